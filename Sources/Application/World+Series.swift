import Bulletins
import Editor
import Storage
import Sync
import SystemPackage

// The series, its settings, and the shelves.
extension World {
    mutating func performSetup(_ effect: Effect, whenSlow: @escaping (String) -> Void) -> [Event] {
        switch effect {
        case .readSeries: return answer { try $0.readSeries() }
        case .changeSeries(let old, let new): return answer { try $0.changeSeries(from: old, to: new) }
        case .replaceSeries(let series):
            return answer { world in
                try world.shelf.replaceSeries(series)
                return try world.readSeries() + [.done("已重写；坏了的文件留在旧版里")]
            }
        case .restoreSeries:
            return answer { world in
                guard let last = world.shelf.lastSeries() else { throw Failure("没有留下读得出的旧设置；可以用读得出的重写") }
                try world.shelf.replaceSeries(last)
                return try world.readSeries() + [.done("已换回上次的设置；坏了的文件留在旧版里")]
            }
        case .closeSeries:
            series = nil
            return []
        case .keepTyped(let typed):
            return answer { world in
                try world.shelf.keepTyped(typed?.bytes, of: world.client)
                return []
            }
        case .forgetTyped:
            if let typedLine { shelf.discard(typedLine) }
            typedLine = nil
            return []
        case .setUp(let series, let papers):
            return answer { world in
                return [.setUp(try world.shelf.setUp(series, papers: papers) + "；^N 新建下一期")]
            }
        case .listPapers: return [.papers(shelf.isConfined ? [] : PaperReading.candidates(on: shelf))]
        case .readPapers(let paths):
            return answer { world in
                var reading = PaperReading(world.shelf)
                return [
                    .proposed(
                        try reading.read(paths) { index, count in
                            if count > 5, index > 0, index.isMultiple(of: 5) { whenSlow("正在读 \(index)/\(count)……") }
                        })
                ]
            }
        case .readPaperText(let text):
            return answer { world in
                var reading = PaperReading(world.shelf)
                return [.proposed(try reading.read(text: text))]
            }
        case .openLesson: return answer { try $0.openLesson() }
        case .leaveLesson(let isKept): return leaveLesson(isKept: isKept)
        case .openSample: return answer { try $0.openSample() }
        case .leaveSample:
            guard let home else { return [] }
            self.home = nil
            return use(home)
        case .listShelves: return [listShelves()]
        case .useShelf(let index):
            let shelves = library.shelves
            guard shelves.indices.contains(index) else { return [.failed("这个书架刚刚不在了，请再选")] }
            home = nil
            return use(shelves[index])
        case .newShelf(let name):
            guard let shelf = library.place(named: name) else { return [.failed("“\(name)”不能做文件夹名；换一个名称")] }
            if shelf.hasSeries { return [.failed("已经有“\(name)”这个书架了")] }
            return answer { world in
                try shelf.makeFolder()
                world.home = nil
                return world.use(shelf)
            }
        default: return []
        }
    }

    private mutating func readSeries() throws(StorageError) -> [Event] {
        guard shelf.hasSeries else {
            // The issues that are there say what the series is.
            var papers: [Bulletin] = []
            for entry in try shelf.entries().prefix(12).reversed() where entry.summary != nil {
                papers.append(try shelf.load(entry.file).bulletin)
            }
            return [.proposed(Proposal(series: Series(papers: papers), papers: [], remarks: []))]
        }
        let (series, problem) = shelf.series()
        self.series = series
        return [.series(series, problem: problem?.message)] + (problem == nil ? typedBefore(in: "") : [])
    }

    /// The newest row of an issue, or of the settings, that somebody of this login was typing when his program died.
    mutating func typedBefore(in issue: String) -> [Event] {
        for line in shelf.typedLines() {
            guard let typed = TypedRow(bytes: line.bytes), typed.issue == issue else { continue }
            typedLine = line
            return [.typedBefore(typed, by: line.client.editor)]
        }
        return []
    }

    /// Who wrote the settings that the file holds, where that is known and is another.
    private var otherAuthor: String {
        guard let author = shelf.seriesAuthor, author != name.text else { return "" }
        return author
    }

    private mutating func changeSeries(from old: Series, to new: Series) throws(StorageError) -> [Event] {
        let now: Series
        let who = otherAuthor
        do throws(StorageError) {
            now = try shelf.changeSeries(by: name.text) { series in
                series = Series.merged(base: old, mine: new, theirs: series, from: who.isEmpty ? "别处" : who)
            }
        } catch {
            guard case .unreadable = error else { throw error }
            return [.seriesBroken(error.message)]
        }
        series = now
        syncing?.saved(at: clock().seconds)
        return [.seriesChanged(now, isOurs: now == new, by: who)]
    }

    /// Looks whether somebody else changed what the settings on the screen show.
    mutating func seeSeries() -> [Event] {
        guard let known = series else { return [] }
        let (now, problem) = shelf.series()
        guard problem == nil, now != known else { return [] }
        series = now
        return [.seriesChanged(now, isOurs: false, by: otherAuthor)]
    }

    // MARK: - Shelves

    mutating func use(_ shelf: Shelf) -> [Event] {
        syncing?.finish(at: clock().seconds)
        self.shelf = shelf
        client = shelf.client(of: name.text, process: process)
        listing = nil
        series = nil
        reported = Reported()
        // What is played with goes nowhere.
        syncing = home == nil && lessonHome == nil ? makeSyncing(shelf) : nil
        return [.shelfChanged]
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
        return .shelves(choices, mayAdd: !library.isConfined)
    }
}
