import Bulletins
import Screen
import Testing

@testable import Editor

/// A terminal narrower than the printed line.
@Suite struct NarrowTests {
    private let paragraph = String(repeating: "甲乙丙丁戊己庚辛壬癸", count: 8)

    private func session(columns: Int) -> Session {
        let bulletin = Sketch.bulletin("一、栏目\n（一）标题\n\(paragraph)").bulletin
        return Session.editing(bulletin, size: Size(columns: columns, rows: 40))
    }

    /// The characters that are drawn as ends of lines.
    private func ends(_ session: Session) -> String {
        session.frame().cells.filter { $0.style == Style(.faint, .underline) }.map(\.glyph).joined()
    }

    /// The characters that end the printed lines of the paragraph, its last line left out.
    private var printed: String {
        // 26 characters behind the indentation, then 28 a line.
        let characters = Array(paragraph)
        return String([characters[25], characters[53]])
    }

    @Test(arguments: [55, 50, 44, 30, 20]) func `印出的行末的字划线，段末不划`(columns: Int) {
        #expect(ends(session(columns: columns)) == printed)
    }

    @Test func `够宽就没有这些线`() { #expect(!ends(session(columns: 60)).contains("己")) }

    @Test func `说一声，也照样说第几页`() {
        var session = session(columns: 80)
        #expect(session.notice == nil)
        _ = session.update(.input(.resize(Size(columns: 50, rows: 24))))
        #expect(session.notice?.text.contains("印出时一行的末尾") == true)
        #expect(session.frame().texts[0].contains("窄窗 第1页/共1页"))
        session.press("Down")
        #expect(session.notice == nil)
        _ = session.update(.input(.resize(Size(columns: 80, rows: 24))))
        #expect(!session.frame().texts[0].contains("窄窗"))
        #expect(session.notice == nil)
    }

    @Test func `打字之后，线跟着走`() {
        var session = session(columns: 50)
        session.press("Down Home 零零零零")
        #expect(session.desk.map(Sketch.draw)?.contains("零零零零‸甲乙") == true)
        let fresh = Session.editing(session.desk?.bulletin ?? Bulletin(), size: Size(columns: 50, rows: 40))
        #expect(ends(session) == ends(fresh))
        #expect(ends(session) != printed)
    }
}
