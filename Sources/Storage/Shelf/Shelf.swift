package import Bulletins
import Glibc
package import SystemPackage

/// A folder of bulletins: one JSON file an issue, `series.json` for what they share, and `.jianbao` for what can be
/// derived from them or protects them.
package struct Shelf {
    package let folder: FilePath
    /// Whether only the issues of this folder may be opened, never a path.
    package let isConfined: Bool
    let disk: Disk
    /// Where state goes when the folder of an issue takes none; `$XDG_STATE_HOME/jianbao`.
    let elsewhere: FilePath
    let host: Host

    /// No issue is larger, in bytes.
    package static let sizeLimit = 64 << 20

    package init(
        folder: FilePath, elsewhere: FilePath, isConfined: Bool = false, disk: Disk = Disk(), host: Host = .this
    ) {
        self.folder = folder
        self.elsewhere = elsewhere
        self.isConfined = isConfined
        self.disk = disk
        self.host = host
    }

    /// The file of an issue in this shelf; there need be none yet.
    package func file(year: Int, number: Int) -> IssueFile? {
        FilePath.Component("\(year)-\(number).json").map { IssueFile(folder: folder, name: $0) }
    }

    /// The file of an issue in this shelf, by what its masthead says; there need be none yet.
    ///
    /// `2024-36`, `2024-增刊1`: each kind counts by itself.
    package func file(for masthead: Masthead) -> IssueFile? {
        let kind = masthead.countedKind.filter { $0.isLetter }
        // A kind without a character of Chinese would read as something else.
        guard kind.contains(where: { !$0.isASCII }) else { return file(year: masthead.year, number: masthead.number) }
        return FilePath.Component("\(masthead.year)-\(kind)\(masthead.number).json")
            .map { IssueFile(folder: folder, name: $0) }
    }

    /// The whole of a regular file; nothing else is ever opened.
    func read(_ path: FilePath) throws(StorageError) -> (bytes: [UInt8], status: FileStatus) {
        let name = SafeName.of(path.lastComponent ?? "?")
        let refused: FileStatus
        do throws(Errno) {
            // Asked before opening: opening a pipe waits, and opening a device may do anything.
            var status = try disk.status(at: path)
            if status.kind == .regular {
                let file = try disk.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
                defer { disk.closeIgnoringErrors(file) }
                status = try disk.status(of: file)
                if status.kind == .regular, status.size <= Shelf.sizeLimit,
                    let bytes = try disk.readAll(file, limit: Shelf.sizeLimit, expecting: status.size)
                {
                    return (bytes, status)
                }
            }
            refused = status
        } catch {
            throw .failed(.read, name: name, error)
        }
        if refused.kind != .regular { throw .notAFile(name: name, refused.kind) }
        throw .tooLarge(name: name, limit: Shelf.sizeLimit)
    }
}
