import Bulletins
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
        session.press("Home /tmp/out/ Enter")
        #expect(session.frame().texts.joined().contains("文件名里不能有斜线，没有导出；导出的都放在书架的 exports 文件夹里"))
        #expect(session.context == .prompt, "what was typed is there to be mended")
        session.press("Esc C-e docx Enter")
        let effects = session.press("Enter")
        #expect(
            effects.contains {
                if case .output(.export(_, _, _, name: "动态第35期", isForced: false)) = $0 { true } else { false }
            })
        _ = session.update(.output(.exported(["已导出到 x", "", "scp 'u@h:/x' ."])))
        #expect(session.frame().texts.joined().contains("scp 'u@h:/x' ."))
    }
}
