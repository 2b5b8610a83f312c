/// What is known of whoever works here.
package enum PersonEvent: Sendable {
    /// Several people use this account, and nobody knows who this is.
    case nameless(account: String)
    /// What was looked for in the runs before, the newest first.
    case recalledSearches([SearchQuery])
    /// What the editor chose to see at the right of the page.
    case recalledBeside(Beside)
}
