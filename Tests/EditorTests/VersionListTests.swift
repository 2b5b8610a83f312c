import Bulletins
import Screen
import Testing

@testable import Editor

/// F9: the kept copies, and what git's history has besides.
@Suite struct VersionListTests {
    private static let copies = [
        KeptVersion(number: 2, time: 1_696_747_920, changes: TextChanges(changed: 2)),
        KeptVersion(number: 1, time: 1_696_744_320),
    ]
    private static let other = KeptVersion(
        .committed("aa"), time: 1_696_746_000,
        origin: KeptVersion.Origin(commit: "c1", editor: "李四", host: "东楼", sentence: "改 3 条"))
    private static let old = KeptVersion(
        .committed("bb"), time: 1_660_000_000,
        origin: KeptVersion.Origin(commit: "c2", editor: "王五", host: "西楼", sentence: "新建，9 条"))

    private func session() -> Session {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸甲")
        var session = Session.editing(bulletin, caret: caret, size: Size(columns: 80, rows: 24))
        session.clock = Clock(seconds: 1_696_750_000, offset: 8 * 3600)
        return session
    }

    private func text(_ session: Session) -> String { session.frame().texts.joined(separator: "\n") }

    @Test func `先有保存留下的，git 里的来了就排进去，选中的不跳`() {
        var session = session()
        let effects = session.press("F9")
        #expect(effects.contains { if case .issue(.listVersions) = $0 { true } else { false } })
        _ = session.update(.issue(.versions(Self.copies, isReading: true)))
        #expect(text(session).contains("正在取更早的和别处的"))
        session.press("Down")
        _ = session.update(
            .issue(.versions([Self.copies[0], Self.other, Self.copies[1]], isMore: true, isReading: true)))
        _ = session.update(.issue(.versions([Self.copies[0], Self.other, Self.copies[1], Self.old], isMore: true)))
        let shown = text(session)
        #expect(!shown.contains("正在取"))
        #expect(shown.contains("李四（ 东楼）") || shown.contains("李四（东楼）"))
        #expect(shown.contains("改 3 条") && shown.contains("新建，9 条"))
        #expect(shown.contains("2022年") && shown.contains("2023年10月8日"))
        let chosen = session.press("Enter")
        #expect(
            chosen.contains { if case .issue(.readVersion(.copy(1), _)) = $0 { true } else { false } })
    }

    @Test func `此后整条删去的，对照时说一声，在旧版里取得回来`() throws {
        var session = session()
        let before = Sketch.bulletin("一、栏目\n（一）第一\n甲\n（二）第二\n乙\n（三）第三\n丙").bulletin
        session = Session.editing(before, caret: Position(before.items[1].id, .headline, 0))
        session.press("C-d")
        _ = session.update(.issue(.version(before, name: "第 2 版")))
        #expect(text(session).contains("取回此后删去的"))
        session.press("Enter")
        #expect(session.notice?.text.contains("此后整个删去的 1 处不在版面上，要取回再按 F9") == true)
        _ = session.update(.issue(.version(before, name: "第 2 版")))
        session.press("Down Down Enter")
        #expect(session.desk?.bulletin == before)
        session.press("C-z")
        #expect(session.desk?.bulletin.items.map(\.headline) == ["第一", "第三"])
    }

    @Test func `取 git 里的一版要等：等着的时候说在取，Esc 就不等了，来了也不打扰`() {
        var session = session()
        _ = session.update(.issue(.versions([Self.other])))
        let effects = session.press("Enter")
        #expect(
            effects.contains {
                if case .issue(.readVersion(.committed("aa"), let name)) = $0 {
                    name == "10月8日 14:20 李四的一版"
                } else {
                    false
                }
            })
        #expect(text(session).contains("正在取10月8日 14:20 李四的一版"))
        session.press("Esc")
        let version = Sketch.bulletin("一、栏目\n（一）旧题").bulletin
        _ = session.update(.issue(.version(version, name: "10月8日 14:20 李四的一版", isFetched: true)))
        #expect(session.overlays.isEmpty)
    }

    @Test func `取来的一版，可对照，可整期换回，一步撤销`() {
        var session = session()
        _ = session.update(.issue(.versions([Self.other])))
        session.press("Enter")
        let version = Sketch.bulletin("一、栏目\n（一）旧题").bulletin
        _ = session.update(.issue(.version(version, name: "10月8日 14:20 李四的一版", isFetched: true)))
        #expect(text(session).contains("在版面上标出此后改了什么"))
        session.press("Enter")
        #expect(session.desk?.comparison?.title == "与10月8日 14:20 李四的一版对照")
        _ = session.update(.issue(.version(version, name: "10月8日 14:20 李四的一版")))
        session.press("Down Down Enter")
        #expect(session.desk?.bulletin.items.first?.headline == "旧题")
        #expect(session.notice?.text.hasPrefix("整期已换回10月8日 14:20 李四的一版，还没有存盘") == true)
        session.press("C-z")
        #expect(session.desk?.bulletin.items.first?.headline == "标题")
    }

    @Test func `列表关了，后来的不再打开它；取不来的说一声，不再等`() {
        var session = session()
        _ = session.update(.issue(.versions(Self.copies, isReading: true)))
        session.press("Esc")
        _ = session.update(.issue(.versions(Self.copies + [Self.old], isMore: true)))
        #expect(session.overlays.isEmpty)
        _ = session.update(.issue(.versions([Self.other])))
        session.press("Enter")
        _ = session.update(.failed("git 没有做成"))
        #expect(session.overlays.isEmpty && session.notice?.text == "git 没有做成")
    }

    @Test func `一版也没有：读完了才说没有`() {
        var session = session()
        _ = session.update(.issue(.versions([], isReading: true)))
        #expect(!session.overlays.isEmpty)
        session.press("Enter")
        _ = session.update(.issue(.versions([], isMore: true)))
        #expect(session.overlays.isEmpty && session.notice?.text == "还没有旧版：每次保存都会留下前一版")
    }

    @Test func `加了几段、合并了表格的格，说的就是这些`() {
        func words(_ change: (inout Bulletin) -> Void) -> String {
            var before = Sketch.bulletin("一、栏目\n（一）标题\n甲\n｜区｜｜\n｜一｜二｜").bulletin
            var after = before
            change(&after)
            before.masthead.name = after.masthead.name
            let version = KeptVersion(number: 1, time: 1_696_747_920, changes: after.textChanges(since: before))
            return KeptVersion.details(of: [version], offset: 0).joined()
        }
        #expect(
            words { $0.attachments = [Attachment(id: "x", title: "附表", paragraphs: ["一", "二"])] }.hasSuffix("加了 3 段"))
        #expect(
            words {
                $0.sections[0].items[0].paragraphs[0] = "丙"
                $0.sections[0].items[0].paragraphs.append("丁")
            }.hasSuffix("加了 1 段，改了 1 段"))
        #expect(
            words {
                let rows = [[TableCell("区", across: 2), TableCell("")], [TableCell("一"), TableCell("二")]]
                $0.sections[0].items[0].paragraphs[1] = .table(Table(rows: rows))
            }.hasSuffix("文字没有变"))
    }
}
