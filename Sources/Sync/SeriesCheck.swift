import Bulletins
import Processes
import Storage
import SystemPackage

/// Two shelves that have never been one may be so only where they hold the same series.
enum SeriesCheck {
    /// What the series is called in a commit; `nil` where there is none.
    static func name(in commit: String, _ git: Git) throws(SyncError) -> String? {
        let result = try git.attempt(["cat-file", "blob", "\(commit):series.json"])
        guard result.status == 0 else { return nil }
        return JSON.read(result.output)?["name"]?.text ?? ""
    }

    static func name(of shelf: Shelf) -> String {
        (try? shelf.contents(of: "series.json")).flatMap { JSON.read($0) }?["name"]?.text ?? ""
    }

    /// Where a branch stands that is looked at.
    static let looked = "refs/heads/look"

    /// Fetches a branch of the other side to where nobody can read it but the one who syncs, and where it does not stay.
    static func look(
        at branch: String, of remote: Remote, for shelf: Shelf, _ author: Git.Identity, depth: Int? = nil,
        isSHA256: Bool = false, _ judge: (Git) throws(SyncError) -> Void
    ) throws(SyncError) {
        let passing: Shelf
        do throws(StorageError) { passing = try shelf.passing("look") } catch { throw .storage(error) }
        defer { passing.removePassing() }
        let directory = passing.folder.appending("git")
        let format = isSHA256 ? ["--object-format=sha256"] : []
        try Git(folder: "/", directory: nil, author: author)
            .run(["init", "--quiet", "--bare", "--template="] + format + ["--", directory.string])
        let git = Git(folder: "/", directory: directory, author: author)
        try git.run(
            ["fetch", "--quiet"] + (depth.map { ["--depth=\($0)"] } ?? []) + [
                "--no-tags", "--no-auto-gc", "--no-recurse-submodules", "--upload-pack=git-upload-pack",
                "--end-of-options", remote.address, "+refs/heads/\(branch):\(looked)",
            ], to: remote)
        try judge(git)
    }

    static func compare(here: String, there: String?) throws(SyncError) {
        guard let there else { throw .otherSeries(here: here, there: "没有 series.json 的文件夹") }
        if !here.isEmpty, here != there { throw .otherSeries(here: here, there: there) }
    }
}
