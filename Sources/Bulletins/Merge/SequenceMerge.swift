/// Two changed versions of one sequence, cut where both changed it at the same place.
struct SequenceMerge<Element: Hashable & Comparable & Sendable> {
    /// A run of changes that belong together, and what each person made of that range.
    struct Region {
        var range: Range<Int>
        var mine: [Hunk<Element>]
        var theirs: [Hunk<Element>]

        /// Both changed it.
        var isShared: Bool { !mine.isEmpty && !theirs.isEmpty }

        mutating func absorb(_ other: Region) {
            range = min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound)
            mine = (mine + other.mine).sorted { $0.range.lowerBound < $1.range.lowerBound }
            theirs = (theirs + other.theirs).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    let base: [Element]
    private(set) var regions: [Region] = []

    /// - Parameter stand: whether two changes that meet, the second beginning where the first ends, can both stand as
    ///   they are. Changes that overlap never can.
    init(
        base: [Element], mine: [Hunk<Element>], theirs: [Hunk<Element>],
        stand: (Hunk<Element>, Hunk<Element>) -> Bool = { _, _ in false }
    ) {
        self.base = base
        let all =
            mine.map { Region(range: $0.range, mine: [$0], theirs: []) }
            + theirs.map { Region(range: $0.range, mine: [], theirs: [$0]) }
        for next in all.sorted(by: Self.isBefore) {
            guard var last = regions.last, next.range.lowerBound <= last.range.upperBound,
                !(next.range.lowerBound == last.range.upperBound && Self.canStand(last, next, stand))
            else {
                regions.append(next)
                continue
            }
            last.absorb(next)
            regions[regions.count - 1] = last
        }
    }

    /// By place; insertions at one place in an order that does not depend on whose they are.
    private static func isBefore(_ a: Region, _ b: Region) -> Bool {
        if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
        if a.range.upperBound != b.range.upperBound { return a.range.upperBound < b.range.upperBound }
        let first = (a.mine + a.theirs).flatMap(\.text)
        return first.lexicographicallyPrecedes((b.mine + b.theirs).flatMap(\.text))
    }

    private static func canStand(_ a: Region, _ b: Region, _ stand: (Hunk<Element>, Hunk<Element>) -> Bool) -> Bool {
        guard !a.isShared, let left = (a.mine + a.theirs).last, let right = (b.mine + b.theirs).first else {
            return false
        }
        // The same insertion twice is one change.
        return left != right && stand(left, right)
    }

    func mine(_ region: Region) -> [Element] { Hunk.applied(region.mine, to: base, in: region.range) }

    func theirs(_ region: Region) -> [Element] { Hunk.applied(region.theirs, to: base, in: region.range) }

    /// Widens the regions that both changed differently, and takes in what they then reach.
    ///
    /// - Parameter wider: a region's wider range, or the same one.
    mutating func widen(
        _ wider: (SequenceMerge, Region) -> Range<Int>, reaches: (Region, Region) -> Bool
    ) {
        var isStable = false
        while !isStable {
            isStable = true
            for index in regions.indices where isClash(regions[index]) {
                let range = wider(self, regions[index])
                if range != regions[index].range {
                    regions[index].range = range
                    isStable = false
                }
            }
            var result: [Region] = []
            for next in regions {
                if var last = result.last, reaches(last, next) {
                    last.absorb(next)
                    result[result.count - 1] = last
                    isStable = false
                } else {
                    result.append(next)
                }
            }
            regions = result
        }
    }

    /// Whether what the two made of a region cannot be merged.
    private func isClash(_ region: Region) -> Bool {
        guard region.isShared else { return false }
        let (mine, theirs) = (mine(region), theirs(region))
        return mine != theirs && !Self.holds(mine, theirs, in: region) && !Self.holds(theirs, mine, in: region)
    }

    /// Whether both only added at this place, and one added all that the other did.
    private static func holds(_ more: [Element], _ less: [Element], in region: Region) -> Bool {
        region.range.isEmpty && (more.starts(with: less) || more.reversed().starts(with: less.reversed()))
    }

    /// The merged sequence; `settle` says what stands where the two differ.
    func merged(_ settle: (_ mine: [Element], _ theirs: [Element], _ before: [Element]) -> [Element]) -> [Element] {
        var result: [Element] = []
        var at = 0
        for region in regions {
            result += base[at..<region.range.lowerBound]
            at = region.range.upperBound
            let (mine, theirs) = (mine(region), theirs(region))
            if region.theirs.isEmpty || mine == theirs || Self.holds(mine, theirs, in: region) {
                result += mine
            } else if region.mine.isEmpty || Self.holds(theirs, mine, in: region) {
                result += theirs
            } else {
                result += settle(mine, theirs, result)
            }
        }
        return result + base[at...]
    }
}
