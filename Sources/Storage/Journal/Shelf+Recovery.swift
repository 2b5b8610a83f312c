import Bulletins
package import SystemPackage

extension Shelf {
    /// What crashed clients have left unsaved in the folder, oldest first; of one issue, where one is named.
    ///
    /// Nothing is changed, but that journals whose edits are all saved are removed.
    package func recoveries(in folder: FilePath? = nil, of issue: IssueFile? = nil) -> [Recovery] {
        let state = StateFolder(issue?.folder ?? folder ?? self.folder, elsewhere: elsewhere, disk: disk)
        let journals = self.journals(state)
        let void = self.void(journals, aside: asidePaths(state))
        var clock = DiskClock(state, disk: disk)
        var result: [Recovery] = []
        var parts: Set<PartID>?
        for journal in journals {
            // A void one goes with the one that makes it void.
            guard isAbout(issue, journal, &parts), !void.contains(journal.name), !isAlive(journal, state, &clock)
            else { continue }
            if let recovery = recovery(journal, issue ?? self.issue(of: journal, in: state.shelf)) {
                result.append(recovery)
            } else {
                retire(journal, taken: journal.entries.count, among: journals)
            }
        }
        return result.sorted { ($0.client.since, $0.client.id) < ($1.client.since, $1.client.id) }
    }

    /// What editors that are open have not saved yet, oldest first; of one issue, where one is named.
    package func unsavedNow(of issue: IssueFile? = nil) -> [Recovery] {
        let state = StateFolder(issue?.folder ?? folder, elsewhere: elsewhere, disk: disk)
        var clock = DiskClock(state, disk: disk)
        var parts: Set<PartID>?
        return journals(state).compactMap { journal in
            guard isAbout(issue, journal, &parts), isAlive(journal, state, &clock) else { return nil }
            return recovery(journal, issue ?? self.issue(of: journal, in: state.shelf))
        }.sorted { ($0.client.since, $0.client.id) < ($1.client.since, $1.client.id) }
    }

    /// What was put aside and is not in the file: oldest first; of one issue, where one is named.
    package func asides(in folder: FilePath? = nil, of issue: IssueFile? = nil) -> [Recovery] {
        let state = StateFolder(issue?.folder ?? folder ?? self.folder, elsewhere: elsewhere, disk: disk)
        let takenUp = Set(journals(state).filter(\.hasTakenOver).compactMap(\.header.continues?.name))
        var parts: Set<PartID>?
        return asidePaths(state).compactMap { path -> Recovery? in
            guard let journal = journal(at: path), !takenUp.contains(journal.name), isAbout(issue, journal, &parts)
            else { return nil }
            return recovery(journal, issue ?? self.issue(of: journal, in: state.shelf), isAside: true)
        }.sorted { ($0.client.since, $0.client.id) < ($1.client.since, $1.client.id) }
    }

    /// Whether a journal is about an issue: it names it, or names what the issue was called before it got another name,
    /// here or on another host; then it is known by its parts.
    ///
    /// - Parameter parts: of the issue, once they were needed.
    private func isAbout(_ issue: IssueFile?, _ journal: JournalFile, _ parts: inout Set<PartID>?) -> Bool {
        guard let issue, journal.header.issue != issue.name.string else { return true }
        let known = parts ?? Set(present(issue).bulletin?.ids ?? [])
        parts = known
        let own = journal.header.base.ids
        guard own.count(where: known.contains) * 2 > own.count else { return false }
        // It may still be there, and this one a copy of it.
        guard let former = IssueFile(of: journal, in: issue.folder), exists(former.path) else { return true }
        return present(former).bulletin.map { !$0.ids.contains(where: own.contains) } ?? false
    }

