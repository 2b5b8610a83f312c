import Bulletins
import Screen

extension Excerpt {
    /// Writes it within `limit` columns, the match always in sight; `replacement` stands behind it.
    func draw(
        at point: Point, style: Style, match matchStyle: Style, replacement: (text: String, style: Style)? = nil,
        limit: Int, _ frame: inout Frame
    ) {
        let width = frame.width
        let needed = width.advance(match) + width.advance(replacement?.text ?? "")
        // A third of what is left goes before the match.
        let head = Excerpt.tail(of: before, columns: max(0, limit - needed) / 3, width)
        var column = point.column
        let end = point.column + max(0, limit)
        func put(_ text: String, _ style: Style) {
            column += frame.putShort(text, at: Point(column: column, row: point.row), style: style, limit: end - column)
        }
        put(head, style)
        put(match, matchStyle)
        if let replacement { put(replacement.text, replacement.style) }
        put(after, style)
    }

    /// The end of a text, within columns; an ellipsis stands for what is left out.
    private static func tail(of text: String, columns: Int, _ width: DisplayWidth) -> String {
        guard width.advance(text) > columns else { return text }
        let ellipsis = width.advance("…")
        var tail: [Unicode.Scalar] = []
        var used = ellipsis
        for scalar in text.unicodeScalars.reversed() {
            used += width.advance(scalar)
            if used > columns { break }
            tail.append(scalar)
        }
        var short = String.UnicodeScalarView()
        if columns >= ellipsis { short.append("…") }
        short.append(contentsOf: tail.reversed())
        return String(short)
    }
}
