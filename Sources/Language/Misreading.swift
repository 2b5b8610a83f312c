internal import Glibc

/// A character that hardly stands where it does, and the one that was probably meant.
package struct Misreading: Equatable, Sendable {
    /// Where it stands, in scalars.
    package let index: Int
    package let meant: Unicode.Scalar
    /// The logarithm of the odds that it is one: 0 even, 3 twenty to one.
    package let certainty: Double
}

extension Misreading {
    /// The characters of a text that are probably misreadings, and the places that probably have one too few or too many,
    /// from left to right.
    ///
    /// A character is looked at where the three triples in which it stands are rare; each candidate by sound or shape
    /// that makes them common is weighed by what it gains, by what the context expects, by the words that it makes and
    /// breaks, and by how often both were seen beside their neighbours.
    package static func all(
        in scalars: [Unicode.Scalar], atLeast certainty: Double
    ) -> (misreadings: [Misreading], miscounts: [Miscount]) {
        let places = TextReading.of(scalars).places
        let rewritings = places.compactMap { $0.rewriting.flatMap { $0.certainty >= certainty ? $0 : nil } }
        // Two that changed places explain each other better than two others would.
        let turned = rewritings.filter { $0.kind == .turned }.flatMap { rewriting in
            zip(rewriting.range, rewriting.meant).map {
                Misreading(index: $0, meant: $1, certainty: rewriting.certainty)
            }
        }
        let explained = Set(turned.map(\.index))
        var found: [Misreading] = []
        for misreading in places.compactMap(\.best) where !explained.contains(misreading.index) {
            guard misreading.certainty >= certainty else { continue }
            guard let last = found.last, last.index + 1 >= misreading.index else {
                found.append(misreading)
                continue
            }
            // Of neighbours the surer one is what is wrong; the other only looks so beside it.
            if misreading.certainty > last.certainty { found[found.count - 1] = misreading }
        }
        let miscounts = Miscount.surest(rewritings.compactMap(Miscount.init), beside: turned + found)
        found.removeAll { misreading in miscounts.contains { $0.explains(misreading.index) } }
        let reader = found.isEmpty ? nil : Reader(scalars)
        let neighbours = found.flatMap {
            reader?.neighbours(of: $0, atLeast: max(certainty, sureBesideAnother)) ?? []
        }
        let indices = explained.union((found + neighbours).map(\.index))
        let twins = places.flatMap { place in
            place.twins.first.map { twin in
                indices.contains(twin.index) || miscounts.contains { $0.explains(twin.index) }
            } == true ? [] : place.twins
        }
        var unique: [Int: Misreading] = [:]
        for misreading in turned + found + neighbours + twins where unique[misreading.index] == nil {
            unique[misreading.index] = misreading
        }
        return (unique.values.sorted { $0.index < $1.index }, miscounts)
    }

    static let sureBesideAnother = 1.6
    static let reach = 48

    /// How certain it is that another character was meant at an index, a candidate or not.
    package static func certainty(of meant: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Double? {
        // What stands farther off says nothing.
        let around = max(0, index - reach)..<min(scalars.count, index + reach + 1)
        let reader = Reader(Array(scalars[around]))
        guard let place = reader.run.indices.firstIndex(of: index - around.lowerBound) else { return nil }
        return reader.certainty(of: meant, at: place)
    }
}

/// One text, and the model that reads it.
struct Reader {
    private(set) var run: SymbolRun
    private(set) var scalars: [Unicode.Scalar]
    let model = LanguageModel()
    let network = ContextNetwork()

    /// Where each symbol and the next lie together, one after another.
    private(set) var pairs: [LanguageModel.Pair?]
    /// Of each three symbols one after another; in two of three places it is the same.
    private(set) var sights: [LanguageModel.Sight]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        run = SymbolRun(scalars, model)
        (pairs, sights) = model.read(run.symbols)
    }

    /// The same text with another character in one place.
    func mended(_ scalar: Unicode.Scalar, at place: Int) -> Reader {
        var reader = self
        reader.scalars[run.indices[place]] = scalar
        reader.run.replace(place, with: model.symbol(of: scalar))
        let (symbols, middle) = (reader.run.symbols, place + 2)
        for index in middle - 1...middle { reader.pairs[index] = model.pair(symbols[index], symbols[index + 1]) }
        for index in middle - 2...middle {
            reader.sights[index] = model.sight(
                reader.pairs[index], symbols[index + 1], reader.pairs[index + 1], symbols[index + 2])
        }
        return reader
    }

    /// The likeliest candidate for the symbol at a place; `nil` where what is written was seen often enough.
    func best(at place: Int) -> Misreading? {
        let (weighed, index) = (weighed(at: place), run.indices[place])
        // Asked of every place: no closure takes the reader along.
        if weighed.isEmpty { return repeated(at: place) }
        return weighed.map { Misreading(index: index, meant: $0.meant, certainty: $0.evidence.certainty) }
            .max { $0.certainty < $1.certainty }
    }

    func certainty(of meant: Unicode.Scalar, at place: Int) -> Double? {
        let symbol = model.symbol(of: meant)
        let offered = model.candidates(for: scalars[run.indices[place]])
        let kind = offered.first { Int($0 & 0xFFF) == symbol }
        let candidate = kind ?? UInt16(symbol) | UInt16(LanguageModel.Kind.farShape.rawValue) << 12
        guard let meant = slot(at: place).surroundings(symbol) else { return nil }
        let counted = counted(candidate, meant, at: place)
        return evidence([counted], of: offered, at: place, least: -.infinity).first?.evidence.certainty
    }

