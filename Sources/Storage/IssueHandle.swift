package import Bulletins
import SystemPackage

/// One client's work on one issue: opening, journaling, looking out for others, saving, leaving.
///
/// The draft itself is the editor's; the handle knows the file that it stands on.
package final class IssueHandle {
    package let file: IssueFile
    package let client: Client
    /// What to work on: the file's text with the history behind it, or what was recovered.
    package let opened: Draft
    /// What this editor left there last, where others have saved since and it is still known.
    package let former: Bulletin?
    package let warnings: [Loaded.Warning]

    private let shelf: Shelf
    private let journal: Journal
    /// What the file held when we last read or wrote it; `nil` hash for no file.
    package private(set) var base: Bulletin
    private var hash: ContentHash?
    private var seen: ShelfIndex.Key?
    private var part: PartID?
    /// Whether the disk did not confirm the last save, so that the journal is worth keeping.
    private var isUnconfirmed = false
    private var lastBeat: Int?
    /// Why nothing can be written beside the issue, where that is forbidden.
    private var refusal: Errno?

    /// That changes will not find their way into the folder, for whoever opens the issue; `nil` where they will.
    package var warning: String? {
        let refusal = shelf.refusal(of: file) ?? refusal
        return refusal.map { "这里不能写（\($0.reason)）：可以看，改了存不进去；\($0.advice)" }
    }

    /// Opens an issue.
    ///
    /// - Throws: why it cannot be read.
    package init(_ file: IssueFile, in shelf: Shelf, as client: Client) throws(StorageError) {
        let loaded = try shelf.load(file)
        self.file = file
        self.shelf = shelf
        self.client = client
        (opened, former) = shelf.draftAndFormer(of: loaded, for: client.editor)
        warnings = loaded.warnings
        base = loaded.bulletin
        hash = loaded.hash
        journal = Journal(of: file, in: shelf, base: base, hash: hash, by: client)
        seen = key
        announce()
    }

    /// Opens what was recovered, with its journal.
    package init(_ recovered: Recovered, of file: IssueFile, in shelf: Shelf, as client: Client) {
        self.file = file
        self.shelf = shelf
        self.client = client
        opened = recovered.draft
        former = nil
        warnings = recovered.loaded?.warnings ?? []
        base = recovered.loaded?.bulletin ?? recovered.draft.bulletin
        hash = recovered.loaded?.hash
        journal = recovered.journal
        seen = key
        announce()
    }

    /// What an import left to be checked in it, and whether nobody has changed it since.
    ///
    /// Empty where they are about another issue, which had this name.
    package var remarks: (remarks: [Remark], isUntouched: Bool) {
        let (remarks, isUntouched) = shelf.remarks(of: file, holding: hash)
        let parts = Set(remarks.flatMap(\.places).map(\.part)).subtracting([.masthead, .imprint, .closing])
        let isOurs = isUntouched || parts.contains { base.path(of: $0) != nil }
        return isOurs ? (remarks, isUntouched) : ([], false)
    }

    /// Puts what was done on disk; to be called before the frame that shows it.
    package func record(_ entries: [JournalEntry]) { journal.append(entries) }

    /// Makes it safe from a power cut, and gives a sign of life when one is due; to be called at a pause, and once a
    /// second of steady typing.
    package func pause() {
        journal.sync()
        if shelf.host.now() - (lastBeat ?? 0) >= Presence.beat { announce() }
    }

    /// Why the last edits are in memory only, for as long as they are.
    package var trouble: StorageError? { journal.trouble }

    /// Tells the others in which part we are.
    package func move(to part: PartID?) {
        guard part != self.part else { return }
        self.part = part
        announce()
    }

    /// Who else is in the issue.
    package func others() -> [Presence] {
        shelf.present(in: file.folder, at: file).filter { $0.client.id != client.id }
    }

    /// The only other editor in the issue; empty where there is none or more than one, and nobody knows whose a save is.
    package var companion: String {
        let others = others()
        return others.count == 1 ? others[0].client.editor : ""
    }

    private func announce() {
        lastBeat = shelf.host.now()
        do throws(StorageError) {
            try shelf.announce(Presence(client: client, issue: file, part: part), in: file)
            refusal = nil
        } catch {
            if case .failed(_, _, let errno) = error,
                [.permissionDenied, .readOnlyFileSystem, .notPermitted].contains(errno)
            {
                refusal = errno
            }
            // Where the shelf takes nothing, nobody can be told; the next beat tries again.
            return
        }
    }
}

