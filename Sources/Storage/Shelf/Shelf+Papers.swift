import Bulletins
import Glibc
package import SystemPackage

extension Shelf {
    /// The files of a folder with one of these endings, the newest first; `nil` for what is no folder.
    package func papers(in folder: FilePath, endings: [String]) -> [FilePath]? {
        files(in: folder, endings: endings)?.map(\.path)
    }

    /// The same with the times of their last change, in nanoseconds since 1970.
    package func files(in folder: FilePath, endings: [String]) -> [(path: FilePath, time: Int)]? {
        guard isFolder(folder) else { return nil }
        guard let names = try? disk.names(in: folder) else { return nil }
        let found = names.compactMap { name -> (path: FilePath, time: Int)? in
            // Word leaves files of such names while a document is open.
            guard let ending = name.extension?.lowercased(), endings.contains(ending), !name.string.hasPrefix("."),
                !name.string.hasPrefix("~$")
            else { return nil }
            let path = folder == "." ? FilePath(name.string) : folder.appending(name)
            guard let status = try? disk.status(at: path), status.kind == .regular else { return nil }
            return (path, status.modified)
        }
        return found.sorted { ($1.time, $0.path.string) < ($0.time, $1.path.string) }
    }

    /// The folders in a folder, hidden ones aside.
    package func folders(in folder: FilePath) -> [FilePath] {
        guard let names = try? disk.names(in: folder) else { return [] }
        return names.filter { !$0.string.hasPrefix(".") }
            .map { folder == "." ? FilePath($0.string) : folder.appending($0) }.filter(isFolder)
            .sorted { $0.string < $1.string }
    }

    package func isFolder(_ path: FilePath) -> Bool { (try? disk.status(at: path).kind) == .folder }

    /// `2023-35  2023年10月8日`, of the newest issue by its name that can be read.
    package var newestIssue: String? {
        guard var listing = try? listing() else { return nil }
        listing.read(3)
        guard let entry = listing.entries.first(where: { $0.summary != nil }), let summary = entry.summary else {
            return nil
        }
        return summary.date.isEmpty ? entry.file.title : "\(entry.file.title)  \(summary.date)"
    }

    /// The sample as a shelf to be played with: a copy among the state of this login, made where there is none yet.
    package func copyOfSample(_ source: FilePath) throws(StorageError) -> Shelf {
        let copy = beside(elsewhere.appending("sample"))
        try copy.makeFolder()
        if copy.hasSeries { return copy }
        let names: [FilePath.Component]
        do throws(Errno) { names = try disk.names(in: source) } catch {
            throw .failed(.list, name: SafeName.of(source), error)
        }
        // The series comes last: where it stands, all stands.
        for name in names.filter({ $0.extension == "json" }).sorted(by: { $0.string < $1.string }) {
            let target = copy.folder.appending(name)
            if !copy.exists(target) {
                try copy.write(read(source.appending(name)).bytes, outside: target, isForced: false)
            }
        }
        return copy
    }
}
