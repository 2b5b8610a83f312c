import Bulletins
import Editor
import Storage
import SystemPackage

extension ShelfEntry {
    init(_ entry: Entry, people: [String]) {
        switch entry.content {
        case .issue(let summary):
            self.init(
                reference: entry.file.path.string, name: entry.file.title, number: String(summary.number),
                date: summary.date, title: summary.title, items: summary.items, words: summary.words, people: people)
        case .unreadable(let reason):
            self.init(reference: entry.file.path.string, name: entry.file.title, problem: reason.message)
        }
    }
}

extension JournalEntry {
    init(_ act: Act) {
        switch act {
        case .edit(let edit, let title, let before, let after, let time, let joins):
            self = .edit(edit, title: title, before: before, after: after, time: time, joins: joins)
        case .undo(let edits): self = .undo(edits)
        case .redo(let edits): self = .redo(edits)
        case .adopt(let bulletin): self = .adopt(bulletin)
        }
    }
}

extension Unsaved {
    init(_ recovery: Recovery, reference: Int) {
        let edits = recovery.unsaved.compactMap { entry -> (title: String, time: Int)? in
            switch entry {
            case .edit(_, let title, _, _, let time, _): (title, time)
            case .undo: ("撤销", 0)
            case .redo: ("重做", 0)
            case .saving, .adopt, .merged: nil
            }
        }
        self.init(
            reference: reference, editor: recovery.sitting.editor, time: recovery.lastTime, edits: edits,
            fits: recovery.fits)
    }
}
