package import Bulletins

/// Where typing goes.
package struct Caret: Equatable, Sendable {
    package var position: Position
    /// At a wrap: after the last character of a row, not before the first of the next.
    package var atLineEnd = false
    /// The column that up and down keep to.
    var goal: Int?

    package init(_ position: Position, atLineEnd: Bool = false, goal: Int? = nil) {
        self.position = position
        self.atLineEnd = atLineEnd
        self.goal = goal
    }
}
