import Bulletins
import Storage
import TestDisks

/// Clients for tests.
extension Client {
    static func alive(_ editor: String = "李") -> Client { Client(editor: editor, on: .test(), process: 2) }
    static func dead(_ editor: String = "王") -> Client { Client(editor: editor, on: Host.test().past, process: 3) }
}

/// An edit with its journal entry, as the editor makes them.
extension Draft {
    mutating func type(_ text: String, at place: Place, _ offset: Int, joins: Bool = true) throws(EditError)
        -> JournalEntry
    {
        let steps = history.past.count
        let edit = Edit.replace(place, offset..<offset, with: text)
        try perform(edit, title: "输入", after: Position(place, offset + text.scalarCount), time: 5, joins: joins)
        return .edit(
            edit, title: "输入", after: Position(place, offset + text.scalarCount), time: 5,
            joins: history.past.count == steps)
    }
}
