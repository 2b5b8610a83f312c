import Bulletins
import Proofreading

extension Session {
    /// What the world answers.
    mutating func handle(_ event: Event) {
        switch event {
        case .input: break
        case .shelf(let entries, let name, let isWhole, let problem, let state):
            // The beginning of a list that stands there whole already would only make it jump.
            guard isWhole || shelf.isLoading || !shelf.isWhole else { break }
            shelf.replace(entries, isWhole: isWhole)
            if shelf.preview == nil { askedPreview = nil }
            shelf.name = name
            shelf.problem = problem
            shelf.state = state
            refreshPalette()
            offerStart()
        case .previewed(let preview): shelf.preview = preview
        case .counted(let reference, let findings):
            if shelf.preview?.reference == reference { shelf.preview?.findings = findings }
        case .series(let series, let problem):
            open(SeriesForm(series, for: problem.map { .view($0) } ?? .edit, number: nextNumber, today: clock.day))
        case .seriesChanged(let series, let isOurs, let who): learn(series, isOurs: isOurs, by: who)
        case .typedBefore(let typed, let editor): offer(typed, by: editor)
        case .seriesBroken(let problem): learnBroken(problem)
        case .setUp(let message):
            seriesForm = nil
            start = nil
            emit(.closeSeries)
            emit(.readShelf)
            say(message, .good)
        case .papers(let papers): choose(from: papers)
        case .proposed(let proposal): take(proposal)
        case .shelves(let choices, let mayAdd): choose(from: choices, mayAdd: mayAdd)
        case .startedForIssue: isOfOneIssue = true
        case .shelfChanged:
            shelf = ShelfList()
            start = nil
            seriesForm = nil
            sync = nil
            emit(.readShelf)
        case .opened(let issue):
            shelf.narrow(to: "")
            shelf.preview = nil
            askedPreview = nil
            open(issue)
        case .lessonOpened: beginLesson()
        case .failed(let message):
            afterSave = nil
            destination = nil
            isSaving = false
            _ = endWaiting()
            leavePrinterList()
            if let prompt = refusedPrompt.take() { ask(prompt) }
            say(message, .alarm)
        case .imported(let parts, let report): insert(parts, report)
        case .pictureKept(let picture): insert(picture)
        case .picturesBrought(let names): insertBrought(names)
        case .files(let listing): take(listing)
        case .importedIssue(let report, let added): check(report, and: added)
        case .chosenOnShelf(let reference):
            shelf.narrow(to: "")
            shelf.wanted = reference
        case .exports(let files, let name): show(files, of: name)
        case .exportExists(let format, let name): askToOverwrite(name, format: format)
        case .exported(let lines):
            lesson?.exported()
            overlays.append(.card(Card(title: "已导出", lines: lines)))
        case .proofReady(let picture, let view):
            // That it is being made is true no longer.
            notice = nil
            emit(.showProof(picture, view))
        case .proofLeft(let input, let view): leaveProof(view, by: input)
        case .recalledBeside(let beside): settings.beside = beside
        case .working(let jobs): learn(working: jobs)
        case .outcome(let outcome): learn(outcome: outcome)
        case .printers(let queues, let standard): choose(from: queues, standard: standard)
        case .copied(let reach): handle(reach)
        case .done(let message):
            lesson?.exported()
            say(message, .good)
        case .saved(let revision, let doubt): saved(revision, doubt)
        case .saveFailed(let message):
            afterSave = nil
            metOnSaving = nil
            isSaving = false
            say(message, .alarm)
        case .incoming(let incoming): take(incoming)
        case .gone: lost("文件不在了", "本期的文件不在了", "重新写出")
        case .damaged(let message): lost("文件坏了", message, "用这里的内容重写，坏文件另存一份")
        case .unsaved(let unsaved): offer(unsaved)
        case .leftUnsaved(let unsaved): tell(of: unsaved)
        case .found(let search): show(search)
        case .recalledSearches(let queries): searches.add(queries)
        case .versions(let versions, let isMore, let isReading): show(versions, isMore: isMore, isReading: isReading)
        case .version(let bulletin, let name, let isFetched):
            if !isFetched || endWaiting() { offer(bulletin, name: name) }
        case .knowledge(let archive, let lexicon, let homes):
            self.homes = homes
            learn(archive, lexicon)
        case .nameless(let account): askForName(account)
        case .present(let people): desk?.people = people
        case .synced(let status, let isAsked): learn(status, isAsked: isAsked)
        case .trouble(let sentence):
            trouble = sentence
            if sentence != nil { notice = nil }
        }
    }

    /// Nobody is kept from working who does not say it: he goes by the account's name then.
    private mutating func askForName(_ account: String) {
        ask(
            Prompt("几个人共用“\(account)”，请写您的名字，同事看得见") { session, name in
                if !name.isEmpty { session.emit(.introduce(name)) }
            })
    }

