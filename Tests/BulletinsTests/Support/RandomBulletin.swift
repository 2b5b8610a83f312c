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
            paragraphs: list(0...3) { $0.paragraph() },
            note: happens(onceIn: 4) ? note() : nil, runsIn: happens(onceIn: 5), unknown: unknown())
    }

    mutating func paragraph() -> Paragraph {
        switch number(0...11) {
        case 0, 1:
            .heading(
                Heading(
                    level: number(1...2), head: text(0...6), text: happens(onceIn: 2) ? text(0...20) : nil,
                    unknown: unknown()))
        case 2, 3: .table(table())
        case 4:
            .picture(
                Picture(
                    name: text(0...5), caption: text(0...5), lines: happens(onceIn: 2) ? number(0...30) : nil,
                    unknown: unknown()))
        case 5: .unknown(.object(["x-kind": json(), JSONKey("x-\(text(0...3))"): json()]))
        default: .plain(text(0...30))
        }
    }

    mutating func table() -> Table {
        Table(
            caption: text(0...4), heads: number(0...3),
            rows: list(1...4) { $0.list(1...4) { $0.cell() } }, unknown: unknown())
    }

    private mutating func cell() -> TableCell {
        TableCell(
            text(0...4), across: happens(onceIn: 6) ? number(1...4) : 1, down: happens(onceIn: 6) ? number(1...4) : 1,
            unknown: unknown(odds: 8))
    }

    mutating func note() -> Note {
        Note(label: text(0...3), paragraphs: list(0...2) { $0.paragraph() }, unknown: unknown())
    }

    mutating func attachment() -> Attachment {
        Attachment(
            id: .random(using: &self), title: text(0...6), paragraphs: list(0...3) { $0.paragraph() },
            unknown: unknown())
    }

    mutating func closing() -> Closing {
        var closing = Closing(signature: text(0...4), date: dateText(), contact: text(0...4))
        closing.unknown = unknown()
        return closing
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
        var masthead = Masthead(
            name: text(), title: text(), year: number(0...9999), number: number(0...60),
            serial: happens(onceIn: 2) ? number(0...2000) : nil, office: text(), date: dateText(), coverage: coverage(),
            unknown: unknown())
        for entry in Masthead.Entry.all {
            if case .text = entry.row.form, happens(onceIn: 4) { masthead.values[entry] = .text(text(0...4)) }
        }
        masthead.issuers = list(0...2) {
            Masthead.Issuer(name: $0.text(1...4), role: $0.text(0...2), unknown: $0.unknown())
        }
        return masthead
    }

    mutating func imprint() -> Imprint {
        var imprint = Imprint(
            reportTo: list(0...2) { $0.text() }, sendTo: list(0...2) { $0.text() },
            distributeTo: list(0...2) { $0.text() }, copies: happens(onceIn: 2) ? number(1...500) : nil,
            unknown: unknown())
        if happens(onceIn: 2) {
            imprint.lines += list(0...3) {
                Imprint.Line(
                    label: $0.pick(["抄送", "分送", "报", ""]), names: $0.list(0...2) { $0.text() }, unknown: $0.unknown())
            }
            imprint.people = list(0...3) {
                Imprint.Person(label: $0.pick(["责任编辑", "电话", "摄影"]), name: $0.text(), unknown: $0.unknown())
            }
            imprint.subjects = list(0...3) { $0.text() }
            imprint.values[.issuedBy] = .text(text(0...4))
            imprint.values[.issuedOn] = .date(dateText())
        }
        return imprint
    }

    mutating func bulletin() -> Bulletin {
        var bulletin = Bulletin(
            masthead: masthead(), sections: list(0...4) { $0.section() }, imprint: imprint(),
            ignored: list(0...2) { $0.text() }, unknown: unknown())
        if happens(onceIn: 2) { bulletin.note = note() }
        if happens(onceIn: 2) { bulletin.attachments = list(0...2) { $0.attachment() } }
        if happens(onceIn: 2) { bulletin.closing = closing() }
        if happens(onceIn: 3) { bulletin.look = look() }
        return bulletin
    }

    mutating func look() -> PaperLook {
        var look = PaperLook(
            blankPageNotice: happens(onceIn: 2),
            kinds: list(0...2) { Series.Kind(name: $0.text(1...3), numberForm: $0.text(1...3), unknown: $0.unknown()) })
        look.unknown = unknown()
        look.style.unknown = unknown()
        if happens(onceIn: 2) { look.style.levels = list(0...3) { PaperStyle.Level($0.text(0...2), runsOn: true) } }
        if happens(onceIn: 2) { look.style.numberForm = text(1...4) }
        if happens(onceIn: 2) { look.style.contents = PaperStyle.Contents(title: text(0...3), pages: true) }
        if happens(onceIn: 2) { (look.style.lines, look.style.sizes) = (number(0...40), ["text": "四号"]) }
        if happens(onceIn: 2) { (look.style.signature, look.style.openings) = (.right, .bold) }
        return look
    }
}
