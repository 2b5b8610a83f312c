package import SystemPackage

extension Shelf {
    /// The whole of a file that a person names to be imported: a regular file, within the size limit.
    package func read(outside path: FilePath) throws(StorageError) -> [UInt8] { try read(path).bytes }
}
