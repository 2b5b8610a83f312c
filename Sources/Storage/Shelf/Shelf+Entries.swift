import Bulletins
import SystemPackage

extension Shelf {
    /// Every issue of the folder, newest first; what cannot be read is among them, with the reason.
    ///
    /// Summaries come from an index under `.jianbao` that is derived from the files and may be deleted at any time; a
    /// file is read only when its name, size, time or inode is not the one in the index.
    package func entries() throws(StorageError) -> [Entry] {
        let names: [FilePath.Component]
        do throws(Errno) { names = try disk.names(in: folder) } catch {
            throw .failed(.list, name: SafeName.of(folder), error)
        }
        let known = ShelfIndex.read(indexPath, disk: disk)
        var rows: [(name: String, key: ShelfIndex.Key, content: Entry.Content)] = []
        var isKnown = true
        var entries: [Entry] = []
        var rights: FileStatus?
        for name in names where IssueFile.isIssue(name) {
            let file = IssueFile(folder: folder, name: name)
            do throws(StorageError) {
                let status = try statusOfIssue(file)
                rights = rights?.common(with: status) ?? status
                let key = ShelfIndex.Key(status)
                let text = name.string
                let content: Entry.Content
                if let found = known[text, key] {
                    content = found
                } else {
                    content = try summarise(file)
                    isKnown = false
                }
                rows.append((text, key, content))
                entries.append(Entry(file: file, content: content))
            } catch {
                entries.append(Entry(file: file, content: .unreadable(error)))
            }
        }
        if !isKnown || rows.count != known.count {
            ShelfIndex(rows).write(indexPath, folder: folder, like: rights, disk: disk)
        }
        return Entry.newestFirst(entries)
    }

    /// The file that a person means.
    ///
    /// - Throws: `badReference`, `noSuchIssue`, or `confined` for a path where only this shelf may be opened.
    package func file(for text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        switch Reference(text) {
        case nil: throw .badReference(reference: shown)
        case .path(let path)?: return try file(path: path)
        case .issue(let year, let number)?:
            if let file = file(year: year, number: number), exists(file.path) { return file }
            let match = try entries().first { $0.summary.map { $0.year == year && $0.number == number } ?? false }
            guard let match else { throw .noSuchIssue(reference: shown) }
            return match.file
        case .number(let number)?:
            let match = try entries().first { entry in
                if let summary = entry.summary { return summary.number == number }
                guard case .issue(_, number)? = Reference(entry.file.name.stem) else { return false }
                return true
            }
            guard let match else { throw .noSuchIssue(reference: shown) }
            return match.file
        }
    }

    private func file(path text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        let path = FilePath(text)
        guard let name = path.lastComponent, name.kind == .regular else { throw .badReference(reference: shown) }
        let onShelf = IssueFile(folder: folder, name: name)
        let isName = path.components.count == 1 && !path.isAbsolute
        if isConfined {
            // The second is how the program itself calls what stands in the list.
            guard isName || path == onShelf.path, IssueFile.isIssue(name) else { throw .confined(reference: shown) }
            guard exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
            return onShelf
        }
        if exists(path), let file = IssueFile(path: path) { return file }
        guard isName, exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
        return onShelf
    }

    private var indexPath: FilePath { folder.appending(".jianbao").appending("index") }

    private func statusOfIssue(_ file: IssueFile) throws(StorageError) -> FileStatus {
        do throws(Errno) { return try disk.status(at: file.path) } catch {
            throw .failed(.read, name: SafeName.of(file.name), error)
        }
    }

    /// What the file's bytes say; a disk that fails throws and is not remembered.
    private func summarise(_ file: IssueFile) throws(StorageError) -> Entry.Content {
        do throws(StorageError) { return .issue(Summary(of: try load(file).bulletin)) } catch {
            switch error {
            case .unreadable, .unreadableButKept, .notAFile, .tooLarge: return .unreadable(error)
            default: throw error
            }
        }
    }
}
