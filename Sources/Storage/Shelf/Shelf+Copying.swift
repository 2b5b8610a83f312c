package import Bulletins
import SystemPackage

// An issue once more, and under another name.
extension Shelf {
    /// Makes a copy of an issue, with its pictures: the next of its kind this year, dated today.
    ///
    /// - Throws: also where it was written by a newer version: its number could not be changed.
    package func duplicate(_ file: IssueFile, today: Day?) throws(StorageError) -> IssueFile {
        // Two hosts may each make another paper of it.
        var bulletin = try load(file).bulletin.asAnother
        if bulletin.isReadOnly { throw .newerFormat(name: file.title, format: bulletin.format) }
        let year = today?.year ?? bulletin.masthead.year
        let next = try next(in: year, kind: bulletin.masthead.countedKind)
        bulletin.masthead.number = next.number
        bulletin.masthead.year = year
        if bulletin.masthead.serial != nil { bulletin.masthead.serial = next.serial }
        if let today { bulletin.masthead.date = .day(today) }
        let copy = try create(numbered: bulletin)
        let renamed = try copyPictures(pictures(of: file), of: file, to: copy).renamed
        if !renamed.isEmpty {
            // Another issue of that name left pictures there.
            let made = try load(copy)
            _ = try save(made.bulletin.renamingPictures(renamed), to: copy, expecting: made.hash)
        }
        return copy
    }

    /// Gives the file of an issue another name in its folder; its pictures, versions and undo go with it.
    ///
    /// The number in its masthead stays.
    ///
    /// - Throws: `inUse` where somebody is in the issue or left unsaved work in it, `alreadyExists`, or `badName`.
    package func rename(_ file: IssueFile, to wanted: String) throws(StorageError) -> IssueFile {
        let stem = wanted.hasSuffix(".json") ? String(wanted.dropLast(5)) : wanted
        guard stem.contains(where: { !$0.isWhitespace }), stem.utf8.count <= 180, SafeName.of(stem) == stem,
            !stem.contains("/"),
            let name = FilePath.Component("\(stem).json"), name.string == "\(stem).json", IssueFile.isIssue(name)
        else { throw .badName(name: SafeName.of(wanted)) }
        if name == file.name { return file }
        try checkUnused(file)
        let new = IssueFile(folder: file.folder, name: name)
        let lock = try FolderLock(file.folder, for: file.title, disk: disk)
        defer { lock.release() }
        if isThere(new.path) { throw .alreadyExists(name: SafeName.of(name)) }
        let (old, pictures) = (pictureFolder(of: file), pictureFolder(of: new))
        if let pictures, isThere(pictures) { throw .alreadyExists(name: SafeName.of(pictures)) }
        do throws(Errno) {
            try disk.rename(file.path, to: new.path)
            if let old, let pictures, isThere(old) {
                do throws(Errno) { try disk.rename(old, to: pictures) } catch {
                    try disk.rename(new.path, to: file.path)
                    throw error
                }
            }
            try disk.syncFolder(file.folder)
        } catch {
            throw .failed(.rename, name: file.title, error)
        }
        moveState(of: file, to: new)
        return new
    }

    /// - Throws: `inUse` where somebody is in the issue or left unsaved work in it.
    func checkUnused(_ file: IssueFile) throws(StorageError) {
        // Who of them only reads, nobody can tell: all are named, so that the one who has something unsaved is.
        let clients = present(in: file.folder, at: file).map(\.client) + recoveries(of: file).map(\.client)
        var editors: [String] = []
        for client in clients where !editors.contains(client.editor) { editors.append(client.editor) }
        if !editors.isEmpty { throw .inUse(name: file.title, editor: editors.joined(separator: "、")) }
    }

    /// Another host gave the file of an issue this name: what is kept of it here goes with it.
    package func followRename(of file: IssueFile, to new: IssueFile) throws(StorageError) {
        let lock = try FolderLock(file.folder, for: new.title, disk: disk)
        defer { lock.release() }
        moveState(of: file, to: new)
    }

    /// The versions, who saved it, what is to be checked in it, and what can be undone; where they cannot go with the file, they stay under the old name.
    private func moveState(of file: IssueFile, to new: IssueFile) {
        let state = file.folder.appending(StateFolder.name)
        func move(_ old: FilePath, _ new: FilePath) { try? disk.rename(old, to: new) }
        let versions = versionsPath(new)
        if !isThere(versions) { move(versionsPath(file), versions) }
        let authors = state.appending(Shelf.authors)
        move(authors.appending(file.name), authors.appending(new.name))
        move(remarksPath(file), remarksPath(new))
        let history = state.appending("history")
        guard let names = try? disk.names(in: history) else { return }
        for name in names where name.string.hasPrefix(file.name.string + ".") {
            let rest = name.string.dropFirst(file.name.string.count)
            move(history.appending(name), history.appending(new.name.string + rest))
        }
    }

    /// Whether something has this name, a link that leads nowhere included.
    private func isThere(_ path: FilePath) -> Bool { (try? disk.linkStatus(at: path)) != nil }
}
