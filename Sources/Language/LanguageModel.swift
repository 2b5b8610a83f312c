internal import CLanguageModel

/// How often one, two and three characters stand together in official Chinese.
///
/// The counts are read where they lie in the program: nothing is loaded and nothing is built, so the program starts as
/// fast as without them. `Tools/make-language-model` writes them and describes their places. Numbers count as one
/// symbol, Latin words as one; see ``SymbolRun``. Rare characters are one symbol, ``unknown``, but each has candidates of
/// its own.
struct LanguageModel {
    /// A character, a number or a Latin word, by its number in the model.
    typealias Symbol = Int

    static let edge: Symbol = 0
    static let unknown: Symbol = 1

    /// How often each symbol stands in the texts.
    private let counts: UnsafePointer<UInt32>
    private let total: Double
    /// The symbols; numbers from here on are rare characters.
    private let symbols: Int
    private let points: UnsafePointer<UInt16>
    private let firstPair: UnsafePointer<UInt32>
    private let pairs: UnsafePointer<UInt16>
    private let firstTriple: UnsafePointer<UInt32>
    private let triples: UnsafePointer<UInt16>
    /// The pairs once more, by their second symbol.
    private let firstBefore: UnsafePointer<UInt32>
    private let befores: UnsafePointer<UInt16>
    private let firstCandidate: UnsafePointer<UInt32>
    private let candidates: UnsafePointer<UInt16>

    init() {
        var table = EmbeddedTable(at: languageModelBytes(), alignment: 4)
        let head = table.take(8, UInt32.self)
        let (size, pairCount, tripleCount) = (Int(head[2]), Int(head[3]), Int(head[4]))
        (symbols, total) = (size, Double(head[6]))
        points = table.take(0x1_0000, UInt16.self)
        counts = table.take(size, UInt32.self)
        firstPair = table.take(size + 1, UInt32.self)
        pairs = table.take(pairCount, UInt16.self)
        firstTriple = table.take(pairCount + 1, UInt32.self)
        triples = table.take(tripleCount, UInt16.self)
        firstBefore = table.take(size + 1, UInt32.self)
        befores = table.take(pairCount, UInt16.self)
        firstCandidate = table.take(Int(head[7]) + 1, UInt32.self)
        candidates = table.take(Int(head[5]), UInt16.self)
    }

    func symbol(of scalar: Unicode.Scalar) -> Symbol {
        let number = number(of: scalar)
        return number == 0 || number >= symbols ? LanguageModel.unknown : number
    }

    /// Whether a character is too rare to have been counted and yet may stand for another.
    func isRare(_ scalar: Unicode.Scalar) -> Bool { number(of: scalar) >= symbols }

    private func number(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x1_0000 ? Int(points[Int(scalar.value)]) : 0
    }

    /// The character that a symbol stands for.
    func scalar(of symbol: Symbol) -> Unicode.Scalar? { LanguageModel.scalars[symbol] }

    /// Turned round when it is first asked for; only what may be wrong is looked up in it.
    private static let scalars: [Unicode.Scalar?] = {
        let model = LanguageModel()
        var scalars = [Unicode.Scalar?](repeating: nil, count: model.symbols)
        for point in 0..<0x1_0000 where model.points[point] != 0 && model.points[point] < model.symbols {
            scalars[Int(model.points[point])] = Unicode.Scalar(UInt32(point))
        }
        return scalars
    }()

    func count(of symbol: Symbol) -> Double { Double(counts[symbol]) }

    /// How often two and three symbols were seen, on a scale of 0, never, to 15; and how likely the third is.
    struct Sight {
        /// Of the second and third.
        var pair = 0
        var triple = 0
        /// Of the third behind the others.
        var probability = 0.0
    }

    /// A pair that was seen, by its place in the table.
    typealias Pair = Int

    /// Where two symbols lie that were seen side by side.
    func pair(_ a: Symbol, _ b: Symbol) -> Pair? { entry(b, in: pairs, from: firstPair[a], to: firstPair[a + 1]) }

    func sight(_ a: Symbol, _ b: Symbol, _ c: Symbol) -> Sight { sight(pair(a, b), b, pair(b, c), c) }

    /// The same of three symbols of which the first two are one pair and the last two another.
    func sight(_ before: Pair?, _ b: Symbol, _ following: Pair?, _ c: Symbol) -> Sight {
        let triple = before.flatMap { entry(c, in: triples, from: firstTriple[$0], to: firstTriple[$0 + 1]) }
        return sight(before, b, following, c, triple: triple)
    }

    /// - Parameter triple: where the three lie, if they were seen.
    private func sight(_ before: Pair?, _ b: Symbol, _ following: Pair?, _ c: Symbol, triple: Int?) -> Sight {
        var sight = Sight()
        let single = (Double(counts[c]) + 0.5) / (total + Double(symbols))
        if let following { sight.pair = Int(pairs[following] >> 12) }
        let seen = LanguageModel.occurrences[sight.pair]
        let pair =
            (seen + LanguageModel.trustOfPairs * single)
            / (max(Double(counts[b]), seen) + LanguageModel.trustOfPairs)
        var contexts = 0.0
        if let before {
            contexts = LanguageModel.occurrences[Int(pairs[before] >> 12)]
            if let triple { sight.triple = Int(triples[triple] >> 12) }
        }
        let three = LanguageModel.occurrences[sight.triple]
        sight.probability =
            (three + LanguageModel.trustOfTriples * pair) / (max(contexts, three) + LanguageModel.trustOfTriples)
        return sight
    }

