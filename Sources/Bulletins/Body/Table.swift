/// A table of plain texts.
///
/// `{ "caption" : "…", "heads" : 1, "rows" : [ [ "甲", { "text" : "乙", "across" : 2 }, "" ], … ] }`. The grid is always whole:
/// a cell that another covers is still there, keeps its text, and prints nothing while it is covered.
package struct Table: Equatable, Sendable {
    package static let fewestColumns = 1
    package static let mostColumns = 12
    package static let headLimit = 3

    @Exact package var caption: String
    /// How many rows are the head, which a further page repeats; 0 to 3.
    package var heads: Int
    /// All of one length.
    package internal(set) var rows: [[TableCell]]
    package var unknown: [JSONKey: JSON]

    /// Rows that are too short are filled with empty cells.
    package init(caption: String = "", heads: Int = 1, rows: [[TableCell]], unknown: [JSONKey: JSON] = [:]) {
        let width = max(Table.fewestColumns, rows.map(\.count).max() ?? 0)
        self.caption = caption
        self.rows = (rows.isEmpty ? [[]] : rows).map { $0 + Array(repeating: TableCell(), count: width - $0.count) }
        self.heads = min(max(0, heads), Table.headLimit, self.rows.count)
        self.unknown = unknown
    }

    package init(caption: String = "", heads: Int = 1, texts: [[String]]) {
        self.init(caption: caption, heads: heads, rows: texts.map { $0.map { TableCell($0) } })
    }

    package var columnCount: Int { rows[0].count }

    package func cell(_ row: Int, _ column: Int) -> TableCell? {
        rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : nil
    }
}

/// A cell, and how many columns and rows it spans.
package struct TableCell: Equatable, Sendable, ExpressibleByStringLiteral {
    @Exact package var text: String
    package var across: Int
    package var down: Int
    package var unknown: [JSONKey: JSON]

    package init(_ text: String = "", across: Int = 1, down: Int = 1, unknown: [JSONKey: JSON] = [:]) {
        self.text = text
        self.across = max(1, across)
        self.down = max(1, down)
        self.unknown = unknown
    }

    package init(stringLiteral text: String) { self.init(text) }
}

extension Table {
    /// Which cell each cell is covered by, itself where it shows; spans are cut at the edges, and where two would
    /// overlap the one that begins first has the place.
    package var coverage: [[(row: Int, column: Int)]] {
        var result = rows.indices.map { row in rows[row].indices.map { (row: row, column: $0) } }
        var taken = rows.map { $0.map { _ in false } }
        for row in rows.indices {
            for column in rows[row].indices where !taken[row][column] {
                let (across, down) = span(row, column, taken)
                for r in row..<row + down {
                    for c in column..<column + across {
                        taken[r][c] = true
                        result[r][c] = (row, column)
                    }
                }
            }
        }
        return result
    }

    /// Splits whatever covers one of these cells, so that all of them are seen.
    ///
    /// - Returns: those that were covered.
    @discardableResult mutating func uncover(_ cells: [(row: Int, column: Int)]) -> [(row: Int, column: Int)] {
        var coverage = coverage
        let covered = cells.filter { coverage[$0.row][$0.column] != $0 }
        for cell in cells {
            let owner = coverage[cell.row][cell.column]
            if owner == cell { continue }
            (rows[owner.row][owner.column].across, rows[owner.row][owner.column].down) = (1, 1)
            coverage = self.coverage
        }
        return covered
    }

    /// How far a cell really reaches.
    private func span(_ row: Int, _ column: Int, _ taken: [[Bool]]) -> (across: Int, down: Int) {
        let cell = rows[row][column]
        var across = 1
        while across < cell.across, column + across < columnCount, !taken[row][column + across] { across += 1 }
        // A head is repeated on the next page: nothing reaches out of it.
        let bottom = row < heads ? heads : rows.count
        var down = 1
        while down < cell.down, row + down < bottom, (column..<column + across).allSatisfy({ !taken[row + down][$0] }) {
            down += 1
        }
        return (across, down)
    }
}

// What an editor does to a table; each gives a new one, which an edit puts in its place. Cells that reach over several rows
// or columns keep what they cover, and cover nothing else.
extension Table {
    package func insertingRow(at index: Int) -> Table {
        var grid = grid
        grid.insertRow(at: min(max(0, index), rows.count))
        var table = with(grid)
        if index < heads { table.heads = min(heads + 1, Table.headLimit) }
        return table
    }

