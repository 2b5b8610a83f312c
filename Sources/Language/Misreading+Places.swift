internal import Synchronization

/// What is read of one place of a text.
struct PlaceReading: Equatable, Sendable {
    /// The surest; what is doubled is asked for by itself.
    var rewriting: Rewriting?
    var best: Misreading?
    var particle: Misreading?
    var twins: [Misreading]

    init(of place: Int, by reader: Reader) {
        rewriting = reader.rewritings(at: place).max { $0.certainty < $1.certainty }
        best = reader.best(at: place)
        particle = reader.bestParticle(at: place)
        twins = reader.twins(at: place, atLeast: Misreading.sureBesideAnother)
    }

    func moved(by distance: Int) -> PlaceReading {
        var copy = self
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

/// A text with what was read of each of its places.
///
/// Of a paragraph that changes by a key, most was read before: what is read of a place follows from the symbols and the
/// characters around it, and from nothing else.
struct TextReading: Sendable {
    private let scalars: [Unicode.Scalar]
    private let indices: [Int]
    let places: [PlaceReading]

    /// - Parameter former: an earlier reading, of this text or of any other.
    init(by reader: Reader, after former: TextReading? = nil) {
        let (scalars, indices) = (reader.scalars, reader.run.indices)
        (self.scalars, self.indices) = (scalars, indices)
        guard let former else {
            places = indices.indices.map { PlaceReading(of: $0, by: reader) }
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
        places = indices.indices.map { place in
            let (first, last) = (place - TextReading.reach - 1, place + TextReading.reach + 1)
            if last < indices.count, indices[last] < head { return former.places[place] }
            if first >= max(0, more), indices[first] > tailStart,
                former.indices[first - more] + distance == indices[first]
            {
                return former.places[place - more].moved(by: distance)
            }
            return PlaceReading(of: place, by: reader)
        }
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
