import Bulletins
import Testing

@testable import Editor

/// Whatever is done to the text goes to the journal, once and in order, before anything else is asked of the world.
@Suite struct JournalingTests {
    private static let text = "一、栏目\n（一）标题\n甲‸"

    private func session() -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(JournalingTests.text)
        return Session.editing(bulletin, caret: caret)
    }

    /// What the effects tell the world of the text: `edit`, `undo`, `redo`, `merged adopt`, `save`.
    private func told(_ effects: [Effect]) -> [String] {
        effects.compactMap { effect in
            switch effect {
            case .issue(.journal(let change)): name(change)
            case .issue(.merged(_, by: let change, _)): "merged " + name(change)
            case .issue(.save): "save"
            default: nil
            }
        }
    }

    private func name(_ change: Draft.Change) -> String {
        switch change {
        case .edit: "edit"
        case .undo: "undo"
        case .redo: "redo"
        case .adopt: "adopt"
        }
    }

    @Test func `打字、撤销、重做都进流水，各一次`() {
        var session = session()
        #expect(told(session.press("乙 C-z C-y")) == ["edit", "undo", "redo"])
        #expect(told(session.press("Left Right")) == [])
    }

    @Test func `从列出的步子里一次撤销几步，一步一条`() {
        var session = session()
        session.press("乙 Enter 丙")
        #expect(told(session.press("A-u Down Down Down Enter y")) == ["undo", "undo", "undo"])
    }

    @Test func `别人存的并进来，流水里是一条；自己的在它前面`() {
        var session = session()
        var other = session.desk?.bulletin ?? Bulletin()
        other.sections[0].title = "别的栏目"
        let event = session.incoming(other)
        session.edit { desk throws(EditError) in try desk.type("乙") }
        #expect(told(session.effects) == [])
        session.merge(event)
        #expect(told(session.effects) == ["edit", "merged adopt"])
    }

    @Test func `改了就存：改动先进流水，再存`() {
        var session = session()
        session.edit { desk throws(EditError) in try desk.type("乙") }
        session.save()
        #expect(told(session.effects) == ["edit", "save"])
    }

    @Test func `没存的并进来，是自己的一步`() {
        var session = session()
        var other = session.desk?.bulletin ?? Bulletin()
        other.sections[0].title = "没存的"
        let incoming = Incoming(.unsaved(0, first: nil), base: session.desk?.bulletin ?? other, other, from: "王芳")
        #expect(told(session.update(.issue(.incoming(incoming)))) == ["merged edit"])
        #expect(told(session.press("C-z")) == ["undo"])
    }
}
