import Glibc
import SystemPackage

extension Repository {
    /// Git holds the lock of a ref for as long as it takes to write a line; one that has stood this long, in seconds, was
    /// left by a git that died.
    private static var patience: Int { 5 }

    /// Removes the lock that a git that died has left on a ref here, after waiting long enough to know.
    ///
    /// - Returns: whether there was one.
    func clearStaleLock(of ref: String) -> Bool { Repository.clearStaleLock(of: directory.appending(ref)) }

    /// The same on the other side, where that is a folder of this machine; elsewhere only its administrator can.
    ///
    /// - Returns: whether one was removed, or has gone by itself.
    func clearStaleLock(of ref: String, on remote: Remote) -> Bool {
        guard let directory = remote.local?.directory else { return false }
        return Repository.clearStaleLock(of: directory.appending(ref))
    }

    private static func clearStaleLock(of file: FilePath) -> Bool {
        let path = file.string + ".lock"
        guard let first = status(path) else { return false }
        for _ in 0..<(patience * 10) {
            usleep(100_000)
            guard let now = status(path) else { return true }
            // Another's, taken since.
            if now.st_ino != first.st_ino || now.st_mtim.tv_nsec != first.st_mtim.tv_nsec { return true }
        }
        return unlink(path) == 0
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }
}
