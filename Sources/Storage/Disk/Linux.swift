import CLinux
import Glibc
package import SystemPackage

/// The calls as the kernel does them.
package struct Linux: SystemCalls {
    package init() {}

    package func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        try checked(path.withPlatformString { Glibc.open($0, flags | O_CLOEXEC, mode_t(mode)) })
    }

    package func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try checked(Glibc.read(file, buffer.baseAddress, buffer.count))
    }

    package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        try checked(Glibc.write(file, bytes.baseAddress, bytes.count))
    }

    package func fsync(_ file: Int32) throws(Errno) { _ = try checked(Glibc.fsync(file)) }

    package func fdatasync(_ file: Int32) throws(Errno) { _ = try checked(Glibc.fdatasync(file)) }

    package func ftruncate(_ file: Int32, _ size: Int) throws(Errno) {
        _ = try checked(Glibc.ftruncate(file, off_t(size)))
    }

    package func close(_ file: Int32) throws(Errno) { _ = try checked(Glibc.close(file)) }

    package func flock(_ file: Int32, _ operation: Int32) throws(Errno) { _ = try checked(locked(file, operation)) }

    package func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

    package func fstat(_ file: Int32) throws(Errno) -> FileStatus {
        var status = RawStatus()
        _ = try checked(Glibc.fstat(file, &status))
        return FileStatus(status)
    }

    package func stat(_ path: FilePath) throws(Errno) -> FileStatus {
        var status = RawStatus()
        _ = try checked(path.withPlatformString { followed($0, &status) })
        return FileStatus(status)
    }

    package func lstat(_ path: FilePath) throws(Errno) -> FileStatus {
        var status = RawStatus()
        _ = try checked(path.withPlatformString { Glibc.lstat($0, &status) })
        return FileStatus(status)
    }

    package func access(_ path: FilePath, _ mode: Int32) throws(Errno) {
        _ = try checked(path.withPlatformString { faccessat(AT_FDCWD, $0, mode, AT_EACCESS) })
    }

    package var user: UInt32 { geteuid() }

    package func readlink(_ path: FilePath) throws(Errno) -> FilePath {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let capacity = target.count - 1
        _ = try checked(path.withPlatformString { Glibc.readlink($0, &target, capacity) })
        return target.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath("")
        }
    }

    package func rename(_ old: FilePath, _ new: FilePath) throws(Errno) {
        _ = try checked(old.withPlatformString { old in new.withPlatformString { Glibc.rename(old, $0) } })
    }

    package func link(_ old: FilePath, _ new: FilePath) throws(Errno) {
        _ = try checked(old.withPlatformString { old in new.withPlatformString { Glibc.link(old, $0) } })
    }

    package func unlink(_ path: FilePath) throws(Errno) {
        _ = try checked(path.withPlatformString { Glibc.unlink($0) })
    }

    package func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) {
        _ = try checked(path.withPlatformString { Glibc.mkdir($0, mode_t(mode)) })
    }

    package func rmdir(_ path: FilePath) throws(Errno) { _ = try checked(path.withPlatformString { Glibc.rmdir($0) }) }

    package func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var names: [FilePath.Component] = []
        while true {
            // The end and an error look alike but for errno.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath.Component(platformString: $0) }
            }
            if let name, name.kind == .regular { names.append(name) }
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names
    }

    package func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) {
        _ = try checked(Glibc.fchmod(file, mode_t(mode)))
    }

    package func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) {
        _ = try checked(Glibc.fchown(file, user, group))
    }

    package func flistxattr(_ file: Int32) throws(Errno) -> [String] {
        let size = try checked(CLinux.flistxattr(file, nil, 0))
        if size == 0 { return [] }
        var names = [CChar](repeating: 0, count: size)
        let count = try checked(CLinux.flistxattr(file, &names, size))
        return names.prefix(count).split(separator: 0).map {
            String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    package func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] {
        let size = try checked(CLinux.fgetxattr(file, name, nil, 0))
        var value = [UInt8](repeating: 0, count: size)
        let count = try checked(CLinux.fgetxattr(file, name, &value, size))
        return Array(value.prefix(count))
    }

    package func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        _ = try checked(CLinux.fsetxattr(file, name, value, value.count, 0))
    }

    package func fremovexattr(_ file: Int32, _ name: String) throws(Errno) {
        _ = try checked(CLinux.fremovexattr(file, name))
    }

    private func checked<Result: SignedInteger>(_ result: Result) throws(Errno) -> Result {
        guard result >= 0 else { throw Errno(rawValue: errno) }
        return result
    }
}

private typealias RawStatus = stat

/// `stat` and `flock` are types and functions; outside of a type with methods of that name the functions are found.
private func followed(_ path: UnsafePointer<CChar>, _ status: inout RawStatus) -> Int32 { stat(path, &status) }

private func locked(_ file: Int32, _ operation: Int32) -> Int32 { flock(file, operation) }

extension FileStatus {
    /// Since 1970; a file dated beyond the year 2116, or before 1824, counts as of then, so that times can be taken from
    /// each other.
    package static func nanoseconds(seconds: Int, _ rest: Int) -> Int {
        let limit = Int.max / 2 / 1_000_000_000 - 1
        return min(max(seconds, -limit), limit) * 1_000_000_000 + rest
    }

    fileprivate init(_ status: RawStatus) {
        let kinds: [mode_t: Kind] = [
            S_IFREG: .regular, S_IFDIR: .folder, S_IFLNK: .link, S_IFIFO: .pipe, S_IFSOCK: .socket,
        ]
        self.init(
            kind: kinds[status.st_mode & S_IFMT] ?? .device, mode: status.st_mode & 0o7777, user: status.st_uid,
            group: status.st_gid, size: Int(status.st_size),
            modified: FileStatus.nanoseconds(
                seconds: Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)),
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), links: Int(status.st_nlink))
    }
}