    /// `nil` where it is the last one.
    package func removingRow(_ index: Int) -> Table? {
        guard rows.count > 1, rows.indices.contains(index) else { return nil }
        var grid = grid
        grid.removeRow(index)
        var table = with(grid)
        if index < heads { table.heads -= 1 }
        return table
    }

    /// The row goes with all that cells tie to it; `nil` where there is no such place, or what is tied is in the way.
    ///
    /// - Returns: the table, and where the row is then.
    package func movingRow(_ index: Int, to target: Int) -> (table: Table, index: Int)? {
        guard rows.indices.contains(index), rows.indices.contains(target) else { return nil }
        var grid = grid
        // What is tied would be torn where the head ends.
        let isTied = grid.groups.contains { $0.count > 1 && ($0.contains(index) || $0.contains(target)) }
        if isTied, (index < heads) != (target < heads) { return nil }
        return grid.moveRow(index, to: target).map { (with(grid), $0) }
    }

    /// `nil` where there are as many as a table may have.
    package func insertingColumn(at index: Int) -> Table? {
        guard columnCount < Table.mostColumns else { return nil }
        var grid = grid.transposed
        grid.insertRow(at: min(max(0, index), columnCount))
        return with(grid.transposed)
    }

    /// `nil` where it is the last one.
    package func removingColumn(_ index: Int) -> Table? {
        guard columnCount > Table.fewestColumns, rows[0].indices.contains(index) else { return nil }
        var grid = grid.transposed
        grid.removeRow(index)
        return with(grid.transposed)
    }

    /// As ``movingRow(_:to:)``.
    package func movingColumn(_ index: Int, to target: Int) -> (table: Table, index: Int)? {
        guard rows[0].indices.contains(index), rows[0].indices.contains(target) else { return nil }
        var grid = grid.transposed
        return grid.moveRow(index, to: target).map { (with(grid.transposed), $0) }
    }

    /// With a cell that covers more or fewer of those at its right and below it.
    package func spanning(_ row: Int, _ column: Int, across: Int, down: Int) -> Table? {
        guard cell(row, column) != nil else { return nil }
        var table = self
        table.rows[row][column].across = min(max(1, across), columnCount - column)
        table.rows[row][column].down = min(max(1, down), rows.count - row)
        return table
    }

    /// The rows below the head by the texts of a column: numbers by their value, before texts; empty ones last.
    ///
    /// Rows of sums at the foot stay there. Texts are compared by their keys.
    ///
    /// `nil` where a cell ties rows together that the column has different texts for: no order suits both.
    package func sorted(
        by column: Int, descending: Bool = false, key: (String) -> String = { $0 }
    ) -> Table? {
        guard rows[0].indices.contains(column) else { return nil }
        var grid = grid
        let isSorted = grid.sort(from: heads, to: rows.count - sums, by: column) { a, b in
            if a.text.isEmpty || b.text.isEmpty { return !a.text.isEmpty && b.text.isEmpty }
            switch (a.number, b.number) {
            case (let a?, let b?): return descending ? a > b : a < b
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): return descending ? key(a.text) > key(b.text) : key(a.text) < key(b.text)
            }
        }
        return isSorted ? with(grid) : nil
    }

    /// Rows at the foot that sum up those above: 合计, 总计.
    private var sums: Int {
        rows[heads...].reversed().prefix { row in
            let name = row[0].text.filter { !$0.isWhitespace }
            return ["合计", "总计", "共计", "总数", "平均"].contains { name.hasPrefix($0) }
        }.count
    }

    /// The columns of tab-separated text.
    package static func columns(tabSeparated text: String) -> Int {
        text.contains("\t") ? fields(tabSeparated: text).map(\.count).max() ?? 0 : 0
    }

    /// A table of tab-separated text, as a spreadsheet puts it on the clipboard; `nil` for what is none.
    package init?(tabSeparated text: String) {
        let rows = Table.fields(tabSeparated: text)
        let filled = rows.reversed().drop { $0 == [""] }.reversed()
        guard let width = filled.map(\.count).max(), (2...Table.mostColumns).contains(width) else { return nil }
        self.init(heads: filled.count > 1 ? 1 : 0, texts: Array(filled))
    }

    /// Text as a spreadsheet puts it on the clipboard, each row on one line and no cell quoted.
    package static func unquoted(_ text: String) -> String {
        guard text.contains("\t"), text.contains("\"") else { return text }
        return fields(tabSeparated: text).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    /// The fields of each line; a spreadsheet quotes one that has lines of its own, which are one in a cell here, and
    /// doubles the quotation marks in it.
    private static func fields(tabSeparated text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var rest = text[...]
        while true {
            let field: Substring
            if let (quoted, length) = quoted(rest) {
                rows[rows.count - 1].append(quoted)
                rest = rest.dropFirst(length)
            } else {
                field = rest.prefix { $0 != "\t" && !$0.isNewline }
                rows[rows.count - 1].append(String(field))
                rest = rest[field.endIndex...]
            }
            guard let end = rest.first else { return rows }
            rest = rest.dropFirst()
            if end != "\t" { rows.append([]) }
        }
    }

    /// What a quoted field at the head of a text says, and its characters with the marks; `nil` where none stands there.
    private static func quoted(_ text: Substring) -> (text: String, length: Int)? {
        guard text.first == "\"" else { return nil }
        var result = ""
        var length = 1
        var rest = text.dropFirst()
        while let next = rest.first {
            rest = rest.dropFirst()
            length += 1
            if next == "\"" {
                guard rest.first == "\"" else {
                    return rest.first.map { $0 == "\t" || $0.isNewline } ?? true ? (result, length) : nil
                }
                rest = rest.dropFirst()
                length += 1
            }
            if !next.isNewline { result.append(next) }
        }
        return nil
    }
}

