import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import Sync
import SystemPackage

/// The world outside the session: the shelf and the display.
///
/// It performs effects and answers with events.
struct World {
    var shelf: Shelf
    /// The shelves that one may go to.
    let library: Library
    /// Where the sample comes from; `nil` where the program has none with it.
    let sample: FilePath?
    /// The shelf that one came from, while the lesson is open.
    var lessonHome: Shelf?
    /// The shelf that one came from, while the sample is open.
    var home: Shelf?
    /// What a new shelf may take over of the series that was open when it was made.
    var model: Series?
    /// What the settings on the screen are known to come from.
    var series: Series? { didSet { seriesSeen = nil } }
    /// Their file as it was when it held them; `nil` where it is to be read.
    var seriesSeen: FileStatus?
    let display: any Display
    let clock: () -> Clock
    let process: Int?
    var name: EditorName
    var client: Client
    var handle: IssueHandle?
    /// What crashed clients left unsaved in the open issue, by the numbers that the session was told.
    var recoveries: [Int: Recovery] = [:]
    /// Those of them that were found while somebody works here.
    var lateRecoveries: Set<Int> = []
    /// A long shelf of which the newest issues were shown and the others are still to be read.
    var listing: Listing?
    /// The issues of the shelf in which findings are still to be counted.
    var uncounted: [String] = []
    /// What they are compared with, read once for all of them.
    var former: [Shelf.Former]?
    /// What is known of the shelf since it was read; `nil` where it is not on the screen yet.
    var shelfSight: ShelfSight?
    /// Hears at once what happens to the open issue.
    var watch: Watch?
    /// The syncing of the shelf with other hosts; `nil` where it is not set up.
    var syncing: BackgroundSync?
    let makeSyncing: (Shelf) -> BackgroundSync?
    /// The reading of git's history; what is known of the open issue's, and the name of the version that was asked for.
    let history: BackgroundHistory
    var versions = VersionList([])
    var fetched = ""
    /// What a program that died left of a row of the settings, while it is offered.
    var typedLine: TypedLine?
    /// What goes on in programs of their own.
    var jobs: [Job] = []
    /// What whoever works here used last.
    var recents: Recents
    /// What the session was told last, so that it is told once.
    var reported = Reported()

    struct Reported: Equatable {
        var trouble: String?
        var people: [String] = []
        var clients: Set<String> = []
        var sync: SyncStatus?
        /// Seconds, of the last look at the disk.
        var look = 0
    }

    /// So many files of the shelf are read at one go: more than a screen shows, and about ten milliseconds.
    static let portion = 64

    init(
        library: Library, sample: FilePath?, display: any Display, name: EditorName, process: Int?,
        program: String, syncing: @escaping (Shelf) -> BackgroundSync?, clock: @escaping () -> Clock
    ) {
        self.library = library
        self.sample = sample
        let shelf = library.start ?? library.shelves[0]
        self.shelf = shelf
        self.display = display
        self.clock = clock
        self.process = process
        history = BackgroundHistory(program: program)
        makeSyncing = syncing
        self.syncing = library.start.flatMap(syncing)
        self.name = name
        recents = shelf.recents(of: name.text)
        client = shelf.client(of: name.text, process: process)
    }

    /// What the others call whoever works here, where nobody can know that: to be asked.
    var unknownName: String? { name.isShared ? name.text : nil }

    /// What the session is told in return.
    ///
    /// - Parameter whenSlow: gets a sentence to show where the work takes longer than half a second.
    mutating func perform(_ effect: Effect, whenSlow: @escaping (String) -> Void) -> [Event] {
        switch effect {
        case .shelf(let effect): return perform(effect)
        case .files(let effect): return perform(effect)
        case .issue(let effect): return perform(effect)
        case .series(let effect): return perform(effect, whenSlow: whenSlow)
        case .output(let effect): return perform(effect)
        case .display(let effect): return perform(effect)
        case .person(let effect): return perform(effect)
        case .quit:
            syncing?.finish(at: clock().seconds)
            // What was sent to a printer goes on by itself.
            jobs = []
            dropLesson()
            return []
        }
    }

    /// At a pause, and once a second of steady typing: the journal is made safe from a power cut, and the disk is
    /// looked at for what others did.
    mutating func pause(at second: Int, isPause: Bool) -> [Event] {
        guard isPause || second > reported.look else { return [] }
        reported.look = second
        if isPause { recents.write() }
        let synced = synced(at: second) + seeSeries() + seeHistory() + workedOn()
        guard let handle else { return synced + seeShelf(at: second) }
        handle.pause()
        watch?.renew()
        return synced + trouble() + see(handle.look()) + others(of: handle)
    }

    /// What to wait for beside the terminal; something comes there when others may have done something.
    var watched: [Int32] {
        ([watch?.descriptor, syncing?.descriptor, history.descriptor] + jobs.map(\.descriptor)).compactMap { $0 }
    }

    /// Looks at once, where the watch has heard something that is worth a look.
    mutating func poll() -> [Event] {
        let synced = synced(at: clock().seconds) + seeHistory() + workedOn()
        guard let handle, let watch, watch.drain() else { return synced }
        return synced + see(handle.look(isHasty: true))
    }

    /// Whether there is work to go on with between the frames.
    var isBusy: Bool { listing != nil || !uncounted.isEmpty }

    /// Goes on with the work, no longer than a key may wait.
    ///
    /// - Parameter isIdle: no key waits.
    mutating func work(isIdle: Bool) -> [Event] {
        guard var listing else { return isIdle ? countNext() : [] }
        listing.read(World.portion)
        self.listing = listing.isWhole ? nil : listing
        return listing.isWhole ? [event(of: listing)] : []
    }

    /// What comes of an act, or the sentence that says why nothing did.
    mutating func answer(
        failing: (String) -> Event = Event.failed, _ act: (inout World) throws -> [Event]
    ) -> [Event] {
        do { return try describingFailure { try act(&self) } } catch { return [failing("\(error)")] }
    }
}
