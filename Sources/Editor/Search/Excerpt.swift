import Bulletins

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
}
