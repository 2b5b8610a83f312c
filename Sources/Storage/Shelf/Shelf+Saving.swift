package import Bulletins
import SystemPackage

extension Shelf {
    /// Reads an issue.
    ///
    /// - Throws: why it cannot be read; the file is never touched.
    package func load(_ file: IssueFile) throws(StorageError) -> Loaded {
        let name = SafeName.of(file.name)
        var warnings: [Loaded.Warning] = []
        var unfinished: StorageError?
        do throws(StorageError) { if try finishSave(of: file) { warnings.append(.finished) } } catch {
            unfinished = error
        }
        let (bytes, _) = try read(file.path)
        let bulletin: Bulletin
        do throws(BulletinFileError) { bulletin = try Bulletin(json: bytes) } catch {
            if unfinished != nil {
                throw .brokenBySave(name: name, copy: SafeName.of(rescuePath(file.folder, file.name)))
            }
            let reason = error.message(in: bytes)
            guard let last = versions(of: file).first else { throw .unreadable(name: name, reason: reason) }
            throw .unreadableButKept(name: name, reason: reason, issue: file.title, version: last.number)
        }
        if bulletin.isReadOnly { warnings.insert(.newerFormat(bulletin.format), at: 0) }
        if let target = try target(outside: file) { warnings.append(.outside(target: SafeName.of(target))) }
        return Loaded(file: file, bulletin: bulletin, hash: ContentHash(of: bytes), warnings: warnings)
    }

    /// How a save ended.
    package enum Outcome: Equatable, Sendable {
        /// The file holds the bulletin, whose hash it has. `doubt` says what the disk did not confirm or keep.
        case saved(ContentHash, doubt: StorageError?)
        /// The file is not the one that was read: nothing was written. What is there now, for the merge; `nil` where it
        /// is gone.
        case changed(Loaded?)
    }

    /// Saves an issue over the file that `expected` names; `nil` expects no file.
    ///
    /// The file before becomes a version.
    ///
    /// - Parameter journal: of the client; it is emptied when, and only when, the save is safely on disk.
    /// - Throws: why nothing was saved; the file is as it was.
    package func save(
        _ bulletin: Bulletin, to file: IssueFile, expecting expected: ContentHash?, journal: Journal? = nil
    ) throws(StorageError) -> Outcome {
        let name = SafeName.of(file.name)
        if bulletin.isReadOnly { throw .newerFormat(name: name, format: bulletin.format) }
        discardUnfinishedVersions(of: file)
        let target = try AtomicFile(file.path, rescue: rescuePath(file.folder, file.name), disk: disk)
        if target.old == nil {
            if expected != nil { return .changed(nil) }
        } else {
            guard let expected, ContentHash(of: try read(file.path).bytes) == expected else {
                return .changed(try load(file))
            }
        }
        let bytes = bulletin.json
        guard readsBack(bytes, as: bulletin) else { throw .doesNotReadBack(name: name) }
        let hash = ContentHash(of: bytes)
        journal?.append([.saving(hash)])
        var lock: FolderLock?
        var version: FilePath?
        var doubt: StorageError?
        defer { lock?.release() }
        do throws(StorageError) {
            let written = try target.write(bytes) { isInPlace throws(StorageError) in
                // Everything slow is done: from here to the new name no other save of this folder comes between.
                lock = try FolderLock(file.folder, for: name, disk: disk)
                try check(file, holds: expected)
                if target.old == nil || expected == hash { return }
                do throws(StorageError) { version = try keepVersion(of: target, file, isInPlace: isInPlace) } catch {
                    // The new text matters more than the old one.
                    doubt = error
                }
            }
            if let errno = written.doubt {
                doubt = .unconfirmed(name: name, errno)
            } else {
                journal?.restart(base: bulletin, hash: hash)
            }
            discardUnfinished(in: target.folder, now: written.status.modified)
        } catch {
            switch error {
            // What broke while it was written has nothing but this version for its old text.
            case .brokenInPlace, .unconfirmed: break
            default: if let version { disk.discard(version) }
            }
            switch error {
            case .changedMeanwhile, .alreadyExists: return .changed(exists(file.path) ? try load(file) : nil)
            default: throw error
            }
        }
        thin(file)
        return .saved(hash, doubt: doubt)
    }

    /// The hash of a file that is no issue; `nil` where there is none, or it can be read.
    func hashOfBroken(_ file: IssueFile) throws(StorageError) -> ContentHash? {
        guard exists(file.path) else { return nil }
        do throws(StorageError) { _ = try load(file) } catch {
            if error.isOfContent { return ContentHash(of: try read(file.path).bytes) }
            throw error
        }
        return nil
    }

    private func readsBack(_ bytes: [UInt8], as bulletin: Bulletin) -> Bool { (try? Bulletin(json: bytes)) == bulletin }

