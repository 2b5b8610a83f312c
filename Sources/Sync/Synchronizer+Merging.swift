import Bulletins
import Glibc
import Storage
import SystemPackage

// Two heads as one.
extension Synchronizer {
    /// Makes what is here and what came from there one, as the head of the branch.
    ///
    /// - Returns: the new head.
    mutating func merge(_ head: String?, _ remote: String) throws(SyncError) -> String? {
        guard let head else {
            try checkSeries(nil, remote)
            guard try repository.move(repository.head, from: nil, to: remote) else { throw .outrun }
            return remote
        }
        if try repository.isAncestor(remote, of: head) { return head }
        if try repository.isAncestor(head, of: remote) {
            // Somebody may have committed meanwhile: then the next round merges.
            _ = try repository.move(repository.head, from: head, to: remote)
            return remote
        }
        let base = try repository.mergeBase(head, remote)
        if base == nil { try checkSeries(head, remote) }
        let ours = try repository.differences(base, head)
        let theirs = try repository.differences(base, remote)
        let files = try repository.files(of: head)
        var changes: [String: TreeEntry?] = [:]
        for (path, their) in theirs.sorted(by: { $0.key < $1.key }) {
            guard let our = ours[path] else {
                changes[path] = .some(their.new)
                continue
            }
            if our.new == their.new { continue }
            guard [our.old, our.new, their.new].allSatisfy({ $0?.isFile ?? true }) else { continue }
            let merged = try resolve(
                path, our.old?.id, our.new?.id, their.new?.id, from: try writer(of: path, in: remote, since: base),
                files: files.merging(changes.compactMapValues { $0 }) { $1 })
            for (path, id) in merged {
                changes[path] = .some(
                    id.map { TreeEntry(mode: (their.new ?? our.new)?.mode ?? TreeEntry.plain, id: $0) })
            }
        }
        let tree = try repository.tree(of: head, with: changes)
        let who = try repository.git.run(["log", "-1", "--format=%an", remote]).line
        let commit = try repository.commit(tree, parents: [head, remote], saying: "合并\(who)的改动")
        _ = try repository.move(repository.head, from: head, to: commit)
        return commit
    }

    /// Three objects of one path as one, or two.
    ///
    /// - Parameter files: what the shelf has.
    /// - Returns: what stands under which path; `nil` for nothing.
    mutating func resolve(
        _ path: String, _ base: String?, _ mine: String?, _ theirs: String?, from: String,
        files: [String: TreeEntry]
    ) throws(SyncError) -> [String: String?] {
        let contents = try repository.read([base, mine, theirs].compactMap { $0 })
        func bytes(_ id: String?) -> [UInt8]? { id.flatMap { contents[$0] } }
        if SharedKind(path) == nil, let merged = try byLines(bytes(base), bytes(mine), bytes(theirs)) {
            return [path: .some(try repository.write([merged])[0])]
        }
        let repository = repository
        let merge = try FileMerge(
            path, base: bytes(base), mine: bytes(mine), theirs: bytes(theirs), from: from, own: editor
        ) { (other: String) throws(SyncError) -> [UInt8]? in
            guard let entry = files[other] else { return nil }
            return try repository.read([entry.id])[entry.id]
        }
        if let question = merge.question { report.questions.append(question) }
        var result: [String: String?] = [:]
        result[path] = .some(nil)
        if let content = merge.content { result[path] = try repository.write([content])[0] }
        if let second = merge.second { result[second.path] = try repository.write([second.content])[0] }
        return result
    }

    /// What is left to git is merged as git does it; `nil` where it cannot.
    private func byLines(_ base: [UInt8]?, _ mine: [UInt8]?, _ theirs: [UInt8]?) throws(SyncError) -> [UInt8]? {
        guard let base, let mine, let theirs, let folder = repository.git.directory else { return nil }
        var paths: [String] = []
        for (name, bytes) in [("mine", mine), ("base", base), ("theirs", theirs)] {
            let path = folder.appending("merge-\(name)").string
            guard let file = fopen(path, "we") else { return nil }
            let count = fwrite(bytes, 1, bytes.count, file)
            guard fclose(file) == 0, count == bytes.count else { return nil }
            paths.append(path)
        }
        defer { for path in paths { unlink(path) } }
        let result = try repository.git.attempt(["merge-file", "-p", "-q"] + paths)
        return result.status == 0 ? result.output : nil
    }

    /// Who changed a file last on the other side.
    private func writer(of path: String, in remote: String, since base: String?) throws(SyncError) -> String {
        let range = base.map { ["^\($0)"] } ?? []
        let name = try repository.git.run(["log", "-1", "--no-merges", "--format=%an", remote] + range + ["--", path])
            .line
        return name == editor ? "" : name
    }

    /// Two shelves that have never been one may be so only where they hold the same series.
    private func checkSeries(_ head: String?, _ remote: String) throws(SyncError) {
        func name(_ commit: String) throws(SyncError) -> String? {
            let result = try repository.git.attempt(["cat-file", "blob", "\(commit):series.json"])
            guard result.status == 0 else { return nil }
            return JSON.parsed(result.output)?["name"]?.string ?? ""
        }
        guard let there = try name(remote) else {
            throw .otherSeries(here: shelfName(), there: "没有 series.json 的文件夹")
        }
        let here = try head.flatMap { head throws(SyncError) in try name(head) } ?? shelfName()
        if !here.isEmpty, here != there { throw .otherSeries(here: here, there: there) }
    }

    private func shelfName() -> String {
        do throws(StorageError) {
            return try shelf.contents(of: "series.json").flatMap(JSON.parsed)?["name"]?.string ?? ""
        } catch {
            return ""
        }
    }
}
