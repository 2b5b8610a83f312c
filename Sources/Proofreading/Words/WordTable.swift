/// Wrong words, found at any place of a passage in one pass.
struct WordTable: Sendable {
    /// The level of an entry that names none.
    let level: Level
    private var entries: [Unicode.Scalar: [WordEntry]] = [:]
    private var firsts = ScalarFilter()
    private var pairs = ScalarFilter(classes: 1 << 16)
    /// Words of one character.
    private var singles = ScalarFilter()

    init(level: Level) { self.level = level }

    mutating func add(_ entry: WordEntry) {
        guard let first = entry.wrong.first else { return }
        entries[first, default: []].append(entry)
        entries[first]?.sort { $0.wrong.count > $1.wrong.count }
        firsts.insert(first)
        if entry.wrong.count > 1 { pairs.insert(first, entry.wrong[1]) } else { singles.insert(first) }
    }

    mutating func remove(_ word: String) {
        guard let first = word.unicodeScalars.first else { return }
        entries[first]?.removeAll { $0.wrong.elementsEqual(word.unicodeScalars) }
    }

    /// Whether a word is in the table.
    func contains(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first else { return false }
        return entries[first]?.contains { $0.wrong.elementsEqual(word) } ?? false
    }

    /// Every entry, in no order.
    var all: [WordEntry] { entries.values.flatMap { $0 } }

    /// The longest wrong word at each place, from left to right, none overlapping another.
    func marks(in passage: Passage) -> [Mark] {
        let scalars = passage.scalars
        var marks: [Mark] = []
        var index = 0
        while index < scalars.count {
            let first = scalars[index]
            if firsts.mayContain(first), pairs.mayContain(first, passage[index + 1]) || singles.mayContain(first),
                let (range, entry) = entry(in: passage, at: index)
            {
                marks.append(entry.mark(range, in: passage))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return marks
    }

    private func entry(in passage: Passage, at index: Int) -> (Range<Int>, WordEntry)? {
        for entry in entries[passage.scalars[index]] ?? [] {
            if let range = entry.range(in: passage, at: index) { return (range, entry) }
        }
        return nil
    }
}
