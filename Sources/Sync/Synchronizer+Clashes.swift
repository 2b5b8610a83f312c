import Bulletins

/// What two sides have on one shelf: objects by their paths.
struct Sides {
    var mine: [String: String]
    var theirs: [String: String]
    /// The commits that have them; `nil` for what is not committed.
    var myCommit: String?
    var theirCommit: String?
    /// What both had before they parted.
    var base: (_ path: String) -> String?
}

/// A path that both sides have otherwise than before.
struct Clash {
    var path: String
    /// Who made theirs.
    var from: String
}

// Paths that both sides have changed: an issue and its pictures go together.
extension Synchronizer {
    /// - Parameter files: what the shelf has, for the second names.
    /// - Returns: what stands under which path; `nil` for nothing.
    mutating func resolve(
        _ clashes: [Clash], _ sides: Sides, files: [String: TreeEntry]
    ) throws(SyncError) -> [String: String?] {
        var result: [String: String?] = [:]
        var byIssue: [String: [Clash]] = [:]
        var others: [Clash] = []
        for clash in clashes {
            if let issue = IssuePictures(around: clash.path)?.issue ?? (clash.isIssue ? clash.path : nil) {
                byIssue[issue, default: []].append(clash)
            } else {
                others.append(clash)
            }
        }
        var renamings: [String: IssueRenaming] = [:]
        for issue in byIssue.keys.sorted() { renamings[issue] = try renamingOfIssue(issue, sides) }
        renamings = possible(renamings, sides)
        var vacated: [String: String?] = [:]
        for (issue, clashes) in byIssue.sorted(by: { $0.key < $1.key }) {
            let known = files.merging(result.compactMapValues { $0.map { TreeEntry(mode: TreeEntry.plain, id: $0) } }) {
                $1
            }
            let others = renamings.values.filter { $0.former != issue }
            let sides = clearing(sides, of: others)
            if let renaming = renamings[issue] {
                result.merge(try resolve(renaming, clashes, sides, known, vacated: &vacated)) { $1 }
            } else {
                result.merge(try resolve(issue, clashes, sides, known)) { $1 }
            }
        }
        result = vacated.merging(result) { $1 }
        for clash in others {
            result.merge(try resolve(clash, sides, files).contents) { $1 }
        }
        return result
    }

    /// One issue with its pictures, that one side has under another name.
    private mutating func resolve(
        _ renaming: IssueRenaming, _ clashes: [Clash], _ sides: Sides, _ files: [String: TreeEntry],
        vacated: inout [String: String?]
    ) throws(SyncError) -> [String: String?] {
        let from = clashes.first?.from ?? ""
        let (left, contents, moved, clashes) = follow(renaming, sides, files, from: from, vacated: &vacated)
        let result = contents.merging(try resolve(renaming.name, clashes, moved, left)) { $1 }
        guard renaming.isReplacedHere, renaming.isReplacedThere else { return result }
        // The two papers that stand there now never were one.
        var sides = sides
        sides.base = { _ in nil }
        let issue = renaming.former
        return result.merging(try resolve(issue, [Clash(path: issue, from: from)], sides, files)) { $1 }
    }

    /// One issue with its pictures.
    private mutating func resolve(
        _ issue: String, _ clashes: [Clash], _ sides: Sides, _ files: [String: TreeEntry]
    ) throws(SyncError) -> [String: String?] {
        var result: [String: String?] = [:]
        var sides = sides
        var pictures = clashes.filter { !$0.isIssue }
        var clash = clashes.first(where: \.isIssue)
        if let renaming = try renaming(issue, pictures, sides, files) {
            pictures.removeAll { renaming.pictures[$0.path] != nil }
            result.merge(renaming.pictures) { $1 }
            sides.mine[issue] = renaming.mine
            sides.theirs[issue] = renaming.theirs
            clash = clash ?? Clash(path: issue, from: renaming.from)
        }
        if let clash {
            let (contents, merge) = try resolve(clash, sides, files)
            result.merge(contents) { $1 }
            if let second = merge?.second {
                // Two states of one bulletin, of which one cannot be merged, may have other pictures in common.
                let isAnother = merge?.question?.kind == .bothMade
                result.merge(parting(issue, second, isAnother: isAnother, sides)) { $1 }
                pictures.removeAll { result[$0.path] != nil }
            }
        }
        for clash in pictures { result.merge(try resolve(clash, sides, files).contents) { $1 } }
        return result
    }

    /// The pictures of an issue that goes under a second name go there too, and those of the other stay.
    private mutating func parting(
        _ issue: String, _ second: FileMerge.Second, isAnother: Bool, _ sides: Sides
    ) -> [String: String?] {
        let (from, to) = (IssuePictures(of: issue), IssuePictures(of: second.path))
        let (moved, staying) = second.isMine ? (sides.mine, sides.theirs) : (sides.theirs, sides.mine)
        let mentioned = Bulletin(readable: second.content).map { Set($0.pictures.map(\.name)) }
        var result: [String: String?] = [:]
        for (path, id) in moved {
            guard let name = from.name(path) else { continue }
            let isNeeded = mentioned?.contains(name) ?? true
            if isNeeded || staying[path] != id { result[to.path(of: name)] = .some(id) }
        }
        for path in Set(moved.keys).union(staying.keys)
        where from.name(path) != nil && moved[path] != staying[path] && (isAnother || staying[path] != nil) {
            result[path] = .some(staying[path])
        }
        if second.isMine { report.relocated.formUnion(result.keys.filter { staying[$0] == nil }) }
        return result
    }

