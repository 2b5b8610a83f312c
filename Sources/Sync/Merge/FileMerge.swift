import Bulletins

/// Two changed versions of one file, and what it was before they parted, as one file, or as two where it must be.
///
/// Never by lines, and nobody's text is dropped: what cannot be merged is kept beside, under a second name.
struct FileMerge {
    /// What stands under the path; `nil` for nothing.
    private(set) var content: [UInt8]?
    /// What stands beside.
    private(set) var second: Second?
    private(set) var question: SyncQuestion?

    struct Second: Equatable {
        var path: String
        var content: [UInt8]
        /// Whether it is `mine` that went there, and not `theirs`.
        var isMine: Bool
    }

    /// The names in the shelf by which a second name is found.
    typealias Beside = (_ path: String) throws(SyncError) -> [UInt8]?

    /// - Parameters:
    ///   - kind: `nil` for what is left to git.
    ///   - base: `nil` where the file was not there.
    ///   - from: who made `theirs`.
    ///   - own: who made `mine`.
    ///   - beside: what stands at another path.
    init(
        _ path: String, as kind: SharedKind?, base: [UInt8]?, mine: [UInt8]?, theirs: [UInt8]?, from: String,
        own: String, beside: Beside
    ) throws(SyncError) {
        guard let mine, let theirs else {
            content = mine ?? theirs
            if content != nil {
                question = SyncQuestion(.removed, path, from: from)
                question?.remover = mine == nil ? .own : .other
            }
            return
        }
        if mine == theirs {
            content = mine
            return
        }
        switch kind {
        case .issue: try mergeIssues(path, base, mine, theirs, from, own, beside)
        case .record:
            guard let ours = JSON.read(mine), let others = JSON.read(theirs) else {
                try keepBoth(path, .unreadable, base, mine, theirs, from, own, beside)
                return
            }
            let merge = RecordMerge(
                base: base.flatMap { JSON.read($0) } ?? .object([:]), mine: ours, theirs: others, from: from)
            content = JSONWriter.pretty(merge.merged)
            if !merge.clashes.isEmpty { question = SyncQuestion(.record, path, from: from) }
        case .list: content = LineMerge.merged(base: base ?? [], mine: mine, theirs: theirs)
        case .picture: try keepBoth(path, .picture, base, mine, theirs, from, own, beside)
        case nil: try keepBoth(path, .bothMade, base, mine, theirs, from, own, beside)
        }
    }

    private mutating func mergeIssues(
        _ path: String, _ base: [UInt8]?, _ mine: [UInt8], _ theirs: [UInt8], _ from: String, _ own: String,
        _ beside: Beside
    ) throws(SyncError) {
        guard let ours = Bulletin(readable: mine), let others = Bulletin(readable: theirs) else {
            return try keepBoth(path, .unreadable, base, mine, theirs, from, own, beside)
        }
        // Two bulletins under one name are not two states of one.
        guard ours.isSame(as: others) else {
            return try keepBoth(path, .bothMade, base, mine, theirs, from, own, beside)
        }
        if ours.isReadOnly || others.isReadOnly {
            return try keepBoth(path, .newer, base, mine, theirs, from, own, beside)
        }
        let old = base.flatMap(Bulletin.init(readable:)).flatMap { $0.isSame(as: ours) ? $0 : nil }
        content = Merge(base: old ?? Bulletin(), mine: ours, theirs: others, from: from).bulletin.json
    }

    /// What all others have keeps the name; ours goes beside, where its own is already there as one with that.
    private mutating func keepBoth(
        _ path: String, _ kind: SyncQuestion.Kind, _ base: [UInt8]?, _ mine: [UInt8], _ theirs: [UInt8], _ from: String,
        _ own: String,
        _ beside: Beside
    ) throws(SyncError) {
        // A newer version can do more with its own than we with ours: it keeps the name, whoever's it is.
        let isOursNewer = kind == .newer && (Bulletin(readable: mine)?.isReadOnly ?? false)
        let isOursReadable = kind == .unreadable && Bulletin(readable: mine) != nil
        let staysOurs = isOursNewer || isOursReadable
        content = staysOurs ? mine : theirs
        let moved = staysOurs ? theirs : mine
        let name = staysOurs ? from : own
        var count = 1
        while true {
            let other = SecondName.of(path, name, count)
            guard let there = try beside(other), there != moved else {
                second = Second(path: other, content: moved, isMine: !staysOurs)
                break
            }
            if there == base {
                // It is there already as it was, and has been worked on under the first name since.
                second = Second(path: other, content: moved, isMine: !staysOurs)
                break
            }
            if kind == .bothMade, let old = Bulletin(readable: there), let new = Bulletin(readable: moved),
                old.isSame(as: new), !old.isReadOnly, !new.isReadOnly
            {
                let former = base.flatMap(Bulletin.init(readable:)).flatMap { $0.isSame(as: new) ? $0 : nil }
                let merge = Merge(base: former ?? Bulletin(), mine: old, theirs: new, from: name)
                second = Second(path: other, content: merge.bulletin.json, isMine: !staysOurs)
                break
            }
            count += 1
        }
        question = SyncQuestion(kind, path, second: second?.path ?? "", from: from)
    }
}

/// The name of a second file beside one: `2024-37（王五）.json`.
enum SecondName {
    static func of(_ path: String, _ who: String, _ count: Int) -> String {
        let end = path.lastIndex(of: ".") ?? path.endIndex
        let name = String(
            String.UnicodeScalarView(
                who.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.prefix(20))
        )
        let mark = (name.isEmpty ? "另一份" : name) + (count > 1 ? "\(count)" : "")
        return "\(path[..<end])（\(mark)）\(path[end...])"
    }
}

extension Bulletin {
    /// `nil` where the bytes are no bulletin.
    init?(readable bytes: [UInt8]) {
        do throws(BulletinFileError) { try self.init(json: bytes) } catch { return nil }
    }

    /// Whether this and another are one bulletin in two states: they have a part in common, or one has none yet.
    func isSame(as other: Bulletin) -> Bool {
        let (own, others) = (ids, Set(other.ids))
        return own.isEmpty || others.isEmpty || own.contains { others.contains($0) }
    }
}
