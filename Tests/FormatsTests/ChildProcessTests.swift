import Foundation
import Recognition
import TestSupport
import Testing

@testable import Formats

/// A program that is run to its end.
@Suite struct 另起的程序 {
    @Test func 做得久时说一次() throws {
        let folder = try TemporaryFolder()
        // It ends when the file is there, which is made when somebody was told that it goes on.
        let told = folder.url.appending(path: "told").path
        var count = 0
        let script = "until [ -e '\(told)' ]; do :; done; echo 好; echo 坏 >&2; exit 3"
        let result = try ChildProcess.run("/bin/sh", input: Array(script.utf8)) {
            count += 1
            _ = FileManager.default.createFile(atPath: told, contents: nil)
        }
        #expect(count == 1)
        #expect(result.status == 3)
        #expect(String(decoding: result.output, as: UTF8.self) == "好\n")
        #expect(String(decoding: result.errors, as: UTF8.self) == "坏\n")
        withExtendedLifetime(folder) {}
    }

    @Test func 没有的程序说没有() {
        #expect(throws: ExportError.noProgram) { try ChildProcess.run("/nowhere/jianbao-pdf", input: []) }
    }
}
