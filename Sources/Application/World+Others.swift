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
        return [.issue(.trouble(sentence))]
    }

    mutating func see(_ sight: IssueHandle.Sight) -> [Event] {
        switch sight {
        case .same: return []
        case .changed(let now, let parts): return incoming(now, parts: parts)
        case .gone: return [.issue(.gone)]
        case .unreadable(let error):
            return [error.isOfContent ? .issue(.damaged("文件在别处被改坏了：\(error.reason)")) : .failed(error.message)]
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
        return [.issue(.present(people))] + left
    }

    /// What another saved is to come into the draft.
    func incoming(_ theirs: Loaded, parts: Set<PartID>? = nil) -> [Event] {
        guard let handle else { return [] }
        return [
            .issue(
                .incoming(
                    Incoming(
                        .file(hash: theirs.hash.text), base: handle.base, theirs.bulletin, from: handle.companion,
                        parts: parts)))
        ]
    }

    /// What a crashed client left unsaved is to come into the draft.
    func incoming(_ reference: Int, _ recovery: Recovery, first count: Int?) throws(StorageError) -> [Event] {
        guard let (base, text) = try handle?.unsaved(recovery, first: count) else { return [] }
        return [
            .issue(
                .incoming(
                    Incoming(.unsaved(reference, first: count), base: base, text, from: recovery.client.editor)))
        ]
    }

    /// It is in the draft.
    mutating func merged(
        _ incoming: Incoming, by change: Draft.Change, _ history: History
    ) throws(StorageError) -> [Event] {
        switch incoming.source {
        case .file(let hash):
            if let hash = ContentHash(hash) { handle?.merged(incoming.bulletin, hash, by: change, history) }
        case .unsaved(let reference, let count):
            if let recovery = recoveries.removeValue(forKey: reference) {
                try handle?.recovered(recovery, first: count, by: change)
            }
        }
        return trouble()
    }
}
