import Bulletins
import Foundation
import TestSupport

/// Papers of other offices, typed in by hand: each a shelf with its series and one issue.
enum Papers {
    /// One with every field and every kind of block that there is.
    static let whole = "whole"

    static let all = ["01", "08", "12", "14", "20", "24", "27", "33", "35", "38", "42"]

    /// The picture of the whole one, beside it as beside any issue.
    static func picture(_ name: String) -> [UInt8]? {
        PackageFile.bytes(of: "\(PackageFile.package)/Tests/Papers/\(whole)/2024-12.files/\(name)")
    }

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