    private struct Renaming {
        /// The pictures under both names.
        var pictures: [String: String?] = [:]
        /// The issue of each side, as it calls them now.
        var mine: String?
        var theirs: String?
        var from = ""
    }

    /// Two pictures that the two sides have put under one name: mine gets another, and its paragraphs say so; or theirs,
    /// where only their paragraphs can be told, because mine are not saved yet.
    private mutating func renaming(
        _ issue: String, _ clashes: [Clash], _ sides: Sides, _ files: [String: TreeEntry]
    ) throws(SyncError) -> Renaming? {
        let clashes = clashes.filter { clash in
            sides.base(clash.path) == nil && sides.mine[clash.path] != nil && sides.theirs[clash.path] != nil
        }
        let ids = [sides.mine[issue], sides.theirs[issue]]
        guard !clashes.isEmpty else { return nil }
        let contents = try repository.read(ids.compactMap { $0 })
        let bulletins = ids.map { $0.flatMap { contents[$0] }.flatMap(Bulletin.init(readable:)) }
        guard bulletins.allSatisfy({ !($0?.isReadOnly ?? false) }) else { return nil }
        if let mine = bulletins[0], let theirs = bulletins[1], !mine.isSame(as: theirs) { return nil }
        let folder = IssuePictures(of: issue)
        var names: [[String: String]] = [[:], [:]]
        var renaming = Renaming(mine: sides.mine[issue], theirs: sides.theirs[issue])
        for clash in clashes {
            guard let name = folder.name(clash.path),
                let side = bulletins.firstIndex(where: { $0?.pictures.contains { $0.name == name } ?? false })
            else { continue }
            let isMine = side == 0
            let (moved, stays) = isMine ? (sides.mine, sides.theirs) : (sides.theirs, sides.mine)
            var count = 1
            var other = SecondName.of(clash.path, isMine ? editor : clash.from, count)
            while [files[other]?.id, sides.mine[other], sides.theirs[other], renaming.pictures[other].flatMap { $0 }]
                .contains(where: { $0 != nil && $0 != moved[clash.path] })
            {
                count += 1
                other = SecondName.of(clash.path, isMine ? editor : clash.from, count)
            }
            names[side][name] = folder.name(other)
            renaming.pictures[other] = .some(moved[clash.path])
            renaming.pictures[clash.path] = .some(stays[clash.path])
            renaming.from = clash.from
            if isMine { report.relocated.insert(other) }
        }
        if renaming.pictures.isEmpty { return nil }
        if let mine = bulletins[0], !names[0].isEmpty {
            renaming.mine = try repository.write([mine.renamingPictures(names[0]).json])[0]
            if sides.theirs[issue] == sides.base(issue) { report.relocated.insert(issue) }
        }
        if let theirs = bulletins[1], !names[1].isEmpty {
            renaming.theirs = try repository.write([theirs.renamingPictures(names[1]).json])[0]
        }
        return renaming
    }

    /// Three objects of one path as one, or two.
    private mutating func resolve(
        _ clash: Clash, _ sides: Sides, _ files: [String: TreeEntry]
    ) throws(SyncError) -> (contents: [String: String?], merge: FileMerge?) {
        let path = clash.path
        let ids = [sides.base(path), sides.mine[path], sides.theirs[path]]
        let contents = try repository.read(ids.compactMap { $0 })
        // Somebody may have committed git's marks of a conflict, here, there and on both sides.
        let base = try whole(ids[0].flatMap { contents[$0] }, path, in: sides.theirCommit ?? sides.myCommit)
        let mine = try whole(ids[1].flatMap { contents[$0] }, path, in: sides.myCommit)
        let theirs = try whole(ids[2].flatMap { contents[$0] }, path, in: sides.theirCommit)
        if SharedKind(path) == nil, let merged = try byLines(base, mine, theirs) {
            return ([path: .some(try repository.write([merged])[0])], nil)
        }
        let repository = repository
        let merge = try FileMerge(
            path, as: SharedKind(path), base: base, mine: mine, theirs: theirs, from: clash.from, own: editor
        ) { (other: String) throws(SyncError) -> [UInt8]? in
            guard let entry = files[other] else { return nil }
            return try repository.read([entry.id])[entry.id]
        }
        if let question = merge.question { report.questions.append(question) }
        if merge.second == nil, let question = try moved(clash, merge.content, (base, mine, theirs), sides) {
            report.questions.append(question)
        }
        var result: [String: String?] = [:]
        result[path] = .some(nil)
        if let content = merge.content { result[path] = try repository.write([content])[0] }
        if let second = merge.second {
            result[second.path] = try repository.write([second.content])[0]
            if second.isMine { report.relocated.insert(second.path) }
        }
        return (result, merge)
    }
}

extension Clash {
    fileprivate var isIssue: Bool { SharedKind(path) == .issue }
}
