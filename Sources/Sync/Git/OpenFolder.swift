import Glibc
import SystemPackage

/// An open folder in which others may write: from it every name is gone to without following a link.
///
/// A path means something else as soon as somebody puts a link in it; what is open stays what it is. So nobody can lead
/// elsewhere what is written here, however well he chooses the moment.
final class OpenFolder {
    private let descriptor: Int32

    /// - Parameter path: followed as far as to its last name.
    convenience init(_ path: FilePath) throws(Errno) {
        self.init(try OpenFolder.checked(open(path.string, OpenFolder.flags)))
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

    @discardableResult
    private static func checked(_ result: Int32) throws(Errno) -> Int32 {
        if result < 0 { throw Errno(rawValue: errno) }
        return result
    }

    /// A folder below, one name after the other.
    ///
    /// - Parameter isGroup: whether a group is to write in those that are made; `nil` where none is made.
    func folder(_ path: String, makingForGroup isGroup: Bool? = nil) throws(Errno) -> OpenFolder {
        var folder = self
        for name in path.split(separator: "/") { folder = try folder.step(String(name), isGroup) }
        return folder
    }

    private func step(_ name: String, _ isGroup: Bool?) throws(Errno) -> OpenFolder {
        var isNew = false
        if let isGroup {
            if mkdirat(descriptor, name, 0o777) == 0 {
                isNew = isGroup
                sync()
            } else if errno != EEXIST {
                throw Errno(rawValue: errno)
            }
        }
        let folder = OpenFolder(try OpenFolder.checked(openat(descriptor, name, OpenFolder.flags)))
        var status = stat()
        if isNew, fstat(folder.descriptor, &status) == 0 { fchmod(folder.descriptor, status.st_mode | 0o2070) }
        return folder
    }

    /// What stands under a name, be it a link.
    func status(_ name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// The names in it, but for the folder itself and the one that it stands in.
    func names() -> [String] {
        guard let stream = fdopendir(openat(descriptor, ".", OpenFolder.flags)) else { return [] }
        defer { closedir(stream) }
        return FolderEntry.names(in: stream)
    }

    /// - Returns: `nil` where there is nothing of that name.
    func read(_ name: String) throws(Errno) -> [UInt8]? {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if file < 0, errno == ENOENT { return nil }
        try OpenFolder.checked(file)
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = try OpenFolder.read(file, &chunk), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// Who may do what with a file that is made.
    struct Access {
        /// As far as the umask lets it.
        var mode: mode_t
        /// Whether the group may what the owner may, as git does it in a repository of several users.
        var isGroup: Bool
    }

    /// Makes a file that was not there, whole and on the disk.
    func create(_ name: String, holding bytes: [UInt8], _ access: Access) throws(Errno) {
        try create(name, access) { file throws(Errno) in try OpenFolder.write(bytes[...], to: file) }
    }

    /// Makes a copy of a file that stands where nobody else writes.
    func create(_ name: String, copying source: FilePath, _ access: Access) throws(Errno) {
        let from = try OpenFolder.checked(open(source.string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
        defer { close(from) }
        try create(name, access) { file throws(Errno) in
            var chunk = [UInt8](repeating: 0, count: 1 << 18)
            while case let count = try OpenFolder.read(from, &chunk), count > 0 {
                try OpenFolder.write(chunk[..<count], to: file)
            }
        }
    }

    private func create(_ name: String, _ access: Access, _ fill: (Int32) throws(Errno) -> Void) throws(Errno) {
        let file = try OpenFolder.checked(
            openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, access.mode))
        defer { close(file) }
        do throws(Errno) {
            try fill(file)
            var status = stat()
            if access.isGroup, fstat(file, &status) == 0 {
                try OpenFolder.checked(fchmod(file, status.st_mode | (status.st_mode & 0o600) >> 3))
            }
            try OpenFolder.checked(fsync(file))
        } catch {
            remove(name)
            throw error
        }
    }

    private static func read(_ file: Int32, _ chunk: inout [UInt8]) throws(Errno) -> Int {
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Errno(rawValue: errno) }
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(Errno) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw Errno(rawValue: errno) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// Gives a file another name, over what has that name.
    func rename(_ old: String, to new: String) throws(Errno) {
        try OpenFolder.checked(renameat(descriptor, old, descriptor, new))
        sync()
    }

    @discardableResult
    func remove(_ name: String) -> Bool { unlinkat(descriptor, name, 0) == 0 }

    /// What was named here stays so when the power goes.
    private func sync() { fsync(descriptor) }
}

extension OpenFolder {
    /// Git holds a lock for as long as it takes to write a line; one that has stood this long, in seconds, was left by a
    /// git that died.
    private static let patience = 5

    /// Makes a file that nobody else can make as long as it is there; one that was left behind goes, after waiting long
    /// enough to know.
    func lock(_ name: String, holding bytes: [UInt8], _ access: Access) throws(Errno) {
        for _ in 0..<3 {
            do throws(Errno) { return try create(name, holding: bytes, access) } catch {
                guard error == .fileExists, clearStale(name) else { throw error }
            }
        }
        throw .fileExists
    }

    /// - Returns: whether it is worth another try.
    private func clearStale(_ lock: String) -> Bool {
        guard let first = status(lock) else { return true }
        for _ in 0..<(OpenFolder.patience * 20) {
            usleep(50_000)
            guard let now = status(lock) else { return true }
            // Another's, taken since.
            if now.st_ino != first.st_ino || now.st_mtim.tv_nsec != first.st_mtim.tv_nsec { return true }
        }
        return remove(lock)
    }
}
