import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import SystemPackage
import Terminal

/// The world outside the session: the shelf and the terminal.
///
/// It performs effects and answers with events.
struct World {
    let shelf: Shelf
    let terminal: Terminal
    private var name = EditorName.find()
    private var sitting: Sitting
    /// The open issue.
    private var seat: Seat?
    /// What is to become one with the draft, until the session has done so.
    private var incoming: Incoming?
    /// What dead sittings left unsaved in the open issue, by the numbers that the session was told.
    private var recoveries: [Int: Recovery] = [:]
    /// Those of them that were found while somebody works here.
    private var lateRecoveries: Set<Int> = []
    /// A long shelf of which the newest issues were shown and the others are still to be read.
    private var listing: Listing?
    /// Hears at once what happens to the open issue.
    private var watch: Watch?
    /// What the session was told last, so that it is told once.
    private var reported = Reported()

    private enum Incoming {
        /// Another saved it.
        case saved(Loaded)
        /// A dead sitting left it unsaved; the first so many edits, or all.
        case unsaved(Recovery, first: Int?)
    }

    private struct Reported: Equatable {
        var trouble: String?
        var people: [String] = []
        var sittings: Set<String> = []
        /// Seconds, of the last look at the disk.
        var look = 0
    }

    /// So many files of the shelf are read at one go: more than a screen shows, and about ten milliseconds.
    private static let portion = 64

    init(shelf: Shelf, terminal: Terminal) {
        self.shelf = shelf
        self.terminal = terminal
        sitting = Sitting(editor: name.text)
    }

    /// What the others call whoever works here, where nobody can know that: to be asked.
    var unknownName: String? { name.isShared ? name.text : nil }

    /// What the session is told in return.
    ///
    /// - Parameter whenSlow: gets a sentence to show where the work takes longer than half a second.
    mutating func perform(_ effect: Effect, whenSlow: @escaping (String) -> Void) -> [Event] {
        switch effect {
        case .readShelf: return answer { world in [try world.readShelf()] }
        case .open(let reference):
            return answer { world in try world.open(world.shelf.file(for: reference)) }
        case .removeIssue(let reference):
            return answer { world in
                let kept = try world.shelf.remove(world.shelf.file(for: reference))
                return [.done("已移走；它在 \(kept)，要找回就移回来"), try world.readShelf()]
            }
        case .newIssue(let from):
            return answer { world in
                try world.open(world.shelf.createNext(from: from, today: Clock.now.day))
            }
        case .save(let draft, let isRecreating):
            return answer(failing: Event.saveFailed) { world in
                try world.save(draft, isRecreating: isRecreating)
            }
        case .journal(let act):
            seat?.record([JournalEntry(act)])
            return trouble()
        case .merge(let mine): return answer { world in try world.merge(into: mine) }
        case .merged(let act, let history): return answer { world in try world.merged(by: act, history) }
        case .findUnsaved:
            _ = findLate()
            return recoveries.isEmpty ? [.done("没有谁留下未存盘的改动")] : offers()
        case .recover(let reference, let count):
            return answer { world in try world.recover(reference, first: count) }
        case .setAside(let reference):
            return answer { world in
                if let recovery = world.recoveries.removeValue(forKey: reference) {
                    try world.shelf.setAside(recovery)
                }
                return []
            }
        case .introduce(let name): return answer { world in try world.introduce(name) }
        case .close(let isSaved):
            seat?.close(isSaved: isSaved)
            seat = nil
            watch = nil
            reported = Reported()
            return []
        case .announce(let part):
            seat?.move(to: part)
            return []
        case .searchShelf(let query): return answer { try $0.search(query) }
        case .listVersions: return [.versions(versions())]
        case .readVersion(let number):
            return answer { world in try world.version(number) }
        case .readKnowledge: return answer { world in try world.readKnowledge() }
        case .switchRule(let rule, let isOn):
            return answer { world in try world.switchRule(rule, isOn: isOn) }
        case .export(let bulletin, let series, let format, let isForced):
            return answer { world in
                try world.export(bulletin, series, format, isForced: isForced, whenSlow: whenSlow)
            }
        case .importFile(let path, let section): return answer { try $0.read(path, into: section) }
        case .copy(let text):
            guard terminal.copy(text) else { return [.copied(.tooLong)] }
            return [.copied(terminal.takesClipboard.map { $0 ? .reached : .refused } ?? .unknown)]
        case .showPlain(let text): terminal.showPlain(text, prompt: "（用鼠标选，用终端自己的复制；按任意键回到版面）")
        case .mouse(let isOn): terminal.isMouseReported = isOn
        case .redraw: terminal.redraw()
        case .suspend:
            // Nobody would continue it.
            guard terminal.canSuspend, !shelf.isConfined else { return [.done("这里没有命令行可回；要离开就按 ^Q")] }
            terminal.suspend()
        case .quit: break
        }
        return []
    }

