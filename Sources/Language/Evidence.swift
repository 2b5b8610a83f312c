internal import Glibc

/// The three triples in which a symbol stands: how likely they are together, and how often each was seen.
struct Surroundings {
    let probability: Double
    /// From 0, never, to 15; the symbol is the last, the middle and the first of them.
    let triples: (Int, Int, Int)
    /// Those of the symbol and its neighbours on the left and on the right.
    let pairs: (Int, Int)

    init(_ last: LanguageModel.Sight, _ middle: LanguageModel.Sight, _ first: LanguageModel.Sight) {
        probability = last.probability * middle.probability * first.probability
        triples = (last.triple, middle.triple, first.triple)
        pairs = (last.pair, middle.pair)
    }

    /// How much likelier these are, as a logarithm.
    func gain(over other: Surroundings) -> Double { log(probability / other.probability) }

    /// How many of the triples were seen.
    var seen: Int { (triples.0 > 0 ? 1 : 0) + (triples.1 > 0 ? 1 : 0) + (triples.2 > 0 ? 1 : 0) }
    var most: Double { Double(max(triples.0, triples.1, triples.2)) }
    var least: Double { Double(min(triples.0, triples.1, triples.2)) }
    var sum: Double { Double(triples.0 + triples.1 + triples.2) }
    var pairSum: Double { Double(pairs.0 + pairs.1) }
    var leastPair: Double { Double(min(pairs.0, pairs.1)) }
}

/// What a candidate makes of the words around it.
struct WordChange {
    /// How much cheaper the run becomes to part into words, in units of -ln p.
    let gain: Double
    /// How long the word is that holds the character as it is written, and as it may be meant.
    let written: Int
    let meant: Int

    init(_ candidate: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) {
        var lower = index
        while lower > 0, index - lower < WordChange.reach, scalars[lower - 1].isHan { lower -= 1 }
        var upper = index + 1
        while upper < scalars.count, upper - index <= WordChange.reach, scalars[upper].isHan { upper += 1 }
        var run = Array(scalars[lower..<upper])
        let before = Parting(run)
        run[index - lower] = candidate
        let after = Parting(run)
        gain = Double(before.cost - after.cost) / 2
        written = before.word(at: index - lower).count
        meant = after.word(at: index - lower).count
    }

    private static let reach = 6
}

/// All that speaks for and against a misreading, weighed.
///
/// The weights were fitted by logistic regression on sentences with and without errors that nobody here wrote and that
/// are not among those by which the reader is judged; Language.docc says which.
struct Evidence {
    let written: Surroundings
    let meant: Surroundings
    let words: WordChange
    let kind: Int
    let writtenCount: Double
    let meantCount: Double

    /// The logarithm of the odds that the candidate was meant.
    var certainty: Double {
        let gain = meant.gain(over: written)
        return -6.6732
            + 0.1564 * min(gain, 25) - 0.0564 * min(gain, 12)
            + 0.1237 * max(-25, min(words.gain, 25)) - 0.1069 * max(-25, min(words.gain, 8))
            + (words.written == 1 ? 1.0359 : words.written >= 3 ? -2.0703 : 0)
            + (words.meant == 1 ? -1.3171 : words.meant >= 3 ? 0.9835 : 0)
            + (words.gain > 0 ? 0 : -1)
            + Evidence.kinds[kind]
            - 0.0425 * written.most - 0.0425 * written.sum - 0.5836 * Double(written.seen)
            - 0.0127 * meant.most + 0.0552 * meant.least + 0.2556 * meant.sum + 0.1938 * Double(meant.seen)
            - 0.1259 * written.pairSum + 0.0431 * written.leastPair
            + 0.1197 * meant.pairSum - 0.2120 * meant.leastPair
            + 0.0668 * log1p(writtenCount) - 0.1570 * log1p(meantCount)
    }

    /// By how the candidate came to be; see ``LanguageModel/Kind``.
    private static let kinds = [2.1870, 0.1618, -1.5480, -0.1894, -1.3320]
}

extension Unicode.Scalar {
    /// A Chinese character.
    fileprivate var isHan: Bool {
        if case .han = CharacterClass(Character(self)) { true } else { false }
    }
}
