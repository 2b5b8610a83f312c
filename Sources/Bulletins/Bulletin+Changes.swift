extension Bulletin {
    /// What became of the texts of `former`: headlines, titles and paragraphs.
    package func textChanges(since former: Bulletin) -> TextChanges {
        let (before, now) = (former.textsByPart, textsByPart)
        var changes = TextChanges()
        for part in Set(before.keys).union(now.keys) {
            var left = before[part] ?? []
            let new = (now[part] ?? []).count { text in
                guard let index = left.firstIndex(where: { $0.isIdentical(to: text) }) else { return true }
                left.remove(at: index)
                return false
            }
            let gone = left.count { !$0.isEmpty }
            changes.changed += min(new, gone)
            changes.added += max(0, new - gone)
            changes.removed += max(0, gone - new)
        }
        if changes == TextChanges() { changes.isReordered = former.texts != texts }
        return changes
    }

    /// The parts of which this and `former` have something else, be it only where they stand; the masthead and the
    /// imprint are among them.
    package func partsChanged(since former: Bulletin) -> Set<PartID> {
        let (old, new) = (PartIndex(former), PartIndex(self))
        var changed: Set<PartID> = []
        func compare<Value: Equatable>(_ old: [PartID: Value], _ new: [PartID: Value]) {
            for (id, value) in new where old[id] != value { changed.insert(id) }
            for id in old.keys where new[id] == nil { changed.insert(id) }
        }
        compare(old.parts, new.parts)
        compare(old.parents, new.parents)
        // Where the children of a part stand otherwise, the part has changed; of the issue's own, all of them.
        for slot in Set(old.order.keys).union(new.order.keys) where old.order[slot] != new.order[slot] {
            if let parent = slot.parent { changed.insert(parent) } else { changed.formUnion(new.order[slot] ?? []) }
        }
        if former.masthead != masthead { changed.insert(.masthead) }
        if former.imprint != imprint { changed.insert(.imprint) }
        if former.closing != closing { changed.insert(.closing) }
        if former.note != note { changed.insert(.note) }
        let (before, now) = (former.conflicts, conflicts)
        if before != now { changed.formUnion((before + now).map(\.part)) }
        return changed
    }

    private var textsByPart: [PartID: [String]] {
        var texts: [PartID: [String]] = [:]
        forEachText { place, text in texts[place.part, default: []].append(text) }
        return texts
    }

    private var texts: [Exact<String>] {
        var texts: [Exact<String>] = []
        forEachText { _, text in if !text.isEmpty { texts.append(Exact(text)) } }
        return texts
    }
}

/// How many texts are otherwise, new or gone, and whether nothing but their order is another.
package struct TextChanges: Equatable, Sendable {
    package var added: Int
    package var changed: Int
    package var removed: Int
    package var isReordered: Bool

    package init(added: Int = 0, changed: Int = 0, removed: Int = 0, isReordered: Bool = false) {
        self.added = added
        self.changed = changed
        self.removed = removed
        self.isReordered = isReordered
    }
}
