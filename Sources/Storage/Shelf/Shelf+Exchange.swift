import Glibc
package import SystemPackage

/// What another program does to the shelf's files that brings them from elsewhere: it looks, and it puts a file in
/// another's place if that is still the one it saw. Paths are from the shelf's folder on.
extension Shelf {
    /// The regular files of a folder of the shelf, hidden ones too; none where there is no such folder.
    package func files(in folder: String) throws(StorageError) -> [(name: String, status: FileStatus)] {
        let path = folder.isEmpty ? self.folder : self.folder.appending(folder)
        do throws(Errno) {
            var found: [(String, FileStatus)] = []
            for name in try disk.names(in: path) {
                do throws(Errno) {
                    let status = try disk.linkStatus(at: path.appending(name))
                    if status.kind == .regular { found.append((name.string, status)) }
                } catch {
                    // Gone since the folder was read.
                    guard error == .noSuchFileOrDirectory else { throw error }
                }
            }
            return found
        } catch {
            if error == .noSuchFileOrDirectory || error == .notDirectory { return [] }
            throw .failed(.list, name: SafeName.of(path), error)
        }
    }

    /// A file, whole; `nil` where there is none, or something that is no file.
    package func contents(of name: String) throws(StorageError) -> [UInt8]? {
        guard let status = status(of: name), status.kind == .regular else { return nil }
        return try read(folder.appending(name)).bytes
    }

    /// What stands under a name, not following a link.
    package func status(of name: String) -> FileStatus? { try? disk.linkStatus(at: folder.appending(name)) }

    /// Puts a file in the place of what was there, or takes it away; what was there is kept: the former text of an
    /// issue among its versions, a file taken away beside the shelf.
    ///
    /// - Parameters:
    ///   - bytes: `nil` to take the file away.
    ///   - expected: what must be there; `nil` for nothing.
    /// - Returns: whether it was done; not where something else is there by now.
    package func exchange(
        _ name: String, for bytes: [UInt8]?, expecting expected: ContentHash?
    ) throws(StorageError) -> Bool {
        let path = folder.appending(name)
        guard holds(name, expected) else { return false }
        guard let bytes else { return try takeAway(path, named: name, expecting: expected) }
        do throws(Errno) {
            try disk.makeFolders(folder)
            if path.parent != folder { try disk.makeFolder(path.parent, like: folder) }
        } catch {
            throw .failed(.makeFolder, name: SafeName.of(name), error)
        }
        let file = IssueFile(path: path).flatMap { path.parent == folder && IssueFile.isIssue($0.name) ? $0 : nil }
        let rescue = file.map { rescuePath($0.folder, $0.name) } ?? FilePath(path.string + ".rescue")
        let target = try AtomicFile(path, rescue: rescue, disk: disk)
        var lock: FolderLock?
        defer { lock?.release() }
        do throws(StorageError) {
            let written = try target.write(bytes) { isInPlace throws(StorageError) in
                lock = try FolderLock(folder, for: SafeName.of(name), disk: disk)
                guard holds(name, expected) else { throw .changedMeanwhile(name: SafeName.of(name)) }
                guard let file, expected != nil else { return }
                do throws(StorageError) { _ = try keepVersion(of: target, file, isInPlace: isInPlace) } catch {
                    // Where it came from has it too.
                    return
                }
            }
            if let errno = written.doubt { throw .unconfirmed(name: SafeName.of(name), errno) }
        } catch {
            switch error {
            case .changedMeanwhile, .alreadyExists: return false
            default: throw error
            }
        }
        if let file { thin(file) }
        return true
    }

    private func takeAway(
        _ path: FilePath, named name: String, expecting expected: ContentHash?
    ) throws(StorageError) -> Bool {
        guard let last = path.lastComponent, expected != nil else { return expected == nil }
        let lock = try FolderLock(folder, for: SafeName.of(name), disk: disk)
        defer { lock.release() }
        guard holds(name, expected) else { return false }
        let state = StateFolder(folder, elsewhere: elsewhere, disk: disk)
        do throws(Errno) {
            let removed = try state.folder("removed")
            try disk.rename(path, to: removed.appending(freeName(in: removed, like: last)))
            try state.sync(removed)
            return true
        } catch {
            throw .failed(.takeOff, name: SafeName.of(name), error)
        }
    }

    private func holds(_ name: String, _ expected: ContentHash?) -> Bool {
        do throws(StorageError) { return try contents(of: name).map(ContentHash.init(of:)) == expected } catch {
            return false
        }
    }
}

// What a sync remembers, beside the issues.
extension Shelf {
    private var syncState: StateFolder { StateFolder(folder, elsewhere: elsewhere, disk: disk) }
    private static var syncNotes: String { "同步的记录" }
    private var syncPath: FilePath { syncState.path.appending("sync") }

    /// A folder of the person's own that belongs to this shelf, made where there is none.
    package func privateFolder(for name: String) throws(StorageError) -> FilePath {
        do throws(Errno) { return try syncState.folder(name, isElsewhere: true) } catch {
            throw .failed(.makeFolder, name: name, error)
        }
    }

    /// What was remembered under a name; `nil` where there is none.
    package func remembered(_ name: String) -> [UInt8]? { try? read(syncPath.appending(name)).bytes }

    /// Remembers something for everybody who syncs this shelf: the old or the new, whole.
    package func remember(_ bytes: [UInt8], as name: String) throws(StorageError) {
        let path: FilePath
        do throws(Errno) { path = try syncState.folder("sync").appending(name) } catch {
            throw .failed(.makeFolder, name: Shelf.syncNotes, error)
        }
        do throws(StorageError) {
            let file = try AtomicFile(path, rescue: FilePath(path.string + ".rescue"), disk: disk)
            if let doubt = try file.write(bytes).doubt { throw .unconfirmed(name: Shelf.syncNotes, doubt) }
        } catch {
            // Nobody knows the file by its name.
            if case .failed(let activity, _, let errno) = error {
                throw .failed(activity, name: Shelf.syncNotes, errno)
            }
            throw error
        }
    }

    /// The right to sync this shelf, until the process ends or the file is closed; `nil` where another has it.
    package func lockSync() throws(StorageError) -> Int32? {
        do throws(Errno) {
            let path = try syncState.folder("sync").appending("lock")
            let lock = try FolderLock.file(path, like: disk.status(at: folder), disk: disk)
            do throws(Errno) {
                try disk.retrying { calls throws(Errno) in try calls.flock(lock, LOCK_EX | LOCK_NB) }
                return lock
            } catch {
                disk.closeIgnoringErrors(lock)
                if error == .wouldBlock { return nil }
                throw error
            }
        } catch {
            throw .failed(.write, name: Shelf.syncNotes, error)
        }
    }

    /// Said, and not left to the closing: a program that is just being started may have the file open as well.
    package func unlockSync(_ lock: Int32) {
        do throws(Errno) { try disk.retrying { calls throws(Errno) in try calls.flock(lock, LOCK_UN) } } catch {}
        disk.closeIgnoringErrors(lock)
    }
}
