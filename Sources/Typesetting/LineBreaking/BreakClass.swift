/// What a character may do at the ends of a line, as tables.
struct BreakClass: OptionSet {
    let rawValue: UInt8

    /// 避头: never the first of a line.
    static let notAtStart = BreakClass(rawValue: 1)
    /// 避尾: never the last of a line.
    static let notAtEnd = BreakClass(rawValue: 2)
    /// Latin letters, digits and the marks inside of numbers and addresses: two of them are not parted.
    static let word = BreakClass(rawValue: 4)
    /// —: a pair is not parted and may begin a line; one alone may not.
    static let dash = BreakClass(rawValue: 8)
    /// Takes no room where the line is full.
    static let space = BreakClass(rawValue: 16)
    /// Makes room at the right end; begins a line, never ends one.
    static let fill = BreakClass(rawValue: 32)
    /// A stretch that is never the first of a line.
    static let leader = BreakClass(rawValue: 64)

    private static let sets: [(BreakClass, String)] = [
        (.notAtStart, ForbiddenMarks.atLineStart),
        (.notAtEnd, ForbiddenMarks.atLineEnd),
        (.word, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:%+-/_@"),
        (.dash, "—"),
        (.space, " "),
    ]

    /// By scalar value, for the basic plane: one look per character typed.
    private static let table: [BreakClass] = {
        var table = Array(repeating: BreakClass(), count: 0x10000)
        for (set, characters) in sets {
            for scalar in characters.unicodeScalars { table[Int(scalar.value)].insert(set) }
        }
        // Letters with accents, Greek, Cyrillic and the other alphabets make words too.
        for value in 0xC0..<0x2000 { table[value].insert(.word) }
        return table
    }()

    static func of(_ scalar: Unicode.Scalar) -> BreakClass {
        scalar.value < 0x10000 ? table[Int(scalar.value)] : []
    }
}
