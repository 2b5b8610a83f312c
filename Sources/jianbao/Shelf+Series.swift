import Bulletins
import Storage

extension Shelf {
    /// What can be read of the series; what is wrong with it is said.
    func readableSeries() -> Series {
        let (series, problem) = series()
        if let problem { Output.message(problem.message) }
        return series
    }

    /// The same as an issue is printed by it.
    func readableSeries(printing issue: Bulletin) -> Series { readableSeries().printing(issue) }
}
