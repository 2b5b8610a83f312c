import Bulletins
import Glibc
import Processes
import Storage
import SystemPackage

// What is here: committed, and made what the branch says.
extension Synchronizer {
    /// What is to become of the files.
    private struct Plan {
        /// What the next commit has otherwise than the head, and what it is made of.
        var changes: [String: TreeEntry?] = [:]
        /// What the head has there.
        var heads: [String: TreeEntry] = [:]
        /// Where those files stand then.
        var bases: [String: String?] = [:]
        /// What is to be written over what is there now.
        var writes: [String: String?] = [:]
        /// What is here otherwise than it should be, and has to stay so for now.
        var isHeldBack = false
    }

    /// Commits what was changed here, and writes what the branch has and the files have not.
    ///
    /// - Returns: the head of the branch; `nil` where there is none.
    mutating func settle() throws(SyncError) -> String? {
        for _ in 0..<Synchronizer.tries {
            let head = try repository.commit(at: repository.head)
            if !table.next.isEmpty {
                let isPart = try head.map { head throws(SyncError) in try repository.isAncestor(table.next, of: head) }
                if isPart ?? false { table.adoptNext() } else { table.forgetNext() }
            }
            let isCurrent = head == table.head
            let files =
                isCurrent ? nil : try head.map { head throws(SyncError) in try repository.files(of: head) } ?? [:]
            let before = table
            let scan = try look(files)
            let plan = try plan(scan, files, head)
            guard let now = try commit(plan, on: head) else { continue }
            let isDone = try write(plan.writes) && !plan.isHeldBack
            table.head = isDone ? now : ""
            if table != before || isTableNew { try table.write(to: shelf) }
            isTableNew = false
            return now.isEmpty ? nil : now
        }
        throw .outrun
    }

    /// Looks at the files, and reads those that changed since they were last read.
    private mutating func look(_ files: [String: TreeEntry]?) throws(SyncError) -> Scan {
        let others = (files.map { Array($0.keys) } ?? Array(table.rows.keys)).filter { SharedKind($0) == nil }
        let scan = try Scan(shelf, others: others)
        if let tool = OtherTool.ledger(among: scan.others) { throw .otherTool(tool) }
        for folder in scan.links { report.note("“\(SafeName.of(folder))”是链接，里面的文件没有同步；请换成文件夹") }
        // What the branch has already is for one of its people to remove, and that has to reach the others.
        let fresh = scan.found.keys.filter { files?[$0] == nil && table.rows[$0]?.base == nil }
        if let (name, tool) = OtherTool.copy(among: fresh, beside: { scan.found[$0] != nil }) {
            throw .conflictCopy(name, tool: tool)
        }
        var portion: [(path: String, status: FileStatus, bytes: [UInt8])] = []
        var size = 0
        func flush() throws(SyncError) {
            for (entry, id) in zip(portion, try repository.write(portion.map(\.bytes))) {
                table.rows[entry.path, default: BaseTable.Row()].saw(id, entry.status)
            }
            portion = []
            size = 0
        }
        for (path, status) in scan.found where !(table.rows[path]?.fits(status) ?? false) {
            let bytes: [UInt8]?
            do throws(StorageError) { bytes = try shelf.contents(of: path) } catch {
                report.note(error.message)
                table.rows[path, default: BaseTable.Row()].work = nil
                continue
            }
            guard let bytes = try bytes.flatMap({ bytes throws(SyncError) in try readable(bytes, path) }) else {
                table.rows[path, default: BaseTable.Row()].work = nil
                continue
            }
            // Where marks were resolved, the file was written anew and has another status.
            let present = marked[path] == nil ? status : self.status(of: path, holding: bytes) ?? status
            portion.append((path, present, bytes))
            size += bytes.count
            if size > 8 << 20 { try flush() }
        }
        try flush()
        return scan
    }

