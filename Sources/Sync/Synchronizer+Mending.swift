import Bulletins
import Glibc
import Processes
package import Storage
import SystemPackage

// Files in which git left its marks.
extension Synchronizer {
    /// Makes a file whole in which git left the marks of a conflict, by the versions that git knows of.
    ///
    /// - Returns: whether there was something to do, and it was done.
    package static func mend(_ name: String, in shelf: Shelf, editor: String, host: String) throws(SyncError) -> Bool {
        do throws(StorageError) {
            guard let bytes = try shelf.contents(of: name), ConflictMarks.areIn(bytes) else { return false }
            guard var synchronizer = try? Synchronizer(shelf, editor: editor, host: host),
                let whole = try? synchronizer.mended(bytes, name)
            else { return false }
            return try shelf.exchange(name, for: whole, expecting: ContentHash(of: bytes))
        } catch {
            throw .storage(error)
        }
    }

    /// - Parameter name: of the file, or of the issue.
    package static func mendedMessage(_ name: String) -> String { "“\(SafeName.of(name))”里 git 留下的冲突记号已认出，两边的都合并好了" }

    /// Whether git left the marks of a conflict in a file.
    package static func areMarks(in name: String, of shelf: Shelf) -> Bool {
        (try? shelf.contents(of: name)).map(ConflictMarks.areIn) ?? false
    }

    /// A version in which somebody committed the marks, made whole; any other as it is.
    mutating func whole(_ bytes: [UInt8]?, _ path: String, in commit: String?) throws(SyncError) -> [UInt8]? {
        guard let bytes, let commit, let kind = SharedKind(path), !kind.isReadable(bytes), ConflictMarks.areIn(bytes),
            let whole = try mended(bytes, path, in: commit)
        else { return bytes }
        if !report.mended.contains(path) { report.mended.append(path) }
        return whole
    }

    /// The three versions of a file with marks, as one; `nil` where they cannot be found.
    ///
    /// - Parameter commit: in whose history somebody committed it so; `nil` for one that stands in the folder.
    mutating func mended(_ bytes: [UInt8], _ path: String, in commit: String? = nil) throws(SyncError) -> [UInt8]? {
        guard let kind = SharedKind(path), let marks = ConflictMarks(bytes) else { return nil }
        let stages = commit == nil ? try repository.unmerged(path) : [:]
        var base = marks.base.flatMap { kind.isReadable($0) ? $0 : nil }
        if base == nil, let id = stages[1] { base = try repository.content(id) }
        if base == nil { base = try repository.baseOfMarks(in: path, kind, holding: bytes, commit) }
        var (mine, theirs) = (marks.mine, marks.theirs)
        // What stands between the marks has also what was typed there since; but it may be torn.
        if !kind.isReadable(mine) || !kind.isReadable(theirs) {
            guard let our = stages[2], let their = stages[3] else { return nil }
            mine = try repository.content(our)
            theirs = try repository.content(their)
        }
        let merge = try FileMerge(
            path, as: kind, base: base, mine: mine, theirs: theirs, from: "", own: editor
        ) { _ throws(SyncError) in nil }
        // Two bulletins under one name: that is for a sync, which may give one of them another.
        guard merge.second == nil, let content = merge.content, kind.isReadable(content) else { return nil }
        return content
    }
}

extension Repository {
    /// The versions of a file that a merge by hand left undecided, by their stages.
    func unmerged(_ path: String) throws(SyncError) -> [Int: String] {
        guard let present = try? shared.index() else { return [:] }
        let index = try own.file("index", holding: present)
        defer { unlink(index.string) }
        let result = try git.attempt(["ls-files", "--unmerged", "-z", "--", path], index: index)
        guard result.status == 0 else { return [:] }
        var stages: [Int: String] = [:]
        for field in result.output.fields {
            // `100644 ID 2<tab>PATH`.
            let words = field.prefix { $0 != "\t" }.split(separator: " ")
            if words.count == 3, let stage = Int(words[2]) { stages[stage] = String(words[1]) }
        }
        return stages
    }

    func content(_ id: String) throws(SyncError) -> [UInt8] { try read([id])[id] ?? [] }

