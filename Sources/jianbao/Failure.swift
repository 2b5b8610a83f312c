import Application
import Sync
import Terminal

/// Runs what may fail in the ways of the modules below, also of those that only commands use, and says it in one
/// sentence.
func describingFailure<Value>(_ action: () throws -> Value) throws -> Value {
    do {
        return try Application.describingFailure(action)
    } catch let error as SyncError {
        throw Failure(error.message)
    } catch let error as TerminalError {
        throw Failure(error.message)
    }
}
