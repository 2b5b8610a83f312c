package import Bulletins

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
    /// Whether it is the head of a table, printed again at the top of a page.
    package var isRepeated = false
    /// How many glyphs at its left are of the lead of its block.
    package var leadGlyphs = 0
    /// The columns at which the lines between the cells of a table stand; its outer edges are among them.
    package var bars: [Int] = []

    /// Whether a rule is drawn over the whole width.
    package var isRule: Bool { kind?.isRule ?? false }

    /// The row as text, its blanks as spaces.
    package var text: String { Row.text(glyphs) }

    /// The same with a mark for every line between cells.
    package var textWithBars: String {
        if bars.isEmpty { return text }
        let marks = bars.map { Glyph(text: "|", column: $0, columns: 1, position: nil) }
        return Row.text((glyphs + marks).sorted { $0.column < $1.column })
    }

    private static func text(_ glyphs: [Glyph]) -> String {
        var text = ""
        var column = 0
        for glyph in glyphs {
            text += String(repeating: " ", count: max(0, glyph.column - column)) + glyph.text
            column = glyph.column + glyph.columns
        }
        return text
    }
}

/// A character in a row, with its combining marks.
package struct Glyph: Equatable, Sendable {
    /// What is shown: characters that have no picture are here as their visible marks.
    package let text: String
    package internal(set) var column: Int
    /// The columns it takes in print, 0 to 2; 0 for a space at the end of a full line.
    package let columns: Int
    /// Before which character of which text it stands; `nil` for what is derived.
    package let position: Position?
}

/// Where the caret can stand in a row.
package struct Stop: Hashable, Sendable {
    package let position: Position
    package internal(set) var column: Int
    /// Whether it is the end of a full line whose text goes on below, where the same position begins the next row.
    package let atLineEnd: Bool
    /// Whether the text of its place is empty, so that a view shows what belongs there.
    package let isEmptyPlace: Bool
}

/// A point of the grid, from 0, rows over all pages.
package struct GridPoint: Hashable, Sendable {
    package var row: Int
    /// Half-width columns; may equal the columns of the line, behind its last character.
    package var column: Int
}
