import SystemPackage

/// `.jianbao`, the folder beside the issues for what protects them: journals, presence, versions, the index.
///
/// Where the issues' folder takes nothing, what must not be lost goes to a folder of the editor's own.
struct StateFolder {
    let disk: Disk
    /// The folder of the issues.
    let shelf: FilePath
    let elsewhere: FilePath

    static let name = ".jianbao"

    init(_ shelf: FilePath, elsewhere: FilePath, disk: Disk) {
        self.disk = disk
        self.shelf = shelf
        // A name of its own for every shelf, however its path is written.
        let path = shelf.absolute.string
        self.elsewhere = elsewhere.appending(String(ContentHash(of: Array(path.utf8)).text.prefix(16)))
    }

    var path: FilePath { shelf.appending(StateFolder.name) }

    /// A folder in it, made where there is none.
    func folder(_ name: String, isElsewhere: Bool = false) throws(Errno) -> FilePath {
        let parent: FilePath
        if isElsewhere {
            parent = elsewhere
            try disk.makeFolders(parent, mode: 0o700)
        } else {
            parent = try StateFolder.make(in: shelf, disk: disk)
        }
        return try self.folder(FilePath.Component(name) ?? ".", in: parent)
    }

    func folder(_ name: FilePath.Component, in parent: FilePath) throws(Errno) -> FilePath {
        let folder = parent.appending(name)
        try disk.makeFolder(folder, like: parent)
        return folder
    }

    /// Makes `.jianbao` where there is none.
    @discardableResult
    static func make(in shelf: FilePath, disk: Disk) throws(Errno) -> FilePath {
        let state = shelf.appending(name)
        try disk.makeFolder(state, like: shelf)
        return state
    }

    /// Makes the names in the folder and of the folders above it last.
    func sync(_ folder: FilePath) throws(Errno) {
        try disk.syncFolder(folder)
        try disk.syncFolder(folder.parent)
        try disk.syncFolder(folder.parent.parent)
    }
}
