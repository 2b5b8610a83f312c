import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Processes

/// A program that is waited for.
@Suite struct 等它做完的程序 {
    private static let long = 60_000

    /// - Parameter script: for the shell, which reads it as its input.
    private static func run(
        _ script: String, in folder: String = "/", within milliseconds: Int = long, for reader: Int32? = nil,
        taking take: ((ArraySlice<UInt8>) -> Bool)? = nil
    ) throws -> Child.Result {
        try Child.run(
            "/bin/sh", [], in: folder, input: Array(script.utf8), within: milliseconds, for: reader, taking: take)
    }

    @Test func 两路输出和结果都收到_多长都行() throws {
        let result = try Self.run("pwd; head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; exit 3", in: "/usr")
        #expect(result.status == 3 && !result.isOverdue && !result.isCut)
        #expect(result.output.count == 300_005 && result.errors.count == 300_000)
    }

    @Test func 被信号停下的_像shell那样说() throws {
        #expect(try Self.run("kill -KILL $$").status == 128 + SIGKILL)
    }

    @Test func 没有的程序说没有() {
        #expect(throws: ProcessError.noProgram) { try Child.run("/nowhere/program", [], in: "/", within: Self.long) }
    }

    @Test func 太久的连它起的程序一起停下_不留僵尸() throws {
        let folder = try TemporaryFolder()
        let pids = folder.path.appending("pids").string
        let result = try Self.run("sleep 1000 & echo $! $$ > '\(pids)'; wait", within: 300)
        #expect(result.isOverdue)
        try expectGone(pids)
        let own = try String(contentsOfFile: pids, encoding: .utf8).split(whereSeparator: \.isWhitespace).last
        #expect(kill(try #require(own.flatMap { pid_t($0) }), 0) != 0, "waited for")
    }

    @Test func 不再要了就停下() throws {
        let result = try Self.run("while :; do echo 行; done") { _ in false }
        #expect(result.isCut && result.output.isEmpty)
    }

    @Test func 没人再读就停下() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        #expect(try Self.run("sleep 1000", for: ends[1]).isCut)
    }

    @Test func 别的程序拿不到它的文件() throws {
        let file = try OpenFile.inMemory(Array("密".utf8))
        #expect(file.contents == Array("密".utf8))
        // Its own input is one.
        #expect(try Self.run("ls -l /proc/self/fd | grep -c memfd").outputLines == ["1"])
        withExtendedLifetime(file) {}
    }
}
