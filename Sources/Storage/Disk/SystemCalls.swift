package import SystemPackage

/// The one door to the file system: the calls of Linux that this module makes, and no others.
///
/// Everything above it is tested with a disk that fails or stops at the n-th call, for every n.
package protocol SystemCalls {
    /// `open(2)`; `flags` as in `fcntl.h`.
    func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32
    /// `read(2)`: the number of bytes read, 0 at the end.
    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    /// `write(2)`: the number of bytes taken, which may be fewer than given.
    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int
    func fsync(_ file: Int32) throws(Errno)
    func fdatasync(_ file: Int32) throws(Errno)
    func ftruncate(_ file: Int32, _ size: Int) throws(Errno)
    func close(_ file: Int32) throws(Errno)
    /// `flock(2)`: the lock of a process that dies is free again.
    func flock(_ file: Int32, _ operation: Int32) throws(Errno)
    /// Waits, without using the processor.
    func pause(milliseconds: Int)
    func fstat(_ file: Int32) throws(Errno) -> FileStatus
    func stat(_ path: FilePath) throws(Errno) -> FileStatus
    func lstat(_ path: FilePath) throws(Errno) -> FileStatus
    /// `faccessat(2)` with the effective user's rights.
    func access(_ path: FilePath, _ mode: Int32) throws(Errno)
    /// `geteuid(2)`
    var user: UInt32 { get }
    func readlink(_ path: FilePath) throws(Errno) -> FilePath
    func rename(_ old: FilePath, _ new: FilePath) throws(Errno)
    func link(_ old: FilePath, _ new: FilePath) throws(Errno)
    func unlink(_ path: FilePath) throws(Errno)
    func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno)
    func rmdir(_ path: FilePath) throws(Errno)
    /// Every name in a folder but `.` and `..`, in no order.
    func names(in folder: FilePath) throws(Errno) -> [FilePath.Component]
    func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno)
    func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno)
    /// The names of a file's extended attributes; POSIX ACLs are among them.
    func flistxattr(_ file: Int32) throws(Errno) -> [String]
    func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8]
    func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno)
    func fremovexattr(_ file: Int32, _ name: String) throws(Errno)
}
