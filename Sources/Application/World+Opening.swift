import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import Sync
import SystemPackage

// Opening, saving, recovering.
extension World {
    /// The newest issues at once; of a long shelf, the others come between the frames.
    mutating func readShelf() throws(StorageError) -> Event {
        var listing = try shelf.listing()
        listing.read(World.portion)
        // What git could not merge is merged by us, once it is seen.
        let unreadable = listing.entries.filter { $0.summary == nil }.map(\.file)
        if !unreadable.isEmpty, !shelf.mended(unreadable).isEmpty {
            listing = try shelf.listing()
            listing.read(World.portion)
        }
        self.listing = listing.isWhole ? nil : listing
        return event(of: listing)
    }

    func event(of listing: Listing) -> Event {
        let people = Dictionary(grouping: shelf.present(), by: \.issue).mapValues { $0.map(\.client.editor) }
        let entries = listing.entries.map { ShelfEntry($0, people: people[$0.file.name.string] ?? []) }
        let (series, problem) = shelf.series()
        return .shelf(
            entries, name: series.name, isWhole: listing.isWhole, problem: problem?.message,
            state: ShelfState(
                hasSeries: shelf.hasSeries, isSample: home != nil, hasOthers: library.start == nil,
                kinds: series.kinds.map(\.name)))
    }

    mutating func open(_ file: IssueFile) throws(StorageError) -> [Event] {
        let opened = try IssueHandle(file, in: shelf, as: client)
        let warning = opened.warnings.first?.message ?? opened.warning
        let events = adopt(opened, notice: warning ?? shelf.warningOfPictures(in: opened.base, of: file))
        recoveries = Dictionary(uniqueKeysWithValues: shelf.recoveries(of: file).enumerated().map { ($0, $1) })
        lateRecoveries = []
        return events + offers()
    }

    /// From here the others see this name; an open issue is opened again by it, as nothing was done there yet.
    mutating func introduce(_ answer: String) throws(StorageError) -> [Event] {
        guard let text = EditorName.cleaned(answer) else { return [] }
        var events: [Event] = []
        do throws(StorageError) { try name.remember(text) } catch { events = [.failed(error.message)] }
        name = EditorName(text: text)
        recents.person = text
        client = shelf.client(of: text, process: process)
        guard let handle, !handle.holdsUnsaved else { return events }
        handle.close(isSaved: true)
        return try open(handle.file) + events
    }

    /// What clients that crashed since have left unsaved.
    mutating func findLate() -> [Event] {
        guard let handle else { return [] }
        var events: [Event] = []
        for recovery in shelf.recoveries(of: handle.file)
        where !recoveries.values.contains(where: { $0.path == recovery.path }) {
            let reference = (recoveries.keys.max() ?? -1) + 1
            recoveries[reference] = recovery
            lateRecoveries.insert(reference)
            events.append(.leftUnsaved(Unsaved(recovery, reference: reference)))
        }
        return events
    }

    /// What was put aside of this issue, which is offered only to who asks.
    mutating func findAside() {
        guard let handle else { return }
        for recovery in shelf.asides(of: handle.file)
        where !recoveries.values.contains(where: { $0.path == recovery.path }) {
            recoveries[(recoveries.keys.max() ?? -1) + 1] = recovery
        }
    }

    func offers() -> [Event] {
        recoveries.sorted { $0.key < $1.key }.map { .unsaved(Unsaved($1, reference: $0)) }
    }

    /// From here this is the issue that is open.
    mutating func adopt(_ handle: IssueHandle, notice: String?) -> [Event] {
        let (series, problem) = shelf.series()
        self.handle = handle
        watch = Watch(handle.file.path)
        reported = Reported()
        return [
            .opened(
                OpenIssue(
                    reference: handle.file.path.string, draft: handle.opened, series: series,
                    notice: notice ?? problem?.message, former: handle.former))
        ] + others(of: handle) + typedBefore(in: handle.file.path.string)
    }

    mutating func save(_ draft: Draft, isRecreating: Bool) throws(StorageError) -> [Event] {
        guard let handle else { return [] }
        let outcome: Shelf.Outcome
        do throws(StorageError) { outcome = try handle.save(draft, isRecreating: isRecreating) } catch {
            guard error.isOfContent else { return [.saveFailed(error.message(isJournaled: handle.trouble == nil))] }
            return [.damaged("文件在别处被改坏了：\(error.reason)")]
        }
        switch outcome {
        case .saved(_, let doubt):
            syncing?.saved(at: clock().seconds)
            return [.saved(revision: draft.revision, doubt: doubt?.message(isJournaled: handle.trouble == nil))]
                + numberTrouble(draft.bulletin, in: handle.file) + trouble()
        case .changed(let now?): return incoming(now)
        case .changed(nil): return [.gone]
        }
    }

    mutating func recover(_ reference: Int, first count: Int?) throws(StorageError) -> [Event] {
        guard let recovery = recoveries[reference], let handle else { return [] }
        if handle.holdsUnsaved || lateRecoveries.contains(reference) {
            // There is work here: they become one text, as when another saves.
            return try incoming(reference, recovery, first: count)
        }
        recoveries[reference] = nil
        let recovered = try shelf.recover(recovery, first: count, as: client)
        let clashes = recovered.conflicts.isEmpty ? "" : "，有 \(recovered.conflicts.count) 处与后来的改动相撞，按 F8 选定"
        return adopt(
            IssueHandle(recovered, of: handle.file, in: shelf, as: client),
            notice: "已恢复 \(count ?? recovery.count) 处改动，还没有存盘\(clashes)") + offers()
    }
}
