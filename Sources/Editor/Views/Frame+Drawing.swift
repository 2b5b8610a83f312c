import Bulletins
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

    /// A line being typed, within `limit` columns, shown from where its caret can be seen; the cursor goes there.
    mutating func put(_ line: TextLine, at point: Point, limit: Int) {
        let limit = max(1, limit)
        // Backwards from the caret as far as there is room, one column kept for the caret itself.
        let before = Array(line.text.unicodeScalars.prefix(line.offset))
        var first = before.count
        var columns = 0
        while first > 0 {
            let next = width.advance(VisibleMark.shown(before[first - 1]))
            if columns + next > limit - 1 { break }
            columns += next
            first -= 1
        }
        put(
            line.text.scalars(first..<max(first, line.text.scalarCount)), at: point,
            style: line.isSelected ? Style(.text, .reverse) : .text, limit: limit)
        cursor = Point(column: max(0, min(point.column + columns, size.columns - 1)), row: point.row)
    }
}
