import Bulletins
import Screen
import Testing

@testable import Editor

/// Where one comes to by ^Q and Esc: to where one came from.
@Suite struct LeavingTests {
    private func session(isOfOneIssue: Bool) -> Session {
        var session = Session(size: Size(columns: 80, rows: 24))
        if isOfOneIssue { _ = session.update(.issue(.startedForIssue)) }
        let issue = OpenIssue(reference: "2024-07.json", draft: Draft(Sample.bulletin), series: Sample.series)
        _ = session.update(.issue(.opened(issue)))
        return session
    }

    private func quits(_ effects: [Effect]) -> Bool { effects.contains { if case .quit = $0 { true } else { false } } }

    private func readsShelf(_ effects: [Effect]) -> Bool {
        effects.contains { if case .shelf(.read) = $0 { true } else { false } }
    }

    private func save(_ session: inout Session) -> [Effect] {
        session.update(.issue(.saved(revision: session.desk?.draft.revision ?? 0)))
    }

    @Test func `从命令行打开一期，^Q 回命令行，不读书架；从书架打开的回书架`() {
        var direct = session(isOfOneIssue: true)
        let effects = direct.press("C-q")
        #expect(quits(effects) && !readsShelf(effects))
        var other = session(isOfOneIssue: false)
        let back = other.press("C-q")
        #expect(!quits(back) && readsShelf(back))
    }

    @Test func `没存的先问：保存并退出、放弃，都回命令行；Esc 留下`() {
        var direct = session(isOfOneIssue: true)
        #expect(!quits(direct.press("改 C-q")))
        #expect(direct.frame().text.contains("保存并退出"))
        #expect(!quits(direct.press("Esc")))
        #expect(!quits(direct.press("C-q s")))
        #expect(quits(save(&direct)))
        var given = session(isOfOneIssue: true)
        #expect(quits(given.press("改 C-q d")))
    }

    @Test func `换到另一期，^Q 还是回命令行；到过书架，就回书架`() {
        var direct = session(isOfOneIssue: true)
        direct.goToIssue("2024-06.json")
        let issue = OpenIssue(reference: "2024-06.json", draft: Draft(Sample.bulletin), series: Sample.series)
        _ = direct.update(.issue(.opened(issue)))
        #expect(quits(direct.press("C-q")))
        var other = session(isOfOneIssue: true)
        let there = other.press("C-p 到书架 Enter")
        #expect(readsShelf(there) && !quits(there) && other.context == .shelf)
        _ = other.update(.issue(.opened(issue)))
        #expect(!quits(other.press("C-q")))
    }

    @Test func `只看版面说藏起了什么，Esc 叫回来；有选中的先取消选中`() {
        var session = session(isOfOneIssue: false)
        session.press("A-z")
        #expect(session.settings.isZen && session.notice?.text.contains("Esc 叫回来") == true)
        #expect(session.frame().texts[22].contains("目录和上下几行收起了"))
        session.press("Down C-t Right Esc")
        #expect(session.settings.isZen)
        session.press("Esc")
        #expect(!session.settings.isZen && session.frame().texts[0].contains("第7期"))
    }
}
