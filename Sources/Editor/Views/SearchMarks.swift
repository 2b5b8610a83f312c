import Bulletins

/// The matches in the texts that are on the screen, found when these are drawn.
///
/// So they are right whatever was typed since the search, and a thousand others cost nothing.
struct SearchMarks {
    /// `nil` where nothing is looked for.
    private let matcher: Matcher?
    /// Places that are listed but will not be replaced.
    private let dropped: Set<Position>

    static let none = SearchMarks(matcher: nil, dropped: [])

    init(_ session: borrowing Session) {
        matcher = session.finder.matcher
        if case .replacement(let replacement)? = session.overlays.last {
            dropped = replacement.dropped
        } else {
            dropped = []
        }
    }

    private init(matcher: Matcher?, dropped: Set<Position>) {
        self.matcher = matcher
        self.dropped = dropped
    }

    var isEmpty: Bool { matcher == nil }

    /// From left to right.
    func matches(in text: String, at place: Place) -> [Match] {
        guard let ranges = try? matcher?.ranges(in: text) else { return [] }
        return ranges.map { Match(place: place, range: $0) }.filter { !dropped.contains($0.start) }
    }
}
