import Glibc
import Storage
import SystemPackage

/// The other side, as git is told of it.
///
/// Where it is a folder of this machine, git would obey there what that folder names: its hooks and the programs of its
/// configuration, as whoever syncs here. Who may write in that folder, or in the shelf's `.git` where the address
/// stands, is not always he. So such a folder is gone to through a ``PrivateFolder`` too: of it there are only the
/// objects and the refs, and git writes in neither.
struct Remote {
    /// What git is given.
    let address: String
    /// Where it is a folder of this machine.
    private(set) var local: Local?
    /// The branches that somebody has before him there, so that nothing is pushed over them.
    private(set) var checkedOut: Set<String> = []

    struct Local {
        let directory: GitDirectory
        let isSHA256: Bool
        let own: PrivateFolder
        let git: Git

        /// Takes note of what the branches are there now.
        func look() throws(SyncError) { try own.setRefs(directory.refs(in: "refs/heads")) }
    }

    /// - Throws: where it leads nowhere, or to the shelf itself.
    init(_ url: String, of shelf: Shelf, author: Git.Identity) throws(SyncError) {
        guard let path = Remote.localPath(url) else {
            address = url
            return
        }
        let folder = shelf.folder.absolute
        guard let (found, isBeside) = Remote.directory(at: folder.pushing(FilePath(path))),
            let directory = Remote.real(found)
        else { throw .remote(.missing) }
        // However it is written: by links, from elsewhere, as a work tree of it.
        for name in ["objects", "refs"]
        where Remote.isOne(directory.appending(name), folder.appending(".git").appending(name)) {
            throw .remote(.itself)
        }
        let settings = try Remote.plain { () throws(SyncError) in
            try Settings(directory.appending("config"), branch: "", author: author)
        }
        let place: FilePath
        // One for each: while a sync goes to one, another may be tried.
        let name = "remote-" + ContentHash(of: Array(directory.string.utf8)).text.prefix(16)
        do throws(StorageError) { place = try shelf.privateFolder(for: name) } catch { throw .storage(error) }
        let isGroup = settings.isShared || (fileMode(of: directory.appending("objects")) ?? 0) & 0o020 != 0
        let ours = try Remote.plain { () throws(SyncError) -> Local in
            let theirs = try GitDirectory(directory, isGroup: isGroup, isRemote: true)
            let ours = try PrivateFolder(at: place, beside: theirs, isSHA256: settings.isSHA256)
            return Local(
                directory: theirs, isSHA256: settings.isSHA256, own: ours,
                git: Git(folder: folder, directory: place, author: author))
        }
        try ours.look()
        address = ours.own.path.string
        local = ours
        // Without a word, one beside the files is theirs, as git takes it.
        let isBare = settings.isBare ?? !isBeside
        let places = (isBare ? [] : [directory]) + shelf.folders(in: directory.appending("worktrees"))
        checkedOut = Set(places.compactMap(Remote.branch(in:)))
    }

    /// Where a path ends, whatever links lead there.
    private static func real(_ path: FilePath) -> FilePath? {
        guard let real = realpath(path.string, nil) else { return nil }
        defer { free(real) }
        return FilePath(String(cString: real))
    }

    /// What is said of the shelf's own repository is not meant for this one.
    private static func plain<Value>(_ open: () throws(SyncError) -> Value) throws(SyncError) -> Value {
        do throws(SyncError) { return try open() } catch {
            if case .unsupported = error { throw .remote(.kind) }
            throw error
        }
    }

    /// Whether git runs there whatever that repository names.
    var runsPrograms: Bool { local == nil && !address.lowercased().hasPrefix("http") }

    /// The branch at which its head is.
    var branch: String? { local.flatMap { Remote.branch(in: $0.directory.path) } }

    private static func branch(in directory: FilePath) -> String? { try? Repository.branch(in: directory) }

    /// The path in an address of this machine; `nil` for one of another, as git tells them apart.
    ///
    /// What is neither is none of another: git is never given it.
    static func localPath(_ url: String) -> String? {
        if let mark = url.firstRange(of: "://") {
            let rest = url[mark.upperBound...]
            guard url[..<mark.lowerBound].lowercased() == "file" else { return nil }
            let path = rest.hasPrefix("localhost/") ? rest.dropFirst("localhost".count) : rest
            return decoded(path.hasPrefix("/") ? String(path) : "/" + path)
        }
        if url.hasPrefix("~/"), let home = getenv("HOME") { return String(cString: home) + url.dropFirst() }
        guard let colon = url.firstIndex(of: ":") else { return url }
        return url[..<colon].contains("/") ? url : nil
    }

    /// `%20` is a space.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The git directory that a path means, as git finds it, and whether it stands beside the files of somebody.
    private static func directory(at path: FilePath) -> (directory: FilePath, isBeside: Bool)? {
        let beside = FilePath(path.string + ".git")
        for place in [path.appending(".git"), path, beside.appending(".git"), beside] {
            let found = pointed(to: place)
            let common = SmallFile.line(found.appending("commondir")).map { found.pushing(FilePath($0)) }
            let directory = common ?? found
            guard FileKind(directory.appending("HEAD")) == .file,
                ["objects", "refs"].allSatisfy({ status(of: directory.appending($0)) != nil })
            else { continue }
            return (directory, place.lastComponent == ".git")
        }
        return nil
    }

    /// A `.git` that is a file says where it stands.
    private static func pointed(to place: FilePath) -> FilePath {
        guard let line = SmallFile.line(place), line.hasPrefix("gitdir: ") else { return place }
        return place.removingLastComponent().pushing(FilePath(String(line.dropFirst("gitdir: ".count))))
    }

    private static func isOne(_ a: FilePath, _ b: FilePath) -> Bool {
        guard let a = status(of: a), let b = status(of: b) else { return false }
        return a.st_dev == b.st_dev && a.st_ino == b.st_ino
    }

    private static func status(of path: FilePath) -> stat? {
        var status = stat()
        return stat(path.string, &status) == 0 ? status : nil
    }
}
