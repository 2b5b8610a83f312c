import Screen

extension Frame {
    /// A text at the right edge; returns the column at which it begins.
    @discardableResult
    mutating func putRight(_ text: String, before end: Int, row: Int, style: Style = .text) -> Int {
        let start = max(0, end - width.advance(text))
        put(text, at: Point(column: start, row: row), style: style, limit: end - start)
        return start
    }

    /// A text within `limit` columns; what does not fit ends in an ellipsis.
    @discardableResult
    mutating func putShort(_ text: String, at point: Point, style: Style = .text, limit: Int) -> Int {
        put(width.short(text, limit), at: point, style: style, limit: limit)
    }

    mutating func clear(row: Int, columns: Range<Int>, style: Style = .text) {
        let columns = columns.clamped(to: 0..<size.columns)
        put(Array(repeating: Cell(style: style), count: columns.count), at: Point(column: columns.lowerBound, row: row))
    }
}
