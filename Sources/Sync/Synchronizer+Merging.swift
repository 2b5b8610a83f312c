import Bulletins
import Glibc
import Processes
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
        if made[head]?.parent == remote { return head }
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
        var clashes: [Clash] = []
        for (path, their) in theirs.sorted(by: { $0.key < $1.key }) {
            guard let our = ours[path] else {
                changes[path] = .some(their.new)
                continue
            }
            if our.new == their.new {
                // Gone on both sides may be renamed on both.
                if their.new == nil, hasNewIssue(ours), hasNewIssue(theirs), SharedKind(path) == .issue {
                    clashes.append(Clash(path: path, from: try writer(of: path, in: remote, since: base)))
                }
                continue
            }
            guard [our.old, our.new, their.new].allSatisfy({ $0?.isFile ?? true }) else { continue }
            clashes.append(Clash(path: path, from: try writer(of: path, in: remote, since: base)))
        }
        if !clashes.isEmpty {
            let sides = Sides(
                mine: files.objects, theirs: try repository.files(of: remote).objects, myCommit: head,
                theirCommit: remote
            ) { path in
                guard let change = ours[path] ?? theirs[path] else { return files[path]?.id }
                return change.old?.id
            }
            let merged = try resolve(clashes, sides, files: files.merging(changes.compactMapValues { $0 }) { $1 })
            for (path, id) in merged {
                let mode = (theirs[path]?.new ?? files[path])?.mode ?? TreeEntry.plain
                changes[path] = .some(id.map { TreeEntry(mode: mode, id: $0) })
            }
        }
        let tree = try repository.tree(of: head, with: changes)
        let who = try repository.git.run(["log", "-1", "--format=%an", remote]).line
        let commit = try repository.commit(tree, parents: [head, remote], saying: message("合并\(who)的改动"))
        _ = try repository.move(repository.head, from: head, to: commit)
        return commit
    }

    private func hasNewIssue(_ changes: [String: (old: TreeEntry?, new: TreeEntry?)]) -> Bool {
        changes.contains { $0.value.old == nil && SharedKind($0.key) == .issue }
    }

    /// What is left to git is merged as git does it; `nil` where it cannot.
    func byLines(_ base: [UInt8]?, _ mine: [UInt8]?, _ theirs: [UInt8]?) throws(SyncError) -> [UInt8]? {
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

    private func checkSeries(_ head: String?, _ remote: String) throws(SyncError) {
        let git = repository.git
        let here = try head.flatMap { head throws(SyncError) in try SeriesCheck.name(in: head, git) }
        try SeriesCheck.compare(
            here: here ?? SeriesCheck.name(of: shelf), there: try SeriesCheck.name(in: remote, git))
    }
}

extension [String: TreeEntry] {
    /// The objects of the files.
    var objects: [String: String] { compactMapValues { $0.isFile ? $0.id : nil } }
}
