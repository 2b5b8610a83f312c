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
        func isPlaced(_ id: ID, by moved: Set<ID>) -> Bool {
            living.contains(id) && place[id] == nil && (moved.contains(id) || !known.contains(id))
        }
        let first = slots(mine, place) { isPlaced($0, by: mineMoved) }
        let second = slots(theirs, place) { isPlaced($0, by: theirsMoved) }
        // Moved by both to different places: one of the two, whoever is asked.
        let slot = first.merging(second) { keepsMine ? $0 : min($0, $1) }
        var result: [ID] = []
        for index in 0...stable.count {
            if index > 0 { result.append(stable[index - 1]) }
            let runs = [
                mine.filter { first[$0] == index && slot[$0] == index },
                theirs.filter { second[$0] == index && slot[$0] == index },
            ]
            let isMineFirst = runs[0].lexicographicallyPrecedes(runs[1])
            var seen: Set<ID> = []
            for id in isMineFirst ? runs[0] + runs[1] : runs[1] + runs[0] where seen.insert(id).inserted {
                result.append(id)
            }
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

    /// After which stable child each of the others stands, from 1; 0 before all.
    private static func slots<ID: Hashable>(
        _ side: [ID], _ place: [ID: Int], _ isPlaced: (ID) -> Bool
    ) -> [ID: Int] {
        var result: [ID: Int] = [:]
        var slot = 0
        for id in side {
            if let here = place[id] { slot = here } else if isPlaced(id) { result[id] = slot }
        }
        return result
    }
}
