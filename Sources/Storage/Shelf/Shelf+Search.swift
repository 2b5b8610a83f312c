package import Bulletins
import SystemPackage

extension Shelf {
    /// Reads the issues that may hold what is looked for, newest first by their names, until `read` returns `false`.
    ///
    /// `mayHold` is asked of a file's bytes as they are; only what it lets through is decoded. So ten thousand issues
    /// cost little more than reading their files, and nothing has to be kept beside them. Files that cannot be read are
    /// passed over; the shelf's list says why.
    ///
    /// - Throws: why the folder cannot be listed.
    package func issues(
        where mayHold: (UnsafeBufferPointer<UInt8>) -> Bool, read: (IssueFile, Bulletin) -> Bool
    ) throws(StorageError) {
        for name in try namesOfIssues() {
            let file = IssueFile(folder: folder, name: name)
            guard let bulletin = bulletin(in: file, where: mayHold) else { continue }
            if !read(file, bulletin) { return }
        }
    }

    /// What the file holds, if that may be what is looked for and can be read.
    private func bulletin(in file: IssueFile, where mayHold: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bulletin? {
        guard let (bytes, _) = try? read(file.path), bytes.withUnsafeBufferPointer(mayHold) else { return nil }
        return try? Bulletin(json: bytes)
    }
}
