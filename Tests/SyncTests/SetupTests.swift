import Bulletins
import Foundation
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

    /// A repository on this machine, made by git, and a shelf that is set up to it.
    private func setUp(
        _ address: String, making arguments: [String], _ settings: [String: String] = [:], of directory: String
    ) throws -> (said: String, office: Office) {
        let hosts = try Hosts()
        let a = Office("张三", hosts)
        for (path, text) in shelfFiles { try a.write(text, to: path) }
        let folder = hosts.folder.path
        try hosts.git(["init", "-q", "--template=", "-b", "main"] + arguments, in: folder)
        for (key, value) in settings {
            let config = folder.pushing(FilePath(directory)).appending("config").string
            try hosts.git(["config", "--file", config] + (value == "" ? ["--unset", key] : [key, value]), in: folder)
        }
        do throws(SyncError) {
            var setup = Setup(a.shelf, editor: "张三", host: "h", program: "/usr/bin/jianbao")
            try setup.run(address.replacing("FOLDER", with: folder.string))
            _ = try Synchronizer.sync(a.shelf, editor: "张三", host: "h", now: 1000)
            return ("", a)
        } catch { return (error.message, a) }
    }

    @Test(
        "A bare repository is one however its settings say so, and wherever it stands",
        arguments: ["true", "yes", "on", "1", "TRUE", ""])
    func bare(_ value: String) throws {
        let (said, _) = try setUp("FOLDER/x.git", making: ["--bare", "x.git"], ["core.bare": value], of: "x.git")
        #expect(said == "")
    }

    @Test("A bare repository is found as git finds it", arguments: ["FOLDER/q", "file://localhost/FOLDER/q.git"])
    func found(_ address: String) throws {
        let (said, _) = try setUp(address, making: ["--bare", "q.git/.git"], of: "q.git/.git")
        #expect(said == "")
    }

    @Test(
        "Where somebody works on the branch nothing is sent: it is said so before anything is written",
        arguments: [
            ["core.bare": "false"], ["core.bare": ""], ["receive.denyCurrentBranch": "updateInstead"],
            ["receive.denyCurrentBranch": "ignore"],
        ])
    func checkedOut(_ settings: [String: String]) throws {
        let (said, a) = try setUp("FOLDER/w", making: ["w"], settings, of: "w/.git")
        #expect(said.contains("停在这个分支上") && said.contains("书架没有动"), "\(said)")
        #expect(FileKind(a.path.appending(".git")) == nil)
    }

    @Test("A work folder whose repository stands elsewhere is one too")
    func separate() throws {
        let (said, a) = try setUp("FOLDER/w", making: ["--separate-git-dir=sep", "w"], of: "sep")
        #expect(said.contains("停在这个分支上"), "\(said)")
        #expect(FileKind(a.path.appending(".git")) == nil)
    }

    @Test("~/ is the home of who sets it up")
    func home() throws {
        #expect(Remote.localPath("~/x.git") == (ProcessInfo.processInfo.environment["HOME"] ?? "") + "/x.git")
    }

    @Test(
        "An other side whose objects have SHA-256 names is taken as it is; where the two differ, one sentence says so")
    func longNames() throws {
        let hosts = try Hosts()
        let remote = hosts.folder.path.appending("long.git")
        try hosts.git(
            ["init", "-q", "--bare", "--template=", "-b", "main", "--object-format=sha256", remote.string],
            in: hosts.folder.path)
        let old = try hosts.first("赵六", shelfFiles)
        #expect(throws: SyncError.address(.format)) { try old.setUp(remote) }
        #expect(try old.git("config", "remote.origin.url") == hosts.remote.string)
        try old.git("config", "remote.origin.url", remote.string)
        #expect(throws: SyncError.remote(.format)) { try old.sync() }

        let a = Office("张三", hosts)
        for (path, text) in shelfFiles { try a.write(text, to: path) }
        try a.setUp(remote)
        try a.sync()
        #expect(try a.git("rev-parse", "HEAD").utf8.count == 64)
        let b = Office("李四", hosts)
        try b.write(series, to: "series.json")
        try b.setUp(remote)
        try b.sync()
        try b.edit("2023-35.json") { $0.masthead.title = "乙" }
        try b.sync()
        try a.edit("2023-35.json") { $0.masthead.name = "甲" }
        try a.sync()
        #expect(try a.bulletin("2023-35.json").masthead.title == "乙")
    }
}
