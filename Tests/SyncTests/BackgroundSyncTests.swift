import Foundation
import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Syncing beside the editor")
struct BackgroundSyncTests {
    private let hosts: Hosts
    private let office: Office
    private var calls: FilePath { hosts.folder.path.appending("calls") }
    private var busy: FilePath { hosts.folder.path.appending("busy") }
    private var fails: FilePath { hosts.folder.path.appending("fails") }

    init() throws {
        hosts = try Hosts()
        office = try hosts.first("张三", shelfFiles)
    }

    /// In place of jianbao: notes its number and how it was called, and runs while a file is there.
    private func sync(of shelf: Shelf? = nil) throws -> BackgroundSync {
        let program = hosts.folder.path.appending("program")
        let script =
            "#!/bin/sh\necho \"$$ $@\" >> \(calls)\nwhile [ -e \(busy) ]; do sleep 0.01; done\n"
            + "if [ -e \(fails) ]; then cat \(fails) >&2; exit 1; fi\n"
        try hosts.folder.write(Array(script.utf8), to: "program", mode: 0o755)
        return try #require(BackgroundSync(shelf ?? office.shelf, program: program.string, now: 0))
    }

    /// One whose program has begun, and is busy while the file is there.
    private func running() throws -> BackgroundSync {
        let sync = try sync()
        try hosts.folder.write([], to: "busy")
        _ = sync.work(at: 1)
        wait(for: 1)
        return sync
    }

    private func written() -> [String] {
        (SmallFile.read(calls) ?? "").split(separator: "\n").map(String.init)
    }

    private func wait(for count: Int) {
        for _ in 0..<1_000 where written().count < count { usleep(10_000) }
    }

    private func over(_ sync: BackgroundSync, at now: Int) -> BackgroundSync.News? {
        var polled = pollfd(fd: sync.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        // The pipe closes a moment before the program can be waited for.
        for _ in 0..<1_000 where poll(&polled, 1, 10_000) > 0 {
            if let news = sync.work(at: now) { return news }
            usleep(1_000)
        }
        return nil
    }

    @Test("What is saved while a sync runs goes out right after it")
    func savedMeanwhile() throws {
        let sync = try running()
        sync.saved(at: 2)
        #expect(sync.work(at: 5) == nil)
        unlink(busy.string)
        #expect(over(sync, at: 10) == .over(isAsked: false))
        _ = sync.work(at: 12)
        #expect(over(sync, at: 13) == .over(isAsked: false))
        _ = sync.work(at: 20)
        #expect(written().count == 2, "nothing was saved since")
    }

    @Test("A shelf that is named from where one is, is synced: the program beside runs elsewhere")
    func relative() throws {
        let here = FileManager.default.currentDirectoryPath.split(separator: "/")
        let path = String(repeating: "../", count: here.count) + office.path.string.dropFirst()
        let sync = try sync(of: Shelf(folder: FilePath(path), elsewhere: hosts.folder.path.appending("state-张三")))
        _ = sync.work(at: 1)
        #expect(over(sync, at: 2) != nil)
        #expect(written().first?.hasSuffix("sync --quiet --data \(office.path)") ?? false)
    }

    @Test(
        "A sync that cannot write what came of it, as where another user's folder is closed, is heard of all the same")
    func cannotSay() throws {
        let sync = try sync()
        try hosts.folder.write(Array("错误：不能保存“同步的记录”：没有权限\n".utf8), to: "fails")
        _ = sync.work(at: 1)
        #expect(over(sync, at: 1001) == .over(isAsked: false))
        #expect(sync.present?.sentences.first == "不能保存“同步的记录”：没有权限")
        #expect(sync.present?.short(at: 1001) == "没有同步：没有做成")
        // One that could, or another's, is newer.
        unlink(fails.string)
        sync.ask(at: 1002)
        _ = sync.work(at: 1002)
        #expect(over(sync, at: 1003) == .over(isAsked: true))
        #expect(sync.present?.short(at: 1003) == "刚刚同步")
    }

    @Test("Who leaves while a sync runs has what he saved last sent behind it")
    func leaving() throws {
        let sync = try running()
        sync.finish(at: 2)
        sync.saved(at: 2)
        sync.finish(at: 3)
        wait(for: 2)
        unlink(busy.string)
        #expect(written().map { $0.contains("--after") } == [false, true])
        // The suite's own waiting for children spins for ever where one of ours is left.
        for call in written() { if let child = pid_t(call.prefix { $0 != " " }) { waitpid(child, nil, 0) } }
    }

    @Test("A sync that may wait takes its turn")
    func takesItsTurn() throws {
        let shelf = office.shelf
        let lock = try #require(try shelf.lockSync())
        #expect(throws: SyncError.busy) { try office.sync() }
        // A thread of its own: the others of the suite leave a task no turn for minutes.
        Thread.detachNewThread {
            usleep(300_000)
            flock(lock, LOCK_UN)
        }
        defer { shelf.unlockSync(lock) }
        _ = try Synchronizer.sync(shelf, editor: "张三", host: "h", now: 1000, patience: 60)
    }

    @Test("The table of a shelf on a network file system is read back: inodes of 64 bits, files dated before 1970")
    func tableOfOddFiles() throws {
        var table = BaseTable()
        table.rows["2023-35.json"] = BaseTable.Row(
            base: "a", work: "b", size: 7, modified: -1_000_000_001, inode: UInt64.max)
        try table.write(to: office.shelf)
        #expect(BaseTable.read(of: office.shelf)?.rows == table.rows)
    }
}