    /// At a pause, and once a second of steady typing: the journal is made safe from a power cut, and the disk is
    /// looked at for what others did.
    mutating func pause(at second: Int, isPause: Bool) -> [Event] {
        guard let seat, isPause || second > reported.look else { return [] }
        reported.look = second
        seat.pause()
        watch?.renew()
        return trouble() + see(seat.look()) + others(of: seat)
    }

    /// What to wait for beside the terminal; something comes there when others may have done something.
    var watched: [Int32] { watch?.descriptor.map { [$0] } ?? [] }

    /// Looks at once, where the watch has heard something that is worth a look.
    mutating func hear() -> [Event] {
        guard let seat, let watch, watch.drain() else { return [] }
        return see(seat.look(isHasty: true))
    }

    /// Whether there is work to go on with between the frames.
    var isBusy: Bool { listing != nil }

    /// Goes on with the work, no longer than a key may wait.
    mutating func work() -> [Event] {
        guard var listing else { return [] }
        listing.read(World.portion)
        self.listing = listing.isWhole ? nil : listing
        return listing.isWhole ? [event(of: listing)] : []
    }

    /// What comes of an act, or the sentence that says why nothing did.
    private mutating func answer(
        failing: (String) -> Event = Event.failed, _ act: (inout World) throws -> [Event]
    ) -> [Event] {
        do { return try told { try act(&self) } } catch { return [failing("\(error)")] }
    }
}

// Opening, saving, recovering.
extension World {
    /// The newest issues at once; of a long shelf, the others come between the frames.
    private mutating func readShelf() throws(StorageError) -> Event {
        var listing = try shelf.listing()
        listing.read(World.portion)
        self.listing = listing.isWhole ? nil : listing
        return event(of: listing)
    }

    private func event(of listing: Listing) -> Event {
        let people = Dictionary(grouping: shelf.present(), by: \.issue).mapValues { $0.map(\.sitting.editor) }
        let entries = listing.entries.map { ShelfEntry($0, people: people[$0.file.name.string] ?? []) }
        let (series, problem) = shelf.series()
        return .shelf(entries, name: series.name, isWhole: listing.isWhole, problem: problem?.message)
    }

    private mutating func open(_ file: IssueFile) throws(StorageError) -> [Event] {
        let opened = try Seat(file, in: shelf, as: sitting)
        let events = sit(on: opened, notice: opened.warnings.first?.message ?? opened.warning)
        recoveries = Dictionary(uniqueKeysWithValues: shelf.recoveries(of: file).enumerated().map { ($0, $1) })
        lateRecoveries = []
        return events + offers()
    }

    /// From here the others see this name; an open issue is opened again by it, as nothing was done there yet.
    private mutating func introduce(_ answer: String) throws(StorageError) -> [Event] {
        guard let text = EditorName.cleaned(answer) else { return [] }
        var events: [Event] = []
        do throws(StorageError) { try name.remember(text) } catch { events = [.failed(error.message)] }
        name = EditorName(text: text)
        sitting = Sitting(editor: text)
        guard let seat, !seat.holdsUnsaved else { return events }
        seat.close(isSaved: true)
        return try open(seat.file) + events
    }

