import Storage
import SystemPackage

/// A disk behind which a call fails, or the world stops, at a chosen moment.
final class FaultyDisk: SystemCalls {
    enum Fault {
        /// The n-th call, and no other, fails.
        case once(Int, Errno)
        /// The n-th call and all after it fail.
        case always(Int, Errno)
        /// The process dies before the n-th call; a write has got half way.
        case stop(Int)
        /// Every call is interrupted once before it happens, and a write takes three bytes at most.
        case slow
    }

    let real: any SystemCalls
    var fault: Fault?
    /// The calls so far.
    private(set) var count = 0
    private(set) var isStopped = false
    private var wasInterrupted = false

    init(_ real: any SystemCalls, _ fault: Fault? = nil) {
        self.real = real
        self.fault = fault
    }

    private func pass(half: () -> Void = {}) throws(Errno) {
        if isStopped { throw .ioError }
        if case .slow? = fault {
            wasInterrupted.toggle()
            if wasInterrupted { throw .interrupted }
        }
        count += 1
        switch fault {
        case .once(count, let errno)?: throw errno
        case .always(let n, let errno)? where count >= n: throw errno
        case .stop(count)?:
            half()
            isStopped = true
            throw .ioError
        default: return
        }
    }

    func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        try pass()
        return try real.open(path, flags, mode)
    }

    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try pass()
        return try real.read(file, into: buffer)
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        try pass {
            do throws(Errno) {
                _ = try self.real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
            } catch { return }
        }
        if case .slow? = fault { return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(3))) }
        return try real.write(file, bytes)
    }

    func fsync(_ file: Int32) throws(Errno) {
        try pass()
        try real.fsync(file)
    }

    func fdatasync(_ file: Int32) throws(Errno) {
        try pass()
        try real.fdatasync(file)
    }

    func ftruncate(_ file: Int32, _ size: Int) throws(Errno) {
        try pass()
        try real.ftruncate(file, size)
    }

    /// On Linux a file whose `close` fails is closed.
    func close(_ file: Int32) throws(Errno) {
        if isStopped { throw .ioError }
        do throws(Errno) { try pass() } catch {
            if !isStopped { try real.close(file) }
            throw error
        }
        try real.close(file)
    }

    func flock(_ file: Int32, _ operation: Int32) throws(Errno) {
        try pass()
        try real.flock(file, operation)
    }

    func pause(milliseconds: Int) { real.pause(milliseconds: milliseconds) }

    func fstat(_ file: Int32) throws(Errno) -> FileStatus {
        try pass()
        return try real.fstat(file)
    }

    func stat(_ path: FilePath) throws(Errno) -> FileStatus {
        try pass()
        return try real.stat(path)
    }

    func lstat(_ path: FilePath) throws(Errno) -> FileStatus {
        try pass()
        return try real.lstat(path)
    }

    func access(_ path: FilePath, _ mode: Int32) throws(Errno) {
        try pass()
        try real.access(path, mode)
    }

    var user: UInt32 { real.user }

    func readlink(_ path: FilePath) throws(Errno) -> FilePath {
        try pass()
        return try real.readlink(path)
    }

    func rename(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try pass()
        try real.rename(old, new)
    }

    func link(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try pass()
        try real.link(old, new)
    }

    func unlink(_ path: FilePath) throws(Errno) {
        try pass()
        try real.unlink(path)
    }

    func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) {
        try pass()
        try real.mkdir(path, mode)
    }

    func rmdir(_ path: FilePath) throws(Errno) {
        try pass()
        try real.rmdir(path)
    }

    func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        try pass()
        return try real.names(in: folder)
    }

    func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) {
        try pass()
        try real.fchmod(file, mode)
    }

    func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) {
        try pass()
        try real.fchown(file, user, group)
    }

    func flistxattr(_ file: Int32) throws(Errno) -> [String] {
        try pass()
        return try real.flistxattr(file)
    }

    func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] {
        try pass()
        return try real.fgetxattr(file, name)
    }

    func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        try pass()
        try real.fsetxattr(file, name, value)
    }

    func fremovexattr(_ file: Int32, _ name: String) throws(Errno) {
        try pass()
        try real.fremovexattr(file, name)
    }
}
