package import Bulletins
import SystemPackage

extension Shelf {
    /// What the issues share, as far as it can be read, and what is wrong with the file; a shelf without a
    /// `series.json` has the standard one.
    package func series() -> (series: Series, problem: StorageError?) {
        guard exists(seriesPath) else { return (.standard, nil) }
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try read(seriesPath).bytes } catch { return (Series(), error) }
        let (series, errors) = Series.reading(bytes)
        return (
            series,
            errors.first.map { .unreadable(name: "series.json", reason: $0.message(in: bytes)) }
        )
    }

    /// Changes what the issues share, by the same steps as an issue is saved.
    ///
    /// - Throws: also what is wrong with the file: writing it would lose what could not be read.
    package func changeSeries(_ change: (inout Series) -> Void) throws(StorageError) {
        var (series, problem) = series()
        if let problem { throw problem }
        change(&series)
        let written = try seriesFile().write(series.json)
        if let doubt = written.doubt { throw .unconfirmed(name: "series.json", doubt) }
    }

    func seriesFile() throws(StorageError) -> AtomicFile {
        try AtomicFile(seriesPath, rescue: rescuePath(folder, "series.json"), disk: disk)
    }
}
