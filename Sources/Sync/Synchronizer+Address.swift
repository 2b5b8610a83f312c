import Glibc
import Processes
import Storage
import SystemPackage

// An address that this shelf was never synced with.
extension Synchronizer {
    /// Looks at what the other side has before any of it comes here.
    ///
    /// Whoever may write in the shelf's `.git` may put another address there, of a repository that only the one who syncs
    /// can read; and what is fetched, all of the shelf can read. What is here already is given away to nobody, and what
    /// began here is the shelf's own.
    func checkSeries(of remote: Remote) throws(SyncError) {
        if repository.isKnown(remote) { return }
        let branch = repository.settings.remoteBranch ?? repository.branch
        let listed = try repository.git.run(
            ["ls-remote", "--upload-pack=git-upload-pack", "--end-of-options", remote.address, "refs/heads/\(branch)"],
            to: remote)
        guard let tip = listed.line.split(separator: "\t").first.map(String.init) else { return }
        if try repository.has(tip) { return }
        let isSHA256 = repository.settings.isSHA256
        try SeriesCheck.look(at: branch, of: remote, for: shelf, repository.git.author, isSHA256: isSHA256) {
            look throws(SyncError) in
            let roots = try look.run(["rev-list", "--max-parents=0", SeriesCheck.looked]).line.split(separator: "\n")
            for root in roots where try repository.has(String(root)) { return }
            try SeriesCheck.compare(
                here: SeriesCheck.name(of: shelf), there: SeriesCheck.name(in: SeriesCheck.looked, look))
        }
    }
}

extension Repository {
    /// The addresses with which this user has synced this shelf, a line each, where only he can write.
    private var addresses: FilePath? { git.directory?.appending("addresses") }

    fileprivate func isKnown(_ remote: Remote) -> Bool {
        let known = addresses.flatMap { SmallFile.read($0) } ?? ""
        return known.split(separator: "\n").contains { $0 == remote.place }
    }

    func remember(_ remote: Remote) {
        if isKnown(remote) { return }
        guard let path = addresses, let file = fopen(path.string, "ae") else { return }
        fputs(remote.place + "\n", file)
        fclose(file)
    }

    fileprivate func has(_ commit: String) throws(SyncError) -> Bool {
        try git.attempt(["cat-file", "-e", commit]).status == 0
    }
}

extension Remote {
    /// Where it is in the end, whatever links lead there.
    fileprivate var place: String { local?.directory.path.string ?? address }
}
