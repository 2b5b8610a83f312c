internal import Bulletins

/// Rows of cells between bars, placed by the columns at which the bars stand: a cell that lacks a bar which the others
/// have reaches over it.
enum BarredRows {
    /// `nil` where the bars of the rows do not stand below each other.
    static func cells(_ texts: [String], isBar: (Unicode.Scalar) -> Bool) -> [[TableCell]]? {
        let rows = texts.map { parted($0, isBar) }
        let edges = Set(rows.joined().map(\.start)).sorted()
        guard let most = rows.map(\.count).max(), edges.count == most, most > 1,
            rows.contains(where: { $0.count < most })
        else { return nil }
        var table = rows.map { row in
            var cells = Array(repeating: TableCell(), count: most)
            for (index, cell) in row.enumerated() {
                let column = edges.firstIndex(of: cell.start) ?? 0
                let next = index + 1 < row.count ? edges.firstIndex(of: row[index + 1].start) ?? most : most
                cells[column] = TableCell(cell.text, across: max(1, next - column))
            }
            return cells
        }
        reachDown(&table)
        return table
    }

    /// What stands beside cells that reach over columns, with nothing below it, reaches down beside what is under those.
    private static func reachDown(_ table: inout [[TableCell]]) {
        guard table.count > 2, table[0].contains(where: { $0.across > 1 }), table[1].allSatisfy({ $0.across == 1 })
        else {
            return
        }
        var covered = 0
        for column in table[0].indices {
            let cell = table[0][column]
            if column >= covered, cell.across == 1, !cell.text.isEmpty, table[1][column].text.isEmpty {
                table[0][column].down = 2
            }
            covered = max(covered, column + cell.across)
        }
    }

    private static func parted(_ text: String, _ isBar: (Unicode.Scalar) -> Bool) -> [(start: Int, text: String)] {
        var cells: [(start: Int, text: String)] = []
        var column = 0
        var current: (start: Int, text: String)?
        for scalar in text.unicodeScalars {
            if isBar(scalar) {
                if let current { cells.append((current.start, current.text.trimmingBlanks())) }
                current = (column, "")
            } else {
                current?.text.unicodeScalars.append(scalar)
            }
            column += scalar.isASCII ? 1 : 2
        }
        return cells
    }
}
