import Bulletins
import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Nothing is written where a link planted in the shelf's .git leads, and nothing private comes into it")
struct PlantedLinkTests {
    private let hosts: Hosts
    private let a: Office
    private let b: Office

    init() throws {
        hosts = try Hosts()
        a = try hosts.first("张三", shelfFiles)
        b = try hosts.clone("李四")
        try b.sync()
    }

    private func refusal(_ office: Office) -> String {
        do throws(SyncError) {
            _ = try Synchronizer.sync(office.shelf, editor: office.name, host: "host", now: 1000)
            return ""
        } catch {
            return error.message
        }
    }

    /// Something of a git directory goes elsewhere, and a link stands in its place.
    private func link(_ name: String, in directory: FilePath) {
        let place = directory.pushing(FilePath(name)).string
        let elsewhere = hosts.folder.path.appending("elsewhere").string
        _ = rename(place, elsewhere)
        #expect(symlink(elsewhere, place) == 0)
    }

    @Test("A log of git's that is a link to a file of one's own gets no line")
    func logs() throws {
        try hosts.folder.write("# 我的\n", to: "profile")
        try hosts.folder.makeFolders("张三/.git/logs/refs/remotes/origin")
        let log = a.path.appending(".git/logs/refs/remotes/origin/main").string
        unlink(log)
        #expect(symlink(hosts.folder.path.appending("profile").string, log) == 0)
        // As an earlier version left it.
        let own = try a.shelf.privateFolder(for: "sync").appending("logs").string
        _ = symlink(a.path.appending(".git/logs").string, own)
        try b.edit("2023-35.json") { $0.masthead.title = "乙" }
        try b.sync()
        try a.sync()
        #expect(try a.bulletin("2023-35.json").masthead.title == "乙")
        #expect(try hosts.folder.text("profile") == "# 我的\n")
    }

    @Test(
        "Only plain names of branches are taken",
        arguments: ["m;touch${IFS}PWNED;", "$(id)", "-x", ".x", "a`id`", "a&b", "a'b"])
    func oddBranch(_ branch: String) throws {
        let head = a.path.appending(".git/HEAD")
        try a.git("update-ref", "refs/heads/\(branch)", "HEAD", isAllowedToFail: true)
        try hosts.folder.write("ref: refs/heads/\(branch)\n", to: "张三/.git/HEAD")
        #expect(refusal(a).contains("git branch -m main"), "\(head)")
        try hosts.folder.write("ref: refs/heads/main\n", to: "张三/.git/HEAD")
        #expect(refusal(a) == "")
        try a.git("config", "branch.main.merge", "refs/heads/\(branch)")
        #expect(refusal(a).contains("git branch -m main"))
    }

    @Test("A branch may be named in any script", arguments: ["年报/2026", "release-1.0_x"])
    func plainBranch(_ branch: String) throws {
        try a.git("branch", "-m", branch)
        try a.edit("2023-35.json") { $0.masthead.title = "甲" }
        #expect(refusal(a) == "")
    }

    @Test(
        "A shelf whose objects or refs are links is refused",
        arguments: [
            "objects", "refs", "refs/heads", "refs/heads/main", "refs/remotes/origin/main", "packed-refs", "shallow",
            "objects/info", "objects/pack", "objects/17", "objects/info/alternates",
        ])
    func links(_ name: String) throws {
        try hosts.folder.makeFolders("张三/.git/objects/info")
        link(name, in: a.path.appending(".git"))
        #expect(refusal(a).contains("链接"))
    }

    @Test("The other side is no better with links in it")
    func remoteLinks() throws {
        link("refs/heads/main", in: hosts.remote)
        try a.edit("2023-35.json") { $0.masthead.title = "甲" }
        #expect(refusal(a).contains("这种地址不能用来同步"))
    }

    @Test(
        "An index that is a link is left alone, and the shelf syncs all the same", arguments: ["index", "index.lock"])
    func index(_ name: String) throws {
        let place = a.path.appending(".git").appending(name).string
        unlink(a.path.appending(".git/index").string)
        unlink(place)
        let target = hosts.folder.path.appending("rc")
        #expect(symlink(target.string, place) == 0)
        try b.edit("2023-35.json") { $0.masthead.title = "乙" }
        try b.write(sample(36, id: "b"), to: "2023-36.json")
        try b.sync()
        try a.sync()
        #expect(try a.bulletin("2023-35.json").masthead.title == "乙")
        #expect(access(target.string, F_OK) != 0)
        #expect(FileKind(FilePath(place)) == .other)
    }

    @Test("Of a repository at an address that was never synced with, nothing comes before its series is known")
    func privateRepository() throws {
        let secret = hosts.folder.path.appending("secret")
        try hosts.git(["init", "-q", "--template=", "-b", "main", secret.string], in: hosts.folder.path)
        try hosts.folder.write("机密\n", to: "secret/s.txt")
        try hosts.git(["add", "."], in: secret)
        try hosts.git(["commit", "-q", "-m", "机密"], in: secret)
        let id = try hosts.git(["rev-parse", "HEAD"], in: secret)
        try a.git("config", "remote.origin.url", secret.string)
        #expect(refusal(a).contains("不是同一种刊"))
        #expect(try a.git("cat-file", "-t", id, isAllowedToFail: true) == "")
        #expect(try a.git("rev-parse", "refs/remotes/origin/main") != id)
    }

    @Test("A series that was renamed is the same to who syncs for the first time")
    func renamedSeries() throws {
        let c = try hosts.clone("王五")
        try a.write(series.replacing("工作动态", with: "财经简报"), to: "series.json")
        try a.sync()
        #expect(refusal(c) == "")
        #expect(try c.read("series.json")?.contains("财经简报") ?? false)
    }

    @Test(
        "A folder of the shelf that is a link to one's own: nothing in it goes out, and nothing that comes is written there",
        arguments: ["inbox/来.json", "lexicon/新.txt", "pictures/图.png", "2023-35.files/图.png"])
    func folder(_ path: String) throws {
        let name = String(path.prefix { $0 != "/" })
        let own = hosts.folder.path.appending("own")
        try hosts.folder.makeFolders("own")
        for ending in ["json", "txt", "png"] { try hosts.folder.write("{}", to: "own/机密.\(ending)") }
        let place = a.path.appending(name).string
        _ = rename(place, hosts.folder.path.appending("aside").string)
        #expect(symlink(own.string, place) == 0)
        try b.write("{}", to: path)
        try b.sync()
        try a.edit("2023-35.json") { $0.masthead.title = "甲" }
        #expect(try a.sync().troubles == ["“\(name)”是链接，里面的文件没有同步；请换成文件夹"])
        #expect(FolderEntry.all(in: own.string).count == 3)
        try b.sync()
        #expect(try b.bulletin("2023-35.json").masthead.title == "甲")
        #expect(try b.read(path) == "{}" && b.read("lexicon/office.txt") == "东街街道\n")
        #expect(try !b.files().keys.contains { $0.contains("机密") })
    }
}
