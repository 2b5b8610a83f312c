/// Keeps the program from being further ahead of the screen than about one frame.
///
/// What is written waits in the buffers of the line, where nobody can take it back: with a slow line, seconds of pages that
/// were turned past long ago. So behind every so many bytes the terminal is asked whether it is there (DSR), and no
/// frame is sent until it has answered: the frames between are dropped. A terminal that never answers is not waited for.
/// Times are milliseconds of a steady clock.
struct Pace: Equatable {
    /// The question, answered by `ESC[0n`.
    static let question = Array("\u{1B}[5n".utf8)

    /// Bytes after which to ask: half a second at 9,600 bit/s.
    private static let stretch = 512
    /// So long beyond its slowest answer so far, and the terminal is taken not to answer any more.
    private static let patience = 500
    /// A large screen on a slow line takes five seconds.
    private static let longest = 8_000

    private var unasked = 0
    private var asked: Int?
    /// When a question was asked that was given up; its answer may yet come.
    private var overdue: Int?
    private var isAnswered = false
    /// Milliseconds of the slowest answer.
    private var slowest = 0

    private var patience: Int { min(Pace.longest, Pace.patience + 2 * slowest) }

    /// Counts bytes that go out; returns whether the question is to go out behind them.
    mutating func asks(behind count: Int, at moment: Int) -> Bool {
        unasked += count
        guard asked == nil, unasked >= Pace.stretch else { return false }
        unasked = 0
        asked = moment
        return true
    }

    /// The terminal has answered: it has shown all up to the question.
    mutating func noteAnswer(at moment: Int) {
        if let start = overdue ?? asked { slowest = max(slowest, moment - start) }
        overdue = nil
        asked = nil
        isAnswered = true
    }

    /// Until when no frame should go out; nil when one may.
    func holdsUntil(at moment: Int) -> Int? {
        guard isAnswered, let asked, moment < asked + patience else { return nil }
        return asked + patience
    }

    /// Whether a question waits for its answer.
    var isAsking: Bool { asked != nil }

    /// Whether an answer to a question of the last second may be under way.
    func isOwed(at moment: Int) -> Bool { asked.map { moment < $0 + 1_000 } ?? false }

    /// Gives up an answer that is overdue, and with it the waiting, until an answer comes all the same.
    mutating func giveUp(at moment: Int) {
        if let asked, moment >= asked + patience {
            overdue = asked
            self.asked = nil
            isAnswered = false
        }
    }
}
