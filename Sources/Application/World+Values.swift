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
                otherNumber: entry.otherNumber ?? "", date: summary.date, title: summary.title, items: summary.items,
                words: summary.words, conflicts: summary.conflicts, saved: entry.saved, people: people)
        case .unreadable(let reason):
            self.init(reference: entry.file.path.string, name: entry.file.title, problem: reason.message)
        }
    }
}

extension Unsaved {
    init(_ recovery: Recovery, reference: Int) {
        let edits = recovery.unsaved.compactMap { entry -> Change? in
            switch entry {
            case .change(.edit(let edit, let title, _, _, let time, let joins)):
                Change(title, text: edit.texts.joined(), time: time, joins: joins)
            case .change(.undo): Change("撤销")
            case .change(.redo): Change("重做")
            case .change(.adopt), .saving, .merged: nil
            }
        }
        self.init(
            reference: reference, editor: recovery.client.editor, time: recovery.lastTime, edits: edits,
            fits: recovery.fits, isAside: recovery.isAside)
    }
}
