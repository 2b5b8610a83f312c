/// One cell of the screen.
package struct Cell: Hashable, Sendable {
    /// Empty in the right half of a wide character.
    package var text: CellText
    /// 1 or 2; 0 in the right half of a wide character.
    package var columns: UInt8
    package var style: Style

    package init(_ text: CellText, columns: UInt8 = 1, style: Style = .text) {
        self.text = text
        self.columns = columns
        self.style = style
    }

    package init(_ glyph: String, columns: UInt8 = 1, style: Style = .text) {
        self.init(CellText(glyph), columns: columns, style: style)
    }

    /// An empty cell.
    package init(style: Style = .text) { self.init(.space, style: style) }

    package static let blank = Cell()

    package var glyph: String { text.string }
}