    /// The issue that a journal is about: by the name it has now, where it was given another one.
    private func issue(of journal: JournalFile, in folder: FilePath) -> IssueFile? {
        guard let named = IssueFile(of: journal, in: folder), !exists(named.path) else {
            return IssueFile(of: journal, in: folder)
        }
        guard let names = try? disk.names(in: folder) else { return named }
        return names.filter(IssueFile.isIssue).map { IssueFile(folder: folder, name: $0) }.first { issue in
            var parts: Set<PartID>?
            return isAbout(issue, journal, &parts)
        } ?? named
    }

    private func asidePaths(_ state: StateFolder) -> [FilePath] {
        [state.path, state.elsewhere].map { $0.appending("aside") }.flatMap { folder in
            [JournalFile.ending, "broken"].flatMap { files(in: folder, ending: $0) }
        }
    }

    /// Takes unsaved edits up again, the first `count` of them; the rest, and a torn journal, are set aside.
    ///
    /// They are in the new client's journal, safely on disk, before the old one goes: dying on the way costs nothing,
    /// and doing it again finds the same. Where the file has changed meanwhile they are merged into it, by ids.
    ///
    /// - Throws: why it cannot be; everything is then as it was.
    package func recover(
        _ recovery: Recovery, first count: Int? = nil, as client: Client
    ) throws(StorageError) -> Recovered {
        let issue = recovery.issue
        finishLeftOver(of: issue)
        let lock = try FolderLock(issue.folder, for: issue.title, disk: disk)
        defer { lock.release() }
        let journal = try journal(of: recovery)
        let loaded = try readable(issue)
        let replayed = replay(journal, first: count, of: issue, present: loaded?.hash)
        let result = try continued(replayed, of: journal, on: loaded, issue, client)
        retire(journal, taken: replayed.entries, among: journals(of: issue))
        return result
    }

    /// The text that unsaved edits led to, the first `count` of them, with what they started from, so that it can be
    /// merged into other unsaved work.
    ///
    /// Nothing is taken up until ``retire(_:first:)``.
    func unsaved(_ recovery: Recovery, first count: Int?) throws(StorageError) -> (base: Bulletin, text: Bulletin) {
        let journal = try journal(of: recovery)
        let replayed = replay(journal, first: count, of: recovery.issue, present: try readable(recovery.issue)?.hash)
        return (replayed.base, replayed.draft.bulletin)
    }

    /// The first `count` unsaved edits are safe in another journal: the rest, and a torn journal, are set aside.
    func retire(_ recovery: Recovery, first count: Int?) throws(StorageError) {
        let issue = recovery.issue
        finishLeftOver(of: issue)
        let lock = try FolderLock(issue.folder, for: issue.title, disk: disk)
        defer { lock.release() }
        let journal = try journal(of: recovery)
        let replayed = replay(journal, first: count, of: issue, present: try readable(issue)?.hash)
        retire(journal, taken: replayed.entries, among: journals(of: issue))
    }

    /// A save that was cut short is done before the folder is locked here: it takes the same lock.
    private func finishLeftOver(of issue: IssueFile) {
        // Where it cannot be, the file says so when it is read.
        _ = try? finishSave(of: issue)
    }

    /// As many entries as hold the first `count` of the unsaved edits; all of them without a count.
    private func replay(
        _ journal: JournalFile, first count: Int?, of issue: IssueFile, present: ContentHash?
    ) -> Replayed {
        let editor = journal.header.client.editor
        func history(_ hash: ContentHash) -> History? { self.history(of: issue, at: hash, by: editor) }
        let all = journal.replay(count: journal.entries.count, present: present, histories: history)
        guard let count, count < all.unsaved.count else { return all }
        return journal.replay(count: journal.count(ofUnsaved: count, all), present: present, histories: history)
    }

    /// The file as it is; `nil` where it is gone or broken: then the journal has more than the file.
    private func readable(_ issue: IssueFile) throws(StorageError) -> Loaded? {
        guard exists(issue.path) else { return nil }
        do throws(StorageError) { return try load(issue) } catch {
            switch error {
            case .unreadable, .unreadableButKept, .brokenBySave, .notAFile: return nil
            default: throw error
            }
        }
    }

