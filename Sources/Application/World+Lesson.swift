import Bulletins
import Editor
import Storage

// 入门: on a shelf of its own.
extension World {
    mutating func openLesson() throws -> [Event] {
        let shelf = try shelf.passing("lesson")
        _ = try shelf.setUp(Lesson.series, papers: [OldPaper(Lesson.bulletin)])
        lessonHome = self.shelf
        let changed = use(shelf)
        guard let file = shelf.file(for: Lesson.bulletin.masthead) else { throw Failure("练习稿没有做成") }
        return changed + (try open(file)) + [.issue(.lessonOpened)]
    }

    /// Back to where it was begun.
    mutating func leaveLesson(isKept: Bool) -> [Event] {
        guard let home = lessonHome else { return [] }
        let lesson = shelf
        lessonHome = nil
        let events = use(home)
        if isKept { return events + [.done("练习稿留在 \(SafeName.of(lesson.folder))")] }
        lesson.removePassing()
        return events
    }

    /// The program ends in the middle of it, and it leaves nothing.
    mutating func dropLesson() {
        guard lessonHome != nil else { return }
        close(isSaved: true)
        shelf.removePassing()
    }
}
