/// What whoever works here is called, and likes.
package enum PersonEffect: Sendable {
    /// What the others shall call this editor, as he says.
    case introduce(String)
    /// What was looked for in the runs before is wanted.
    case recallSearches
    /// Keeps what was looked for, for the next runs.
    case rememberSearch(SearchQuery)
    /// What the editor likes to see at the right of the page is wanted, as he chose in the runs before.
    case recallBeside
    /// Keeps what the editor likes to see at the right of the page for the next runs.
    case rememberBeside(Beside)
}
