import Bulletins

/// A place that a search found.
struct Match: Equatable, Sendable {
    let place: Place
    /// In scalars of the text there.
    let range: Range<Int>

    var start: Position { Position(place, range.lowerBound) }
}
