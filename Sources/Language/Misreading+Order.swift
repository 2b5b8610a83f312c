internal import Glibc

extension Reader {
    /// Two characters side by side that were typed in the wrong order: 革改 for 改革.
    ///
    /// Of the four triples in which they stand one at most was seen; turned round, two are, the whole is far likelier and
    /// parts into likelier words.
    func turned(at place: Int) -> [Misreading] {
        let index = run.indices[place]
        guard place + 1 < run.indices.count, run.indices[place + 1] == index + 1,
            asWritten(place).count(where: { $0.triple > 0 }) <= 1, scalars[index].isHan, scalars[index + 1].isHan
        else { return [] }
        let (written, meant) = (asWritten(place), asTurned(place))
        guard let meant, meant.count(where: { $0.triple > 0 }) >= 2 else { return [] }
        let gain = log(Reader.probability(meant) / Reader.probability(written))
        guard gain >= Reader.leastGainOfOrder else { return [] }
        let (first, second) = (scalars[index], scalars[index + 1])
        guard savedByTurning(index) >= Reader.leastSavingOfOrder else { return [] }
        let certainty = (gain - Reader.evenGainOfOrder) / Reader.gainOfCertainty
        return [
            Misreading(index: index, meant: second, certainty: certainty),
            Misreading(index: index + 1, meant: first, certainty: certainty),
        ]
    }

    private func asWritten(_ place: Int) -> ArraySlice<LanguageModel.Sight> { sights[place..<place + 4] }

    private func asTurned(_ place: Int) -> [LanguageModel.Sight]? {
        let (s, at) = (run.symbols, place + 2)
        let (first, second) = (s[at], s[at + 1])
        guard first != second, first != LanguageModel.unknown, second != LanguageModel.unknown else { return nil }
        let (before, inner, after) = (
            model.pair(s[at - 1], second), model.pair(second, first), model.pair(first, s[at + 2])
        )
        // Two triples have to be seen.
        guard inner != nil || before != nil && after != nil else { return nil }
        return [
            model.sight(pairs[at - 2], s[at - 1], before, second), model.sight(before, second, inner, first),
            model.sight(inner, first, after, s[at + 2]), model.sight(after, s[at + 2], pairs[at + 2], s[at + 3]),
        ]
    }

    private static func probability(_ sights: some Sequence<LanguageModel.Sight>) -> Double {
        sights.reduce(1) { $0 * $1.probability }
    }

    /// How much cheaper the words around are once the two are turned, in half-units of -ln p.
    private func savedByTurning(_ index: Int) -> Int {
        var lower = index
        while lower > 0, index - lower < Reader.reachOfOrder, scalars[lower - 1].isHan { lower -= 1 }
        var upper = index + 2
        while upper < scalars.count, upper - index < Reader.reachOfOrder + 2, scalars[upper].isHan { upper += 1 }
        var words = Array(scalars[lower..<upper])
        let before = Parting(words).cost
        words.swapAt(index - lower, index + 1 - lower)
        return before - Parting(words).cost
    }

    // On half a million characters of published prose one was taken for turned with these; of those that were turned
    // about half.
    private static let leastGainOfOrder = 16.0
    private static let leastSavingOfOrder = 8
    private static let evenGainOfOrder = 10.0
    private static let gainOfCertainty = 4.0
    private static let reachOfOrder = 6
}

extension Misreading {
    /// Whether characters that stand twice one behind the other do so by mistake: official texts have nothing like it
    /// where the two meet, and of a single one they have its neighbours around it alone.
    ///
    /// - Parameter length: how many they are; as many more stand behind them.
    package static func isTypedTwice(_ index: Int, length: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let around = max(0, index - reach)..<min(scalars.count, index + 2 * length + reach)
        let reader = Reader(Array(scalars[around]))
        guard let place = reader.run.indices.firstIndex(of: index - around.lowerBound) else { return false }
        return reader.isTypedTwice(place, length: length)
    }
}

extension Reader {
    fileprivate func isTypedTwice(_ place: Int, length: Int) -> Bool {
        let seam = place + length
        guard sights[seam].triple == 0, sights[seam + 1].triple == 0 else { return false }
        // 并跑领跑领域: where 领跑 is a word they may only seem to be typed twice.
        if length > 1 { return sights[seam].pair == 0 }
        let (s, at) = (run.symbols, place + 2)
        return sights[seam].pair <= Reader.mostOfDoubled
            && model.sight(pairs[at - 1], s[at], pairs[at + 1], s[at + 2]).triple > 0
    }

    /// Some fifty occurrences: 人人, 年年.
    private static let mostOfDoubled = 6
}
