import Bulletins
import Proofreading
import Typesetting

/// A block of the page, with all that its look depends on beside the room that it has.
struct PrintedBlock: Sendable {
    let block: Block
    /// The other rows of its table that have part of a cell in common with it; of anything else, none.
    let around: [Block]
    /// What the proofreader remembers of its texts; without those of which it remembers nothing.
    let known: [Proofreader.Known]
    /// What else is marked in its texts: the later lies over the earlier.
    let highlights: [Highlight]
    /// Whether all of it is faded, since the caret is in another item.
    let isFaded: Bool
    /// The text in which the caret stands, where an empty one of the block asks to be filled.
    let caret: Place?
    /// How many columns a table that is wider than the screen is moved to the left.
    let shift: Int
    /// The column of such a table behind which nothing is seen; `nil` where it is seen to its end.
    let end: Int?

    /// Whether both look the same, line by line.
    ///
    /// The findings are not made for that: they follow from the text and from what is known of it.
    func looks(like other: PrintedBlock) -> Bool {
        block.isIdentical(to: other.block) && known == other.known && highlights == other.highlights
            && isFaded == other.isFaded && caret == other.caret && shift == other.shift && end == other.end
            && around.elementsEqual(other.around) { $0.isIdentical(to: $1) }
    }
}

/// A stretch of a text that does not look like the rest.
struct Highlight: Equatable, Sendable {
    enum Kind { case added, match, currentMatch, selected }

    let place: Place
    let range: Range<Int>
    let kind: Kind

    init(_ place: Place, _ range: Range<Int>, _ kind: Kind) {
        self.place = place
        self.range = range
        self.kind = kind
    }

    func covers(_ position: Position) -> Bool { range.contains(position.offset) && position.place == place }
}

extension Block {
    /// Whether one of its texts is empty and asked for; the cells of a table are not.
    var hasEmptyPlace: Bool { row == nil && runs.contains { $0.place != nil && $0.string.isEmpty } }
}
