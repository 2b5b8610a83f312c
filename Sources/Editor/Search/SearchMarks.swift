import Bulletins
import Typesetting

/// The matches in the texts that are on the screen, found when these are drawn.
///
/// So they are right whatever was typed since the search, and a thousand others cost nothing.
struct SearchMarks {
    private let matcher: Matcher?
    /// Places that are listed but will not be replaced.
    private let dropped: Set<Position>
    private var ranges: [Place: [Range<Int>]] = [:]

    init(_ finder: Finder, dropped: Set<Position> = []) {
        matcher = finder.matcher
        self.dropped = dropped
    }

    /// Whether nothing is looked for.
    var isEmpty: Bool { matcher == nil }

    /// The match that covers the character at a position in a block.
    mutating func match(at position: Position, in layout: Layout, block: Int?) -> Match? {
        guard let matcher, let block else { return nil }
        if ranges[position.place] == nil {
            let text = layout.blocks[block].runs.first { $0.place == position.place }?.string
            ranges[position.place] = text.flatMap { try? matcher.ranges(in: $0) } ?? []
        }
        guard let range = ranges[position.place]?.first(where: { $0.contains(position.offset) }) else { return nil }
        let match = Match(place: position.place, range: range)
        return dropped.contains(match.start) ? nil : match
    }
}
