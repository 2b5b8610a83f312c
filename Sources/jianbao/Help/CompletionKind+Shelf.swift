import ArgumentParser
import Formats

extension CompletionKind {
    /// The issues on the shelf.
    static let issue = CompletionKind.shellCommand("jianbao list 2>/dev/null | cut -d ' ' -f 1")
    /// The formats that can be written.
    static let format = CompletionKind.list(Exporter.all.map(\.name))
}
