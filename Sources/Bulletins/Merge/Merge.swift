/// Two people's versions of one issue, made from the same `base`, as one.
///
/// Parts are matched by their ids. Every field is merged by itself; a text also within itself, where the two changes do
/// not touch; paragraphs by what they say. Where both changed the same place, mine stands, and theirs goes to
/// ``Bulletin/conflicts``. What one deleted and the other changed stays, and is marked there too; a part that was only
/// moved by the other is deleted. No character disappears that its writer did not delete.
///
/// It is the same whoever asks, but for which of two texts stands in a place and which in its conflict, and the order of
/// the conflicts. With a side that changed nothing the result is the other side.
package struct Merge {
    package internal(set) var bulletin: Bulletin
    /// The conflicts that this merge found; they are in the bulletin too.
    package internal(set) var conflicts: [Conflict] = []
    /// What both moved into different places; it stands in one of the two.
    package internal(set) var movedApart: [PartID] = []
    /// Cells that one covered with another and the other wrote in; both are seen, and what covered them is split.
    package internal(set) var split: [Place] = []

    let base: Bulletin
    let mine: Bulletin
    let theirs: Bulletin
    let from: String
    let clash: Clash

    /// What becomes of a place that both changed.
    enum Clash: Sendable {
        /// Both texts are kept, as the summary says.
        case keepsBoth
        /// Mine stands, be it that I deleted the place, and theirs is dropped: how a step is taken back or done again
        /// in a text in which others have worked since.
        case keepsMine
    }

    /// - Parameter from: who made `theirs`, for the conflicts.
    package init(base: Bulletin, mine: Bulletin, theirs: Bulletin, from: String = "") {
        self.init(base: base, mine: mine, theirs: theirs, from: from, clash: .keepsBoth)
    }

    init(base: Bulletin, mine: Bulletin, theirs: Bulletin, from: String = "", clash: Clash) {
        let settled = clash == .keepsBoth ? SettledTwice.all(base: base, mine: mine, theirs: theirs) : []
        // What both have settled is merged as if it had been settled as they did, and asked again where I did otherwise.
        let base = settled.reduce(base) { $1.settled($0) }
        self.base = base
        self.mine = mine
        self.theirs = theirs.withoutOtherKinds(of: mine.kinds.merging(base.kinds) { kind, _ in kind })
        self.from = from
        self.clash = clash
        bulletin = mine
        conflicts = settled.compactMap { $0.conflict(from: from) }
        if conflicts.isEmpty {
            if theirs == base || mine == theirs { return }
            if mine == base {
                bulletin = theirs
                return
            }
        }
        bulletin.format = max(mine.format, theirs.format)
        bulletin.masthead = masthead()
        bulletin.note = note(.note, base.note, mine.note, theirs.note)
        bulletin.closing = closing()
        bulletin.imprint = imprint()
        mergeParts()
        bulletin.ignored = Merge.set(
            base.ignored.map(Exact.init), mine.ignored.map(Exact.init), theirs.ignored.map(Exact.init)
        ).map(\.text)
        bulletin.unknown = unknown(.masthead, base.unknown, mine.unknown, theirs.unknown)
        // What a newer version wrote stays as it is.
        bulletin.look = bulletin.unknown[PaperLook.key] == nil ? look() : nil
        var living = PartID.fixed.union(bulletin.ids)
        if bulletin.note == nil { living.remove(.note) }
        for item in bulletin.items where item.note != nil { living.insert(item.id.noteOfItem) }
        let standing = Merge.set(base.conflicts, mine.conflicts, theirs.conflicts) + conflicts
        bulletin.conflicts = standing.reduce(into: []) { result, conflict in
            guard living.contains(conflict.part) else { return }
            // The same two texts are one choice, though the one who wrote the other is known only once.
            guard let index = result.firstIndex(where: { $0.isSameChoice(as: conflict) }) else {
                return result.append(conflict)
            }
            if result[index].from.isEmpty { result[index].from = conflict.from }
        }
    }

    /// What is in both, or was added by one; in my order, then theirs.
    private static func set<Element: Equatable>(
        _ base: [Element], _ mine: [Element], _ theirs: [Element]
    ) -> [Element] {
        if mine == base { return theirs }
        return mine.filter { theirs.contains($0) || !base.contains($0) }
            + theirs.filter { !mine.contains($0) && !base.contains($0) }
    }
}
