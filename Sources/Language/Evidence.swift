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
    /// How long the words are before and behind the character as it may be meant; 0 for none.
    let previous: Int
    let next: Int

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
        let word = after.word(at: index - lower)
        meant = word.count
        previous = word.lowerBound > 0 ? after.word(at: word.lowerBound - 1).count : 0
        next = word.upperBound < run.count ? after.word(at: word.upperBound).count : 0
    }

    private static let reach = 6
}

/// What the context makes of what is written and of a candidate.
struct Expected {
    /// How well each meets what the context expects; of a rare character nothing is known.
    let written: Double
    let meant: Double
    /// The logarithm of the sum over the written and all its candidates, and how many of these meet it better.
    let all: Double
    let better: Int
}

/// All that speaks for and against a misreading, weighed in three steps, the cheap ones first.
///
/// The weights were fitted by logistic regression on sentences with and without errors that nobody here wrote and that
/// are not among those by which the reader is judged; Language.docc says which.
struct Evidence {
    let written: Surroundings
    let meant: Surroundings
    let kind: Int
    let isRare: Bool
    let writtenCount: Double
    let meantCount: Double
    var expected: Expected?
    var words: WordChange?

    /// The logarithm of the odds that the candidate was meant; of what is not yet known, as if it said nothing.
    var certainty: Double { Evidence.weighed(features, by: EvidenceWeights.misreading) }

    /// The same by the counts alone, to tell what is worth looking at.
    var promise: Double { Evidence.weighed(counts, by: EvidenceWeights.promise) }

    /// In the order of the weights.
    var features: [Double] { counts + context + parting }

    /// - Parameter weights: more of them than there are features say nothing.
    static func weighed(_ features: [Double], by weights: [Double]) -> Double {
        var sum = 0.0
        for index in 0..<min(features.count, weights.count) { sum += weights[index] * features[index] }
        return sum
    }

    var counts: [Double] {
        let gain = meant.gain(over: written)
        let rare = isRare ? 1.0 : 0
        func isKind(_ other: LanguageModel.Kind) -> Double { kind == other.rawValue ? 1 : 0 }
        return [
            1, min(gain, 25), min(gain, 12), isKind(.sameSound), isKind(.nearSound), isKind(.sameShape),
            isKind(.likeShape), isKind(.farShape), written.most, written.sum, meant.most, meant.least, meant.sum,
            Double(meant.seen), Double(written.seen), written.pairSum, meant.pairSum, written.leastPair,
            meant.leastPair,
            log1p(writtenCount), log1p(meantCount), rare, rare * gain,
        ]
    }

    private var surprise: Double { isRare ? 0 : expected.map { $0.meant - $0.written } ?? 0 }

    private var context: [Double] {
        guard let expected else { return [] }
        return [
            max(-5, min(surprise, 14)), max(-5, min(surprise, 5)), expected.meant, expected.meant - expected.all,
            Double(min(expected.better, 3)), expected.written, isRare ? expected.meant : 0,
        ]
    }

    private var parting: [Double] {
        guard let words else { return [] }
        let isAlone = words.written == 1 ? 1.0 : 0
        return [
            max(-25, min(words.gain, 25)), max(-25, min(words.gain, 8)), isAlone, words.written >= 3 ? 1 : 0,
            words.meant == 1 ? 1 : 0, words.meant >= 3 ? 1 : 0, words.gain > 0 ? 0 : 1, min(surprise, 10) * isAlone,
        ]
    }
}

extension Unicode.Scalar {
    /// A Chinese character.
    var isHan: Bool {
        // Nearly all are; the rest is rare enough to be asked for.
        if (0x4E00...0x9FFF).contains(value) { return true }
        if value < 0x3000 { return false }
        return if case .han = CharacterClass(Character(self)) { true } else { false }
    }
}
