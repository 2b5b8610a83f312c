import Glibc
import Storage
import SystemPackage

/// A git directory of the editor's own over the objects and refs of another, the shelf's or that of the other side: by
/// links to them, as git's own `git-new-workdir` does it.
///
/// Its configuration is ours, and it has no hooks and no attributes, so nothing that others put into the other one is
/// ever run. That it is ours also spares the question of whose the other is.
struct PrivateFolder {
    let path: FilePath

    /// What is the other's own.
    static let shared = ["objects", "refs", "packed-refs", "shallow"]

    /// - Parameters:
    ///   - repository: the other git directory.
    ///   - isGroup: whether a group writes in it.
    init(at path: FilePath, over repository: FilePath, isGroup: Bool, isSHA256: Bool) throws(SyncError) {
        if let link = GitLinks.first(in: repository) {
            throw .unsupported("里“\(SafeName.of(link))”是链接")
        }
        self.path = path
        _ = mkdir(path.string, 0o700)
        // Of an earlier version. Git writes on in a log that it finds, be it a link, and its lines name the command.
        unlink(path.appending("logs").string)
        for name in PrivateFolder.shared {
            try PrivateFolder.link(repository.appending(name).string, at: path.appending(name).string)
        }
        // On no branch of the shelf: git would lock the head beside the branch that it moves, and a git that dies then
        // leaves a lock that stops every later sync.
        try PrivateFolder.write("ref: refs/jianbao/none\n", to: path.appending("HEAD"))
        try PrivateFolder.write(
            PrivateFolder.configuration(isGroup: isGroup, isSHA256: isSHA256), to: path.appending("config"))
    }

    private static func configuration(isGroup: Bool, isSHA256: Bool) -> String {
        var lines = [
            "[core]", "repositoryFormatVersion = \(isSHA256 ? 1 : 0)", "bare = true", "hooksPath = /dev/null",
            "fsmonitor = false", "alternateRefsCommand = true", "logAllRefUpdates = false",
            "attributesFile = /dev/null", "fsync = all",
            "sharedRepository = \(isGroup ? "group" : "umask")", "quotePath = false", "packedRefsTimeout = 5000",
            "filesRefLockTimeout = 2000", "useReplaceRefs = false", "[gc]", "auto = 0",
            "[maintenance]", "auto = false", "[fetch]", "recurseSubmodules = false", "writeCommitGraph = false",
            "[push]", "gpgSign = false", "recurseSubmodules = no", "followTags = false", "[commit]", "gpgSign = false",
            "[http]", "lowSpeedLimit = 500", "lowSpeedTime = 30",
        ]
        if isSHA256 { lines += ["[extensions]", "objectFormat = sha256"] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func link(_ target: String, at path: String) throws(SyncError) {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &bytes, bytes.count)
        if count > 0, String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) == target { return }
        unlink(path)
        guard symlink(target, path) == 0 || errno == EEXIST else {
            throw .machine("不能写“\(SafeName.of(path))”（\(String(cString: strerror(errno)))）")
        }
    }

    /// Written anew only where it says something else.
    private static func write(_ text: String, to path: FilePath) throws(SyncError) {
        if let file = fopen(path.string, "re") {
            defer { fclose(file) }
            var bytes = [UInt8](repeating: 0, count: 8192)
            let count = fread(&bytes, 1, bytes.count, file)
            if bytes[..<count].elementsEqual(text.utf8) { return }
        }
        let fresh = path.string + ".\(getpid())"
        guard let file = fopen(fresh, "we") else { throw .machine("不能写“\(SafeName.of(path))”") }
        let isWritten = text.utf8.withContiguousStorageIfAvailable { fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, isWritten == text.utf8.count, rename(fresh, path.string) == 0 else {
            unlink(fresh)
            throw .machine("不能写“\(SafeName.of(path))”")
        }
    }
}
