import Bulletins

/// The row of a table on the grid: where each of its cells stands.
package struct TableRow: Equatable, Sendable {
    /// Which row of its table it is, from 0.
    package let index: Int
    /// How many rows its table has, and how many of them are its head.
    package let count: Int
    package let heads: Int
    /// Half-width columns of the whole table, which may be more than those of the page: it is printed smaller then.
    package let columns: Int
    /// From left to right.
    package let cells: [Cell]
    /// What the texts of the row ask for, by column of the table.
    let needs: [TableNeed]

    /// A cell, or the part of one that reaches into this row from above.
    package struct Cell: Equatable, Sendable {
        package enum Alignment: Hashable, Sendable {
            case leading, centre
            /// At the right, so many columns before the cell's edge.
            case trailing(Int)
        }

        /// The columns of the table that it covers.
        package let span: Range<Int>
        /// The run of its text, in the block of the row where it begins.
        package let run: Int
        /// The half-width column at which its text may begin, and how many there are for it.
        package let start: Int
        package let columns: Int
        package let alignment: Alignment
        /// How many rows it reaches over.
        package let down: Int
        /// How many rows above this one it begins.
        package let above: Int
    }

    /// The half-width columns of the cells that end with this row, their margins included.
    package var endingCells: [Range<Int>] {
        cells.filter { $0.above == $0.down - 1 }.map {
            $0.start - TableRow.margin..<$0.start + $0.columns + TableRow.margin
        }
    }

    /// Columns free at either side of the text of a cell; the line between two cells is in their middle.
    package static let margin = 1

    /// The same row with another text in one of its cells, for which its column need not change.
    func with(_ need: TableNeed, at column: Int, _ asked: TableColumn) -> TableRow {
        let cells = cells.map { cell in
            guard cell.above == 0, cell.span == column..<column + 1, cell.down == 1 else { return cell }
            return Cell(
                span: cell.span, run: cell.run, start: cell.start, columns: cell.columns,
                alignment: asked.alignment(of: need, isHead: index < heads, in: cell.columns), down: 1, above: 0)
        }
        var needs = needs
        needs[column] = need
        return TableRow(index: index, count: count, heads: heads, columns: columns, cells: cells, needs: needs)
    }
}

/// What one text asks of its column.
struct TableNeed: Equatable {
    enum Kind: Equatable { case empty, text, figure, dash }

    var kind: Kind
    /// Half-width columns on one line, and of its longest word.
    var natural = 0
    var word = 0
    /// Of a figure, the columns from its point on.
    var fraction = 0

    static let none = TableNeed(kind: .empty)

    init(kind: Kind) { self.kind = kind }

    init(_ cell: TableCell) {
        var word = 0
        for scalar in cell.text.unicodeScalars {
            let columns = Int(scalar.printColumns)
            natural += columns
            word = BreakClass.of(scalar).contains(.word) ? word + columns : 0
            self.word = max(self.word, word)
        }
        if natural == 0 {
            kind = .empty
        } else if cell.number != nil {
            kind = .figure
            if let point = cell.text.unicodeScalars.firstIndex(of: ".") {
                fraction = cell.text.unicodeScalars[point...].reduce(0) { $0 + Int($1.printColumns) }
            } else if let last = cell.text.unicodeScalars.last, "%％‰".unicodeScalars.contains(last) {
                fraction = Int(last.printColumns)
            }
        } else {
            kind = cell.isDash ? .dash : .text
        }
    }
}
