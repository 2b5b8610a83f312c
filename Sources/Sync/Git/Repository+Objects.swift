import Glibc
import SystemPackage

extension Repository {
    /// So many bytes are written or read at one go, that ten thousand issues do not stand in memory.
    private static var portion: Int { 8 << 20 }

    /// Writes contents as they are, no filter between.
    ///
    /// - Returns: their names, in order.
    func write(_ contents: [[UInt8]]) throws(SyncError) -> [String] {
        // Of one only, an import would be two programs.
        if contents.count == 1 {
            let name = try git.run(["hash-object", "-w", "--stdin", "--no-filters"], input: contents[0]).line
            try own.publish(to: shared)
            return [name]
        }
        var names: [String] = []
        var stream: [UInt8] = []
        var count = 0
        func flush() throws(SyncError) {
            guard count > 0 else { return }
            let output = try git.run(["fast-import", "--quiet", "--done"], input: stream + Array("done\n".utf8))
            names += String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
            stream = []
            count = 0
        }
        for content in contents {
            count += 1
            stream += Array("blob\nmark :\(count)\ndata \(content.count)\n".utf8) + content
            stream += Array("\nget-mark :\(count)\n".utf8)
            if stream.count > Repository.portion { try flush() }
        }
        try flush()
        // What the files are is remembered for everybody.
        try own.publish(to: shared)
        guard names.count == contents.count else { throw .git("fast-import") }
        return names
    }

    /// The contents of objects, by their names.
    func read(_ names: [String]) throws(SyncError) -> [String: [UInt8]] {
        if names.isEmpty { return [:] }
        let input = names.joined(separator: "\n") + "\n"
        let output = try git.run(["cat-file", "--batch"], input: Array(input.utf8))
        var contents: [String: [UInt8]] = [:]
        var rest = output[...]
        for name in names {
            guard let end = rest.firstIndex(of: 0x0A) else { throw .git("cat-file \(name)") }
            let header = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard header.count == 3, let size = Int(header[2]) else { throw .git("cat-file \(name)：对象不在") }
            let start = end + 1
            contents[name] = Array(rest[start..<start + size])
            rest = rest[(start + size + 1)...]
        }
        return contents
    }

    /// Every file of a commit, by its path.
    func files(of commit: String) throws(SyncError) -> [String: TreeEntry] {
        let output = try git.run(["ls-tree", "-r", "-z", "--full-tree", commit])
        var files: [String: TreeEntry] = [:]
        for field in output.split(separator: 0) {
            guard let (entry, path) = Repository.entry(field) else { continue }
            files[String(decoding: path, as: UTF8.self)] = entry
        }
        return files
    }

    /// `100644 blob NAME<tab>PATH`.
    private static func entry(_ field: ArraySlice<UInt8>) -> (TreeEntry, name: ArraySlice<UInt8>)? {
        guard let tab = field.firstIndex(of: 0x09) else { return nil }
        let words = field[..<tab].split(separator: 0x20)
        guard words.count >= 3 else { return nil }
        return (
            TreeEntry(mode: String(decoding: words[0], as: UTF8.self), id: String(decoding: words[2], as: UTF8.self)),
            field[(tab + 1)...]
        )
    }

    /// The paths in which two commits differ, with what each has there.
    func differences(_ old: String?, _ new: String) throws(SyncError) -> [String: (old: TreeEntry?, new: TreeEntry?)] {
        guard let old else { return try files(of: new).mapValues { (nil, $0) } }
        let fields = try git.run(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", old, new]).fields
        var result: [String: (old: TreeEntry?, new: TreeEntry?)] = [:]
        for index in stride(from: 0, to: fields.count - 1, by: 2) {
            // `:100644 100644 OLD NEW M`.
            let words = fields[index].dropFirst().split(separator: " ")
            guard words.count >= 5 else { throw .git("diff-tree") }
            func entry(_ mode: Substring, _ id: Substring) -> TreeEntry? {
                mode == "000000" ? nil : TreeEntry(mode: String(mode), id: String(id))
            }
            result[fields[index + 1]] = (entry(words[0], words[2]), entry(words[1], words[3]))
        }
        return result
    }

    /// The tree of a commit with other contents at some paths, `nil` for none.
    func tree(of commit: String?, with changes: [String: TreeEntry?]) throws(SyncError) -> String {
        if let tree = try tree(commit.map({ $0 + "^{tree}" }), with: changes) { return tree }
        return try write(Tree())
    }

    /// - Returns: `nil` for one in which nothing is left.
    private func tree(_ base: String?, with changes: [String: TreeEntry?]) throws(SyncError) -> String? {
        var tree = Tree()
        if let base {
            for field in try git.run(["ls-tree", "-z", base]).split(separator: 0) {
                guard let (entry, name) = Repository.entry(field) else { continue }
                tree.entries[Array(name)] = entry
            }
        }
        var below: [String: [String: TreeEntry?]] = [:]
        for (path, entry) in changes {
            if let slash = path.firstIndex(of: "/") {
                below[String(path[..<slash]), default: [:]][String(path[path.index(after: slash)...])] = .some(entry)
            } else {
                tree[path] = entry
            }
        }
        for (name, changes) in below {
            let folder = tree[name].flatMap { $0.isFolder ? $0.id : nil }
            let id = try self.tree(folder, with: changes)
            // What is a file there now others have put in the folder's place.
            if id == nil, tree[name]?.isFolder == false { continue }
            tree[name] = id.map { TreeEntry(mode: TreeEntry.folder, id: $0) }
        }
        return tree.entries.isEmpty ? nil : try write(tree)
    }

    /// Not by `mktree`, which looks for the object of each entry: 0.13 s of 10,000 issues.
    ///
    /// Literally, since what others put into the tree, such as a link named `.gitattributes`, is theirs; a newer git would
    /// refuse it.
    private func write(_ tree: Tree) throws(SyncError) -> String {
        try git.run(["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], input: tree.bytes).line
    }

    /// A commit of a tree.
    ///
    /// - Parameter people: whose work it is, where another syncs it.
    func commit(
        _ tree: String, parents: [String], by people: String? = nil, saying message: String
    ) throws(SyncError) -> String {
        let arguments = ["commit-tree", "--no-gpg-sign", tree] + parents.flatMap { ["-p", $0] }
        var git = git
        git.editor = people.map(Synchronizer.plain) ?? git.editor
        return try git.run(arguments, input: Array((message + "\n").utf8)).line
    }
}
