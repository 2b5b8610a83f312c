package import Bulletins
import Glibc
import SystemPackage

/// An editor's own steps behind a saved issue, kept so that undo reaches back over closing and opening it.
///
/// They belong to one text, named by its hash. Where others have saved since, and the text is still among the versions,
/// the steps are taken over to what the file holds now; to any other text they are worthless and are not used. Nothing
/// is lost with them but undo, so they are not synced.
extension Shelf {
    /// The issue as it was read, with what `editor` can undo in it.
    package func draft(of loaded: Loaded, for editor: String) -> Draft { draftAndFormer(of: loaded, for: editor).draft }

    /// The same with the text that `editor` left there last, where it is another and still among the versions.
    func draftAndFormer(of loaded: Loaded, for editor: String) -> (draft: Draft, former: Bulletin?) {
        guard let (history, hash) = stored(loaded.file, editor) else { return (Draft(loaded.bulletin), nil) }
        if hash == loaded.hash { return (Draft(loaded.bulletin, history: history), nil) }
        guard let former = text(with: hash, among: versions(of: loaded.file).prefix(Shelf.searched)) else {
            return (Draft(loaded.bulletin), nil)
        }
        var draft = Draft(former, history: history)
        draft.adopt(loaded.bulletin, saved: loaded.bulletin)
        // A journal that starts from this text finds them there.
        try? keep(draft.history, of: loaded.file, at: loaded.hash, by: editor)
        return (draft, former)
    }

    /// The steps of `editor` that led to the file with `hash`; `nil` where they are not known.
    func history(of issue: IssueFile, at hash: ContentHash, by editor: String) -> History? {
        guard let (history, found) = stored(issue, editor), found == hash else { return nil }
        return history
    }

    /// So many of the newest versions are looked through for the text that a history belongs to.
    private static var searched: Int { 32 }

    private func text(with hash: ContentHash, among versions: some Sequence<Version>) -> Bulletin? {
        for version in versions {
            guard let (bytes, _) = try? read(version.path), ContentHash(of: bytes) == hash else { continue }
            if let text = try? load(version) { return text }
        }
        return nil
    }

    private func stored(_ issue: IssueFile, _ editor: String) -> (history: History, hash: ContentHash)? {
        guard let file = try? disk.open(historyPath(issue, editor), O_RDONLY | O_NONBLOCK | O_NOFOLLOW) else {
            return nil
        }
        defer { disk.closeIgnoringErrors(file) }
        guard let bytes = try? disk.readAll(file, limit: Shelf.sizeLimit) else { return nil }
        let (records, isWhole) = ChainedLines.read(bytes)
        guard isWhole, let hash = records.first?["hash"]?.text.flatMap(ContentHash.init) else { return nil }
        let steps = records.dropFirst()
        guard let past = try? steps.compactMap({ $0["past"] }).map({ try Step($0) }),
            let future = try? steps.compactMap({ $0["future"] }).map({ try Step($0) })
        else { return nil }
        return (History(past: past, future: future), hash)
    }

    /// Keeps the newest steps, as many as fit in ``historyLimit`` bytes.
    ///
    /// - Throws: why they are not kept; undo then ends where the issue is opened next.
    package func keep(
        _ history: History, of issue: IssueFile, at hash: ContentHash, by editor: String
    ) throws(StorageError) {
        var size = 0
        func fits(_ step: Step) -> Bool {
            size += JSONWriter.compact(step.value).count
            return size <= Shelf.historyLimit
        }
        let past = Array(history.past.reversed().prefix(while: fits).reversed())
        let future = Array(history.future.reversed().prefix(while: fits).reversed())
        var lines = ChainedLines()
        var bytes = lines.line(.object(["history": .int(1), "hash": .string(hash.text)]))
        for step in past { bytes += lines.line(.object(["past": step.value])) }
        for step in future { bytes += lines.line(.object(["future": step.value])) }
        do throws(Errno) {
            let folder = try StateFolder(issue.folder, elsewhere: elsewhere, disk: disk).folder("history")
            let temporary = folder.appending("\(PartID.random()).fresh")
            try disk.replace(
                historyPath(issue, editor), by: temporary, like: disk.status(at: issue.path)
            ) { _ in bytes }
        } catch {
            throw .failed(.keepHistory, name: issue.title, error)
        }
    }

    static var historyLimit: Int { 16 << 20 }

    /// A name may hold anything, so its hash stands for it.
    private func historyPath(_ issue: IssueFile, _ editor: String) -> FilePath {
        let name = ContentHash(of: Array(editor.utf8)).text.prefix(12)
        return issue.folder.appending(StateFolder.name).appending("history")
            .appending("\(issue.name.string).\(name)")
    }
}
