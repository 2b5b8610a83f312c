extension Misreading {
    /// The 的, 地 and 得 of a text in whose place another of the three was probably meant, from left to right.
    package static func particles(in scalars: [Unicode.Scalar], atLeast certainty: Double) -> [Misreading] {
        guard scalars.contains(where: { particles.contains($0) }) else { return [] }
        return TextReading.of(scalars).places.compactMap(\.particle).filter { $0.certainty >= certainty }
    }

    package static let particles: [Unicode.Scalar] = ["的", "地", "得"]
}

extension Reader {
    /// The likelier of the other two particles in the place of one.
    func bestParticle(at place: Int) -> Misreading? {
        let (weighed, index) = (weighedParticles(at: place), run.indices[place])
        return weighed.map { Misreading(index: index, meant: $0.meant, certainty: $0.certainty) }
            .max { $0.certainty < $1.certainty }
    }

    /// The other two particles in the place of one, and what speaks for them.
    func weighedParticles(at place: Int) -> [ParticleEvidence] {
        let index = run.indices[place]
        let written = scalars[index]
        guard Misreading.particles.contains(written) else { return [] }
        let now = self.written(at: place)
        let slot = slot(at: place)
        let others = Misreading.particles.filter { $0 != written }
            .compactMap { meant in
                let symbol = model.symbol(of: meant)
                return slot.surroundings(symbol).map { (meant: meant, symbol: symbol, then: $0) }
            }
            // Most are far from it.
            .filter { $0.then.gain(over: now) > -3 }
        if others.isEmpty { return [] }
        let expectation = network.expectation(at: place + 2, in: run.symbols)
        let score = network.score(run.symbols[place + 2], expectation)
        return others.compactMap { meant, symbol, then in
            let surprise = network.score(symbol, expectation) - score
            guard surprise > -3 || then.gain(over: now) > 2 else { return nil }
            let words = WordChange(meant, at: index, in: scalars)
            // In 地方 and 取得 it is no particle.
            guard words.written == 1, words.meant == 1 else { return nil }
            return ParticleEvidence(
                from: written, meant: meant, written: now, then: then, words: words, surprise: surprise)
        }
    }
}

/// All that speaks for and against another particle, weighed as ``Evidence`` is.
struct ParticleEvidence {
    let from: Unicode.Scalar
    let meant: Unicode.Scalar
    let written: Surroundings
    let then: Surroundings
    let words: WordChange
    /// How much better the other meets what the context expects.
    let surprise: Double

    var certainty: Double { Evidence.weighed(features, by: EvidenceWeights.particle) }

    /// In the order of the weights.
    var features: [Double] {
        let gain = then.gain(over: written)
        let directions = ParticleEvidence.directions.map { $0 == (from, meant) ? 1.0 : 0 }
        return directions + [
            max(-8, min(gain, 16)), min(gain, 4), max(-8, min(words.gain, 8)), max(-8, min(surprise, 12)),
            min(surprise, 3), Double(written.seen), Double(then.seen), written.sum, then.sum, written.least, then.least,
            written.pairSum, then.pairSum, words.previous <= 1 ? 1 : 0, words.next == 0 ? 1 : 0,
            // 多地, 等地, 整地: the ground itself.
            from == "地" && words.previous <= 1 ? 1 : 0, from == "地" && words.next == 0 ? 1 : 0,
        ]
    }

    private static let directions: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("的", "地"), ("的", "得"), ("地", "的"), ("地", "得"), ("得", "的"), ("得", "地"),
    ]
}
