import Bulletins

extension Manuscript {
    /// A table: its caption, and a block a row.
    static func table(_ table: Table, _ index: Int, _ id: PartID) -> [Block] {
        let coverage = table.coverage
        let caption =
            table.caption.isEmpty
            ? [] : [Block(.tableCaption, id, [.text(Place(id, .caption(index)), table.caption)], paragraph: index)]
        return caption
            + table.rows.indices.map { row in
                var runs: [Run] = []
                for column in table.rows[row].indices where coverage[row][column] == (row, column) {
                    if !runs.isEmpty { runs.append(.derived("　")) }
                    runs.append(.text(Place(id, .cell(index, row: row, column: column)), table.rows[row][column].text))
                }
                return Block(.tableRow(isHead: row < table.heads), id, runs, paragraph: index)
            }
    }
}
