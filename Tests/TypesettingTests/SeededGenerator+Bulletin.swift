import Bulletins
import TestSupport

extension SeededGenerator {
    mutating func id() -> PartID { .random(using: &self) }

    mutating func texts(_ count: ClosedRange<Int>) -> [Paragraph] {
        (0..<number(count)).map { _ in .plain(text(number(0...120), hostile: number(0...3) == 0)) }
    }

    mutating func item() -> Item {
        Item(
            id: id(), headline: text(number(0...40)), contributor: number(0...1) == 0 ? "" : text(number(1...6)),
            paragraphs: texts(0...4))
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
