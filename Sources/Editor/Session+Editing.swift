import Bulletins

extension Session {
    /// Lets the desk change the bulletin; says what went wrong.
    mutating func edit(_ change: (inout Desk) throws(EditError) -> Void) {
        guard var desk = self.desk.take() else { return }
        desk.now = clock.seconds
        do throws(EditError) {
            try change(&desk)
        } catch {
            say(error.message, .alarm)
        }
        self.desk = desk
    }
}
