import Bulletins

extension Session {
    /// Lets the desk change the bulletin, and writes what it did to the journal; says what went wrong.
    mutating func edit(_ change: (inout Desk) throws(EditError) -> Void) {
        guard var desk = self.desk.take() else { return }
        desk.now = clock.seconds
        do throws(EditError) {
            try change(&desk)
        } catch {
            say(error.message, .alarm)
        }
        self.desk = desk
        flushJournal()
    }

    /// Hands what the desk did to the world, in order.
    mutating func flushJournal() {
        guard let acts = desk?.acts, !acts.isEmpty else { return }
        desk?.acts = []
        for act in acts { emit(.journal(act)) }
    }
}
