import Bulletins
import Proofreading
import Typesetting

extension PageView {
    /// A block of the page; `caret` is the block in which the caret stands, `columns` are those that are seen of the page.
    ///
    /// - Parameter part: what is known of the part of the block before, which often is the same.
    func printed(
        _ index: Int, caret: Int?, columns: Int, part: inout Proofreader.KnownPart?
    ) -> PrintedBlock {
        let block = desk.layout.blocks[index]
        let around = blocksAround(index, block.row)
        var known: [Proofreader.Known] = []
        var highlights: [Highlight] = []
        note(block, &part, &known, &highlights)
        for other in around { note(other, &part, &known, &highlights) }
        let shift = block.row == nil ? 0 : desk.shift(ofTable: index, visible: columns)
        let end = block.row == nil ? nil : desk.end(ofTable: index, shift: shift, visible: columns)
        let asks = block.hasEmptyPlace || shift > 0 || end != nil
        return PrintedBlock(
            block: block, around: around, known: known, highlights: highlights,
            isFaded: isFocused && block.part.owner != desk.structuralPart,
            caret: index == caret && asks ? desk.caret.position : nil, shift: shift, end: end)
    }

    /// The other rows of a table that have part of a cell in common with a row: its text stands in the middle of them all.
    private func blocksAround(_ index: Int, _ row: TableRow?) -> [Block] {
        var around = index..<index + 1
        for cell in row?.cells ?? [] where cell.down > 1 {
            let first = index - cell.above
            around = min(around.lowerBound, first)..<max(around.upperBound, first + cell.down)
        }
        return around.count == 1 ? [] : around.filter { $0 != index }.map { desk.layout.blocks[$0] }
    }

    private func note(
        _ block: Block, _ part: inout Proofreader.KnownPart?, _ known: inout [Proofreader.Known],
        _ highlights: inout [Highlight]
    ) {
        for case .text(let place, let text) in block.runs {
            if part?.part != place.part { part = desk.proofreader?.known(in: place.part) }
            if let more = part?.known(of: place) { known.append(more) }
            if isPlain { continue }
            if let comparison = desk.comparison {
                highlights.append(Highlight(place, comparison.added(in: text, at: place), .added))
            }
            for match in marks.matches(in: text, at: place) {
                let isCurrent = match.start == desk.caret.position
                highlights.append(Highlight(place, match.range, isCurrent ? .currentMatch : .match))
            }
            if let range = selection.flatMap({ desk.range(of: $0, in: place) }) {
                highlights.append(Highlight(place, range, .selected))
            }
        }
    }
}

extension Desk {
    /// What a selection covers of a text; `nil` where that is nothing.
    fileprivate func range(of selection: Selection, in place: Place) -> Range<Int>? {
        let (start, end) = (selection.start, selection.end)
        let head = Position(place, 0)
        let lower = place == start.place ? start.offset : isBefore(head, start) ? .max : 0
        let upper = place == end.place ? end.offset : isBefore(head, end) ? .max : 0
        return lower < upper ? lower..<upper : nil
    }
}
