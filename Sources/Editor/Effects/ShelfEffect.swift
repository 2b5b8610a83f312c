/// The shelf: its list, and the shelves that one may go to.
package enum ShelfEffect: Sendable {
    case read
    /// What an issue of the shelf holds, to be shown beside the list.
    case preview(reference: String)
    /// How much the proofreader finds in some, one after the other while nothing else is to do; no longer in those that
    /// were asked for before.
    case count([String])
    /// The next issue, with the standing sections or those of `from`.
    ///
    /// Of a 刊型 with a count of its own; where none is said, of the one that `from` is of.
    case newIssue(from: String?, kind: String? = nil)
    /// Looks for something in every issue of the shelf.
    case search(SearchQuery)
    /// The shelf is to be made one with the other hosts now.
    case sync
    case listShelves
    /// One of the shelves that were listed.
    case use(Int)
    /// A shelf in a new folder of that name.
    case newShelf(String)
    case openSample
    case leaveSample
    /// A shelf with nothing but the issue of the lesson, open.
    case openLesson
    /// Back to where the lesson was begun; what was practised with is kept, or gone.
    case leaveLesson(isKept: Bool)
}
