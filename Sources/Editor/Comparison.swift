import Bulletins

/// Another state of the issue, against which the page marks what is new.
struct Comparison: Equatable, Sendable {
    let bulletin: Bulletin
    /// What it is, for the status line.
    let title: String

    /// The characters of a text that the other state does not have there.
    ///
    /// A paragraph that stands unchanged anywhere in its item is not new; one that changed is compared with the one at
    /// its place.
    func added(in text: String, at place: Place) -> Range<Int> {
        guard let old = counterpart(of: text, at: place) else { return 0..<text.scalarCount }
        return Comparison.difference(from: old, to: text).new
    }

    /// What stood there, where it was another text.
    func former(of text: String, at place: Place) -> String? {
        guard let old = counterpart(of: text, at: place), !old.isIdentical(to: text) else { return nil }
        return old.scalars(Comparison.difference(from: old, to: text).old)
    }

    private func counterpart(of text: String, at place: Place) -> String? {
        if case .paragraph = place.field, let paragraphs = bulletin.paragraphs(of: place.part),
            paragraphs.contains(where: { $0.plain?.isIdentical(to: text) ?? false })
        {
            return text
        }
        return bulletin.text(at: place)
    }

    /// What remains between the common beginning and the common end.
    static func difference(from old: String, to new: String) -> (old: Range<Int>, new: Range<Int>) {
        let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        return (head..<a.count - tail, head..<b.count - tail)
    }
}
