import Glibc

/// How far a long work has come, on a terminal, from half a second on; gone when it is done.
struct Progress {
    private let title: String
    private let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = Progress.now
    private var done = 0

    init(_ title: String, of total: Int) {
        self.title = title
        self.total = total
    }

    /// One more is about to be done.
    mutating func step() {
        done += 1
        guard isShown, Progress.now - start > 0.5 else { return }
        Output.status(done < total ? "\(title) \(done)/\(total)" : "")
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
