import Bulletins
import Proofreading
import Screen
import Testing
import Typesetting

@testable import Editor

/// Headings, notes and attachments made by keys.
@Suite struct BodyTests {
    private static let sketch = "一、栏目\n（一）标题\n收入提高。税收‸占比也提高。\n下文"

    private func edited(_ keys: String, _ sketch: String = BodyTests.sketch) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(sketch)
        var session = Session.editing(bulletin, caret: caret)
        session.press(keys)
        var undone = session
        while undone.desk?.undo() != nil {}
        #expect(undone.desk?.bulletin == bulletin)
        return session
    }

    private func paragraphs(_ keys: String, _ sketch: String = BodyTests.sketch) -> [Paragraph] {
        edited(keys, sketch).desk?.bulletin.items[0].paragraphs ?? []
    }

    @Test func `段落成为小标题，再按是下一级，再按变回正文`() {
        let text = "收入提高。税收占比也提高。"
        #expect(paragraphs("K-h")[0] == .heading(Heading(level: 1, head: text)))
        #expect(paragraphs("K-h K-h")[0] == .heading(Heading(level: 2, head: text)))
        #expect(paragraphs("K-h K-h K-h")[0] == .plain(text))
        #expect(edited("K-h 的").desk?.bulletin.items[0].paragraphs[0].heading?.head == "收入提高。税收的占比也提高。")
    }

    @Test func `光标前的字接排成标题，段首按是第一句`() {
        #expect(paragraphs("K-j")[0] == .heading(Heading(level: 1, head: "收入提高。税收", text: "占比也提高。")))
        #expect(paragraphs("Home K-j")[0] == .heading(Heading(level: 1, head: "收入提高。", text: "税收占比也提高。")))
    }

    @Test func `接排的标题再按独立成行，独立的再按接上下一段`() {
        #expect(
            paragraphs("Home K-j K-j").prefix(2) == [.heading(Heading(level: 1, head: "收入提高。")), .plain("税收占比也提高。")])
        #expect(paragraphs("K-h K-j")[0] == .heading(Heading(level: 1, head: "收入提高。税收占比也提高。", text: "下文")))
    }

    @Test func `编者按写在条目里，已有就到那里，删条目的键删去它`() {
        let session = edited("K-o 说明")
        #expect(session.desk?.bulletin.items[0].note?.paragraphs == [.plain("说明")])
        #expect(edited("K-o 说明 C-d").desk?.bulletin.items[0].note == nil)
        var again = session
        again.press("K-o")
        #expect(again.desk?.part == session.desk?.part)
        #expect(again.desk?.bulletin.items[0].note?.paragraphs == [.plain("说明")])
        // In its text, and not before its label.
        again.press("这一条")
        #expect(again.desk?.bulletin.items[0].note?.paragraphs == [.plain("这一条说明")])
    }

    @Test func `在条目的标题里接文，说是哪个命令`() {
        let session = edited("K-j", "一、栏目\n（一）标题‸\n下文")
        #expect(session.notice?.text.contains("“标题接文”") == true)
    }

    @Test func `选中本段：接排的标题和它的正文是一段`() {
        for keys in ["K-j C-a", "K-j Left C-a"] {
            let selection = edited(keys).desk?.selection
            #expect(selection?.start.place.field == .head(0) && selection?.start.offset == 0)
            #expect(selection?.end.place.field == .paragraph(0) && selection?.end.offset == 6)
        }
        #expect(paragraphs("K-j C-a C-x").flatMap(\.texts).map(\.text).joined() == "下文")
    }

    @Test func `简讯：新条目不打标题，回车就打正文，序号接在前面`() {
        let session = edited("C-n Enter 三天签约46户。")
        #expect(session.desk?.bulletin.items[1].paragraphs == [.plain("三天签约46户。")])
        #expect(session.frame().text.contains("（二）三天签约46户。"))
        for word in ["简讯", "一句话"] {
            #expect(edited("C-p \(word)").frame().text.contains("标题接文"))
        }
    }

    @Test func `没打字就离开的编者按和附件不留下，还在里面时等着打`() {
        #expect(edited("K-o").desk?.bulletin.items[0].note?.paragraphs == [.plain("")])
        #expect(edited("K-o Down").desk?.bulletin.items[0].note == nil)
        #expect(edited("K-o 说 Backspace Down").desk?.bulletin.items[0].note == nil)
        #expect(edited("K-o 说 Down").desk?.bulletin.items[0].note?.paragraphs == [.plain("说")])
        #expect(edited("K-p").desk?.bulletin.attachments.count == 1)
        #expect(edited("K-p Up").desk?.bulletin.attachments == [])
        #expect(edited("K-o K-p Up Up").desk?.bulletin.attachments == [])
        // What was taken out comes back, and goes again.
        #expect(edited("K-o Down C-z 说").desk?.bulletin.items[0].note?.paragraphs == [.plain("说")])
    }

    @Test func `存盘时光标还在空的编者按、附件里，文件里没有它`() {
        let note = edited("K-o C-s")
        #expect(note.desk?.bulletin.items[0].note == nil)
        #expect(note.desk?.caretPoint != nil && note.desk?.part == note.desk?.bulletin.items[0].id)
        #expect(edited("K-p C-s").desk?.bulletin.attachments == [])
    }

    @Test func `空的编者按里按 Backspace 就去掉它，光标回到条目`() {
        let session = edited("K-o Backspace")
        #expect(session.desk?.bulletin.items[0].note == nil)
        #expect(session.desk?.part == session.desk?.bulletin.items[0].id)
        #expect(edited("K-o 说 Backspace Backspace").desk?.bulletin.items[0].note == nil)
    }

    @Test func `只列名、不另页的附件：正文删空就不另页，名称在列表里照样能改，回车又有正文`() {
        let session = edited("K-p 名单 Enter Backspace 表")
        #expect(session.desk?.bulletin.attachments == [Attachment(id: session.desk?.part ?? "", title: "名单表")])
        #expect(session.desk?.layout.blocks.contains { $0.kind == .attachmentMark } == false)
        #expect(session.desk?.caretPoint != nil)
        #expect(edited("K-p 名单 Enter Backspace 表 Enter 正文").desk?.bulletin.attachments[0].paragraphs == ["正文"])
    }

    /// The keys, with a picture that the world has kept.
    private func pictured(_ keys: String) -> [Paragraph] {
        let (bulletin, caret, _) = Sketch.bulletin(BodyTests.sketch)
        var session = Session.editing(bulletin, caret: caret)
        #expect(
            session.press("K-q Text=车间.png Enter").contains {
                if case .issue(.addPicture("车间.png")) = $0 { true } else { false }
            })
        _ = session.update(.issue(.pictureKept(Picture(name: "车间.png", lines: 5))))
        session.press(keys)
        let paragraphs = session.desk?.bulletin.items[0].paragraphs ?? []
        while session.desk?.undo() != nil {}
        #expect(session.desk?.bulletin == bulletin)
        return paragraphs
    }

    @Test func `图片放在光标所在的段之后，打字是图题，Enter 到下一段，删空图题再删就没有了`() {
        let picture = Paragraph.picture(Picture(name: "车间.png", caption: "图1", lines: 5))
        #expect(pictured("图1 Enter 甲")[1...] == [picture, .plain("甲下文")])
        #expect(pictured("图 Backspace Backspace 甲")[1...] == [.plain("甲"), .plain("下文")])
        #expect(pictured("C-p 图高 Enter 12 Enter")[1].picture?.lines == 12)
        #expect(pictured("C-p 图高 Enter 0 Enter")[1].picture?.lines == 5)
    }

    @Test func `没有标题的简讯，目录里是它的正文，打字、改接排都跟着变`() {
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）\n城关镇开会\n（二）标题\n正文")
        var session = Session.editing(bulletin, caret: Position(bulletin.items[0].id, .paragraph(0)))
        func row() -> String? { session.desk?.outline.rows.first { $0.part == bulletin.items[0].id }?.title }
        session.press("C-p 标题接文 Enter 在")
        #expect(row() == "（一）在城关镇开会")
        session.press("Enter")
        #expect(row() == "（一）在")
        session.press("C-p 标题接文 Enter")
        #expect(row() == "（一）〔无标题〕")
    }

    @Test func `新条目不写标题，Enter 就写正文：序号接着正文，不说没有标题；再写标题，又分开`() {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题‸\n正文")
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-n Enter 城关镇完成征迁46户。")
        session.withDesk { $0.proofread() }
        #expect(session.desk?.bulletin.items[1].runsIn == true)
        #expect(session.desk?.findings.contains { $0.rule == "L15" } == false)
        session.withDesk { $0.place(Position($0.bulletin.items[1].id, .headline)) }
        session.press("征迁")
        #expect(session.desk?.bulletin.items[1].headline == "征迁" && session.desk?.bulletin.items[1].runsIn == false)
        session.press("C-z C-z")
        #expect(session.desk?.bulletin.items[1].headline == "")
    }

    @Test func `栏目里只有一条简讯，不编号；有了第二条，两条都编`() {
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）\n城关镇开会")
        var session = Session.editing(bulletin, caret: Position(bulletin.items[0].id, .paragraph(0)))
        func rows() -> [String] { session.desk?.outline.rows.map(\.title).filter { $0.contains("会") } ?? [] }
        session.press("C-p 标题接文 Enter")
        #expect(rows() == ["城关镇开会"])
        session.press("C-n 洪门镇散会")
        #expect(rows() == ["（一）城关镇开会", "（二）洪门镇散会"])
    }

    @Test func `在接排标题的正文里粘贴几行，标题还在`() {
        #expect(
            paragraphs("Home K-j End Paste=甲¶乙").prefix(2)
                == [.heading(Heading(level: 1, head: "收入提高。", text: "税收占比也提高。甲")), .plain("乙")])
    }

    @Test func `标题后按 Enter，到下面的第一处，不管是段落、小标题还是表格`() {
        for (sketch, keys) in [(BodyTests.sketch, "K-h"), ("一、栏目\n（一）标题‸\n｜甲｜乙｜", "")] {
            let session = edited(keys + " C-PgUp C-Home C-PgDn End Enter 新", sketch)
            let first = session.desk?.bulletin.items[0].paragraphs[0]
            #expect(first?.heading?.head.hasPrefix("新") ?? first?.table?.rows[0][0].text.hasPrefix("新") ?? false)
        }
    }

    @Test func `附件加在文末`() {
        let session = edited("K-p 名单 Enter 正文")
        #expect(session.desk?.bulletin.attachments.map(\.title) == ["名单"])
        #expect(session.desk?.bulletin.attachments.first?.paragraphs == [.plain("正文")])
        #expect(session.desk?.outline.rows.contains { $0.title == "附件　名单" } == true)
    }

    @Test func `打好的编号成了小标题就去掉，层级照编号`() {
        let page = "一、栏目\n（一）标题\n‸正文。"
        func heads(_ lines: [String], _ keys: String) -> [Paragraph] {
            let (bulletin, _, _) = Sketch.bulletin(page)
            var typed = bulletin
            typed.sections[0].items[0].paragraphs = lines.map(Paragraph.plain)
            var session = Session.editing(typed, caret: Position(typed.items[0].id, .paragraph(0)))
            session.press(keys)
            return session.desk?.bulletin.items[0].paragraphs ?? []
        }
        let lines = ["一、案件特点", "（一）彩礼走高", "二、原因分析"]
        #expect(
            heads(lines, "K-h Down K-h Down K-h") == [
                .heading(Heading(level: 1, head: "案件特点")), .heading(Heading(level: 2, head: "彩礼走高")),
                .heading(Heading(level: 1, head: "原因分析")),
            ])
        #expect(
            heads(["（二）共同生活时间短。不满一年的占五成。"], "K-j")
                == [.heading(Heading(level: 1, head: "共同生活时间短。", text: "不满一年的占五成。"))])
        #expect(heads(["1.5倍增长。"], "K-h") == [.heading(Heading(level: 1, head: "1.5倍增长。"))])
        #expect(heads(["一、案件特点"], "K-h C-z") == [.plain("一、案件特点")])
    }

    @Test func `图题后按了 Enter 再新建条目，不留空段`() {
        let picture = Paragraph.picture(Picture(name: "车间.png", caption: "图1", lines: 5))
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）标题\n正文")
        var typed = bulletin
        typed.sections[0].items[0].paragraphs = ["正文", picture]
        var session = Session.editing(typed, caret: Position(typed.items[0].id, .caption(1), 2))
        session.press("Enter C-n 下一条")
        #expect(session.desk?.bulletin.items[0].paragraphs == ["正文", picture])
        #expect(session.desk?.bulletin.items[1].headline == "下一条")
        while session.desk?.undo() != nil {}
        #expect(session.desk?.bulletin == typed)
    }
}
