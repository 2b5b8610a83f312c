import Bulletins
import Screen
import Testing

@testable import Editor

/// The caret stands where something is printed, and the cursor where the caret is.
@Suite struct CaretTests {
    private func session(at place: Place, size: Size = Size(columns: 80, rows: 24)) -> Session {
        var session = Session.editing(Sample.bulletin, series: Sample.series, size: size)
        session.withDesk { $0.place(Position(place, $0.text(place).scalarCount)) }
        return session
    }

    @Test func `版记一行删空，这一行不再印，光标还在版记`() {
        let copies = Place.imprint(.copies)
        var session = session(at: copies)
        session.press("Backspace Backspace")
        #expect(session.desk?.text(copies) == "")
        #expect(session.desk?.part == .imprint)
        #expect(session.frame().cursor != nil)
    }

    @Test func `选中版记一行打字，换的是这一行`() {
        let place = Place.imprint(.sendTo)
        var session = session(at: place)
        session.press("S-Home 各单位")
        #expect(session.desk?.text(place) == "各单位")
        #expect(session.desk?.text(Place.imprint(.reportTo)) == "市优化营商环境办公室")
    }

    @Test func `选中版记一行粘贴，换的是这一行`() {
        let place = Place.imprint(.sendTo)
        var session = session(at: place)
        session.press("S-Home Paste=各单位")
        #expect(session.desk?.text(place) == "各单位")
    }

    @Test func `只看版面时按 Tab，目录出来`() {
        var session = session(at: Place("i1", .headline))
        session.press("A-z Tab")
        #expect(session.context == .outline)
        #expect(session.frame().text.contains("版头"))
        session.press("A-z")
        #expect(session.context == .page)
        #expect(session.frame().cursor != nil)
    }

    @Test(arguments: ["好", "Paste=好"]) func `当缩进按了 Tab，再打的、贴的字在文里，不丢`(input: String) {
        var session = session(at: Place("i1", .headline))
        let before = session.desk?.text(Place("i1", .headline)) ?? ""
        session.press("End Tab \(input)")
        #expect(session.context == .page)
        #expect(session.desk?.text(Place("i1", .headline)) == before + "好")
        #expect(session.notice?.text.contains("目录里不打字") == true)
    }

    @Test func `来稿单位问得出，写得上，空着也能写`() {
        var session = session(at: Place("i1", .headline))
        let before = session.desk?.bulletin.item(PartID("i1"))?.contributor.scalarCount ?? 0
        session.run(Command["contributor"]!)
        session.press(String(repeating: "Backspace ", count: before) + "东街街道　李四 Enter")
        #expect(session.desk?.bulletin.item(PartID("i1"))?.contributor == "东街街道　李四")
        session.press("C-z")
        #expect(session.desk?.bulletin.item(PartID("i1"))?.contributor.scalarCount == before)
    }

    @Test func `问话比屏幕宽，光标还在屏幕里`() {
        var session = session(at: Place("i1", .headline), size: Size(columns: 22, rows: 6))
        session.press("改 C-q")
        #expect((session.frame().cursor?.column ?? 99) < 22)
    }

    @Test(arguments: ["新建下一期", "保存", "撤销", "退出"]) func `帮助里只看不做`(asked: String) {
        var session = session(at: Place("i1", .headline))
        session.press("改")
        let revision = session.desk?.draft.revision
        #expect(session.press("F1 \(asked) Enter").isEmpty)
        #expect(session.desk?.draft.revision == revision)
        #expect(session.notice?.text.contains("里按 ") == true)
    }
}
