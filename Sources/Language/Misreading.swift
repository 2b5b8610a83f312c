/// A character that hardly stands where it does, and the one that was probably meant.
package struct Misreading: Equatable, Sendable {
    /// Where it stands, in scalars.
    package let index: Int
    package let meant: Unicode.Scalar
    /// The logarithm of the odds that it is one: 0 even, 3 twenty to one.
    package let certainty: Double
}

extension Misreading {
    /// The characters of a text that are probably misreadings, from left to right, no two side by side.
    ///
    /// A character is looked at where the three triples in which it stands are rare; each candidate by sound or shape
    /// that makes them common is weighed by what it gains, by the words that it makes and breaks, and by how often both
    /// were seen beside their neighbours.
    package static func all(in scalars: [Unicode.Scalar], atLeast certainty: Double) -> [Misreading] {
        let reader = Reader(scalars)
        var found: [Misreading] = []
        for place in reader.run.indices.indices {
            guard let misreading = reader.best(at: place), misreading.certainty >= certainty else { continue }
            guard let last = found.last, last.index + 1 >= misreading.index else {
                found.append(misreading)
                continue
            }
            // Of neighbours the surer one is what is wrong; the other only looks so beside it.
            if misreading.certainty > last.certainty { found[found.count - 1] = misreading }
        }
        return found
    }

    /// How certain it is that another character was meant at an index, a candidate or not.
    package static func certainty(of meant: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Double? {
        let reader = Reader(scalars)
        guard let place = reader.run.indices.firstIndex(of: index) else { return nil }
        return reader.certainty(of: meant, at: place)
    }
}

/// One text, and the model that reads it.
struct Reader {
    let run: SymbolRun
    let scalars: [Unicode.Scalar]
    let model = LanguageModel()

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        run = SymbolRun(scalars, model)
    }

    /// The likeliest candidate for the symbol at a place; `nil` where what is written was seen often enough.
    func best(at place: Int) -> Misreading? {
        let symbol = run.symbols[place + 2]
        let offered = model.candidates(for: symbol)
        guard !offered.isEmpty else { return nil }
        let written = surroundings(symbol, at: place)
        guard written.seen <= 1 else { return nil }
        var best: Misreading?
        for (candidate, meant) in finalists(offered, instead: written, at: place) {
            guard let misreading = weigh(candidate, meant, instead: written, at: place) else { continue }
            if misreading.certainty > best?.certainty ?? -.infinity { best = misreading }
        }
        return best
    }

    func certainty(of meant: Unicode.Scalar, at place: Int) -> Double? {
        let symbol = model.symbol(of: meant)
        let kind = model.candidates(for: run.symbols[place + 2]).first { Int($0 & 0xFFF) == symbol }
        let candidate = kind ?? UInt16(symbol) | UInt16(LanguageModel.Kind.farShape.rawValue) << 12
        let written = surroundings(run.symbols[place + 2], at: place)
        return weigh(candidate, surroundings(symbol, at: place), instead: written, at: place)?.certainty
    }

    /// The three triples in which a symbol would stand at a place.
    func surroundings(_ symbol: LanguageModel.Symbol, at place: Int) -> Surroundings {
        let (s, middle) = (run.symbols, place + 2)
        return Surroundings(
            model.sight(s[middle - 2], s[middle - 1], symbol), model.sight(s[middle - 1], symbol, s[middle + 1]),
            model.sight(symbol, s[middle + 1], s[middle + 2]))
    }

    /// The candidates that gain most, at most three.
    private func finalists(
        _ offered: UnsafeBufferPointer<UInt16>, instead written: Surroundings, at place: Int
    ) -> [(candidate: UInt16, surroundings: Surroundings)] {
        var best: [(candidate: UInt16, surroundings: Surroundings)] = []
        let least = written.probability * Reader.leastGain
        for candidate in offered {
            let meant = surroundings(Int(candidate & 0xFFF), at: place)
            guard meant.seen > 0, meant.probability >= least else { continue }
            let rank = best.firstIndex { $0.surroundings.probability < meant.probability } ?? best.count
            best.insert((candidate, meant), at: rank)
            if best.count > 3 { best.removeLast() }
        }
        return best
    }

    private func weigh(
        _ candidate: UInt16, _ meant: Surroundings, instead written: Surroundings, at place: Int
    ) -> Misreading? {
        let index = run.indices[place]
        let symbol = Int(candidate & 0xFFF)
        guard let scalar = model.scalar(of: symbol) else { return nil }
        let evidence = Evidence(
            written: written, meant: meant, words: WordChange(scalar, at: index, in: scalars),
            kind: Int(candidate >> 12), writtenCount: model.count(of: run.symbols[place + 2]),
            meantCount: model.count(of: symbol))
        return Misreading(index: index, meant: scalar, certainty: evidence.certainty)
    }

    /// Less than e⁵ times as likely is not worth weighing.
    private static let leastGain = 148.4
}
