import Bulletins

extension Manuscript {
    /// A table: its caption, and a block a row.
    static func table(_ table: Table, _ index: Int, _ id: PartID, _ sheet: StyleSheet) -> [Block] {
        let caption =
            table.caption.isEmpty
            ? []
            : [
                sheet.block(
                    .tableCaption, id, [.text(Place(id, .caption(index)), table.caption)], paragraph: index)
            ]
        return caption + TableBlocks(table, index, id, sheet).blocks
    }

    /// What the cells of a row ask for, spanned ones nothing.
    static func needs(_ row: Int, of table: Table, _ coverage: [[(row: Int, column: Int)]]) -> [TableNeed] {
        table.rows[row].indices.map { column in
            guard coverage[row][column] == (row, column) else { return .none }
            let reaches = column + 1 < table.columnCount && coverage[row][column + 1] == (row, column)
            return reaches ? .none : TableNeed(table.rows[row][column])
        }
    }
}

/// The rows of one table.
private struct TableBlocks {
    let table: Table
    let index: Int
    let id: PartID
    let sheet: StyleSheet
    private let coverage: [[(row: Int, column: Int)]]
    private let needs: [[TableNeed]]
    private let grid: TableGrid

    init(_ table: Table, _ index: Int, _ id: PartID, _ sheet: StyleSheet) {
        self.table = table
        self.index = index
        self.id = id
        self.sheet = sheet
        let coverage = table.coverage
        self.coverage = coverage
        needs = table.rows.indices.map { Manuscript.needs($0, of: table, coverage) }
        grid = TableGrid(needs: needs, heads: table.heads, sheet)
    }

    var blocks: [Block] {
        var runs: [[Int: Int]] = []
        return table.rows.indices.map { row in
            var texts: [Run] = []
            var own: [Int: Int] = [:]
            for column in table.rows[row].indices where coverage[row][column] == (row, column) {
                own[column] = texts.count
                texts.append(.text(Place(id, .cell(index, row: row, column: column)), table.rows[row][column].text))
            }
            runs.append(own)
            let kind = BlockKind.tableRow(isHead: row < table.heads)
            var style = sheet.style(of: kind)
            style.size = grid.size
            return Block(
                kind, id, texts, style: style, paragraph: index,
                row: TableRow(
                    index: row, count: table.rows.count, heads: table.heads, columns: grid.total,
                    cells: cells(row, runs), needs: needs[row]))
        }
    }

    private func cells(_ row: Int, _ runs: [[Int: Int]]) -> [TableRow.Cell] {
        var cells: [TableRow.Cell] = []
        var start = 0
        var column = 0
        while column < table.columnCount {
            let origin = coverage[row][column]
            var end = column + 1
            while end < table.columnCount, coverage[row][end] == origin { end += 1 }
            var bottom = row + 1
            while bottom < table.rows.count, coverage[bottom][column] == origin { bottom += 1 }
            let room = grid.widths[column..<end].reduce(0) { $0 + $1 + 2 * TableRow.margin }
            let columns = room - 2 * TableRow.margin
            cells.append(
                TableRow.Cell(
                    span: column..<end, run: runs[origin.row][origin.column] ?? 0, start: start + TableRow.margin,
                    columns: columns, alignment: alignment(origin, isSpan: end - column > 1, columns),
                    down: bottom - origin.row, above: row - origin.row))
            start += room
            column = end
        }
        return cells
    }

    private func alignment(_ cell: (row: Int, column: Int), isSpan: Bool, _ columns: Int) -> TableRow.Cell.Alignment {
        guard isSpan else {
            return grid.alignment(of: cell.column, isHead: cell.row < table.heads, needs[cell.row][cell.column])
        }
        return TableNeed(table.rows[cell.row][cell.column]).natural <= columns ? .centre : .leading
    }
}
