internal import Glibc

/// What is to be weighed: places in the run, and what may be meant there.
struct Proposal {
    let kind: Rewriting.Kind
    let places: Range<Int>
    let meant: [Unicode.Scalar]
    /// What only its kind is weighed by.
    let own: [Double]
    /// Whether it may be written so on purpose.
    let mayBeMeant: Bool

    init(
        _ kind: Rewriting.Kind, _ places: Range<Int>, _ meant: [Unicode.Scalar], own: [Double],
        mayBeMeant: Bool = false
    ) {
        (self.kind, self.places, self.meant, self.own) = (kind, places, meant, own)
        self.mayBeMeant = mayBeMeant
    }
}

extension Reader {
    /// The symbol at a place, or it and the next, and the same once more.
    func doubled(at place: Int, length: Int) -> Proposal? {
        let (s, first) = (run.symbols, place + 2)
        guard s[first] == s[first + length], place + 2 * length <= run.indices.count,
            length == 1 || s[first + 1] == s[first + 3], areHan(place..<place + 2 * length)
        else { return nil }
        let (last, end) = (first + length - 1, first + 2 * length)
        // Two words that meet hold one of the two each: 快递业|业务.
        let pairs = (level(s[first - 1], s[first]), level(s[last], s[end]))
        let triples = (
            length == 1 ? level(s[first - 2], s[first - 1], s[first]) : level(s[first - 1], s[first], s[last]),
            length == 1 ? level(s[first], s[end], s[end + 1]) : level(s[first], s[last], s[end])
        )
        let words = (
            holdsWord(place..<place + length, reaching: -1), holdsWord(place + length..<place + 2 * length, reaching: 1)
        )
        return Proposal(
            .doubled, place + length..<place + 2 * length, [],
            own: [
                pairs.0, pairs.1, min(pairs.0, pairs.1), triples.0, triples.1, min(triples.0, triples.1),
                level(s[last], s[first]), words.0, words.1, words.0 * words.1,
            ])
    }

    /// A symbol that nothing goes with, between two that go together.
    func surplus(at place: Int) -> Proposal? {
        let (s, at) = (run.symbols, place + 2)
        let (left, symbol, right) = (s[at - 1], s[at], s[at + 1])
        guard symbol != left, symbol != right, sights[place].triple == 0, sights[place + 1].triple == 0,
            sights[place + 2].triple == 0, sights[place].pair <= Reader.mostOfSurplus,
            sights[place + 1].pair <= Reader.mostOfSurplus,
            areHan(place..<place + 1), !Reader.numerals.contains(scalars[run.indices[place]]),
            !Misreading.particles.contains(scalars[run.indices[place]]), let pair = model.pair(left, right)
        else { return nil }
        let (before, behind) = (
            model.sight(pairs[at - 2], left, pair, right), model.sight(pair, right, pairs[at + 1], s[at + 2])
        )
        guard
            gain(to: before.probability * behind.probability, from: place..<place + 3)
                >= Rewriting.Kind.surplus.leastGain
        else { return nil }
        let levels = (Double(sights[place].pair), Double(sights[place + 1].pair))
        return Proposal(
            .surplus, place..<place + 1, [],
            own: [
                levels.0, levels.1, min(levels.0, levels.1), Double(model.level(of: pair)), Double(before.triple),
                Double(behind.triple), min(Double(before.triple), Double(behind.triple)),
                isWord(place - 1, place + 1), isWord(place - 1, place), isWord(place, place + 1), isEdge(place - 1),
                isEdge(place + 1),
            ])
    }

    /// Two that were hardly ever seen in this order and often in the other.
    func turned(at place: Int) -> Proposal? {
        let (s, at) = (run.symbols, place + 2)
        guard place + 1 < run.indices.count,
            sights[place..<place + 4].count(where: { $0.triple > 0 }) <= Reader.mostOfTurned,
            areHan(place..<place + 2), s[at] != s[at + 1], s[at] != LanguageModel.unknown,
            s[at + 1] != LanguageModel.unknown,
            // 六尺五寸, 千行百业
            !Reader.numerals.contains(scalars[run.indices[place]]),
            !Reader.numerals.contains(scalars[run.indices[place + 1]])
        else { return nil }
        let (before, inner, behind) = (
            model.pair(s[at - 1], s[at + 1]), model.pair(s[at + 1], s[at]), model.pair(s[at], s[at + 2])
        )
        // Two triples have to be seen.
        guard inner != nil || before != nil && behind != nil else { return nil }
        let probability =
            model.sight(pairs[at - 2], s[at - 1], before, s[at + 1]).probability
            * model.sight(before, s[at + 1], inner, s[at]).probability
            * model.sight(inner, s[at], behind, s[at + 2]).probability
            * model.sight(behind, s[at + 2], pairs[at + 2], s[at + 3]).probability
        guard gain(to: probability, from: place..<place + 4) >= Rewriting.Kind.turned.leastGain else { return nil }
        let index = run.indices[place]
        let outer = (Double(sights[place].pair), Double(sights[place + 2].pair))
        let meant = (Double(before.map(model.level) ?? 0), Double(behind.map(model.level) ?? 0))
        // 供强需弱, 连南接北: out of 供需 and 强弱.
        let interlaced = isWord(place - 1, place + 1) * isWord(place, place + 2)
        return Proposal(
            .turned, place..<place + 2, [scalars[index + 1], scalars[index]],
            own: [
                Double(sights[place + 1].pair), Double(inner.map(model.level) ?? 0), isWord(place, place + 1),
                isWord(place + 1, place), min(outer.0, outer.1), min(meant.0, meant.1), outer.0 + outer.1,
                meant.0 + meant.1, Double(sights[place].triple), Double(sights[place + 3].triple), isEdge(place - 1),
                isEdge(place + 2),
                interlaced, max(isEdge(place - 2), isEdge(place + 3)),
            ],
            mayBeMeant: interlaced > 0)
    }

