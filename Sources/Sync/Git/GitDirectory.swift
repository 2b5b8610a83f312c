import Glibc
import Storage
import SystemPackage

/// A git directory that others may write in, the shelf's or that of the other side.
///
/// Git itself only reads there: what it makes stands in a ``PrivateFolder`` first, and comes from there by
/// ``OpenFolder``, objects and refs, as git would have written them.
struct GitDirectory {
    let path: FilePath
    let folder: OpenFolder
    /// Whether a group writes in it.
    let isGroup: Bool
    let isRemote: Bool

    init(_ path: FilePath, isGroup: Bool, isRemote: Bool = false) throws(SyncError) {
        self.path = path
        self.isGroup = isGroup
        self.isRemote = isRemote
        do throws(Errno) { folder = try OpenFolder(path) } catch {
            throw GitDirectory.trouble(error, isRemote: isRemote)
        }
    }

    private func access(_ mode: mode_t) -> OpenFolder.Access { OpenFolder.Access(mode: mode, isGroup: isGroup) }

    private func trouble(_ error: Errno) -> SyncError { GitDirectory.trouble(error, isRemote: isRemote) }

    private static func trouble(_ error: Errno, isRemote: Bool) -> SyncError {
        switch error {
        case .tooManySymbolicLinkLevels, .notDirectory, .invalidArgument:
            isRemote ? .remote(.kind) : .unsupported("里有链接")
        case .fileExists where isRemote: .remote(.locked)
        case .noSpace where isRemote, .diskQuotaExceeded where isRemote: .remote(.full)
        case .noSuchFileOrDirectory where isRemote: .remote(.missing)
        case _ where isRemote: .remote(.rights)
        case .fileExists: .git("有人锁着 .git 里的分支")
        default: .git("不能写 .git（\(error.reason)）")
        }
    }
}

// The refs.
extension GitDirectory {
    /// What a ref names; `nil` where there is none.
    func commit(at ref: String) throws(SyncError) -> String? {
        do throws(Errno) { return try value(of: ref) } catch { throw trouble(error) }
    }

    private func value(of ref: String) throws(Errno) -> String? {
        let (place, name) = GitDirectory.parts(of: ref)
        do throws(Errno) {
            if let bytes = try folder.folder(place).read(name) {
                guard let id = GitDirectory.id(in: bytes) else { throw .invalidArgument }
                return id
            }
        } catch {
            guard error == .noSuchFileOrDirectory || error == .isDirectory else { throw error }
        }
        return try packedRefs()[ref]
    }

    /// The refs of a folder, `refs/heads`, by their names.
    func refs(in place: String) throws(SyncError) -> [String: String] {
        do throws(Errno) {
            var refs = try packedRefs().filter { $0.key.hasPrefix(place + "/") }
            try addLoose(in: place, to: &refs)
            return refs
        } catch {
            throw trouble(error)
        }
    }

    private func addLoose(in place: String, to refs: inout [String: String]) throws(Errno) {
        guard let there = try? folder.folder(place) else { return }
        for name in there.names() where !name.hasSuffix(".lock") {
            switch there.status(name).map({ $0.st_mode & S_IFMT }) {
            case S_IFDIR: try addLoose(in: "\(place)/\(name)", to: &refs)
            case S_IFREG:
                // One that names another is none of ours.
                refs["\(place)/\(name)"] = GitDirectory.id(in: try there.read(name) ?? [])
            default: break
            }
        }
    }

