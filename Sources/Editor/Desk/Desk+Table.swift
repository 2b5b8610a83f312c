import Bulletins

extension Desk {
    /// The cell that the caret is in, and its table.
    struct Cell {
        let part: PartID
        /// The paragraph that is the table.
        let index: Int
        let table: Table
        let row: Int
        let column: Int
        /// The first row below it, and the first column at its right, however far it reaches.
        var below: Int { row + table.reach(of: row, column).down }
        var right: Int { column + table.reach(of: row, column).across }
    }

    /// `nil` where the caret is in no cell.
    var cell: Cell? {
        guard case .cell(let index, let row, let column)? = caret.position.place.field,
            let paragraphs = bulletin.paragraphs(of: part), paragraphs.indices.contains(index),
            let table = paragraphs[index].table
        else { return nil }
        return Cell(part: part, index: index, table: table, row: row, column: column)
    }

    /// Tab and S-Tab: the caret goes to the end of the next cell that shows, or of the one before; behind the last one
    /// a row is added.
    mutating func goToCell(_ step: Int) throws(EditError) {
        guard let cell else { return }
        closeRun()
        let places = cell.table.shownCells
        guard let at = places.firstIndex(where: { $0 == (cell.row, cell.column) }) else { return }
        if places.indices.contains(at + step) {
            let (row, column) = places[at + step]
            move(cell.end(row, column), selecting: false)
        } else if step > 0 {
            _ = try changeTable("加行", row: cell.table.rows.count, column: 0) { $0.insertingRow(at: $0.rows.count) }
        }
    }

    /// Enter in a cell: a row below; in a last row with nothing in it, the table's end.
    mutating func breakCell() throws(EditError) {
        guard let cell else { return }
        let isLast = cell.row == cell.table.rows.count - 1
        guard isLast, cell.table.rows[cell.row].allSatisfy(\.text.isEmpty),
            let shorter = cell.table.removingRow(cell.row)
        else {
            _ = try changeTable("加行", row: cell.below, column: 0) { $0.insertingRow(at: cell.below) }
            return
        }
        let next = Position(cell.part, .paragraph(cell.index + 1))
        let isFollowed = bulletin.text(at: next.place) != nil
        try perform(
            .paragraphs(
                cell.part, cell.index..<cell.index + 1, [.table(shorter)] + (isFollowed ? [] : [.plain("")])), "离开表格",
            caret: next)
    }

    /// Puts another table in the place of the one that the caret is in; the caret goes to the end of a cell.
    ///
    /// - Returns: whether there was anything to do.
    mutating func changeTable(_ title: String, row: Int, column: Int, _ change: (Table) -> Table?) throws(EditError)
        -> Bool
    {
        guard let cell, let table = change(cell.table), table != cell.table else { return false }
        closeRun()
        anchor = nil
        let row = min(max(0, row), table.rows.count - 1)
        let column = min(max(0, column), table.columnCount - 1)
        // The cell may be covered by another.
        let shown = table.coverage[row][column]
        try perform(
            .paragraphs(cell.part, cell.index..<cell.index + 1, [.table(table)]), title,
            caret: Position(
                cell.part, .cell(cell.index, row: shown.row, column: shown.column),
                table.rows[shown.row][shown.column].text.scalarCount))
        closeRun()
        return true
    }

    /// Where a paragraph of another kind goes: in place of an empty one, else behind the one with the caret.
    var roomForParagraph: (part: PartID, range: Range<Int>)? {
        let place = caret.position.place
        guard let paragraphs = bulletin.paragraphs(of: part) else { return nil }
        guard let index = place.field?.slot?.paragraph, paragraphs.indices.contains(index) else { return (part, 0..<0) }
        return (part, paragraphs[index].plain == "" ? index..<index + 1 : index + 1..<index + 1)
    }

    /// Whether a table can be put where the caret is.
    var hasRoomForTable: Bool { roomForParagraph != nil }

    /// A new table below the paragraph with the caret, which goes to its first cell.
    mutating func insertTable(_ table: Table) throws(EditError) { try insertTable([.table(table)]) }

    /// The same, with what stands above and below it.
    mutating func insertTable(_ paragraphs: [Paragraph]) throws(EditError) {
        guard let (part, range) = roomForParagraph, let index = paragraphs.firstIndex(where: { $0.table != nil }),
            let table = paragraphs[index].table
        else { return }
        closeRun()
        anchor = nil
        try perform(
            .paragraphs(part, range, paragraphs), "表格",
            caret: Position(
                part, .cell(range.lowerBound + index, row: 0, column: 0), table.rows[0][0].text.scalarCount))
    }

    /// Takes the table out that the caret is in.
    mutating func removeTable() throws(EditError) {
        guard let cell else { return }
        closeRun()
        anchor = nil
        try perform(
            .paragraphs(cell.part, cell.index..<cell.index + 1, [.plain("")]), "删表格",
            caret: Position(cell.part, .paragraph(cell.index)))
    }

    /// Tab-separated text into the cells from the caret's on; rows and columns are added as it needs them.
    mutating func fillCells(_ pasted: Table) throws(EditError) {
        guard let cell else { return }
        _ = try changeTable("粘贴", row: cell.row, column: cell.column) { $0.filled(with: pasted, cell.row, cell.column) }
    }
}

extension Desk.Cell {
    func end(_ row: Int, _ column: Int) -> Position {
        Position(part, .cell(index, row: row, column: column), table.rows[row][column].text.scalarCount)
    }
}
