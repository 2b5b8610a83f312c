/// What the world must do for the session.
package enum Effect: Sendable {
    case quit
    case shelf(ShelfEffect)
    case files(FileEffect)
    case issue(IssueEffect)
    case series(SeriesEffect)
    case output(OutputEffect)
    case display(DisplayEffect)
    case person(PersonEffect)
}