    private func packedRefs() throws(Errno) -> [String: String] {
        var refs: [String: String] = [:]
        for line in (try folder.read("packed-refs") ?? []).split(separator: 0x0A) {
            let words = line.split(separator: 0x20, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
            if words.count == 2, GitDirectory.isID(words[0]) { refs[words[1]] = words[0] }
        }
        return refs
    }

    private static func parts(of ref: String) -> (place: String, name: String) {
        let slash = ref.lastIndex(of: "/") ?? ref.startIndex
        return (String(ref[..<slash]), String(ref[slash...].drop { $0 == "/" }))
    }

    /// What a loose ref names; `nil` for one that names another.
    private static func id(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        return isID(text) ? text : nil
    }

    private static func isID(_ text: String) -> Bool {
        [40, 64].contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Moves a ref from one commit to another, if it still names the first, under the lock that git takes too.
    ///
    /// - Returns: whether it did.
    func move(_ ref: String, from old: String?, to new: String) throws(SyncError) -> Bool {
        let (place, name) = GitDirectory.parts(of: ref)
        let lock = name + ".lock"
        do throws(Errno) {
            let there = try folder.folder(place, makingForGroup: isGroup)
            try there.lock(lock, holding: Array((new + "\n").utf8), access(0o666))
            do throws(Errno) {
                guard try value(of: ref) == old else {
                    there.remove(lock)
                    return false
                }
                try there.rename(lock, to: name)
                return true
            } catch {
                there.remove(lock)
                throw error
            }
        } catch {
            throw trouble(error)
        }
    }
}

// The index of those who work with git here by hand.
extension GitDirectory {
    private static let index = "index"
    private static let lock = "index.lock"

    /// What stands in it; `nil` for none.
    func index() throws(SyncError) -> [UInt8]? {
        do throws(Errno) { return try folder.read(GitDirectory.index) } catch { throw trouble(error) }
    }

    /// Puts another in its place, if it is what it was.
    ///
    /// - Returns: whether it did; not where somebody holds its lock.
    func replaceIndex(_ old: [UInt8]?, by new: [UInt8]) throws(SyncError) -> Bool {
        do throws(Errno) {
            do throws(Errno) { try folder.create(GitDirectory.lock, holding: new, access(0o666)) } catch {
                if error == .fileExists { return false }
                throw error
            }
            do throws(Errno) {
                let isSame = try folder.read(GitDirectory.index) == old
                if isSame {
                    try folder.rename(GitDirectory.lock, to: GitDirectory.index)
                } else {
                    folder.remove(GitDirectory.lock)
                }
                return isSame
            } catch {
                folder.remove(GitDirectory.lock)
                throw error
            }
        } catch {
            throw trouble(error)
        }
    }
}

// The objects.
extension GitDirectory {
    /// Takes a file of git's that stands under the same name where it came from: what is there already is the same.
    ///
    /// - Parameter place: `17` or `pack`.
    func take(_ source: FilePath, as name: String, in place: String) throws(SyncError) {
        do throws(Errno) {
            let there = try folder.folder("objects/\(place)", makingForGroup: isGroup)
            if let status = there.status(name) {
                guard status.st_mode & S_IFMT == S_IFREG else { throw .tooManySymbolicLinkLevels }
                return
            }
            let temporary = "tmp_obj_jianbao\(getpid())"
            there.remove(temporary)
            try there.create(temporary, copying: source, access(0o444))
            try there.rename(temporary, to: name)
        } catch {
            throw trouble(error)
        }
    }

    /// Many small objects become one pack; nothing is thrown away, be it ever so unreachable: it may be somebody's
    /// `git add`.
    func tidy(by git: Git, through own: PrivateFolder) throws(SyncError) {
        // Names are spread evenly over 256 folders, so that one of them tells how many there are.
        guard names(in: "17").count > 16 else { return }
        let loose = names(in: "").filter { $0.utf8.count == 2 }
            .flatMap { place in names(in: place).map { (place, $0) } }
            .filter { GitDirectory.isID($0.0 + $0.1) }
        let pack = own.path.appending("objects/pack/pack").string
        let list = loose.map { $0.0 + $0.1 + "\n" }.joined()
        try git.run(["pack-objects", "-q", pack], input: Array(list.utf8))
        try own.publish(to: self)
        for (place, name) in loose { (try? folder.folder("objects/\(place)"))?.remove(name) }
    }

    private func names(in place: String) -> [String] { (try? folder.folder("objects/\(place)"))?.names() ?? [] }
}
