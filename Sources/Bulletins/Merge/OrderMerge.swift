/// Merges the order of things that may be moved: the children of one part, by their ids, or the lines of a table.
enum OrderMerge {
    /// - Parameters:
    ///   - living: those that there are in the end; each is in `mine` or in `theirs`.
    ///   - keepsMine: whether what both moved stands where I moved it.
    static func merged<ID: Hashable & Comparable>(
        base: [ID], mine: [ID], theirs: [ID], living: Set<ID>, keepsMine: Bool = false
    ) -> [ID] {
        let mineMoved = moved(from: base, to: mine)
        let theirsMoved = moved(from: base, to: theirs)
        let stable = base.filter { living.contains($0) && !mineMoved.contains($0) && !theirsMoved.contains($0) }
        let place = Dictionary(uniqueKeysWithValues: stable.enumerated().map { ($1, $0 + 1) })
        let known = Set(base)
        func slots(_ side: [ID], _ moved: Set<ID>) -> Slots<ID> {
            Slots(side.filter(living.contains), place, isNew: { !known.contains($0) }, isMoved: moved.contains)
        }
        let (first, second) = (slots(mine, mineMoved), slots(theirs, theirsMoved))
        // Moved by both to different places: one of the two, whoever is asked.
        let slot = first.slots.merging(second.slots) { keepsMine ? $0 : min($0, $1) }
        var result: [ID] = []
        var seen: Set<ID> = []
        func put(_ run: [ID], _ other: [ID]) {
            let isFirst = run.lexicographicallyPrecedes(other)
            for id in isFirst ? run + other : other + run where seen.insert(id).inserted {
                result.append(id)
                put(first.behind[id] ?? [], second.behind[id] ?? [])
            }
        }
        for index in 0...stable.count {
            if index > 0 { put([stable[index - 1]], []) }
            put(
                mine.filter { first.slots[$0] == index && slot[$0] == index },
                theirs.filter { second.slots[$0] == index && slot[$0] == index })
        }
        return result
    }

    /// The ids whose order is another, as few as possible.
    private static func moved<ID: Hashable>(from base: [ID], to side: [ID]) -> Set<ID> {
        let common = Set(base).intersection(side)
        let difference = side.filter(common.contains).difference(from: base.filter(common.contains))
        return Set(
            difference.compactMap { change in if case .insert(_, let id, _) = change { id } else { nil } })
    }

    /// Where what one moved or added stands.
    private struct Slots<ID: Hashable> {
        /// After which stable child, from 1; 0 before all.
        var slots: [ID: Int] = [:]
        /// What was added behind one goes with it, wherever that has been moved.
        var behind: [ID: [ID]] = [:]

        init(_ side: [ID], _ place: [ID: Int], isNew: (ID) -> Bool, isMoved: (ID) -> Bool) {
            var slot = 0
            var last: ID?
            for id in side {
                if isNew(id), let last {
                    behind[last, default: []].append(id)
                } else {
                    slot = place[id] ?? slot
                    if place[id] == nil, isNew(id) || isMoved(id) { slots[id] = slot }
                    if !isNew(id) { last = id }
                }
            }
        }
    }
}
