/// One cell of the screen.
package struct Cell: Hashable, Sendable {
    /// A base character with its combining marks; empty in the right half of a wide character.
    package var glyph: String
    /// 1 or 2; 0 in the right half of a wide character.
    package var columns: UInt8
    package var style: Style

    package init(_ glyph: String = " ", columns: UInt8 = 1, style: Style = .text) {
        self.glyph = glyph
        self.columns = columns
        self.style = style
    }

    package static let blank = Cell()
}
