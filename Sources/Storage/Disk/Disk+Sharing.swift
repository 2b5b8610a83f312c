import Glibc
import SystemPackage

/// The one place where files and folders under a shelf come into being: each is open to the people that its model is
/// open to, whoever of them makes it first and whatever his umask.
extension Disk {
    private static let read: UInt32 = 0o444
    private static let write: UInt32 = 0o222

    /// Makes a folder with the group and the mode of `model`, where there is none.
    ///
    /// It gets them under another name: whoever comes second never meets it half open.
    func makeFolder(_ folder: FilePath, like model: FilePath) throws(Errno) {
        let wanted = try status(at: model)
        if let found = try statusIfAny(folder) {
            guard found.kind == .folder else { throw .notDirectory }
            if found.group == wanted.group, wanted.mode & 0o070 & ~found.mode != 0 { widen(folder, to: wanted) }
            return
        }
        let temporary = AtomicFile.temporaryName(in: folder.parent)
        try retrying { calls throws(Errno) in try calls.mkdir(temporary, 0o700) }
        do throws(Errno) {
            let file = try open(temporary, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            defer { closeIgnoringErrors(file) }
            try share(file, mode: wanted.mode | 0o700, group: wanted.group)
            try rename(temporary, to: folder)
        } catch {
            discardFolder(temporary)
            // Another's has the name, and something in it already.
            guard error == .directoryNotEmpty || error == .fileExists else { throw error }
        }
        try syncFolder(folder.parent)
    }

    /// Opens a new file that nobody may use who may not use `model`; the maker's alone without one.
    func create(_ path: FilePath, like model: FileStatus?, flags: Int32 = O_WRONLY) throws(Errno) -> Int32 {
        let file = try open(path, flags | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        guard let model else { return file }
        do throws(Errno) {
            try share(file, mode: model.mode & (Disk.read | Disk.write) | 0o600, group: model.group)
            return file
        } catch {
            closeIgnoringErrors(file)
            discard(path)
            throw error
        }
    }

    /// Gives a new file in a folder what the folder gives, but for the right to execute; a folder with a default access
    /// list has given it already.
    func share(_ file: Int32, in folder: FilePath) throws(Errno) {
        let status = try status(at: folder)
        try share(file, mode: status.mode & (Disk.read | Disk.write) | 0o600, group: status.group)
    }

    /// Whether new files in a folder get their rights from an access list of its own.
    func hasDefaultList(_ folder: FilePath) throws(Errno) -> Bool {
        let file = try open(folder, O_RDONLY | O_DIRECTORY)
        defer { closeIgnoringErrors(file) }
        do throws(Errno) {
            return try retrying { calls throws(Errno) in try calls.flistxattr(file) }
                .contains("system.posix_acl_default")
        } catch {
            if error == .notSupported || error == .noFunction { return false }
            throw error
        }
    }

    /// Whoever is not of the group cannot give to it, and then does not open to another.
    private func share(_ file: Int32, mode: UInt32, group: UInt32) throws(Errno) {
        let own = try status(of: file)
        var mode = mode
        if own.group != group, mode & 0o070 != 0 {
            do throws(Errno) { try setOwner(file, user: own.user, group: group) } catch { mode &= ~0o2070 }
        }
        if mode != own.mode { try setMode(file, mode) }
    }

    /// Earlier versions made some folders by the umask; their maker opens them to the others when he next comes by.
    private func widen(_ folder: FilePath, to wanted: FileStatus) {
        guard let file = try? open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return }
        defer { closeIgnoringErrors(file) }
        // Where it is another's, he is asked for nothing.
        try? setMode(file, wanted.mode | 0o700)
    }

    private func statusIfAny(_ path: FilePath) throws(Errno) -> FileStatus? {
        do throws(Errno) { return try linkStatus(at: path) } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
            return nil
        }
    }
}
