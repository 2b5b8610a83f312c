import Glibc
import Processes
import Storage
import SystemPackage

/// The git repository of a shelf.
struct Repository {
    let folder: FilePath
    /// Its git directory, in which others may write.
    let shared: GitDirectory
    /// Where git writes.
    let own: PrivateFolder
    let git: Git
    /// The name of the branch that is checked out.
    let branch: String
    /// What the folder's configuration says, as far as we obey it.
    let settings: Settings

    var directory: FilePath { shared.path }
    var head: String { "refs/heads/\(branch)" }
    var tracking: String { "refs/remotes/\(settings.remote)/\(settings.remoteBranch ?? branch)" }

    /// Opens the repository that stands in a shelf.
    init(of shelf: Shelf, author: Git.Identity) throws(SyncError) {
        folder = shelf.folder.absolute
        let directory = folder.appending(".git")
        switch FileKind(directory) {
        case .folder: break
        case nil:
            if let outer = Repository.outer(of: folder) { throw .insideAnother(SafeName.of(outer)) }
            throw .notSetUp
        default: throw .unsupported("的 .git 不是文件夹")
        }
        branch = try Repository.branch(in: directory)
        settings = try Settings(directory.appending("config"), branch: branch, author: author)
        for name in [settings.remote, settings.remoteBranch].compactMap({ $0 }) where !Repository.isPlain(name) {
            throw .branchName(name)
        }
        let isGroup = (fileMode(of: folder) ?? 0) & 0o020 != 0 || settings.isShared
        let place: FilePath
        do throws(StorageError) { place = try shelf.privateFolder(for: "sync") } catch { throw .storage(error) }
        shared = try GitDirectory(directory, isGroup: isGroup)
        own = try PrivateFolder(at: place, beside: shared, isSHA256: settings.isSHA256)
        git = Git(folder: folder, directory: place, author: author)
    }

    /// Whether the configuration is the shelf's owner's, or root's, and nobody else can write it: a confined login obeys
    /// no address but one that they gave.
    var isOfOwner: Bool {
        guard let (config, shelf) = configAndFolder else { return false }
        return config.st_mode & 0o022 == 0 && [0, shelf.st_uid].contains(config.st_uid)
    }

    /// Whether the address is the person's own, or of those whom a confined login obeys: where others write in the shelf,
    /// one of them may have put another there.
    ///
    /// By ssh the other side may be this machine, and the shelf itself, with all that was planted in it.
    var isTrusted: Bool {
        guard let (config, shelf) = configAndFolder else { return false }
        return shelf.st_mode & 0o022 == 0 || config.st_uid == geteuid() || isOfOwner
    }

    private var configAndFolder: (config: stat, folder: stat)? {
        var (config, shelf) = (stat(), stat())
        guard lstat(directory.appending("config").string, &config) == 0, stat(folder.string, &shelf) == 0,
            config.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return (config, shelf)
    }

    /// The repository that a folder stands in, further up.
    static func outer(of folder: FilePath) -> FilePath? {
        var above = folder.removingLastComponent()
        while !above.isEmpty {
            if FileKind(above.appending(".git")) != nil { return above }
            guard above.lastComponent != nil else { return nil }
            above = above.removingLastComponent()
        }
        return nil
    }

    static func branch(in directory: FilePath) throws(SyncError) -> String {
        guard let text = SmallFile.read(directory.appending("HEAD")), text.hasPrefix("ref: refs/heads/") else {
            throw .detached
        }
        let name = String(text.dropFirst("ref: refs/heads/".utf8.count).prefix { $0 != "\n" })
        guard isPlain(name) else { throw .branchName(name) }
        return name
    }

    /// Whether a branch has a name that means nothing but itself wherever it comes to stand: in arguments, in files, in
    /// what git writes down of its commands.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.first, first != "-", first != ".", !name.contains("..") else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    }

    /// What a ref or another name of a commit names; `nil` where there is none.
    func commit(at name: String) throws(SyncError) -> String? {
        if name.hasPrefix("refs/") { return try shared.commit(at: name) }
        let result = try git.attempt(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
        return result.status == 0 ? result.output.line : nil
    }

    /// Moves a ref from one commit to another, if it still names the first.
    ///
    /// - Returns: whether it did.
    func move(_ ref: String, from old: String?, to new: String) throws(SyncError) -> Bool {
        try own.publish(to: shared)
        return try shared.move(ref, from: old, to: new)
    }

    func isAncestor(_ old: String, of new: String) throws(SyncError) -> Bool {
        if old == new { return true }
        return try git.attempt(["merge-base", "--is-ancestor", old, new]).status == 0
    }

    /// The youngest commit that both have; `nil` where they have none.
    func mergeBase(_ a: String, _ b: String) throws(SyncError) -> String? {
        let result = try git.attempt(["merge-base", a, b])
        return result.status == 0 ? result.output.line : nil
    }
}

/// What stands at a path, not following a link.
enum FileKind {
    case file, folder, other

    init?(_ path: FilePath) {
        guard let mode = fileMode(of: path) else { return nil }
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        default: self = .other
        }
    }
}

/// The mode of what stands at a path, a link's own.
func fileMode(of path: FilePath) -> mode_t? {
    var status = stat()
    return lstat(path.string, &status) == 0 ? status.st_mode : nil
}

/// A file of a few lines that git or we keep.
enum SmallFile {
    static func line(_ path: FilePath) -> String? { read(path).map { String($0.prefix { $0 != "\n" }) } }

    static func read(_ path: FilePath, limit: Int = 1 << 20) -> String? {
        bytes(path, limit: limit).map { String(decoding: $0, as: UTF8.self) }
    }

    static func bytes(_ path: FilePath, limit: Int = .max) -> [UInt8]? {
        let file = open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 8192)
        while bytes.count < limit {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count <= 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
