package import Bulletins

/// What the world must do for the session.
package enum Effect: Sendable {
    case readShelf
    case open(reference: String)
    /// The next issue, with the standing sections or those of `from`.
    case newIssue(from: String?)
    case save(reference: String, Draft)
    /// Must be on disk before the frame that shows it.
    case journal(Act)
    /// What somebody else saved is in the draft now, by the act before.
    case merged
    /// The issue is closed; `isAbandoned` where its unsaved edits are given up.
    case close(reference: String, isAbandoned: Bool)
    /// What the proofreader wants to know of the other issues.
    case readArchive
    /// A proofreading rule is off for the whole series from now on.
    case switchRuleOff(String)
    /// The item in which the caret is, for the others to see.
    case announce(PartID?)
    case export(Bulletin, Series, format: String, isForced: Bool)
    /// To the clipboard of the terminal at the other end.
    case copy(String)
    case mouse(isOn: Bool)
    case redraw
    case suspend
    case quit
}