    /// What is to be sent of a file; `nil` where it cannot be read.
    private mutating func readable(_ bytes: [UInt8], _ path: String) throws(SyncError) -> [UInt8]? {
        guard let kind = SharedKind(path), !kind.isReadable(bytes) else { return bytes }
        if ConflictMarks.areIn(bytes), let whole = try mended(bytes, path) {
            let isWritten: Bool
            do throws(StorageError) {
                isWritten = try shelf.exchange(path, for: whole, expecting: ContentHash(of: bytes))
            } catch { throw .storage(error) }
            guard isWritten else { return nil }
            report.mended.append(path)
            marked[path] = bytes
            return whole
        }
        report.note("“\(SafeName.of(path))”读不出，没有送出；请改正它")
        return nil
    }

    /// Whether what is here was made whole out of what the head has, with its marks.
    private func isMended(_ path: String, from head: String?) throws(SyncError) -> Bool {
        guard let head, let marked = marked[path] else { return false }
        return try repository.content(head) == marked
    }

    private mutating func plan(
        _ scan: Scan, _ files: [String: TreeEntry]?, _ commit: String?
    ) throws(SyncError) -> Plan {
        var plan = Plan()
        var paths = Set(table.rows.keys).union(scan.found.keys)
        if let files { paths.formUnion(files.keys) }
        var clashes: [Clash] = []
        var vanished: [String] = []
        /// Issues and the series' settings, in the head.
        var known = 0
        for path in paths {
            let row = table.rows[path]
            let entry = files.map { $0[path] } ?? row?.base.map { TreeEntry(mode: TreeEntry.plain, id: $0) }
            if let entry, !entry.isFile { continue }
            let head = entry?.id
            let isHere = scan.found[path] != nil
            // Something that is no file, or cannot be read, is left alone.
            if isHere ? row?.work == nil : shelf.status(of: path) != nil || shelf.isLinked(path) {
                plan.isHeldBack = true
                continue
            }
            let work = isHere ? row?.work : nil
            let kind = SharedKind(path)
            let isCounted = kind == .issue || path == "series.json"
            if isCounted, head != nil { known += 1 }
            if work == head {
                if row?.base != head || head == nil { set(path, base: head) }
                continue
            }
            // Without a table the files stand on the commit, and what is not here was never written.
            let base = isTableNew ? (isHere ? head : nil) : row?.base
            let isMended = try isMended(path, from: head)
            if isTableNew && !isHere || work == base {
                plan.writes[path] = .some(head)
            } else if kind == nil {
                plan.isHeldBack = true
            } else if head == base || isMended {
                plan.heads[path] = entry
                plan.changes[path] = .some(work.map { TreeEntry(mode: entry?.mode ?? TreeEntry.plain, id: $0) })
                plan.bases[path] = .some(work)
                if work == nil, isCounted { vanished.append(path) }
            } else {
                clashes.append(Clash(path: path, from: ""))
            }
        }
        let count = vanished.count { SharedKind($0) == .issue }
        func areMost(_ gone: Int) -> Bool { gone == known || gone > 1 && gone * 2 > known }
        if !isRemovalMeant, count > 0, areMost(vanished.count), areMost(vanished.count - (try renamed(vanished, plan)))
        {
            throw .vanished(count: count)
        }
        if !clashes.isEmpty { try resolve(clashes, scan, files ?? [:], commit, &plan) }
        return plan
    }

    /// How many of the issues that are gone stand there under another name.
    private func renamed(_ vanished: [String], _ plan: Plan) throws(SyncError) -> Int {
        let fresh = plan.changes.compactMapValues { $0?.id }.filter { path, _ in
            SharedKind(path) == .issue && plan.heads[path] == nil
        }
        let ids = vanished.compactMap { plan.heads[$0]?.id }
        let former = try repository.read(ids)
        var count = 0
        for id in ids {
            guard let bulletin = former[id].flatMap(Bulletin.init(readable:)) else { continue }
            if try likest(fresh, to: bulletin) != nil { count += 1 }
        }
        return count
    }

