package import Bulletins
import Glibc
import Synchronization
import SystemPackage

/// The journal of one client at one issue: every edit since the last save, on disk before it is on the screen.
///
/// It comes into being with the first edit and is gone after a save that is safely on disk. What cannot be written is
/// kept and tried again with what comes next; ``trouble`` says why, until it is over.
package final class Journal {
    private let disk: Disk
    private let issue: IssueFile
    private let state: StateFolder
    private var header: JournalHeader
    private var lines = ChainedLines()
    private var count = 0
    /// All that the file must hold; empty before the first edit.
    private var content: [UInt8] = []
    private var open: Open?
    /// A file that could not be trusted any more; it is removed when its successor is safe.
    private var former: FilePath?
    /// Journals of this process so far: the name of each is its own, also where it is put aside.
    private static let count = Atomic<Int>(0)

    /// Why the last edits are in memory only; `nil` when they are on disk.
    package private(set) var trouble: StorageError?

    private struct Open {
        let path: FilePath
        let file: Int32
        let inode: UInt64
        let isElsewhere: Bool
        /// How much of the content is in it.
        var written: Int
        var isSynced = false
        var isNameSynced = false
    }

    /// A journal that starts from `base`, which the file with `hash` holds; `nil` for no file.
    package convenience init(
        of issue: IssueFile, in shelf: Shelf, base: Bulletin, hash: ContentHash?, by client: Client
    ) {
        self.init(
            of: issue, in: shelf,
            header: JournalHeader(issue: issue.name.string, hash: hash, base: base, client: client))
    }

    init(of issue: IssueFile, in shelf: Shelf, header: JournalHeader) {
        disk = shelf.disk
        self.issue = issue
        self.header = header
        state = StateFolder(issue.folder, elsewhere: shelf.elsewhere, disk: shelf.disk)
    }

    deinit { if let open { disk.closeIgnoringErrors(open.file) } }

    /// Puts entries on disk, by one `write`; to be called before the frame that shows them.
    package func append(_ entries: [JournalEntry]) {
        guard content.isEmpty == false || entries.contains(where: \.isChange) else { return }
        if content.isEmpty { content = lines.line(header.value) }
        for entry in entries {
            count += 1
            content += lines.line(entry.value(count))
        }
        write()
        // Surely on disk before the file is: a power cut may bring the journal back after its edits are saved.
        if entries.contains(where: { if case .saving = $0 { true } else { false } }) { sync() }
    }

    /// Whether there is anything that the file does not hold.
    var holdsEdits: Bool { !content.isEmpty }

    /// Makes what was appended safe from a power cut; to be called at a pause, and once a second of steady typing.
    ///
    /// It is also the time to try again after a trouble.
    package func sync() {
        guard !content.isEmpty else { return }
        if let open, !isOurs(open) { abandon() }
        write()
        guard var current = open, current.written == content.count, !current.isSynced || !current.isNameSynced else {
            return
        }
        do throws(Errno) {
            try disk.syncData(current.file)
            current.isSynced = true
            if !current.isNameSynced { try state.sync(current.path.parent) }
            current.isNameSynced = true
            open = current
            trouble = nil
        } catch {
            // After a failed sync nobody knows what is on disk: all of it goes into a new file.
            abandon()
            write()
            if trouble == nil { trouble = .failed(.journal, name: issue.title, error) }
            return
        }
        if let former {
            disk.discard(former)
            self.former = nil
        }
    }

    /// The file with `hash` holds `base` and is safely on disk: the journal begins again.
    package func restart(base: Bulletin, hash: ContentHash?) {
        if let open {
            disk.closeIgnoringErrors(open.file)
            disk.discard(open.path)
        }
        if let former { disk.discard(former) }
        open = nil
        former = nil
        trouble = nil
        content = []
        count = 0
        lines = ChainedLines()
        header = JournalHeader(issue: header.issue, hash: hash, base: base, client: header.client)
    }

    /// Leaves the file where it is, for a text that may not be safely in the issue.
    package func leave() {
        sync()
        if let open { disk.closeIgnoringErrors(open.file) }
        open = nil
    }

    /// Puts what was not saved out of the way, without forgetting it, and begins again.
    package func setAside() {
        sync()
        // Where nothing new could be written, the file that was synced before has what there is.
        if let path = open == nil ? former : open.flatMap({ $0.written > 0 ? $0.path : nil }) {
            if let open { disk.closeIgnoringErrors(open.file) } else { former = nil }
            open = nil
            // One that cannot be moved stays, and the next start asks what to do with it.
            do throws(Errno) { try disk.setAside(path) } catch { former = nil }
        }
        restart(base: header.base, hash: header.hash)
    }

    private func write() {
        if var current = open {
            guard current.written < content.count else { return }
            do throws(Errno) {
                try disk.write(Array(content[current.written...]), to: current.file)
                current.written = content.count
                current.isSynced = false
                open = current
                trouble = nil
                return
            } catch {
                trouble = .failed(.journal, name: issue.title, error)
            }
            // Half a line may be in the file; what comes after it would not be believed.
            do throws(Errno) { try disk.truncate(current.file, to: current.written) } catch { abandon() }
        }
        rewrite()
    }

    /// All of the content in a new file: beside the issue, or else in the editor's own folder.
    private func rewrite() {
        let old = open
        for isElsewhere in [false, true] {
            if isElsewhere, old?.isElsewhere == true { return }
            do throws(Errno) {
                let new = try create(isElsewhere: isElsewhere)
                if let old {
                    disk.closeIgnoringErrors(old.file)
                    keepUntilSynced(old.path)
                }
                open = new
                trouble = nil
                return
            } catch {
                // The first reason is the one to know: the shelf is where the journal belongs.
                if trouble == nil { trouble = .failed(.journal, name: issue.title, error) }
            }
        }
    }

    private func create(isElsewhere: Bool) throws(Errno) -> Open {
        let folder = try state.folder("sittings", isElsewhere: isElsewhere)
        let number = Journal.count.add(1, ordering: .relaxed).newValue
        let path = folder.appending("\(header.client.id)-\(number).journal")
        let file = try disk.create(path, like: status(), flags: O_WRONLY | O_APPEND)
        do throws(Errno) {
            try disk.write(content, to: file)
            return Open(
                path: path, file: file, inode: try disk.status(of: file).inode, isElsewhere: isElsewhere,
                written: content.count)
        } catch {
            disk.closeIgnoringErrors(file)
            disk.discard(path)
            throw error
        }
    }

    /// Of the issue; `nil` where there is none, or it cannot be asked, and then the journal is the editor's alone.
    private func status() -> FileStatus? {
        try? disk.status(at: issue.path)
    }

    /// Whether the name is still our file: somebody may have removed the folder, or taken the journal for a dead one's.
    private func isOurs(_ open: Open) -> Bool {
        (try? disk.linkStatus(at: open.path).inode) == open.inode
    }

    private func abandon() {
        guard let open else { return }
        disk.closeIgnoringErrors(open.file)
        keepUntilSynced(open.path)
        self.open = nil
    }

    /// A file that another takes the place of goes when that one is safely on disk; of two, the older is the one that was.
    private func keepUntilSynced(_ path: FilePath) {
        if former == nil { former = path } else { disk.discard(path) }
    }
}
