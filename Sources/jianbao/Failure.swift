import ArgumentParser
import Editor
import Formats
import Storage
import Sync
import Terminal

/// Why a command could not be done: one sentence, exit status 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

/// Runs what may fail in the ways of the rooms below, and says it in one sentence.
func told<Value>(_ action: () throws -> Value) throws -> Value {
    do {
        return try action()
    } catch let error as StorageError {
        throw Failure(error.message)
    } catch let error as SyncError {
        throw Failure(error.message)
    } catch let error as ImportError {
        throw Failure(error.message)
    } catch let error as ExportError {
        throw Failure(error.message)
    } catch let error as ExpressionError {
        throw Failure(error.message)
    } catch let error as TerminalError {
        throw Failure(error.message)
    }
}
