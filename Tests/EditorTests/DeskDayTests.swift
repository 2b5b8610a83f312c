import Bulletins
import Screen
import TestSupport
import Testing

@testable import Editor

/// What one meets at the desk all day: counts, carets, first keys.
@Suite struct DeskDayTests {
    private func notice(_ session: Session) -> String { session.notice?.text ?? "" }

    @Test(arguments: ["一、栏目\n（一）题目\n正文12.5%，abc。‸", "一、栏目\n（一）题目\n｜科目｜人数｜\n｜语文｜312｜\n末段‸"])
    func `选了多少字，复制了多少字，是一个数`(page: String) {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-a C-a")
        let shown = session.frame().text.split(separator: "已选 ").last?.split(separator: " ").first ?? ""
        session.press("C-c")
        #expect(notice(session).hasPrefix("已复制 \(shown) 字"), "\(shown) \(notice(session))")
    }

    @Test func `恢复以后，光标在最后恢复的那一处`() throws {
        let bulletin = Sketch.bulletin("一、甲栏\n（一）第一\n甲文\n（二）第二\n乙文").bulletin
        let place = Place(bulletin.items[1].id, .paragraph(0))
        var draft = Draft(bulletin)
        _ = try draft.perform(
            .replace(place, 2..<2, with: "新字"), title: "输入", before: Position(place, 2), after: Position(place, 4))
        var session = Session.editing(bulletin)
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-35.json", draft: draft, series: Series(), notice: "已恢复"))))
        #expect(session.desk?.caret.position == Position(place, 4))
    }

    @Test func `设刊物只填刊名，新的一期有一条可写，^N 也是条目`() throws {
        var form = Session(size: Size(columns: 80, rows: 24))
        form.open(SeriesForm(Series(), for: .setUp([]), today: nil))
        let made = form.press("防汛专报 C-s").compactMap { effect -> Series? in
            if case .series(.setUp(let series, _)) = effect { series } else { nil }
        }
        let series = try #require(made.first)
        let bulletin = series.bulletin(year: 2026, number: 1, date: nil)
        var session = Session.editing(bulletin, series: series)
        session.press("题目 Enter 正文一。 C-n 第二 Enter 正文二。")
        #expect(session.frame().text.contains("一、题目") && session.frame().text.contains("二、第二"))
        let sections = session.desk?.bulletin.sections ?? []
        #expect(sections.map(\.title) == [""])
        #expect(sections.first?.items.map(\.headline) == ["题目", "第二"])
        #expect(sections.first?.items.map { $0.paragraphs.map(\.text) } == [["正文一。"], ["正文二。"]])
    }

    @Test func `F2 先到每期要改的期号，光标在哪一项就到哪一项`() {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）题目\n正文‸")
        var session = Session.editing(bulletin, caret: caret)
        session.press("F2 C-u 40 Tab Esc")
        #expect(session.desk?.bulletin.masthead.number == 40 && session.desk?.bulletin.masthead.name == "动态")
        session.withDesk { $0.place(Position(.masthead(.office), 0)) }
        session.press("F2 县委办 Tab Esc")
        #expect(session.desk?.bulletin.masthead.office == "县委办")
    }

    @Test func `窄的窗口丢整个提示，帮助和退出留到最后`() throws {
        for columns in [40, 50, 60, 70] {
            let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）题目\n正文‸")
            var session = Session.editing(bulletin, caret: caret, size: Size(columns: columns, rows: 24))
            // A narrow window is spoken of until the first key.
            session.press("Left")
            let line = try #require(session.frame().texts.last)
            #expect(line.contains("F1 帮助") && line.contains("^Q"), "\(columns): \(line)")
        }
    }