    /// Puts unsaved edits out of the way, without forgetting them: the journal is kept under another name.
    package func setAside(_ recovery: Recovery) throws(StorageError) {
        let lock = try FolderLock(recovery.issue.folder, for: recovery.issue.title, disk: disk)
        defer { lock.release() }
        let journal = try journal(of: recovery)
        try setAside(journal.path)
        retire(journal, taken: 0, among: journals(of: recovery.issue))
    }

    /// The names of journals that are void: those taken over whole, and those that did not get as far as taking over.
    private func void(_ journals: [JournalFile], aside: [FilePath]) -> Set<String> {
        let names = Set(journals.map(\.name) + aside.compactMap { $0.lastComponent?.string })
        return Set(
            journals.compactMap { journal in
                guard let former = journal.header.continues, names.contains(former.name) else { return nil }
                return journal.hasTakenOver ? former.name : journal.name
            })
    }

    /// Removes a journal of which so many entries live on, or puts it aside for the rest, and so those that it had
    /// taken over; one that cannot be moved is asked about again.
    private func retire(_ journal: JournalFile, taken: Int, among journals: [JournalFile]) {
        if journal.isWhole, taken >= journal.entries.count {
            disk.discard(journal.path)
        } else {
            do throws(Errno) { try disk.setAside(journal.path, taken: taken) } catch {
                if error != .noSuchFileOrDirectory { return }
            }
        }
        // What died half way of taking it over has nothing that it has not.
        for half in journals where half.header.continues?.name == journal.name && !half.hasTakenOver {
            disk.discard(half.path)
        }
        guard let continued = journal.header.continues else { return }
        for former in journals where former.name == continued.name && former.path != journal.path {
            retire(former, taken: continued.taken, among: journals)
        }
    }

    private func continued(
        _ replayed: Replayed, of old: JournalFile, on loaded: Loaded?, _ issue: IssueFile, _ client: Client
    ) throws(StorageError) -> Recovered {
        var draft = replayed.draft
        var header = JournalHeader(
            issue: issue.name.string, hash: old.header.hash, base: old.header.base, client: client)
        var entries = Array(old.entries.prefix(replayed.entries))
        var conflicts: [Conflict] = []
        if !replayed.fits, let loaded, !loaded.bulletin.isReadOnly {
            let merge = Merge(
                base: replayed.base, mine: draft.bulletin, theirs: loaded.bulletin, from: old.header.client.editor)
            conflicts = merge.conflicts
            draft = self.draft(of: loaded, for: client.editor)
            header.base = loaded.bulletin
            header.hash = loaded.hash
            do throws(EditError) {
                let change = try draft.perform(.become(merge.bulletin), title: Recovered.title, time: host.now())
                entries = [.change(change)]
            } catch {
                throw .unreadable(name: SafeName.of(issue.name), reason: error.message)
            }
        } else if !replayed.fits {
            // The file is gone or broken: no file holds this text.
            draft.markUnsaved()
            header.hash = nil
        }
        draft.closeStep()
        header.continues = JournalHeader.Former(name: old.name, taken: replayed.entries, entries: entries.count)
        let journal = Journal(of: issue, in: self, header: header)
        journal.append(entries)
        journal.sync()
        if let trouble = journal.trouble {
            journal.restart(base: header.base, hash: header.hash)
            throw trouble
        }
        return Recovered(draft: draft, loaded: loaded, journal: journal, conflicts: conflicts)
    }

    private func setAside(_ path: FilePath) throws(StorageError) {
        do throws(Errno) { try disk.setAside(path) } catch {
            throw .failed(.recover, name: SafeName.of(path.lastComponent?.string ?? ""), error)
        }
    }

