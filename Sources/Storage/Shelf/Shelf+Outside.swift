package import SystemPackage

extension Shelf {
    /// The whole of a file that a person names to be imported: a regular file, within the size limit.
    package func read(outside path: FilePath) throws(StorageError) -> [UInt8] {
        do throws(StorageError) { return try read(path).bytes } catch {
            guard case .failed(.read, _, let errno) = error else { throw error }
            // Where it was looked for is half of the answer.
            throw .failed(.read, name: SafeName.of(path.absolute), errno)
        }
    }

    /// What comes by a pipe, the standard input, whole, within the same limit.
    package func readPipe(_ file: Int32 = 0) throws(StorageError) -> [UInt8] {
        let name = "送来的文件"
        do throws(Errno) {
            if let bytes = try disk.readAll(file, limit: Shelf.sizeLimit) { return bytes }
        } catch {
            throw .failed(.read, name: name, error)
        }
        throw .tooLarge(name: name, limit: Shelf.sizeLimit)
    }

    /// The name of an issue or of the settings, there or not, where a path leads to the place of one on this shelf; what
    /// is no issue has no business there.
    package func ownFile(at path: FilePath) -> String? {
        guard let name = path.lastComponent, IssueFile.isIssue(name) || name.string == "series.json" else { return nil }
        guard let there = try? disk.status(at: path.parent), let own = try? disk.status(at: folder) else { return nil }
        return there.inode == own.inode && there.device == own.device ? SafeName.of(name) : nil
    }

    /// Writes a file that a person names, by the same steps as an issue; a new one outside of the shelf by his umask.
    ///
    /// - Throws: `alreadyExists` where there is one and `isForced` is not set.
    package func write(_ bytes: [UInt8], outside path: FilePath, isForced: Bool) throws(StorageError) {
        if exists(path), !isForced { throw .alreadyExists(name: SafeName.of(path)) }
        let file = try AtomicFile(
            path, rescue: FilePath(path.string + ".rescue"), isShared: path.starts(with: folder), disk: disk)
        let written = try file.write(bytes)
        if let doubt = written.doubt { throw .unconfirmed(name: SafeName.of(path), doubt) }
    }

    /// Whether there is a file that ``write(_:outside:isForced:)`` would not write over.
    package func hasFile(at path: FilePath) -> Bool { exists(path) }

    /// Where the editor puts exported files: beside the issues, in a folder of their own.
    package func exportPath(_ name: String) throws(StorageError) -> FilePath {
        let exports = folder.appending("exports")
        do throws(Errno) { try disk.makeFolder(exports, like: folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(exports), error)
        }
        return exports.appending(name)
    }
}
