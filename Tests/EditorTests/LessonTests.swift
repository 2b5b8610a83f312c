import Bulletins
import Screen
import Testing

@testable import Editor

/// 入门 by doing.
@Suite struct LessonTests {
    private func lesson(_ size: Size = Size(columns: 80, rows: 24)) -> Session {
        var session = Session(
            size: size, clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600),
            formats: [ExportFormat(name: "docx", title: "Word 文档"), ExportFormat(name: "pdf", title: "PDF")])
        _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2024-1.json", draft: Draft(Lesson.bulletin), series: Lesson.series))))
        _ = session.update(.issue(.lessonOpened))
        return session
    }

    private func left(_ effects: [Effect]) -> Bool? {
        for case .shelf(.leaveLesson(let isKept)) in effects { return isKept }
        return nil
    }

    @Test func `空书架上选得到，书架上从命令里也进得去；打开着一期时是六句话`() {
        func opens(_ effects: [Effect]) -> Bool {
            effects.contains { if case .shelf(.openLesson) = $0 { true } else { false } }
        }
        var start = Session(size: Size(columns: 80, rows: 24))
        _ = start.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
        #expect(start.frame().text.contains("入门：五步，三分钟"))
        #expect(opens(start.press("4")))
        var shelf = Session(size: Size(columns: 80, rows: 24))
        _ = shelf.update(.shelf(.listed(Sample.entries, name: "动态")))
        #expect(opens(shelf.press("C-p 入门 Enter")))
        var page = Session.editing(Sample.bulletin)
        #expect(!opens(page.press("C-p 入门 Enter")) && page.context == .card)
    }

    @Test func `一步一步做过去，做到哪里写到哪里，每步几个键`() throws {
        var session = lesson()
        #expect(session.frame().text.contains("入门 1/5  打字"))
        session.press("已上线。")
        #expect(session.frame().text.contains("入门 2/5  移动"))
        session.press("Down Down A-Up")
        #expect(session.frame().text.contains("入门 3/5  改差错"))
        session.press("F7")
        #expect(session.frame().text.contains("改后："))
        session.press("Enter")
        #expect(session.frame().text.contains("入门 4/5  保存"))
        session.press("C-s")
        _ = session.update(.issue(.saved(revision: try #require(session.desk?.draft.revision))))
        #expect(session.frame().text.contains("入门 5/5  导出"))
        session.press("C-e Enter Enter")
        _ = session.update(.done("已导出到 /x/练习简报第1期.docx"))
        #expect(session.frame().text.contains("五步都做完了"))
        #expect(session.desk?.bulletin.items.first?.headline == "街道走访送服务")
        #expect(left(session.press("C-q Enter")) == false)
        #expect(session.desk == nil && session.lesson == nil)
    }

    @Test func `要做什么一直写着，光标不进那几行；说了别的话也还在`() throws {
        var session = lesson()
        session.press("C-End Down Down Down")
        let row = try #require(session.frame().cursor).row
        #expect(row < 24 - 2 - 3)
        session.say("别的话")
        #expect(session.frame().text.contains("入门 1/5") && session.frame().text.contains("别的话"))
    }

    @Test func `随时能走，走时问留不留；留着就不清`() {
        var session = lesson()
        #expect(left(session.press("C-q Esc")) == nil)
        #expect(session.desk != nil)
        #expect(left(session.press("甲 C-q 留")) == true)
        var other = lesson()
        #expect(left(other.press("C-q 不")) == false)
    }

    @Test func `窄窗口也写得全`() {
        let session = lesson(Size(columns: 50, rows: 24))
        #expect(session.frame().text.contains("随便写什么"))
    }

    @Test(arguments: ["C-n 甲乙", "Enter 甲乙", "Up 甲乙", "C-Home 甲乙", "Down Down 甲乙"])
    func `打在哪里都算：新条目、另起一段、标题、版头、第二条`(keys: String) {
        var session = lesson()
        session.press(keys)
        #expect(session.frame().text.contains("入门 2/5"))
    }

    @Test func `只打一个字还不算，删了再打也算`() {
        var session = lesson()
        session.press("甲")
        #expect(session.frame().text.contains("入门 1/5"))
        var other = lesson()
        other.press("Backspace Backspace Backspace Backspace 甲乙")
        #expect(other.frame().text.contains("入门 2/5"))
    }

    @Test func `先做后面的也算数，做过的不再要`() throws {
        var session = lesson()
        session.press("F7 Enter")
        #expect(session.frame().text.contains("入门 1/5"))
        session.press("甲乙 C-s")
        _ = session.update(.issue(.saved(revision: try #require(session.desk?.draft.revision))))
        #expect(session.frame().text.contains("入门 2/5  移动"))
        // The first goes down: the same order.
        session.press("C-Home C-PgDn A-Down")
        #expect(session.frame().text.contains("入门 5/5  导出"))
        session.press("C-e Enter Enter")
        _ = session.update(.done("已导出到 /x/练习简报第1期.docx"))
        #expect(session.frame().text.contains("五步都做完了"))
    }

    @Test func `按了许多键还在这一步，就说往哪里看`() {
        var session = lesson()
        session.press(String(repeating: "Left ", count: 30))
        #expect(session.frame().text.contains("还没有算上："))
        session.press("甲乙")
        #expect(session.frame().text.contains("入门 2/5") && !session.frame().text.contains("还没有算上："))
    }
}
