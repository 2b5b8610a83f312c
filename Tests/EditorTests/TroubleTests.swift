import Bulletins
import Screen
import Testing

@testable import Editor

/// What the disk and others do to the open issue, and what is said of it.
@Suite struct TroubleTests {
    private static let trouble = "不能记录恢复稿“2023-35”：没有权限，改动还在内存里；请联系管理员开通"

    private func session() -> Session {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）题‸\n正文")
        return Session.editing(bulletin, caret: caret, size: Size(columns: 100, rows: 24))
    }

    private func foot(_ session: Session) -> String { session.frame().texts.suffix(2).joined() }

    private func isRewriting(_ effects: [Effect]) -> Bool {
        effects.contains { if case .issue(.save(_, isRecreating: true)) = $0 { true } else { false } }
    }

    @Test func `文件在外面改坏了，存盘时问要不要重写，答了就写`() {
        var session = session()
        session.press("甲 C-s")
        _ = session.update(.issue(.damaged("文件在别处被改坏了：“2023-35.json”第1行第2列：这里应有引号")))
        #expect(foot(session).contains("用这里的内容重写，坏文件另存一份") && foot(session).contains("Esc"))
        #expect(session.frame().texts[0].contains("文件坏了"))
        #expect(isRewriting(session.press("y")))
        _ = session.update(.issue(.saved(revision: session.desk?.draft.revision ?? 0)))
        #expect(!session.frame().texts[0].contains("文件坏了"))
        #expect(foot(session).contains("坏文件存成了旧版，按 F9 看得到"))
    }

    @Test func `退出时存，文件坏了：重写好了才走；取消就留下`() {
        var session = session()
        session.press("甲 C-q s")
        _ = session.update(.issue(.damaged("文件在别处被改坏了")))
        var other = session
        other.press("Esc")
        #expect(other.desk != nil && other.desk?.draft.isSaved == false)
        session.press("1")
        _ = session.update(.issue(.saved(revision: session.desk?.draft.revision ?? 0)))
        #expect(session.desk == nil)
    }

    @Test func `打着字时文件坏了，只说一声，不拿键当回答`() {
        var session = session()
        session.press("甲")
        _ = session.update(.issue(.damaged("文件在别处被改坏了")))
        #expect(session.overlays.isEmpty && foot(session).contains("文件坏了，内容还在这里，^S"))
        session.press("y")
        #expect(session.desk?.bulletin.items[0].headline == "题甲y")
    }

    @Test func `毛病一直写着，但刚说的先看得见；关上这一期就没有了`() {
        var session = session()
        session.press("甲")
        _ = session.update(.issue(.trouble(Self.trouble)))
        #expect(foot(session).contains("不能记录恢复稿"))
        session.press("C-s")
        _ = session.update(.issue(.saveFailed("不能保存“2023-35”：没有权限")))
        #expect(foot(session).contains("不能保存") && !foot(session).contains("不能记录恢复稿"))
        session.press("Left")
        #expect(foot(session).contains("不能记录恢复稿"))
        session.press("C-q d")
        #expect(session.desk == nil && !foot(session).contains("不能记录恢复稿"))
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）题")
        _ = session.update(.issue(.opened(OpenIssue(reference: "b", draft: Draft(bulletin), series: Series()))))
        #expect(!foot(session).contains("不能记录恢复稿"))
    }

    private var unsaved: Unsaved {
        Unsaved(
            reference: 3, editor: "王芳", time: 1_696_747_000,
            edits: [
                .init("输入", text: "甲", time: 1_696_746_000), .init("输入", text: "乙", time: 1_696_746_001, joins: true),
                .init("分段"), .init("输入", text: "丙", time: 1_696_747_000),
            ], fits: true)
    }

    private func recovers(_ effects: [Effect]) -> [Int?] {
        effects.compactMap { if case .issue(.recover(3, let first)) = $0 { .some(first) } else { nil } }
    }

    @Test func `问要不要恢复时，n 是不；列出的每一处写着打了什么`() {
        var session = session()
        _ = session.update(.issue(.unsaved(unsaved)))
        #expect(foot(session).contains("王芳 有 4 处改动没有存盘"))
        #expect(recovers(session.press("n")).isEmpty && session.overlays.isEmpty)
        _ = session.update(.issue(.unsaved(unsaved)))
        session.press("x")
        let texts = session.frame().texts
        #expect(texts.contains { $0.contains("2  输入“ 甲乙” ") } && texts.contains { $0.contains("4  输入“ 丙” ") })
        #expect(recovers(session.press("Down Down Enter")) == [2])
    }

    @Test func `同事的程序断了：只说一声，说得出怎么恢复；打命令就问`() {
        var session = session()
        _ = session.update(.issue(.leftUnsaved(unsaved)))
        #expect(session.overlays.isEmpty)
        #expect(session.notice?.text == "王芳的程序断了，有 4 处改动没有存盘；^P 打“恢复稿”可以恢复")
        let effects = session.press("C-p 恢复稿 Enter")
        #expect(effects.contains { if case .issue(.findUnsaved) = $0 { true } else { false } })
    }

    @Test func `同一分钟的旧版写到秒，写着改了几段；换回整期说一声`() {
        let minute = 1_696_747_920
        let versions = [
            KeptVersion(number: 3, time: minute + 5, changes: TextChanges(changed: 2)),
            KeptVersion(number: 2, time: minute, changes: TextChanges()),
            KeptVersion(number: 1, time: minute - 3600, changes: TextChanges(removed: 3)),
        ]
        #expect(
            KeptVersion.details(of: versions, offset: 8 * 3600) == [
                "10月8日 14:52:05  改了 2 段", "10月8日 14:52:00  文字没有变", "10月8日 13:52  删了 3 段",
            ])
        var session = session()
        _ = session.update(.issue(.version(Sketch.bulletin("一、栏目\n（一）旧题").bulletin, name: "第 2 版")))
        session.press("Down Down Enter")
        #expect(session.notice?.text.hasPrefix("整期已换回第 2 版") == true)
    }

    @Test func `series.json 有一处不对：书架照样列出各期，标题行说出哪里不对`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let problem = "“series.json”第2行 units[0] 应为对象 {…}，现在是文字；文件没有动，请改正后再打开"
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态", problem: problem)))
        #expect(session.frame().texts[0].contains("series.json” 第2行 units[0]"))
        #expect(session.frame().texts[0].contains("共 \(Sample.entries.count) 期"))
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        #expect(session.frame().texts[0].contains("动态"))
    }

    @Test func `几个人共用一个账号，先问名字，答了才报出去；Esc 就不报`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        _ = session.update(.person(.nameless(account: "bianji")))
        #expect(foot(session).contains("请写您的名字"))
        var silent = session
        #expect(!silent.press("Esc").contains { if case .person(.introduce) = $0 { true } else { false } })
        #expect(silent.overlays.isEmpty)
        let told = session.press("王 Enter")
        #expect(told.contains { if case .person(.introduce("王")) = $0 { true } else { false } })
        #expect(session.overlays.isEmpty)
    }

    @Test func `书架上写着哪一期有待选的`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        var entry = Sample.entries[0]
        entry.conflicts = 2
        _ = session.update(.shelf(.listed([entry], name: "动态")))
        #expect(session.frame().texts.contains { $0.contains("（待选 2 处）") })
    }
}
