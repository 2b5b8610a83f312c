import Glibc
import SystemPackage

/// Replaces a file so that its name holds the old or the new content, whole, at every instant.
///
/// A temporary file in the same folder takes the content, the group, the extended attributes (ACL) and the mode of the
/// old one, and its owner where that can be given; it reaches the disk, and takes over the name; then the folder reaches
/// the disk. A link is followed and stays. A file that has other names keeps them: it is written in place, after the new
/// content is safe beside it; see `AtomicFile+InPlace`.
struct AtomicFile {
    let disk: Disk
    /// Where the file really is, links followed.
    let target: FilePath
    /// Where the new content is kept while a file is written in place.
    let rescue: FilePath
    /// Whether a new file is open to those to whom its folder is; else the umask says for whom.
    let isShared: Bool
    /// `nil` for a file that is not there yet.
    let old: FileStatus?

    /// How a file came onto the disk.
    struct Written: Equatable {
        var status: FileStatus
        /// Why the disk did not confirm that the name is safe from a power cut; `nil` when it did.
        var doubt: Errno?
        var isInPlace = false
    }

    private static let linkLimit = 40

    /// - Throws: `ELOOP`, or what the disk says; a file that is not a regular one is `notAFile`.
    init(_ path: FilePath, rescue: FilePath, isShared: Bool = true, disk: Disk) throws(StorageError) {
        let name = SafeName.of(path)
        do throws(Errno) {
            let (target, status) = try AtomicFile.resolve(path, disk: disk)
            self.disk = disk
            self.target = target
            self.rescue = rescue
            self.isShared = isShared
            old = status
        } catch {
            throw .failed(.write, name: name, error)
        }
        if let old, old.kind != .regular { throw .notAFile(name: name, old.kind) }
    }

    /// Where a path leads: the last name followed through links, and what is there, `nil` for nothing.
    static func resolve(_ path: FilePath, disk: Disk) throws(Errno) -> (target: FilePath, status: FileStatus?) {
        var target = path
        for _ in 0..<linkLimit {
            do throws(Errno) {
                let status = try disk.linkStatus(at: target)
                if status.kind != .link { return (target, status) }
            } catch {
                guard error == .noSuchFileOrDirectory else { throw error }
                return (target, nil)
            }
            let here = target
            let next = try disk.retrying { calls throws(Errno) in try calls.readlink(here) }
            target = next.isAbsolute ? next : target.removingLastComponent().pushing(next)
        }
        throw .tooManySymbolicLinkLevels
    }

    var folder: FilePath { target.parent }

    /// - Parameter keep: runs when the new content is safe beside the old, before it takes over the name: the moment to
    ///   keep the old one, which will be replaced or, in place, overwritten. What it throws stops the write.
    func write(
        _ bytes: [UInt8], keep: (_ isInPlace: Bool) throws(StorageError) -> Void = { _ in }
    ) throws(StorageError) -> Written {
        let name = SafeName.of(target)
        if let old, old.links > 1 { return try writeInPlace(bytes, keep: keep) }
        let temporary: FilePath
        do throws(Errno) { temporary = try prepare(bytes) } catch {
            throw .failed(old == nil ? .create : .write, name: name, error)
        }
        do throws(StorageError) { try keep(false) } catch {
            disk.discard(temporary)
            throw error
        }
        do throws(Errno) {
            let status = try disk.status(at: temporary)
            if old == nil { try claim(with: temporary) } else { try disk.rename(temporary, to: target) }
            var written = Written(status: status)
            do throws(Errno) { try disk.syncFolder(folder) } catch { written.doubt = error }
            return written
        } catch {
            disk.discard(temporary)
            if error == .fileExists { throw .alreadyExists(name: name) }
            throw .failed(old == nil ? .create : .write, name: name, error)
        }
    }

    /// A file beside the target with the content and everything that the old file had, on the disk.
    private func prepare(_ bytes: [UInt8]) throws(Errno) -> FilePath {
        var isPlain = old == nil
        if isPlain, isShared { isPlain = try disk.hasDefaultList(folder) }
        let (temporary, file) = try AtomicFile.openTemporary(in: folder, mode: isPlain ? 0o666 : 0o600, disk: disk)
        do throws(Errno) {
            if let old { try restore(old, to: file) } else if !isPlain { try disk.share(file, in: folder) }
            try disk.write(bytes, to: file)
            try disk.sync(file)
        } catch {
            disk.closeIgnoringErrors(file)
            disk.discard(temporary)
            throw error
        }
        do throws(Errno) { try disk.close(file) } catch {
            disk.discard(temporary)
            throw error
        }
        return temporary
    }

