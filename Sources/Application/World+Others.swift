import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import SystemPackage

// What others do.
extension World {
    /// A trouble of the journal that begins or ends is told once.
    mutating func trouble() -> [Event] {
        let sentence = handle?.trouble?.message
        guard reported.trouble != sentence else { return [] }
        reported.trouble = sentence
        return [.trouble(sentence)]
    }

    mutating func see(_ sight: IssueHandle.Sight) -> [Event] {
        switch sight {
        case .same: return []
        case .changed(let now, let parts):
            incoming = .saved(now)
            return [.partsChanged(parts)]
        case .gone: return [.gone]
        case .unreadable(let error):
            return [error.isOfContent ? .damaged("文件在别处被改坏了：\(error.reason)") : .failed(error.message)]
        }
    }

    mutating func others(of handle: IssueHandle) -> [Event] {
        let others = handle.others()
        let gone = reported.clients.subtracting(others.map(\.client.id))
        reported.clients = Set(others.map(\.client.id))
        // Whoever is gone may have died.
        let left = gone.isEmpty ? [] : findLate()
        let people = others.map { presence in
            let place = presence.part.flatMap { part in
                handle.opened.bulletin.path(of: part).map { Numbering.place(of: $0, in: handle.opened.bulletin) }
            }
            return presence.client.editor + (place.map { "（在改\($0)）" } ?? "")
        }
        guard people != reported.people else { return left }
        reported.people = people
        return [.present(people)] + left
    }

    func merge(into mine: Bulletin) throws(StorageError) -> [Event] {
        guard let handle else { return [] }
        switch incoming {
        case .saved(let theirs):
            let merge = handle.merge(theirs, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: handle.companion,
                        file: theirs.bulletin))
            ]
        case .unsaved(let recovery, let count):
            let merge = try handle.merge(recovery, first: count, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: recovery.client.editor,
                        isRecovered: true))
            ]
        case nil: return []
        }
    }

    mutating func merged(by act: Act, _ history: History) throws(StorageError) -> [Event] {
        switch incoming {
        case .saved(let theirs): handle?.merged(theirs, by: JournalEntry(act), history)
        case .unsaved(let recovery, let count): try handle?.recovered(recovery, first: count, by: JournalEntry(act))
        case nil: break
        }
        incoming = nil
        return trouble()
    }
}
