import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import Sync
import SystemPackage

// The open issue.
extension World {
    mutating func perform(_ effect: IssueEffect) -> [Event] {
        switch effect {
        case .open(let reference): return answer { world in try world.open(world.shelf.file(for: reference)) }
        case .save(let draft, let isRecreating):
            return answer(failing: { .issue(.saveFailed($0)) }) { try $0.save(draft, isRecreating: isRecreating) }
        case .journal(let change):
            handle?.record([.change(change)])
            return trouble()
        case .merged(let incoming, let change, let history):
            return answer { try $0.merged(incoming, by: change, history) }
        case .findUnsaved:
            _ = findLate()
            findAside()
            return recoveries.isEmpty ? [.done("没有谁留下未存盘的改动，也没有放在一边的")] : offers()
        case .recover(let reference, let count): return answer { try $0.recover(reference, first: count) }
        case .setAside(let reference): return answer { try $0.setAside(reference) }
        case .announce(let part):
            handle?.move(to: part)
            return []
        case .close(let isSaved):
            close(isSaved: isSaved)
            history.stop()
            reported = Reported()
            return []
        case .listVersions: return listVersions()
        case .readVersion(let reference, let name): return answer { try $0.readVersion(reference, name: name) }
        case .importFile(let path): return answer { try $0.read(path) }
        case .addPicture(let path): return answer { try $0.addPicture(path) }
        case .bringPictures(let names, let other): return answer { try $0.bringPictures(names, from: other) }
        }
    }

    mutating func close(isSaved: Bool) {
        handle?.close(isSaved: isSaved)
        handle = nil
        series = nil
        watch = nil
    }

    private mutating func setAside(_ reference: Int) throws(StorageError) -> [Event] {
        if let recovery = recoveries.removeValue(forKey: reference), !recovery.isAside {
            try shelf.setAside(recovery)
        }
        return []
    }

    mutating func open(_ file: IssueFile) throws(StorageError) -> [Event] {
        let (opened, mending) = try shelf.whole(file) { () throws(StorageError) in
            try IssueHandle(file, in: shelf, as: client)
        }
        let warning = mending ?? opened.warnings.first?.message ?? opened.warning
        let events = adopt(opened, notice: warning ?? shelf.warningOfPictures(in: opened.base, of: file))
        recoveries = Dictionary(uniqueKeysWithValues: shelf.recoveries(of: file).enumerated().map { ($0, $1) })
        lateRecoveries = []
        return events + toBeChecked(in: opened) + offers()
    }

    private func toBeChecked(in opened: IssueHandle) -> [Event] {
        let (remarks, isUntouched) = opened.remarks
        return remarks.isEmpty ? [] : [.issue(.toBeChecked(remarks, isUntouched: isUntouched))]
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
            events.append(.issue(.leftUnsaved(Unsaved(recovery, reference: reference))))
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
        recoveries.sorted { $0.key < $1.key }.map { .issue(.unsaved(Unsaved($1, reference: $0))) }
    }

    /// From here this is the issue that is open.
    mutating func adopt(_ handle: IssueHandle, notice: String?) -> [Event] {
        let (series, problem) = shelf.series()
        self.handle = handle
        self.series = problem == nil && shelf.hasSeries ? series : nil
        watch = Watch(handle.file.path)
        reported = Reported()
        return [
            .issue(
                .opened(
                    OpenIssue(
                        reference: handle.file.path.string, draft: handle.opened, series: series,
                        notice: notice ?? problem?.message, former: handle.former, editor: client.editor)))
        ] + others(of: handle) + typedBefore(in: handle.file.path.string)
    }

    mutating func save(_ draft: Draft, isRecreating: Bool) throws(StorageError) -> [Event] {
        guard let handle else { return [] }
        let outcome: Shelf.Outcome
        do throws(StorageError) { outcome = try handle.save(draft, isRecreating: isRecreating) } catch {
            guard error.isOfContent else {
                return [.issue(.saveFailed(error.message(isJournaled: handle.trouble == nil)))]
            }
            return [.issue(.damaged("文件在别处被改坏了：\(error.reason)"))]
        }
        switch outcome {
        case .saved(_, let doubt):
            syncing?.saved(at: clock().seconds)
            return [.issue(.saved(revision: draft.revision, doubt: doubt?.message(isJournaled: handle.trouble == nil)))]
                + numberTrouble(draft.bulletin, in: handle.file) + trouble()
        case .changed(let now?): return incoming(now)
        case .changed(nil): return [.issue(.gone)]
        }
    }

    mutating func recover(_ reference: Int, first: Int?) throws(StorageError) -> [Event] {
        guard let recovery = recoveries[reference], let handle else { return [] }
        if handle.holdsUnsaved || lateRecoveries.contains(reference) {
            // There is work here: they become one text, as when another saves.
            return try incoming(reference, recovery, first: first)
        }
        recoveries[reference] = nil
        let recovered = try shelf.recover(recovery, first: first, as: client)
        let count = recovered.conflicts.count
        let clashes = count == 0 ? "" : "，有 \(count) 处与后来的改动相撞，按 \(Command.key("conflicts")) 选定"
        return adopt(
            IssueHandle(recovered, of: handle.file, in: shelf, as: client),
            notice: "已恢复 \(first ?? recovery.count) 处改动，还没有存盘\(clashes)") + offers()
    }
}
