/// Phrases and words of the trade, and what an input method puts in their place: 以身做则 for 以身作则, 商确 for 商榷.
package enum Phrases {
    /// Characters that are a phrase or a word but for one of them, which sounds or looks like the right one.
    package struct Slip: Equatable, Sendable {
        package let range: Range<Int>
        package let right: String
        /// Where the wrong character stands.
        package let index: Int
    }

    /// The slips in phrases of four characters, from left to right; offsets count Unicode scalars.
    ///
    /// Nothing is said where both halves of what is written are words of their own and the phrase is an idiom: 同心 and
    /// 协力 meet in more ways than one.
    package static func slips(in scalars: [Unicode.Scalar]) -> [Slip] {
        let index = PhraseIndex.shared
        var slips: [Slip] = []
        for start in index.starts(in: scalars) where slips.last.map({ $0.range.upperBound <= start }) ?? true {
            guard let (phrase, offset) = index.nearPhrase(scalars, at: start) else { continue }
            slips.append(Slip(range: start..<start + 4, right: index.text(of: phrase), index: start + offset))
        }
        return slips
    }

    /// Two characters each that sound like a word of the trade and are no word; most are where two words meet, which
    /// only a ``Parting`` of their surroundings tells.
    package static func nearPairs(in scalars: [Unicode.Scalar]) -> [Slip] {
        let index = PairIndex.shared
        return scalars.indices.dropLast().compactMap { start in
            guard let (right, offset) = index.nearPair(scalars[start], scalars[start + 1]),
                !PhraseIndex.shared.hasPhrase(around: start, in: scalars)
            else { return nil }
            return Slip(range: start..<start + 2, right: right, index: start + offset)
        }
    }

    /// Whether two characters have a reading in common, tones aside.
    static func soundAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        PinyinReadings.shared.haveCommonReading(a, b)
    }
}
