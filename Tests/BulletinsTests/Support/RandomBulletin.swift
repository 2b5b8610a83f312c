import Bulletins
import TestSupport

/// Bulletins as nobody writes them: hard characters everywhere, unknown fields at every level.
extension SeededGenerator {
    /// Characters that went wrong in some program: marks of JSON, controls, combining marks and their composed twins,
    /// marks of direction, joiners, the byte order mark, scalars of four bytes, the last scalar of all.
    private static let hard: [String] = [
        "\"", "\\", "/", "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\r", "\r\n", "\u{1B}[31m", "\u{1F}", "\u{7F}",
        "\u{85}", "e\u{301}", "é", "\u{301}", "한", "\u{1112}\u{1161}\u{11AB}", "\u{202E}", "\u{200B}", "\u{200D}",
        "\u{FEFF}",
        "\u{2028}", "𠮷", "👩‍🌾", "🇨🇳", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "，", "。", "“", "”", "—", "…", "（", "）",
    ]
    private static let plain = Array("红旗区营商环境工作动态办好一件事27条5G1+1+4+N").map(String.init)

    mutating func text(_ length: ClosedRange<Int> = 0...12) -> String {
        list(length) { $0.happens(onceIn: 4) ? $0.pick(Self.hard) : $0.pick(Self.plain) }.joined()
    }

    mutating func json(depth: Int = 3) -> JSON {
        switch number(depth > 0 ? 0...7 : 0...4) {
        case 0: .null
        case 1: .bool(happens(onceIn: 2))
        case 2: .number(pick(["0", "-0", "1.0", "1.50", "1e400", "12345678901234567890123", "-0.1E-2"]))
        case 3, 4: .string(text())
        case 5, 6: .array(list(0...3) { $0.json(depth: depth - 1) })
        default: .object(unknown(depth: depth - 1, odds: 1))
        }
    }

    mutating func unknown(depth: Int = 2, odds: Int = 3) -> [JSONKey: JSON] {
        guard happens(onceIn: odds) else { return [:] }
        var members: [JSONKey: JSON] = [:]
        for _ in 0..<number(1...3) { members[JSONKey("x-" + text(0...4))] = json(depth: depth) }
        return members
    }

    mutating func item() -> Item {
        Item(
            id: .random(using: &self), headline: text(), contributor: text(0...3), source: text(0...3),
            paragraphs: list(0...3) { $0.text(0...30) }, unknown: unknown())
    }

    mutating func subsection() -> Subsection {
        Subsection(
            id: .random(using: &self), title: text(), items: list(0...3) { $0.item() }, unknown: unknown())
    }

    mutating func section() -> Section {
        Section(
            id: .random(using: &self), title: text(), items: list(0...3) { $0.item() },
            subsections: list(0...2) { $0.subsection() }, unknown: unknown())
    }

    mutating func dateText() -> DateText { DateText(pick(["2023-10-08", "2023年10月8日", "2023年10月", "", text()])) }

    mutating func coverage() -> Coverage {
        Coverage(pick(["2023年9月25日—9月28日", "2023年12月30日—2024年1月5日", "2023年9月25日", "2023年9月25日—", "", text()]))
    }

    mutating func masthead() -> Masthead {
        Masthead(
            name: text(), title: text(), year: number(0...9999), number: number(0...60),
            serial: happens(onceIn: 2) ? number(0...2000) : nil, office: text(), date: dateText(), coverage: coverage(),
            unknown: unknown())
    }

    mutating func imprint() -> Imprint {
        Imprint(
            reportTo: list(0...2) { $0.text() }, sendTo: list(0...2) { $0.text() },
            distributeTo: list(0...2) { $0.text() }, copies: happens(onceIn: 2) ? number(1...500) : nil,
            unknown: unknown())
    }

    mutating func bulletin() -> Bulletin {
        Bulletin(
            masthead: masthead(), sections: list(0...4) { $0.section() }, imprint: imprint(),
            ignored: list(0...2) { $0.text() }, unknown: unknown())
    }
}
