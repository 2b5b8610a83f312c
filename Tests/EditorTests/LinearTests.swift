import Bulletins
import Screen
import Testing

@testable import Editor

/// What programs that read the screen aloud find: the cursor where the choice is, and one thing at a time.
@Suite struct LinearTests {
    private func session(isLinear: Bool, columns: Int = 100) -> Session {
        var session = Session(size: Size(columns: columns, rows: 30), isLinear: isLinear)
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2024-07.json", draft: Draft(Sample.bulletin), series: Sample.series))))
        return session
    }

    private func atCursor(_ session: Session) -> String {
        let frame = session.frame()
        return frame.cursor.map { frame.texts[$0.row] } ?? "没有光标"
    }

    @Test func `清单里光标停在选中的一行，打字时在打的字那里，再上下又回到行上`() {
        var session = session(isLinear: false)
        session.press("C-p")
        #expect(atCursor(session).contains("保存"))
        session.press("Down")
        #expect(atCursor(session).contains("撤销"))
        session.press("撤 销")
        #expect(atCursor(session).contains("> 撤销"))
        session.press("Down")
        #expect(atCursor(session).contains("撤销到…"))
    }

    @Test func `各处的光标都在选中的一行：书架、目录、清单、替换、设置`() {
        var session = session(isLinear: false)
        session.press("Tab Down Down")
        #expect(atCursor(session).contains("江南市"))
        session.press("Esc C-r 企业 Enter 商户 Enter Down")
        #expect(atCursor(session).contains("商户"))
        session.press("Esc Esc C-q Down")
        #expect(atCursor(session).contains("2024-06"))
    }

    @Test func `给读屏的画法：目录不挨着版面，清单占满屏，选中的一行前有记号`() {
        var session = session(isLinear: true)
        let page = session.frame()
        #expect(!page.texts.contains { $0.contains("1.东街街道") && $0.contains("一、重要讲话") })
        #expect(page.text.contains("全市优化营商环境大会召开") && !page.text.contains("他山之石       2"))
        session.press("C-g")
        let list = session.frame()
        #expect(!list.text.contains("2月26日，全市优化营商环境大会"))
        #expect(atCursor(session).hasPrefix(">"))
        session.press("Esc Tab")
        #expect(session.frame().text.contains("1.东街街道") && atCursor(session).contains("全市优化营商环境大会"))
    }

    @Test func `命令里打“读屏”开关它，宽的书架上旁边也不放`() {
        var session = session(isLinear: false, columns: 120)
        session.press("C-p 读屏 Enter")
        #expect(session.settings.isLinear && session.notice?.text.contains("ACCESSIBLE=1") == true)
        let effects = session.press("C-q Down")
        #expect(!effects.contains { if case .shelf(.preview) = $0 { true } else { false } })
    }

    @Test func `给读屏的画法：目录里选中的一行前有记号，F2 的表下面不留版面`() {
        var session = session(isLinear: true)
        session.press("Tab Down")
        #expect(atCursor(session).hasPrefix(">"), "\(atCursor(session))")
        session.press("Tab F2")
        let texts = session.frame().texts
        #expect(!texts.contains { $0.contains("会议要求") || $0.contains("一、重要讲话") }, "\(texts)")
        #expect(atCursor(session).contains(">"), "\(atCursor(session))")
    }

    @Test func `给读屏的画法：差错的卡片旁边没有版面，书架上选中的一期前有记号`() {
        var session = session(isLinear: true)
        session.press("F7")
        #expect(session.context == .question)
        let texts = session.frame().texts
        #expect(!texts.contains { $0.contains("|") }, "\(texts)")
        #expect(!texts.contains { $0.contains("全市优化营商环境大会召开") })
        session.press("Esc C-q Home")
        #expect(atCursor(session).hasPrefix(">"))
        session.press("Down")
        #expect(atCursor(session).hasPrefix(">2024-06"))
    }
}
