/// Wrong words, found at any place of a passage in one pass.
struct WordTable: Sendable {
    /// The level of an entry that names none.
    let level: Level
    private var entries: [Unicode.Scalar: [WordEntry]] = [:]
    /// Which first characters occur, one bit each for the first 65,536: most characters begin no wrong word.
    private var firsts = [UInt64](repeating: 0, count: 1024)

    init(level: Level) { self.level = level }

    mutating func add(_ entry: WordEntry) {
        guard let first = entry.wrong.first else { return }
        entries[first, default: []].append(entry)
        entries[first]?.sort { $0.wrong.count > $1.wrong.count }
        if first.value < 0x10000 { firsts[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63) }
    }

    mutating func remove(_ word: String) {
        guard let first = word.unicodeScalars.first else { return }
        entries[first]?.removeAll { $0.wrong.elementsEqual(word.unicodeScalars) }
    }

    /// The longest wrong word at each place, from left to right, none overlapping another.
    func marks(in passage: Passage) -> [Mark] {
        var marks: [Mark] = []
        var index = 0
        while index < passage.count {
            if let (range, entry) = entry(in: passage, at: index) {
                marks.append(entry.mark(range))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return marks
    }

    private func entry(in passage: Passage, at index: Int) -> (Range<Int>, WordEntry)? {
        let first = passage.scalars[index]
        if first.value < 0x10000, firsts[Int(first.value >> 6)] & (1 << UInt64(first.value & 63)) == 0 { return nil }
        for entry in entries[first] ?? [] {
            if let range = entry.range(in: passage, at: index) { return (range, entry) }
        }
        return nil
    }
}
