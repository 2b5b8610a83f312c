package import Bulletins
import SystemPackage

extension Shelf {
    /// Saves what the issues share, by the same steps as an issue.
    package func save(_ series: Series) throws(StorageError) {
        let file = try seriesFile()
        let written = try file.write(series.json)
        if let doubt = written.doubt { throw .unconfirmed(name: "series.json", doubt) }
    }

    func seriesFile() throws(StorageError) -> AtomicFile {
        try AtomicFile(seriesPath, rescue: rescuePath(folder, "series.json"), disk: disk)
    }
}
