import CLinux
import Glibc
import SystemPackage

extension Repository {
    /// Git holds the lock of a ref for as long as it takes to write a line; one that has stood this long, in seconds, was
    /// left by a git that died.
    private static var patience: Int { 5 }

    /// Removes the lock that a git that died has left on a ref, after waiting long enough to know.
    ///
    /// - Returns: whether there was one.
    func clearStaleLock(of ref: String) -> Bool {
        let path = directory.appending(ref + ".lock")
        guard let first = status(path) else { return false }
        for _ in 0..<(Repository.patience * 10) {
            usleep(100_000)
            guard let now = status(path) else { return true }
            // Another's, taken since.
            if now.st_ino != first.st_ino || now.st_mtim.tv_nsec != first.st_mtim.tv_nsec { return true }
        }
        unlink(path.string)
        return true
    }

    private func status(_ path: FilePath) -> stat? {
        var status = stat()
        return lstat(path.string, &status) == 0 ? status : nil
    }
}
