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
        _ = session.update(.gone)
        session.press("鑫")
        #expect(session.overlays.isEmpty)
        let desk = try #require(session.desk)
        #expect(desk.text(desk.caret.position.place).contains("鑫"))
        #expect(session.frame().texts[0].contains("文件不在了"))

        session.press("C-s")
        _ = session.update(.gone)
        _ = session.update(.gone)
        #expect(session.overlays.count == 1)
        session.press("Esc")
        #expect(session.context == .page)

        session.press("C-s")
        _ = session.update(.gone)
        #expect(session.press("y").contains { if case .save(_, isRecreating: true) = $0 { true } else { false } })
        _ = session.update(.saved(revision: desk.draft.revision))
        #expect(!session.frame().texts[0].contains("文件不在了"))
    }

    @Test(arguments: ["F1", "C-p", "C-f", "F2", "F7", "C-r"])
    func `哪一层上都能整屏重画，层还在`(key: String) {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("Down \(key)")
        let layers = session.overlays.count
        #expect(session.press("C-l").contains { if case .redraw = $0 { true } else { false } })
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
}
