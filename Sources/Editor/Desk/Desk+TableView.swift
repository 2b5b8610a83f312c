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
        let end = min(own.columns, cell.start + cell.columns + TableRow.margin + 1)
        if end <= visible { return 0 }
        if let edge = own.cells.map(\.edge).first(where: { end - $0 <= visible }), edge <= cell.edge { return edge }
        // A cell that is wider than the screen is seen as far as the caret.
        return max(cell.edge, point.column - (visible - 4))
    }

    /// Behind which column of a table nothing is drawn, since a column of the table would be cut there; `nil` where it is
    /// seen to its end.
    func end(ofTable block: Int, shift: Int, visible: Int) -> Int? {
        guard let row = row(ofTable: block) ?? layout.blocks[block].row, row.columns - shift > visible else {
            return nil
        }
        return row.cells.map(\.edge).last { $0 > shift && $0 - shift < visible }
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
