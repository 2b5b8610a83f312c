/// Paragraphs as one sequence, so that splitting and joining them is an insertion and a deletion like any other.
enum ParagraphToken: Hashable, Comparable {
    /// Stands before every paragraph.
    case start
    case character(UInt32)

    static func tokens(_ paragraphs: some Sequence<String>) -> [ParagraphToken] {
        paragraphs.flatMap { [.start] + $0.unicodeScalars.map { .character($0.value) } }
    }

    static func paragraphs(_ tokens: [ParagraphToken]) -> [String] {
        var result: [String.UnicodeScalarView] = []
        for token in tokens {
            switch token {
            case .start: result.append(String.UnicodeScalarView())
            case .character(let value):
                // A text that lost its start, between two that were joined, begins a paragraph of its own.
                if result.isEmpty { result.append(String.UnicodeScalarView()) }
                if let scalar = Unicode.Scalar(value) { result[result.count - 1].append(scalar) }
            }
        }
        return result.map(String.init)
    }
}

/// Merges the paragraphs of an item, which have no ids: they are found again by what they say.
struct ParagraphMerge {
    /// Where both changed the same paragraphs differently.
    struct Clash: Equatable {
        /// Of the first paragraph that is kept.
        var index: Int
        var kept: [String]
        var other: [String]
    }

    private(set) var paragraphs: [String]
    private(set) var clashes: [Clash] = []

    init(base: [String], mine: [String], theirs: [String], clash: Merge.Clash = .keepsBoth) {
        let tokens = ParagraphToken.tokens(base)
        var merge = SequenceMerge(
            base: tokens, mine: Self.changes(from: base, to: mine), theirs: Self.changes(from: base, to: theirs)
        ) { left, right in Self.areWhole(left, right, in: tokens) }
        // What cannot be merged is shown by whole paragraphs: half a sentence is no choice.
        merge.widen({ Self.paragraphs(around: $1, $0) }, reaches: Self.reaches)
        var clashes: [Clash] = []
        let merged = merge.merged { mine, theirs, before in
            let kept = mine.isEmpty && clash == .keepsBoth ? theirs : mine
            let other = mine.isEmpty ? mine : theirs
            clashes.append(
                Clash(
                    index: before.count { $0 == .start }, kept: ParagraphToken.paragraphs(kept),
                    other: ParagraphToken.paragraphs(other)))
            return kept
        }
        paragraphs = ParagraphToken.paragraphs(merged)
        self.clashes = clashes
    }

    /// What changed, paragraphs that stayed the same left out at once.
    private static func changes(from base: [String], to other: [String]) -> [Hunk<ParagraphToken>] {
        let old = base.map { ParagraphToken.tokens([$0]) }
        let new = other.map { ParagraphToken.tokens([$0]) }
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
        func isBoundary(_ index: Int) -> Bool { index == base.count || base[index] == .start }
        func isWhole(_ hunk: Hunk<ParagraphToken>) -> Bool {
            isBoundary(hunk.range.lowerBound) && isBoundary(hunk.range.upperBound)
                && (hunk.text.first ?? .start) == .start
        }
        return isWhole(left) && isWhole(right)
    }

    private typealias Sequence = SequenceMerge<ParagraphToken>

    /// The range of a region, out to the paragraphs that it begins and ends in.
    private static func paragraphs(around region: Sequence.Region, _ merge: Sequence) -> Range<Int> {
        var lower = region.range.lowerBound
        var upper = region.range.upperBound
        let base = merge.base
        func back() { repeat { lower -= 1 } while lower > 0 && base[lower] != .start }
        if lower > 0, lower == base.count || base[lower] != .start { back() }
        while upper < base.count, base[upper] != .start { upper += 1 }
        // A version that goes on from the paragraph before needs that one too.
        var wide = region
        wide.range = lower..<upper
        for version in [merge.mine(wide), merge.theirs(wide)] where lower > 0 && (version.first ?? .start) != .start {
            back()
            break
        }
        return lower..<upper
    }

    /// Whether a wider region reaches the next one: they overlap, or the next adds to the region's last paragraph.
    private static func reaches(_ region: Sequence.Region, _ next: Sequence.Region) -> Bool {
        if next.range.lowerBound < region.range.upperBound { return true }
        guard next.range.lowerBound == region.range.upperBound, region.isShared, next.range.isEmpty else {
            return false
        }
        return ((next.mine + next.theirs).first?.text.first ?? .start) != .start
    }
}
