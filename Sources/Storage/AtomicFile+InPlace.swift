import Glibc
import SystemPackage

extension AtomicFile {
    /// Writes into the file itself, which keeps its other names.
    ///
    /// The new content is safe in a copy before the first byte changes, and the copy goes when the file has it: one that
    /// is still there tells of a write that was cut short, and ``finish(with:)`` does the rest.
    func writeInPlace(_ bytes: [UInt8], keep: (_ isInPlace: Bool) throws(StorageError) -> Void) throws(StorageError)
        -> Written
    {
        let name = SafeName.of(target)
        let file: Int32
        let former: [UInt8]
        do throws(Errno) {
            former = try contents()
            // Opened first: a file that cannot be written needs no copy.
            file = try disk.open(target, O_WRONLY | O_NOFOLLOW)
        } catch {
            throw .failed(.write, name: name, error)
        }
        do throws(StorageError) {
            try keep(true)
            try keepCopy(bytes)
        } catch {
            disk.closeIgnoringErrors(file)
            throw error
        }
        do throws(Errno) { try fill(file, with: bytes) } catch {
            throw putBack(former, after: error)
        }
        do throws(Errno) {
            let status = try disk.status(at: target)
            disk.discard(rescue)
            return Written(status: status, isInPlace: true)
        } catch {
            throw .unconfirmed(name: name, error)
        }
    }

    /// Does the rest of a write that was cut short; the copy stays until the file has all of it.
    func finish(with bytes: [UInt8]) throws(Errno) {
        try fill(try disk.open(target, O_WRONLY | O_NOFOLLOW), with: bytes)
        disk.discard(rescue)
    }

    func contents() throws(Errno) -> [UInt8] {
        let file = try disk.open(target, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        defer { disk.closeIgnoringErrors(file) }
        guard let bytes = try disk.readAll(file, limit: Int.max, expecting: old?.size ?? 0) else { throw .fileTooLarge }
        return bytes
    }

    private func keepCopy(_ bytes: [UInt8]) throws(StorageError) {
        let folder = rescue.removingLastComponent()
        do throws(Errno) {
            if folder != self.folder {
                try disk.makeFolder(folder.parent, like: folder.parent.parent)
                try disk.makeFolder(folder, like: folder.parent)
            }
            // Whoever opens the file next must be able to read it.
            let temporary = AtomicFile.temporaryName(in: folder)
            try disk.make(temporary, like: old, isSynced: true) { _ in bytes }
            try disk.rename(temporary, to: rescue)
            try disk.syncFolder(folder)
        } catch {
            throw .failed(.keepCopy, name: SafeName.of(target), error)
        }
    }

    private func fill(_ file: Int32, with bytes: [UInt8]) throws(Errno) {
        do throws(Errno) {
            try disk.write(bytes, to: file)
            try disk.truncate(file, to: bytes.count)
            try disk.sync(file)
        } catch {
            disk.closeIgnoringErrors(file)
            throw error
        }
        try disk.close(file)
    }

    /// The first error, when the old content is in the file again; else where the copy is.
    private func putBack(_ former: [UInt8], after first: Errno) -> StorageError {
        do throws(Errno) {
            try fill(try disk.open(target, O_WRONLY | O_NOFOLLOW), with: former)
            disk.discard(rescue)
            return .failed(.write, name: SafeName.of(target), first)
        } catch {
            return .brokenInPlace(name: SafeName.of(target), copy: SafeName.of(rescue), first)
        }
    }
}
