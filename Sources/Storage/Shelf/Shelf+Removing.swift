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

    /// The name, or one with a number behind it that nothing in the folder has.
    func freeName(in folder: FilePath, like name: FilePath.Component) -> String {
        let ending = name.extension.map { ".\($0)" } ?? ""
        let others = (2...).lazy.map { "\(name.stem)（\($0)）\(ending)" }
        return exists(folder.appending(name.string))
            ? others.first { !exists(folder.appending($0)) } ?? "" : name.string
    }
}
