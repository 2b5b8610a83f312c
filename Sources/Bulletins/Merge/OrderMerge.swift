/// Merges the order of the children of one part.
enum OrderMerge {
    /// - Parameter living: the children that the part has in the end; each is in `mine` or in `theirs`.
    static func merged(base: [PartID], mine: [PartID], theirs: [PartID], living: Set<PartID>) -> [PartID] {
        let mineMoved = moved(from: base, to: mine)
        let theirsMoved = moved(from: base, to: theirs)
        let stable = base.filter { living.contains($0) && !mineMoved.contains($0) && !theirsMoved.contains($0) }
        let place = Dictionary(uniqueKeysWithValues: stable.enumerated().map { ($1, $0 + 1) })
        let known = Set(base)
        func isPlaced(_ id: PartID, by moved: Set<PartID>) -> Bool {
            living.contains(id) && place[id] == nil && (moved.contains(id) || !known.contains(id))
        }
        let first = slots(mine, place) { isPlaced($0, by: mineMoved) }
        let second = slots(theirs, place) { isPlaced($0, by: theirsMoved) }
        // Moved by both to different places: one of the two, whoever is asked.
        let slot = first.merging(second) { min($0, $1) }
        var result: [PartID] = []
        for index in 0...stable.count {
            if index > 0 { result.append(stable[index - 1]) }
            let runs = [
                mine.filter { first[$0] == index && slot[$0] == index },
                theirs.filter { second[$0] == index && slot[$0] == index },
            ]
            let isMineFirst = runs[0].lexicographicallyPrecedes(runs[1])
            var seen: Set<PartID> = []
            for id in isMineFirst ? runs[0] + runs[1] : runs[1] + runs[0] where seen.insert(id).inserted {
                result.append(id)
            }
        }
        return result
    }

    /// The ids whose order is another, as few as possible.
    private static func moved(from base: [PartID], to side: [PartID]) -> Set<PartID> {
        let common = Set(base).intersection(side)
        let difference = side.filter(common.contains).difference(from: base.filter(common.contains))
        return Set(
            difference.compactMap { change in if case .insert(_, let id, _) = change { id } else { nil } })
    }

    /// After which stable child each of the others stands, from 1; 0 before all.
    private static func slots(
        _ side: [PartID], _ place: [PartID: Int], _ isPlaced: (PartID) -> Bool
    ) -> [PartID: Int] {
        var result: [PartID: Int] = [:]
        var slot = 0
        for id in side {
            if let here = place[id] { slot = here } else if isPlaced(id) { result[id] = slot }
        }
        return result
    }
}
