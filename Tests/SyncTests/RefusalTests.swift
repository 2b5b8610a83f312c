import Bulletins
import Storage
import TestSupport
import Testing

@testable import Sync

@Suite("What is not synced, and what is said of it")
struct RefusalTests {
    @Test(
        "Another tool's traces are named",
        arguments: [
            (".stfolder/x", "Syncthing"), (".stversions/x", "Syncthing"), (".sync_41.db", "Nextcloud"),
            ("._sync_41.db", "Nextcloud"),
        ])
    func otherTool(_ trace: String, _ tool: String) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.write("", to: trace)
        #expect(throws: SyncError.otherTool(tool)) { try a.sync() }
    }

    @Test(
        "A copy that another tool has made of an issue is no issue of its own: it is named, and goes nowhere",
        arguments: [
            ("2023-35.sync-conflict-20260101-120000-ABCDEFG.json", "Syncthing"),
            ("2023-35 (李四 的冲突的副本 2026-01-01).json", "Dropbox"),
            ("2023-35 (conflicted copy 2026-01-01).json", "Nextcloud"),
            ("2023-35 (李四's conflicted copy 2026-01-01).json", "Dropbox"),
            ("2023-35 (李四 的冲突副本 2026-01-01 (1)).json", "Dropbox"),
            ("2023-35 (SFConflict li@x 2026-01-01-12-00-00).json", "Seafile"),
        ])
    func conflictCopy(_ copy: String, _ tool: String) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.write(sample(), to: copy)
        do throws(SyncError) {
            _ = try Synchronizer.sync(a.shelf, editor: "张三", host: "host", now: 1000)
            Issue.record("synced")
        } catch {
            #expect(error.message == "“\(copy)”是 \(tool) 留下的另一份，没有同步；请停掉它，把要的并进原来那一期，再移走这一份")
        }
        #expect(try !a.git("ls-files").contains("conflict"))
    }

    @Test("A copy that was sent already stops nobody, and goes from all when one removes it")
    func knownCopy() throws {
        let hosts = try Hosts()
        let copy = "2023-35 (冲突的副本 2026-01-01).json"
        let a = try hosts.first("张三", shelfFiles)
        try a.write(sample(36, id: "c"), to: copy)
        try a.git("add", copy)
        try a.git("commit", "-q", "-m", "手工")
        try a.sync()
        let b = try hosts.clone("李四")
        try b.sync()
        #expect(try b.read(copy) != nil)
        try a.remove(copy)
        try a.sync()
        try b.sync()
        #expect(try b.read(copy) == nil)
    }

    @Test(
        "A file that only speaks of copies, or whose issue is not there, is a file as any other",
        arguments: [
            "关于冲突副本的说明.json", "2023-35 冲突的副本.json", "2022-01 (冲突的副本 2026-01-01).json",
            "2023-35 (关于 SFConflict).json", "2023-35.sync-conflict-说明.json",
        ])
    func noCopy(_ name: String) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.write(sample(36, id: "c"), to: name)
        try a.sync()
        #expect(try a.git("ls-tree", "-r", "-z", "--name-only", "HEAD").contains(name))
    }

    @Test("An empty folder that Syncthing left behind proves nothing")
    func emptyVersions() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try hosts.folder.makeFolders("张三/.stversions")
        try a.sync()
        try hosts.folder.makeFolders("张三/.stversions/lexicon")
        #expect(throws: SyncError.otherTool("Syncthing")) { try a.sync() }
    }

    @Test("A shelf of a few issues that is suddenly empty is asked about too; one issue of several is simply removed")
    func vanishedSmall() throws {
        let hosts = try Hosts()
        var files = shelfFiles
        for number in 36...37 { files["2023-\(number).json"] = text(sample(number, id: "n\(number)")) }
        let a = try hosts.first("张三", files)
        let issues = (35...37).map { "2023-\($0).json" }
        for path in issues + ["series.json"] { try a.remove(path) }
        #expect(throws: SyncError.vanished(count: 3)) { try a.sync() }
        for path in issues.dropFirst() + ["series.json"] { try a.write(files[path] ?? "", to: path) }
        try a.sync()
        for path in issues[1...] { try a.remove(path) }
        #expect(throws: SyncError.vanished(count: 2)) { try a.sync() }
        // Others in their place are no new names of theirs; new names are.
        for number in 41...42 { try a.write(text(sample(number, id: "o\(number)")), to: "2023-\(number).json") }
        #expect(throws: SyncError.vanished(count: 2)) { try a.sync() }
        for (path, name) in zip(issues[1...], ["甲.json", "乙.json"]) { try a.write(files[path] ?? "", to: name) }
        try a.sync()
    }

    @Test("Just after a sync that did its work one is refused: the head says the newer", arguments: [".stfolder/x"])
    func newest(_ trace: String) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.write("", to: trace)
        #expect(throws: SyncError.self) { try a.sync() }
        let state = try #require(SyncState.read(of: a.shelf))
        #expect(state.short(at: 1060) == "没有同步：Syncthing 也在同步")
        #expect(state.isAlarming(at: 1060))
        // A line that is cut for a moment is no news.
        #expect(SyncError.remote(.cut).isPassing && SyncError.outrun.isPassing && !SyncError.remote(.key).isPassing)
    }
}
