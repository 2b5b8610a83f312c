import Bulletins
import Proofreading
import Screen
import Testing

@testable import Editor

/// What stands over the screen: it comes once, and Esc leaves it.
@Suite struct OverlayTests {
    @Test func `打字时文件不在了：标题行一直说着，字照样进正文，存的时候才问，问一次就够`() throws {
        var session = Session.editing(Sample.bulletin)
        session.press("Down End")
        _ = session.update(.issue(.gone))
        session.press("鑫")
        #expect(session.overlays.isEmpty)
        let desk = try #require(session.desk)
        #expect(desk.text(desk.caret.position.place).contains("鑫"))
        #expect(session.frame().texts[0].contains("文件不在了"))

        session.press("C-s")
        _ = session.update(.issue(.gone))
        _ = session.update(.issue(.gone))
        #expect(session.overlays.count == 1)
        session.press("Esc")
        #expect(session.context == .page)

        session.press("C-s")
        _ = session.update(.issue(.gone))
        #expect(
            session.press("y").contains { if case .issue(.save(_, isRecreating: true)) = $0 { true } else { false } })
        _ = session.update(.issue(.saved(revision: desk.draft.revision)))
        #expect(!session.frame().texts[0].contains("文件不在了"))
    }

    @Test(arguments: ["F1", "C-p", "C-f", "F2", "F7", "C-r"])
    func `哪一层上都能整屏重画，层还在`(key: String) {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("Down \(key)")
        let layers = session.overlays.count
        #expect(session.press("C-l").contains { if case .display(.redraw) = $0 { true } else { false } })
        #expect(session.overlays.count == layers)
    }

    @Test(arguments: ["F1", "C-p", "C-f", "C-g", "F2", "C-e", "C-o", "A-v", "F7", "C-r"])
    func `哪一层都能用 Esc 退回版面`(key: String) {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("Down \(key) Esc")
        #expect(session.context == .page)
    }

    @Test func `差错的说明上按 F6，打开差错一览，Esc 回到版面`() {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("Down End F7")
        guard case .question? = session.overlays.last else {
            Issue.record("没有打开说明")
            return
        }
        session.press("F6")
        guard case .picker(let picker)? = session.overlays.last else {
            Issue.record("没有打开一览")
            return
        }
        #expect(picker.title == "差错" && session.overlays.count == 1)
        session.press("Esc")
        #expect(session.context == .page)
    }

    @Test func `增减没有写明的，回车是去核对，不替人填“增长”`() throws {
        var bulletin = Sample.bulletin
        bulletin.sections[0].items[0].paragraphs = ["零售额近10亿元，同比29%。"]
        var session = Session.editing(bulletin, caret: nil)
        let place = Place(bulletin.sections[0].items[0].id, .paragraph(0))
        session.withDesk { $0.jump(to: Position(place, 0)) }
        session.press("F7 Enter")
        #expect(session.overlays.isEmpty)
        let desk = try #require(session.desk)
        #expect(desk.text(place) == "零售额近10亿元，同比29%。")
        #expect(desk.caret.position == Position(place, 9))

        // Who knows it may still choose.
        session.press("Home F7 二")
        #expect(session.desk?.text(place) == "零售额近10亿元，同比增长29%。")
    }

    @Test func `说差错的一句话不画下划线，标的字才画`() throws {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("C-Home F7 Esc")
        let desk = try #require(session.desk)
        let finding = try #require(desk.findingAtCaret)
        let frame = session.frame()
        let sentence = "\(finding.level.title)：\(finding.message)".prefix(8)
        let status = try #require(frame.texts.firstIndex { $0.contains(sentence) })
        let marked: Set<Ink> = [.must, .advice, .hint]
        #expect(
            frame.row(status).allSatisfy { !marked.contains($0.style.ink) && !$0.style.traits.contains(.underline) })
        #expect(frame.cells.contains { marked.contains($0.style.ink) && $0.style.traits.contains(.underline) })
    }

    @Test func `再找一次时，原来的词选着，打字就换掉，移动光标就留着`() throws {
        var session = Session.editing(Sample.bulletin)
        session.press("C-f 企业 Enter C-f")
        #expect(session.finder.line.isSelected)
        session.press("市场")
        #expect(session.finder.line.text == "市场")
        session.press("Enter C-f End 化")
        #expect(session.finder.line.text == "市场化")
        session.press("Esc C-f Backspace")
        #expect(session.finder.line.text.isEmpty)
    }

    @Test func `再替换一次时，上次换成的词也选着`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸甲乙甲乙")
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-r 甲 Enter 丙 Enter Enter C-r 乙 Enter 丁 Enter Enter")
        #expect(session.desk?.bulletin.items.first?.paragraphs == ["丙丁丙丁"])
    }

    @Test func `会毁掉东西的问题，回车不算回答`() {
        var session = Session.editing(Sample.bulletin)
        session.askToOverwrite("35.docx", format: "docx")
        #expect(session.press("Enter").isEmpty)
        #expect(session.overlays.count == 1)
        #expect(
            session.press("y").contains {
                if case .output(.export(_, _, _, name: "35.docx", isForced: true)) = $0 { true } else { false }
            })
    }

    @Test func `关掉一条规则先问，在差错一览里能恢复`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸按照按照要求推进工作。")
        var session = Session.editing(bulletin, caret: caret)
        session.press("F7 k")
        let question = try #require(
            session.overlays.last.flatMap { if case .question(let asked) = $0 { asked } else { nil } })
        #expect(question.text.contains("重复的词"))
        #expect(session.press("Enter").isEmpty)
        let effects = session.press("y")
        #expect(effects.contains { if case .series(.switchRule("L04", isOn: false)) = $0 { true } else { false } })
        #expect(session.desk?.findings.isEmpty == true)
        session.press("F6")
        let picker = try #require(
            session.overlays.last.flatMap { if case .picker(let list) = $0 { list } else { nil } })
        #expect(picker.rows.map(\.title).contains("L04  重复的词"))
        #expect(
            session.press("Enter").contains {
                if case .series(.switchRule("L04", isOn: true)) = $0 { true } else { false }
            })
        #expect(session.desk?.findings.count == 1)
    }

    @Test func `读出来的字选本刊不查，记住这个词，规则照查`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸要完善考核评价机智，压实责任。减税降费政测落到实处。")
        var session = Session.editing(bulletin, caret: caret)
        session.press("F7 k")
        let effects = session.press("y")
        #expect(effects.contains { if case .series(.teach("评价机智")) = $0 { true } else { false } })
        #expect(!effects.contains { if case .series(.switchRule) = $0 { true } else { false } })
        #expect(session.desk?.findings.map(\.text) == ["机智", "政测"], "not before it is kept")
        _ = session.update(.series(.taught("评价机智")))
        #expect(session.desk?.findings.map(\.text) == ["政测"])
        // The rule goes by another answer, which asks once more.
        session.press("F7 k")
        #expect(session.press("r").isEmpty)
        #expect(
            session.press("y").contains {
                if case .series(.switchRule("W10", isOn: false)) = $0 { true } else { false }
            })
    }

    @Test(arguments: [80, 60, 40, 30]) func `窗口再窄，问题的答法都在`(columns: Int) {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸今年以来，全区上下进一步进一步进一步进一步优化。")
        var session = Session.editing(bulletin, caret: caret, size: Size(columns: columns, rows: 24))
        session.ask(
            Question(
                "怎么办",
                answers: [
                    Answer("改为 一个很长很长很长很长很长很长很长很长很长很长很长很长的建议", letter: "y", chinese: "改") { _ in },
                    Answer("此处不管", letter: "i", chinese: "略") { _ in },
                    Answer("本刊不查", letter: nil, chinese: "刊") { _ in },
                ]))
        let help = session.frame().texts.last ?? ""
        for label in ["1/y", "2/i", "3", "Esc"] { #expect(help.contains(label), "\(help)") }
    }

    @Test func `问题上粘贴的文字没有丢，回头还能粘贴`() {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸甲")
        var session = Session.editing(bulletin, caret: caret)
        session.askToOverwrite("35.docx", format: "docx")
        session.press("Paste=乙 Esc C-v")
        #expect(session.desk?.bulletin.items.first?.paragraphs == ["乙甲"])
    }

    @Test func `一行说不下的话，接着说在下一行，按一个键键位又回来`() {
        var session = Session.editing(Sample.bulletin, size: Size(columns: 80, rows: 24))
        let sentence = "“2023-34.json”第12行第3字应为引号，文件没有动；请改正，或换回旧版：jianbao versions 2023-34 --restore 7"
        _ = session.update(.failed(sentence))
        let rows = session.frame().texts.suffix(2)
        #expect(rows.joined().replacing(" ", with: "") == sentence.replacing(" ", with: ""))
        session.press("Down")
        #expect(session.frame().texts.last?.contains("帮助") == true)
    }
}
