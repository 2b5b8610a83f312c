import Bulletins
import Screen
import Testing

@testable import Editor

/// The mouse on the page: what is dragged over is selected from where the button went down.
@Suite struct MouseTests {
    private static let drawing = "一、栏目\n（一）标题\n甲乙‸丙丁\n戊己"

    private func session() -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(MouseTests.drawing)
        return Session.editing(bulletin, caret: caret)
    }

    /// The cell where a text begins on the screen.
    private func cell(of text: String, in session: Session) throws -> Point {
        let texts = session.frame().texts
        let row = try #require(texts.firstIndex { $0.contains(text) })
        let before = try #require(texts[row].firstRange(of: text)).lowerBound
        return Point(column: session.width.columns(String(texts[row][..<before])), row: row)
    }

    private func drag(_ session: inout Session, _ actions: (Mouse.Action, Point)...) {
        for (action, point) in actions { _ = session.update(.input(.mouse(Mouse(action, at: point)))) }
    }

    @Test func `拖过的字选中，从按下处起`() throws {
        var session = session()
        let from = try cell(of: "戊己", in: session)
        drag(&session, (.press, from), (.drag, Point(column: from.column + 2, row: from.row)))

        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n甲乙丙丁\n⁁戊‸己")
    }

    @Test func `从一页末尾的空白处拖起，不从原来的光标选起`() throws {
        var session = session()
        let last = try cell(of: "戊己", in: session)
        let blank = Point(column: last.column + 20, row: last.row + 3)
        drag(&session, (.press, blank))
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n甲乙丙丁\n戊己‸")

        let before = try cell(of: "戊己", in: session)
        drag(&session, (.drag, before), (.release, before))
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n甲乙丙丁\n‸戊己⁁")
    }

    @Test func `在别处按下、拖到版面上，什么也不选`() throws {
        var session = session()
        let target = try cell(of: "戊己", in: session)
        drag(&session, (.press, Point(column: target.column, row: 0)), (.drag, target), (.release, target))
        #expect(Sketch.draw(try #require(session.desk)) == MouseTests.drawing)

        drag(&session, (.press, target), (.release, target), (.drag, Point(column: target.column + 2, row: target.row)))
        #expect(session.desk?.selection == nil)
    }
}
