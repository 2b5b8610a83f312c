package import Bulletins
import SystemPackage

extension Shelf {
    /// Saves what the issues share, by the same steps as an issue.
    package func save(_ series: Series) throws(StorageError) {
        let file = try AtomicFile(seriesPath, rescue: folder.appending("series.json.rescue"), disk: disk)
        let written = try file.write(series.json)
        if let doubt = written.doubt { throw .unconfirmed(name: "series.json", doubt) }
    }
}
