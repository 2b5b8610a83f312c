import Bulletins
import Editor
import Storage
import SystemPackage
import Terminal

/// The world outside the session: the shelf and the terminal. Performs effects and answers with events.
struct World {
    let shelf: Shelf
    /// The open issue's file, and the hash of what it held when last read or written.
    private var open: (file: IssueFile, hash: ContentHash?)?

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
        case .save(_, let bulletin, let revision):
            return answer { world throws(StorageError) in try world.save(bulletin, revision: revision) }
        case .journal: return []
        case .close:
            open = nil
            return []
        case .announce: return []
        case .export: return []
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

    private mutating func answer(_ act: (inout World) throws(StorageError) -> Event) -> [Event] {
        do throws(StorageError) { return [try act(&self)] } catch { return [.failed(error.message)] }
    }

    private func readShelf() -> Event {
        do throws(StorageError) {
            return .shelf(try shelf.entries().map(ShelfEntry.init), name: try shelf.series().name)
        } catch {
            return .failed(error.message)
        }
    }

    private mutating func openIssue(_ reference: String) throws(StorageError) -> Event {
        let loaded = try shelf.load(shelf.file(for: reference))
        open = (loaded.file, loaded.hash)
        return .opened(
            OpenIssue(
                reference: loaded.file.path.string, draft: Draft(loaded.bulletin), series: try shelf.series(),
                notice: loaded.warnings.first?.message))
    }

    private mutating func save(_ bulletin: Bulletin, revision: Int) throws(StorageError) -> Event {
        guard let (file, hash) = open else { return .failed("没有打开的简报") }
        switch try shelf.save(bulletin, to: file, expecting: hash) {
        case .saved(let hash, _):
            open = (file, hash)
            return .saved(revision: revision)
        case .changed(let now):
            guard let now else { return .saveFailed("文件已被删除，没有保存；另存请用命令行 jianbao new") }
            return .changedOutside(now.bulletin)
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
