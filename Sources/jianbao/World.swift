import Bulletins
import Editor
import Formats
import Proofreading
import Storage
import SystemPackage
import Terminal

/// The world outside the session: the shelf and the terminal.
///
/// Performs effects and answers with events.
struct World {
    let shelf: Shelf
    private let sitting = Sitting()
    private var open: OpenFile?

    init(shelf: Shelf) { self.shelf = shelf }

    /// What the session is told in return.
    mutating func perform(_ effect: Effect, _ terminal: Terminal) -> [Event] {
        switch effect {
        case .readShelf: return [readShelf()]
        case .open(let reference): return answer { world throws(StorageError) in try world.openIssue(reference) }
        case .newIssue(let from):
            do {
                let file = try told { try shelf.createNext(from: from, today: Clock.now.day) }
                return [readShelf()] + answer { world throws(StorageError) in try world.openIssue(file.path.string) }
            } catch {
                return [.failed("\(error)")]
            }
        case .save(_, let draft):
            return answer(failing: { .saveFailed($0) }) { world throws(StorageError) in try world.save(draft) }
        case .journal(let act):
            open?.journal.append([JournalEntry(act)])
            return trouble()
        case .merged:
            if let hash = open?.hash { open?.journal.append([.merged(hash)]) }
            return trouble()
        case .close(_, let isAbandoned):
            close(isAbandoned: isAbandoned)
            return []
        case .readArchive:
            return answer { world throws(StorageError) in [.archive(try world.shelf.archive(except: world.open?.file))] }
        case .switchRuleOff(let rule):
            return answer { world throws(StorageError) in try world.switchOff(rule) }
        case .announce(let part):
            announce(part)
            return []
        case .export(let bulletin, let series, let format, let isForced):
            return export(bulletin, series, format, isForced: isForced)
        case .copy(let text):
            return terminal.copy(text) ? [] : [.done("文字太长，没有送到本机剪贴板；在这里仍可粘贴")]
        case .mouse(let isOn):
            terminal.isMouseReported = isOn
            return []
        case .redraw:
            terminal.redraw()
            return []
        case .suspend:
            terminal.suspend()
            return []
        case .quit: return []
        }
    }

    private mutating func answer(
        failing: (String) -> Event = { .failed($0) }, _ act: (inout World) throws(StorageError) -> [Event]
    ) -> [Event] {
        do throws(StorageError) { return try act(&self) } catch { return [failing(error.message)] }
    }

    /// Makes the journal safe from a power cut: at a pause, and once a second of steady typing.
    mutating func sync(at second: Int, isPause: Bool) -> [Event] {
        guard let open, isPause || second > open.lastSync else { return [] }
        self.open?.lastSync = second
        open.journal.sync()
        return trouble()
    }

    /// A trouble of the journal that begins or ends is told once.
    private mutating func trouble() -> [Event] {
        let sentence = open?.journal.trouble?.message
        guard open?.toldTrouble != sentence else { return [] }
        open?.toldTrouble = sentence
        return [.trouble(sentence)]
    }

    private func readShelf() -> Event {
        do throws(StorageError) {
            return .shelf(try shelf.entries().map(ShelfEntry.init), name: try shelf.series().name)
        } catch {
            return .failed(error.message)
        }
    }

    private mutating func openIssue(_ reference: String) throws(StorageError) -> [Event] {
        let loaded = try shelf.load(shelf.file(for: reference))
        let series = try shelf.series()
        open = OpenFile(
            file: loaded.file, base: loaded.bulletin, hash: loaded.hash,
            journal: Journal(of: loaded.file, in: shelf, base: loaded.bulletin, hash: loaded.hash, by: sitting))
        announce(nil)
        let history = shelf.history(of: loaded.file, at: loaded.hash)
        let (lexicon, problems) = try shelf.lexicon(units: series.units)
        return [
            .opened(
                OpenIssue(
                    reference: loaded.file.path.string, draft: Draft(loaded.bulletin, history: history),
                    series: series, lexicon: lexicon, notice: loaded.warnings.first?.message ?? problems.first))
        ]
    }

