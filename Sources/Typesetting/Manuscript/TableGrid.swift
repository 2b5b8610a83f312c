import Bulletins

/// The widths of a table's columns, and the type that they are set in.
struct TableGrid: Equatable {
    /// Points.
    let size: Int
    /// Half-width columns of the whole table.
    let total: Int
    /// Of each column of the table: those of its texts.
    let widths: [Int]
    private let alignments: [TableRow.Cell.Alignment]

    /// Sizes to which a table shrinks that is wider than the page, in points.
    private static let smaller = [14, 12, 10, 9, 8, 7]
    /// A text is broken only to lines of more columns than this, as long as there is room.
    private static let fairWord = 8
    private static let leastWord = 4

    /// - Parameter needs: by row and column; what spans several columns asks nothing of each.
    init(needs: [[TableNeed]], heads: Int, _ sheet: StyleSheet) {
        let count = needs.first?.count ?? 0
        var summaries = (0..<count).map { column in
            var summary = Summary()
            for row in needs.indices { summary.add(needs[row][column], isHead: row < heads) }
            return summary
        }
        let usual = sheet.style(of: .tableRow(isHead: false)).size
        let sizes = [usual] + TableGrid.smaller.filter { $0 < usual }
        func fitting(_ word: Int) -> Int? {
            let least = summaries.reduce(0) { $0 + $1.least(word) + 2 * TableRow.margin }
            return sizes.first { sheet.columns(ofSize: $0) >= least }
        }
        let fair = fitting(TableGrid.fairWord)
        let size = fair ?? fitting(TableGrid.leastWord) ?? sizes.last ?? usual
        let word = fair == nil ? TableGrid.leastWord : TableGrid.fairWord
        let room = sheet.columns(ofSize: size) - 2 * TableRow.margin * count
        for index in summaries.indices { summaries[index].settle(word) }
        let widths = TableGrid.widths(summaries, room: room)
        self.size = size
        self.widths = widths
        total = widths.reduce(0) { $0 + $1 + 2 * TableRow.margin }
        alignments = zip(summaries, widths).map { $0.alignment(in: $1) }
    }

    /// The least that every column asks for, and of what is left as much as each would still take; then the rest.
    private static func widths(_ columns: [Summary], room: Int) -> [Int] {
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

    /// Where the cells of a column stand in it; those of the head and of short texts in the middle.
    func alignment(of column: Int, isHead: Bool, _ need: TableNeed) -> TableRow.Cell.Alignment {
        if isHead { return .centre }
        switch alignments[column] {
        case .trailing(let pad) where need.kind == .figure: return .trailing(max(0, pad - need.fraction))
        case .trailing: return .centre
        case let other: return other
        }
    }

    private struct Summary {
        /// In steps, so that not every key moves the columns.
        private(set) var natural = 2
        var settled = 0
        private var word = 0
        private var figure = 0
        private var fraction = 0
        private var hasText = false
        private var bodyNatural = 0

        mutating func add(_ need: TableNeed, isHead: Bool) {
            natural = max(natural, (need.natural + 3) / 4 * 4)
            word = max(word, need.word)
            if isHead { return }
            bodyNatural = max(bodyNatural, need.natural)
            switch need.kind {
            case .text: hasText = true
            case .figure:
                figure = max(figure, need.natural - need.fraction)
                fraction = max(fraction, need.fraction)
            case .dash, .empty: break
            }
        }

        /// A longer word, as an address, is broken.
        func least(_ word: Int) -> Int { max(min(self.word, 16), min(natural, word), 2) }

        mutating func settle(_ word: Int) { settled = least(word) }

        /// Figures with their points below one another, the longest in the middle; texts of one line in the middle.
        func alignment(in width: Int) -> TableRow.Cell.Alignment {
            if figure > 0, !hasText {
                return .trailing(max(0, (width - figure - fraction) / 2) + fraction)
            }
            return bodyNatural <= min(width, 20) ? .centre : .leading
        }
    }
}
