import Bulletins
import Glibc
import Processes
package import Storage
import SystemPackage

/// Makes the shelf one with the other side: what was changed here is committed, what came from there is merged, both go
/// out, and the files here become what came of it.
///
/// Every step leaves the shelf whole, and a sync that dies at any of them is gone on with by the next: the branch is
/// moved first, by compare-and-swap; then the files are written, each only over what it was; and ``BaseTable`` tells
/// what was changed here from what has not been written yet.
package struct Synchronizer {
    let shelf: Shelf
    let repository: Repository
    let editor: String
    var table: BaseTable
    /// Whether there was no table: what the files stand on is then taken from the commit.
    var isTableNew: Bool
    package internal(set) var report = Report()
    /// What stood in the files that were made whole, with the marks.
    var marked: [String: [UInt8]] = [:]
    /// So many of the questions stand in commits.
    var asked = 0
    /// The commits of this sync, and in what they differ from those on which they stand.
    var made: [String: Commit] = [:]

    struct Commit {
        let parent: String?
        let differences: [String: (old: TreeEntry?, new: TreeEntry?)]
    }
    /// That many issues are gone at once is meant.
    package var isRemovalMeant = false

    /// What a sync did.
    package struct Report: Equatable, Sendable {
        /// Files that the other side has got, or as they are here; files that came.
        package var sent: [String] = []
        package var received: [String] = []
        /// Issues that one side renamed and the other changed.
        var followed: [Followed] = []
        /// Files of one's own that were given another name.
        var relocated: Set<String> = []
        package var questions: [SyncQuestion] = []
        /// What another host asks.
        package var heard: [SyncQuestion] = []
        /// Files that could not be read or written, with the reason.
        package var troubles: [String] = []
        /// Files with somebody in them that will be written when he has left.
        package var postponed: [String] = []
        /// Files with git's marks of a conflict that were made whole.
        package var mended: [String] = []
        package var waiting = 0
    }

    /// So often is it tried again when somebody was faster.
    static let tries = 8

    package init(_ shelf: Shelf, editor: String, host: String) throws(SyncError) {
        self.shelf = shelf
        self.editor = editor
        let author = Git.Identity(name: Synchronizer.plain(editor), host: Synchronizer.plain(host))
        repository = try Repository(of: shelf, author: author)
        if shelf.isConfined, !repository.isOfOwner { throw .notAllowed }
        let read = BaseTable.read(of: shelf)
        table = read ?? BaseTable()
        isTableNew = read == nil
    }

    /// A name as git takes it.
    static func plain(_ text: String) -> String {
        let name = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value > 0x20 && !"<>,:;\"\\".unicodeScalars.contains($0) }))
        return name.isEmpty ? "jianbao" : name
    }

    /// The whole of it; what came of it stands in the shelf's ``SyncState`` for everybody.
    ///
    /// - Parameter patience: seconds for which a sync that runs is waited for.
    package static func sync(
        _ shelf: Shelf, editor: String, host: String, now: Int, isRemovalMeant: Bool = false, patience: Int = 0
    ) throws(SyncError) -> Report {
        var lock: Int32?
        do throws(StorageError) {
            lock = try shelf.lockSync()
            for _ in 0..<(patience * 5) where lock == nil {
                usleep(200_000)
                lock = try shelf.lockSync()
            }
        } catch {
            throw .storage(error)
        }
        guard let lock else { throw .busy }
        defer { shelf.unlockSync(lock) }
        let last = SyncState.read(of: shelf)
        var state = last ?? SyncState()
        state.tried = now
        do throws(SyncError) {
            var synchronizer = try Synchronizer(shelf, editor: editor, host: host)
            synchronizer.isRemovalMeant = isRemovalMeant
            do throws(SyncError) { try synchronizer.run(&state) } catch {
                state.waiting = synchronizer.waiting()
                state.add(synchronizer.report.questions + synchronizer.report.heard, synchronizer)
                throw error
            }
            state.synced = now
            state.trouble = ""
            state.isRefused = false
            state.sentence = synchronizer.report.news
            state.waiting = 0
            state.add(synchronizer.report.questions + synchronizer.report.heard, synchronizer)
            // What is answered already is none, and what was known no news.
            synchronizer.report.heard = state.questions.filter { question in
                let isOwn = synchronizer.report.questions.contains { $0.isSame(as: question) }
                return !isOwn && !(last?.questions.contains { $0.isSame(as: question) } ?? false)
            }
            do throws(StorageError) { try state.write(to: shelf) } catch { throw .storage(error) }
            return synchronizer.report
        } catch {
            state.trouble = error.short
            state.isRefused = !error.isPassing
            state.sentence = error.message
            do throws(StorageError) { try state.write(to: shelf) } catch { throw .storage(error) }
            throw error
        }
    }

    private mutating func run(_ state: inout SyncState) throws(SyncError) {
        repository.own.clear()
        let start = try repository.commit(at: repository.head)
        let heard = state.heard.isEmpty ? nil : state.heard
        do throws(SyncError) { try exchange() } catch {
            refreshIndex(since: start)
            state.heard = try readQuestions(since: heard) ?? ""
            throw error
        }
        refreshIndex(since: start)
        state.heard = try readQuestions(since: heard) ?? ""
        try? repository.shared.tidy(by: repository.git, through: repository.own)
    }

    /// What others find who work with git here by hand: their index is at the commit that it was last brought to, or at
    /// the head that they made since.
    private func refreshIndex(since start: String?) {
        let name = "index"
        do throws(SyncError) {
            guard let head = try repository.commit(at: repository.head) else { return }
            let last = shelf.remembered(name)?.line
            if last == head, start == head, report.mended.isEmpty { return }
            let known = Set([start, last].compactMap { $0 })
            for old in known.isEmpty ? [nil] : known.map(Optional.some) {
                let changes = try old == head ? [:] : differences(old, head)
                guard try repository.refreshIndex(by: changes, to: head, whole: report.mended) else { return }
            }
            try? shelf.remember(Array((head + "\n").utf8), as: name)
        } catch {
            // Nothing of a sync depends on it.
            return
        }
    }

    private mutating func exchange() throws(SyncError) {
        if let tool = OtherTool.traces(in: shelf) { throw .otherTool(tool) }
        guard let url = repository.settings.url else { throw .noRemote }
        let remote = try Remote(url, of: shelf, author: repository.git.author)
        if remote.runsPrograms, !repository.isTrusted { throw .untrusted }
        remote.local?.own.clear()
        defer { if let local = remote.local { try? local.directory.tidy(by: local.git, through: local.own) } }
        try exchange(with: remote)
        repository.remember(remote)
    }

    private mutating func exchange(with remote: Remote) throws(SyncError) {
        var isLocked = false
        for attempt in 0..<Synchronizer.tries {
            if attempt > 0 { usleep(UInt32.random(in: 10_000...80_000) * UInt32(attempt)) }
            var head = try settle()
            // What is new here goes out at once where nobody was faster: then there is nothing to fetch.
            if attempt == 0, let head, let known = made[head]?.parent,
                try known == repository.commit(at: repository.tracking),
                try send(head, over: known, to: remote) == .taken
            {
                return
            }
            if attempt == 0 { try checkSeries(of: remote) }
            let theirs = try fetch(remote)
            if let theirs, head != theirs {
                let merged = try merge(head, theirs)
                if merged != head {
                    _ = try settle()
                    head = try repository.commit(at: repository.head)
                }
            }
            guard let head, head != theirs else { return }
            let answer = try send(head, over: theirs, to: remote)
            if answer == .taken { return }
            isLocked = answer == .locked
        }
        throw isLocked ? .remote(.locked) : .outrun
    }

    private mutating func send(_ head: String, over old: String?, to remote: Remote) throws(SyncError) -> PushAnswer {
        let answer = try push(head, over: old, to: remote)
        if answer == .taken { report.sent = try differences(old, head).keys.sorted() }
        return answer
    }

    /// In what two commits differ; of one's own that is known.
    func differences(_ old: String?, _ new: String) throws(SyncError) -> [String: (old: TreeEntry?, new: TreeEntry?)] {
        if let commit = made[new], let parent = commit.parent, parent == old { return commit.differences }
        return try repository.differences(old, new)
    }

    /// How many files are not on the other side as they are here.
    private func waiting() -> Int {
        guard let head = try? repository.commit(at: repository.head) else { return 0 }
        return (try? repository.differences(try repository.commit(at: repository.tracking), head).count) ?? 0
    }
}

