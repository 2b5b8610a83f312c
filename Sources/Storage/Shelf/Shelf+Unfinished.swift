import Bulletins
import Glibc
import SystemPackage

/// What saves that died have left, and what stands against the next one.
extension Shelf {
    /// The copy of the new content while it is written into a file that keeps its names.
    func rescuePath(_ folder: FilePath, _ name: FilePath.Component) -> FilePath {
        folder.appending(StateFolder.name).appending("rescue").appending(name)
    }

    /// Does the rest of a save that died while it wrote into the file.
    ///
    /// - Returns: whether there was anything to do.
    /// - Throws: what kept us from it.
    func finishSave(of file: IssueFile) throws(StorageError) -> Bool {
        let copy = rescuePath(file.folder, file.name)
        guard exists(copy) else { return false }
        // Whoever is saving just now has the lock, and leaves no copy.
        let lock = try FolderLock(file.folder, for: file.title, disk: disk)
        defer { lock.release() }
        guard exists(copy) else { return false }
        let wanted = try read(copy).bytes
        let present = try read(file.path).bytes
        guard present != wanted, isCutShort(present, of: file, wanted) else {
            disk.discard(copy)
            return false
        }
        guard isBulletin(wanted) else { return false }
        let target = try AtomicFile(file.path, rescue: copy, disk: disk)
        do throws(Errno) { try target.finish(with: wanted) } catch {
            throw .failed(.write, name: SafeName.of(file.name), error)
        }
        return true
    }

    /// Whether the bytes are what a write leaves that was cut short: no issue, or a mixture of the old and the new one.
    private func isCutShort(_ bytes: [UInt8], of file: IssueFile, _ wanted: [UInt8]) -> Bool {
        guard isBulletin(bytes) else { return true }
        guard let version = versions(of: file).first, let old = contents(version.path), old != bytes,
            max(old.count, wanted.count) >= bytes.count, bytes.count >= min(old.count, wanted.count)
        else { return false }
        return bytes.indices.allSatisfy { index in
            index < old.count && bytes[index] == old[index] || index < wanted.count && bytes[index] == wanted[index]
        }
    }

    private func isBulletin(_ bytes: [UInt8]) -> Bool { (try? Bulletin(json: bytes)) != nil }

    private func contents(_ path: FilePath) -> [UInt8]? { try? read(path).bytes }

    /// Why the file could not be saved, asked before anything is typed; `nil` where nothing is known to forbid it.
    ///
    /// A file is replaced by another, so it is its folder that must be writable; where others' files there are theirs
    /// alone (the sticky bit), it must be ours. Only a file of several names is written itself.
    func refusal(of file: IssueFile) -> Errno? {
        discardUnfinishedVersions(of: file)
        do throws(Errno) {
            let (target, status) = try AtomicFile.resolve(file.path, disk: disk)
            if let status, status.links > 1 {
                try disk.mayUse(target, W_OK)
                return nil
            }
            try disk.mayUse(target.parent, W_OK | X_OK)
            let folder = try disk.status(at: target.parent)
            let user = disk.calls.user
            let isOurs = user == 0 || user == folder.user || user == status?.user ?? user
            return folder.mode & 0o1000 != 0 && !isOurs ? .notPermitted : nil
        } catch {
            return error
        }
    }

    /// Removes what saves that died have left beside the issues, by the clock of the disk's machine: no save takes an
    /// hour.
    func discardUnfinished(in folder: FilePath, now: Int) {
        // What cannot be looked at now is left to the next save.
        guard let names = try? disk.names(in: folder) else { return }
        for name in names where name.string.hasPrefix(AtomicFile.temporaryPrefix) {
            let path = folder.appending(name)
            guard let status = try? disk.linkStatus(at: path) else { return }
            guard status.modified < now - 3_600_000_000_000 else { continue }
            if status.kind == .folder { disk.discardFolder(path) } else { disk.discard(path) }
        }
    }
}
