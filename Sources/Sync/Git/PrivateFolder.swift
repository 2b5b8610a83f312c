import Glibc
import Storage
import SystemPackage

/// A git directory of the editor's own beside another, the shelf's or that of the other side, whose objects git reads
/// through it.
///
/// Its configuration is ours, and it has no hooks and no attributes, so nothing that others put into the other one is
/// ever run. That it is ours also spares the question of whose the other is. And what git writes it writes here, where
/// nobody else can put a link: from here objects and refs go on to the ``GitDirectory``.
struct PrivateFolder {
    let path: FilePath

    /// Refs of git's here, for what came and what goes.
    static let temporaryRefs = "refs/jianbao"
    /// Leads to the objects of the other.
    private static let others = "others"

    init(at path: FilePath, beside directory: GitDirectory, isSHA256: Bool) throws(SyncError) {
        if let link = GitLinks.first(in: directory.path) {
            throw .unsupported("里“\(SafeName.of(link))”是链接")
        }
        // It names folders of whoever reads it, and all of the group can write it.
        if directory.isGroup, FileKind(directory.path.appending("objects/info/alternates")) != nil {
            throw .unsupported("有 objects/info/alternates")
        }
        self.path = path
        // An earlier version had links to what is the other's.
        for name in ["logs", "objects", "refs", "packed-refs", "shallow"]
        where FileKind(path.appending(name)) == .other { unlink(path.appending(name).string) }
        for name in ["", "objects", "objects/info", "objects/pack", "refs"] {
            _ = mkdir(path.pushing(FilePath(name)).string, 0o700)
        }
        try PrivateFolder.link(
            directory.path.appending("objects").string, at: path.appending(PrivateFolder.others).string)
        // From the objects, so that no name above can be misread.
        try PrivateFolder.write("../\(PrivateFolder.others)\n", to: path.appending("objects/info/alternates"))
        if let shallow = SmallFile.read(directory.path.appending("shallow")) {
            try PrivateFolder.write(shallow, to: path.appending("shallow"))
        } else {
            unlink(path.appending("shallow").string)
        }
        try PrivateFolder.write("ref: \(PrivateFolder.temporaryRefs)/none\n", to: path.appending("HEAD"))
        try PrivateFolder.write(PrivateFolder.configuration(isSHA256: isSHA256), to: path.appending("config"))
    }

    private static func configuration(isSHA256: Bool) -> String {
        var lines = [
            "[core]", "repositoryFormatVersion = \(isSHA256 ? 1 : 0)", "bare = true", "hooksPath = /dev/null",
            "fsmonitor = false", "alternateRefsCommand = true", "logAllRefUpdates = false",
            "attributesFile = /dev/null",
            // What is not whole when the power goes has gone nowhere.
            "fsync = none",
            "quotePath = false", "useReplaceRefs = false", "[gc]", "auto = 0",
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
        if SmallFile.read(path) == text { return }
        try write(Array(text.utf8), to: path)
    }

    private static func write(_ bytes: [UInt8], to path: FilePath) throws(SyncError) {
        let fresh = path.string + ".\(getpid())"
        guard let file = fopen(fresh, "we") else { throw .machine("不能写“\(SafeName.of(path))”") }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten, rename(fresh, path.string) == 0 else {
            unlink(fresh)
            throw .machine("不能写“\(SafeName.of(path))”")
        }
    }

    /// Throws away what a sync that died has left: nobody has seen it.
    func clear() {
        for folder in objectFolders {
            for name in names(in: "objects/\(folder)") { remove("objects/\(folder)/\(name)") }
        }
        for name in names(in: "objects") where name.hasPrefix("tmp_") { remove("objects/\(name)") }
        for name in names(in: PrivateFolder.temporaryRefs) { remove("\(PrivateFolder.temporaryRefs)/\(name)") }
        for name in names(in: "") where name.hasSuffix(".lock") { remove(name) }
    }

    private func remove(_ name: String) {
        let place = path.pushing(FilePath(name))
        if FileKind(place) == .folder {
            for inner in names(in: name) { remove("\(name)/\(inner)") }
            rmdir(place.string)
        } else {
            unlink(place.string)
        }
    }

    private func names(in folder: String) -> [String] {
        FolderEntry.all(in: path.pushing(FilePath(folder)).string).map(\.name)
    }

    private var objectFolders: [String] { names(in: "objects").filter { $0.utf8.count == 2 || $0 == "pack" } }

    /// Names commits to git that are there already, so that only what is new goes over the line.
    func setRefs(_ refs: [String: String]) throws(SyncError) {
        let lines = refs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0.value) \($0.key)\n" }
        try PrivateFolder.write(lines.joined(), to: path.appending("packed-refs"))
    }

    /// What git has put under one of the refs for what came.
    func temporaryRef(_ name: String) -> String? {
        SmallFile.line(path.pushing(FilePath("\(PrivateFolder.temporaryRefs)/\(name)")))
    }

    /// Hands on the objects that git has made here.
    func publish(to directory: GitDirectory) throws(SyncError) {
        for folder in objectFolders {
            // A pack before what makes git see it.
            let names = names(in: "objects/\(folder)").sorted { !$0.hasSuffix(".idx") && $1.hasSuffix(".idx") }
            for name in names where PrivateFolder.isObject(name, in: folder) {
                let file = path.pushing(FilePath("objects/\(folder)/\(name)"))
                try directory.take(file, as: name, in: folder)
                unlink(file.string)
            }
            if folder != "pack" { rmdir(path.pushing(FilePath("objects/\(folder)")).string) }
        }
    }

    private static func isObject(_ name: String, in folder: String) -> Bool {
        folder == "pack"
            ? name.hasPrefix("pack-") && [".pack", ".rev", ".idx"].contains(where: name.hasSuffix)
            : [38, 62].contains(name.utf8.count)
    }

    /// A file for git alone, to be removed by whoever asked for it.
    func file(_ name: String, holding bytes: [UInt8]?) throws(SyncError) -> FilePath {
        let place = path.appending("\(name).\(getpid())")
        if let bytes { try PrivateFolder.write(bytes, to: place) } else { unlink(place.string) }
        return place
    }
}
