internal import Glibc

/// The whole screen as it shall look: every row exactly as wide as the screen, no half characters.
package struct Frame: Hashable, Sendable {
    package let size: Size
    /// Row by row.
    package private(set) var cells: [Cell]
    /// Where the hardware cursor stands; input methods draw their candidates there.
    package var cursor: Point?
    package let width: DisplayWidth
    /// What moves as one when somebody scrolls: a terminal may move it by itself.
    package var scrolled: Region?

    package init(size: Size, width: DisplayWidth) {
        // A terminal may say anything while it is being resized.
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.width = width
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    package func cell(_ column: Int, _ row: Int) -> Cell { cells[row * size.columns + column] }

    package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

    /// Writes a text from a cell to the right, within `limit` columns; returns the columns it took.
    ///
    /// What does not fit is cut; a wide character cut in half leaves a blank. Characters that would command the
    /// terminal are shown as marks.
    @discardableResult
    package mutating func put(
        _ text: String, at point: Point, style: Style = .text, limit: Int = .max
    ) -> Int {
        guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column) else { return 0 }
        let end = point.column + min(max(0, limit), size.columns - point.column)
        var column = point.column
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let shown = VisibleMark.shown(scalars[index])
            let columns = width.columns(shown)
            // The last column of all needs no room behind it: nothing stands there.
            let advance = min(width.advance(shown), max(columns, end - column))
            if columns == 0 {
                attach(shown, before: column, row: point.row, from: point.column)
            } else if column + advance <= end {
                let here = Point(column: column, row: point.row)
                if advance > columns {
                    let next = scalars.index(after: index)
                    putWithRoom(CellText(shown), before: next < scalars.endIndex ? scalars[next] : nil, at: here, style)
                } else {
                    set(Cell(CellText(shown), columns: UInt8(columns), style: style), at: here)
                }
                column += advance
            } else {
                if column < end { set(Cell(style: style), at: Point(column: column, row: point.row)) }
                return end - point.column
            }
        }
        return column - point.column
    }

    /// Puts a character of one column into two cells.
    ///
    /// The blank stands where a font that is wider than the terminal's count draws the second half. A dash is drawn in
    /// both where another follows, for fonts in which it is narrow.
    package mutating func putWithRoom(
        _ text: CellText, before next: Unicode.Scalar?, at point: Point, _ style: Style
    ) {
        let cell = Cell(text, style: style)
        let blank = Cell(style: style)
        let isClosing = text == CellText("”") || text == CellText("’")
        let isDashed = text == CellText("—") && next == "—"
        set(isClosing && width.centresGlyphs ? blank : cell, at: point)
        set(
            isDashed || isClosing && width.centresGlyphs ? cell : blank,
            at: Point(column: point.column + 1, row: point.row))
    }

    /// Puts one cell, blanking the halves of wide characters that it cuts.
    package mutating func set(_ cell: Cell, at point: Point) {
        let columns = Int(cell.columns)
        guard (0..<size.rows).contains(point.row), point.column >= 0, columns > 0,
            point.column + columns <= size.columns
        else { return }
        let start = point.row * size.columns
        let index = start + point.column
        clearHalf(at: index, rowStart: start)
        if columns == 2 { clearHalf(at: index + 1, rowStart: start) }
        cells[index] = cell
        if columns == 2 { cells[index + 1] = Cell(CellText(), columns: 0, style: cell.style) }
    }

    /// Puts whole cells, as they were taken from a row of another frame of the same width.
    package mutating func put(_ row: [Cell], at point: Point) {
        guard (0..<size.rows).contains(point.row), point.column >= 0, point.column + row.count <= size.columns,
            let last = row.indices.last
        else { return }
        let start = point.row * size.columns
        let index = start + point.column
        clearHalf(at: index, rowStart: start)
        clearHalf(at: index + last, rowStart: start)
        cells.withUnsafeMutableBufferPointer { _ = $0[index..<index + row.count].update(fromContentsOf: row) }
    }

    /// Changes the style of cells, both halves of a wide character together.
    package mutating func restyle(row: Int, columns: Range<Int>, _ change: (Style) -> Style) {
        guard (0..<size.rows).contains(row) else { return }
        let range = columns.clamped(to: 0..<size.columns)
        guard !range.isEmpty else { return }
        // A half at either end takes the other half with it.
        let start = row * size.columns
        let lower = start + range.lowerBound - (cells[start + range.lowerBound].columns == 0 ? 1 : 0)
        let upper = start + range.upperBound + (cells[start + range.upperBound - 1].columns == 2 ? 1 : 0)
        for index in lower..<upper { cells[index].style = change(cells[index].style) }
    }

    /// Adds a combining mark to the character that ends before `column`.
    private mutating func attach(_ scalar: Unicode.Scalar, before column: Int, row: Int, from start: Int) {
        var index = column - 1
        guard index >= start else { return }
        if cell(index, row).columns == 0 { index -= 1 }
        guard index >= start else { return }
        cells[row * size.columns + index].text.append(scalar)
    }

    private mutating func clearHalf(at index: Int, rowStart: Int) {
        if cells[index].columns == 0, index > rowStart {
            cells[index - 1] = Cell(style: cells[index - 1].style)
        } else if cells[index].columns == 2, index + 1 < cells.count {
            cells[index + 1] = Cell(style: cells[index + 1].style)
        }
    }

    /// The columns of a row from the first to the last that differ from an earlier frame's cells; `nil` where none does.
    package func difference(inRow row: Int, from former: [Cell]) -> Range<Int>? {
        let range = row * size.columns..<(row + 1) * size.columns
        // Every cell of the screen is looked at for every key: not each with its bounds.
        return cells[range].withUnsafeBufferPointer { cells in
            former[range].withUnsafeBufferPointer { former in
                guard !Frame.isSame(cells, former) else { return nil }
                var first = 0
                var end = cells.count
                while cells[first] == former[first] { first += 1 }
                while cells[end - 1] == former[end - 1] { end -= 1 }
                return first..<end
            }
        }
    }

    /// Whether rows are equal, compared as bytes: most rows are.
    private static func isSame(_ cells: UnsafeBufferPointer<Cell>, _ former: UnsafeBufferPointer<Cell>) -> Bool {
        guard let cells = UnsafeRawBufferPointer(cells).baseAddress, let other = former.baseAddress else { return true }
        return memcmp(cells, other, former.count * MemoryLayout<Cell>.stride) == 0
    }

    /// The rows as text, for tests and bug reports; blanks at line ends are left out.
    package var text: String {
        (0..<size.rows).map { row in
            let line = self.row(row).map(\.glyph).joined()
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
