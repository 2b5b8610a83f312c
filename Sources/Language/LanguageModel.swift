internal import CLanguageModel

/// How often one, two and three characters stand together in official Chinese.
///
/// The counts are read where they lie in the program: nothing is loaded and nothing is built, so the program starts as
/// fast as without them. `Tools/make-language-model` writes them and describes their places. Numbers count as one
/// symbol, Latin words as one; see ``SymbolRun``.
struct LanguageModel {
    /// A character, a number or a Latin word, by its number in the model.
    typealias Symbol = Int

    static let edge: Symbol = 0
    static let unknown: Symbol = 1

    /// How often each symbol stands in the texts.
    private let counts: UnsafePointer<UInt32>
    private let total: Double
    private let symbols: Double
    private let points: UnsafePointer<UInt16>
    private let firstPair: UnsafePointer<UInt32>
    private let pairs: UnsafePointer<UInt16>
    private let firstTriple: UnsafePointer<UInt32>
    private let triples: UnsafePointer<UInt16>
    private let firstCandidate: UnsafePointer<UInt32>
    private let candidates: UnsafePointer<UInt16>

    init() {
        var at = languageModelBytes()
        let head = at.assumingMemoryBound(to: UInt32.self)
        let (size, pairCount, tripleCount) = (Int(head[2]), Int(head[3]), Int(head[4]))
        (symbols, total) = (Double(size), Double(head[6]))
        func take<Number>(_ count: Int, _ type: Number.Type) -> UnsafePointer<Number> {
            defer { at += (count * MemoryLayout<Number>.stride + 3) & ~3 }
            return at.assumingMemoryBound(to: type)
        }
        _ = take(8, UInt32.self)
        points = take(0x1_0000, UInt16.self)
        counts = take(size, UInt32.self)
        firstPair = take(size + 1, UInt32.self)
        pairs = take(pairCount, UInt16.self)
        firstTriple = take(pairCount + 1, UInt32.self)
        triples = take(tripleCount, UInt16.self)
        firstCandidate = take(size + 1, UInt32.self)
        candidates = take(Int(head[5]), UInt16.self)
    }

    func symbol(of scalar: Unicode.Scalar) -> Symbol {
        guard scalar.value < 0x1_0000 else { return LanguageModel.unknown }
        let symbol = Int(points[Int(scalar.value)])
        return symbol == 0 ? LanguageModel.unknown : symbol
    }

    /// The character that a symbol stands for.
    func scalar(of symbol: Symbol) -> Unicode.Scalar? { LanguageModel.scalars[symbol] }

    /// Turned round when it is first asked for; only what may be wrong is looked up in it.
    private static let scalars: [Unicode.Scalar?] = {
        let model = LanguageModel()
        var scalars = [Unicode.Scalar?](repeating: nil, count: Int(model.symbols))
        for point in 0..<0x1_0000 where model.points[point] != 0 {
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

    func sight(_ a: Symbol, _ b: Symbol, _ c: Symbol) -> Sight {
        var sight = Sight()
        let single = (Double(counts[c]) + 0.5) / (total + symbols)
        let following = entry(c, in: pairs, from: firstPair[b], to: firstPair[b + 1])
        if let following { sight.pair = Int(pairs[following] >> 12) }
        let seen = LanguageModel.occurrences[sight.pair]
        let pair =
            (seen + LanguageModel.trustOfPairs * single)
            / (max(Double(counts[b]), seen) + LanguageModel.trustOfPairs)
        var before = 0.0
        if let context = entry(b, in: pairs, from: firstPair[a], to: firstPair[a + 1]) {
            before = LanguageModel.occurrences[Int(pairs[context] >> 12)]
            if let triple = entry(c, in: triples, from: firstTriple[context], to: firstTriple[context + 1]) {
                sight.triple = Int(triples[triple] >> 12)
            }
        }
        let three = LanguageModel.occurrences[sight.triple]
        sight.probability =
            (three + LanguageModel.trustOfTriples * pair) / (max(before, three) + LanguageModel.trustOfTriples)
        return sight
    }

    /// How a candidate came to be.
    enum Kind: Int {
        case sameSound
        case nearSound
        case sameShape
        case likeShape
        case farShape
    }

    /// What is typed or read in place of a symbol.
    func candidates(for symbol: Symbol) -> UnsafeBufferPointer<UInt16> {
        let (start, end) = (Int(firstCandidate[symbol]), Int(firstCandidate[symbol + 1]))
        return UnsafeBufferPointer(start: candidates + start, count: end - start)
    }

    /// Where a symbol stands among the sorted entries, whose upper four bits say something else.
    private func entry(
        _ symbol: Symbol, in entries: UnsafePointer<UInt16>, from start: UInt32, to end: UInt32
    ) -> Int? {
        var (low, high) = (Int(start), Int(end))
        while low < high {
            let middle = (low + high) / 2
            let found = Int(entries[middle] & 0xFFF)
            if found == symbol { return middle }
            if found < symbol { low = middle + 1 } else { high = middle }
        }
        return nil
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
