import Bulletins
import Screen

extension Frame {
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
