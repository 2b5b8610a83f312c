import Bulletins
import Editor
import Storage
import Sync
import SystemPackage

// The shelf: its list, and the shelves that one may go to.
extension World {
    mutating func perform(_ effect: ShelfEffect) -> [Event] {
        switch effect {
        case .read: return answer { try $0.mendAndReadShelf() }
        // An issue that cannot be read says why when it is opened.
        case .preview(let reference): return (try? preview(reference)) ?? []
        case .count(let references):
            uncounted = references
            return []
        case .newIssue(let from, let kind):
            return answer { world in
                try world.open(world.shelf.createNext(from: from, kind: kind, today: world.clock().day))
            }
        case .search(let query): return answer { try $0.search(query) }
        case .sync: return askToSync()
        case .listShelves: return [listShelves()]
        case .use(let index):
            let shelves = library.shelves
            guard shelves.indices.contains(index) else { return [.failed("这个书架刚刚不在了，请再选")] }
            home = nil
            model = nil
            return use(shelves[index])
        case .newShelf(let name):
            guard let shelf = library.place(named: name) else { return [.failed("“\(name)”不能做文件夹名；换一个名称")] }
            if shelf.hasSeries { return [.failed("已经有“\(name)”这个书架了")] }
            return answer { world in
                try shelf.makeFolder()
                world.model = world.home == nil && world.shelf.hasSeries ? world.shelf.series().series.ofOffice : nil
                world.home = nil
                return world.use(shelf)
            }
        case .openSample: return answer { try $0.openSample() }
        case .leaveSample:
            guard let home else { return [] }
            self.home = nil
            return use(home)
        case .openLesson: return answer { try $0.openLesson() }
        case .leaveLesson(let isKept): return leaveLesson(isKept: isKept)
        }
    }

    /// The newest issues at once; of a long shelf, the others come between the frames.
    mutating func readShelf() throws(StorageError) -> Event { show(try beginListing()) }

    /// The same; what git could not merge is merged by us, once it is seen, and told.
    mutating func mendAndReadShelf() throws(StorageError) -> [Event] {
        let listing = try beginListing()
        let unreadable = listing.entries.filter { $0.summary == nil }.map(\.file)
        let mended = unreadable.isEmpty ? [] : shelf.mended(unreadable)
        guard let first = mended.first else { return [show(listing)] }
        let more = mended.count > 1 ? "；这样的共 \(mended.count) 期" : ""
        return [try readShelf(), .done(Synchronizer.mendedMessage(first.title) + more)]
    }

    /// What others do from here on is seen later.
    private mutating func beginListing() throws(StorageError) -> Listing {
        shelfSight = sight(at: clock().seconds)
        var listing = try shelf.listing()
        listing.read(World.portion)
        return listing
    }

    private mutating func show(_ listing: Listing) -> Event {
        self.listing = listing.isWhole ? nil : listing
        return event(of: listing)
    }

    func event(of listing: Listing) -> Event {
        let people = people
        let entries = listing.entries.map { ShelfEntry($0, people: people[$0.file.name.string] ?? []) }
        let (series, problem) = shelf.series()
        return .shelf(
            .listed(
                entries, name: series.name, isWhole: listing.isWhole, problem: problem?.message,
                state: ShelfState(
                    hasSeries: shelf.hasSeries, isSample: home != nil, hasOthers: library.start == nil,
                    kinds: series.kinds.map(\.name), model: shelf.hasSeries ? nil : model)))
    }

    mutating func use(_ shelf: Shelf) -> [Event] {
        syncing?.finish(at: clock().seconds)
        self.shelf = shelf
        client = shelf.client(of: name.text, process: process)
        listing = nil
        uncounted = []
        former = nil
        shelfSight = nil
        series = nil
        reported = Reported()
        // What is played with goes nowhere.
        syncing = home == nil && lessonHome == nil ? makeSyncing(shelf) : nil
        return [.shelf(.changed)]
    }

    private mutating func openSample() throws -> [Event] {
        guard let sample else { throw Failure("这台机器上没有装示例") }
        let copy = try describingFailure { try shelf.copyOfSample(sample) }
        home = home ?? shelf
        return use(copy)
    }

    private func listShelves() -> Event {
        let choices = library.shelves.map { shelf in
            ShelfChoice(
                name: shelf.name, lastIssue: shelf.newestIssue ?? "还没有简报", folder: shelf.title,
                isOpen: home == nil && shelf.folder == self.shelf.folder)
        }
        return .shelf(.shelves(choices, mayAdd: !library.isConfined))
    }
}
