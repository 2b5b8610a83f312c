import Bulletins
import Editor
import Storage

/// The issue that is open: its file, what the file held when last read or written here, and its journal.
struct OpenFile {
    let file: IssueFile
    /// What the file held.
    var base: Bulletin
    var hash: ContentHash?
    let journal: Journal
    /// The sentence of trouble that the session was told, so that it is told once.
    var toldTrouble: String?
    /// Seconds, of the last time the journal was made safe from a power cut.
    var lastSync = 0
}

extension JournalEntry {
    init(_ act: Act) {
        switch act {
        case .edit(let edit, let title, let before, let after, let time, let joins):
            self = .edit(edit, title: title, before: before, after: after, time: time, joins: joins)
        case .undo(let edits): self = .undo(edits)
        case .redo(let edits): self = .redo(edits)
        }
    }
}
