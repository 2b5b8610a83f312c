/// The cells of a table, each span as far as it shows: none reaches beyond an edge or into another.
///
/// Rows that a cell ties together stay together, whatever is done to them; columns are the rows of the ``transposed`` grid.
struct CellGrid: Equatable {
    var rows: [[TableCell]]

    /// Rows that belong together since cells reach over them, from the first to the last.
    var groups: [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        while start < rows.count {
            var end = start + 1
            var row = start
            while row < end {
                end = rows[row].reduce(end) { max($0, row + $1.down) }
                row += 1
            }
            groups.append(start..<end)
            start = end
        }
        return groups
    }

    var transposed: CellGrid {
        CellGrid(
            rows: rows[0].indices.map { column in
                rows.map { row in
                    var cell = row[column]
                    (cell.across, cell.down) = (cell.down, cell.across)
                    return cell
                }
            })
    }

    /// A cell that reaches over the place reaches over the new row too.
    mutating func insertRow(at index: Int) {
        stretch(over: index, by: 1)
        rows.insert(Array(repeating: TableCell(), count: rows[0].count), at: index)
    }

    /// A cell that begins in the row and reaches below it goes on in the next.
    mutating func removeRow(_ index: Int) {
        stretch(over: index, by: -1)
        for (column, cell) in rows[index].enumerated() where cell.down > 1 {
            var cell = cell
            cell.down -= 1
            if cell.text.isEmpty { cell.text = rows[index + 1][column].text }
            rows[index + 1][column] = cell
        }
        rows.remove(at: index)
    }

    /// Those that begin above a row and reach over it become taller or shorter.
    private mutating func stretch(over index: Int, by count: Int) {
        for row in rows[..<index].indices {
            for column in rows[row].indices where row + rows[row][column].down > index {
                rows[row][column].down += count
            }
        }
    }

    /// Moves a row to the place of another: within its group what is not tied changes places, else the whole group goes.
    ///
    /// - Returns: where the row is then; `nil`, and nothing has moved, where cells are tied across.
    mutating func moveRow(_ index: Int, to target: Int) -> Int? {
        let groups = groups
        guard let own = groups.first(where: { $0.contains(index) }),
            let other = groups.first(where: { $0.contains(target) })
        else { return nil }
        if own == other {
            let former = rows
            let step = target < index ? -1 : 1
            for row in stride(from: index, to: target, by: step) where !swapRows(min(row, row + step)) {
                rows = former
                return nil
            }
            return target
        }
        let moved = rows[own]
        rows.removeSubrange(own)
        let start = own.lowerBound < other.lowerBound ? other.upperBound - own.count : other.lowerBound
        rows.insert(contentsOf: moved, at: start)
        return start + index - own.lowerBound
    }

    /// Puts the cells of a row into the next and the other way round, but for those that reach over both.
    private mutating func swapRows(_ upper: Int) -> Bool {
        var swapped = rows
        let owners = owners
        for column in rows[upper].indices {
            let (above, below) = (owners[upper][column], owners[upper + 1][column])
            if above == below { continue }
            guard above.row == upper, rows[upper][above.column].down == 1, below.row == upper + 1,
                rows[upper + 1][below.column].down == 1
            else { return false }
            (swapped[upper][column], swapped[upper + 1][column]) = (rows[upper + 1][column], rows[upper][column])
        }
        rows = swapped
        return true
    }

    private var owners: [[(row: Int, column: Int)]] {
        var owners = rows.indices.map { row in rows[row].indices.map { (row: row, column: $0) } }
        for row in rows.indices {
            for (column, cell) in rows[row].enumerated() where cell.across > 1 || cell.down > 1 {
                for r in row..<row + cell.down {
                    for c in column..<column + cell.across { owners[r][c] = (row, column) }
                }
            }
        }
        return owners
    }

    /// The rows from one on and before another in another order, each group whole, by the cell that a column has of it.
    ///
    /// - Returns: whether each group has but one cell in the column; else nothing has moved.
    mutating func sort(
        from first: Int, to end: Int, by column: Int, _ isBefore: (TableCell, TableCell) -> Bool
    ) -> Bool {
        let owners = owners
        let groups = groups.filter { $0.lowerBound >= first && $0.upperBound <= end }
        guard let last = groups.last else { return true }
        guard
            groups.allSatisfy({ group in group.allSatisfy { owners[$0][column] == owners[group.lowerBound][column] } })
        else { return false }
        let keys = groups.map { group in
            let owner = owners[group.lowerBound][column]
            return rows[owner.row][owner.column]
        }
        let order = groups.indices.sorted { a, b in
            isBefore(keys[a], keys[b]) || !isBefore(keys[b], keys[a]) && a < b
        }
        rows.replaceSubrange(first..<last.upperBound, with: order.flatMap { rows[groups[$0]] })
        return true
    }
}

extension Table {
    var grid: CellGrid {
        let coverage = coverage
        var grid = rows
        for row in rows.indices {
            for column in rows[row].indices {
                func isCovered(_ r: Int, _ c: Int) -> Bool {
                    r < rows.count && c < columnCount && coverage[r][c] == (row, column)
                }
                guard isCovered(row, column) else {
                    (grid[row][column].across, grid[row][column].down) = (1, 1)
                    continue
                }
                grid[row][column].across = (1...columnCount).first { !isCovered(row, column + $0) } ?? 1
                grid[row][column].down = (1...rows.count).first { !isCovered(row + $0, column) } ?? 1
            }
        }
        return CellGrid(rows: grid)
    }

    /// How far a cell reaches as it shows.
    package func reach(of row: Int, _ column: Int) -> (across: Int, down: Int) {
        let cell = grid.rows[row][column]
        return (cell.across, cell.down)
    }

    func with(_ grid: CellGrid) -> Table {
        var table = self
        table.rows = grid.rows
        return table
    }
}
