import Bulletins
import Testing

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
    }

    @Test func `附件加在文末`() {
        let session = edited("K-p 名单 Enter 正文")
        #expect(session.desk?.bulletin.attachments.map(\.title) == ["名单"])
        #expect(session.desk?.bulletin.attachments.first?.paragraphs == [.plain("正文")])
    }
}
