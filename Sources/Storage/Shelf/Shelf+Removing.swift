import SystemPackage

extension Shelf {
    /// Takes a file off the shelf; it is kept in a folder beside, and so are its versions.
    ///
    /// - Returns: where it is kept, from the shelf on.
    /// - Throws: `inUse` where somebody is in the issue or left unsaved work in it.
    package func remove(_ file: IssueFile) throws(StorageError) -> String {
        try checkUnused(file)
        let lock = try FolderLock(file.folder, for: file.title, disk: disk)
        defer { lock.release() }
        let state = StateFolder(file.folder, elsewhere: elsewhere, disk: disk)
        do throws(Errno) {
            let folder = try state.folder("removed")
            let name = freeName(in: folder, like: file.name)
            try disk.rename(file.path, to: folder.appending(name))
            // Its pictures go with it; where they cannot, they are in nobody's way.
            if let pictures = pictureFolder(of: file), exists(pictures) {
                try? disk.rename(pictures, to: folder.appending(name.dropLast(5) + Shelf.pictureEnding))
            }
            try state.sync(folder)
            return "\(StateFolder.name)/removed/\(name)"
        } catch {
            throw .failed(.takeOff, name: file.title, error)
        }
    }

    /// The files that were taken off, as they are called there, and when each was last saved; the newest first.
    package var removed: [(name: String, time: Int)] {
        (files(in: folderOfRemoved, endings: ["json"]) ?? []).map { ($0.path.lastComponent?.string ?? "", $0.time) }
    }

    private var folderOfRemoved: FilePath {
        StateFolder(folder, elsewhere: elsewhere, disk: disk).path.appending("removed")
    }

    /// Puts an issue that was taken off back, with its pictures; by another name where its own is taken.
    package func restore(_ removed: String) throws(StorageError) -> IssueFile {
        guard let old = FilePath.Component(removed), old.kind == .regular, old.string == removed else {
            throw .badName(name: SafeName.of(removed))
        }
        let kept = folderOfRemoved
        let lock = try FolderLock(folder, for: SafeName.of(old), disk: disk)
        defer { lock.release() }
        do throws(Errno) {
            let first = old.stem.split(separator: "（").first.map(String.init) ?? old.stem
            let wanted = FilePath.Component("\(first).json") ?? old
            guard let name = FilePath.Component(freeName(in: folder, like: wanted)) else { throw .invalidArgument }
            let file = IssueFile(folder: folder, name: name)
            try disk.rename(kept.appending(old), to: file.path)
            let pictures = kept.appending(removed.dropLast(5) + Shelf.pictureEnding)
            if let place = pictureFolder(of: file), exists(pictures) { try? disk.rename(pictures, to: place) }
            return file
        } catch {
            throw .failed(.rename, name: SafeName.of(old), error)
        }
    }

    /// The name, or one with a number behind it that nothing in the folder has.
    func freeName(in folder: FilePath, like name: FilePath.Component) -> String {
        let ending = name.extension.map { ".\($0)" } ?? ""
        let others = (2...).lazy.map { "\(name.stem)（\($0)）\(ending)" }
        return exists(folder.appending(name.string))
            ? others.first { !exists(folder.appending($0)) } ?? "" : name.string
    }
}
