package import Bulletins

/// A stretch of a printed line: derived from the structure, or a text that can be typed into.
package enum Run: Equatable, Sendable {
    /// Numbers, brackets, 第…期, 报：…。: printed, never typed, never stored.
    case derived(String)
    /// The text of a place; an empty one is a run too, since the caret can stand there.
    case text(Place, String)
    /// Stretches so that what follows ends at the right edge; a tab to the right margin in docx.
    case fill
    /// The same with dots in it, as between a heading and its page in a table of contents.
    case leader

    /// What is printed; a fill prints nothing.
    package var string: String {
        switch self {
        case .derived(let string), .text(_, let string): string
        case .fill, .leader: ""
        }
    }

    /// Whether it takes the room that is left in the line.
    package var isStretch: Bool {
        switch self {
        case .fill, .leader: true
        case .derived, .text: false
        }
    }

    package var place: Place? {
        guard case .text(let place, _) = self else { return nil }
        return place
    }

    /// Equal to the last scalar; `==` would take canonically equivalent texts for one another.
    func isIdentical(to other: Run) -> Bool { place == other.place && isSetLike(other) }

    /// Whether both take the same room.
    func isSetLike(_ other: Run) -> Bool {
        switch (self, other) {
        case (.fill, .fill), (.leader, .leader): true
        case (.fill, _), (_, .fill), (.leader, _), (_, .leader): false
        default: string.isIdentical(to: other.string)
        }
    }
}
