import Bulletins
import Storage
import SystemPackage

/// The files of the shelf that go to the other hosts, as they are on the disk now.
struct Scan {
    private(set) var found: [String: FileStatus] = [:]
    /// The names of the files of the shelf's folder that stay here.
    private(set) var others: [String] = []
    /// Folders that are links: what stands in them may be somebody's own.
    private(set) var links: [String] = []

    /// - Parameter others: files left to git that the repository has.
    init(_ shelf: Shelf, others: some Sequence<String>) throws(SyncError) {
        do throws(StorageError) {
            let pictures = FolderEntry.all(in: shelf.folder.string)
                .filter { $0.kind != .file && $0.name.hasSuffix(Shelf.pictureEnding) }.map(\.name)
            for folder in SharedKind.watched + pictures {
                if shelf.isLinked("\(folder)/") {
                    links.append(folder)
                    continue
                }
                for (name, status) in try shelf.files(in: folder) {
                    let path = folder.isEmpty ? name : "\(folder)/\(name)"
                    if SharedKind(path) != nil {
                        found[path] = status
                    } else if folder.isEmpty {
                        self.others.append(name)
                    }
                }
            }
        } catch {
            throw .storage(error)
        }
        for path in others where !shelf.isLinked(path) {
            if let status = shelf.status(of: path), status.kind == .regular { found[path] = status }
        }
    }
}

extension Shelf {
    /// Whether a path goes through a folder that is a link: any member of the group may have put it there.
    func isLinked(_ path: String) -> Bool {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return FileKind(folder.appending(String(path[..<slash]))) == .other
    }
}

extension SharedKind {
    /// Whether bytes are what the kind says; what cannot be read is never sent.
    func isReadable(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .issue: Bulletin(readable: bytes) != nil
        case .record: JSON.read(bytes) != nil
        case .list: !ConflictMarks.areIn(bytes)
        case .picture: true
        }
    }
}