    /// Key presses, a paste being one, until the thing is done; docs/benchmarks.md has them.
    private func count(_ task: String, _ steps: [String], in session: inout Session) throws {
        for step in steps {
            if step.hasPrefix("粘贴 ") {
                _ = session.update(.input(.paste(String(step.dropFirst(3)))))
            } else if step == "导出好了" {
                _ = session.update(.output(.exported(["已导出到 x.docx", "", "在自己的电脑上执行这一行，取回文件：", "scp x ."])))
            } else {
                session.press(step)
            }
        }
        let keys = steps.count { $0 != "导出好了" }
        let page = try #require(PackageFile("docs/benchmarks.md").text)
        #expect(page.contains("| \(task) | \(keys) |"), "\(task): \(keys)")
    }

    @Test func `三件常做的事各按几个键`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、甲栏\n（一）题目\n各单位要按照按照要求推进工作。‸")
        var session = Session.editing(
            bulletin, series: Series(name: "动态", units: [Series.Unit(name: "派出所")]), caret: caret)
        let message = "开展百日行动\n　　近日，派出所出动警力120人次，检查场所36家，\n消除隐患11处。\n派出所\n2026年11月28日\n"
        try count("来稿粘贴成一条", ["C-n", "粘贴 " + message], in: &session)
        let item = try #require(session.desk?.bulletin.items.last)
        #expect(item.headline == "开展百日行动" && item.contributor == "派出所" && item.paragraphs.count == 1)

        session.withDesk { $0.place(Position(bulletin.items[0].id, .paragraph(0), 0)) }
        try count("看一处差错并改好", ["F7", "Enter"], in: &session)
        #expect(session.desk?.bulletin.items[0].paragraphs[0].text == "各单位要按照要求推进工作。")

        // What the world answers is no key.
        try count("导出一期，复制取回它的那一行", ["C-e", "Enter", "Enter", "导出好了", "c"], in: &session)
        #expect(session.overlays.isEmpty && notice(session).hasPrefix("已复制取回的那一行"))
    }

    @Test func `导出以后按 c，整行都在剪贴板里；别的键只是继续`() {
        let line = "scp '" + String(repeating: "很长的路径/", count: 20) + "x.docx' ."
        for (key, isCopied) in [("c", true), ("C-c", true), ("x", false)] {
            var session = Session.editing(Sketch.bulletin("一、甲栏\n（一）题目\n正文‸").bulletin)
            session.press("C-e Enter Enter")
            _ = session.update(.output(.exported(["已导出到 x.docx", "", "在自己的电脑上执行这一行，取回文件：", line])))
            #expect(session.frame().text.contains("按 c 复制这一行"))
            let effects = session.press(key)
            #expect(effects.contains { if case .display(.copy(line)) = $0 { true } else { false } } == isCopied)
            #expect(session.overlays.isEmpty)
        }
    }

    @Test(arguments: ["t", "T", "ｔ"]) func `取回的那一行按 t 整行打出来，供鼠标选，回来卡片还在`(key: String) {
        let line = "scp '" + String(repeating: "很长的路径/", count: 20) + "x.docx' ."
        var session = Session.editing(Sketch.bulletin("一、甲栏\n（一）题目\n正文‸").bulletin)
        session.press("C-e Enter Enter")
        _ = session.update(.output(.exported(["已导出到 x.docx", "", "在自己的电脑上执行这一行，取回文件：", line])))
        #expect(session.frame().text.contains("按 t 整行"))
        #expect(session.press(key).contains { if case .display(.showPlain(line)) = $0 { true } else { false } })
        #expect(session.context == .card)
    }

    @Test func `复制了那一行、终端没说收到，说的办法做得到`() throws {
        let line = "scp x ."
        var session = Session.editing(Sketch.bulletin("一、甲栏\n（一）题目\n正文‸").bulletin)
        session.press("C-e Enter Enter")
        _ = session.update(.output(.exported(["已导出到 x.docx", "", "在自己的电脑上执行这一行，取回文件：", line])))
        session.press("c")
        _ = session.update(.output(.copied(.unknown)))
        let said = try #require(session.notice?.text)
        #expect(said.contains("^E") && said.contains("按 t") && !said.contains("^K T"))
    }
}