    /// What a file with marks was before its two sides parted, where only the history can tell.
    ///
    /// - Returns: `nil` where it cannot; then whatever the sides have otherwise is kept of both.
    func baseOfMarks(
        in path: String, _ kind: SharedKind, holding bytes: [UInt8], _ commit: String?
    ) throws(SyncError) -> [UInt8]? {
        func content(_ commit: String) throws(SyncError) -> [UInt8]? {
            let blob = try git.attempt(["cat-file", "blob", "\(commit):\(path)"])
            return blob.status == 0 ? blob.output : nil
        }
        func version(_ commit: String) throws(SyncError) -> [UInt8]? {
            guard let found = try content(commit), kind.isReadable(found) else { return nil }
            return found
        }
        guard let tip = commit == nil ? try self.commit(at: head) : commit else { return nil }
        // A merge that is not finished.
        if commit == nil,
            let other = SmallFile.read(directory.appending("MERGE_HEAD"))?.split(separator: "\n").first,
            let base = try mergeBase(tip, String(other))
        {
            return try version(base)
        }
        // One that was committed with its marks.
        let log = try git.attempt(["log", "-n", "20", "--full-history", "--format=%H %P", tip, "--", path])
        for line in log.output.line.split(separator: "\n") {
            let commits = line.split(separator: " ").map(String.init)
            // What was written since is no part of it.
            if commit != nil, try content(commits[0]) != bytes { continue }
            if try version(commits[0]) != nil { return nil }
            guard commits.count == 3, try version(commits[1]) != nil, try version(commits[2]) != nil else { continue }
            return try mergeBase(commits[1], commits[2]).flatMap { base throws(SyncError) in try version(base) }
        }
        return nil
    }

    /// Brings the index of those who work with git by hand to a new head where it was at the old one.
    ///
    /// Then `git status` says what is so, and no commit by hand takes anything back. What somebody has added stays; where
    /// the index is locked or of an unknown kind it is left alone.
    ///
    /// - Parameters:
    ///   - changes: from the old head to the new one.
    ///   - whole: files of an unfinished merge by hand that are whole again.
    /// - Returns: whether it was done.
    func refreshIndex(
        by changes: [String: (old: TreeEntry?, new: TreeEntry?)], to new: String, whole: [String]
    ) throws(SyncError) -> Bool {
        let old = try shared.index()
        if old != nil, changes.isEmpty, whole.isEmpty { return true }
        let index = try own.file("index", holding: old)
        defer { unlink(index.string) }
        if old == nil {
            guard try git.attempt(["read-tree", new], index: index).status == 0 else { return false }
        } else {
            guard let lines = try indexLines(by: changes, to: new, whole: whole, index) else { return false }
            if lines.isEmpty { return true }
            let updated = try git.attempt(["update-index", "-z", "--index-info"], input: lines, index: index)
            guard updated.status == 0 else { return false }
        }
        guard let fresh = SmallFile.bytes(index) else { return false }
        return try shared.replaceIndex(old, by: fresh)
    }

    /// What is to become otherwise in an index, as git takes it; `nil` for one that it cannot read.
    private func indexLines(
        by changes: [String: (old: TreeEntry?, new: TreeEntry?)], to new: String, whole: [String], _ index: FilePath
    ) throws(SyncError) -> [UInt8]? {
        let paths = changes.count > 100 ? [] : Array(Set(changes.keys).union(whole))
        let listed = try git.attempt(["ls-files", "--stage", "-z", "--"] + paths, index: index)
        guard listed.status == 0 else { return nil }
        var present: [String: String] = [:]
        for field in listed.output.fields {
            guard let tab = field.firstIndex(of: "\t") else { continue }
            let words = field[..<tab].split(separator: " ")
            let path = String(field[field.index(after: tab)...])
            present[path] = words.count == 3 && words[2] == "0" ? String(words[1]) : ""
        }
        let zero = String(repeating: "0", count: new.utf8.count)
        var lines: [UInt8] = []
        for (path, change) in changes where present[path] == change.old?.id {
            lines += Array("\(change.new?.mode ?? "0") \(change.new?.id ?? zero)\t\(path)".utf8) + [0]
        }
        let files = try whole.isEmpty ? [:] : self.files(of: new)
        for path in whole where present[path] == "" {
            guard let entry = files[path] else { continue }
            lines += Array("0 \(zero)\t\(path)".utf8) + [0] + Array("\(entry.mode) \(entry.id)\t\(path)".utf8) + [0]
        }
        return lines
    }
}
