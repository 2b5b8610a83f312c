import Bulletins
import Storage
import SystemPackage

/// The files of the shelf that go to the other hosts, as they are on the disk now.
struct Scan {
    private(set) var found: [String: FileStatus] = [:]
    /// The names of the files of the shelf's folder that stay here.
    private(set) var others: [String] = []

    /// - Parameter others: files left to git that the repository has.
    init(_ shelf: Shelf, others: some Sequence<String>) throws(SyncError) {
        do throws(StorageError) {
            let pictures = shelf.folders(in: shelf.folder).compactMap(\.lastComponent?.string)
                .filter { $0.hasSuffix(Shelf.pictureEnding) }
            for folder in SharedKind.watched + pictures {
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
        for path in others {
            if let status = shelf.status(of: path), status.kind == .regular { found[path] = status }
        }
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
