package import Processes

/// A value that may need other programs to run first, one after the other.
///
/// An editor goes on typing meanwhile, and looks in with ``advance()``; a command waits with ``finished(whenSlow:)``.
package enum Deferred<Value> {
    case done(Value)
    case running(BackgroundProgram, then: (Child.Result) throws(ExportError) -> Deferred<Value>)

    /// Goes on where the program is over; does not wait where it is not.
    package func advanced() throws(ExportError) -> Deferred<Value> {
        var now = self
        while case .running(let child, let then) = now, let result = child.result() { now = try then(result) }
        return now
    }

    /// Waits for all of it.
    ///
    /// - Parameter whenSlow: called once for each program that takes longer than half a second.
    package func finished(whenSlow: () -> Void = {}) throws(ExportError) -> Value {
        switch self {
        case .done(let value): return value
        case .running(let child, let then):
            return try then(child.awaitResult(whenSlow: whenSlow)).finished(whenSlow: whenSlow)
        }
    }

    package func then<Next>(
        _ next: @escaping (Value) throws(ExportError) -> Deferred<Next>
    ) throws(ExportError) -> Deferred<Next> {
        switch self {
        case .done(let value): return try next(value)
        case .running(let child, let then):
            return .running(child) { result throws(ExportError) in try then(result).then(next) }
        }
    }

    /// What a program leaves, given this to read.
    ///
    /// - Parameters:
    ///   - late: what is said of one that takes longer than so many milliseconds.
    ///   - outlives: whether it goes on to its end when this program goes.
    static func program(
        _ program: String, _ arguments: [String] = [], input: [UInt8] = [], within milliseconds: Int,
        else late: ExportError, outlives: Bool = false, then: @escaping (Child.Result) throws(ExportError) -> Value
    ) throws(ExportError) -> Deferred<Value> {
        do throws(ProcessError) {
            let started = try BackgroundProgram(
                program, arguments, input: input, within: milliseconds, outlives: outlives)
            return .running(started) { result throws(ExportError) in
                if result.isOverdue { throw late }
                return .done(try then(result))
            }
        } catch {
            throw error == .noProgram ? .noProgram : .failed(error.reason)
        }
    }

    package func map<Next>(
        _ transform: @escaping (Value) throws(ExportError) -> Next
    ) throws(ExportError) -> Deferred<Next> {
        try then { value throws(ExportError) in .done(try transform(value)) }
    }
}
