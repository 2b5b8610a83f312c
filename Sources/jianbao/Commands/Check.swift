import Application
import ArgumentParser
import Bulletins
import Formats
import Proofreading
import Screen
import Storage
import SystemPackage

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "校对一期，或直接校对文字、Word 文件；有必改的差错或读不出的文件时状态为 1。")

    @Argument(help: ArgumentHelp("期号、JSON 文件，或 txt、docx、md 文件；不写则校对书架上的全部各期。", valueName: "期号或文件"), completion: .issue)
    var issue: String?

    @Flag(help: "以 JSON 输出，供脚本使用。")
    var json = false

    @Flag(help: "改掉有把握的差错，旧稿留作旧版；文字文件的原稿另存为 .bak。")
    var fix = false

    @Option(help: ArgumentHelp("只报这一级及以上：必改、建议、提示。", valueName: "级别"))
    var level: String?

    @Flag(help: "列出全部规则。")
    var rules = false

    @OptionGroup var options: ShelfOptions

    func validate() throws {
        if let level, Level(level) == nil { throw ValidationError("不认识级别“\(level)”，可用 必改、建议、提示") }
    }

    func run() throws {
        if rules {
            Output.results(Rule.manual(Rule.all))
            return
        }
        let lowest = level.flatMap { Level($0) } ?? .hint
        let library = try options.library()
        // A text that was never on a shelf is none of one series, where there are several.
        let isOfNone = isOutside && options.name == nil && library.start == nil
        let shelf = try isOfNone ? library.shelves[0] : options.shelf()
        let series = isOfNone ? Series() : shelf.readableSeries()
        let (lexicon, problems) = try describingFailure { try shelf.lexicon(units: series.units) }
        for problem in problems { Output.message(problem) }
        let proofreader = Proofreader(lexicon: lexicon, rulesOff: series.rulesOff)
        var hasErrors = false
        var reports: [JSON] = []
        func report(_ subject: Subject, _ archive: Archive, _ marked: Proofreader.Marked? = nil) throws -> Reading {
            let (found, reading) = try check(subject, proofreader, archive, marked, shelf, lowest)
            let waiting = reading.bulletin.conflicts
            hasErrors = hasErrors || !waiting.isEmpty || found.contains { $0.level == .must }
            if json {
                reports += waiting.map { $0.report(in: reading.bulletin) } + Finding.json(found, in: reading)
            }
            return reading
        }
        if let issue {
            let (subject, archive) = try subject(named: issue, shelf, series)
            _ = try report(subject, archive)
        } else {
            // From the oldest on, each compared with all before it.
            var archive = Archive()
            let entries = try describingFailure { try shelf.entries() }
            var progress = Progress("校对", of: entries.count)
            var waiting = entries.reversed()[...]
            while !waiting.isEmpty {
                // What needs no other issue is done for several at once, then each is compared in turn.
                let batch = waiting.prefix(Check.batch)
                waiting = waiting.dropFirst(Check.batch)
                let subjects =
                    try batch.map { entry in
                        if case .unreadable = entry.content { nil } else { try Subject(entry.file, shelf, series) }
                    } as [Subject?]
                let marked = onAllCores(subjects.map { $0?.reading }) { $0.map { proofreader.mark($0) } }
                for ((entry, subject), marked) in zip(zip(batch, subjects), marked) {
                    progress.step()
                    if case .unreadable(let reason) = entry.content {
                        Output.message("“\(entry.file.title)”读不出，没有校对：\(reason.message)")
                        hasErrors = true
                        archive.addUnread(named: entry.file.title)
                    }
                    if let subject { archive.add(try report(subject, archive, marked).bulletin) }
                }
            }
        }
        if json { Output.json(.object(["findings": .array(reports)])) }
        if hasErrors { throw ExitCode(1) }
    }

    /// Whether it is a text that is to be read, and no issue.
    private var isOutside: Bool { issue.flatMap { FilePath($0).extension }.map { $0.lowercased() != "json" } ?? false }

    /// So many issues are in memory at a time.
    private static let batch = 32

    private func check(
        _ subject: Subject, _ proofreader: Proofreader, _ archive: Archive, _ marked: Proofreader.Marked?,
        _ shelf: Shelf, _ lowest: Level
    ) throws -> (found: [Finding], reading: Reading) {
        var reading = subject.reading
        var marked = marked
        var proofreader = proofreader
        proofreader.archive = archive
        proofreader.readsSources = shelf.readableSeries().printing(reading.bulletin).style.printsSources
        // As the editor counts them.
        proofreader.sparesUnfilled = !isOutside
        if fix {
            let edits = proofreader.fixes(in: reading)
            if let fixed = try subject.fix(edits, shelf) {
                Output.message("\(subject.name)：改了 \(fixed.count) 处")
                reading = fixed.reading
                marked = nil
            }
        }
        let found = proofreader.read(reading, marked: marked ?? proofreader.mark(reading)).filter { $0.level >= lowest }
        if !json {
            let width = DisplayWidth.narrow
            let empty = reading.bulletin.unfilled.count
            if !isOutside, issue != nil, empty > 0 {
                Output.message("后面 \(empty) 个栏目还空着，没有算作差错")
            }
            let waiting = reading.bulletin.conflicts
            for conflict in waiting { Output.results(conflict.line(in: reading.bulletin, name: subject.name)) }
            // A report without findings says that all is well, which is wrong while conflicts wait.
            guard waiting.isEmpty || !found.isEmpty else { return (found, reading) }
            Output.results(Report(on: reading, name: subject.name, width: width.columns).text(found))
        }
        return (found, reading)
    }

    /// The one that is named, and what it is compared with.
    private func subject(named name: String, _ shelf: Shelf, _ series: Series) throws -> (Subject, Archive) {
        let path = FilePath(name)
        if path.isFolder {
            throw Failure("“\(SafeName.of(path))”是文件夹；请写期号或文件名，校对整个书架用 jianbao check --data 文件夹")
        }
        if let ending = path.extension?.lowercased(), ending != "json" {
            if shelf.isConfined { throw Failure("这个登录只能校对书架上的各期") }
            return (try Subject(outside: path, ending, shelf), Archive())
        }
        let file = try describingFailure { try shelf.file(for: name) }
        return (try Subject(file, shelf, series), try describingFailure { try shelf.archive(except: file) })
    }
}
