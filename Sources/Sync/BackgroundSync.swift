import Processes
package import Storage
import SystemPackage

/// The syncing of a shelf while somebody works on it: a program of its own, so that no key ever waits for it.
///
/// It runs soon after the editor is opened, after each save, and every few minutes; one at a time.
package final class BackgroundSync {
    private let shelf: Shelf
    private let program: String
    private var child: Child?
    /// The reading end of a pipe that the child holds open.
    private var life: OpenFile?
    /// When it is to run next, in seconds.
    private var due: Int
    private var isAsked = false
    /// Whether something was saved that the running sync may have missed.
    private var isBehind = false
    private var state: SyncState?
    /// What the last sync of one's own complained of, where it could not even write that down for everybody.
    private var complaint: String?
    /// What a sync says, and what everybody knew when it began.
    private var words: OpenFile?
    private var known: SyncState?
    private var lastRead = 0

    /// In seconds: between syncs, after a save, and between looks at what other editors' syncs have left.
    private static let interval = 180
    private static let pause = 2
    private static let look = 30

    /// - Returns: `nil` for a shelf that is not set up to sync; two small files are looked into to know.
    package init?(_ shelf: Shelf, program: String, now: Int) {
        guard Setup.isSyncing(shelf) else { return nil }
        self.shelf = shelf
        self.program = program
        due = now + 1
    }

    /// To be polled; something comes there when a sync is over.
    package var descriptor: Int32? { life?.descriptor }

    /// Something was saved.
    package func saved(at now: Int) {
        isBehind = child != nil
        due = min(due, now + BackgroundSync.pause)
    }

    /// The editor wants it now, and to hear of it.
    package func ask(at now: Int) {
        isAsked = true
        due = now
    }

    /// What is new.
    package enum News: Equatable {
        /// A sync is over, and whether the editor asked for it.
        case over(isAsked: Bool)
        /// Another's sync, or time itself, has changed what is to be said.
        case state
    }

    /// Starts what is due, and takes what is over; to be called when there is time, once a second or so.
    package func work(at now: Int) -> News? {
        if child != nil {
            guard isOver() else { return nil }
            due = now + (isBehind ? BackgroundSync.pause : BackgroundSync.interval)
            isBehind = false
            complaint = words.flatMap { Child.lines($0.contents).last }
            words = nil
            read(at: now)
            defer { isAsked = false }
            return .over(isAsked: isAsked)
        }
        if now >= due { start(at: now) }
        if now - lastRead >= BackgroundSync.look || now < lastRead {
            read(at: now)
            return .state
        }
        return nil
    }

    /// The editor leaves: what was saved goes out, and nobody waits for it.
    package func finish(at now: Int) {
        if isBehind {
            start(at: now, waits: true)
        } else if child == nil, due <= now + BackgroundSync.pause {
            start(at: now)
        }
        isBehind = false
    }

    /// What stands in the head; `nil` where it was never tried.
    package var present: SyncState? {
        guard let complaint else { return state }
        return (state ?? SyncState()).refused(complaint)
    }

    private func read(at now: Int) {
        lastRead = now
        state = SyncState.read(of: shelf)
        // It was written down, or another has synced since.
        if state != known { complaint = nil }
    }

    /// - Parameter waits: whether it takes its turn behind the sync that runs; nobody waits for it then.
    private func start(at now: Int, waits: Bool = false) {
        due = now + BackgroundSync.interval
        let arguments =
            ["sync", "--quiet", "--data", shelf.folder.absolute.string] + (shelf.isConfined ? ["--confined"] : [])
            + (waits ? ["--after"] : [])
        guard let pipe = try? OpenFile.pipe(), let words = try? OpenFile.inMemory(),
            let started = try? Child(
                program, arguments, environment: Child.ownEnvironment, in: "/", streams: [nil, pipe.writing, words]),
            !waits
        else { return }
        child = started
        known = SyncState.read(of: shelf)
        self.words = words
        life = pipe.reading
    }

    private func isOver() -> Bool {
        guard child?.ended() != nil else { return false }
        child = nil
        life = nil
        return true
    }
}
