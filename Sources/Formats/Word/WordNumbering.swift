internal import Bulletins

/// Counts the lists of a Word file, whose numbers stand nowhere in its text.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        /// `（%1）`.
        var text = ""
        /// The level whose number sets this one back; `nil` for the one above.
        var restart: Int?
    }

    private struct List {
        var abstract: String
        /// By level.
        var overrides: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    private var abstracts: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ part: XMLElement?) {
        // A definition may stand under the name of a list style, and another refer to it.
        var named: [String: [Int: Level]] = [:]
        var links: [String: String] = [:]
        for element in part?.elements ?? [] {
            switch element.name {
            case "w:abstractNum":
                guard let id = element["w:abstractNumId"] else { continue }
                let levels = WordNumbering.levels(element)
                abstracts[id] = levels
                if let style = element.value("w:styleLink") { named[style] = levels }
                if let style = element.value("w:numStyleLink") { links[id] = style }
            case "w:num":
                guard let id = element["w:numId"], let abstract = element.value("w:abstractNumId") else { continue }
                var list = List(abstract: abstract)
                for change in element.elements where change.name == "w:lvlOverride" {
                    guard let level = change["w:ilvl"].flatMap({ Int($0) }) else { continue }
                    list.overrides.merge(WordNumbering.levels(change)) { $1 }
                    list.starts[level] = change.value("w:startOverride").flatMap { Int($0) }
                }
                lists[id] = list
            default: break
            }
        }
        for (id, style) in links where abstracts[id]?.isEmpty == true { abstracts[id] = named[style] ?? [:] }
    }

    private static func levels(_ element: XMLElement) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for level in element.elements where level.name == "w:lvl" {
            guard let index = level["w:ilvl"].flatMap({ Int($0) }), (0...8).contains(index) else { continue }
            levels[index] = Level(
                start: level.value("w:start").flatMap { Int($0) } ?? 0, format: level.value("w:numFmt") ?? "decimal",
                // Nine numbers with their marks take no more.
                text: String((level.value("w:lvlText") ?? "").prefix(64)),
                restart: level.value("w:lvlRestart").flatMap { Int($0) })
        }
        return levels
    }

    /// The number of the next paragraph of a list: its text, empty for none and `nil` for a bullet.
    mutating func next(list id: String, level: Int) -> String? {
        guard let list = lists[id],
            let levels = abstracts[list.abstract]?.merging(list.overrides, uniquingKeysWith: { $1 }),
            let own = levels[level]
        else { return "" }
        // Lists with one definition go on counting together; an override of the start begins anew, once.
        var counts = counters[list.abstract] ?? [:]
        if begun.insert(id).inserted { for level in list.starts.keys { counts[level] = nil } }
        counts[level] = (counts[level] ?? (list.starts[level] ?? own.start) &- 1) &+ 1
        for deeper in levels.keys where deeper > level && levels[deeper]?.restart != 0 {
            if level < levels[deeper]?.restart ?? deeper { counts[deeper] = nil }
        }
        counters[list.abstract] = counts
        if own.format == "bullet" { return nil }
        return WordNumbering.filled(own.text) { index in
            guard let level = levels[index] else { return "" }
            return NumberFormat.text(counts[index] ?? list.starts[index] ?? level.start, level.format)
        }
    }

    /// Puts the numbers of the levels in the place of `%1`…`%9`.
    private static func filled(_ text: String, number: (Int) -> String) -> String {
        var result = ""
        var isMark = false
        for character in text {
            if isMark, let level = character.wholeNumberValue, (1...9).contains(level) {
                result += number(level - 1)
            } else if character == "%" {
                isMark = true
                continue
            } else {
                result += isMark ? "%\(character)" : String(character)
            }
            isMark = false
        }
        return result
    }
}

/// The ways in which Word writes numbers (`w:numFmt`).
enum NumberFormat {
    static func text(_ value: Int, _ format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
            "taiwaneseCountingThousand", "taiwaneseCounting", "japaneseDigitalTenThousand":
            return ChineseNumeral.text(value)
        case "chineseLegalSimplified", "ideographLegalTraditional": return formal(value)
        case "decimalFullWidth", "decimalFullWidth2": return fullWidth(value)
        case "decimalZero": return value < 10 ? "0\(value)" : String(value)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return ranged(value, from: 0x2460, count: 20)
        case "decimalEnclosedParen": return ranged(value, from: 0x2474, count: 20)
        case "ideographTraditional": return listed(value, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": return listed(value, "子丑寅卯辰巳午未申酉戌亥")
        case "upperLetter": return letters(value, "A")
        case "lowerLetter": return letters(value, "a")
        case "upperRoman": return roman(value)
        case "lowerRoman": return roman(value).lowercased()
        case "none": return ""
        default: return String(value)
        }
    }

    private static func formal(_ value: Int) -> String {
        let pairs = Array(zip("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟"))
        return String(ChineseNumeral.text(value).map { plain in pairs.first { $0.0 == plain }?.1 ?? plain })
    }

    private static func fullWidth(_ value: Int) -> String {
        String(
            String.UnicodeScalarView(
                String(value).unicodeScalars.map { digit in
                    (0x30...0x39).contains(digit.value) ? Unicode.Scalar(digit.value - 0x30 + 0xFF10) ?? digit : digit
                }))
    }

    private static func ranged(_ value: Int, from first: UInt32, count: Int) -> String {
        guard (1...count).contains(value), let scalar = Unicode.Scalar(first + UInt32(value - 1)) else {
            return String(value)
        }
        return String(Character(scalar))
    }

    private static func listed(_ value: Int, _ names: String) -> String {
        guard (1...names.count).contains(value) else { return String(value) }
        return String(Array(names)[value - 1])
    }

    /// A…Z, then AA, BB, as Word goes on.
    private static func letters(_ value: Int, _ first: Unicode.Scalar) -> String {
        guard (1...780).contains(value), let letter = Unicode.Scalar(first.value + UInt32((value - 1) % 26)) else {
            return String(value)
        }
        return String(repeating: Character(letter), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return String(value) }
        let steps = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value
        return steps.reduce(into: "") { result, step in
            while rest >= step.0 {
                rest -= step.0
                result += step.1
            }
        }
    }
}
