import Bulletins

/// The widths of a table's columns, and the type that they are set in.
struct TableGrid {
    /// Points.
    let size: Int
    /// Half-width columns of the whole table.
    let total: Int
    /// Of each column of the table: those of its texts.
    let widths: [Int]
    private let columns: [TableColumn]

    /// Sizes to which a table shrinks that is wider than the page, in points.
    private static let smaller = [14, 12, 10, 9, 8, 7]
    /// A text is broken only to lines of more columns than this, as long as there is room.
    private static let fairWord = 8
    private static let leastWord = 4

    /// - Parameter needs: by row and column; what spans several columns asks nothing of each.
    init(needs: [[TableNeed]], heads: Int, _ sheet: StyleSheet) {
        let count = needs.first?.count ?? 0
        var columns = (0..<count).map { column in TableColumn(needs.map { $0[column] }, heads: heads) }
        let usual = sheet.style(of: .tableRow(isHead: false)).size
        let sizes = [usual] + TableGrid.smaller.filter { $0 < usual }
        func fitting(_ word: Int) -> Int? {
            let least = columns.reduce(0) { $0 + $1.least(word) + 2 * TableRow.margin }
            return sizes.first { sheet.columns(ofSize: $0) >= least }
        }
        let fair = fitting(TableGrid.fairWord)
        let size = fair ?? fitting(TableGrid.leastWord) ?? sizes.last ?? usual
        let word = fair == nil ? TableGrid.leastWord : TableGrid.fairWord
        let room = sheet.columns(ofSize: size) - 2 * TableRow.margin * count
        for index in columns.indices { columns[index].settle(word) }
        let widths = TableGrid.widths(columns, room: room)
        self.size = size
        self.widths = widths
        total = widths.reduce(0) { $0 + $1 + 2 * TableRow.margin }
        self.columns = columns
    }

    /// The least that every column asks for, and of what is left as much as each would still take; then the rest.
    private static func widths(_ columns: [TableColumn], room: Int) -> [Int] {
        var widths = columns.map(\.settled)
        let wanted = columns.map { max(0, $0.natural - $0.settled) }
        share(min(room - widths.reduce(0, +), wanted.reduce(0, +)), by: wanted, &widths)
        share(room - widths.reduce(0, +), by: columns.map(\.natural), &widths)
        return widths
    }

    /// Adds so many columns to the widths, in proportion; what division leaves over goes to the first.
    private static func share(_ left: Int, by weights: [Int], _ widths: inout [Int]) {
        let all = weights.reduce(0, +)
        guard left > 0, all > 0 else { return }
        var rest = left
        for index in widths.indices {
            let part = left * weights[index] / all
            widths[index] += part
            rest -= part
        }
        for index in 0..<rest { widths[index % widths.count] += 1 }
    }

    /// Where a cell of a column stands in it.
    func alignment(of column: Int, isHead: Bool, _ need: TableNeed) -> TableRow.Cell.Alignment {
        columns[column].alignment(of: need, isHead: isHead, in: widths[column])
    }
}