    private func check(_ file: IssueFile, holds expected: ContentHash?) throws(StorageError) {
        guard let expected else { return }
        guard exists(file.path), ContentHash(of: try read(file.path).bytes) == expected else {
            throw .changedMeanwhile(name: SafeName.of(file.name))
        }
    }

    /// Writes a new issue under the name of its year, kind and number; never over another.
    ///
    /// One whose number is not known yet gets a name that is free, and so does one whose name an issue of another kind
    /// has: `2010-0`, `2010-0b`.
    ///
    /// - Parameter name: what it is called by where its year or number is not known.
    package func create(_ bulletin: Bulletin, called name: String? = nil) throws(StorageError) -> IssueFile {
        let isCounted = bulletin.masthead.number > 0 && bulletin.masthead.year > 0
        let called = isCounted ? nil : name.flatMap(freeFile(called:))
        guard let file = called ?? freeFile(for: bulletin) else { throw .badReference(reference: bulletin.name) }
        let target = try AtomicFile(file.path, rescue: rescuePath(file.folder, file.name), disk: disk)
        if target.old != nil { throw .alreadyExists(name: SafeName.of(file.name)) }
        let bytes = bulletin.json
        guard readsBack(bytes, as: bulletin) else { throw .doesNotReadBack(name: SafeName.of(file.name)) }
        dropRemarks(of: file)
        let written = try target.write(bytes)
        if let doubt = written.doubt { throw .unconfirmed(name: SafeName.of(file.name), doubt) }
        return file
    }

    /// Makes an issue that takes a later number of its count where another took its own in this moment.
    package func create(numbered bulletin: Bulletin) throws(StorageError) -> IssueFile {
        var bulletin = bulletin
        for _ in 0..<8 {
            do throws(StorageError) { return try create(bulletin) } catch {
                guard case .alreadyExists = error else { throw error }
                let masthead = bulletin.masthead
                let next = try next(in: masthead.year, kind: masthead.countedKind)
                guard next.number > masthead.number else { throw error }
                bulletin.masthead.number = next.number
                if let serial = masthead.serial { bulletin.masthead.serial = max(next.serial ?? 0, serial) }
            }
        }
        return try create(bulletin)
    }

    private func freeFile(for bulletin: Bulletin) -> IssueFile? {
        let masthead = bulletin.masthead
        guard let numbered = file(for: masthead), exists(numbered.path),
            masthead.number == 0 || masthead.year == 0 || !isOfSameKind(numbered, masthead)
        else { return file(for: masthead) }
        let letters = "bcdefghijklmnopqrstuvwxyz".map { String($0) } + (2...999).map { "b\($0)" }
        return letters.lazy.compactMap { letter in
            FilePath.Component("\(numbered.name.stem)\(letter).json")
        }.map { IssueFile(folder: folder, name: $0) }.first { !exists($0.path) }
    }

    /// Whether what has that file is of the same kind, so that their numbers are of one count; what cannot be read is.
    func isOfSameKind(_ file: IssueFile, _ masthead: Masthead) -> Bool {
        (try? load(file))?.bulletin.masthead.countedKind.isIdentical(to: masthead.countedKind) ?? true
    }

    /// The number that comes next in a year: one more than the highest of that kind that is there, readable or not.
    package func nextNumber(in year: Int, kind: String = "") throws(StorageError) -> Int {
        number(after: try entries(), in: year, kind: kind)
    }

    /// The same with 总期号, which goes on through years and kinds, so that it is sought in several issues; `nil` where
    /// none is counted.
    package func next(in year: Int, kind: String) throws(StorageError) -> (number: Int, serial: Int?) {
        let entries = try entries()
        let serials = entries.filter { $0.summary != nil }.prefix(8).compactMap { entry in
            (try? load(entry.file))?.bulletin.masthead.serial
        }
        return (number(after: entries, in: year, kind: kind), serials.max().map { $0 + 1 })
    }

    private func number(after entries: [Entry], in year: Int, kind: String) -> Int {
        let numbers = entries.filter { $0.isOfKind(kind) }.flatMap { entry -> [Int] in
            var numbers: [Int] = []
            if let summary = entry.summary, summary.year == year { numbers.append(summary.number) }
            switch Reference(entry.file.name.stem) {
            case .issue(year, let number)? where kind.isEmpty: numbers.append(number)
            case .kind(kind, year, let number)?: numbers.append(number)
            default: break
            }
            return numbers
        }
        return (numbers.max() ?? 0) + 1
    }

    /// Where a link leads, when that is another folder.
    private func target(outside file: IssueFile) throws(StorageError) -> FilePath? {
        do throws(Errno) {
            guard try disk.linkStatus(at: file.path).kind == .link else { return nil }
            let target = try AtomicFile.resolve(file.path, disk: disk).target
            return target.removingLastComponent() == file.folder ? nil : target
        } catch {
            throw .failed(.read, name: SafeName.of(file.name), error)
        }
    }
}
