import Bulletins
import Glibc
import SystemPackage

/// A journal as it is found on disk.
struct JournalFile {
    let path: FilePath
    let header: JournalHeader
    /// As many as are sure, in order.
    let entries: [JournalEntry]
    /// Whether the file ends where the entries do.
    let isWhole: Bool
    let status: FileStatus

    static let ending = "journal"

    var name: String { path.lastComponent?.string ?? "" }

    /// How many of the entries live on elsewhere: of a journal that was put aside for the rest.
    var taken: Int {
        guard let stem = path.stem, let mark = stem.lastIndex(of: JournalFile.mark) else { return 0 }
        return Int(stem[stem.index(after: mark)...]) ?? 0
    }

    /// Before the number of entries taken, in a name.
    private static let mark: Character = "+"

    /// What a journal is called where it is put aside.
    static func name(aside journal: FilePath, taken: Int) -> String {
        let stem = (journal.stem ?? "").prefix { $0 != mark }
        return taken == 0 ? "\(stem).\(ending)" : "\(stem)\(mark)\(taken).\(ending)"
    }

    /// Whether it has all that it took from the journal before it; the power may have gone before that was synced.
    var hasTakenOver: Bool { entries.count >= header.continues?.entries ?? 0 }

    /// `nil` for a file without a sure header.
    init?(_ path: FilePath, disk: Disk) throws(Errno) {
        let file = try disk.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        defer { disk.closeIgnoringErrors(file) }
        let status = try disk.status(of: file)
        guard status.kind == .regular, let bytes = try disk.readAll(file, limit: Int.max, expecting: status.size) else {
            return nil
        }
        let (records, isWhole) = ChainedLines.read(bytes)
        guard let first = records.first, let header = JournalHeader(first) else { return nil }
        var entries: [JournalEntry] = []
        for (index, record) in records.dropFirst().enumerated() {
            guard record["n"]?.integer == index + 1, let entry = JournalEntry(record) else { break }
            entries.append(entry)
        }
        self.path = path
        self.header = header
        self.entries = entries
        self.isWhole = isWhole && entries.count == records.count - 1
        self.status = status
    }

    /// The draft after the first `count` entries, as many of them as fit.
    ///
    /// - Parameter present: the hash of the file as it is: what was saved under it counts as saved.
    func replay(count: Int, present: ContentHash?, histories: (ContentHash) -> History?) -> Replayed {
        let history = header.hash.flatMap(histories) ?? History()
        let taken = taken
        var result = Replayed(
            draft: Draft(header.base, history: history), fits: taken == 0 && present == header.hash)
        for (index, entry) in entries.prefix(count).enumerated() {
            if index == taken { result.base = result.draft.bulletin }
            switch entry {
            case .saving(let hash) where hash == present && index >= taken:
                result.draft = Draft(result.draft.bulletin, history: histories(hash) ?? result.draft.history)
                result.fits = true
                result.unsaved = []
            case .merged(let hash) where hash == present && index >= taken:
                result.fits = true
            default:
                do throws(EditError) { try result.draft.replay(entry) } catch { return result }
                if entry.isEdit, index >= taken { result.unsaved.append(entry) }
            }
            result.entries += 1
        }
        return result
    }
}

/// What a journal gives.
struct Replayed {
    var draft: Draft
    /// The text that the unsaved edits start from.
    var base: Bulletin
    /// Whether the draft stands on the file as it is, so that nothing need be merged.
    var fits: Bool
    var unsaved: [JournalEntry] = []
    /// How many entries fitted.
    var entries = 0

    init(draft: Draft, fits: Bool) {
        self.draft = draft
        base = draft.bulletin
        self.fits = fits
    }
}
