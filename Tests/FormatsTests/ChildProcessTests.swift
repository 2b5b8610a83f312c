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
        let child = try ChildProcess("/bin/sh", input: Array(script.utf8), within: Self.long)
        let result = try child.awaitResult {
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
        #expect(throws: ExportError.noProgram) {
            try ChildProcess("/nowhere/jianbao-pdf", input: [], within: Self.long)
        }
    }

    @Test func 没完时不等它_完了才有结果() throws {
        let folder = try TemporaryFolder()
        let gate = folder.url.appending(path: "gate").path
        let child = try ChildProcess(
            "/bin/sh", input: Array("until [ -e '\(gate)' ]; do sleep 0.01; done; echo 好".utf8), within: Self.long)
        #expect(try child.result() == nil && child.descriptor != nil)
        _ = FileManager.default.createFile(atPath: gate, contents: nil)
        #expect(try child.awaitResult {}.outputLines == ["好"])
        withExtendedLifetime(folder) {}
    }

    @Test func 关了我们给它的管道还在做的_也等得到() throws {
        let child = try ChildProcess(
            "/bin/sh", input: Array("exec 3>&-; sleep 0.2; echo 好".utf8), within: Self.long)
        #expect(try child.awaitResult {}.outputLines == ["好"])
    }

    @Test func 太久的连它起的程序一起停下() throws {
        let folder = try TemporaryFolder()
        let pids = folder.url.appending(path: "pids").path
        let script = "sleep 1000 & echo $! $$ > '\(pids)'; wait"
        let late = ExportError.notPrinted("太久")
        let child = try ChildProcess(
            "/bin/sh", input: Array(script.utf8), within: ChildProcess.Limit(milliseconds: 300, error: late))
        #expect(throws: late) { try child.awaitResult {} }
        let started = try String(contentsOfFile: pids, encoding: .utf8).split(whereSeparator: \.isWhitespace)
        #expect(started.count == 2)
        for pid in started.compactMap({ pid_t($0) }) { #expect(Self.isGone(pid), "\(pid)") }
        withExtendedLifetime(folder) {}
    }

    private static let long = ChildProcess.Limit(milliseconds: 60_000, error: .failed("太久"))

    /// Whether it has ended; one that nobody has waited for yet has.
    private static func isGone(_ pid: pid_t) -> Bool {
        for _ in 0..<1_000 {
            if kill(pid, 0) != 0 { return true }
            let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
            if status?.contains(") Z") ?? true { return true }
            usleep(1_000)
        }
        return false
    }
}
