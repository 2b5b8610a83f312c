import Bulletins
import Typesetting

extension Desk {
    /// Rows of text, and after each printed page one line with its number.
    package var lineCount: Int {
        line(ofRow: max(0, layout.rowCount - 1)) + (layout.measure.rowsPerPage == nil ? 1 : 2)
    }

    package func line(ofRow row: Int) -> Int {
        guard let rows = layout.measure.rowsPerPage else { return row }
        return row + row / rows
    }

    /// The row of text on a line of the page view; `nil` on the line that ends a page.
    package func row(onLine line: Int) -> Int? {
        guard let rows = layout.measure.rowsPerPage else { return line < layout.rowCount ? line : nil }
        guard line % (rows + 1) < rows else { return nil }
        let row = line - line / (rows + 1)
        return row < layout.rowCount ? row : nil
    }

    package var caretLine: Int {
        line(ofRow: layout.point(of: caret.position, atLineEnd: caret.atLineEnd)?.row ?? 0)
    }

    /// Whether any of these parts stands on the screen.
    func shows(_ parts: Set<PartID>) -> Bool {
        parts.contains { part in
            guard let rows = layout.rows(ofPart: part) else { return false }
            return line(ofRow: rows.lowerBound) < scroll + height && line(ofRow: rows.upperBound) >= scroll
        }
    }

    /// Rows that stay free under the caret, for the candidates of an input method.
    static let margin = 3

    /// Scrolls so that a line is seen, as the caret's must be.
    ///
    /// By a quarter of the screen at a time: over a slow line one jump is cheaper than many steps.
    mutating func reveal(_ line: Int) {
        let margin = min(Desk.margin, max(0, (height - 1) / 2))
        if line < scroll + min(1, margin) {
            scroll = line - min(height / 4, max(0, height - 1 - margin)) - 1
        } else if line > scroll + height - 1 - margin {
            scroll = line - (height - 1 - margin) + height / 4
            if scroll > line { scroll = line }
        }
        scroll = max(0, min(scroll, lineCount + margin - height))
    }

    /// Moves the view; the caret follows only as far as it must to be seen.
    mutating func scrollBy(_ lines: Int) {
        scroll = max(0, min(scroll + lines, lineCount + Desk.margin - height))
        let line = caretLine
        let (top, bottom) = (scroll + 1, scroll + height - 1 - Desk.margin)
        if line < top { moveByRows(top - line, selecting: false) }
        if line > bottom { moveByRows(bottom - line, selecting: false) }
    }

    mutating func revealOutline(rows: Int) {
        guard rows > 0 else { return }
        if outlineRow < outlineScroll { outlineScroll = outlineRow }
        if outlineRow >= outlineScroll + rows { outlineScroll = outlineRow - rows + 1 }
        outlineScroll = max(0, min(outlineScroll, outline.rows.count - rows))
    }
}
