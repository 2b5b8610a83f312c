internal import Bulletins
internal import Typesetting

/// A table out of its printed rows: which rows are one, which cells are merged and how many rows are its head are the
/// ones that print the same again.
struct PaperGridTable {
    private(set) var rows: [[PrintedLine.Cell]] = []
    private(set) var heads = 1
    /// Whether the table prints as it was read.
    private(set) var isCertain = false
    /// Whether no cell is merged and no row has two lines.
    private(set) var isPlain = false

    private struct Line {
        /// By the column of the table at which it begins.
        var cells: [(column: Int, across: Int, text: String, room: Int)]
    }

    /// Tables that stand right below each other: where their columns change, and each prints as it stands.
    static func tables(_ printed: [String], _ series: Series) -> [PaperGridTable] {
        let whole = PaperGridTable(printed, series)
        if whole.isPlain { return [whole] }
        for cut in printed.indices.dropFirst() where bars(printed[cut]) != bars(printed[cut - 1]) {
            let upper = PaperGridTable(Array(printed[..<cut]), series)
            guard upper.isPlain else { continue }
            let lower = tables(Array(printed[cut...]), series)
            if lower.allSatisfy(\.isPlain) { return [upper] + lower }
        }
        return [whole]
    }

    init(_ printed: [String], _ series: Series) {
        let bars = printed.map(PaperGridTable.bars)
        let edges = Set(bars.joined()).sorted()
        let lines = zip(printed, bars).map { PaperGridTable.line($0, $1, edges) }
        let hasSpan = lines.first?.cells.contains { $0.across > 1 } ?? false
        let headChoices = hasSpan ? [2, 3, 1, 0] : [1, 0, 2, 3]
        var first: (rows: [[PrintedLine.Cell]], heads: Int)?
        search: for groups in [PaperGridTable.joined(lines), lines.map { [$0] }] {
            for heads in headChoices where heads < max(groups.count, 1) || groups.count == 1 {
                for merges in [true, false] {
                    let rows = PaperGridTable.rows(groups, columns: max(1, edges.count - 1), heads: merges ? heads : 0)
                    first = first ?? (rows, heads)
                    guard PaperGridTable.print(rows, heads, series) == printed else { continue }
                    (self.rows, self.heads, isCertain) = (rows, heads, true)
                    break search
                }
            }
        }
        if !isCertain, let first { (rows, heads) = first }
        isPlain = isCertain && rows.count == lines.count && rows.joined().allSatisfy { $0.across == 1 && $0.down == 1 }
    }

    /// The columns of the grid at which the bars stand.
    private static func bars(_ line: String) -> [Int] {
        var column = 0
        var bars: [Int] = []
        for character in line {
            if character == "|" { bars.append(column) }
            column += PageText.columns(String(character))
        }
        return bars
    }

    private static func line(_ text: String, _ bars: [Int], _ edges: [Int]) -> Line {
        let texts = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let cells = zip(zip(bars, bars.dropFirst()), texts).map { ends, text in
            let first = edges.firstIndex(of: ends.0) ?? 0
            let last = edges.firstIndex(of: ends.1) ?? first + 1
            return (column: first, across: last - first, text: text.trimmingSpaces(), room: ends.1 - ends.0 - 2)
        }
        return Line(cells: cells)
    }

    /// Rows whose cells are full go on in the next.
    private static func joined(_ lines: [Line]) -> [[Line]] {
        var groups: [[Line]] = []
        for line in lines {
            if let last = groups.last, let above = last.last, goesOn(line, from: above) {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups
    }

    private static func goesOn(_ line: Line, from above: Line) -> Bool {
        guard line.cells.map(\.column) == above.cells.map(\.column) else { return false }
        var isContinued = false
        for (cell, upper) in zip(line.cells, above.cells) where !cell.text.isEmpty {
            // What is shorter stands in the middle of its row.
            if upper.text.isEmpty { continue }
            guard PageText.columns(upper.text) + max(PageText.columns(beginning(cell.text)), 2) > upper.room else {
                return false
            }
            isContinued = true
        }
        return isContinued
    }

    /// What a line has room for that takes the beginning of a text: its first character, and what is not parted from it,
    /// as `（米）`.
    private static func beginning(_ text: String) -> String {
        var head = String(text.prefix(1))
        for next in text.dropFirst() {
            guard head.last.map({ "（〔《“".contains($0) }) ?? false || "）〕》”，。、；：".contains(next) else { break }
            head.append(next)
        }
        return head
    }

    /// Every cell at its place; in the head a text with nothing but blanks below it reaches down to them.
    private static func rows(_ groups: [[Line]], columns: Int, heads: Int) -> [[PrintedLine.Cell]] {
        var rows = groups.map { lines in
            var row = Array(repeating: PrintedLine.Cell(text: "", across: 1, down: 1), count: columns)
            for line in lines {
                for cell in line.cells where row.indices.contains(cell.column) {
                    let text = row[cell.column].text
                    row[cell.column].text = text + cell.text
                    row[cell.column].across = max(1, cell.across)
                }
            }
            return row
        }
        guard heads > 1, heads <= rows.count else { return rows }
        for column in 0..<columns {
            var row = 0
            while row < heads {
                let isCovered = rows[row][..<column].indices.contains {
                    column < $0 + rows[row][$0].across && rows[row][$0].across > 1
                }
                let span = rows[row][column].across
                let below = (min(row + 1, heads)..<heads).prefix {
                    rows[$0][column].text.isEmpty && rows[$0][column].across == span && !isCovered
                }
                if !isCovered, !rows[row][column].text.isEmpty, !below.isEmpty {
                    rows[row][column].down = below.count + 1
                }
                row += max(1, below.count + 1)
            }
        }
        return rows
    }

    private static func print(_ rows: [[PrintedLine.Cell]], _ heads: Int, _ series: Series) -> [String] {
        let table = Table(
            heads: heads, rows: rows.map { $0.map { TableCell($0.text, across: $0.across, down: $0.down) } })
        guard table.columnCount <= Table.mostColumns else { return [] }
        var bulletin = Bulletin()
        bulletin.sections = [Section(items: [Item(paragraphs: [.table(table)])])]
        let layout = Layout(bulletin, series: series)
        return (0..<layout.rowCount).map { layout.row($0) }.filter { !$0.bars.isEmpty && !$0.isRepeated }
            .map { PaperGrid.withoutEnd($0.textWithBars) }
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
