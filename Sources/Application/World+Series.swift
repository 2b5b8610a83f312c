import Bulletins
import Editor
import Storage
import Sync

// What the issues of a shelf share.
extension World {
    mutating func perform(_ effect: SeriesEffect, whenSlow: @escaping (String) -> Void) -> [Event] {
        switch effect {
        case .read: return answer { try $0.readSeries() }
        case .readLook:
            let (series, problem) = shelf.series()
            return [problem.map { .failed($0.message) } ?? .series(.look(series))]
        case .change(let old, let new): return answer { try $0.changeSeries(from: old, to: new) }
        case .replace(let series):
            return answer { try $0.replaceSeries(series, saying: "已重写；坏了的文件留在旧版里") }
        case .restore:
            return answer { world in
                guard let last = world.shelf.lastSeries() else { throw Failure("没有留下读得出的旧设置；可以用读得出的重写") }
                return try world.replaceSeries(last, saying: "已换回上次的设置；坏了的文件留在旧版里")
            }
        // What an open issue is laid out by is looked at on.
        case .close: if handle == nil { series = nil }
        case .keepTyped(let typed):
            return answer { world in
                try world.shelf.keepTyped(typed?.bytes, of: world.client)
                return []
            }
        case .keepUnfinished(let unfinished):
            return answer { world in
                try world.shelf.keepTyped(unfinished?.bytes, of: world.client)
                return []
            }
        case .findUnfinished: return unfinishedBefore()
        case .forgetTyped:
            if let typedLine { shelf.discard(typedLine) }
            typedLine = nil
        case .setUp(let series, let papers):
            let next = "；\(Command.key("new-issue")) 新建下一期"
            return answer { [.series(.setUp(try $0.shelf.setUp(series, papers: papers) + next))] }
        case .listPapers: return [.series(.papers(shelf.isConfined ? [] : PaperReading.candidates(on: shelf)))]
        case .readPapers(let paths):
            return propose { reading in
                try reading.read(paths) { index, count in
                    if count > 5, index > 0, index.isMultiple(of: 5) { whenSlow("正在读 \(index)/\(count)……") }
                }
            }
        case .readPaperText(let text): return propose { try $0.read(text: text) }
        case .readKnowledge: return answer { try $0.readKnowledge() }
        case .switchRule(let rule, let isOn): return answer { try $0.switchRule(rule, isOn: isOn) }
        case .teach(let phrase): return answer { try $0.teach(phrase) }
        }
        return []
    }

    private mutating func teach(_ phrase: String) throws(StorageError) -> [Event] {
        try shelf.addLine(phrase, to: "known.txt", in: "lexicon")
        syncing?.saved(at: clock().seconds)
        return [.series(.taught(phrase)), .done("记住了“\(phrase)”，各期不再报；要改，在书架的 lexicon/known.txt 里")]
    }

    private mutating func propose(_ read: (inout PaperReading) throws -> Proposal) -> [Event] {
        answer { world in
            var reading = PaperReading(world.shelf)
            return [.series(.proposed(try read(&reading)))]
        }
    }

    private mutating func replaceSeries(_ series: Series, saying sentence: String) throws(StorageError) -> [Event] {
        try shelf.replaceSeries(series)
        return try readSeries() + [.done(sentence)]
    }

    private mutating func readSeries() throws(StorageError) -> [Event] {
        guard shelf.hasSeries else {
            // The issues that are there say what the series is.
            var papers: [Bulletin] = []
            for entry in try shelf.entries().prefix(12).reversed() where entry.summary != nil {
                papers.append(try shelf.load(entry.file).bulletin)
            }
            return [.series(.proposed(Proposal(series: Series(papers: papers), papers: [], remarks: [])))]
        }
        let (series, problem) = shelf.series()
        self.series = series
        let next = try? shelf.next(in: clock().day?.year ?? 2000, kind: "")
        return [.series(.read(series, problem: problem?.message, next: next))]
            + (problem == nil ? typedBefore(in: "") : [])
    }

    /// The newest row of an issue, or of the settings, that somebody of this login was typing when his program died.
    mutating func typedBefore(in issue: String) -> [Event] {
        for line in shelf.typedLines() {
            guard let typed = TypedRow(bytes: line.bytes), typed.issue == issue else { continue }
            typedLine = line
            return [.series(.typedBefore(typed, by: line.client.editor))]
        }
        return []
    }

    /// The newest series that somebody of this login was making when his program died.
    private mutating func unfinishedBefore() -> [Event] {
        for line in shelf.typedLines() {
            guard let unfinished = UnfinishedSeries(bytes: line.bytes) else { continue }
            typedLine = line
            return [.series(.unfinished(unfinished, by: line.client.editor))]
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
            return [.series(.broken(error.message))]
        }
        series = now
        syncing?.saved(at: clock().seconds)
        // What the issues that there are keep is written by itself.
        return [.series(.changed(now, isOurs: now == new.keepingLook(of: now), by: who))]
    }

    /// Looks whether somebody else changed what the settings on the screen show.
    mutating func seeSeries() -> [Event] {
        guard let known = series else { return [] }
        let status = shelf.status(of: Shelf.seriesName)
        if let status, status == seriesSeen { return [] }
        let (now, problem) = shelf.series()
        // What changed a moment ago may change again and look the same; a link looks the same for ever.
        let isSettled = status.map { $0.kind == .regular && $0.modified / 1_000_000_000 + 2 < clock().seconds } ?? false
        defer { seriesSeen = isSettled ? status : nil }
        guard problem == nil, now != known else { return [] }
        series = now
        return [.series(.changed(now, isOurs: false, by: otherAuthor))]
    }
}