    /// Every journal with a sure header, beside the issues and in the editor's own folder.
    private func journals(_ state: StateFolder) -> [JournalFile] {
        [state.path, state.elsewhere].flatMap { files(in: $0.appending("sittings"), ending: JournalFile.ending) }
            .compactMap(journal(at:))
    }

    private func journal(at path: FilePath) -> JournalFile? {
        try? JournalFile(path, disk: disk)
    }

    private func journals(of issue: IssueFile) -> [JournalFile] {
        journals(StateFolder(issue.folder, elsewhere: elsewhere, disk: disk))
    }

    /// Whether somebody is still writing it.
    private func isAlive(_ journal: JournalFile, _ state: StateFolder, _ clock: inout DiskClock) -> Bool {
        let client = journal.header.client
        let beat = state.path.appending("sittings").appending("\(client.id).\(Presence.ending)")
        let lastSign = max(journal.status.modified, presence(at: beat)?.status.modified ?? 0)
        return isAlive(client, lastSign: lastSign, &clock)
    }

    /// `nil` for a journal whose edits are all in the file.
    private func recovery(_ journal: JournalFile, _ issue: IssueFile?, isAside: Bool = false) -> Recovery? {
        guard let issue else { return nil }
        let present = present(issue)
        let replayed = journal.replay(count: journal.entries.count, present: present.hash) { _ in nil }
        // A torn end may hold more than we can read; then it is for a person to say.
        if replayed.unsaved.isEmpty, journal.isWhole || isAside { return nil }
        if let bulletin = present.bulletin, journal.isWhole || isAside {
            let merge = Merge(base: replayed.base, mine: replayed.draft.bulletin, theirs: bulletin)
            if bulletin == (replayed.fits ? replayed.draft.bulletin : merge.bulletin) { return nil }
        }
        return Recovery(
            issue: issue, client: journal.header.client, unsaved: replayed.unsaved, fits: replayed.fits,
            isWhole: journal.isWhole && replayed.entries == journal.entries.count, isAside: isAside, path: journal.path)
    }

    private func present(_ issue: IssueFile) -> (hash: ContentHash?, bulletin: Bulletin?) {
        let loaded = try? load(issue)
        return (loaded?.hash, loaded?.bulletin)
    }

    private func journal(of recovery: Recovery) throws(StorageError) -> JournalFile {
        do throws(Errno) {
            if let journal = try JournalFile(recovery.path, disk: disk) { return journal }
        } catch {
            if error != .noSuchFileOrDirectory { throw .failed(.recover, name: recovery.issue.title, error) }
        }
        throw .noSuchRecovery(name: recovery.issue.title)
    }
}

extension Disk {
    /// Moves a journal to where it is kept and not asked about.
    ///
    /// - Parameter taken: how many of its entries live on; the rest is what it is kept for.
    func setAside(_ journal: FilePath, taken: Int = 0) throws(Errno) {
        let folder = journal.parent.parent.appending("aside")
        try makeFolder(folder, like: journal.parent)
        try rename(journal, to: folder.appending(JournalFile.name(aside: journal, taken: taken)))
        try syncFolder(folder)
        try syncFolder(journal.parent)
    }
}

extension IssueFile {
    /// The issue that a journal names.
    fileprivate init?(of journal: JournalFile, in folder: FilePath) {
        guard let name = FilePath.Component(journal.header.issue) else { return nil }
        self.init(folder: folder, name: name)
    }
}

extension Recovered {
    static let title = "恢复未保存的改动"
}

extension JournalFile {
    /// How many entries hold the first `wanted` of the unsaved edits, and what stands before them.
    func count(ofUnsaved wanted: Int, _ all: Replayed) -> Int {
        let saved = entries.prefix(all.entries).count(where: \.isEdit) - all.unsaved.count
        var edits = 0
        for (index, entry) in entries.enumerated() where entry.isEdit {
            if edits == saved + wanted { return index }
            edits += 1
        }
        return all.entries
    }
}
