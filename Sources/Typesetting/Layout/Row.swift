/// One row of the page as it is printed.
package struct Row: Equatable, Sendable {
    /// The block it belongs to, by index; `nil` for a blank row.
    package let block: Int?
    package let kind: BlockKind?
    /// Which line of the block it is, from 0.
    package let line: Int
    /// From 0.
    package let page: Int
    /// From 0.
    package let rowOnPage: Int
    /// From left to right; what lies between and around them is blank.
    package let glyphs: [Glyph]

    /// Whether a rule is drawn over the whole width.
    package var isRule: Bool { kind?.isRule ?? false }

    /// The row as text, its blanks as spaces.
    package var text: String {
        var text = ""
        var column = 0
        for glyph in glyphs {
            text += String(repeating: " ", count: max(0, glyph.column - column)) + glyph.text
            column = glyph.column + glyph.columns
        }
        return text
    }
}
