import Bulletins
import Processes
import Storage

extension Synchronizer.Report {
    /// An issue that one side gave another name, and that the other changed under its own: the changes are where the name
    /// is.
    struct Followed: Equatable, Sendable {
        var former: String
        /// What it is called now, and what the other side called it.
        var name: String
        var other: String
        /// Who named it so, and who changed it.
        var renamer: String
        var changer: String

        var message: String {
            let (former, name, other) = (SafeName.of(former), SafeName.of(name), SafeName.of(other))
            if other != former {
                return "“\(former)”\(changer)改名为“\(other)”，\(renamer)改名为“\(name)”；用后一个名，两边的改动都在"
            }
            return "“\(former)”\(renamer)改名为“\(name)”，\(changer)的改动跟过去了"
        }
    }
}

/// An issue that one side has under another name than before.
struct IssueRenaming {
    /// What it was called when the sides parted.
    var former: String
    /// What it will be called.
    var name: String
    /// What it is called by the side whose changes follow.
    var other: String
    /// Whether it was mine that renamed it.
    var isMine: Bool
    /// Who renamed it; empty where nobody knows.
    var renamer: String
    /// Whether another paper stands under the former name here, and there.
    var isReplacedHere = false
    var isReplacedThere = false

    var isReplaced: Bool { isReplacedHere || isReplacedThere }
}

// An issue is known by its parts, whatever it is called: what is changed under the old name follows it to the new one.
extension Synchronizer {
    /// An issue may have been renamed so often, between two syncs of one host.
    private static let renamings = 8
    /// Where to look for them among the changes of an issue, the last first.
    private static let changes = 200

    /// - Returns: `nil` where a side that no longer has the issue does not have it under another name, either. Another
    ///   paper may stand under the old one.
    func renamingOfIssue(_ issue: String, _ sides: Sides) throws(SyncError) -> IssueRenaming? {
        let (mine, theirs) = (sides.mine[issue], sides.theirs[issue])
        guard let base = sides.base(issue),
            let former = try repository.read([base])[base].flatMap(Bulletin.init(readable:)), !former.ids.isEmpty
        else { return nil }
        // Of an issue that was parted something is left; another paper has none of it.
        func isKept(_ id: String?) throws(SyncError) -> Bool {
            guard let id else { return false }
            if id == base { return true }
            guard let there = try repository.read([id])[id].flatMap(Bulletin.init(readable:)) else { return true }
            return !Set(there.ids).isDisjoint(with: former.ids)
        }
        let (isHere, isThere) = (try isKept(mine), try isKept(theirs))
        if isHere && isThere { return nil }
        if mine == nil, let renaming = try renamingOfParted(issue, former, sides) { return renaming }
        var (name, renamer) = (issue, "")
        if !isThere {
            guard let found = try successor(of: issue, former, sides, isMine: false) else { return nil }
            (name, renamer) = found
        }
        var other = issue
        if !isHere {
            guard let found = try successor(of: issue, former, sides, isMine: true) else { return nil }
            other = found.name
        }
        if name == other { return nil }
        // The name that has gone out is the one that stays.
        let isMine = isThere
        if isMine { swap(&name, &other) }
        // Something else under the name is for whoever made it; of an issue that was cut, be it to one part, that is left.
        guard let there = (isMine ? sides.theirs : sides.mine)[other],
            let found = try repository.read([there])[there].flatMap(Bulletin.init(readable:)),
            !Set(found.ids).isDisjoint(with: former.ids)
        else { return nil }
        return IssueRenaming(
            former: issue, name: name, other: other, isMine: isMine, renamer: renamer,
            isReplacedHere: !isHere && mine != nil, isReplacedThere: !isThere && theirs != nil)
    }

    /// Of some renamings those whose new names are free on the side that has not renamed, or get free by another of them:
    /// two issues may have given each other their names.
    func possible(_ renamings: [String: IssueRenaming], _ sides: Sides) -> [String: IssueRenaming] {
        var renamings = renamings
        while let stuck = renamings.values.first(where: { !isFree($0, sides, renamings) }) {
            renamings[stuck.former] = nil
        }
        return renamings
    }