    /// Makes what is on the disk and what the branch has one, where both have changed.
    private mutating func resolve(
        _ clashes: [Clash], _ scan: Scan, _ files: [String: TreeEntry], _ commit: String?, _ plan: inout Plan
    ) throws(SyncError) {
        let rows = table.rows
        let isNew = isTableNew
        let heads = files.objects
        let mine = rows.filter { scan.found[$0.key] != nil }.compactMapValues(\.work)
        let sides = Sides(mine: mine, theirs: heads, myCommit: nil, theirCommit: commit) { path in
            isNew ? heads[path] : rows[path]?.base
        }
        let present = sides.mine.mapValues { TreeEntry(mode: TreeEntry.plain, id: $0) }
        let merged = try resolve(clashes, sides, files: files.merging(present) { $1 })
        for (path, id) in merged {
            let work = sides.mine[path]
            plan.changes[path] = nil
            if id != heads[path] {
                plan.changes[path] = .some(id.map { TreeEntry(mode: files[path]?.mode ?? TreeEntry.plain, id: $0) })
            }
            plan.writes[path] = id == work ? nil : .some(id)
            plan.bases[path] = .some(work)
            plan.heads[path] = files[path]
        }
    }

    private mutating func set(_ path: String, base: String?) {
        if let base { table.rows[path, default: BaseTable.Row()].base = base } else { table.rows[path] = nil }
    }

    /// - Returns: the head after it, empty for none; `nil` where the branch was moved meanwhile.
    private mutating func commit(_ plan: Plan, on head: String?) throws(SyncError) -> String? {
        if plan.changes.isEmpty { return head ?? "" }
        let tree = try repository.tree(of: head, with: plan.changes)
        let (sentence, people) = try description(plan)
        let commit = try repository.commit(
            tree, parents: head.map { [$0] } ?? [], by: people, saying: message(sentence))
        table.next = commit
        table.nextBases = plan.bases
        for path in plan.bases.keys where table.rows[path] == nil { table.rows[path] = BaseTable.Row() }
        try table.write(to: shelf)
        guard try repository.move(repository.head, from: head, to: commit) else {
            table.forgetNext()
            return nil
        }
        table.adoptNext()
        let differences = plan.changes.map { path, entry in (path, (old: plan.heads[path], new: entry)) }
        made[commit] = Commit(parent: head, differences: Dictionary(uniqueKeysWithValues: differences))
        return commit
    }

    /// What changed, for whoever reads the history, and who saved it, whoever syncs it.
    private func description(_ plan: Plan) throws(SyncError) -> (sentence: String, people: String) {
        let paths = plan.changes.keys.sorted()
        // Of very many, how many there are says it.
        guard paths.count <= 64 else { return ("改 \(paths.count) 个文件", editor) }
        let old = plan.heads
        let ids = paths.flatMap { [old[$0]?.id, (plan.changes[$0] ?? nil)?.id] }.compactMap { $0 }
        let contents = try repository.read(ids)
        var people: [String] = []
        for path in paths {
            let bytes = (plan.changes[path] ?? nil).flatMap { contents[$0.id] }
            let who = bytes.flatMap { shelf.author(of: path, holding: ContentHash(of: $0)) } ?? editor
            if !people.contains(who) { people.append(who) }
        }
        let sentence = ChangeSentence.of(
            paths.map { path in
                (path, old[path].flatMap { contents[$0.id] }, (plan.changes[path] ?? nil).flatMap { contents[$0.id] })
            })
        return (sentence, people.joined(separator: "、"))
    }
}

