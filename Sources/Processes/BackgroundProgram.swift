import Glibc

/// A program beside this one, with files for its three streams: it can neither wait for us nor we for it.
///
/// It is ended, with all that it has started, when it takes too long, and when nobody holds it any more.
package final class BackgroundProgram {
    private let child: Child
    private let end: Int
    /// Whether it goes on to its end when this program goes.
    private let outlives: Bool
    private let output: OpenFile
    private let errors: OpenFile
    /// The reading end of a pipe that the program inherits, and that is closed when it is no more.
    private var life: OpenFile?

    /// Milliseconds after which a person should be told that it goes on.
    private static let patience = 500
    /// Milliseconds between looks at a program that has closed the pipe and still runs.
    private static let look: Int32 = 50

    package init(
        _ program: String, _ arguments: [String] = [], input: [UInt8], within milliseconds: Int, outlives: Bool = false
    ) throws(ProcessError) {
        output = try .inMemory()
        errors = try .inMemory()
        let pipe = try OpenFile.pipe()
        child = try Child(program, arguments, streams: [try .inMemory(input), output, errors, pipe.writing])
        life = pipe.reading
        end = SteadyClock.milliseconds + milliseconds
        self.outlives = outlives
    }

    deinit { if !outlives { stop() } }

    /// To be polled; something comes there when it is over.
    package var descriptor: Int32? { life?.descriptor }

    /// Ends it, whatever it is at.
    package func stop() { child.end() }

    /// What it has left; `nil` while it runs.
    package func result() -> Child.Result? {
        var result = Child.Result()
        if child.ended() == nil {
            guard SteadyClock.milliseconds >= end else {
                forgetClosedPipe()
                return nil
            }
            child.end()
            result.isOverdue = true
        }
        result.status = child.ended() ?? 128 + SIGKILL
        result.output = output.contents
        result.errors = errors.contents
        return result
    }

    /// Waits until it is over.
    package func awaitResult(whenSlow: () -> Void) -> Child.Result {
        var told = SteadyClock.milliseconds + BackgroundProgram.patience
        while true {
            if let result = result() { return result }
            if SteadyClock.milliseconds >= told {
                whenSlow()
                told = .max
            }
            let next = min(told, end) - SteadyClock.milliseconds
            var watched = pollfd(fd: life?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
            poll(&watched, 1, life == nil ? BackgroundProgram.look : Int32(clamping: max(1, next)))
        }
    }

    /// The pipe closes a moment before the program can be waited for; one that has closed it and runs on is looked at
    /// now and then, and nobody is woken by the pipe for ever.
    private func forgetClosedPipe() {
        guard let life else { return }
        var watched = pollfd(fd: life.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, 0) > 0 else { return }
        closures += 1
        if closures > BackgroundProgram.closuresOfTheDying { self.life = nil } else { usleep(200) }
    }

    private var closures = 0
    private static let closuresOfTheDying = 100
}
