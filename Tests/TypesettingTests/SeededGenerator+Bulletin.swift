import Bulletins
import TestSupport

extension SeededGenerator {
    mutating func id() -> PartID { .random(using: &self) }

    mutating func texts(_ count: ClosedRange<Int>) -> [Paragraph] {
        (0..<number(count)).map { _ in .plain(text(number(0...120), hostile: number(0...3) == 0)) }
    }

    /// Of every kind.
    mutating func paragraphs(_ count: ClosedRange<Int>) -> [Paragraph] {
        (0..<number(count)).map { _ in
            switch number(0...9) {
            case 0: .heading(Heading(level: number(1...2), head: text(number(0...10))))
            case 1: .heading(Heading(level: number(1...2), head: text(number(0...10)), text: text(number(0...60))))
            case 2: .table(table())
            case 3: .picture(Picture(name: "图.png", caption: text(number(0...10)), lines: number(1...12)))
            default: .plain(text(number(0...120), hostile: number(0...3) == 0))
            }
        }
    }

    mutating func table() -> Table {
        let (rows, columns) = (number(1...30), number(1...6))
        return Table(
            caption: text(number(0...8)), heads: number(0...3),
            rows: (0..<rows).map { _ in
                (0..<columns).map { _ in
                    TableCell(
                        number(0...1) == 0 ? String(number(0...9999)) : text(number(0...12)),
                        across: number(0...9) == 0 ? 2 : 1, down: number(0...9) == 0 ? 2 : 1)
                }
            })
    }

    mutating func note() -> Note? {
        number(0...4) == 0 ? Note(label: text(number(0...4)), paragraphs: paragraphs(0...2)) : nil
    }

    /// A series that looks like no other.
    mutating func series() -> Series {
        var series = Series(name: "简报", blankPageNotice: number(0...1) == 0)
        if number(0...2) == 0 { return series }
        let marks = ["一、", "（一）", "1.", "【】", "※ ※", "● ", ""]
        series.style.levels = (0..<number(0...4)).map { _ in
            PaperStyle.Level(
                pick(marks), runsOn: number(0...1) == 0, face: pick(PaperStyle.Emphasis.allCases),
                centred: number(0...2) == 0)
        }
        series.style.numberForm = pick([nil, "第三十五期", "〔2024〕12号", "第3期（总第52期）"])
        if number(0...1) == 0 { series.style.mastheadLines = [.marks, .name, .number, .office, .rule] }
        series.style.signature = pick(PaperStyle.Standing.allCases)
        series.style.source = pick(PaperStyle.Standing.allCases)
        series.style.openings = number(0...1) == 0 ? nil : .bold
        if number(0...1) == 0 {
            series.style.contents = PaperStyle.Contents(pages: number(0...1) == 0, ownPage: number(0...1) == 0)
        }
        if number(0...3) == 0 { (series.style.lines, series.style.columns) = (number(15...30), number(20...34)) }
        return series
    }

    mutating func item() -> Item {
        Item(
            id: id(), headline: text(number(0...40)), contributor: number(0...1) == 0 ? "" : text(number(1...6)),
            source: number(0...2) == 0 ? text(number(1...6)) : "", paragraphs: paragraphs(0...4), note: note(),
            runsIn: number(0...3) == 0)
    }

    mutating func section() -> Section {
        Section(
            id: id(), title: text(number(0...10)), items: (0..<number(0...2)).map { _ in item() },
            subsections: (0..<number(0...3)).map { _ in subsection() })
    }

    mutating func subsection() -> Subsection {
        Subsection(id: id(), title: text(number(0...10)), items: (0..<number(0...4)).map { _ in item() })
    }

    mutating func bulletin() -> Bulletin {
        var bulletin = plainBulletin()
        bulletin.note = note()
        bulletin.attachments = (0..<max(0, number(-2...2))).map { _ in
            Attachment(id: id(), title: text(number(0...10)), paragraphs: paragraphs(0...3))
        }
        if number(0...2) == 0 {
            bulletin.closing = Closing(
                signature: text(number(0...20)), date: DateText("2026年7月2日"), contact: text(number(0...20)))
        }
        return bulletin
    }

    private mutating func plainBulletin() -> Bulletin {
        Bulletin(
            masthead: Masthead(
                name: text(number(0...10)), title: text(number(0...40)), year: 2023, number: number(0...60),
                serial: number(0...1) == 0 ? nil : 9, office: text(number(0...30)), date: DateText("2023年10月8日")),
            sections: (0..<number(0...5)).map { _ in section() },
            imprint: Imprint(
                reportTo: number(0...1) == 0 ? [] : ["市委办", "市政府办"],
                sendTo: number(0...1) == 0 ? [] : [text(60)], copies: number(0...1) == 0 ? nil : 60))
    }
}
