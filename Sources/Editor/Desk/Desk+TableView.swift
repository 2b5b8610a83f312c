import Bulletins
import Typesetting

extension Desk {
    /// How many columns a table that is wider than the screen is moved to the left, so that the cell with the caret is
    /// seen: by whole columns of the table, since half a number is another number.
    ///
    /// - Parameters:
    ///   - block: a row of the table.
    ///   - visible: the columns from the left edge of the page to that of the screen.
    func shift(ofTable block: Int, visible: Int) -> Int {
        guard let own = row(ofTable: block), own.columns > visible, let point = caretPoint,
            let cell = own.cells.last(where: { $0.edge <= point.column })
        else { return 0 }
        let edges = edges(ofTable: block)
        var room = cell.edge..<min(own.columns, cell.start + cell.columns + TableRow.margin + 1)
        if room.upperBound <= visible { return 0 }
        if room.count > visible {
            // Of a cell that is wider than the screen, the column of the table that the caret is in.
            let next = edges.first { $0 > point.column }.map { $0 + 1 }
            room = (edges.last { $0 <= point.column } ?? 0)..<(next ?? own.columns)
        }
        if let edge = edges.first(where: { room.upperBound - $0 <= visible }), edge <= room.lowerBound { return edge }
        return max(room.lowerBound, point.column - (visible - 4))
    }

    /// Behind which column of a table nothing is drawn, since a column of the table would be cut there; `nil` where it is
    /// seen to its end.
    func end(ofTable block: Int, shift: Int, visible: Int) -> Int? {
        guard let row = layout.blocks[block].row, row.columns - shift > visible else { return nil }
        return edges(ofTable: block).last { $0 > shift && $0 - shift < visible } ?? shift + visible - 1
    }

    /// Where the columns of a table begin, whichever of its rows shows that.
    private func edges(ofTable block: Int) -> [Int] {
        guard let row = layout.blocks[block].row else { return [] }
        var edges: Set<Int> = []
        for index in block - row.index..<block - row.index + row.count {
            guard let cells = layout.blocks[index].row?.cells else { continue }
            edges.formUnion(cells.map(\.edge))
            if edges.count == cells.last?.span.upperBound { break }
        }
        return edges.sorted()
    }

    /// The row with the caret, where that is in the table of a block.
    private func row(ofTable block: Int) -> TableRow? {
        guard let row = layout.blocks[block].row, let caret = layout.block(of: caret.position.place),
            let own = layout.blocks[caret].row, caret - own.index == block - row.index
        else { return nil }
        return own
    }
}

extension TableRow.Cell {
    /// The column of the line at its left.
    fileprivate var edge: Int { start - TableRow.margin }
}
