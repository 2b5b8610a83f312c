package import Bulletins
import Glibc
import SystemPackage

extension Shelf {
    /// The versions of an issue that are kept, newest first.
    package func versions(of issue: IssueFile) -> [Version] {
        let folder = versionsPath(issue)
        guard let names = try? disk.names(in: folder) else { return [] }
        let found = names.compactMap { name -> Version? in
            guard let number = Version.number(name) else { return nil }
            let path = folder.appending(name)
            return (try? disk.linkStatus(at: path)).map {
                Version(issue: issue, number: number, saved: $0.modified / 1_000_000_000, path: path)
            }
        }
        return found.sorted { $0.number > $1.number }
    }

    /// What each of these versions, newest first, has otherwise than the one before it.
    ///
    /// Reading them all takes time: it ends where `limit` bytes are read.
    package func changes(in versions: [Version], limit: Int = 1 << 20) -> [Int: TextChanges] {
        var result: [Int: TextChanges] = [:]
        var spent = 0
        var newer: (number: Int, text: Bulletin)?
        for version in versions {
            do throws(StorageError) {
                let (bytes, _) = try read(version.path)
                spent += bytes.count
                if spent > limit { break }
                let text = try load(version)
                if let newer { result[newer.number] = newer.text.textChanges(since: text) }
                newer = (version.number, text)
            } catch {
                // One that cannot be read is compared with none.
                newer = nil
            }
        }
        return result
    }

    package func load(_ version: Version) throws(StorageError) -> Bulletin {
        let (bytes, _) = try read(version.path)
        do throws(BulletinFileError) { return try Bulletin(json: bytes) } catch {
            throw .unreadable(name: "\(version.issue.title) 旧版 \(version.number)", reason: error.message(in: bytes))
        }
    }

    /// The version with a number, for a person who named it.
    package func version(_ number: Int, of issue: IssueFile) throws(StorageError) -> Version {
        guard let version = versions(of: issue).first(where: { $0.number == number }) else {
            throw .noSuchVersion(name: issue.title, number: number)
        }
        return version
    }

    /// Puts a text back as the issue; what stood there becomes a version, readable or not.
    package func restore(_ bulletin: Bulletin, as issue: IssueFile) throws(StorageError) -> Outcome {
        let present = exists(issue.path) ? ContentHash(of: try read(issue.path).bytes) : nil
        return try save(bulletin, to: issue, expecting: present)
    }

    func versionsPath(_ issue: IssueFile) -> FilePath {
        issue.folder.appending(StateFolder.name).appending("versions").appending(issue.name)
    }

    /// Keeps the file that is about to be replaced: under a second name, or by a copy where it will be written into or
    /// the disk has no second names.
    ///
    /// - Returns: where it is kept.
    func keepVersion(of target: AtomicFile, _ issue: IssueFile, isInPlace: Bool) throws(StorageError) -> FilePath {
        do throws(Errno) {
            let state = StateFolder(issue.folder, elsewhere: elsewhere, disk: disk)
            let folder = try state.folder(issue.name, in: state.folder("versions"))
            let last = try disk.names(in: folder).compactMap(Version.number).max() ?? 0
            let path = folder.appending(Version.name(last + 1))
            if !isInPlace {
                do throws(Errno) {
                    try disk.link(target.target, to: path)
                    try disk.syncFolder(folder)
                    return path
                } catch {
                    guard [.notPermitted, .notSupported, .noFunction, .tooManyLinks, .improperLink].contains(error)
                    else { throw error }
                }
            }
            try disk.make(path, like: target.old, isSynced: true) { _ throws(Errno) in try target.contents() }
            do throws(Errno) { try disk.syncFolder(folder) } catch {
                disk.discard(path)
                throw error
            }
            return path
        } catch {
            throw .failed(.keepVersion, name: issue.title, error)
        }
    }

    /// Removes names of versions that are the issue itself: a save died between keeping it and replacing it.
    func discardUnfinishedVersions(of issue: IssueFile) {
        guard let links = try? disk.status(at: issue.path).links, links > 1 else { return }
        // A save that lives is between the two as well, and then it has the lock.
        guard let lock = try? FolderLock(issue.folder, for: issue.title, disk: disk) else { return }
        defer { lock.release() }
        guard let present = try? disk.status(at: issue.path) else { return }
        for version in versions(of: issue) {
            guard let status = try? disk.linkStatus(at: version.path) else { return }
            if status.inode == present.inode { disk.discard(version.path) }
        }
    }

    /// Removes the versions that are too many.
    func thin(_ issue: IssueFile) {
        let versions = Array(self.versions(of: issue).reversed())
        let kept = Thinning.kept(versions.map(\.saved), now: host.now())
        for (index, version) in versions.enumerated() where !kept.contains(index) { disk.discard(version.path) }
    }
}
