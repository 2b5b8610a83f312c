import Application
import Bulletins
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

    /// What can be read of the series; what is wrong with it is said.
    func readableSeries() -> Series {
        let (series, problem) = series()
        if let problem { Output.message(problem.message) }
        return series
    }

    /// The same as an issue is printed by it.
    func readableSeries(printing issue: Bulletin) -> Series { readableSeries().printing(issue) }
}
