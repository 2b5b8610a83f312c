/// Goes through a text once and notes where words begin.
struct WordScanner {
    private let characters: [Character]
    private let classes: [CharacterClass]
    /// Each character's only scalar.
    private let scalars: [Unicode.Scalar]
    private var at = 0
    /// In characters.
    private var starts: [Int] = []

    init(_ text: String) {
        characters = Array(text)
        classes = characters.map(CharacterClass.init)
        scalars = characters.map { character in
            let scalars = character.unicodeScalars
            return scalars.count == 1 ? scalars[scalars.startIndex] : "\u{FFFD}"
        }
    }

    mutating func boundaries() -> [Int] {
        while at < characters.count {
            switch classes[at] {
            case .blank:
                if at == 0 { starts.append(0) }
                takeRun { $0 == .blank }
            case .han: takeHan()
            case .latin: takeLatin()
            case .letter:
                starts.append(at)
                takeRun { $0 == .letter }
            case .opening:
                starts.append(at)
                takeRun { $0 == .opening }
            case .mark:
                starts.append(at)
                takeRun { $0 == .mark }
            }
        }
        return scalarOffsets()
    }

    private mutating func takeRun(while belongs: (CharacterClass) -> Bool) {
        while at < characters.count, belongs(classes[at]) { at += 1 }
    }

    private mutating func takeHan() {
        let start = at
        takeRun { $0 == .han }
        // 第 before digits begins the number: 第35期.
        let isOrdinal = at < characters.count && characters[at - 1] == "第" && characters[at].isNumber
        let end = isOrdinal ? at - 1 : at
        var word = start
        for length in Segmenter(Array(scalars[start..<end])).words() {
            starts.append(word)
            word += length
        }
        if isOrdinal {
            starts.append(end)
            takeNumber()
        }
    }

    private mutating func takeLatin() {
        starts.append(at)
        takeNumber()
    }

    /// A run of letters and digits with the marks between them, then the unit of its last number.
    private mutating func takeNumber() {
        while at < characters.count {
            if classes[at] == .latin {
                at += 1
            } else if WordScanner.joiners.contains(characters[at]), at + 1 < characters.count, classes[at + 1] == .latin
            {
                at += 2
            } else {
                break
            }
        }
        guard characters[at - 1].isNumber else { return }
        if at < characters.count, WordScanner.signs.contains(characters[at]) {
            at += 1
        } else {
            at += NumberUnits.lengthOfUnit(in: scalars, from: at)
        }
    }

    /// Marks that stay within a word between letters or digits.
    private static let joiners: Set<Character> = [
        ".", ",", ":", "+", "-", "/", "_", "@", "%", "'", "’", "．", "：", "＋", "－", "／",
    ]

    /// Marks that belong to the number before them.
    private static let signs: Set<Character> = ["%", "％", "‰", "℃", "°", "㎡"]

    private func scalarOffsets() -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(starts.count + 1)
        var offset = 0
        var next = 0
        for (index, character) in characters.enumerated() {
            if next < starts.count, starts[next] == index {
                offsets.append(offset)
                next += 1
            }
            offset += character.unicodeScalars.count
        }
        offsets.append(offset)
        return offset == 0 ? [0] : offsets
    }
}
