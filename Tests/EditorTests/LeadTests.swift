import Bulletins
import Screen
import Testing
import Typesetting

@testable import Editor

/// A text before the first section: nothing stands above it, and it is not counted.
@Suite struct LeadTests {
    private static let issue = Bulletin(
        masthead: Masthead(name: "会议简报", year: 2024, number: 3),
        sections: [
            Section(id: PartID("s0"), items: [Item(id: PartID("i0"), paragraphs: ["导语一段。"], runsIn: true)]),
            Section(
                id: PartID("s1"), title: "会议概况", items: [Item(id: PartID("i1"), headline: "开幕", paragraphs: ["文。"])]),
            Section(
                id: PartID("s2"), title: "审议情况", items: [Item(id: PartID("i2"), headline: "审议", paragraphs: ["文。"])]),
        ])

    private func page(_ session: Session) -> [String] {
        session.desk?.layout.blocks.map { $0.runs.map(\.string).joined() }.filter { !$0.isEmpty } ?? []
    }

    @Test func `导语上面什么也不印，后面的栏目从一数起；目录栏里看得见它`() {
        let session = Session.editing(Self.issue, caret: Position(PartID("i1"), .headline, 0))
        let page = page(session)
        #expect(page.contains("导语一段。") && page.contains("一、会议概况") && page.contains("二、审议情况"))
        #expect(!page.contains("一、") && !page.contains("（一）"))
        #expect(session.desk?.outline.rows.map(\.title).contains("〔导语〕") == true)
        #expect(session.desk?.whereStands(PartID("i2")) == "二（一）")
    }

    @Test func `删掉第一栏的标题，下面只有一段文字，就是导语，光标到文字上；撤销又是栏目，编号跟着变`() {
        var titled = Self.issue
        titled.sections[0].title = "前言"
        var session = Session.editing(titled, caret: Position(PartID("s0"), .title, 2))
        func isFresh() -> Bool {
            guard let desk = session.desk else { return false }
            return page(session) == page(Session.editing(desk.bulletin, caret: desk.caret.position))
                && desk.outline.rows == OutlineTree(desk.bulletin).rows
        }
        #expect(page(session).contains("一、前言") && page(session).contains("二、会议概况"))
        session.press("Backspace Backspace")
        #expect(page(session).contains("一、会议概况") && isFresh())
        #expect(session.desk?.caret.position == Position(PartID("i0"), .paragraph(0), 0))
        session.press("C-z")
        #expect(session.desk?.bulletin == titled && isFresh())
    }
}
