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
        .change(
            try perform(
                .replace(place, offset..<offset, with: text), title: "输入",
                after: Position(place, offset + text.scalarCount), time: 5, joins: joins))
    }
}

/// What comes from elsewhere made one with our text, as the editor does it.
extension IssueHandle {
    func merge(_ theirs: Loaded, into mine: Bulletin) -> Merge {
        Merge(base: base, mine: mine, theirs: theirs.bulletin, from: companion)
    }

    func merge(_ recovery: Recovery, into mine: Bulletin) throws(StorageError) -> Merge {
        let (base, text) = try unsaved(recovery)
        return Merge(base: base, mine: mine, theirs: text, from: recovery.client.editor)
    }

    func merged(_ theirs: Loaded, by change: Draft.Change, _ history: History? = nil) {
        merged(theirs.bulletin, theirs.hash, by: change, history)
    }
}
