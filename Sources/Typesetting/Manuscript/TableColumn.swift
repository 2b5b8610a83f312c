/// What the cells of one column ask for together.
struct TableColumn {
    /// In steps, so that not every key moves the columns.
    private(set) var natural = 2
    /// The least that the column is given.
    private(set) var settled = 0
    private var word = 0
    private var figure = 0
    private var fraction = 0
    private var hasText = false
    private var bodyNatural = 0

    /// - Parameter needs: from the first row of the table to the last.
    init(_ needs: [TableNeed], heads: Int) {
        for (row, need) in needs.enumerated() { add(need, isHead: row < heads) }
    }

    private mutating func add(_ need: TableNeed, isHead: Bool) {
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
    private static let longestWord = 16

    func least(_ word: Int) -> Int { max(min(self.word, TableColumn.longestWord), min(natural, word), 2) }

    mutating func settle(_ word: Int) { settled = least(word) }

    /// Whether a column of so many half-width columns is as wide with these needs as with the others, and its cells
    /// stand in it as they did.
    func isAlike(_ other: TableColumn, in width: Int) -> Bool {
        natural == other.natural && alignment(in: width) == other.alignment(in: width)
            && min(word, TableColumn.longestWord) == min(other.word, TableColumn.longestWord)
    }

    /// Where a cell stands in its column; those of the head in the middle.
    func alignment(of need: TableNeed, isHead: Bool, in width: Int) -> TableRow.Cell.Alignment {
        if isHead { return .centre }
        switch alignment(in: width) {
        case .trailing(let pad) where need.kind == .figure: return .trailing(max(0, pad - need.fraction))
        case .trailing: return .centre
        case let other: return other
        }
    }

    /// Figures with their points below one another, the longest in the middle; texts of one line in the middle.
    private func alignment(in width: Int) -> TableRow.Cell.Alignment {
        if figure > 0, !hasText {
            return .trailing(max(0, (width - figure - fraction) / 2) + fraction)
        }
        return bodyNatural <= min(width, 20) ? .centre : .leading
    }
}
