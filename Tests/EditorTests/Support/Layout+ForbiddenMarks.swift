import Bulletins

@testable import Typesetting

extension Layout {
    /// Whether a row begins with a mark that may not stand there, though the row above could have been broken
    /// elsewhere.
    ///
    /// A cell of a table is broken by itself. A line of nothing but such marks has no place to break; it is cut where it is full. A date that has no room beside
    /// the office stands on a row of its own whatever it is.
    func breaksBeforeForbiddenMark(_ row: Int) -> Bool {
        let below = self.row(row)
        let above = self.row(row - 1)
        guard below.line > 0, below.block == above.block, below.kind != .officeAndDate,
            let first = below.glyphs.first, Layout.mayNotBegin(first.text)
        else { return false }
        let cells = below.block.flatMap { blocks[$0].row?.cells } ?? []
        let cell = cells.first { ($0.start..<$0.start + $0.columns).contains(first.column) }
        let glyphs = above.glyphs.filter { glyph in
            cell.map { ($0.start..<$0.start + $0.columns).contains(glyph.column) } ?? true
        }.map(\.text)
        return zip(glyphs, glyphs.dropFirst()).contains { left, right in
            !Layout.mayNotEnd(left) && !Layout.mayNotBegin(right) && ![left, right].contains("—") && right != " "
                && !Layout.isJoined(left) && !Layout.isJoined(right)
        }
    }

    private static func mayNotBegin(_ glyph: String) -> Bool {
        glyph.unicodeScalars.first.map(ForbiddenMarks.atLineStart.unicodeScalars.contains) ?? false
    }

    private static func mayNotEnd(_ glyph: String) -> Bool {
        glyph.unicodeScalars.first.map(ForbiddenMarks.atLineEnd.unicodeScalars.contains) ?? false
    }

    /// Of several scalars, or part of a word: no break there for certain.
    private static func isJoined(_ glyph: String) -> Bool {
        guard glyph.unicodeScalars.count == 1, let value = glyph.unicodeScalars.first?.value else { return true }
        return !(0x4E00...0x9FFF).contains(value) && !(0x3000...0x303F).contains(value)
            && !(0xFF01...0xFF60).contains(value) && !(0x2010...0x2027).contains(value)
    }
}
