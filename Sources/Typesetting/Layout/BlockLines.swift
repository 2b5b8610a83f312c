/// The lines of a block, as they were broken.
struct BlockLines: Equatable {
    /// Where its lines begin; of the row of a table, none.
    var lines: [Line]
    /// The lines of each run of the row of a table; each counts from the beginning of its run.
    var cells: [[Line]] = []
    /// The rows of the grid that it takes.
    var rows: Int
}

extension Layout {
    func broken(_ block: Block, by breaking: inout LineBreaking) -> BlockLines {
        if let row = block.row { return broken(block, row, by: &breaking) }
        guard !block.kind.isRule else { return BlockLines(lines: [.first], rows: 1) }
        let first = room(block.style, line: 0).columns
        let lines = breaking.lines(of: block.runs, first: first, rest: room(block.style, line: 1).columns)
        return BlockLines(lines: lines, rows: max(lines.count, block.kind.pictureRows))
    }

    /// Each cell for itself; the highest makes the row, one that reaches down into other rows has theirs too.
    private func broken(_ block: Block, _ row: TableRow, by breaking: inout LineBreaking) -> BlockLines {
        var cells: [[Line]] = block.runs.map { _ in [] }
        var rows = 1
        for cell in row.cells where cell.above == 0 {
            let lines = breaking.lines(of: [block.runs[cell.run]], first: cell.columns, rest: cell.columns)
            cells[cell.run] = lines
            rows = max(rows, lines.count - (cell.down - 1))
        }
        return BlockLines(lines: [], cells: cells, rows: rows)
    }
}