    private mutating func open(_ issue: OpenIssue) {
        overlays = []
        seriesForm = nil
        start = nil
        waiting = nil
        settled = []
        unseenChoices = 0
        var desk = Desk(issue)
        desk.count()
        self.desk = desk
        trouble = nil
        notice = issue.notice.map { Notice($0) }
        if issue.draft.bulletin.items.isEmpty, notice == nil {
            let isTitled = issue.draft.bulletin.sections.contains { !$0.title.isEmpty }
            let way = isTitled ? "在栏目标题上按 Enter 就新建一条" : "按 \(Command.key("new-item")) 新建一条"
            say("还没有条目：\(way)；F2 填期号、日期")
        }
        if let former = issue.former { _ = note(issue.draft.bulletin.choices(since: former), by: "同事") }
        if let position = carets[issue.reference] { withDesk { $0.place(position) } }
        arrive(in: issue.reference)
    }

    private mutating func saved(_ revision: Int, _ doubt: String?) {
        isSaving = false
        if let doubt {
            // To be read before anybody leaves.
            metOnSaving = Notice(doubt, .alarm)
            afterSave = nil
        }
        desk?.markSaved(revision: revision, at: clock)
        say("已存 \(clock.hourAndMinute)" + (metOnSaving.map { "；" + $0.text } ?? ""), metOnSaving?.level ?? .good)
        metOnSaving = nil
        defer { afterSave = nil }
        guard let desk, desk.draft.isSaved, let afterSave else { return }
        leave(desk, isAbandoned: false, for: afterSave)
    }

    /// The file was deleted, moved or broken: the text is here, and can be written again.
    ///
    /// While somebody types it is only said, so that no key goes into a question; saving asks.
    ///
    /// - Parameters:
    ///   - state: for the title line.
    ///   - sentence: what is wrong.
    ///   - cure: what saving can do about it.
    private mutating func lost(_ state: String, _ sentence: String, _ cure: String) {
        let isAsked = isSaving
        isSaving = false
        desk?.journaled.markUnsaved()
        desk?.fileTrouble = state
        guard isAsked else {
            say("\(state)，内容还在这里，\(Command.key("save")) \(cure)", .alarm)
            return
        }
        ask(
            Question(
                "\(sentence)，内容还在这里。",
                answers: [
                    Answer(cure, letter: "y", chinese: "写") { session in
                        guard let desk = session.desk else { return }
                        session.isSaving = true
                        session.emit(.save(desk.draft, isRecreating: true))
                    }
                ]))
    }

    /// Leaves the issue and goes on to what comes after it.
    mutating func leave(_ desk: Desk, isAbandoned: Bool, for next: AfterSave) {
        carets[desk.reference] = desk.caret.position
        shelf.wanted = desk.reference
        trouble = nil
        emit(.close(isSaved: !isAbandoned))
        self.desk = nil
        finder = Finder()
        switch next {
        case .close:
            isOfOneIssue = false
            emit(.readShelf)
        case .quit: emit(.quit)
        case .open(let reference):
            emit(.readShelf)
            emit(.open(reference: reference))
        }
    }

    mutating func save() {
        guard let desk else { return }
        if desk.draft.bulletin.isReadOnly {
            say(EditError.readOnly(format: desk.draft.bulletin.format).message, .alarm)
            return
        }
        self.desk?.closeRun()
        isSaving = true
        emit(.save(self.desk?.draft ?? desk.draft, isRecreating: false))
    }

    /// C-q: from the shelf out, from an issue to where it was opened from; asks when there is unsaved work.
    mutating func quit() {
        if seriesForm != nil { return leaveForm() }
        if !working.isEmpty, desk == nil ? !shelf.state.isSample : isOfOneIssue { return askToStopJobs() }
        if lesson != nil { return leaveLesson() }
        if desk == nil {
            emit(shelf.state.isSample ? .leaveSample : .quit)
        } else {
            leaveIssue(for: isOfOneIssue ? .quit : .close)
        }
    }

    /// Leaves the issue; asks when there is unsaved work.
    mutating func leaveIssue(for next: AfterSave) {
        guard let desk else { return }
        if desk.draft.isSaved { return leave(desk, isAbandoned: false, for: next) }
        ask(
            Question(
                "本期有改动还没存盘。",
                answers: [
                    Answer(next == .quit ? "保存并退出" : "保存并返回", letter: "s", chinese: "存") { session in
                        session.afterSave = next
                        session.save()
                    },
                    Answer("放弃改动", letter: "d", chinese: "弃") { session in
                        if let desk = session.desk { session.leave(desk, isAbandoned: true, for: next) }
                    },
                ]))
    }
}
