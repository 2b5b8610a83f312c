import Glibc
import Storage
import SystemPackage

/// A disk of which a part cannot be written.
final class PickyDisk: SystemCalls {
    private let real: any SystemCalls
    var isForbidden: (FilePath) -> Bool

    init(_ real: any SystemCalls, isForbidden: @escaping (FilePath) -> Bool) {
        self.real = real
        self.isForbidden = isForbidden
    }

    private func check(_ path: FilePath) throws(Errno) { if isForbidden(path) { throw .readOnlyFileSystem } }

    func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        if flags & O_ACCMODE != O_RDONLY { try check(path) }
        return try real.open(path, flags, mode)
    }

    func rename(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try check(new)
        try real.rename(old, new)
    }

    func link(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try check(new)
        try real.link(old, new)
    }

    func unlink(_ path: FilePath) throws(Errno) {
        try check(path)
        try real.unlink(path)
    }

    func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) {
        try check(path)
        try real.mkdir(path, mode)
    }

    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try real.read(file, into: buffer)
    }
    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int { try real.write(file, bytes) }
    func fsync(_ file: Int32) throws(Errno) { try real.fsync(file) }
    func fdatasync(_ file: Int32) throws(Errno) { try real.fdatasync(file) }
    func ftruncate(_ file: Int32, _ size: Int) throws(Errno) { try real.ftruncate(file, size) }
    func close(_ file: Int32) throws(Errno) { try real.close(file) }
    func flock(_ file: Int32, _ operation: Int32) throws(Errno) { try real.flock(file, operation) }
    func pause(milliseconds: Int) { real.pause(milliseconds: milliseconds) }
    func fstat(_ file: Int32) throws(Errno) -> FileStatus { try real.fstat(file) }
    func stat(_ path: FilePath) throws(Errno) -> FileStatus { try real.stat(path) }
    func lstat(_ path: FilePath) throws(Errno) -> FileStatus { try real.lstat(path) }
    func access(_ path: FilePath, _ mode: Int32) throws(Errno) {
        if mode & W_OK != 0 { try check(path) }
        try real.access(path, mode)
    }
    var user: UInt32 { real.user }
    func readlink(_ path: FilePath) throws(Errno) -> FilePath { try real.readlink(path) }
    func rmdir(_ path: FilePath) throws(Errno) { try real.rmdir(path) }
    func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] { try real.names(in: folder) }
    func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) { try real.fchmod(file, mode) }
    func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) { try real.fchown(file, user, group) }
    func flistxattr(_ file: Int32) throws(Errno) -> [String] { try real.flistxattr(file) }
    func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] { try real.fgetxattr(file, name) }
    func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        try real.fsetxattr(file, name, value)
    }
    func fremovexattr(_ file: Int32, _ name: String) throws(Errno) { try real.fremovexattr(file, name) }
}
