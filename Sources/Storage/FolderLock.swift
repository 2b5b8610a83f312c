import Glibc
import SystemPackage

/// The right to change names in a folder, held against other clients.
///
/// Held only from the last look at a file to its new name. `flock` frees it when its holder dies; a disk that knows no
/// locks gives none, and then the look and the rename, a moment apart, are all the protection there is.
struct FolderLock {
    private let disk: Disk
    private let file: Int32?

    private static let tries = 100
    private static let pause = 20

    /// - Throws: `busy` when another holds it for two seconds.
    init(_ folder: FilePath, for name: String, disk: Disk) throws(StorageError) {
        self.disk = disk
        guard let file = FolderLock.open(folder, disk: disk) else {
            self.file = nil
            return
        }
        for _ in 0..<FolderLock.tries {
            do throws(Errno) {
                try disk.retrying { calls throws(Errno) in try calls.flock(file, LOCK_EX | LOCK_NB) }
                self.file = file
                return
            } catch {
                guard error == .wouldBlock else {
                    disk.closeIgnoringErrors(file)
                    self.file = nil
                    return
                }
                disk.calls.pause(milliseconds: FolderLock.pause)
            }
        }
        disk.closeIgnoringErrors(file)
        throw .busy(name: name)
    }

    func release() { if let file { disk.closeIgnoringErrors(file) } }

    /// A file of its own, which network folders can lock too; the folder itself where no file can be made.
    private static func open(_ folder: FilePath, disk: Disk) -> Int32? {
        do throws(Errno) {
            let path = try StateFolder.make(in: folder, disk: disk).appending("lock")
            return try file(path, like: disk.status(at: folder), disk: disk)
        } catch {
            return try? disk.open(folder, O_RDONLY | O_DIRECTORY)
        }
    }

    /// A file to lock, made where there is none, for everybody to whom `folder` is open.
    static func file(_ path: FilePath, like folder: FileStatus, disk: Disk) throws(Errno) -> Int32 {
        do throws(Errno) { return try reopen(path, disk: disk) } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
        return try make(path, like: folder, disk: disk)
    }

    private static func reopen(_ path: FilePath, disk: Disk) throws(Errno) -> Int32 {
        do throws(Errno) { return try disk.open(path, O_RDWR | O_NOFOLLOW) } catch {
            guard error != .noSuchFileOrDirectory else { throw error }
            // Another's, perhaps: reading is enough to lock it.
            return try disk.open(path, O_RDONLY | O_NOFOLLOW)
        }
    }

    /// The file has its rights before it has its name, so that nobody finds it closed to him and locks something else.
    private static func make(_ path: FilePath, like folder: FileStatus, disk: Disk) throws(Errno) -> Int32 {
        // By a name of its own: what is called as the temporary files of issues are holds text.
        let temporary = path.parent.appending(".jianbao-lock-" + String(UInt64.random(in: .min ... .max), radix: 36))
        let file = try disk.create(temporary, like: folder, flags: O_RDWR)
        defer { disk.discard(temporary) }
        do throws(Errno) {
            try disk.link(temporary, to: path)
            return file
        } catch {
            disk.closeIgnoringErrors(file)
            if error == .fileExists { return try reopen(path, disk: disk) }
            guard AtomicFile.hasNoHardLinks(error) else { throw error }
            do throws(Errno) { return try disk.create(path, like: folder, flags: O_RDWR) } catch {
                guard error == .fileExists else { throw error }
                return try reopen(path, disk: disk)
            }
        }
    }
}