// The other side.
extension Synchronizer {
    /// - Returns: what the other side has; `nil` where it has nothing yet.
    func fetch(_ remote: Remote) throws(SyncError) -> String? {
        let branch = repository.settings.remoteBranch ?? repository.branch
        let known = try repository.commit(at: repository.tracking)
        // In a folder of this machine a look at the branch says whether anything came.
        if let local = remote.local {
            let tip = try local.directory.commit(at: "refs/heads/\(branch)")
            if tip == known { return known }
            try local.look()
        }
        var refs: [String: String] = [:]
        refs["refs/heads/known"] = known
        refs["refs/heads/own"] = try repository.commit(at: repository.head)
        try repository.own.setRefs(refs)
        let result = try repository.git.attempt(
            [
                "fetch", "--quiet", "--no-write-fetch-head", "--no-tags", "--no-auto-gc", "--no-recurse-submodules",
                "--upload-pack=git-upload-pack", "--end-of-options", remote.address,
                "+refs/heads/\(branch):\(PrivateFolder.temporaryRefs)/came",
            ], to: remote)
        if String(decoding: result.errors, as: UTF8.self).contains("couldn't find remote ref") { return nil }
        guard result.status == 0, let came = repository.own.temporaryRef("came") else {
            throw Git.error(result, isRemote: true)
        }
        // Somebody's fetch by hand may have been faster.
        if came != known { _ = try repository.move(repository.tracking, from: known, to: came) }
        return came
    }

