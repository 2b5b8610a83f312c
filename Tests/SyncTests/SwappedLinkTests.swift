import Bulletins
import Glibc
import Processes
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

/// Whoever may write in a folder may put a link in the place of anything there, also after it was looked at.
@Suite("A link that is put there after the look leads nothing that is written elsewhere")
struct SwappedLinkTests {
    private let hosts: Hosts
    private let a: Office
    private var elsewhere: FilePath { hosts.folder.path.appending("elsewhere") }

    init() throws {
        hosts = try Hosts()
        a = try hosts.first("张三", shelfFiles)
    }

    /// A copy of what stands there is somebody's own, and a link to it takes its place.
    private func swap(_ name: String, in folder: FilePath) throws {
        let place = folder.pushing(FilePath(name)).string
        let aside = hosts.folder.path.appending("aside").string
        if access(place, F_OK) == 0 {
            #expect(try Child.run("/bin/cp", ["-r", place, elsewhere.string], in: "/", within: 10_000).status == 0)
            #expect(rename(place, aside) == 0)
        }
        #expect(symlink(elsewhere.string, place) == 0)
    }

    /// The same for each of the folders that objects may come into.
    private func swapAll(in objects: FilePath) throws {
        mkdir(elsewhere.string, 0o755)
        for number in 0..<256 {
            let name = (number < 16 ? "0" : "") + String(number, radix: 16)
            _ = try Child.run("/bin/rm", ["-rf", objects.appending(name).string], in: "/", within: 10_000)
            #expect(symlink(elsewhere.string, objects.appending(name).string) == 0)
        }
    }

    private func listing() throws -> [String] {
        let found = try Child.run(
            "/usr/bin/find", [elsewhere.string, "-printf", "%p %s %l\n"], in: "/", within: 10_000)
        return String(decoding: found.output, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
    }

    /// All that a sync writes in a repository: small objects and a pack, a commit, the branches, the index.
    private func write(_ repository: Repository) throws {
        let head = try repository.commit(at: repository.head)
        let names = try repository.write([Array("新的".utf8)]) + repository.write((0..<200).map { Array("新\($0)".utf8) })
        let entry = TreeEntry(mode: TreeEntry.plain, id: names[0])
        let tree = try repository.tree(of: head, with: ["x.txt": entry])
        let commit = try repository.commit(tree, parents: [head].compactMap { $0 }, saying: "新")
        _ = try? repository.refreshIndex(by: ["x.txt": (nil, entry)], to: commit, whole: [])
        _ = try? repository.move(repository.tracking, from: head, to: commit)
        _ = try repository.move(repository.head, from: head, to: commit)
    }

    @Test(
        "In the shelf's .git",
        arguments: [
            ".git", ".git/objects", ".git/objects/??", ".git/objects/pack", ".git/refs", ".git/refs/heads",
            ".git/refs/heads/main", ".git/refs/remotes", ".git/refs/remotes/origin/main", ".git/index",
            ".git/index.lock",
        ])
    func shelf(_ name: String) throws {
        let repository = try Repository(of: a.shelf, author: Git.Identity(name: "张三", host: "host"))
        if name.hasSuffix("??") {
            try swapAll(in: a.path.appending(".git/objects"))
        } else {
            try swap(name, in: a.path)
        }
        let before = try listing()
        try? write(repository)
        #expect(try listing() == before)
    }

    @Test(
        "In the folder of the other side",
        arguments: ["", "objects", "objects/??", "objects/pack", "refs", "refs/heads", "refs/heads/main", "HEAD"])
    func otherSide(_ name: String) throws {
        let synchronizer = try Synchronizer(a.shelf, editor: "张三", host: "host")
        let repository = synchronizer.repository
        let old = try repository.commit(at: repository.head)
        try write(repository)
        let new = try #require(try repository.commit(at: repository.head))
        let remote = try Remote(hosts.remote.string, of: a.shelf, author: repository.git.author)
        if name.hasSuffix("??") {
            try swapAll(in: hosts.remote.appending("objects"))
        } else {
            try swap(name, in: hosts.remote)
        }
        let before = try listing()
        _ = try? synchronizer.push(new, over: old, to: remote)
        #expect(try listing() == before)
    }

    @Test("In a shared shelf objects are taken from no other place that the folder names")
    func alternates() throws {
        try hosts.folder.write("/\n", to: "张三/.git/objects/info/alternates")
        chmod(a.path.string, 0o2775)
        #expect(throws: SyncError.unsupported("有 objects/info/alternates")) { try a.sync() }
        chmod(a.path.string, 0o755)
        try a.sync()
    }

    @Test("What is written into a shared .git the group can write too")
    func modes() throws {
        chmod(a.path.string, 0o2775)
        try write(Repository(of: a.shelf, author: Git.Identity(name: "张三", host: "host")))
        let git = a.path.appending(".git")
        let branch = try #require(fileMode(of: git.appending("refs/heads/main")))
        #expect(branch & 0o060 == 0o060)
        let fresh = FolderEntry.all(in: git.appending("objects/pack").string).map {
            git.appending("objects/pack/\($0.name)")
        }
        #expect(!fresh.isEmpty && fresh.allSatisfy { fileMode(of: $0).map { $0 & 0o777 == 0o444 } ?? false })
        let folders = FolderEntry.all(in: git.appending("objects").string).filter { $0.name.utf8.count == 2 }
        #expect(
            folders.contains {
                fileMode(of: git.appending("objects/\($0.name)")).map { $0 & 0o2070 == 0o2070 } ?? false
            })
    }

    @Test("What the shelf's .git does not take is said in the editor's language")
    func reason() throws {
        let repository = try Repository(of: a.shelf, author: Git.Identity(name: "张三", host: "host"))
        let head = try #require(try repository.commit(at: repository.head))
        let branch = "refs/heads/\(String(repeating: "长", count: 100))/x"
        #expect(throws: SyncError.git("不能写 .git（文件名太长）")) {
            try repository.move(branch, from: nil, to: head)
        }
    }
}