    /// What sittings that died since have left unsaved.
    private mutating func findLate() -> [Event] {
        guard let seat else { return [] }
        var events: [Event] = []
        for recovery in shelf.recoveries(of: seat.file)
        where !recoveries.values.contains(where: { $0.sitting == recovery.sitting }) {
            let reference = (recoveries.keys.max() ?? -1) + 1
            recoveries[reference] = recovery
            lateRecoveries.insert(reference)
            events.append(.leftUnsaved(Unsaved(recovery, reference: reference)))
        }
        return events
    }

    private func offers() -> [Event] {
        recoveries.sorted { $0.key < $1.key }.map { .unsaved(Unsaved($1, reference: $0)) }
    }

    private mutating func sit(on seat: Seat, notice: String?) -> [Event] {
        let (series, problem) = shelf.series()
        self.seat = seat
        watch = Watch(seat.file.path)
        reported = Reported()
        return [
            .opened(
                OpenIssue(
                    reference: seat.file.path.string, draft: seat.opened, series: series,
                    notice: notice ?? problem?.message))
        ] + others(of: seat)
    }

    private mutating func save(_ draft: Draft, isRecreating: Bool) throws(StorageError) -> [Event] {
        guard let seat else { return [] }
        let outcome: Shelf.Outcome
        do throws(StorageError) { outcome = try seat.save(draft, isRecreating: isRecreating) } catch {
            guard error.isOfContent else { return [.saveFailed(error.message(isJournaled: seat.trouble == nil))] }
            return [.damaged("文件在别处被改坏了：\(error.reason)")]
        }
        switch outcome {
        case .saved(_, let doubt):
            return [.saved(revision: draft.revision)] + numberTrouble(draft.bulletin, in: seat.file)
                + (doubt.map { [.failed($0.message)] } ?? []) + trouble()
        case .changed(let now?):
            incoming = .saved(now)
            return [.changedOutside]
        case .changed(nil): return [.gone]
        }
    }

    private mutating func recover(_ reference: Int, first count: Int?) throws(StorageError) -> [Event] {
        guard let recovery = recoveries.removeValue(forKey: reference), let seat else { return [] }
        if seat.holdsUnsaved || lateRecoveries.contains(reference) {
            // There is work here: they become one text, as when another saves.
            incoming = .unsaved(recovery, first: count)
            return [.changedOutside]
        }
        let recovered = try shelf.recover(recovery, first: count, as: sitting)
        let clashes = recovered.conflicts.isEmpty ? "" : "，有 \(recovered.conflicts.count) 处与后来的改动相撞，按 F8 选定"
        return sit(
            on: Seat(recovered, of: seat.file, in: shelf, as: sitting),
            notice: "已恢复 \(count ?? recovery.count) 处改动，还没有存盘\(clashes)") + offers()
    }

    private func versions() -> [KeptVersion] {
        guard let seat else { return [] }
        return shelf.keptVersions(of: seat.file)
    }

    private func version(_ number: Int) throws(StorageError) -> [Event] {
        guard let seat else { return [] }
        return [.version(try shelf.load(shelf.version(number, of: seat.file)), number: number)]
    }
}

// What others do.
extension World {
    /// A trouble of the journal that begins or ends is told once.
    private mutating func trouble() -> [Event] {
        let sentence = seat?.trouble?.message
        guard reported.trouble != sentence else { return [] }
        reported.trouble = sentence
        return [.trouble(sentence)]
    }

    private mutating func see(_ sight: Seat.Sight) -> [Event] {
        switch sight {
        case .same: return []
        case .changed(let now, let parts):
            incoming = .saved(now)
            return [.partsChanged(parts)]
        case .gone: return [.gone]
        case .unreadable(let error):
            return [error.isOfContent ? .damaged("文件在别处被改坏了：\(error.reason)") : .failed(error.message)]
        }
    }

