import Bulletins
import Proofreading
import Screen
import Testing

@testable import Editor

/// What the card of a finding says, and what export asks.
@Suite struct CardTests {
    private func question(_ session: Session) throws -> Question {
        try #require(session.overlays.last.flatMap { if case .question(let asked) = $0 { asked } else { nil } })
    }

    private func session(_ sketch: String) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(sketch)
        return Session.editing(bulletin, caret: caret)
    }

    @Test func `卡片说第几处、在哪里、改前改后`() throws {
        var session = session("一、栏目\n（一）标题\n‸各单位要按照按照要求推进工作。")
        session.press("F7")
        let card = try question(session)
        #expect(card.text.contains("/"))
        #expect(card.details.first == "一（一）")
        #expect(card.details.contains { $0.hasPrefix("原文：各单位要") })
        #expect(card.details.contains { $0.hasPrefix("改后：各单位要") })
        #expect(!card.details.contains { $0.hasPrefix("误：") })
        session.press("e")
        guard case .card(let example)? = session.overlays.last else {
            Issue.record("没有例子")
            return
        }
        #expect(example.lines.contains { $0.hasPrefix("误：") })
        session.press("Esc")
        #expect(try question(session).text == card.text)
    }

    @Test func `选中时下面说选了几个字`() {
        var session = session("一、栏目\n（一）标题\n‸甲乙 丙丁")
        session.press("S-End")
        #expect(session.frame().texts.joined().contains("已选 4 字"))
        session.press("Left")
        #expect(!session.frame().texts.joined().contains("已选"))
    }

    @Test func `全选时已选的字数就是全期的，单位后面的冒号不算`() {
        var session = session("一、栏目\n（一）各镇办\n1.东街街道：标题‸\n正文，5G。\n2.洪门镇：上线\n正文")
        session.press("C-a C-a C-a")
        let screen = session.frame().text
        let total = session.desk?.summary.issue.total ?? 0
        #expect(total > 0 && screen.contains("已选 \(total) 字") && screen.contains("全期 \(total) 字"))
    }

    @Test func `卡片上要改成的放在引号里，不读成顿号逗号`() throws {
        var marks = session("一、栏目\n（一）标题\n‸各单位要抓好落实,压实责任。")
        marks.press("F7")
        #expect(try question(marks).details.contains { $0.contains("Enter 改为“，”，") })
    }

    @Test(arguments: 1...16) func `80 列的回答行，要改成的再长，别的也一个不切断`(length: Int) {
        for isWide in [false, true] {
            var session = session("一、栏目\n（一）标题\n正文‸")
            _ = session.update(.input(.ambiguousWidth(isWide: isWide)))
            let cure = "改为“\(String(repeating: "长", count: length))”"
            let titles = [cure, "此处不管", "本期不管", "本刊不查", "看例子"]
            let letters: [Character] = ["y", "i", "b", "k", "e"]
            session.ask(
                Question("重复", answers: zip(titles, letters).map { Answer($0, letter: $1, chinese: "改") { _ in } }))
            let answers = session.frame().texts[23]
            for answer in ["2/i 此处不管", "5/e 看例子", "Esc 取消"] { #expect(answers.contains(answer), "\(answers)") }
        }
    }

    @Test func `改完最后一处就说没有别的了，不再叫人按 F7`() {
        var session = session("一、栏目\n（一）标题\n‸各单位要按照按照要求推进工作。")
        while session.desk?.findings.count ?? 0 > 1 { session.press("F7 i") }
        session.press("F7 Enter")
        #expect(session.desk?.findings.isEmpty == true)
        #expect(session.notice?.text == "已改，没有别的差错了")
    }

    @Test func `卡片、F2 的表、导出的文件名上按 F1 看帮助，Esc 回到原处`() throws {
        var card = session("一、栏目\n（一）标题\n‸各单位要按照按照要求推进工作。")
        card.press("F7 F1")
        let help = card.frame().texts
        #expect(card.context == .list && help.contains { $0.contains("帮助") })
        let here = help.firstIndex { $0.contains("这里") } ?? 0
        #expect(help[min(23, here + 1)].contains("F7"), "what works in the card comes first")
        card.press("Esc")
        _ = try question(card)
        var fields = session("一、栏目\n（一）标题\n正文‸")
        fields.press("F2 F1")
        #expect(fields.context == .list && fields.frame().text.contains("这里"))
        fields.press("Esc")
        #expect(fields.context == .fields)
        var name = exporting(Sketch.bulletin("一、栏目\n（一）标题\n正文‸").bulletin)
        name.press("C-e Enter 新 F1")
        #expect(name.context == .list)
        name.press("F1 Esc")
        #expect(name.context == .prompt && name.frame().text.contains("动态第35期新"))
    }

    @Test func `专报、只有总期号的、没有期号的一期，题头和导出的文件名各说各的`() {
        for (change, name) in [
            ({ $0.kind = "专报" }, "动态专报第35期"), ({ ($0.number, $0.serial) = (0, 376) }, "动态总第376期"),
            ({ ($0.number, $0.date) = (0, .text("2023年9月28日")) }, "动态2023年9月28日"),
        ] as [((inout Masthead) -> Void, String)] {
            var bulletin = Sketch.bulletin("一、栏目\n（一）‸\n正文").bulletin
            change(&bulletin.masthead)
            #expect(bulletin.exportName == name)
            let session = Session.editing(bulletin)
            #expect(session.frame().texts[0].contains("动态 " + name.dropFirst(2)))
        }
    }

    @Test func `导出先问文件名，有没改完的先说`() throws {
        let bulletin = Sketch.bulletin("一、栏目\n（一）‸\n各单位要按照按照要求推进工作。").bulletin
        var session = Session(
            size: Size(columns: 80, rows: 24), formats: [ExportFormat(name: "docx", title: "Word")])
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-35.json", draft: Draft(bulletin), series: Series()))))
        session.press("C-e Enter")
        guard case .prompt(let prompt)? = session.overlays.last else {
            Issue.record("没有问文件名")
            return
        }
        #expect(prompt.line.text == "动态第35期")
        #expect(prompt.label.contains("个空标题"))
        session.press("Esc C-e docx Enter")
        let effects = session.press("Enter")
        #expect(
            effects.contains {
                if case .output(.export(_, _, _, name: "动态第35期", isForced: false)) = $0 { true } else { false }
            })
        _ = session.update(.output(.exported(["已导出到 x", "", "scp 'u@h:/x' ."])))
        #expect(session.frame().texts.joined().contains("scp 'u@h:/x' ."))
    }

    private func exporting(_ bulletin: Bulletin) -> Session {
        var session = Session(
            size: Size(columns: 80, rows: 24), formats: [ExportFormat(name: "docx", title: "Word")])
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-35.json", draft: Draft(bulletin), series: Series()))))
        return session
    }

    private func exported(_ effects: [Effect]) -> String? {
        for case .output(.export(_, _, _, let name, _)) in effects { return name }
        return nil
    }

    @Test func `导出的文件名前面可以写文件夹；只写文件夹，名称照给的`() {
        var session = exporting(Sketch.bulletin("一、栏目\n（一）标题\n正文‸").bulletin)
        session.press("C-e Enter")
        #expect(exported(session.press("Home ~/out/ Enter")) == "~/out/动态第35期")
        session.press("C-e Enter")
        #expect(exported(session.press("C-u /tmp/我的 Enter")) == "/tmp/我的")
        session.press("C-e Enter")
        #expect(exported(session.press("C-u 送审/ Enter")) == "送审/动态第35期")
    }

    @Test func `写不成：那一行还开着，打的还在`() {
        var session = exporting(Sketch.bulletin("一、栏目\n（一）标题\n正文‸").bulletin)
        session.press("C-e Enter C-u /没有/甲 Enter")
        _ = session.update(.failed("没有“/没有/”这个文件夹，没有导出"))
        #expect(session.context == .prompt)
        #expect(session.frame().text.contains("/没有/甲") && session.frame().text.contains("这个文件夹，没有导出"))
    }

    // MARK: - A new issue

    private static let blank = Series(
        name: "动态", sections: ["重要讲话", "他山之石", "本地动态"].map { Series.StandingSection(title: $0) }
    ).bulletin(year: 2024, number: 8, date: Day(iso: "2024-03-11"))

    private func empty(_ session: Session) -> [String] {
        session.desk?.findings.filter { $0.message.hasSuffix("里没有条目") }.map(\.text) ?? []
    }

    @Test func `新的一期还没写，不说栏目空着；写到后面，跳过去的才说`() {
        var session = Session.editing(Self.blank)
        session.press("F7")
        #expect(empty(session) == [])
        session.press("Enter 讲话 Enter 正文。 F7 Esc")
        #expect(session.desk?.bulletin.sections[0].items.count == 1)
        #expect(empty(session) == [], "the others are still to come")
        let third = Self.blank.sections[2]
        session.withDesk { $0.place(Position(third.id, .title, third.title.scalarCount)) }
        session.press("Enter 动态 Enter 正文。 F7 Esc")
        #expect(session.desk?.bulletin.sections[2].items.count == 1)
        #expect(empty(session) == ["他山之石"])
    }

    @Test func `空着的栏目，导出前说`() {
        var session = exporting(Self.blank)
        session.press("C-e Enter")
        #expect(session.frame().text.contains("3 个空栏目"))
    }
}
