import Bulletins
import Storage

/// Machines and sittings for tests: a process lives exactly when its number is even.
extension Host {
    static func test(_ name: String = "here", now: Int = 1_700_000_000) -> Host {
        Host(
            name: name, machine: "machine of \(name)", boot: "boot of \(name)",
            start: { $0.isMultiple(of: 2) ? 77 : nil }, now: { now })
    }

    /// As it was when the now dead process lived.
    var past: Host {
        var host = self
        host.start = { _ in 77 }
        return host
    }
}

extension Sitting {
    static func alive(_ editor: String = "李") -> Sitting { Sitting(editor: editor, on: .test(), process: 2) }
    static func dead(_ editor: String = "王") -> Sitting { Sitting(editor: editor, on: Host.test().past, process: 3) }
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
