package import Bulletins

/// Where the caret can stand in a row.
package struct Stop: Hashable, Sendable {
    package let position: Position
    package internal(set) var column: Int
    /// Whether it is the end of a full line whose text goes on below, where the same position begins the next row.
    package let atLineEnd: Bool
    /// Whether the text of its place is empty, so that a view shows what belongs there.
    package let isEmptyPlace: Bool
}
