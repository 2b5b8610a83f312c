/// Paragraphs as one sequence, so that splitting and joining them is an insertion and a deletion like any other.
enum ParagraphToken: Hashable, Comparable {
    /// Stands before every plain paragraph.
    case start
    case character(UInt32)
    /// A table or another paragraph of its own kind, by the name that the three versions know it under.
    case object(Int)

    /// Whether a paragraph begins here.
    var begins: Bool { if case .character = self { false } else { true } }
}

/// Merges the paragraphs of a body, which have no ids: they are found again by what they say.
struct ParagraphMerge {
    /// Where both changed the same paragraphs differently.
    struct Clash: Equatable {
        /// Of the first paragraph that is kept.
        var index: Int
        var kept: [Paragraph]
        var other: [Paragraph]
    }

    private(set) var paragraphs: [Paragraph] = []
    private(set) var clashes: [Clash] = []
    /// Where both changed the same text of a paragraph that is more than its text.
    private(set) var inside: [(index: Int, clash: ParagraphMerging.Clash)] = []
    private(set) var split: [Field] = []

    init(base: [Paragraph], mine: [Paragraph], theirs: [Paragraph], clash: Merge.Clash = .keepsBoth) {
        let objects = ParagraphObjects(base, mine, theirs, keepsMine: clash == .keepsMine)
        let tokens = Array(objects.base.joined())
        var merge = SequenceMerge(
            base: tokens, mine: Self.changes(from: objects.base, to: objects.mine),
            theirs: Self.changes(from: objects.base, to: objects.theirs)
        ) { left, right in Self.areWhole(left, right, in: tokens) }
        // What cannot be merged is shown by whole paragraphs: half a sentence is no choice.
        merge.widen({ Self.paragraphs(around: $1, $0) }, reaches: { Self.reaches($0, $1, in: tokens) })
        var clashes: [Clash] = []
        let merged = merge.merged { mine, theirs, before in
            let isKeptTheirs = mine.isEmpty && clash == .keepsBoth
            let kept = isKeptTheirs ? theirs : mine
            let other = mine.isEmpty ? mine : theirs
            clashes.append(
                Clash(
                    index: before.count(where: \.begins),
                    kept: ParagraphObjects.paragraphs(kept) { name, _ in
                        isKeptTheirs ? objects.theirObjects[name] : objects.myObjects[name]
                    }, other: ParagraphObjects.paragraphs(other) { name, _ in objects.theirObjects[name] }))
            return kept
        }
        self.clashes = clashes
        var seen: Set<Int> = []
        let once = merged.filter { token in
            // One that both moved stands once.
            guard case .object(let name) = token, objects.isOfBase(name) else { return true }
            return seen.insert(name).inserted
        }
        var inside: [(Int, ParagraphMerging.Clash)] = []
        var split: [Field] = []
        paragraphs = ParagraphObjects.paragraphs(once) { name, index in
            let merging = ParagraphMerging(clash)
            let object = objects.merged(name, merging)
            inside += merging.clashes.map { (index, $0) }
            split += merging.split.map { Field(index, $0) }
            return object
        }
        (self.inside, self.split) = (inside, split)
    }

    /// What changed, paragraphs that stayed the same left out at once.
    private static func changes(
        from old: [[ParagraphToken]], to new: [[ParagraphToken]]
    ) -> [Hunk<ParagraphToken>] {
        let starts = old.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        var result: [Hunk<ParagraphToken>] = []
        for hunk in Hunk.changes(from: old, to: new) {
            let before = Array(old[hunk.range].joined())
            let offset = starts[hunk.range.lowerBound]
            for change in Hunk.changes(from: before, to: Array(hunk.text.joined()), parts: .start) {
                let change = whole(change, in: before)
                result.append(
                    Hunk(
                        range: offset + change.range.lowerBound..<offset + change.range.upperBound, text: change.text))
            }
        }
        return result
    }

    /// The same change, begun at a paragraph's start where it can be seen as one of whole paragraphs: inserting `b¶`
    /// after `¶` is inserting `¶b` before it.
    private static func whole(_ hunk: Hunk<ParagraphToken>, in base: [ParagraphToken]) -> Hunk<ParagraphToken> {
        let moved = hunk.range.isEmpty ? hunk.text : Array(base[hunk.range])
        guard hunk.range.isEmpty || hunk.text.isEmpty, hunk.range.lowerBound > 0,
            base[hunk.range.lowerBound - 1] == .start, moved.last == .start
        else { return hunk }
        let range = hunk.range.lowerBound - 1..<hunk.range.upperBound - 1
        return Hunk(range: range, text: hunk.text.isEmpty ? [] : [.start] + hunk.text.dropLast())
    }

    /// Whether two changes that meet between paragraphs are each of whole paragraphs: then each stands.
    private static func areWhole(
        _ left: Hunk<ParagraphToken>, _ right: Hunk<ParagraphToken>, in base: [ParagraphToken]
    ) -> Bool {
        func isBoundary(_ index: Int) -> Bool { index == base.count || base[index].begins }
        func isWhole(_ hunk: Hunk<ParagraphToken>) -> Bool {
            isBoundary(hunk.range.lowerBound) && isBoundary(hunk.range.upperBound)
                && (hunk.text.first ?? .start).begins
        }
        return isWhole(left) && isWhole(right)
    }

    private typealias Sequence = SequenceMerge<ParagraphToken>

    /// The range of a region, out to the paragraphs that it begins and ends in.
    private static func paragraphs(around region: Sequence.Region, _ merge: Sequence) -> Range<Int> {
        var lower = region.range.lowerBound
        var upper = region.range.upperBound
        let base = merge.base
        func back() { repeat { lower -= 1 } while lower > 0 && !base[lower].begins }
        if lower > 0, lower == base.count || !base[lower].begins { back() }
        while upper < base.count, !base[upper].begins { upper += 1 }
        // A version that goes on from the paragraph before needs that one too.
        var wide = region
        wide.range = lower..<upper
        for version in [merge.mine(wide), merge.theirs(wide)] where lower > 0 && !(version.first ?? .start).begins {
            back()
            break
        }
        return lower..<upper
    }

    /// Whether a wider region reaches the next one: they overlap, or the next adds to the region's last paragraph, be it
    /// only that the paragraph behind lost its start and so joined it.
    private static func reaches(
        _ region: Sequence.Region, _ next: Sequence.Region, in base: [ParagraphToken]
    ) -> Bool {
        if next.range.lowerBound < region.range.upperBound { return true }
        guard next.range.lowerBound == region.range.upperBound, region.isShared else { return false }
        return (next.mine + next.theirs).contains { change in
            let end = change.range.upperBound
            return change.range.lowerBound == next.range.lowerBound
                && (change.text.first ?? (end < base.count ? base[end] : .start)) != .start
        }
    }
}
