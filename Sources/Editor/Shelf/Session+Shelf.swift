import Bulletins
import Screen

// The list of issues.
extension Session {
    mutating func selectOnShelf(by step: Int) {
        shelf.selected = min(max(0, shelf.selected + step), max(0, shelf.entries.count - 1))
    }

    mutating func askToRemove() {
        guard let entry = chosenEntry() else { return }
        ask(
            Question(
                "把“\(entry.name)”从书架上移走？",
                answers: [
                    Answer("移走", letter: "y", chinese: "移") { session in
                        // The next issue may have its name.
                        session.carets[entry.reference] = nil
                        session.emit(.files(.remove(reference: entry.reference)))
                    }
                ], acceptsEnter: false))
    }

    /// The issues that were taken off the shelf, to put one back.
    mutating func choose(from removed: [(name: String, time: Int)]) {
        guard !removed.isEmpty else { return say("没有移走的") }
        let rows = removed.map { file in
            Picker.Row(
                file.name.hasSuffix(".json") ? String(file.name.dropLast(5)) : file.name,
                detail: "末次存盘 " + Clock(seconds: file.time, offset: clock.offset).dayAndTime
            ) { $0.emit(.files(.restore(name: file.name))) }
        }
        show(Picker("找回移走的哪一期", rows: rows))
    }

    mutating func openSelected() {
        guard let entry = chosenEntry() else { return }
        if let problem = entry.problem {
            say(problem, .alarm)
            return
        }
        emit(.issue(.open(reference: entry.reference)))
    }

    /// What is typed on the shelf narrows the list.
    mutating func typeOnShelf(_ text: String) {
        if shelf.isEmpty { sayShelfIsEmpty() } else { narrowShelf(to: shelf.filter.text + text) }
    }

    mutating func narrowShelf(to text: String) {
        shelf.narrow(to: text)
        if shelf.entries.isEmpty, !text.isEmpty {
            say("没有哪一期的期号、日期、标题里有“\(text)”；\(Command.key("find-all")) 查各期的正文，\(Command.key("shelf-all")) 全列", .alarm)
        }
    }

    /// Whether what the chosen issue holds is shown beside the list.
    var showsPreview: Bool { size.columns >= Areas.widthForPreview && !settings.isLinear }

    /// Asks for what the chosen issue holds, where there is room to show it.
    mutating func previewSelected() {
        guard desk == nil, overlays.isEmpty, showsPreview, let entry = shelf.current,
            entry.problem == nil, shelf.preview?.reference != entry.reference, askedPreview != entry.reference
        else { return }
        askedPreview = entry.reference
        emit(.shelf(.preview(reference: entry.reference)))
    }

    /// What the chosen issue holds; where it was saved since the list was read, the list is read again, so that both
    /// say the same.
    mutating func take(_ preview: ShelfPreview) {
        shelf.preview = preview
        if isResting { countOnShelf() }
        if let saved = shelf.current?.saved, shelf.current?.reference == preview.reference, saved != preview.saved {
            emit(.shelf(.read))
        }
    }
}
