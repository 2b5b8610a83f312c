/// A phrase of official prose of which a character was left out, or in which two changed places: 全面贯彻实党的方针.
package struct BrokenPhrase: Equatable, Sendable {
    package enum Kind: Sendable {
        case lacking
        case swapped
        /// Another character stands where one was left out.
        case mistyped
    }

    /// What is left of it; offsets count Unicode scalars.
    package let range: Range<Int>
    package let right: String
    package let kind: Kind

    package init(range: Range<Int>, right: String, kind: Kind) {
        (self.range, self.right, self.kind) = (range, right, kind)
    }
}

extension BrokenPhrase {
    /// Those of a text, from left to right; of two that overlap the one that makes the longer phrase.
    ///
    /// What is left of a phrase may be lawful text: 贯彻|实施, 县委|全会. Nothing is said where a word reaches out of it,
    /// where official texts have the characters at the gap one behind another, and where the words are no likelier with
    /// the phrase in its place.
    package static func all(in scalars: [Unicode.Scalar]) -> [BrokenPhrase] {
        let index = BrokenPhraseIndex.shared
        var found: [BrokenPhrase] = []
        for slip in index.slips(in: scalars) {
            let right = index.characters(of: slip.phrase)
            guard let saving = saving(of: slip, for: right, in: scalars), saving >= slip.least(right, in: scalars)
            else {
                continue
            }
            found.append(
                BrokenPhrase(
                    range: slip.range, right: String(String.UnicodeScalarView(right)),
                    kind: slip.isSwapped ? .swapped : .lacking))
        }
        if found.count < 2 { return found }
        var kept: [BrokenPhrase] = []
        // 研究署部 is 研究部署 as a whole, not 研究署 alone.
        let longest = found.sorted {
            ($0.right.unicodeScalars.count, $0.range.count) > ($1.right.unicodeScalars.count, $1.range.count)
        }
        for phrase in longest where !kept.contains(where: { $0.range.overlaps(phrase.range) }) {
            kept.append(phrase)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// How much cheaper the words are with the phrase, in half-units of -ln p; `nil` where the text plainly means what it
    /// says.
    private static func saving(
        of slip: BrokenPhraseIndex.Slip, for right: [Unicode.Scalar], in scalars: [Unicode.Scalar]
    ) -> Int? {
        let gap = slip.range.lowerBound + slip.offset
        let seen = sights(gap - 2..<gap + (slip.isSwapped ? 2 : 0), in: scalars)
        guard seen.contains(false) || slip.range.count >= 6 else { return nil }
        // 假恶|丑, 择要|摘登: each of two goes with what stands on its own side.
        if right.count == 2, gap > 0, gap + 2 < scalars.count,
            Confusion.haveStoodTogether(scalars[gap - 1], scalars[gap]),
            Confusion.haveStoodTogether(scalars[gap + 1], scalars[gap + 2])
        {
            return nil
        }
        var (lower, upper) = (slip.range.lowerBound, slip.range.upperBound)
        while lower > 0, slip.range.lowerBound - lower < reach, scalars[lower - 1].isHan { lower -= 1 }
        while upper < scalars.count, upper - slip.range.upperBound < reach, scalars[upper].isHan { upper += 1 }
        let (start, end) = (slip.range.lowerBound - lower, slip.range.upperBound - lower)
        let written = Parting(scalars[lower..<upper])
        if written.reaches(over: start) || written.reaches(over: end) { return nil }
        let mended = Parting(scalars[lower..<slip.range.lowerBound] + right + scalars[slip.range.upperBound..<upper])
        return written.cost - mended.cost
    }

    /// Whether official texts have each three characters that begin in a range.
    private static func sights(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> [Bool] {
        let model = LanguageModel()
        func symbol(_ index: Int) -> LanguageModel.Symbol {
            guard scalars.indices.contains(index) else { return model.symbol(of: "，") }
            let scalar = scalars[index]
            return model.symbol(of: ("0"..."9").contains(scalar) ? "0" : scalar)
        }
        return range.map { model.sight(symbol($0), symbol($0 + 1), symbol($0 + 2)).triple > 0 }
    }

    private static let reach = 8
}

extension BrokenPhraseIndex.Slip {
    /// What the words have to save.
    ///
    /// What was found as lawful text needs more, and so does a phrase that lacks its last character before another:
    /// 统一思|政课.
    /// Tools/make-official-phrases asks the same.
    fileprivate func least(_ right: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int {
        if isLawful || range.count == 2 { return 10 }
        let isBeforeHan = range.upperBound < scalars.count && scalars[range.upperBound].isHan
        if !isSwapped, offset == right.count - 1, isBeforeHan { return 0 }
        return range.count >= 5 ? -100 : -8
    }
}