    private mutating func save(_ draft: Draft) throws(StorageError) -> [Event] {
        guard let open else { return [] }
        // So that a death between the rename and the emptied journal is known for what it is.
        open.journal.append([.saving(ContentHash(of: draft.bulletin.json))])
        switch try shelf.save(draft.bulletin, to: open.file, expecting: open.hash) {
        case .saved(let hash, let doubt):
            self.open?.hash = hash
            self.open?.base = draft.bulletin
            if let doubt { return [.saved(revision: draft.revision), .trouble(doubt.message)] }
            open.journal.restart(base: draft.bulletin, hash: hash)
            return [.saved(revision: draft.revision)] + trouble() + keep(draft.history, of: open.file, at: hash)
        case .changed(let now):
            guard let now else {
                // The name is free: what was deleted outside comes back with what is in memory.
                self.open?.hash = nil
                return try save(draft)
            }
            return adopt(now)
        }
    }

    /// The steps behind the saved file; without them undo ends where the issue is opened next, and nothing else.
    private func keep(_ history: History, of file: IssueFile, at hash: ContentHash) -> [Event] {
        do throws(StorageError) {
            try shelf.keep(history, of: file, at: hash)
            return []
        } catch {
            return [.done("已存；但\(error.message)")]
        }
    }

    /// Writes the draft as it is now into the shelf's folder of exports.
    private func export(_ bulletin: Bulletin, _ series: Series, _ format: String, isForced: Bool) -> [Event] {
        guard let file = open?.file else { return [] }
        do {
            let exporter = try Exporter.named(format)
            let path = try shelf.exportPath(file, ending: exporter.fileExtension)
            let written = try exporter.export(bulletin, series: series)
            do throws(StorageError) {
                try shelf.write(written.bytes, outside: path, isForced: isForced)
            } catch {
                guard case .alreadyExists(let name) = error else { throw error }
                return [.exportExists(format: format, name: name)]
            }
            return [.done((["已导出到 \(SafeName.of(path))"] + written.remarks).joined(separator: "；"))]
        } catch let error as ExportError {
            return [.failed(error.message)]
        } catch let error as StorageError {
            return [.failed(error.message)]
        } catch {
            return [.failed("导出失败：\(error)")]
        }
    }

    private func switchOff(_ rule: String) throws(StorageError) -> [Event] {
        var series = try shelf.series()
        if !series.rulesOff.contains(rule) { series.rulesOff.append(rule) }
        try shelf.save(series)
        return [.done("本刊不再查规则 \(rule)；要恢复就从 series.json 的 rulesOff 里删去")]
    }

    /// What another saved becomes the base; the session merges it.
    private mutating func adopt(_ now: Loaded) -> [Event] {
        guard let base = open?.base else { return [] }
        open?.base = now.bulletin
        open?.hash = now.hash
        return [.theirs(now.bulletin, base: base, from: "")]
    }

    private mutating func close(isAbandoned: Bool) {
        guard let open else { return }
        // Given up on purpose: the journal is of no more use.
        if isAbandoned { open.journal.restart(base: open.base, hash: open.hash) }
        shelf.leave(sitting, open.file)
        self.open = nil
    }

    /// Others see who is here; where that cannot be written they do not, and nothing else is wrong.
    private func announce(_ part: PartID?) {
        guard let file = open?.file else { return }
        do throws(StorageError) {
            try shelf.announce(Presence(sitting: sitting, issue: file, part: part), in: file)
        } catch {
            return
        }
    }
}

extension ShelfEntry {
    init(_ entry: Entry) {
        switch entry.content {
        case .issue(let summary):
            self.init(
                reference: entry.file.path.string, name: entry.file.title, number: String(summary.number),
                date: summary.date, title: summary.title, items: summary.items, words: summary.words)
        case .unreadable(let reason):
            self.init(reference: entry.file.path.string, name: entry.file.title, problem: reason.message)
        }
    }
}
