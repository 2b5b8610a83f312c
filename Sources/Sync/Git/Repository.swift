import Glibc
import Processes
import Storage
import SystemPackage

/// The git repository of a shelf.
struct Repository {
    let folder: FilePath
    let git: Git
    /// The name of the branch that is checked out.
    let branch: String
    /// What the folder's configuration says, as far as we obey it.
    let settings: Settings

    var directory: FilePath { folder.appending(".git") }
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
        let isGroup = (Mode(of: folder) ?? 0) & 0o020 != 0 || settings.isShared
        let own: FilePath
        do throws(StorageError) { own = try shelf.privateFolder(for: "sync") } catch { throw .storage(error) }
        let directoryOfOurs = try PrivateFolder(
            at: own, over: directory, isGroup: isGroup, isSHA256: settings.isSHA256)
        git = Git(folder: folder, directory: directoryOfOurs.path, author: author)
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

    /// What a ref names; `nil` where there is none.
    func commit(at ref: String) throws(SyncError) -> String? {
        if let loose = looseCommit(at: ref) { return loose }
        let result = try git.attempt(["rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"])
        return result.status == 0 ? result.output.line : nil
    }

    /// A branch's commit as it stands in the branch's own file; `nil` where only git can tell.
    ///
    /// A sync asks for it at every step, and starting git takes longer than most of them.
    private func looseCommit(at ref: String) -> String? {
        guard ref == head || ref == tracking,
            let line = SmallFile.read(directory.appending(ref))?.split(separator: "\n", maxSplits: 1).first,
            line.utf8.count == (settings.isSHA256 ? 64 : 40), line.utf8.allSatisfy(Repository.isDigit)
        else { return nil }
        return String(line)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// Moves a ref from one commit to another, if it still names the first.
    ///
    /// - Returns: whether it did.
    func move(_ ref: String, from old: String?, to new: String) throws(SyncError) -> Bool {
        let zero = String(repeating: "0", count: new.utf8.count)
        let arguments = ["update-ref", "-m", "jianbao sync", ref, new, old ?? zero]
        var result = try git.attempt(arguments)
        if result.status != 0, try commit(at: ref) == old, clearStaleLock(of: ref) {
            result = try git.attempt(arguments)
        }
        if result.status == 0 { return true }
        if try commit(at: ref) != old { return false }
        throw Git.error(result, isRemote: false)
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
        guard let mode = Mode(of: path) else { return nil }
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        default: self = .other
        }
    }
}

/// The mode of what stands at a path, a link's own.
func Mode(of path: FilePath) -> mode_t? {
    var status = stat()
    return lstat(path.string, &status) == 0 ? status.st_mode : nil
}

/// A file of a few lines that git or we keep.
enum SmallFile {
    /// The first line.
    static func line(_ path: FilePath) -> String? { read(path).map { String($0.prefix { $0 != "\n" }) } }

    static func read(_ path: FilePath, limit: Int = 1 << 20) -> String? {
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
        return String(decoding: bytes, as: UTF8.self)
    }
}