// What others did to the file.
extension IssueHandle {
    /// What has become of the file since we read or wrote it.
    package enum Sight: Equatable {
        case same
        /// Another saved it; what he changed are these parts.
        case changed(Loaded, in: Set<PartID>)
        case gone
        case unreadable(StorageError)
    }

    /// Looks at the file, cheaply where nothing happened; each change is reported once.
    ///
    /// - Parameter isHasty: something is happening just now: a file that is gone or broken may be on its way, as when
    ///   git replaces it, and is reported by a later look.
    package func look(isHasty: Bool = false) -> Sight {
        let now = key
        guard now != seen else { return .same }
        let sight = sight(of: now)
        switch sight {
        case .gone where isHasty, .unreadable where isHasty: return .same
        default: seen = now
        }
        return sight
    }

    private func sight(of key: ShelfIndex.Key?) -> Sight {
        guard key != nil else { return .gone }
        do throws(StorageError) {
            let loaded = try shelf.load(file)
            return loaded.hash == hash ? .same : .changed(loaded, in: loaded.bulletin.partsChanged(since: base))
        } catch {
            return .unreadable(error)
        }
    }

    /// What another saved is in the draft, by `change`: from here it stands on the other's file.
    ///
    /// Where we had nothing of our own beside the file, it is as after a save: the journal begins again there, and the
    /// steps are kept with it.
    ///
    /// - Parameter history: what can be undone from here.
    package func merged(
        _ theirs: Bulletin, _ hash: ContentHash, by change: Draft.Change, _ history: History? = nil
    ) {
        base = theirs
        self.hash = hash
        guard let history, !journal.holdsEdits, change == .adopt(theirs) else {
            record([.change(change), .merged(hash)])
            return
        }
        journal.restart(base: base, hash: hash)
        do throws(StorageError) { try shelf.keep(history, of: file, at: hash, by: client.editor) } catch {
            // Undo will reach back less far when the issue is opened next; nothing else is lost.
            return
        }
    }

    private var key: ShelfIndex.Key? {
        do throws(Errno) { return ShelfIndex.Key(try shelf.disk.status(at: file.path)) } catch { return nil }
    }
}

// What crashed clients left unsaved, after something of theirs or ours is in the draft already.
extension IssueHandle {
    /// Whether the draft holds edits that the file does not.
    package var holdsUnsaved: Bool { journal.holdsEdits }

    /// The text that a crashed client left unsaved, after the first `count` edits of it, with what they started from.
    package func unsaved(
        _ recovery: Recovery, first count: Int? = nil
    ) throws(StorageError) -> (base: Bulletin, text: Bulletin) {
        try shelf.unsaved(recovery, first: count)
    }

    /// It is in the draft, by `change`; when that is safely in our journal, the crashed one's goes.
    ///
    /// Where our journal has a trouble it stays, and is offered again.
    package func recovered(
        _ recovery: Recovery, first count: Int? = nil, by change: Draft.Change
    ) throws(StorageError) {
        record([.change(change)])
        journal.sync()
        if journal.trouble == nil { try shelf.retire(recovery, first: count) }
    }
}

// Saving and leaving.
extension IssueHandle {
    /// Saves the draft; the file that was read must still be there.
    ///
    /// The journal is emptied when the disk has it.
    ///
    /// - Parameter isRecreating: the file is gone or no issue any more, and the editor wants it back; a broken one
    ///   becomes a version.
    /// - Throws: why nothing was saved.
    package func save(_ draft: Draft, isRecreating: Bool = false) throws(StorageError) -> Shelf.Outcome {
        let outcome = try shelf.save(
            draft.bulletin, to: file, expecting: isRecreating ? shelf.hashOfBroken(file) : hash, journal: journal)
        guard case .saved(let new, let doubt) = outcome else { return outcome }
        if case .unconfirmed? = doubt { isUnconfirmed = true } else { isUnconfirmed = false }
        base = draft.bulletin
        hash = new
        seen = key
        shelf.noteAuthor(client.editor, of: file, holding: new)
        do throws(StorageError) { try shelf.keep(draft.history, of: file, at: new, by: client.editor) } catch {
            return .saved(new, doubt: doubt ?? error)
        }
        return outcome
    }

    /// Leaves the issue.
    ///
    /// - Parameter isSaved: whether the file holds the draft; edits that it does not hold, and that the editor gives
    ///   up, are set aside, not deleted.
    package func close(isSaved: Bool) {
        if !isSaved {
            journal.setAside()
        } else if isUnconfirmed {
            journal.leave()
        } else {
            journal.restart(base: base, hash: hash)
        }
        shelf.leave(client, file)
    }
}
