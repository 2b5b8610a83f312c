internal import Synchronization

/// What is read of one place of a text.
struct PlaceReading: Equatable, Sendable {
    /// Which of the symbols it is.
    private(set) var place: Int
    /// The surest; what is doubled is asked for by itself.
    private(set) var rewriting: Rewriting?
    private(set) var best: Misreading?
    private(set) var particle: Misreading?
    private(set) var twins: [Misreading]

    /// - Returns: `nil` where there is nothing to say, as in most places.
    init?(of place: Int, by reader: borrowing Reader) {
        self.place = place
        rewriting = reader.rewritings(at: place).max { $0.certainty < $1.certainty }
        best = reader.best(at: place)
        particle = reader.bestParticle(at: place)
        twins = reader.twins(at: place, atLeast: Misreading.sureBesideAnother)
        if rewriting == nil, best == nil, particle == nil, twins.isEmpty { return nil }
    }

    func moved(by places: Int, scalars distance: Int) -> PlaceReading {
        var copy = self
        copy.place += places
        copy.rewriting = rewriting?.moved(by: distance)
        copy.best = best?.moved(by: distance)
        copy.particle = particle?.moved(by: distance)
        copy.twins = twins.map { $0.moved(by: distance) }
        return copy
    }
}

extension Misreading {
    fileprivate func moved(by distance: Int) -> Misreading {
        Misreading(index: index + distance, meant: meant, certainty: certainty)
    }
}

/// A text with what was read of its places.
///
/// Of a paragraph that changes by a key, most was read before: what is read of a place follows from the symbols and the
/// characters around it, and from nothing else.
struct TextReading: Sendable {
    private let scalars: [Unicode.Scalar]
    private let indices: [Int]
    /// In order, those of which there is something to say.
    let places: [PlaceReading]

    /// - Parameter former: an earlier reading, of this text or of any other.
    init(by reader: Reader, after former: TextReading? = nil) {
        let (scalars, indices) = (reader.scalars, reader.run.indices)
        (self.scalars, self.indices) = (scalars, indices)
        func read(_ places: Range<Int>) -> [PlaceReading] { places.compactMap { PlaceReading(of: $0, by: reader) } }
        guard let former else {
            places = read(indices.indices)
            return
        }
        let most = min(scalars.count, former.scalars.count)
        let head = (0..<most).first { scalars[$0] != former.scalars[$0] } ?? most
        let tail =
            (0..<most - head).first {
                scalars[scalars.count - 1 - $0] != former.scalars[former.scalars.count - 1 - $0]
            } ?? most - head
        let tailStart = scalars.count - tail
        let (distance, more) = (scalars.count - former.scalars.count, indices.count - former.indices.count)
        // The symbol at the edge of what is the same may be a number that goes on beyond it.
        let kept = max(0, (indices.firstIndex { $0 >= head } ?? indices.count) - TextReading.reach - 1)
        let again = indices.indices.first {
            $0 >= max(0, more) && indices[$0] > tailStart && former.indices[$0 - more] + distance == indices[$0]
        }
        let rest = max(kept, again.map { min($0 + TextReading.reach + 1, indices.count) } ?? indices.count)
        places =
            Array(former.places.prefix { $0.place < kept }) + read(kept..<rest)
            + former.places.drop { $0.place + more < rest }.map { $0.moved(by: more, scalars: distance) }
    }

    /// What is read of a text, with the help of what was read last; that of the same text is given once more.
    static func of(_ scalars: [Unicode.Scalar]) -> TextReading {
        // Whoever finds it in use reads the whole.
        last.withLockIfAvailable { former in
            if let former, former.scalars == scalars { return former }
            let reading = TextReading(by: Reader(scalars), after: former)
            former = reading
            return reading
        } ?? TextReading(by: Reader(scalars))
    }

    private static let last = Mutex<TextReading?>(nil)

    /// Farther than the network, the words and the triples look from a place and from the one behind it.
    private static let reach = 10
}
