import Foundation

/// The bulletin that an office really sent out; it stands beside the repository and is not part of it.
enum RealBulletin {
    static let path: String = {
        let here = ProcessInfo.processInfo.environment["JIANBAO_SHARED"]
        let package = URL(filePath: #filePath).appending(path: "../../..").standardized
        return (here ?? package.appending(path: "../shared").standardized.path()) + "/bulletins/2023-35.txt"
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

    /// Its lines, from 0; the figures of the trade count them from 1.
    static func lines() throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}
