import Bulletins
import Language

/// What is typed to narrow a list, and how well a row answers it.
struct PickerQuery {
    private let text: String
    private let literal: LiteralMatcher
    /// Whether it may be pinyin.
    private let isLatin: Bool

    init(_ text: String) {
        self.text = text
        literal = LiteralMatcher(text, isExact: false)
        isLatin = Folding.folded(text).contains { (0x61...0x7A).contains($0) }
    }

    /// Where a row matches, the best first.
    private enum Rank: Int {
        case title, beginning, spelled, inside, spelledBeginning, spelledInside, keywords, spelledKeywords
    }

    /// The rows that the query stands for, the best first, otherwise in their order; what it stands for is marked.
    func rows(of all: [Picker.Row]) -> [Picker.Row] {
        var found: [(rank: Rank, row: Picker.Row)] = []
        for row in all where !row.isHeading {
            guard let (rank, range) = match(row) else { continue }
            var row = row
            row.emphasis = range ?? row.emphasis
            found.append((rank, row))
        }
        return found.enumerated().sorted { ($0.1.rank.rawValue, $0.0) < ($1.1.rank.rawValue, $1.0) }.map(\.1.row)
    }

    private func match(_ row: Picker.Row) -> (Rank, Range<Int>?)? {
        let title = match(row.title)
        if let alias = row.alias.isEmpty ? nil : match(row.alias),
            title.map({ alias.rank.rawValue < $0.rank.rawValue }) ?? true
        {
            return (alias.rank, nil)
        }
        if let title { return title }
        if !literal.ranges(in: row.keywords).isEmpty { return (.keywords, nil) }
        // Fewer letters stand for something in almost every sentence.
        if isLatin, text.utf8.count >= 4, Pinyin.matches(text, row.keywords) { return (.spelledKeywords, nil) }
        return nil
    }

    private func match(_ name: String) -> (rank: Rank, range: Range<Int>)? {
        let whole = 0..<name.scalarCount
        if let range = literal.ranges(in: name).first {
            return (range == whole ? .title : range.lowerBound == 0 ? .beginning : .inside, range)
        }
        guard isLatin, let range = Pinyin.match(text, in: name) else { return nil }
        return (range == whole ? .spelled : range.lowerBound == 0 ? .spelledBeginning : .spelledInside, range)
    }
}
