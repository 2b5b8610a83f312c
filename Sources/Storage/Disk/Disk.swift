import Glibc
import SystemPackage

/// The file system as this module uses it: the calls, each tried again when a signal interrupts it, and the loops that
/// whole reads and writes need.
package struct Disk {
    let calls: any SystemCalls

    package init(_ calls: any SystemCalls = Linux()) { self.calls = calls }

    /// How often an interrupted call is tried again, so that not even a broken kernel hangs the editor.
    private static let patience = 1000

    func retrying<Value>(_ call: (any SystemCalls) throws(Errno) -> Value) throws(Errno) -> Value {
        for _ in 0..<Disk.patience {
            do throws(Errno) { return try call(calls) } catch { if error != .interrupted { throw error } }
        }
        throw .interrupted
    }

    func open(_ path: FilePath, _ flags: Int32, mode: UInt32 = 0) throws(Errno) -> Int32 {
        try retrying { calls throws(Errno) in try calls.open(path, flags, mode) }
    }

    func sync(_ file: Int32) throws(Errno) { try retrying { calls throws(Errno) in try calls.fsync(file) } }

    func syncData(_ file: Int32) throws(Errno) { try retrying { calls throws(Errno) in try calls.fdatasync(file) } }

    /// An interrupted `close` has closed on Linux; trying again might close another's file.
    func close(_ file: Int32) throws(Errno) {
        do throws(Errno) { try calls.close(file) } catch { if error != .interrupted { throw error } }
    }

    /// Closes a file of which nothing more is wanted: an error here can cost nothing.
    func closeIgnoringErrors(_ file: Int32) { try? calls.close(file) }

    func status(of file: Int32) throws(Errno) -> FileStatus {
        try retrying { calls throws(Errno) in try calls.fstat(file) }
    }

    func status(at path: FilePath) throws(Errno) -> FileStatus {
        try retrying { calls throws(Errno) in try calls.stat(path) }
    }

    func linkStatus(at path: FilePath) throws(Errno) -> FileStatus {
        try retrying { calls throws(Errno) in try calls.lstat(path) }
    }

    func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.rename(old, new) }
    }

    func link(_ old: FilePath, to new: FilePath) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.link(old, new) }
    }

    func remove(_ path: FilePath) throws(Errno) { try retrying { calls throws(Errno) in try calls.unlink(path) } }

    /// Removes a file that is in nobody's way; where it cannot be removed, it stays.
    func discard(_ path: FilePath) { try? remove(path) }

    /// The same of an empty folder.
    func discardFolder(_ path: FilePath) { try? retrying { calls throws(Errno) in try calls.rmdir(path) } }

    func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        try retrying { calls throws(Errno) in try calls.names(in: folder) }
    }

    func setMode(_ file: Int32, _ mode: UInt32) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.fchmod(file, mode) }
    }

    func setOwner(_ file: Int32, user: UInt32, group: UInt32) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.fchown(file, user, group) }
    }

    /// Whether this process may do something with a path: `W_OK` and the others of `access(2)`.
    func mayUse(_ path: FilePath, _ mode: Int32) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.access(path, mode) }
    }

    func truncate(_ file: Int32, to size: Int) throws(Errno) {
        try retrying { calls throws(Errno) in try calls.ftruncate(file, size) }
    }

    /// Writes all of the bytes, however few the kernel takes at a time.
    func write(_ bytes: [UInt8], to file: Int32) throws(Errno) {
        var done = 0
        while done < bytes.count {
            let count = try retrying { calls throws(Errno) in
                let result = bytes.withUnsafeBytes { buffer -> Result<Int, Errno> in
                    do throws(Errno) {
                        return .success(try calls.write(file, UnsafeRawBufferPointer(rebasing: buffer[done...])))
                    } catch { return .failure(error) }
                }
                return try result.get()
            }
            // A disk that takes nothing and reports nothing would keep us here for ever.
            guard count > 0 else { throw .ioError }
            done += count
        }
    }

    /// Writes a new file and closes it, once, whatever fails; what is not whole goes.
    ///
    /// - Parameter bytes: what it is to hold, told what it is on the disk.
    func make(
        _ path: FilePath, like model: FileStatus?, isSynced: Bool = false,
        with bytes: (FileStatus) throws(Errno) -> [UInt8]
    ) throws(Errno) {
        let file = try create(path, like: model)
        do throws(Errno) {
            do throws(Errno) {
                try write(try bytes(status(of: file)), to: file)
                if isSynced { try sync(file) }
            } catch {
                closeIgnoringErrors(file)
                throw error
            }
            try close(file)
        } catch {
            discard(path)
            throw error
        }
    }

    /// Puts a small file in the place of another: the old or the new, whole, for as long as the machine runs.
    ///
    /// - Parameter temporary: its name until it is whole.
    func replace(
        _ path: FilePath, by temporary: FilePath, like model: FileStatus?,
        with bytes: (FileStatus) throws(Errno) -> [UInt8]
    ) throws(Errno) {
        try make(temporary, like: model, with: bytes)
        do throws(Errno) { try rename(temporary, to: path) } catch {
            discard(temporary)
            throw error
        }
    }

    /// Everything from the present offset on, or `nil` where that is more than `limit` bytes.
    func readAll(_ file: Int32, limit: Int, expecting size: Int = 0) throws(Errno) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        var piece = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 20)))
        while true {
            let count = try retrying { calls throws(Errno) in
                let result = piece.withUnsafeMutableBytes { buffer -> Result<Int, Errno> in
                    do throws(Errno) { return .success(try calls.read(file, into: buffer)) } catch {
                        return .failure(error)
                    }
                }
                return try result.get()
            }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { return nil }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    /// Makes what happened to the names in a folder last.
    ///
    /// Disks that cannot sync a folder say EINVAL; they keep names in their own way.
    func syncFolder(_ folder: FilePath) throws(Errno) {
        let file = try open(folder, O_RDONLY | O_DIRECTORY)
        do throws(Errno) { try sync(file) } catch {
            closeIgnoringErrors(file)
            if error == .invalidArgument || error == .notSupported { return }
            throw error
        }
        try close(file)
    }

    /// Makes a folder where there is none; it lasts as long as what will be synced in it.
    func makeFolder(_ folder: FilePath, mode: UInt32 = 0o777) throws(Errno) {
        do throws(Errno) {
            try retrying { calls throws(Errno) in try calls.mkdir(folder, mode) }
            try syncFolder(folder.parent)
        } catch {
            guard error == .fileExists, try status(at: folder).kind == .folder else { throw error }
        }
    }

    /// Makes a folder and those above it.
    func makeFolders(_ folder: FilePath, mode: UInt32 = 0o777) throws(Errno) {
        do throws(Errno) { try makeFolder(folder, mode: mode) } catch {
            guard error == .noSuchFileOrDirectory, folder.parent != folder else { throw error }
            try makeFolders(folder.parent, mode: mode)
            try makeFolder(folder, mode: mode)
        }
    }
}

extension FilePath {
    /// The folder in which the last name stands.
    var parent: FilePath {
        let rest = removingLastComponent()
        return rest.isEmpty ? "." : rest
    }
}