    /// The likeliest candidates at a place and what speaks for them; none where what is written was seen often enough.
    ///
    /// - Parameter all: those as well that will hardly be likely in the end.
    func weighed(at place: Int, all: Bool = false) -> [(meant: Unicode.Scalar, evidence: Evidence)] {
        let scalar = scalars[run.indices[place]]
        let written = written(at: place)
        guard written.seen <= 1 || model.isRare(scalar) else { return [] }
        let offered = model.candidates(for: scalar)
        // The particles are read apart.
        guard !offered.isEmpty, !Misreading.particles.contains(scalar) else { return [] }
        let least = written.probability * Reader.leastGain
        let slot = slot(at: place)
        var likely: [Candidate] = []
        let entries = slot.seen(of: offered)
        let paired = written.seen == 0 ? slot.paired(of: offered).filter { !entries.contains($0) } : []
        for entry in entries + paired {
            guard let meant = slot.surroundings(Int(entry & 0xFFF), atLeast: least) else { continue }
            let candidate = counted(entry, meant, at: place)
            if all || candidate.evidence.promise >= Reader.leastPromise { likely.append(candidate) }
        }
        if likely.isEmpty { return [] }
        return evidence(likely, of: offered, at: place, least: all ? -.infinity : Reader.leastBeforeWords)
    }

    /// The three triples in which what is written stands.
    func written(at place: Int) -> Surroundings { Surroundings(sights[place], sights[place + 1], sights[place + 2]) }

    func slot(at place: Int) -> Slot { Slot(at: place + 2, in: run.symbols, pairs: pairs, model) }

    /// A candidate, and what the counts say of it.
    private func counted(_ entry: UInt16, _ meant: Surroundings, at place: Int) -> Candidate {
        let (symbol, kind) = (Int(entry & 0xFFF), Int(entry >> 12))
        let isRare = model.isRare(scalars[run.indices[place]])
        return Candidate(
            symbol: symbol,
            evidence: Evidence(
                written: written(at: place), meant: meant, kind: kind, isRare: isRare,
                writtenCount: isRare ? 0 : model.count(of: run.symbols[place + 2]), meantCount: model.count(of: symbol))
        )
    }

    private func evidence(
        _ candidates: [Candidate], of offered: UnsafeBufferPointer<UInt16>, at place: Int, least: Double
    ) -> [(meant: Unicode.Scalar, evidence: Evidence)] {
        let (index, symbol) = (run.indices[place], run.symbols[place + 2])
        let isRare = model.isRare(scalars[index])
        let expectation = network.expectation(at: place + 2, in: run.symbols)
        let scores = offered.map { network.score(Int($0 & 0xFFF), expectation) }
        let score = isRare ? Reader.scoreOfRare : network.score(symbol, expectation)
        let all = log(scores.reduce(exp(score)) { $0 + exp($1) })
        let finalists = finalists(candidates.map { ($0, network.score($0.symbol, expectation)) })
        return finalists.compactMap { candidate, meant in
            guard let scalar = model.scalar(of: candidate.symbol), !Misreading.particles.contains(scalar) else {
                return nil
            }
            var evidence = candidate.evidence
            evidence.expected = Expected(
                written: isRare ? 0 : score, meant: meant, all: all, better: scores.count { $0 > meant })
            guard evidence.certainty >= least else { return nil }
            evidence.words = WordChange(scalar, at: index, in: scalars)
            return (scalar, evidence)
        }
    }

    /// The three that the counts gain most with and the two that meet the context best.
    private func finalists(_ candidates: [(Candidate, score: Double)]) -> [(Candidate, score: Double)] {
        guard candidates.count > 2 else { return candidates }
        let byCounts = candidates.sorted { $0.0.evidence.meant.probability > $1.0.evidence.meant.probability }.prefix(3)
        let byContext = candidates.sorted { $0.score > $1.score }.prefix(2)
        return byCounts + byContext.filter { other in !byCounts.contains { $0.0.symbol == other.0.symbol } }
    }

    private struct Candidate {
        let symbol: LanguageModel.Symbol
        let evidence: Evidence
    }

    /// Of rare characters the network knows nothing; as much as one that is out of place.
    private static let scoreOfRare = -3.0
    /// Less than e⁵ times as likely is not worth weighing.
    private static let leastGain = 148.4
    /// Of a thousand misreadings that were sure enough in the end three promised less, and none was less sure before the
    /// words were looked at; nine of ten and ninety-nine of a hundred of the rest are left out.
    private static let leastPromise = -1.5
    private static let leastBeforeWords = -1.0
}

extension Misreading {
    /// What is weighed in a text, for those who fit the weights.
    package static func evidence(
        in scalars: [Unicode.Scalar]
    ) -> [(index: Int, meant: Unicode.Scalar, kind: String, features: [Double])] {
        let reader = Reader(scalars)
        return reader.run.indices.indices.flatMap { place in
            reader.weighed(at: place, all: true).map {
                (reader.run.indices[place], $0.meant, "misreading", $0.evidence.features)
            }
                + reader.weighedParticles(at: place).map {
                    (reader.run.indices[place], $0.meant, "particle", $0.features)
                }
        }
    }

    /// The same of what may be meant other than another character.
    package static func rewritings(
        in scalars: [Unicode.Scalar]
    ) -> [(range: Range<Int>, meant: [Unicode.Scalar], kind: String, features: [Double])] {
        let reader = Reader(scalars)
        return reader.run.indices.indices.flatMap { reader.rewritings(at: $0, all: true) }.map {
            ($0.range, $0.meant, $0.kind.rawValue, $0.features)
        }
    }
}