    private mutating func others(of seat: Seat) -> [Event] {
        let others = seat.others()
        let gone = reported.sittings.subtracting(others.map(\.sitting.id))
        reported.sittings = Set(others.map(\.sitting.id))
        // Whoever is gone may have died.
        let left = gone.isEmpty ? [] : findLate()
        let people = others.map { presence in
            let place = presence.part.flatMap { part in
                seat.opened.bulletin.path(of: part).map { Numbering.place(of: $0, in: seat.opened.bulletin) }
            }
            return presence.sitting.editor + (place.map { "（在改\($0)）" } ?? "")
        }
        guard people != reported.people else { return left }
        reported.people = people
        return [.present(people)] + left
    }

    private func merge(into mine: Bulletin) throws(StorageError) -> [Event] {
        guard let seat else { return [] }
        switch incoming {
        case .saved(let theirs):
            let merge = seat.merge(theirs, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: seat.companion,
                        file: theirs.bulletin))
            ]
        case .unsaved(let recovery, let count):
            let merge = try seat.merge(recovery, first: count, into: mine)
            return [
                .merged(
                    Merged(
                        merge.bulletin, conflicts: merge.conflicts.count, from: recovery.sitting.editor,
                        isRecovered: true))
            ]
        case nil: return []
        }
    }

    private mutating func merged(by act: Act, _ history: History) throws(StorageError) -> [Event] {
        switch incoming {
        case .saved(let theirs): seat?.merged(theirs, by: JournalEntry(act), history)
        case .unsaved(let recovery, let count): try seat?.recovered(recovery, first: count, by: JournalEntry(act))
        case nil: break
        }
        incoming = nil
        return trouble()
    }
}

// The other rooms.
extension World {
    private func search(_ query: SearchQuery) throws -> [Event] {
        var search = try ShelfSearch(query)
        let matcher = search.matcher
        try shelf.issues(where: matcher.mayOccur) { file, bulletin in
            search.look(in: bulletin, reference: file.path.string, issue: file.title)
        }
        return [.found(search)]
    }

    private func readKnowledge() throws(StorageError) -> [Event] {
        let (lexicon, problems) = try shelf.lexicon(units: shelf.series().series.units)
        return [.knowledge(try shelf.archive(except: seat?.file), lexicon)] + problems.prefix(1).map { .failed($0) }
    }

    private func switchRule(_ rule: String, isOn: Bool) throws(StorageError) -> [Event] {
        try shelf.changeSeries { series in
            series.rulesOff.removeAll { $0 == rule }
            if !isOn { series.rulesOff.append(rule) }
        }
        return [.done(isOn ? "本刊又查规则 \(rule) 了" : "本刊不再查规则 \(rule)；要恢复，在 F6 里选它")]
    }

    /// Reads a file that a person names.
    private func read(_ path: String, into section: PartID?) throws -> [Event] {
        if shelf.isConfined { throw Failure("这个登录不能读书架以外的文件，请把文字粘贴进来") }
        let bytes = try shelf.read(outside: FilePath(path))
        let units = KnownUnits(shelf.series().series.units)
        let (parts, report) = try Importer.fragment(bytes, name: path, options: Importer.Options(units: units))
        var whole = seat?.opened.bulletin ?? Bulletin()
        whole.sections = []
        return [.imported(parts, into: section, messages: report.messages(in: whole))]
    }

    /// Writes the draft as it is now into the shelf's folder of exports.
    private func export(
        _ bulletin: Bulletin, _ series: Series, _ format: String, isForced: Bool, whenSlow: @escaping (String) -> Void
    ) throws -> [Event] {
        guard let seat else { return [] }
        let exporter = try Exporter.named(format)
        let path = try shelf.exportPath(seat.file, ending: exporter.fileExtension)
        let options = Exporter.Options { whenSlow("正在导出 \(exporter.title)……") }
        let written = try exporter.export(bulletin, series: series, options: options)
        do throws(StorageError) {
            try shelf.write(written.bytes, outside: path, isForced: isForced)
        } catch {
            guard case .alreadyExists(let name) = error else { throw error }
            return [.exportExists(format: format, name: name)]
        }
        let warning = bulletin.warningOfConflicts(in: seat.file.title).map { [$0] } ?? []
        return [.done((["已导出到 \(SafeName.of(path))"] + warning + written.remarks).joined(separator: "；"))]
    }
}
