import Glibc
import Processes

/// How far a long work has come, on a terminal, from half a second on; gone when it is done.
struct Progress {
    private let title: String
    private let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = SteadyClock.milliseconds
    private var done = 0

    init(_ title: String, of total: Int) {
        self.title = title
        self.total = total
    }

    /// One more is about to be done.
    mutating func step() {
        done += 1
        guard isShown, SteadyClock.milliseconds - start > 500 else { return }
        Output.status(done < total ? "\(title) \(done)/\(total)" : "")
    }
}
