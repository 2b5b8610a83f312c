import Bulletins
import Screen
import Testing

@testable import Editor

/// “ ” — … on the page of a terminal that counts them as one column.
@Suite struct QuoteTests {
    private func row(_ text: String, _ change: (inout Session) -> Void = { _ in }) throws -> String {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸\(text)")
        var session = Session.editing(bulletin, caret: caret)
        change(&session)
        return try #require(session.frame().texts.first { $0.contains("甲") })
    }

    @Test func `空格在后，中文字体里画出格的一半不压着后面的字`() throws {
        let row = try row("甲“乙”丙‘丁’戊——己……庚—辛…")
        #expect(row.contains("甲“ 乙” 丙‘ 丁’ 戊——— 己… … 庚— 辛… "))
    }

    @Test func `PuTTY 画在格子正中，后引号的空格在前`() throws {
        let row = try row("甲“乙”丙‘丁’") { _ = $0.update(.input(.centredGlyphs)) }
        #expect(row.contains("甲“ 乙 ”丙‘ 丁 ’"))
    }

    @Test func `占两列的终端上没有空格`() throws {
        let row = try row("甲“乙”丙——丁") { _ = $0.update(.input(.ambiguousWidth(isWide: true))) }
        #expect(row.contains("甲“乙”丙——丁"))
    }
}