    /// A file with 0666 takes the umask, or the folder's default ACL, as any program's file does; one with 0600 is closed
    /// to everybody until it has its rights.
    static func openTemporary(in folder: FilePath, mode: UInt32, disk: Disk) throws(Errno) -> (FilePath, Int32) {
        for _ in 0..<100 {
            let path = temporaryName(in: folder)
            do throws(Errno) {
                return (path, try disk.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode))
            } catch {
                guard error == .fileExists else { throw error }
            }
        }
        throw .fileExists
    }

    static let temporaryPrefix = ".jianbao-tmp-"

    static func temporaryName(in folder: FilePath) -> FilePath {
        folder.appending(temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 36))
    }

    /// Owner, attributes, then mode: a change of owner clears bits of the mode, and an ACL sets some.
    private func restore(_ old: FileStatus, to file: Int32) throws(Errno) {
        let mode = try restoreOwner(old, to: file)
        try restoreAttributes(to: file)
        try disk.setMode(file, mode)
    }

    /// Only root gives files away; what another saves becomes his own, for the same group.
    ///
    /// - Returns: the mode that goes with it: where he is not of the group, whoever is of his reads no more than
    ///   everybody could.
    private func restoreOwner(_ old: FileStatus, to file: Int32) throws(Errno) -> UInt32 {
        let fresh = try disk.status(of: file)
        if fresh.user == old.user, fresh.group == old.group { return old.mode }
        if try offers(file, user: old.user, group: old.group) { return old.mode }
        let mode = old.mode & ~0o6000
        if fresh.group == old.group { return mode }
        if try offers(file, user: fresh.user, group: old.group) { return mode }
        return mode & ~0o070 | (mode & 0o007) << 3
    }

    private func offers(_ file: Int32, user: UInt32, group: UInt32) throws(Errno) -> Bool {
        do throws(Errno) { try disk.setOwner(file, user: user, group: group) } catch {
            guard error == .notPermitted || error == .permissionDenied else { throw error }
            return false
        }
        return true
    }

    private func restoreAttributes(to file: Int32) throws(Errno) {
        let source = try disk.open(target, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        defer { disk.closeIgnoringErrors(source) }
        let wanted = try attributes(of: source)
        for (name, value) in wanted {
            try disk.retrying { calls throws(Errno) in try calls.fsetxattr(file, name, value) }
        }
        // A folder's default ACL gave the new file rights that the old one does not have.
        for name in try attributes(of: file).keys where name.hasPrefix("system.posix_acl") && wanted[name] == nil {
            try disk.retrying { calls throws(Errno) in try calls.fremovexattr(file, name) }
        }
    }

    /// Attributes that belong to the file's owner; a disk without attributes has none, and those of the kernel
    /// (`security.`, `trusted.`) are given by it.
    private func attributes(of file: Int32) throws(Errno) -> [String: [UInt8]] {
        let names: [String]
        do throws(Errno) {
            names = try disk.retrying { calls throws(Errno) in try calls.flistxattr(file) }
        } catch {
            if error == .notSupported || error == .noFunction { return [:] }
            throw error
        }
        var result: [String: [UInt8]] = [:]
        for name in names where name.hasPrefix("user.") || name.hasPrefix("system.posix_acl") {
            result[name] = try disk.retrying { calls throws(Errno) in try calls.fgetxattr(file, name) }
        }
        return result
    }

    /// Whether a link was refused because the disk has none.
    static func hasNoHardLinks(_ error: Errno) -> Bool {
        [.notPermitted, .notSupported, .noFunction, .tooManyLinks].contains(error)
    }

    /// Gives a new file its name if that is still free; never takes another's.
    private func claim(with temporary: FilePath) throws(Errno) {
        do throws(Errno) {
            try disk.link(temporary, to: target)
            disk.discard(temporary)
            return
        } catch {
            // Disks without hard links: the name is claimed empty, then filled in one step.
            guard AtomicFile.hasNoHardLinks(error) else { throw error }
        }
        try disk.close(try disk.open(target, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666))
        do throws(Errno) { try disk.rename(temporary, to: target) } catch {
            disk.discard(target)
            throw error
        }
    }
}
