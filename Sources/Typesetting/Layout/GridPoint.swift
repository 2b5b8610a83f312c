/// A point of the grid, from 0, rows over all pages.
package struct GridPoint: Hashable, Sendable {
    package var row: Int
    /// Half-width columns; may equal the columns of the line, behind its last character.
    package var column: Int
}
