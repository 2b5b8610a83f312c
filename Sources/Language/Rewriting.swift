internal import Glibc

/// Some symbols side by side and what may have been meant in their place: as many in another order, or one more or fewer.
///
/// What ``Evidence`` weighs of one character, this weighs of a few: how likely they are and were seen, what words they make,
/// and how well each meets its context.
struct Rewriting: Equatable, Sendable {
    enum Kind: String, Sendable {
        /// One was left out: 优化营环境.
        case missing
        /// One is too many: 优化营可商环境.
        case surplus
        /// One or several stand twice one behind the other: 服务能能力.
        case doubled
        /// Two stand in the wrong order: 革改.
        case turned
    }

    let kind: Kind
    /// In the text, in scalars; empty where something is missing.
    let range: Range<Int>
    let meant: [Unicode.Scalar]
    /// In the order of the weights.
    let features: [Double]
    /// Whether it may be written so on purpose.
    var mayBeMeant = false

    /// The logarithm of the odds that it was meant.
    var certainty: Double { Evidence.weighed(features, by: EvidenceWeights.weights(of: kind)) - caution }

    /// So that what is asked of all alike is wrong of each kind about as seldom in published prose.
    private var caution: Double {
        switch kind {
        case .missing: 1.4
        case .doubled: 0
        case .surplus: 3.36
        // Two words interlaced are four characters as many a phrase has them: 承东启西.
        case .turned: mayBeMeant ? 2.2 : 0.4
        }
    }

    func moved(by distance: Int) -> Rewriting {
        Rewriting(
            kind: kind, range: range.lowerBound + distance..<range.upperBound + distance, meant: meant,
            features: features, mayBeMeant: mayBeMeant)
    }
}

extension Reader {
    /// All that may be meant at a place other than another character, and what speaks for it.
    ///
    /// - Parameter all: those as well that will hardly be likely in the end.
    func rewritings(at place: Int, all: Bool = false) -> [Rewriting] {
        var found: [Rewriting] = []
        if let twice = doubled(at: place, length: 1), let rewriting = rewriting(twice, all: all) {
            found.append(rewriting)
        }
        if let twice = doubled(at: place, length: 2), let rewriting = rewriting(twice, all: all) {
            found.append(rewriting)
        }
        if let missing = missing(before: place), let rewriting = rewriting(missing, all: all) {
            found.append(rewriting)
        }
        // Where both triples across its left edge, or the one around it, were seen, there is nothing to rewrite.
        guard sights[place + 1].triple == 0 || sights[place].triple == 0 && sights[place + 2].triple == 0 else {
            return found
        }
        if let surplus = surplus(at: place), let rewriting = rewriting(surplus, all: all) { found.append(rewriting) }
        if let turned = turned(at: place), let rewriting = rewriting(turned, all: all) { found.append(rewriting) }
        return found
    }

    /// The symbol at a place and those behind it, if they stand there once more.
    func doubling(at place: Int, length: Int) -> Rewriting? {
        doubled(at: place, length: length).flatMap { rewriting($0, all: false) }
    }

    /// How much likelier something is than some of the triples of the text, as a logarithm.
    func gain(to probability: Double, from triples: Range<Int>) -> Double {
        log(probability / sights[triples].reduce(1) { $0 * $1.probability })
    }

    /// Whether the symbols at some places are characters side by side.
    func areHan(_ places: Range<Int>) -> Bool {
        for place in places where !scalars[run.indices[place]].isHan { return false }
        return run.indices[places.upperBound - 1] - run.indices[places.lowerBound] == places.count - 1
    }

    /// - Returns: `nil` where the cheaper part of what is weighed tells that it is not likely.
    private func rewriting(_ proposal: Proposal, all: Bool) -> Rewriting? {
        let (kind, places, meant) = (proposal.kind, proposal.places, proposal.meant)
        let start = run.indices[places.lowerBound]
        let range = start..<start + places.count
        let (s, lower, upper) = (run.symbols, places.lowerBound + 2, places.upperBound + 2)
        let symbols = meant.map(model.symbol(of:))
        let written = Stretch(s[lower - 2..<upper + 2], model)
        let rewritten = Stretch(s[lower - 2..<lower] + symbols + s[upper..<upper + 2], model)
        let words = Rewording(range, meant, in: scalars)
        guard words.gain >= kind.leastSaving, kind == .doubled || kind == .missing || words.aloneBefore >= 1 else {
            return nil
        }
        let gain = rewritten.logarithm - written.logarithm
        let length = max(places.count, meant.count)
        // What comes or goes: a frequent character is easily left over, a rare one hardly.
        let changed = (symbols + s[lower..<upper]).map { log1p(model.count(of: $0)) }.min() ?? 0
        let counts =
            [
                1, length == 2 ? 1 : 0, length > 2 ? 1 : 0, max(-10, min(gain, 25)), max(-10, min(gain, 8)),
                written.seen, rewritten.count - rewritten.seen, rewritten.least, rewritten.mean, written.sum,
                rewritten.leastPair, rewritten.meanPair, written.leastPair, written.pairSum,
                max(-25, min(words.gain, 25)),
                max(-8, min(words.gain, 8)), words.aloneBefore, words.aloneAfter, words.length == 1 ? 1 : 0,
                words.length > 2 ? 1 : 0, changed,
            ] + proposal.own
        let promise = Rewriting(
            kind: kind, range: range, meant: meant, features: counts, mayBeMeant: proposal.mayBeMeant)
        guard all || promise.certainty >= kind.leastPromise else { return nil }
        let near = max(0, lower - 8)..<min(s.count, upper + 8)
        let first = lower - near.lowerBound
        let fits = (
            fits(Array(s[near]), first - 1..<first + places.count + 1),
            fits(s[near.lowerBound..<lower] + symbols + s[upper..<near.upperBound], first - 1..<first + meant.count + 1)
        )
        return Rewriting(
            kind: kind, range: range, meant: meant,
            features: counts + [fits.0.least, fits.1.least, fits.0.mean, fits.1.mean], mayBeMeant: proposal.mayBeMeant)
    }

