import Glibc
import SystemPackage

/// `.jianbao`, the folder beside the issues for what protects them: journals, presence, versions, the index.
enum StateFolder {
    static let name = ".jianbao"

    /// Makes it where there is none, open to the same people as the folder it stands in.
    @discardableResult
    static func make(in folder: FilePath, disk: Disk) throws(Errno) -> FilePath {
        let state = folder.appending(name)
        do throws(Errno) {
            if try disk.linkStatus(at: state).kind == .folder { return state }
            throw .notDirectory
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
        let mode = try disk.status(at: folder).mode
        try disk.makeFolder(state, mode: 0o700)
        let file = try disk.open(state, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        defer { disk.abandon(file) }
        try disk.setMode(file, mode | 0o700)
        return state
    }
}