    /// Of symbols one after another: where each and the next lie together, and what was seen of each three of them.
    func read(_ symbols: [Symbol]) -> (pairs: [Pair?], sights: [Sight]) {
        let pairPlaces = symbols.withUnsafeBufferPointer { symbols in
            places(in: pairs, firstPair, of: symbols.dropLast(), symbols: symbols.dropFirst())
        }
        let triplePlaces = pairPlaces.withUnsafeBufferPointer { pairPlaces in
            symbols.withUnsafeBufferPointer { symbols in
                places(in: triples, firstTriple, of: pairPlaces.dropLast(), symbols: symbols.dropFirst(2))
            }
        }
        let seen = pairPlaces.map { $0 < 0 ? nil : $0 }
        let sights = triplePlaces.indices.map { index in
            let triple = triplePlaces[index]
            return sight(
                seen[index], symbols[index + 1], seen[index + 1], symbols[index + 2], triple: triple < 0 ? nil : triple)
        }
        return (seen, sights)
    }

    /// Where each symbol lies in the list of its owner; -1 where it does not.
    private func places(
        in entries: UnsafePointer<UInt16>, _ firsts: UnsafePointer<UInt32>, of owners: Slice<UnsafeBufferPointer<Int>>,
        symbols: Slice<UnsafeBufferPointer<Int>>
    ) -> [Int] {
        let (owners, symbols) = (UnsafeBufferPointer(rebasing: owners), UnsafeBufferPointer(rebasing: symbols))
        guard let firstOwner = owners.baseAddress, let firstSymbol = symbols.baseAddress else { return [] }
        return [Int](unsafeUninitializedCapacity: owners.count) { places, count in
            guard let start = places.baseAddress else { return }
            placesInLists(entries, firsts, firstOwner, firstSymbol, owners.count, start)
            count = owners.count
        }
    }

    /// Calls with each pair that begins with a symbol, and with its second symbol.
    func forEachPair(of symbol: Symbol, _ body: (Symbol, Pair) -> Void) {
        for pair in Int(firstPair[symbol])..<Int(firstPair[symbol + 1]) { body(Int(pairs[pair] & 0xFFF), pair) }
    }

    /// How often a pair was seen, from 1 to 15.
    func level(of pair: Pair) -> Int { Int(pairs[pair] >> 12) }

    /// Those of some candidates that were seen behind the pair before a place, or between its neighbours, in their order.
    func seen(
        of candidates: UnsafeBufferPointer<UInt16>, behind before: Pair?, between left: Symbol, and right: Symbol
    ) -> [UInt16] {
        guard let offered = candidates.baseAddress else { return [] }
        let behindBoth = before.map { list(triples, firstTriple, $0) } ?? SymbolList(entries: triples, count: 0)
        return [UInt16](unsafeUninitializedCapacity: candidates.count) { results, count in
            guard let start = results.baseAddress else { return }
            count = seenOfOffered(
                SymbolList(entries: offered, count: candidates.count), behindBoth, list(befores, firstBefore, right),
                list(pairs, firstPair, left), firstTriple + Int(firstPair[left]), triples, UInt16(right), start)
        }
    }

    /// The symbols that were seen behind a pair, `left` the second of it, and before another symbol.
    ///
    /// - Parameters:
    ///   - leastTriple: the level of either triple, or more.
    ///   - leastPair: that of `left` and the symbol.
    func symbolsSeen(
        behind pair: Pair, _ left: Symbol, before right: Symbol, leastTriple: Int, leastPair: Int
    ) -> [UInt16] {
        let behindBoth = list(triples, firstTriple, pair)
        return [UInt16](unsafeUninitializedCapacity: behindBoth.count) { results, count in
            guard let start = results.baseAddress else { return }
            count = seenBetween(
                behindBoth, list(befores, firstBefore, right), UInt16(leastTriple), list(pairs, firstPair, left),
                UInt16(leastPair), firstTriple + Int(firstPair[left]), triples, UInt16(right), start)
        }
    }

    private func list(
        _ entries: UnsafePointer<UInt16>, _ firsts: UnsafePointer<UInt32>, _ owner: Int
    ) -> SymbolList {
        SymbolList(entries: entries + Int(firsts[owner]), count: Int(firsts[owner + 1] - firsts[owner]))
    }

    /// How a candidate came to be.
    enum Kind: Int {
        case sameSound
        case nearSound
        case sameShape
        case likeShape
        case farShape
    }

    /// What is typed or read in place of a character: symbols, with the kind in the upper four bits.
    func candidates(for scalar: Unicode.Scalar) -> UnsafeBufferPointer<UInt16> {
        let number = number(of: scalar)
        let (start, end) = (Int(firstCandidate[number]), Int(firstCandidate[number + 1]))
        return UnsafeBufferPointer(start: candidates + start, count: end - start)
    }

    /// Where a symbol stands among sorted entries.
    private func entry(
        _ symbol: Symbol, in entries: UnsafePointer<UInt16>, from start: UInt32, to end: UInt32
    ) -> Int? {
        let count = Int(end - start)
        let place = placeOfSymbol(entries + Int(start), count, UInt16(symbol))
        return place < count ? Int(start) + place : nil
    }

    /// What a level stands for: 0, then 2.2 to the power of the level less one.
    private static let occurrences: [Double] = {
        var occurrences = [0.0, 1.0]
        while occurrences.count < 16 { occurrences.append(occurrences[occurrences.count - 1] * 2.2) }
        return occurrences
    }()

    /// So many occurrences weigh as much as what is known of shorter contexts.
    private static let trustOfPairs = 200.0
    private static let trustOfTriples = 8.0
}