    /// The likeliest of those that were seen between a symbol and the one before it, which were never seen together.
    func missing(before place: Int) -> Proposal? {
        let (s, at) = (run.symbols, place + 2)
        guard place > 0, min(sights[place].triple, sights[place + 1].triple) == 0,
            max(sights[place].triple, sights[place + 1].triple) <= Reader.mostAcross,
            sights[place].pair <= Reader.mostOfMissing,
            sights[place - 1].pair > 0, sights[place + 1].pair > 0, areHan(place - 1..<place + 1)
        else { return nil }
        let (left, right) = (s[at - 1], s[at])
        guard left != LanguageModel.unknown, right != LanguageModel.unknown, let around = pairs[at - 2],
            // Where two words meet none is broken.
            isWord(place - 2, place - 1) == 0 || isWord(place, place + 1) == 0
        else { return nil }
        var best: (scalar: Unicode.Scalar, sights: [LanguageModel.Sight], pair: Int)?
        var (most, second) = (0.0, 0.0)
        let seen = model.symbolsSeen(
            behind: around, left, before: right, leastTriple: 1, leastPair: Reader.leastPairOfMissing)
        for symbol in seen.map(Int.init) {
            let before = model.pair(left, symbol)
            guard let behind = model.pair(symbol, right) else { continue }
            let around = [
                model.sight(pairs[at - 2], left, before, symbol), model.sight(before, symbol, behind, right),
                model.sight(behind, right, pairs[at], s[at + 1]),
            ]
            guard around[2].triple > 0 else { continue }
            let probability = around.reduce(1) { $0 * $1.probability }
            guard probability > most, let scalar = model.scalar(of: symbol), scalar.isHan else {
                second = max(second, probability)
                continue
            }
            second = most
            (best, most) = ((scalar, around, model.level(of: behind)), probability)
        }
        guard let best, gain(to: most, from: place..<place + 2) >= Rewriting.Kind.missing.leastGain else { return nil }
        let levels = (Double(best.sights[0].pair), Double(best.pair))
        let triples = best.sights.map { Double($0.triple) }
        let words = (
            isWord(scalars[run.indices[place - 1]], best.scalar), isWord(best.scalar, scalars[run.indices[place]])
        )
        return Proposal(
            .missing, place..<place, [best.scalar],
            own: [
                Double(sights[place].pair), levels.0, levels.1, min(levels.0, levels.1), triples[0], triples[1],
                triples[2], min(triples[0], triples[2]), words.0, words.1, isWord(place - 1, place),
                log(most / max(second, most / 1000)), holdsWord(place - 1..<place, reaching: -1),
                holdsWord(place..<place + 1, reaching: 1), isEdge(place - 2), isEdge(place + 1),
            ])
    }

    private func level(_ a: LanguageModel.Symbol, _ b: LanguageModel.Symbol) -> Double {
        Double(model.pair(a, b).map(model.level) ?? 0)
    }

    private func level(_ a: LanguageModel.Symbol, _ b: LanguageModel.Symbol, _ c: LanguageModel.Symbol) -> Double {
        Double(model.sight(a, b, c).triple)
    }

    private func isWord(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Double { WordList.isWord([a, b]) ? 1 : 0 }

    /// Whether the characters at two places would be a word side by side.
    private func isWord(_ a: Int, _ b: Int) -> Double {
        guard run.indices.indices.contains(a), run.indices.indices.contains(b) else { return 0 }
        return isWord(scalars[run.indices[a]], scalars[run.indices[b]])
    }

    /// Whether no character stands in a place.
    private func isEdge(_ place: Int) -> Double {
        run.indices.indices.contains(place) && scalars[run.indices[place]].isHan ? 0 : 1
    }

    /// Whether the characters in some places and those on one side of them, without those on the other, end or begin a
    /// longer word.
    private func holdsWord(_ places: Range<Int>, reaching side: Int) -> Double {
        let (start, end) = (run.indices[places.lowerBound], run.indices[places.upperBound - 1] + 1)
        var (lower, upper) = (start, end)
        if side < 0 {
            while lower > 0, start - lower < 6, scalars[lower - 1].isHan { lower -= 1 }
        } else {
            while upper < scalars.count, upper - end < 6, scalars[upper].isHan { upper += 1 }
        }
        let word = Parting(scalars[lower..<upper]).word(at: (side < 0 ? end - 1 : start) - lower)
        return word.count > places.count ? 1 : 0
    }

    private static let numerals = Set("〇零一二两三四五六七八九十百千万亿".unicodeScalars)
    /// Levels, from 0 to 15.
    private static let mostOfSurplus = 8
    private static let mostOfMissing = 8
    /// 公服务 is seen across words: 办公服务.
    private static let mostAcross = 3
    private static let leastPairOfMissing = 3
    /// Of four triples.
    private static let mostOfTurned = 2
}
