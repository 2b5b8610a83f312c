import Bulletins
import SystemPackage

/// A shelf while it is being listed, a part at a time: what is newest by its name comes first.
///
/// Ten thousand issues that no index knows take seconds to read; a list on a screen need not wait for the last of them.
package struct Listing {
    /// How many files there are, read or not.
    package let count: Int

    private let shelf: Shelf
    private let known: ShelfIndex
    /// Those that were not read yet.
    private var names: ArraySlice<FilePath.Component>
    private var rows: [(name: String, key: ShelfIndex.Key, content: Entry.Content)] = []
    private var entriesRead: [Entry] = []
    private var isKnown = true
    private var rights: FileStatus?

    /// - Throws: why the folder cannot be listed.
    init(_ shelf: Shelf) throws(StorageError) {
        self.shelf = shelf
        names = try shelf.namesOfIssues()[...]
        count = names.count
        known = ShelfIndex.read(shelf.indexPath, disk: shelf.disk)
    }

    package var isWhole: Bool { names.isEmpty }

    /// What was read, newest first; what cannot be read is among it, with the reason.
    package var entries: [Entry] { Entry.newestFirst(entriesRead) }

    /// Reads so many files more; after the last one, what they say goes into the index.
    package mutating func read(_ count: Int = .max) {
        for name in names.prefix(count) { read(name) }
        names = names.dropFirst(count)
        guard isWhole, !isKnown || rows.count != known.count else { return }
        ShelfIndex(rows).write(shelf.indexPath, folder: shelf.folder, like: rights, disk: shelf.disk)
    }

    private mutating func read(_ name: FilePath.Component) {
        let file = IssueFile(folder: shelf.folder, name: name)
        do throws(StorageError) {
            let status = try shelf.statusOfIssue(file)
            rights = rights?.common(with: status) ?? status
            let key = ShelfIndex.Key(status)
            let text = name.string
            let content: Entry.Content
            if let found = known[text, key] {
                content = found
            } else {
                content = try shelf.summarise(file)
                isKnown = false
            }
            rows.append((text, key, content))
            entriesRead.append(Entry(file: file, content: content, saved: status.modified / 1_000_000_000))
        } catch {
            entriesRead.append(Entry(file: file, content: .unreadable(error), saved: nil))
        }
    }
}

extension Shelf {
    /// The issues of the folder, to be read part by part.
    ///
    /// Summaries come from an index under `.jianbao` that is derived from the files and may be deleted at any time; a
    /// file is read only when its name, size, time or inode is not the one in the index.
    package func listing() throws(StorageError) -> Listing { try Listing(self) }

    /// When an issue of the folder came, went or was saved last, in nanoseconds by the clock of the disk.
    ///
    /// A save puts a new file in the place of the old one. `nil` where the folder cannot be looked at.
    package var lastChange: Int? { try? disk.status(at: folder).modified }

    /// Every issue of the folder, newest first; what cannot be read is among them, with the reason.
    package func entries() throws(StorageError) -> [Entry] {
        var listing = try listing()
        listing.read()
        return listing.entries
    }

    /// Newest first by the numbers in the names; what has none comes last.
    func namesOfIssues() throws(StorageError) -> [FilePath.Component] {
        let names: [FilePath.Component]
        do throws(Errno) { names = try disk.names(in: folder) } catch {
            throw .failed(.list, name: SafeName.of(folder), error)
        }
        return names.filter(IssueFile.isIssue).map { name in (name: name, order: Shelf.order(of: name)) }
            .sorted { $0.order > $1.order }.map(\.name)
    }

    private static func order(of name: FilePath.Component) -> (Int, Int) {
        switch Reference(name.stem) {
        case .issue(let year, let number)?, .kind(_, let year?, let number)?: (year, number)
        default: (0, 0)
        }
    }

    fileprivate var indexPath: FilePath { folder.appending(StateFolder.name).appending("index") }

    fileprivate func statusOfIssue(_ file: IssueFile) throws(StorageError) -> FileStatus {
        do throws(Errno) { return try disk.status(at: file.path) } catch {
            throw .failed(.read, name: SafeName.of(file.name), error)
        }
    }

    /// What the file's bytes say; a disk that fails throws and is not remembered.
    fileprivate func summarise(_ file: IssueFile) throws(StorageError) -> Entry.Content {
        do throws(StorageError) { return .issue(Summary(of: try load(file).bulletin)) } catch {
            switch error {
            case .unreadable, .unreadableButKept, .notAFile, .tooLarge: return .unreadable(error)
            default: throw error
            }
        }
    }
}
