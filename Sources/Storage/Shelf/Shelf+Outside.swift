package import SystemPackage

extension Shelf {
    /// The whole of a file that a person names to be imported: a regular file, within the size limit.
    package func read(outside path: FilePath) throws(StorageError) -> [UInt8] { try read(path).bytes }

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

    /// Where the editor puts exported files: beside the issues, in a folder of their own.
    package func exportPath(_ name: String) throws(StorageError) -> FilePath {
        let exports = folder.appending("exports")
        do throws(Errno) { try disk.makeFolder(exports, like: folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(exports), error)
        }
        return exports.appending(name)
    }
}
