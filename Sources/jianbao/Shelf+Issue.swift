import Application
import Storage

extension Shelf {
    /// The issue that a person names; what he should know of it is said.
    func issue(_ reference: String) throws -> Loaded {
        let (loaded, notice) = try describingFailure { try loadWhole(file(for: reference)) }
        if let notice { Output.message(notice) }
        if let warning = loaded.bulletin.warningOfNumber(askedAs: reference, in: loaded.file.title) {
            Output.message(warning)
        }
        return loaded
    }
}