// The files.
extension Synchronizer {
    /// Writes files, each only over what it was when it was read; those that somebody has changed since are left to the
    /// next time.
    ///
    /// - Returns: whether all were.
    private mutating func write(_ writes: [String: String?]) throws(SyncError) -> Bool {
        if writes.isEmpty { return true }
        var isWhole = true
        let people = Set(shelf.present().map(\.issue))
        let renamings = try renamings(in: writes)
        var rest = writes.sorted { $0.key < $1.key }[...]
        while !rest.isEmpty {
            let portion = rest.prefix(64)
            rest = rest.dropFirst(64)
            let contents = try repository.read(portion.compactMap(\.value))
            for (path, id) in portion {
                let bytes = id.flatMap { contents[$0] }
                do throws(StorageError) {
                    let isOpen = people.contains(IssuePictures(around: path)?.issue ?? path)
                    if try !write(path, id, bytes, isOpen: isOpen) { isWhole = false }
                    if path == "series.json", let bytes { noteAuthor(of: bytes, at: path) }
                } catch {
                    report.note(error.message)
                    isWhole = false
                }
            }
        }
        for (old, new) in renamings where shelf.status(of: old) == nil && shelf.status(of: new) != nil {
            let (old, new) = (
                IssueFile(path: shelf.folder.appending(old)), IssueFile(path: shelf.folder.appending(new))
            )
            guard let old, let new else { continue }
            do throws(StorageError) { try shelf.followRename(of: old, to: new) } catch { report.note(error.message) }
        }
        return isWhole
    }

    /// Says whose the settings are that came, for whoever has them on the screen.
    private func noteAuthor(of bytes: [UInt8], at path: String) {
        guard let head = try? repository.commit(at: repository.head),
            let log = try? repository.git.attempt(
                ["log", "-n", "20", "--no-merges", "--format=%an%x00%ae", head, "--", path])
        else { return }
        let people = log.output.split(separator: 0x0A).map { Array($0).fields }
        guard let who = people.first(where: { $0.first != repository.git.author.name }), who.count == 2,
            let file = shelf.seriesIssue
        else { return }
        let host = who[1].lastIndex(of: "@").map { who[1][who[1].index(after: $0)...] } ?? ""
        shelf.noteAuthor(host.isEmpty ? who[0] : "\(who[0])（\(host)）", of: file, holding: ContentHash(of: bytes))
    }

    private mutating func write(
        _ path: String, _ id: String?, _ bytes: [UInt8]?, isOpen: Bool
    ) throws(StorageError) -> Bool {
        if shelf.isLinked(path) { return false }
        let row = table.rows[path]
        let now = try shelf.contents(of: path)
        if let now {
            // Read between two looks that are the same: it is what was read then.
            guard let status = shelf.status(of: path), let row, row.inode == status.inode,
                row.modified == status.modified, row.size == status.size
            else { return false }
            if isOpen, isAnother(bytes, than: now, at: path) {
                report.postponed.append(path)
                return false
            }
        }
        guard try shelf.exchange(path, for: bytes, expecting: now.map(ContentHash.init(of:))) else { return false }
        if !report.relocated.contains(path) { report.received.append(path) }
        guard let id, let bytes else {
            table.rows[path] = nil
            return true
        }
        table.rows[path, default: BaseTable.Row()].base = id
        table.rows[path]?.work = nil
        if let status = status(of: path, holding: bytes) { table.rows[path]?.saw(id, status) }
        return true
    }

    /// What the disk says of a file that holds what was just written; `nil` where somebody has saved since.
    private func status(of path: String, holding bytes: [UInt8]) -> FileStatus? {
        guard let status = shelf.status(of: path), let now = try? shelf.contents(of: path), now == bytes,
            shelf.status(of: path) == status
        else { return nil }
        return status
    }

    /// Whether an editor with the one open would find another bulletin in its place, or another picture in it.
    private func isAnother(_ bytes: [UInt8]?, than now: [UInt8], at path: String) -> Bool {
        guard let bytes, SharedKind(path) == .issue else { return bytes != now }
        guard let old = Bulletin(readable: now), let new = Bulletin(readable: bytes) else { return false }
        return !old.isSame(as: new)
    }
}
