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

    @Test(arguments: [60, 80, 100, 160]) func `点下面一行的哪个键，就做哪个键的事`(columns: Int) {
        let size = Size(columns: columns, rows: 24)
        var shelf = Session(size: size)
        _ = shelf.update(.shelf(.listed(Sample.entries, name: "动态")))
        var empty = Session(size: size)
        _ = empty.update(.shelf(.listed([], name: "动态")))
        let page = Session.editing(Sample.bulletin, size: size)
        var outline = page
        outline.press("Tab")
        for session in [shelf, empty, page, outline] {
            let line = session.frame().texts[23]
            let drawn = Command.all.filter { $0.contexts.contains(session.context) && !$0.keys.isEmpty }.compactMap {
                command -> (Command, Range<Int>)? in
                guard let range = line.firstRange(of: " \(command.keyLabel) \(command.title)") else { return nil }
                let start = session.width.columns(String(line[..<range.lowerBound])) + 1
                return (command, start..<start + session.width.columns(String(line[range])) - 1)
            }
            #expect(drawn.count > 4, "\(line)")
            for (command, place) in drawn {
                var pressed = session
                let expected = pressed.update(.input(.key(command.keys[0])))
                for column in [place.lowerBound, place.upperBound - 1] {
                    var clicked = session
                    let at = Point(column: column, row: 23)
                    let effects = clicked.update(.input(.mouse(Mouse(.press, at: at))))
                    #expect(clicked.frame().texts == pressed.frame().texts, "\(command.id) \(column) of \(line)")
                    #expect(effects.count == expected.count, "\(command.id)")
                }
            }
        }
    }

    @Test func `键被一句话盖着时，点那里只是收起那句话`() {
        var session = session()
        session.say(String(repeating: "这句话很长，盖到下面一行。", count: 5))
        let before = session.context
        #expect(session.update(.input(.mouse(Mouse(.press, at: Point(column: 4, row: 23))))).isEmpty)
        #expect(session.context == before && session.notice == nil)
    }
}
