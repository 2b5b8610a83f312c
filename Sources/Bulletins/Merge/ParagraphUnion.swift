/// Two bodies of which nobody knows what they were before, as one.
///
/// A paragraph that is in both stands once. Two that stand in the same place and are alike beyond chance are one that
/// was changed: mine stands, and theirs is asked about. What only one has, stands.
struct ParagraphUnion {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var clashes: [ParagraphMerge.Clash] = []

    /// Of a hundred; official prose on one matter has up to half its pairs of characters in common.
    private static var threshold: Int { 60 }

    init(_ mine: [Paragraph], _ theirs: [Paragraph]) {
        var (i, j) = (0, 0)
        for pair in ParagraphUnion.pairs(mine, theirs) + [(mine.count, theirs.count)] {
            add(mine[i..<pair.0], theirs[j..<pair.1])
            if pair.0 < mine.count { settle(mine[pair.0], theirs[pair.1]) }
            (i, j) = (pair.0 + 1, pair.1 + 1)
        }
    }

    /// Which of mine is which of theirs, the same whoever asks.
    private static func pairs(_ mine: [Paragraph], _ theirs: [Paragraph]) -> [(Int, Int)] {
        let (ours, others) = (mine.map(Shape.init), theirs.map(Shape.init))
        if isBefore(theirs[...], mine[...]) {
            let matches = Alignment(others, ours, threshold: threshold, isInPlace: false, Shape.likeness).matches
            return matches.enumerated().compactMap { index, match in match.map { (index, $0) } }
        }
        let matches = Alignment(ours, others, threshold: threshold, isInPlace: false, Shape.likeness).matches
        return matches.enumerated().compactMap { index, match in match.map { ($0, index) } }
    }

    private static func isBefore(_ a: ArraySlice<Paragraph>, _ b: ArraySlice<Paragraph>) -> Bool {
        func written(_ paragraphs: ArraySlice<Paragraph>) -> [UInt8] {
            paragraphs.flatMap { JSONWriter.compact($0.value) + [0x0A] }
        }
        return written(a).lexicographicallyPrecedes(written(b))
    }

    /// What each has alone, in an order that does not depend on whose it is.
    private mutating func add(_ mine: ArraySlice<Paragraph>, _ theirs: ArraySlice<Paragraph>) {
        let both = ParagraphUnion.isBefore(theirs, mine) ? theirs + mine : mine + theirs
        paragraphs += both.filter { $0.plain?.isEmpty != true }
    }

    private mutating func settle(_ mine: Paragraph, _ theirs: Paragraph) {
        func holds(_ more: Paragraph, _ less: Paragraph) -> Bool {
            guard let more = more.plain, let less = less.plain else { return more == less }
            return more.isIdentical(to: less) || more.hasPrefix(less) || more.hasSuffix(less)
        }
        if holds(theirs, mine) { return paragraphs.append(theirs) }
        paragraphs.append(mine)
        if holds(mine, theirs) { return }
        clashes.append(ParagraphMerge.Clash(index: paragraphs.count - 1, kept: [mine], other: [theirs]))
    }
}

/// A paragraph, as it is compared with many.
private struct Shape {
    let paragraph: Paragraph
    private let scalars: [UInt32]
    /// Every two neighbours of its text, in order of their values.
    private let pairs: [UInt64]

    init(_ paragraph: Paragraph) {
        self.paragraph = paragraph
        let scalars = paragraph.lines.joined(separator: "\n").unicodeScalars.map(\.value)
        self.scalars = scalars
        pairs = zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    }

    /// Of a hundred; things of two kinds have nothing in common.
    static func likeness(_ a: Shape, _ b: Shape) -> Int {
        if a.paragraph == b.paragraph { return 100 }
        guard a.paragraph.isLike(b.paragraph) else { return 0 }
        if a.paragraph.picture != nil { return ParagraphObjects.likeness(a.paragraph, b.paragraph) }
        return max(a.ends(like: b), a.pairs(like: b))
    }

    /// How much of the two is the same before and behind one change.
    private func ends(like other: Shape) -> Int {
        let shorter = min(scalars.count, other.scalars.count)
        let start = zip(scalars, other.scalars).prefix { $0 == $1 }.count
        let end = zip(scalars.reversed(), other.scalars.reversed()).prefix { $0 == $1 }.count
        return min(start + end, shorter) * 2 * 99 / max(1, scalars.count + other.scalars.count)
    }

    /// How many pairs of characters are in both, wherever they stand.
    private func pairs(like other: Shape) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] { common += 1 }
            let (a, b) = (pairs[i], other.pairs[j])
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return common * 2 * 99 / max(1, pairs.count + other.pairs.count)
    }
}
