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

    /// At most as many as a mask has bits.
    private let readers: [Reader]
    /// By kind of text: who reads it, and those of them that any text may concern.
    private let masks: [Passage.Kind: (readers: UInt64, always: UInt64)]
    /// For each character of the Basic Multilingual Plane its row in `rows`; 0 triggers nothing.
    private let row: [UInt8]
    private let rows: [UInt64]
    private var closed: UInt64 = 0

    init(_ rules: [Rule]) {
        var readers: [Reader] = []
        var masks: [Passage.Kind: (readers: UInt64, always: UInt64)] = [:]
        var triggered: [Unicode.Scalar: UInt64] = [:]
        for (index, rule) in rules.enumerated() {
            guard case .passage(let find) = rule.check else { continue }
            precondition(readers.count < UInt64.bitWidth)
            let bit: UInt64 = 1 << UInt64(readers.count)
            readers.append(Reader(rule: index, find: find))
            for kind in rule.kinds {
                masks[kind, default: (0, 0)].readers |= bit
                if rule.triggers.isEmpty { masks[kind, default: (0, 0)].always |= bit }
            }
            for scalar in rule.triggers.unicodeScalars { triggered[scalar, default: 0] |= bit }
        }
        var row = [UInt8](repeating: 0, count: 0x1_0000)
        var rows: [UInt64] = [0]
        for (scalar, mask) in triggered {
            let index = rows.firstIndex(of: mask) ?? rows.count
            if index == rows.count { rows.append(mask) }
            row[Int(scalar.value)] = UInt8(index)
        }
        self.readers = readers
        self.masks = masks
        self.row = row
        self.rows = rows
    }

    /// The rules that are switched off, as bits of the readers.
    mutating func close(_ rules: Set<Int>) {
        closed = readers.indices.reduce(0) { rules.contains(readers[$1].rule) ? $0 | 1 << UInt64($1) : $0 }
    }

    /// What the rules of one text say about it.
    func marks(in passage: Passage, _ lexicon: Lexicon) -> [Proofreader.RuleMark] {
        guard let mask = masks[passage.kind] else { return [] }
        var waiting = mask.always
        for scalar in passage.scalars where scalar.value < 0x1_0000 {
            let index = row[Int(scalar.value)]
            if index != 0 { waiting |= rows[Int(index)] }
        }
        waiting &= mask.readers & ~closed
        var marks: [Proofreader.RuleMark] = []
        while waiting != 0 {
            let reader = readers[waiting.trailingZeroBitCount]
            waiting &= waiting - 1
            for mark in reader.find(passage, lexicon) {
                marks.append(Proofreader.RuleMark(rule: reader.rule, mark: mark))
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
