/// A value that may need other programs to run first, one after the other.
///
/// An editor goes on typing meanwhile, and looks in with ``advance()``; a command waits with ``finished(whenSlow:)``.
package enum Deferred<Value> {
    case done(Value)
    case running(ChildProcess, then: (ChildProcess.Result) throws(ExportError) -> Deferred<Value>)

    /// Goes on where the program is over; does not wait where it is not.
    package func advanced() throws(ExportError) -> Deferred<Value> {
        var now = self
        while case .running(let child, let then) = now, let result = try child.result() { now = try then(result) }
        return now
    }

    /// Waits for all of it.
    ///
    /// - Parameter whenSlow: called once for each program that takes longer than half a second.
    package func finished(whenSlow: () -> Void = {}) throws(ExportError) -> Value {
        switch self {
        case .done(let value): return value
        case .running(let child, let then):
            return try then(try child.awaitResult(whenSlow: whenSlow)).finished(whenSlow: whenSlow)
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

    package func map<Next>(
        _ transform: @escaping (Value) throws(ExportError) -> Next
    ) throws(ExportError) -> Deferred<Next> {
        try then { value throws(ExportError) in .done(try transform(value)) }
    }
}