    /// What the other side made of what was sent.
    enum PushAnswer {
        case taken
        /// Somebody was faster.
        case outrun
        /// Somebody is writing there, or a git that died has left its lock.
        case locked
    }

    func push(_ commit: String, over old: String?, to remote: Remote) throws(SyncError) -> PushAnswer {
        let name = repository.settings.remoteBranch ?? repository.branch
        if remote.checkedOut.contains(name) { throw .remote(.checkedOut) }
        let branch = "refs/heads/\(name)"
        let answer =
            if let local = remote.local {
                try push(commit, to: branch, over: old, of: local, remote)
            } else {
                try push(commit, to: branch, of: remote)
            }
        if answer == .taken { _ = try repository.move(repository.tracking, from: old, to: commit) }
        return answer
    }

    /// In a folder of this machine git writes as little as here: what it makes goes on from a private one.
    private func push(
        _ commit: String, to branch: String, over old: String?, of local: Remote.Local, _ remote: Remote
    ) throws(SyncError) -> PushAnswer {
        do throws(SyncError) {
            try repository.git.run(
                Synchronizer.pushing + [remote.address, "+\(commit):\(PrivateFolder.temporaryRefs)/sent"], to: remote)
            try local.own.publish(to: local.directory)
            return try local.directory.move(branch, from: old, to: commit) ? .taken : .outrun
        } catch {
            if error == .remote(.locked) { return .locked }
            throw error
        }
    }

    private func push(_ commit: String, to branch: String, of remote: Remote) throws(SyncError) -> PushAnswer {
        let result = try repository.git.attempt(
            Synchronizer.pushing + [remote.address, "\(commit):\(branch)"], to: remote)
        if result.status == 0 { return .taken }
        let words = String(decoding: result.output + result.errors, as: UTF8.self)
        if RemoteTrouble(errors: words) == .locked { return .locked }
        let signs = [
            "(fetch first)", "(non-fast-forward)", "(stale info)", "cannot lock ref", "failed to update ref",
            "incorrect old value", "reference already exists", "failed to lock",
        ]
        if signs.contains(where: { words.contains($0) }) { return .outrun }
        throw Git.error(result, isRemote: true)
    }

    private static let pushing = [
        "push", "--quiet", "--porcelain", "--no-verify", "--receive-pack=git-receive-pack", "--end-of-options",
    ]
}
