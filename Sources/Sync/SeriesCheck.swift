import Bulletins
import Processes
import Storage

/// Two shelves that have never been one may be so only where they hold the same series.
enum SeriesCheck {
    /// What the series is called in a commit; `nil` where there is none.
    static func name(in commit: String, _ git: Git) throws(SyncError) -> String? {
        let result = try git.attempt(["cat-file", "blob", "\(commit):series.json"])
        guard result.status == 0 else { return nil }
        return JSON.read(result.output)?["name"]?.text ?? ""
    }

    static func name(of shelf: Shelf) -> String {
        do throws(StorageError) {
            return try shelf.contents(of: "series.json").flatMap { JSON.read($0) }?["name"]?.text ?? ""
        } catch {
            return ""
        }
    }

    static func compare(here: String, there: String?) throws(SyncError) {
        guard let there else { throw .otherSeries(here: here, there: "没有 series.json 的文件夹") }
        if !here.isEmpty, here != there { throw .otherSeries(here: here, there: there) }
    }
}
