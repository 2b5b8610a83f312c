package import Storage
package import SystemPackage

/// A disk behind which a call fails, or the world stops, at a chosen moment.
package final class FaultyDisk: SystemCalls {
    package enum Fault {
        /// The n-th call, and no other, fails.
        case once(Int, Errno)
        /// The n-th call and all after it fail.
        case always(Int, Errno)
        /// The calls of a range fail, and those behind it do not.
        case during(ClosedRange<Int>, Errno)
        /// The process dies before the n-th call; a write has got half way.
        case stop(Int)
        /// Every call is interrupted once before it happens, and a write takes three bytes at most.
        case slow
    }

    package let real: any SystemCalls
    package var fault: Fault?
    /// The calls so far.
    package private(set) var count = 0
    package private(set) var isStopped = false
    private var wasInterrupted = false

    package init(_ real: any SystemCalls, _ fault: Fault? = nil) {
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
        case .during(let range, let errno)? where range.contains(count): throw errno
        case .stop(count)?:
            half()
            isStopped = true
            throw .ioError
        default: return
        }
    }

    package func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        try pass()
        return try real.open(path, flags, mode)
    }

    package func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try pass()
        return try real.read(file, into: buffer)
    }

    package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        try pass {
            do throws(Errno) {
                _ = try self.real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
            } catch { return }
        }
        if case .slow? = fault { return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(3))) }
        return try real.write(file, bytes)
    }

    package func fsync(_ file: Int32) throws(Errno) {
        try pass()
        try real.fsync(file)
    }

    package func fdatasync(_ file: Int32) throws(Errno) {
        try pass()
        try real.fdatasync(file)
    }

    package func ftruncate(_ file: Int32, _ size: Int) throws(Errno) {
        try pass()
        try real.ftruncate(file, size)
    }

    /// On Linux a file whose `close` fails is closed.
    package func close(_ file: Int32) throws(Errno) {
        if isStopped { throw .ioError }
        do throws(Errno) { try pass() } catch {
            if !isStopped { try real.close(file) }
            throw error
        }
        try real.close(file)
    }

    package func flock(_ file: Int32, _ operation: Int32) throws(Errno) {
        try pass()
        try real.flock(file, operation)
    }

    package func pause(milliseconds: Int) { real.pause(milliseconds: milliseconds) }

    package func fstat(_ file: Int32) throws(Errno) -> FileStatus {
        try pass()
        return try real.fstat(file)
    }

    package func stat(_ path: FilePath) throws(Errno) -> FileStatus {
        try pass()
        return try real.stat(path)
    }

    package func lstat(_ path: FilePath) throws(Errno) -> FileStatus {
        try pass()
        return try real.lstat(path)
    }

    package func access(_ path: FilePath, _ mode: Int32) throws(Errno) {
        try pass()
        try real.access(path, mode)
    }

    package var user: UInt32 { real.user }

    package func readlink(_ path: FilePath) throws(Errno) -> FilePath {
        try pass()
        return try real.readlink(path)
    }

    package func rename(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try pass()
        try real.rename(old, new)
    }

    package func link(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try pass()
        try real.link(old, new)
    }

    package func unlink(_ path: FilePath) throws(Errno) {
        try pass()
        try real.unlink(path)
    }

    package func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) {
        try pass()
        try real.mkdir(path, mode)
    }

    package func rmdir(_ path: FilePath) throws(Errno) {
        try pass()
        try real.rmdir(path)
    }

    package func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        try pass()
        return try real.names(in: folder)
    }

    package func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) {
        try pass()
        try real.fchmod(file, mode)
    }

    package func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) {
        try pass()
        try real.fchown(file, user, group)
    }

    package func flistxattr(_ file: Int32) throws(Errno) -> [String] {
        try pass()
        return try real.flistxattr(file)
    }

    package func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] {
        try pass()
        return try real.fgetxattr(file, name)
    }

    package func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        try pass()
        try real.fsetxattr(file, name, value)
    }

    package func fremovexattr(_ file: Int32, _ name: String) throws(Errno) {
        try pass()
        try real.fremovexattr(file, name)
    }
}
