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
        let sentence = seat?.trouble?.message
        guard reported.trouble != sentence else { return [] }
        reported.trouble = sentence
        return [.trouble(sentence)]
    }

    mutating func see(_ sight: Seat.Sight) -> [Event] {
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

    mutating func others(of seat: Seat) -> [Event] {
        let others = seat.others()
        let gone = reported.sittings.subtracting(others.map(\.sitting.id))
        reported.sittings = Set(others.map(\.sitting.id))
        // Whoever is gone may have died.
        let left = gone.isEmpty ? [] : findLate()
        let people = others.map { presence in
            let place = presence.part.flatMap { part in
                seat.opened.bulletin.path(of: part).map { Numbering.place(of: $0, in: seat.opened.bulletin) }
            }
            return presence.sitting.editor + (place.map { "（在改\($0)）" } ?? "")
        }
        guard people != reported.people else { return left }
        reported.people = people
        return [.present(people)] + left
    }

    func merge(into mine: Bulletin) throws(StorageError) -> [Event] {
        guard let seat else { return [] }
        switch incoming {
        case .saved(let theirs):
            let merge = seat.merge(theirs, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: seat.companion,
                        file: theirs.bulletin))
            ]
        case .unsaved(let recovery, let count):
            let merge = try seat.merge(recovery, first: count, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: recovery.sitting.editor,
                        isRecovered: true))
            ]
        case nil: return []
        }
    }

    mutating func merged(by act: Act, _ history: History) throws(StorageError) -> [Event] {
        switch incoming {
        case .saved(let theirs): seat?.merged(theirs, by: JournalEntry(act), history)
        case .unsaved(let recovery, let count): try seat?.recovered(recovery, first: count, by: JournalEntry(act))
        case nil: break
        }
        incoming = nil
        return trouble()
    }
}
