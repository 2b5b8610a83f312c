import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Setting a shelf up to sync")
struct SetupTests {
    @Test("Another series, or a repository that is no shelf, is refused before anything is written")
    func otherSeries() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let other = Office("王五", hosts)
        try other.write(series.replacing("工作动态", with: "财经简报"), to: "series.json")
        #expect(throws: SyncError.otherSeries(here: "财经简报", there: "工作动态")) { try other.setUp() }
        try a.git("rm", "-q", "--cached", "series.json")
        try a.git("commit", "-q", "-m", "没有刊")
        try a.git("push", "-q", hosts.remote.string, "main")
        #expect(throws: SyncError.otherSeries(here: "财经简报", there: "没有 series.json 的文件夹")) { try other.setUp() }
        #expect(try other.shelf.files(in: "").map(\.name) == ["series.json"])
        #expect(other.shelf.status(of: ".git") == nil)
    }

    @Test("Of a shelf of several users the folders that the group cannot write in are named")
    func closedFolders() throws {
        let hosts = try Hosts()
        let a = Office("张三", hosts)
        for (path, text) in shelfFiles { try a.write(text, to: path) }
        try hosts.folder.makeFolders("张三/.jianbao/versions")
        try hosts.folder.makeFolders("张三/inbox")
        #expect(chmod(a.path.string, 0o2775) == 0)
        for name in [".jianbao", "lexicon", ".jianbao/versions"] {
            #expect(chmod(a.path.pushing(FilePath(name)).string, 0o755) == 0)
        }
        #expect(chmod(a.path.appending("inbox").string, 0o2775) == 0)
        let said = try a.setUp().last ?? ""
        for name in [".jianbao", "lexicon", ".jianbao/versions", "chmod -R g+w"] {
            #expect(said.contains(name), "\(said)")
        }
        #expect(!said.contains("inbox"))
        let state = a.path.appending(".jianbao")
        for folder in [state, a.path.appending("lexicon")] + a.shelf.folders(in: state) {
            #expect(chmod(folder.string, 0o775) == 0)
        }
        #expect(try !a.setUp().contains { $0.contains("chmod") })
    }

    @Test("A folder beside is meant by its name alone, too")
    func nameAlone() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        #expect(throws: SyncError.address(.missing)) { try a.setUp("nowhere.git") }
    }
}
