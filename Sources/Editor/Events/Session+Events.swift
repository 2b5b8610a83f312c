import Bulletins
import Proofreading

// What the world answers.
extension Session {
    mutating func handle(_ event: Event) {
        switch event {
        case .input: break
        case .shelf(let event): handle(event)
        case .series(let event): handle(event)
        case .issue(let event): handle(event)
        case .output(let event): handle(event)
        case .person(let event): handle(event)
        case .failed(let message):
            afterSave = nil
            destination = nil
            isSaving = false
            lesson?.isExporting = false
            _ = endWaiting()
            leavePrinterList()
            if let overlay = refused.take() { overlays.append(overlay) }
            say(message, .alarm)
        case .done(let message):
            lesson?.exported()
            say(message, .good)
        }
    }

    private mutating func handle(_ event: ShelfEvent) {
        switch event {
        case .listed(let entries, let name, let isWhole, let problem, let state):
            // The beginning of a list that stands there whole already would only make it jump.
            guard isWhole || shelf.isLoading || !shelf.isWhole else { break }
            shelf.replace(entries, isWhole: isWhole)
            if shelf.preview == nil { askedPreview = nil }
            shelf.name = name
            shelf.problem = problem
            shelf.state = state
            if isResting { countOnShelf() }
            refreshPalette()
            offerStart()
        case .previewed(let preview): take(preview)
        case .counted(let count): shelf.note(count)
        case .exported:
            shelf.forgetCounts()
            (shelf.preview, askedPreview) = (nil, nil)
            if isResting { countOnShelf() }
        case .shelves(let choices, let mayAdd): choose(from: choices, mayAdd: mayAdd)
        case .changed:
            shelf = ShelfList()
            start = nil
            seriesForm = nil
            sync = nil
            emit(.shelf(.read))
        case .files(let listing): take(listing)
        case .chosen(let reference):
            shelf.narrow(to: "")
            shelf.wanted = reference
        case .removed(let files): choose(from: files)
        case .exports(let files, let name): show(files, of: name)
        case .found(let search): show(search)
        case .synced(let status, let isAsked): learn(status, isAsked: isAsked)
        }
    }

    private mutating func handle(_ event: SeriesEvent) {
        switch event {
        case .read(let series, let problem, let next):
            open(
                SeriesForm(
                    series, for: problem.map { .view($0) } ?? .edit, number: next?.number ?? nextNumber,
                    serial: next?.serial, today: clock.day))
        case .look(let series): takeLook(of: series)
        case .changed(let series, let isOurs, let who):
            shelf.forgetCounts()
            learn(series, isOurs: isOurs, by: who)
        case .taught(let phrase): learn(taught: phrase)
        case .typedBefore(let typed, let editor): offer(typed, by: editor)
        case .unfinished(let unfinished, let editor): offer(unfinished, by: editor)
        case .broken(let problem): learnBroken(problem)
        case .setUp(let message):
            seriesForm = nil
            start = nil
            emit(.series(.close))
            emit(.shelf(.read))
            say(message, .good)
        case .papers(let papers): choose(from: papers)
        case .proposed(let proposal): take(proposal)
        case .knowledge(let archive, let lexicon, let homes):
            self.homes = homes
            shelf.forgetCounts()
            learn(archive, lexicon)
        }
    }

    private mutating func handle(_ event: IssueEvent) {
        switch event {
        case .startedForIssue: isOfOneIssue = true
        case .opened(let issue):
            shelf.narrow(to: "")
            shelf.preview = nil
            shelf.forget(issue.reference)
            askedPreview = nil
            open(issue)
        case .lessonOpened: beginLesson()
        case .imported(let parts, let report): insert(parts, report)
        case .pictureKept(let picture): insert(picture)
        case .picturesBrought(let names): insertBrought(names)
        case .importedIssue(let report, let added): check(report, and: added)
        case .toBeChecked(let remarks, let isUntouched): remember(remarks, isUntouched: isUntouched)
        case .saved(let revision, let doubt): saved(revision, doubt)
        case .saveFailed(let message):
            afterSave = nil
            savingNotice = nil
            isSaving = false
            say(message, .alarm)
        case .incoming(let incoming): take(incoming)
        case .gone: lost("文件不在了", "本期的文件不在了", "重新写出")
        case .damaged(let message):
            lost(
                "文件坏了", message, "用这里的内容重写，坏文件另存一份", "坏文件存成了旧版，按 \(Command.key("versions")) 看得到")
        case .unsaved(let unsaved): offer(unsaved)
        case .leftUnsaved(let unsaved): tell(of: unsaved)
        case .versions(let versions, let isMore, let isReading): show(versions, isMore: isMore, isReading: isReading)
        case .version(let bulletin, let name, let isFetched):
            if !isFetched || endWaiting() { offer(bulletin, name: name) }
        case .present(let people): desk?.people = people
        case .trouble(let sentence):
            trouble = sentence
            if sentence != nil { notice = nil }
        }
    }

    private mutating func handle(_ event: OutputEvent) {
        switch event {
        case .exportExists(let format, let name): askToOverwrite(name, format: format)
        case .exported(let lines, let folder, let file): learnExported(lines, folder, file)
        case .proofReady(let picture, let view):
            // That it is being made is true no longer.
            notice = nil
            emit(.output(.showProof(picture, view)))
        case .proofLeft(let input, let view): leaveProof(view, by: input)
        case .working(let jobs): learn(working: jobs)
        case .outcome(let outcome): learn(outcome: outcome)
        case .printers(let queues, let standard): choose(from: queues, standard: standard)
        case .copied(let reach): handle(reach)
        }
    }

    private mutating func handle(_ event: PersonEvent) {
        switch event {
        case .recalledBeside(let beside): settings.beside = beside
        case .recalledSearches(let queries): searches.add(queries)
        case .nameless(let account): askForName(account)
        }
    }
}
