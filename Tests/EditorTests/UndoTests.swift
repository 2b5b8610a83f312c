import Bulletins
import Screen
import Testing

@testable import Editor

/// Undo as a person thinks of it.
@Suite struct UndoTests {
    private let text = "一、栏目\n（一）标题\n甲‸"
    private let start = 1_696_747_920

    private func session(_ text: String) -> Session {
        let (bulletin, caret, anchor) = Sketch.bulletin(text)
        return Session.editing(bulletin, caret: caret, anchor: anchor)
    }

    private func drawing(_ session: Session) -> String { session.desk.map(Sketch.draw) ?? "" }

    /// Types at a second of the clock.
    private func type(_ text: String, at second: Int, _ session: inout Session) {
        for character in text {
            _ = session.update(.input(.text(String(character))), at: Clock(seconds: start + second, offset: 8 * 3600))
        }
    }

    @Test func `连着打的字是一步，停一停再打是另一步`() {
        var session = session(text)
        type("乙", at: 0, &session)
        _ = session.update(.input(.quiet))
        type("丙", at: 1, &session)
        type("丁", at: 10, &session)
        session.press("C-z")
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲乙丙‸")
        session.press("C-z")
        #expect(drawing(session) == text)
    }

    @Test func `一句一步，移动之后另起一步`() {
        expect(text, press: "乙。丙 C-z", becomes: "一、栏目\n（一）标题\n甲乙。‸")
        expect(text, press: "乙 Home End 丙 C-z", becomes: "一、栏目\n（一）标题\n甲乙‸")
    }

    @Test func `输入法一次上屏的词是一步`() {
        var session = session(text)
        for phrase in ["营商环境", "持续优化"] { _ = session.update(.input(.text(phrase))) }
        session.press("C-z")
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲营商环境‸")
    }

    /// Every act, its undo and its redo, with the caret where it was.
    @Test(arguments: [
        ("一、栏目\n（一）标题\n甲‸乙", "丙"), ("一、栏目\n（一）标题\n甲‸乙", "Enter"), ("一、栏目\n（一）标题\n甲\n‸乙", "Backspace"),
        ("一、栏目\n（一）标题\n甲‸\n乙", "Delete"), ("一、栏目\n（一）标题\n甲乙‸", "C-w"), ("一、栏目\n（一）标题\n⁁甲‸乙", "C-x"),
        ("一、栏目\n（一）标题\n甲‸乙", "Paste=丙¶丁"), ("一、栏目\n（一）标‸题\n甲", "C-n"), ("一、栏目\n（一）标‸题\n甲", "C-d"),
        ("一、栏目\n（一）甲‸\n（二）乙", "A-Down"), ("一、栏目\n（一）甲\n（二）乙‸", "A-Right"), ("一、栏目\n（一）标题\n‸甲", "A-Left"),
        ("一、栏目\n（一）标‸题", "A-c"), ("一、栏目\n（一）标‸题", "A-n"), ("一、栏目\n（一）甲\n（二）乙‸", "A-j"),
        ("一、动态\n（一）镇办\n1.东街‸助企", "："), ("一、栏目\n（一）标题\n甲乙‸甲", "C-r 甲 Enter 丙 Enter Enter"),
    ]) func `撤销把字和光标都放回去，重做再放上`(before: String, keys: String) {
        var session = session(before)
        let text = session.desk?.bulletin
        let caret = session.desk?.caret.position
        session.press(keys)
        let after = drawing(session)
        #expect(session.desk?.bulletin != text)
        session.press("C-z")
        #expect(session.desk?.bulletin == text)
        #expect(session.desk?.caret.position == caret)
        session.press("C-y")
        #expect(drawing(session).filter { $0 != "⁁" } == after.filter { $0 != "⁁" })
    }

    @Test func `记进流水的合并与撤销的步子一致`() {
        var session = session(text)
        let effects = session.press("乙丙 Left Right 丁")
        let joins = effects.compactMap { effect -> Bool? in
            guard case .issue(.journal(.edit(_, _, _, _, _, let joins))) = effect else { return nil }
            return joins
        }
        #expect(joins == [false, true, false])
    }

    @Test func `列出每一步和时间，先说要撤销什么，再撤销`() {
        var session = session(text)
        type("一。", at: 0, &session)
        type("二。", at: 300, &session)
        type("三。", at: 600, &session)
        session.press("A-u")
        let texts = session.frame().texts
        #expect(texts.contains { $0.contains("输入“ 三。” （现在）") && $0.contains("刚才  15:02") })
        #expect(texts.contains { $0.contains("输入“ 一。” ") && $0.contains("10 分钟前  14:52") })
        #expect(texts.contains { $0.contains("最初的样子") })
        session.press("Down Down Enter")
        #expect(session.frame().texts.contains { $0.contains("将撤销 2 步：输入 2 次") })
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲一。二。三。‸", "nothing before it was said")
        let effects = session.press("Enter")
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲一。‸")
        #expect(effects.filter { if case .issue(.journal(.undo)) = $0 { true } else { false } }.count == 2)
        session.press("A-u")
        #expect(session.frame().texts.contains { $0.contains("输入“ 三。” （已撤销）") })
        session.press("Up Up Enter 1")
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲一。二。三。‸")
    }

    @Test(arguments: ["十分钟前", "１０分钟前", "10分", "十分钟"]) func `打十分钟前，回到那时`(query: String) {
        var session = session(text)
        type("一。", at: 0, &session)
        type("二。", at: 300, &session)
        type("三。", at: 900, &session)
        session.press("A-u \(query)")
        #expect(session.frame().texts.contains { $0.contains("撤销到") && $0.contains("1 步") })
        session.press("Enter ｙ")
        #expect(drawing(session) == "一、栏目\n（一）标题\n甲一。二。‸")
        session.press("C-p 半小时前 Enter Enter")
        #expect(drawing(session) == text)
    }

    @Test func `那段时间没有改动，说一声；什么都没改过，也说一声`() {
        var session = session(text)
        session.press("A-u")
        #expect(session.overlays.isEmpty && session.notice != nil)
        type("一。", at: 0, &session)
        _ = session.update(.input(.quiet), at: Clock(seconds: start + 3600, offset: 8 * 3600))
        session.press("A-u 十分钟前 Enter")
        #expect(session.notice?.text == "这段时间里没有改动")
        #expect(session.overlays.isEmpty)
    }

    @Test(arguments: [
        ("十分钟前", 600), ("10 分钟", 600), ("半小时前", 1800), ("半个小时前", 1800), ("两小时前", 7200), ("３天前", 259_200), ("90秒", 90),
    ]) func `时间怎么说都懂`(text: String, seconds: Int) {
        #expect(TimeSpan(text)?.seconds == seconds)
    }

    @Test(arguments: ["", "前", "分钟前", "甲分钟前", "0分钟", "昨天", "分"]) func `不是时间就不当时间`(text: String) {
        #expect(TimeSpan(text) == nil)
    }

    @Test func `看步子时并入了别人的新稿，要重新选`() {
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）标题\n丙")
        var session = session(text)
        session.press("乙 A-u")
        _ = session.update(.issue(.incoming(session.incoming(bulletin))))
        session.press("Down Enter")
        #expect(session.overlays.isEmpty)
        #expect(session.desk?.bulletin == bulletin)
        #expect(session.notice?.text == "文字刚刚变了，请重新选一步")
    }
}
