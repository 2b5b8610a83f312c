import Bulletins
import Testing

@testable import Editor

/// Cutting and pasting what is more than text.
@Suite struct ClippingTests {
    private let page = "一、甲栏\n（一）第一\n甲⁁乙\n二、乙栏\n（一）第二\n丙‸丁\n（二）第三\n戊"
    private let whole = "一、甲栏\n（一）第一\n甲乙\n二、乙栏\n（一）第二\n丙‸丁\n（二）第三\n戊"

    @Test func `剪下来粘回原处，什么也没变`() {
        expect(page, press: "C-x C-v", becomes: whole)
        expect(page, press: "C-x C-v C-z", becomes: "一、甲栏\n（一）第一\n甲‸丁\n二、乙栏\n（一）第三\n戊")
    }

    @Test func `全文剪下再粘回`() {
        expect(
            "一、甲栏\n（一）第一\n甲‸乙\n（二）第二\n丙\n二、乙栏\n（一）第三\n戊", press: "C-a C-a C-a C-x C-v",
            becomes: "一、甲栏\n（一）第一\n甲乙\n（二）第二\n丙\n二、乙栏\n（一）第三\n戊‸")
    }

    @Test func `整条粘到别处还是一条`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲\n（二）第二\n乙‸\n（三）第三\n丙", press: "C-c Down Down C-v",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第二\n乙\n（三）第三\n丙\n（四）第一\n甲\n（五）第二\n乙‸")
    }

    @Test func `光标在标题最前面，整条粘在它前面`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲‸\n（二）第二\n乙", press: "C-c Down Home C-v",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第一\n甲‸\n（三）第二\n乙")
    }

    @Test func `前一条的后半是文字，后面的是条目`() {
        expect(
            "一、甲栏\n（一）第一\n甲⁁乙\n（二）第二\n丙‸丁\n二、乙栏\n（一）第三\n戊", press: "C-c C-End C-v",
            becomes: "一、甲栏\n（一）第一\n甲乙\n（二）第二\n丙丁\n二、乙栏\n（一）第三\n戊乙\n（二）第二\n丙‸")
    }

    @Test func `带二级栏目的栏目粘到后面`() {
        expect(
            "一、⁁动态\n（一）镇办\n1.东街：甲\n正文‸\n二、其他\n（一）乙\n文", press: "C-c C-End C-v",
            becomes: "一、动态\n（一）镇办\n1.东街：甲\n正文\n二、其他\n（一）乙\n文\n三、动态\n（一）镇办\n1.东街：甲\n正文‸")
    }

    @Test func `剪下之后改过别处，粘回原处也是条目，标识各是各的`() throws {
        let (bulletin, caret, anchor) = Sketch.bulletin("一、甲栏\n（一）第一\n甲⁁乙\n（二）第二\n丙‸丁\n（三）第三\n戊")
        var session = Session.editing(bulletin, caret: caret, anchor: anchor)
        session.press("C-x 改 C-v C-v")
        let desk = try #require(session.desk)
        #expect(desk.bulletin.items.map(\.headline) == ["第一", "第二", "第二", "第三"])
        #expect(Set(desk.bulletin.items.map(\.id)).count == 4)
    }

    /// A body with a heading, one that runs in, a picture and a table, between two plain paragraphs; a second item.
    private static let rich: Bulletin = {
        let first = Item(
            id: PartID("i1"), headline: "第一", source: "某报",
            paragraphs: [
                "前段", .heading(Heading(level: 1, head: "小标题")), .heading(Heading(level: 2, head: "连文。", text: "接着的文字")),
                .picture(Picture(name: "x.png", caption: "图一")), .table(Table(texts: [["区", "数"], ["甲", "1"]])), "后段",
            ], note: Note(paragraphs: ["按文"]))
        let second = Item(id: PartID("i2"), headline: "第二", paragraphs: ["乙文"])
        return Bulletin(sections: [Section(id: PartID("s"), title: "甲栏", items: [first, second])])
    }()

    private static func cutting() -> Session {
        let id = PartID("i1")
        return Session.editing(
            rich, caret: Position(id, .paragraph(5), 2), anchor: Position(id, .paragraph(0), 1))
    }

    @Test func `正文里连着小标题、图片、表格剪下，粘回原处，什么也没变`() {
        var session = Self.cutting()
        session.press("C-x")
        #expect(session.desk?.bulletin.items[0].paragraphs == ["前"])
        session.press("C-v")
        #expect(session.desk?.bulletin == Self.rich)
    }

    @Test(arguments: [
        (Position(PartID("i1"), .head(2), 1), Position(PartID("i1"), .paragraph(5), 1)),
        (Position(PartID("i1"), .paragraph(2), 2), Position(PartID("i1"), .paragraph(5), 1)),
        (Position(PartID("i1"), .paragraph(0), 1), Position(PartID("i1"), .head(2), 1)),
        (Position(PartID("i1"), .cell(4, row: 0, column: 0), 0), Position(PartID("i1"), .paragraph(5), 1)),
        (Position(PartID("i1"), .head(1), 1), Position(PartID("i2"), .headline, 1)),
        (Position(PartID("i1"), .head(1), 1), Position(PartID("s2"), .title, 1)),
    ])
    func `从小标题、表格里剪到别处，粘回原处，什么也没变`(start: Position, end: Position) {
        var page = Self.rich
        page.sections.append(Section(id: PartID("s2"), title: "乙栏"))
        var session = Session.editing(page, caret: end, anchor: start)
        session.press("C-x C-v")
        #expect(session.desk?.bulletin == page)
    }

    @Test func `从一条的正文选到下一个栏目的标题，删去的是连着的小标题、图片、表格，没有空壳`() {
        var page = Self.rich
        page.sections[0].items.removeLast()
        page.sections.append(Section(id: PartID("s2"), title: "乙栏"))
        var session = Session.editing(
            page, caret: Position(PartID("s2"), .title, 1), anchor: Position(PartID("i1"), .paragraph(0), 1))
        session.press("Delete")
        #expect(session.desk?.bulletin.items[0].paragraphs == ["前"])
        #expect(session.desk?.bulletin.sections[1].title == "栏")
    }

    @Test func `粘到别的条目，小标题还是小标题，图片、表格都在，撤销一次就没有`() {
        var session = Self.cutting()
        session.press("C-c C-End Left C-v")
        let body = Self.rich.items[0].paragraphs
        #expect(session.desk?.bulletin.items[1].paragraphs == ["乙段"] + body[1...4] + ["后段文"])
        #expect(session.desk?.caret.position == Position(PartID("i2"), .paragraph(5), 2))
        session.press("C-z")
        #expect(session.desk?.bulletin == Self.rich)
    }

    @Test func `选到的条目带编者按，剪下再粘回，复制到后面，都带着`() {
        var session = Session.editing(Self.rich, caret: Position(PartID("i2"), .paragraph(0), 1))
        session.press("C-a C-a C-a C-x C-v")
        #expect(session.desk?.bulletin.sections == Self.rich.sections)
        session.press("C-a C-a C-a C-c C-End C-v")
        #expect(session.desk?.bulletin.items.map { $0.note?.paragraphs ?? [] } == [["按文"], [], ["按文"], []])
    }

    @Test func `选本条带着编者按：剪下整条不留空条，粘回一样`() {
        var session = Session.editing(Self.rich, caret: Position(Self.rich.items[0].id, .paragraph(0), 0))
        session.press("C-a C-a C-x")
        #expect(session.desk?.bulletin.items.map(\.id) == Array(Self.rich.items.map(\.id).dropFirst()))
        session.press("C-v")
        #expect(session.desk?.bulletin.items.map(\.note) == Self.rich.items.map(\.note))
        #expect(session.desk?.bulletin.items.map(\.headline) == Self.rich.items.map(\.headline))
    }

    @Test(arguments: [
        Paragraph.table(Table(texts: [["区", "数"], ["甲", ""]])), .picture(Picture(name: "x.png", caption: "图一")),
        .picture(Picture(name: "x.png", caption: "")), .heading(Heading(level: 1, head: "小标题")),
    ])
    func `选本条，末尾是表格、图片、小标题也选上：剪下不留空壳，复制到别处都在`(last: Paragraph) {
        var page = Self.rich
        page.sections[0].items[1].paragraphs = ["乙文", last]
        var session = Session.editing(page, caret: Position(PartID("i2"), .paragraph(0), 1))
        session.press("C-a C-a C-x")
        #expect(session.desk?.bulletin.items[1].paragraphs == [])
        session.press("C-v")
        #expect(session.desk?.bulletin == page)
        session.press("C-Home Down Down Down Home C-v")
        #expect(session.desk?.bulletin.items.map(\.paragraphs).filter { $0 == ["乙文", last] }.count == 2)
    }

    @Test func `在附件里选本条，选的是这一件附件，剪下的表格粘得回来`() throws {
        var page = Self.rich
        let body: [Paragraph] = ["附文", .table(Table(texts: [["区", "数"], ["甲", "1"]]))]
        page.attachments = [
            Attachment(id: PartID("a1"), title: "名单", paragraphs: body),
            Attachment(id: PartID("a2"), title: "另一件", paragraphs: ["别的"]),
        ]
        var session = Session.editing(page, caret: Position(PartID("a1"), .paragraph(0), 1))
        session.press("C-a C-a C-x")
        #expect(session.desk?.bulletin.sections == page.sections)
        #expect(session.desk?.bulletin.attachments.map(\.paragraphs) == [[], ["别的"]])
        session.press("C-v")
        #expect(session.desk?.bulletin.attachments == page.attachments)
    }

    @Test func `并入上一条，编者按和来源也还在`() throws {
        var swapped = Self.rich
        swapped.sections[0].items.swapAt(0, 1)
        var session = Session.editing(swapped, caret: Position(PartID("i1"), .headline, 0))
        session.press("K-b")
        let body = try #require(session.desk?.bulletin.items[0].paragraphs)
        #expect(Array(body.prefix(3)) == ["乙文", "第一", "编者按：按文"] && body.last == "（来源：某报）")
    }

    @Test func `从环里选也一样`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲\n（二）第二\n乙‸\n（三）第三\n丙", press: "C-c Down Down A-v Enter",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第二\n乙\n（三）第三\n丙\n（四）第一\n甲\n（五）第二\n乙‸")
    }

    @Test func `几行文字贴在标题里，次序不乱`() {
        expect("一、甲栏\n（一）‸旧题\n旧文", press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）甲\n乙‸旧题\n旧文")
        expect("一、甲栏\n（一）旧‸题\n旧文", press: "Paste=甲¶乙¶丙", becomes: "一、甲栏\n（一）旧甲\n乙\n丙‸题\n旧文")
        expect("一、甲栏\n（一）旧题‸\n旧文", press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）旧题甲\n乙‸\n旧文")
    }
}
