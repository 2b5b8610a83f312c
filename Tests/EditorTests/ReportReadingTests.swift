import Bulletins
import Recognition
import Testing

@testable import Editor

/// What an import doubted is taken the other way right in its report.
@Suite struct 单子里换一种读法 {
    private let text = """
        工作动态
        第3期
        江湾区政府办公室　　　　2024年3月4日

        区领导督导防汛
        3月1日，区领导到江堤督导防汛，逐处检查物资储备。
        医院开设延时门诊
        3月2日起，区医院开设延时门诊，群众下班以后也能看病。
        （区卫健局）
        """

    private func imported() -> Session {
        let (parts, report) = Recognizer().fragment(from: SourceLine.lines(of: text))
        var session = Session.editing(Bulletin(sections: [Section(title: "动态")]), caret: nil)
        _ = session.update(.issue(.imported(parts, report)))
        return session
    }

    private func items(_ session: Session) -> [[String]] {
        (session.desk?.bulletin.items ?? []).map { [$0.headline, $0.contributor] + $0.paragraphs.texts }
    }

    private let read = [
        ["区领导督导防汛", "", "3月1日，区领导到江堤督导防汛，逐处检查物资储备。"],
        ["医院开设延时门诊", "区卫健局", "3月2日起，区医院开设延时门诊，群众下班以后也能看病。"],
    ]

    @Test func `署名改作正文，再改回署名，单子一直开着`() {
        var session = imported()
        #expect(items(session) == read)
        session.press("区卫健局 C-t")
        #expect(items(session)[1] == ["医院开设延时门诊", "", "3月2日起，区医院开设延时门诊，群众下班以后也能看病。", "（区卫健局）"])
        #expect(session.context == .list)
        #expect(session.frame().texts.contains { $0.contains("已改作正文") })
        session.press("C-t 1")
        #expect(items(session) == read)
    }

    @Test func `标题改作正文，编者按和来源的字也还在`() {
        let first = Item(id: PartID("a"), headline: "甲", paragraphs: ["甲文"])
        let second = Item(
            id: PartID("b"), headline: "乙", source: "某报", paragraphs: ["乙文"], note: Note(paragraphs: ["按文"]))
        var bulletin = Bulletin(sections: [Section(title: "动态", items: [first, second])])
        let place = OtherReading.text.apply(at: Place(PartID("b"), .headline), in: &bulletin) { .random() }
        #expect(bulletin.items.map(\.paragraphs) == [["甲文", "乙", "编者按：按文", "乙文", "（来源：某报）"]])
        #expect(place == Place(PartID("a"), .paragraph(1)))
    }

    @Test func `几处一样的标题一起改作正文，退回是一步`() {
        var session = imported()
        session.press("没有编号 C-t")
        #expect(session.context == .question)
        session.press("1")
        let texts = [read[0][0], read[0][2], "区卫健局：医院开设延时门诊", read[1][2]]
        #expect(items(session) == [["", ""] + texts])
        session.press("Esc C-z")
        #expect(items(session) == read)
    }

    @Test func `几处标题改作正文，再改回标题，还是原来那几处`() {
        var session = imported()
        session.press("没有编号 C-t 1 C-t")
        if session.context == .question { session.press("题") }
        #expect(items(session).map { $0[0] } == [read[0][0], "区卫健局：医院开设延时门诊"])
        #expect(items(session).map { $0.last } == read.map(\.last))
    }

    @Test func `看了一处，单子还叫得回来，停在下一处`() {
        var session = imported()
        session.press("没有编号 Enter")
        #expect(session.context == .page)
        session.press("C-p 核对单 Enter")
        #expect(session.context == .list)
        #expect(session.frame().texts.contains { $0.contains("导入时做了这些") })
        session.press("Esc")
        #expect(session.context == .page)
    }

    @Test func `核对单上的一处已经撤销了，光标不乱跳`() {
        var session = imported()
        session.press("Esc C-z")
        let caret = session.desk?.caret.position
        session.press("C-p 核对单 Enter 没有编号 Enter")
        #expect(session.notice?.text.contains("已经不在了") == true)
        #expect(session.desk?.caret.position == caret)
    }

    @Test func `标题改作栏目，栏目改回条目`() throws {
        var session = imported()
        session.press("没有编号 C-t 2")
        #expect(session.desk?.bulletin.sections.map(\.title).suffix(2) == ["区领导督导防汛", "区卫健局：医院开设延时门诊"])
        session.press("C-t")
        #expect(items(session).map { $0[2] } == read.map { $0[2] })
        #expect(session.desk?.bulletin.sections.count == 1)
    }

    @Test func `目录里的标题、一点一的编号，在单子里都有处所`() {
        let texts = [
            "工作动态\n第3期\n江湾区政府办公室　　　　2024年3月4日\n\n目录\n区领导督导防汛\n医院开设延时门诊\n\n区领导督导防汛\n3月1日，区领导到江堤督导防汛。\n医院开设延时门诊\n3月2日起，区医院开设延时门诊。\n",
            "工作动态\n第3期\n江湾区政府办公室　　　　2024年3月4日\n\n1 要闻\n1.1 区领导督导防汛\n3月1日，区领导到江堤督导防汛。\n1.2 医院开设延时门诊\n3月2日起，区医院开设延时门诊。\n",
        ]
        for (text, said) in zip(texts, ["目录里的 2 个标题", "编号写作"]) {
            let (bulletin, report) = Recognizer().bulletin(from: SourceLine.lines(of: text))
            let remark = report.remarks(in: bulletin).first { $0.message.contains(said) }
            #expect((remark?.places.count ?? 0) >= 2, "\(report.messages(in: bulletin))")
        }
    }

    @Test func `没有别的读法的一行只说一声`() {
        var session = imported()
        session.press("版头 C-t")
        #expect(items(session) == read && session.context == .list)
        #expect(session.notice?.text == "这一行没有别的读法")
    }
}
