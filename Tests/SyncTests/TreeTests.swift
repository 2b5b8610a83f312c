import Testing

@testable import Sync

@Suite("Trees, written as git keeps them")
struct TreeTests {
    @Test("Every kind of entry in git's own order, whatever bytes its name has")
    func bytes() throws {
        let hosts = try Hosts()
        let git = Git(folder: hosts.remote, directory: nil, author: Git.Identity(name: "张三", host: "h"))
        let blob = try git.run(["hash-object", "-w", "--stdin"], input: Array("文".utf8)).line
        let folder = try git.run(["mktree"], input: Array("100644 blob \(blob)\ta\n".utf8)).line
        var tree = Tree()
        tree["a.json"] = TreeEntry(mode: "100644", id: blob)
        tree["a"] = TreeEntry(mode: "040000", id: folder)
        tree["a-x"] = TreeEntry(mode: "100755", id: blob)
        tree["第35期.json"] = TreeEntry(mode: "120000", id: blob)
        tree["子模块"] = TreeEntry(mode: "160000", id: String(repeating: "7", count: 40))
        tree.entries[[0xB9, 0xFE]] = TreeEntry(mode: "100644", id: blob)

        let input = tree.entries.flatMap { name, entry in
            let kind = entry.isFolder ? "tree" : entry.mode == "160000" ? "commit" : "blob"
            return Array("\(entry.mode) \(kind) \(entry.id)\t".utf8) + name + [0]
        }
        let expected = try git.run(["mktree", "-z", "--missing"], input: input).line
        #expect(try git.run(["hash-object", "-t", "tree", "-w", "--stdin"], input: tree.bytes).line == expected)
    }

    @Test("A file of another whose name is no UTF-8 goes along with an issue that was changed")
    func foreignName() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", [:])
        try a.write(sample(35), to: "2023-35.json")
        let blob = try a.git("hash-object", "-w", "2023-35.json")
        let git = Git(folder: a.path, directory: nil, author: Git.Identity(name: "张三", host: "h"))
        let entry = Array("100644 \(blob)\t".utf8) + [0xB9, 0xFE, 0]
        _ = try git.run(["update-index", "-z", "--index-info"], input: entry)
        try a.git("commit", "-q", "-m", "别人的文件")
        try a.sync()

        let names = try git.run(["ls-tree", "-z", "--name-only", "HEAD"]).split(separator: 0).map(Array.init)
        #expect(names.contains([0xB9, 0xFE]))
        #expect(names.contains(Array("2023-35.json".utf8)))
        #expect(try a.git("fsck", "--strict") == "")
    }
}
