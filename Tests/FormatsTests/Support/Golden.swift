import FoundationEssentials
import Recognition
import Testing

/// Files that a test's results are compared with; `RECORD=1` writes them anew, and fails so that nobody forgets it.
enum Golden {
    static func path(_ name: String) -> String {
        let folder = #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
        return "\(folder)/Goldens/\(name)"
    }

    static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    static func check(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(bytes).write(to: URL(filePath: path(name)))
            Issue.record("写下了 \(name)，请核对后再测", sourceLocation: sourceLocation)
            return
        }
        let expected = try Golden.bytes(name)
        if bytes == expected { return }
        let found = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(found.count, wanted.count)
        let difference = """
            \(name) 第 \(line + 1) 行不同
            应为：\(line < wanted.count ? wanted[line] : "（没有）")
            现为：\(line < found.count ? found[line] : "（没有）")
            """
        Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
}
