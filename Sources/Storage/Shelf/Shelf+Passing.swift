import Glibc
import SystemPackage

// Shelves for a while.
extension Shelf {
    /// A new shelf among the state of this login, with all that belongs to it inside, to be removed in the end.
    ///
    /// Those of runs that are no more go.
    ///
    /// - Parameter process: the number of the run that it is for.
    package func passing(_ name: String, for process: Int = Int(getpid())) throws(StorageError) -> Shelf {
        let prefix = name + "-"
        let places: [FilePath.Component]
        do throws(Errno) { places = try disk.names(in: elsewhere) } catch { places = [] }
        for place in places where place.string.hasPrefix(prefix) {
            let owner = Int(place.string.dropFirst(prefix.count))
            // A run that lives, and is not this one, is at it.
            if let owner, owner > 0, owner != process, kill(pid_t(clamping: owner), 0) == 0 { continue }
            removeAll(in: elsewhere.appending(place))
        }
        let folder = elsewhere.appending(prefix + "\(process)")
        let shelf = Shelf(folder: folder, elsewhere: folder.appending("state"), disk: disk, host: host)
        try shelf.makeFolder()
        return shelf
    }

    /// Removes a shelf that was made by ``passing(_:for:)``.
    package func removePassing() { removeAll(in: folder) }

    /// What cannot be removed stays.
    private func removeAll(in folder: FilePath) {
        guard let names = try? disk.names(in: folder) else { return }
        for name in names {
            let path = folder.appending(name)
            guard let kind = try? disk.linkStatus(at: path).kind else { continue }
            if kind == .folder { removeAll(in: path) } else { disk.discard(path) }
        }
        disk.discardFolder(folder)
    }
}