    /// How well symbols meet their contexts, beside those that are taken for them; the least and the mean.
    private func fits(_ symbols: [LanguageModel.Symbol], _ places: Range<Int>) -> (least: Double, mean: Double) {
        let fits = places.compactMap { place -> Double? in
            guard let scalar = model.scalar(of: symbols[place]), scalar.isHan else { return nil }
            let expectation = network.expectation(at: place, in: symbols)
            let score = network.score(symbols[place], expectation)
            let others = model.candidates(for: scalar).reduce(0) {
                $0 + exp(network.score(Int($1 & 0xFFF), expectation) - score)
            }
            return -log1p(others)
        }
        return (fits.min() ?? 0, fits.reduce(0, +) / Double(max(fits.count, 1)))
    }
}

extension Rewriting.Kind {
    /// Of those that were sure in the end next to none gained less by the counts and by the words.
    var leastGain: Double {
        switch self {
        case .missing: 6
        case .surplus: 12
        case .doubled: -.infinity
        case .turned: 9
        }
    }

    /// Before the context is asked; of those that were sure in the end one in a hundred promised less, and of the others
    /// three to ninety-eight in a hundred do.
    fileprivate var leastPromise: Double {
        switch self {
        case .missing: -1.2
        case .surplus: -2.9
        case .doubled: -0.5
        case .turned: -1
        }
    }

    fileprivate var leastSaving: Double {
        switch self {
        case .missing: -6
        case .surplus: 2
        case .doubled: -.infinity
        case .turned: 3
        }
    }
}

/// Symbols one behind another, as often as each three and each two of them were seen.
private struct Stretch {
    /// Of the probability of all but the first two.
    private(set) var logarithm = 0.0
    private(set) var count = 0.0
    private(set) var seen = 0.0
    private(set) var sum = 0.0
    private(set) var least = 15.0
    private(set) var leastPair = 15.0
    private(set) var pairSum = 0.0
    private var pairs = 0.0

    init(_ symbols: ArraySlice<LanguageModel.Symbol>, _ model: LanguageModel) {
        var (before, behind) = (symbols.startIndex, symbols.startIndex + 1)
        var last = model.pair(symbols[before], symbols[behind])
        while behind + 1 < symbols.endIndex {
            let next = model.pair(symbols[behind], symbols[behind + 1])
            let sight = model.sight(last, symbols[behind], next, symbols[behind + 1])
            logarithm += log(sight.probability)
            count += 1
            seen += sight.triple > 0 ? 1 : 0
            sum += Double(sight.triple)
            least = min(least, Double(sight.triple))
            // The last pair is the same before and after.
            if behind + 2 < symbols.endIndex {
                leastPair = min(leastPair, Double(sight.pair))
                pairSum += Double(sight.pair)
                pairs += 1
            }
            (before, behind, last) = (behind, behind + 1, next)
        }
    }

    var mean: Double { sum / max(count, 1) }
    var meanPair: Double { pairSum / max(pairs, 1) }
}

/// What a rewriting makes of the words around it.
private struct Rewording {
    /// How much cheaper the run becomes to part into words, in units of -ln p.
    let gain: Double
    /// How many of the words at the change and beside it are single characters.
    let aloneBefore: Double
    let aloneAfter: Double
    /// How long the word is that holds what is meant, or the seam where something goes.
    let length: Int

    init(_ range: Range<Int>, _ meant: [Unicode.Scalar], in scalars: [Unicode.Scalar]) {
        var lower = range.lowerBound
        while lower > 0, range.lowerBound - lower < Rewording.reach, scalars[lower - 1].isHan { lower -= 1 }
        var upper = range.upperBound
        while upper < scalars.count, upper - range.upperBound < Rewording.reach, scalars[upper].isHan { upper += 1 }
        let before = Parting(scalars[lower..<upper])
        let after = Parting(scalars[lower..<range.lowerBound] + meant + scalars[range.upperBound..<upper])
        gain = Double(before.cost - after.cost) / 2
        let start = range.lowerBound - lower
        aloneBefore = Rewording.alone(start - 1..<start + range.count + 1, in: before)
        aloneAfter = Rewording.alone(start - 1..<start + meant.count + 1, in: after)
        length = after.word(at: meant.isEmpty ? max(0, start - 1) : start).count
    }

    private static func alone(_ range: Range<Int>, in parting: Parting) -> Double {
        let words = zip(parting.boundaries, parting.boundaries.dropFirst())
        return Double(words.count { $1 - $0 == 1 && range.contains($0) })
    }

    private static let reach = 6
}
