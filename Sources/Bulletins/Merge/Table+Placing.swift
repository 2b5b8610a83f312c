// Versions of one table are merged cell by cell once each has the rows and columns of the merged one.
extension Table {
    /// With the rows and columns that the merged table has, in its order; those that it has not had are empty.
    ///
    /// - Parameters:
    ///   - rows: the names of its own rows, `columns` those of its columns.
    func placed(_ rows: [Int], in mergedRows: [Int], _ columns: [Int], in mergedColumns: [Int]) -> Table {
        if rows == mergedRows, columns == mergedColumns { return self }
        var table = with(
            grid.placed(rows, in: mergedRows).transposed.placed(columns, in: mergedColumns).transposed)
        let lastHead = rows.prefix(heads).compactMap { mergedRows.firstIndex(of: $0) }.max()
        table.heads = min((lastHead ?? -1) + 1, Table.headLimit)
        return table
    }
}

extension CellGrid {
    /// With the rows of these names in their order.
    ///
    /// A cell that reaches over rows reaches over what was put between them too, and goes on in the next of them where
    /// its own row is gone, and begins with whichever of them is the first; one whose rows were torn apart is split.
    fileprivate func placed(_ names: [Int], in merged: [Int]) -> CellGrid {
        let own = Dictionary(uniqueKeysWithValues: zip(names, rows.indices))
        let places = Dictionary(uniqueKeysWithValues: zip(merged, merged.indices))
        let blank = rows[0].map { _ in TableCell() }
        var placed = CellGrid(rows: merged.map { own[$0].map { rows[$0] } ?? blank })
        for row in rows.indices {
            for (column, cell) in rows[row].enumerated() where cell.down > 1 {
                let reached = names[row..<row + cell.down]
                let found = reached.compactMap { places[$0] }
                guard let first = found.min(), let last = found.max() else { continue }
                let place = places[names[row]]
                if let place { placed.rows[place][column].down = 1 }
                let isTorn = merged[first...last].contains { own[$0] != nil && !reached.contains($0) }
                if isTorn { continue }
                if let place {
                    let covered = placed.rows[first][column]
                    placed.rows[first][column] = placed.rows[place][column]
                    if place != first { placed.rows[place][column] = covered }
                } else if placed.rows[first][column].text.isEmpty {
                    placed.rows[first][column] = cell
                }
                placed.rows[first][column].across = cell.across
                placed.rows[first][column].down = last - first + 1
            }
        }
        return placed
    }
}