extension TableCell {
    /// What stands for no figure.
    package var isDash: Bool { ["—", "——", "-", "/", "／", "－"].contains(text) }

    /// The figure in it, a sign before and a percent sign behind and commas between its digits allowed.
    package var number: Double? {
        var digits = String(
            text.filter { $0 != "," && $0 != "，" && $0 != " " }.map { digit in
                // ９８ and ３．５ as an input method writes them.
                guard let scalar = digit.unicodeScalars.first, (0xFF0E...0xFF19).contains(scalar.value), scalar != "／"
                else { return digit }
                return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? digit
            })
        if let last = digits.last, "%％‰".contains(last) { digits.removeLast() }
        if let first = digits.first, "+＋".contains(first) { digits.removeFirst() }
        if let first = digits.first, "－−".contains(first) { digits = "-" + digits.dropFirst() }
        guard let first = digits.first, first.isASCII, first.isNumber || first == "-",
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
        else { return nil }
        return Double(digits)
    }
}

extension [TableCell] {
    /// The cells of a row as a spreadsheet takes them.
    var line: String { map(\.text).joined(separator: "\t") }
}

extension Table {
    /// The cells that show, row by row.
    package var shownCells: [(row: Int, column: Int)] {
        let coverage = coverage
        return rows.indices.flatMap { row in
            rows[row].indices.filter { coverage[row][$0] == (row, $0) }.map { (row: row, column: $0) }
        }
    }

    /// With the texts of another in its cells, from one on; one column goes down the cells that show.
    ///
    /// It grows by what does not fit, and what would be more than the most columns is `nil`.
    package func filled(with other: Table, _ row: Int, _ column: Int) -> Table? {
        guard column + other.columnCount <= Table.mostColumns else { return nil }
        let coverage = coverage
        let isColumn = other.columnCount == 1
        let own = (row..<max(row, rows.count)).filter { !isColumn || coverage[$0][column].row == $0 }
        let targets = (own + Array(rows.count..<rows.count + other.rows.count)).prefix(other.rows.count)
        var table = self
        while table.rows.count <= targets.last ?? 0 { table = table.insertingRow(at: table.rows.count) }
        while table.columnCount < column + other.columnCount {
            guard let wider = table.insertingColumn(at: table.columnCount) else { return nil }
            table = wider
        }
        var filled: [(row: Int, column: Int)] = []
        for (row, cells) in zip(targets, other.rows) {
            for (c, cell) in cells.enumerated() {
                let at = isColumn && rows.indices.contains(row) ? coverage[row][column].column : column + c
                table.rows[row][at].text = cell.text
                if !cell.text.isEmpty { filled.append((row, at)) }
            }
        }
        table.uncover(filled)
        return table
    }
}
