import Bulletins
import Screen

/// What was found, with the text around it.
package struct Excerpt: Hashable, Sendable {
    let before: String
    let match: String
    let after: String

    /// Characters on each side: more than a line of the widest list shows.
    private static let reach = 80

    package init(_ range: Range<Int>, of text: String) {
        let start = text.scalarIndex(range.lowerBound)
        let end = text.unicodeScalars.index(start, offsetBy: range.count, limitedBy: text.endIndex) ?? text.endIndex
        match = String(text[start..<end])
        before = String(String.UnicodeScalarView(text.unicodeScalars[..<start].suffix(Excerpt.reach)))
        after = String(String.UnicodeScalarView(text.unicodeScalars[end...].prefix(Excerpt.reach)))
    }

    /// As one line behind a heading, with little before the match; and where the match is in that.
    func line(after heading: String) -> (text: String, match: Range<Int>) {
        let head = before.scalarCount > 12 ? "…" + before.scalars(before.scalarCount - 11..<before.scalarCount) : before
        let start = (heading + head).scalarCount
        return (heading + head + match + after, start..<start + match.scalarCount)
    }

    /// Writes it within `limit` columns, the match always in sight; `replacement` stands behind it.
    func draw(
        at point: Point, style: Style, match matchStyle: Style, replacement: (text: String, style: Style)? = nil,
        limit: Int, _ frame: inout Frame
    ) {
        let width = frame.width
        let needed = width.columns(match) + width.columns(replacement?.text ?? "")
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
        guard width.columns(text) > columns else { return text }
        let ellipsis = width.columns("…")
        var tail: [Unicode.Scalar] = []
        var used = ellipsis
        for scalar in text.unicodeScalars.reversed() {
            used += width.columns(scalar)
            if used > columns { break }
            tail.append(scalar)
        }
        var short = String.UnicodeScalarView()
        if columns >= ellipsis { short.append("…") }
        short.append(contentsOf: tail.reversed())
        return String(short)
    }
}
