package import Bulletins

/// What the world must do for the session.
package enum Effect: Sendable {
    case readShelf
    case open(reference: String)
    /// The next issue, with the standing sections or those of `from`.
    case newIssue(from: String?)
    case save(reference: String, Bulletin, revision: Int)
    /// Must be on disk before the frame that shows it.
    case journal(JournalEntry)
    /// The issue is closed; `isAbandoned` where its unsaved edits are given up.
    case close(reference: String, isAbandoned: Bool)
    /// The item in which the caret is, for the others to see.
    case announce(PartID?)
    case export(Bulletin, Series, format: String)
    /// To the clipboard of the terminal at the other end.
    case copy(String)
    case mouse(isOn: Bool)
    case redraw
    case suspend
    case quit
}

/// What the journal writes for one act: enough to do it again and to undo it.
package enum JournalEntry: Equatable, Sendable {
    case edit(Edit, title: String, before: Position?, after: Position?, time: Int, joins: Bool)
    case undo
    case redo
}
