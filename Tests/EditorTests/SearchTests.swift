import Bulletins
import Screen
import Testing

@testable import Editor

/// The search line.
@Suite struct SearchTests {
    let text = "一、栏目\n（一）甲乙\n‸甲乙丙\n甲乙丁\n二、甲乙\n（一）标题"

    @Test func `边输入边到第一处，Enter 留下`() {
        expect(text, press: "C-f 甲乙丁 Enter", becomes: "一、栏目\n（一）甲乙\n甲乙丙\n‸甲乙丁\n二、甲乙\n（一）标题")
    }

    @Test func `Esc 回到原处`() {
        expect(text, press: "C-f 甲乙丁 Esc", becomes: text)
    }

    @Test func `找到末尾又从头来`() {
        expect(text, press: "C-f 甲乙 Enter F3 F3 F3", becomes: "一、栏目\n（一）‸甲乙\n甲乙丙\n甲乙丁\n二、甲乙\n（一）标题")
        expect(text, press: "C-f 甲乙 Enter S-F3 S-F3", becomes: "一、栏目\n（一）甲乙\n甲乙丙\n甲乙丁\n二、‸甲乙\n（一）标题")
    }

    @Test func `返回键回到查找之前`() {
        expect(text, press: "C-f 甲乙丁 Enter C-b", becomes: text)
    }

    @Test func `选中的文字就是要找的`() {
        expect(
            "一、栏目\n（一）标题\n⁁甲乙‸丙甲乙", press: "C-f Down Enter", becomes: "一、栏目\n（一）标题\n甲乙丙‸甲乙")
    }

    @Test func `数得出第几处、共几处`() throws {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-f 甲乙")
        #expect(session.finder.matches.count == 4)
        #expect(session.finder.current == 1)
        #expect(session.frame().texts[22].contains("2/4"))
    }

    @Test func `改动之后，标记和下一处都按新的文字`() throws {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-f 甲乙 Enter Delete Delete")
        let marked = session.frame().count(.match) + session.frame().count(.currentMatch)
        #expect(marked == 3 * 4)
        session.press("F3")
        #expect(session.finder.matches.count == 3)
    }

    @Test func `要求严格和正则各有一键，写错了说一句话`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸ＡＢ ab")
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-f ab")
        #expect(session.finder.matches.count == 2)
        session.press("A-w")
        #expect(session.finder.matches.count == 1)
        session.press("A-w A-r [")
        #expect(session.finder.matches.isEmpty)
        #expect(session.frame().texts[22].contains("正则："))
        session.press("b")
        #expect(session.finder.problem != nil)
        session.press("]")
        #expect(session.finder.problem == nil)
    }

    /// Narrowing finds what a search from the beginning finds.
    @Test(arguments: 0..<50) func `逐字输入与一次输入结果相同`(seed: Int) throws {
        var random = Randomness(seed: UInt64(seed))
        func text(_ count: Int) -> String {
            String((0..<count).map { _ in ["甲", "乙", "a", "Ａ"][Int.random(in: 0..<4, using: &random)] as Character })
        }
        let item = Item(headline: text(10), paragraphs: (0..<5).map { _ in .plain(text(20)) })
        let bulletin = Bulletin(sections: [Section(title: text(5), items: [item])])
        let query = text(3)
        var slow = Session.editing(bulletin)
        slow.press("C-f \(query)")
        var whole = Session.editing(bulletin)
        whole.press("C-f")
        whole.typeOverlay(query)
        #expect(slow.finder.matches == whole.finder.matches)
        slow.press("Backspace")
        let shorter = try Matcher(SearchQuery(String(query.dropLast())))
        let count = try ([item.headline, bulletin.sections[0].title] + item.paragraphs.texts)
            .reduce(0) { try $0 + shorter.ranges(in: $1).count }
        #expect(slow.finder.matches.count == count)
    }

    @Test func `从目录里查找，找到就在版面上，Esc 回目录`() {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("Tab C-f 甲乙丁 Esc")
        #expect(session.desk?.focus == .outline)
        session.press("C-f 甲乙丁 Enter")
        #expect(session.desk?.focus == .page)
    }
}
