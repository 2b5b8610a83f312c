import Bulletins
import Proofreading
import Screen
import Testing

@testable import Editor

/// The screen that is drawn key by key is the one that is drawn anew.
@Suite struct RendererTests {
    private func session(_ sketch: String, size: Size = Size(columns: 80, rows: 24)) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(sketch)
        return Session.editing(bulletin, caret: caret, size: size)
    }

    /// What is seen wrong while keys are pressed one after the other.
    private func faults(of session: inout Session, pressing keys: String) -> [String] {
        var onlooker = Onlooker()
        var faults = onlooker.faults(of: &session)
        for key in keys.split(separator: " ") {
            session.press(String(key))
            faults += onlooker.faults(of: &session)
        }
        return faults
    }

    /// How many cells are marked as wrong.
    private func marked(_ session: Session) -> Int {
        let frame = session.frame()
        return [Ink.must, .advice, .hint].reduce(0) { $0 + frame.count($1) }
    }

    @Test func `打一个字，屏上当下就有`() {
        var session = session("一、栏目\n（一）标题\n正文‸")
        var renderer = Renderer()
        _ = renderer.frame(of: session)
        // Another key waits already, and nothing is proofread.
        _ = session.update(.input(.text("新")))
        #expect(renderer.frame(of: session).text.contains("正文新"))
    }

    @Test func `组合符不同的字也当下换过来`() {
        // é in one scalar and in two are equal as Swift compares texts.
        var session = session("一、栏目\n（一）标题\n‸caf\u{E9}")
        var renderer = Renderer()
        _ = renderer.frame(of: session)
        session.press("S-End Text=cafe\u{301}")
        #expect(renderer.frame(of: session) == session.frame())
    }

    @Test func `选中、查找、对照都画在当前的字上`() {
        var session = session("一、栏目\n（一）标题\n企业来，企业走‸，企业在。\n下一段企业。")
        #expect(faults(of: &session, pressing: "S-Home 改 C-f 企业 Enter F3 删 F3 Esc 再 A-f Down Down A-f") == [])
    }

    @Test func `跨行的格里打字，字在几行正中`() {
        var session = session("一、栏目\n（一）标题\n｜名｜数｜\n｜甲‸｜1｜\n｜｜2｜\n｜乙｜3｜")
        session.run(Command["span-down"]!)
        let long = Array(repeating: "这一格里的字很多一行放不下", count: 8).joined(separator: " ")
        #expect(faults(of: &session, pressing: long + " Down 丁 Up Up 戊") == [])
    }

    @Test func `表格比屏幕宽，跟着光标左右移`() {
        var session = session(
            "一、栏目\n（一）标题\n｜甲‸｜乙｜丙｜丁｜戊｜己｜\n｜1｜2｜3｜4｜5｜6｜", size: Size(columns: 30, rows: 12))
        #expect(faults(of: &session, pressing: "长长长长长长 Tab Tab 长长长长长长长 Tab Tab 字 Tab 字 S-Tab S-Tab S-Tab") == [])
    }

    @Test func `改了刊物的版面，字没动也按新的画`() {
        let text = String(repeating: "正文", count: 30)
        var session = session("一、栏目\n（一）标题\n\(text)‸", size: Size(columns: 36, rows: 20))
        var renderer = Renderer()
        _ = renderer.frame(of: session)
        var series = Series()
        series.style.columns = 20
        series.name = "新刊"
        session.follow(series)
        #expect(renderer.frame(of: session) == session.frame())
        session.press("Esc")
        #expect(renderer.frame(of: session) == session.frame())
    }

    @Test func `差错不管了，画的线也没了`() {
        var session = session("一、栏目\n（一）标题\n‸各单位要按照按照要求推进工作。")
        var onlooker = Onlooker()
        _ = session.update(.input(.quiet))
        _ = session.update(.series(.knowledge(Archive(), nil)))
        #expect(onlooker.faults(of: &session) == [])
        #expect(marked(session) > 0)
        session.press("F7 i")
        #expect(onlooker.faults(of: &session) == [])
        #expect(marked(session) == 0)
    }
}
