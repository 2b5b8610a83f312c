import Glibc
import SystemPackage

/// `.jianbao`, the folder beside the issues for what protects them: journals, presence, versions, the index.
///
/// Where the issues' folder takes nothing, what must not be lost goes to a folder of the editor's own.
struct StateFolder {
    let disk: Disk
    /// The folder of the issues.
    let shelf: FilePath
    let elsewhere: FilePath

    static let name = ".jianbao"

    init(_ shelf: FilePath, elsewhere: FilePath, disk: Disk) {
        self.disk = disk
        self.shelf = shelf
        // A name of its own for every shelf, however its path is written.
        let path = StateFolder.absolute(shelf).string
        self.elsewhere = elsewhere.appending(String(ContentHash(of: Array(path.utf8)).text.prefix(16)))
    }

    private static func absolute(_ path: FilePath) -> FilePath {
        guard path.isRelative, let here = getcwd(nil, 0) else { return path.lexicallyNormalized() }
        defer { free(here) }
        return FilePath(platformString: here).pushing(path).lexicallyNormalized()
    }

    var path: FilePath { shelf.appending(StateFolder.name) }

    /// A folder in it, made where there is none.
    func folder(_ name: String, isElsewhere: Bool = false) throws(Errno) -> FilePath {
        let parent: FilePath
        if isElsewhere {
            parent = elsewhere
            try disk.makeFolders(parent, mode: 0o700)
        } else {
            parent = try StateFolder.make(in: shelf, disk: disk)
        }
        return try self.folder(FilePath.Component(name) ?? ".", in: parent)
    }

    func folder(_ name: FilePath.Component, in parent: FilePath) throws(Errno) -> FilePath {
        let folder = parent.appending(name)
        try StateFolder.make(folder, like: parent, disk: disk)
        return folder
    }

    /// Makes `.jianbao` where there is none.
    @discardableResult
    static func make(in shelf: FilePath, disk: Disk) throws(Errno) -> FilePath {
        let state = shelf.appending(name)
        try make(state, like: shelf, disk: disk)
        return state
    }

    /// A folder open to the same people as the one it stands in.
    private static func make(_ folder: FilePath, like parent: FilePath, disk: Disk) throws(Errno) {
        do throws(Errno) {
            guard try disk.linkStatus(at: folder).kind == .folder else { throw .notDirectory }
            return
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
        let above = try disk.status(at: parent)
        try disk.makeFolder(folder, mode: 0o700)
        let file = try disk.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        defer { disk.abandon(file) }
        var mode = above.mode | 0o700
        let own = try disk.status(of: file)
        if own.group != above.group {
            // Whoever is not of the group cannot give to it, and then may not open to another.
            do throws(Errno) { try disk.setOwner(file, user: own.user, group: above.group) } catch { mode &= ~0o2070 }
        }
        try disk.setMode(file, mode)
    }

    /// Makes the names in the folder and of the folders above it last.
    func sync(_ folder: FilePath) throws(Errno) {
        try disk.syncFolder(folder)
        try disk.syncFolder(folder.parent)
        try disk.syncFolder(folder.parent.parent)
    }
}

extension Disk {
    /// Opens a new file that nobody may read who may not read `issue`.
    func create(_ path: FilePath, like issue: FileStatus?, flags: Int32 = O_WRONLY) throws(Errno) -> Int32 {
        let file = try open(path, flags | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        guard let issue else { return file }
        do throws(Errno) {
            var mode = issue.mode & 0o666 | 0o600
            let own = try status(of: file)
            if own.group != issue.group, mode & 0o070 != 0 {
                do throws(Errno) { try setOwner(file, user: own.user, group: issue.group) } catch { mode &= ~0o070 }
            }
            if mode != own.mode { try setMode(file, mode) }
            return file
        } catch {
            abandon(file)
            discard(path)
            throw error
        }
    }
}
