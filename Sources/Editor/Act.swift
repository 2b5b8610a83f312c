package import Bulletins

/// What a person did to the draft, as the journal writes it: enough to do it again and to undo it.
package enum Act: Equatable, Sendable {
    case edit(Edit, title: String, before: Position?, after: Position?, time: Int, joins: Bool)
    /// A step taken back, and what that applied.
    case undo([Edit])
    /// A step done again, and what that applied.
    case redo([Edit])
    /// Not what a person did: the text with others' changes, which took its place; see ``Draft/adopt(_:saved:)``.
    case adopt(Bulletin)
}
