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
    /// Where the caret stands, where an empty text of the block asks to be filled, or a table is not seen whole.
    let caret: Position?
    /// How many columns a table that is wider than the screen is moved to the left.
    let shift: Int
    /// The column of such a table behind which nothing is seen; `nil` where it is seen to its end.
    let end: Int?

    /// Those of a row that are drawn, by index; `nil` where all are.
    ///
    /// A number of which a part is not seen is another number: none of it is drawn, unless the caret is in it.
    func glyphs(of row: Row) -> Set<Int>? {
        if shift == 0, end == nil { return nil }
        let glyphs = row.glyphs
        func isSeen(_ index: Int) -> Bool {
            (shift == 0 || glyphs[index].column > shift) && glyphs[index].column + glyphs[index].columns <= end ?? .max
        }
        func goesOn(_ index: Int) -> Bool {
            let (last, next) = (glyphs[index - 1], glyphs[index])
            return last.isOfNumber && next.isOfNumber && last.column + last.columns == next.column
        }
        func hasCaret(_ index: Int) -> Bool {
            guard let caret, let position = glyphs[index].position, position.place == caret.place else { return false }
            return position.offset == caret.offset || position.offset + 1 == caret.offset
        }
        var drawn: Set<Int> = []
        var start = 0
        while start < glyphs.count {
            let run = start..<(glyphs.indices.dropFirst(start + 1).first { !goesOn($0) } ?? glyphs.count)
            if run.allSatisfy(isSeen) || run.contains(where: hasCaret) { drawn.formUnion(run.filter(isSeen)) }
            start = run.upperBound
        }
        return drawn
    }

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

extension Glyph {
    /// Whether it is a digit, or stands between and behind digits.
    fileprivate var isOfNumber: Bool {
        text.unicodeScalars.allSatisfy {
            (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value)
                || ".,．%％‰".unicodeScalars.contains($0)
        }
    }
}

extension Block {
    /// Whether one of its texts is empty and asked for; the cells of a table are not.
    var hasEmptyPlace: Bool { row == nil && runs.contains { $0.place != nil && $0.string.isEmpty } }
}
