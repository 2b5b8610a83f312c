/// Which rules a text concerns at all, found in one pass over its characters.
///
/// Most rules look for one mark or one word; a paragraph that has none of their characters (``Rule/triggers``) need not
/// be read by them.
struct Triage: Sendable {
    /// A rule that reads one text.
    struct Reader: Sendable {
        let rule: Int
        let find: @Sendable (Passage, Lexicon) -> [Mark]
    }

    private let readers: [Reader]
    /// How many words of 64 bits a set of readers takes.
    private let width: Int
    /// By kind of text: who reads it, and those of them that any text may concern.
    private let sets: [Passage.Kind: (readers: [UInt64], always: [UInt64])]
    /// For each character of the Basic Multilingual Plane its row in `rows`; 0 triggers nothing.
    private let row: [UInt16]
    /// Sets of readers, one behind the other.
    private let rows: [UInt64]
    private var open: [UInt64]

    init(_ rules: [Rule]) {
        var readers: [Reader] = []
        for (index, rule) in rules.enumerated() {
            if case .passage(let find) = rule.check { readers.append(Reader(rule: index, find: find)) }
        }
        let width = max(1, (readers.count + 63) / 64)
        let none = [UInt64](repeating: 0, count: width)
        var sets: [Passage.Kind: (readers: [UInt64], always: [UInt64])] = [:]
        var triggered: [Unicode.Scalar: [UInt64]] = [:]
        for (number, reader) in readers.enumerated() {
            let (word, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
            let rule = rules[reader.rule]
            for kind in rule.kinds {
                sets[kind, default: (none, none)].readers[word] |= bit
                if rule.triggers.isEmpty { sets[kind, default: (none, none)].always[word] |= bit }
            }
            for scalar in rule.triggers.unicodeScalars { triggered[scalar, default: none][word] |= bit }
        }
        var row = [UInt16](repeating: 0, count: 0x1_0000)
        var rows = [none]
        for (scalar, set) in triggered {
            let index = rows.firstIndex(of: set) ?? rows.count
            if index == rows.count { rows.append(set) }
            row[Int(scalar.value)] = UInt16(index)
        }
        self.readers = readers
        self.width = width
        self.sets = sets
        self.row = row
        self.rows = rows.flatMap { $0 }
        open = none.map { ~$0 }
    }

    /// Leaves out the rules that are switched off.
    mutating func close(_ rules: Set<Int>) {
        open = [UInt64](repeating: ~0, count: width)
        for (number, reader) in readers.enumerated() where rules.contains(reader.rule) {
            open[number / 64] &= ~(1 << UInt64(number % 64))
        }
    }

    /// What the rules of one text say about it.
    func marks(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        guard let set = sets[passage.kind] else { return [] }
        var waiting = set.always
        for scalar in passage.scalars where scalar.value < 0x1_0000 {
            let index = Int(row[Int(scalar.value)])
            if index != 0 { for word in 0..<width { waiting[word] |= rows[index * width + word] } }
        }
        var marks: [Mark] = []
        for word in 0..<width {
            var bits = waiting[word] & set.readers[word] & open[word]
            while bits != 0 {
                let reader = readers[word * 64 + bits.trailingZeroBitCount]
                bits &= bits - 1
                for mark in reader.find(passage, lexicon) { marks.append(mark.made(by: reader.rule)) }
            }
        }
        return marks
    }
}

extension Rule {
    /// The characters of some ranges of code points, as triggers.
    static func characters(_ ranges: ClosedRange<UInt32>...) -> String {
        var view = String.UnicodeScalarView()
        for scalar in ranges.joined().compactMap({ Unicode.Scalar($0) }) { view.append(scalar) }
        return String(view)
    }
}
