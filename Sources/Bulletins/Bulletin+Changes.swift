extension Bulletin {
    /// How many texts stand here that did not stand in the same part of `former`: headlines, titles and paragraphs.
    package func countOfChanges(since former: Bulletin) -> Int {
        let before = former.textsByPart
        return textsByPart.reduce(0) { count, next in
            var left = before[next.key] ?? []
            return count
                + next.value.count { text in
                    guard let index = left.firstIndex(where: { $0.isIdentical(to: text) }) else { return true }
                    left.remove(at: index)
                    return false
                }
        }
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
}
