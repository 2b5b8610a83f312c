import Editor
import Formats
import Storage

/// Why something could not be done: one sentence.
package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ sentence: String) { description = sentence }
}

/// Runs what may fail in the ways of the modules below, and says it in one sentence.
package func describingFailure<Value>(_ action: () throws -> Value) throws -> Value {
    do {
        return try action()
    } catch let error as StorageError {
        throw Failure(error.message)
    } catch let error as ImportError {
        throw Failure(error.message)
    } catch let error as ExportError {
        throw Failure(error.message)
    } catch let error as ExpressionError {
        throw Failure(error.message)
    }
}
