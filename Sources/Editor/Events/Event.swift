package import Screen

/// What happens to the session: what the terminal sends, and what the world answers.
package enum Event: Sendable {
    case input(Input)
    /// An issue could not be opened, created or exported; the sentence says why.
    case failed(String)
    /// Something was done that a person should know of.
    case done(String)
    case shelf(ShelfEvent)
    case series(SeriesEvent)
    case issue(IssueEvent)
    case output(OutputEvent)
    case person(PersonEvent)
}