    private func isFree(_ renaming: IssueRenaming, _ sides: Sides, _ renamings: [String: IssueRenaming]) -> Bool {
        let pictures = IssuePictures(of: renaming.name)
        let (renamed, changed) = renaming.isMine ? (sides.mine, sides.theirs) : (sides.theirs, sides.mine)
        return renamings.values.contains { $0.other == renaming.name && $0.isMine == renaming.isMine }
            || changed.allSatisfy { path, id in
                pictures.counterpart(of: path, in: pictures) == nil || renamed[path] == id
                    // What stood there has gone on to a third name, unchanged.
                    || sides.base(path) == id
            }
    }

    /// The sides without what other renamings will take from where it is.
    func clearing(_ sides: Sides, of renamings: [IssueRenaming]) -> Sides {
        var sides = sides
        for renaming in renamings {
            let pictures = IssuePictures(of: renaming.other)
            func stays(_ path: String) -> Bool { pictures.counterpart(of: path, in: pictures) == nil }
            if renaming.isMine {
                sides.theirs = sides.theirs.filter { stays($0.key) }
            } else {
                sides.mine = sides.mine.filter { stays($0.key) }
            }
        }
        return sides
    }

    /// Two hosts made a paper of one name, mine was sent under a second one, and before that stood here it was given a
    /// third by hand: that is its name.
    private func renamingOfParted(
        _ issue: String, _ former: Bulletin, _ sides: Sides
    ) throws(SyncError) -> IssueRenaming? {
        func issues(_ files: [String: String], _ isMeant: (String) -> Bool) -> [String: String] {
            files.filter { SharedKind($0.key) == .issue && isMeant($0.key) }
        }
        // The second one may stand here already, as it was sent, beside mine that was open.
        let seconds = issues(sides.theirs) { sides.mine[$0] == nil || sides.mine[$0] == sides.base($0) }
        let fresh = issues(sides.mine) { sides.theirs[$0] == nil && sides.base($0) == nil }
        guard sides.myCommit == nil, let there = sides.theirs[issue], try likest([issue: there], to: former) == nil,
            let second = try likest(seconds, to: former), let name = try likest(fresh, to: former)
        else { return nil }
        return IssueRenaming(
            former: issue, name: name, other: second, isMine: true, renamer: editor, isReplacedThere: true)
    }

    /// What an issue that a side no longer has is called there now, and who called it so.
    private func successor(
        of issue: String, _ former: Bulletin, _ sides: Sides, isMine: Bool
    ) throws(SyncError) -> (name: String, who: String)? {
        let (files, others) = isMine ? (sides.mine, sides.theirs) : (sides.theirs, sides.mine)
        guard let commit = isMine ? sides.myCommit : sides.theirCommit else {
            let fresh = files.filter { path, _ in
                SharedKind(path) == .issue && others[path] == nil && sides.base(path) == nil
            }
            return try likest(fresh, to: former).map { ($0, "") }
        }
        var names = [(issue, "")]
        var known: Set<String> = [issue]
        while let (name, who) = names.first, known.count <= Synchronizer.renamings {
            names.removeFirst()
            for next in try successors(of: name, former, in: commit) where known.insert(next.name).inserted {
                let who = who.isEmpty ? next.who : who
                if files[next.name] != nil { return (next.name, who) }
                names.append((next.name, who))
            }
        }
        return nil
    }

    /// What the name of an issue has become in the history: where it went, or gave its name to another paper, one with
    /// the same parts came.
    ///
    /// Several where hosts have renamed it at the same time; then a merge has made one of them.
    private func successors(
        of issue: String, _ former: Bulletin, in commit: String
    ) throws(SyncError) -> [(name: String, who: String)] {
        let log = try repository.git.attempt([
            "log", "--max-count=\(Synchronizer.changes)", "--format=%x00%H %P%x00%an%x00", "--diff-filter=DM",
            "--no-renames", "--full-history", "-m", commit, "--", issue,
        ])
        guard log.status == 0 else { return [] }
        var found: [(name: String, who: String)] = []
        for fields in log.output.fields.split(whereSeparator: { $0 == "\n" }) {
            guard fields.count == 2, let ids = fields.first?.split(separator: " ").map(String.init) else { continue }
            for parent in ids.dropFirst() {
                let changes = try repository.differences(parent, ids[0])
                guard let gone = changes[issue], gone.old != nil else { continue }
                if let there = gone.new, try likest([issue: there.id], to: former) != nil { continue }
                var fresh = changes.filter { SharedKind($0.key) == .issue && $0.key != issue && $0.value.new != nil }
                let before = fresh.compactMapValues { $0.old?.id }
                if let stood = try likest(before, to: former) { fresh[stood] = nil }
                guard let name = try likest(fresh.compactMapValues { $0.new?.id }, to: former) else { continue }
                // A merge is made by whoever syncs.
                found.append((name, ids.count > 2 ? "" : fields.last ?? ""))
            }
        }
        return found
    }

