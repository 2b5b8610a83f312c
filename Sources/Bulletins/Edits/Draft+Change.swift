extension Draft {
    /// What was done to a draft, as the journal writes it: enough to do it again and to undo it.
    package enum Change: Equatable, Sendable {
        /// An edit. `joins` says that it became part of the step before it.
        case edit(
            Edit, title: String, before: Position? = nil, after: Position? = nil, time: Int = 0, joins: Bool = false)
        /// A step taken back, and what that applied.
        case undo([Edit])
        /// A step done again, and what that applied.
        case redo([Edit])
        /// Not what a person did: the text with others' changes, which took its place; see ``Draft/adopt(_:saved:)``.
        case adopt(Bulletin)
    }
}
