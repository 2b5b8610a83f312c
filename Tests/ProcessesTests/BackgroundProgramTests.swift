import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Processes

/// A program that runs beside this one.
@Suite struct 另起的程序 {
    @Test func 做得久时说一次() throws {
        let folder = try TemporaryFolder()
        // It ends when the file is there, which is made when somebody was told that it goes on.
        let told = folder.path.appending("told").string
        var count = 0
        let script = "until [ -e '\(told)' ]; do :; done; echo 好; echo 坏 >&2; exit 3"
        let child = try BackgroundProgram("/bin/sh", input: Array(script.utf8), within: Self.long)
        let result = child.awaitResult {
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
        #expect(throws: ProcessError.noProgram) {
            try BackgroundProgram("/nowhere/program", input: [], within: Self.long)
        }
    }

    @Test func 没完时不等它_完了才有结果() throws {
        let folder = try TemporaryFolder()
        let gate = folder.path.appending("gate").string
        let child = try BackgroundProgram(
            "/bin/sh", input: Array("until [ -e '\(gate)' ]; do sleep 0.01; done; echo 好".utf8), within: Self.long)
        #expect(child.result() == nil && child.descriptor != nil)
        _ = FileManager.default.createFile(atPath: gate, contents: nil)
        #expect(child.awaitResult {}.outputLines == ["好"])
        withExtendedLifetime(folder) {}
    }

    @Test func 关了我们给它的管道还在做的_也等得到() throws {
        let child = try BackgroundProgram(
            "/bin/sh", input: Array("exec 3>&-; sleep 0.2; echo 好".utf8), within: Self.long)
        #expect(child.awaitResult {}.outputLines == ["好"])
    }

    @Test func 太久的连它起的程序一起停下() throws {
        let folder = try TemporaryFolder()
        let pids = folder.path.appending("pids").string
        let script = "sleep 1000 & echo $! $$ > '\(pids)'; wait"
        let child = try BackgroundProgram("/bin/sh", input: Array(script.utf8), within: 300)
        #expect(child.awaitResult {}.isOverdue)
        try expectGone(pids)
        withExtendedLifetime(folder) {}
    }

    private static let long = 60_000
}

/// Expects that the two programs whose numbers stand in a file have ended; one that nobody has waited for yet has.
func expectGone(_ file: String) throws {
    let started = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
    #expect(started.count == 2)
    for pid in started.compactMap({ pid_t($0) }) {
        let isGone = (0..<1_000).contains { _ in
            if kill(pid, 0) != 0 { return true }
            let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
            if status?.contains(") Z") ?? true { return true }
            usleep(1_000)
            return false
        }
        #expect(isGone, "\(pid)")
    }
}