    /// The issues that stand under another name when these files are written: one goes, and one comes that has its parts.
    func renamings(in writes: [String: String?]) throws(SyncError) -> [(old: String, new: String)] {
        let issues = writes.filter { SharedKind($0.key) == .issue }
        let fresh = issues.filter { table.rows[$0.key]?.work == nil }.compactMapValues { $0 }
        if fresh.isEmpty { return [] }
        let gone = issues.compactMap { path, id in id == nil ? table.rows[path]?.work.map { (path, $0) } : nil }
        let texts = try repository.read(gone.map(\.1))
        var found: [(old: String, new: String)] = []
        for (path, id) in gone {
            guard let former = texts[id].flatMap(Bulletin.init(readable:)), let name = try likest(fresh, to: former)
            else { continue }
            found.append((path, name))
        }
        return found
    }

    /// Of some issues the one that has most of another's parts; `nil` where none has more than half of them, or is made
    /// of them by more than half, as one that was cut.
    func likest(_ files: [String: String], to former: Bulletin) throws(SyncError) -> String? {
        let contents = try repository.read(Array(Set(files.values)))
        let parts = Set(former.ids)
        let counts = files.compactMapValues { id -> Int? in
            guard let ids = contents[id].flatMap(Bulletin.init(readable:))?.ids else { return nil }
            let count = parts.intersection(ids).count
            return count * 2 > min(parts.count, ids.count) ? count : nil
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The sides as if both had given the issue its new name: what the other changed, and its pictures, stand there.
    ///
    /// - Parameter vacated: gets what stands where the issue was, if nothing else comes there.
    /// - Returns: what stands under which path already, and what is left to resolve.
    mutating func follow(
        _ renaming: IssueRenaming, _ sides: Sides, _ files: [String: TreeEntry], from: String,
        vacated: inout [String: String?]
    ) -> (files: [String: TreeEntry], contents: [String: String?], sides: Sides, clashes: [Clash]) {
        let (former, old, new) = (
            IssuePictures(of: renaming.former), IssuePictures(of: renaming.other), IssuePictures(of: renaming.name)
        )
        let (renamed, changed) = renaming.isMine ? (sides.mine, sides.theirs) : (sides.theirs, sides.mine)
        var contents: [String: String?] = [:]
        var moved = changed
        for (path, id) in changed {
            guard let target = old.counterpart(of: path, in: new) else { continue }
            if vacated[path] == nil { vacated[path] = .some(nil) }
            moved[path] = nil
            moved[target] = id
        }
        var result = sides
        if renaming.isMine { result.theirs = moved } else { result.mine = moved }
        result.base = { path in
            guard let before = new.counterpart(of: path, in: former) else { return sides.base(path) }
            // What is still there was put there after the issue had gone.
            return renaming.isReplaced || renamed[before] == nil ? sides.base(before) : nil
        }
        for (files, isReplaced) in [(sides.mine, renaming.isReplacedHere), (sides.theirs, renaming.isReplacedThere)]
        where isReplaced {
            for (path, id) in files where former.counterpart(of: path, in: former) != nil {
                vacated[path] = .some(id)
            }
        }
        var clashes: [Clash] = []
        for path in Set(result.mine.keys).union(result.theirs.keys)
        where new.counterpart(of: path, in: new) != nil {
            let (mine, theirs, base) = (result.mine[path], result.theirs[path], result.base(path))
            if mine == theirs || theirs == base {
                contents[path] = .some(mine)
            } else if mine == base {
                contents[path] = .some(theirs)
            } else {
                clashes.append(Clash(path: path, from: from))
            }
        }
        let there = renaming.renamer.isEmpty || renaming.renamer == editor ? from : renaming.renamer
        let (own, other) = ("本处", there.isEmpty ? "别处" : there)
        report.followed.append(
            Report.Followed(
                former: renaming.former, name: renaming.name, other: renaming.other,
                renamer: renaming.isMine ? own : other, changer: renaming.isMine ? other : own))
        return (files.filter { old.counterpart(of: $0.key, in: new) == nil }, contents, result, clashes)
    }
}
