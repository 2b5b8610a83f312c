import Bulletins
import Foundation

/// Papers of other offices, typed in by hand: each a shelf with its series and one issue.
enum Papers {
    static let all = ["01", "08", "12", "14", "20", "24", "27", "33", "35", "38", "42"]

    static func read(_ name: String) throws -> (Bulletin, Series) {
        let folder = "\(#filePath.components(separatedBy: "/Tests/")[0])/Tests/Papers/\(name)"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        func bytes(_ file: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
        }
        let issue = files.first { $0 != "series.json" } ?? ""
        return (try Bulletin(json: bytes(issue)), try Series(json: bytes("series.json")))
    }
}
