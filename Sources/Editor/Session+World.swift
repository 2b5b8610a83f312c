import Bulletins
import Proofreading

extension Session {
    /// Nobody is kept from working who does not say it: he goes by the account's name then.
    mutating func askForName(_ account: String) {
        ask(
            Prompt("几个人共用“\(account)”，请写您的名字，同事看得见") { session, name in
                if !name.isEmpty { session.emit(.person(.introduce(name))) }
            })
    }

    mutating func open(_ issue: OpenIssue) {
        overlays = []
        seriesForm = nil
        start = nil
        waiting = nil
        settled = []
        unseenChoices = 0
        conflictOrigins = []
        editor = issue.editor
        var desk = Desk(issue)
        desk.count()
        self.desk = desk
        trouble = nil
        notice = issue.notice.map { Notice($0) }
        if issue.draft.bulletin.items.isEmpty, notice == nil {
            let isTitled = issue.draft.bulletin.sections.contains { !$0.title.isEmpty }
            let way = isTitled ? "在栏目标题上按 Enter 就新建一条" : "按 \(Command.key("new-item")) 新建一条"
            say("还没有条目：\(way)；\(Command.key("fields")) 填期号、日期")
        }
        if let former = issue.former { _ = note(issue.draft.bulletin.choices(since: former), by: "同事") }
        // What was recovered is gone on with where it ended.
        let recovered = issue.draft.isSaved ? nil : issue.draft.history.past.last?.after
        if let position = recovered ?? carets[issue.reference] { withDesk { $0.place(position) } }
        arrive(in: issue.reference)
    }

    mutating func saved(_ revision: Int, _ doubt: String?) {
        isSaving = false
        if let doubt {
            // To be read before anybody leaves.
            savingNotice = Notice(doubt, .alarm)
            afterSave = nil
        }
        desk?.markSaved(revision: revision, at: clock)
        say("已存 \(clock.hourAndMinute)" + (savingNotice.map { "；" + $0.text } ?? ""), savingNotice?.level ?? .good)
        savingNotice = nil
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
    ///   - done: what is said once it has.
    mutating func lost(_ state: String, _ sentence: String, _ cure: String, _ done: String? = nil) {
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
                        session.savingNotice = done.map { Notice($0, .good) }
                        session.emit(.issue(.save(desk.draft, isRecreating: true)))
                    }
                ]))
    }

    /// Leaves the issue and goes on to what comes after it.
    mutating func leave(_ desk: Desk, isAbandoned: Bool, for next: AfterSave) {
        carets[desk.reference] = desk.caret.position
        shelf.wanted = desk.reference
        trouble = nil
        emit(.issue(.close(isSaved: !isAbandoned)))
        self.desk = nil
        report = nil
        finder = Finder()
        switch next {
        case .close:
            isOfOneIssue = false
            emit(.shelf(.read))
        case .quit: emit(.quit)
        case .open(let reference):
            emit(.shelf(.read))
            emit(.issue(.open(reference: reference)))
        }
    }

    mutating func save() {
        guard let desk else { return }
        if desk.draft.bulletin.isReadOnly {
            say(EditError.readOnly(format: desk.draft.bulletin.format).message, .alarm)
            return
        }
        self.desk?.closeRun()
        if !desk.draft.isSaved { edit { desk throws(EditError) in try desk.removeBlanks() } }
        isSaving = true
        emit(.issue(.save(self.desk?.draft ?? desk.draft, isRecreating: false)))
    }

    /// C-q: from the shelf out, from an issue to where it was opened from; asks when there is unsaved work.
    mutating func quit() {
        if seriesForm != nil { return leaveForm() }
        if !working.isEmpty, desk == nil ? !shelf.state.isSample : isOfOneIssue { return askToStopJobs() }
        if lesson != nil { return leaveLesson() }
        if desk == nil {
            emit(shelf.state.isSample ? .shelf(.leaveSample) : .quit)
        } else {
            leaveIssue(for: isOfOneIssue ? .quit : .close)
        }
    }

    /// Leaves the issue; asks when there is unsaved work.
    mutating func leaveIssue(for next: AfterSave) {
        guard let desk else { return }
        if desk.draft.isSaved { return leave(desk, isAbandoned: false, for: next) }
        let (saving, abandoning) =
            switch next {
            case .close: ("保存并返回", "放弃改动")
            case .quit: ("保存并退出", "放弃改动")
            case .open: ("保存，再打开", "放弃改动，打开")
            }
        ask(
            Question(
                "本期有改动还没存盘。",
                answers: [
                    Answer(saving, letter: "s", chinese: "存") { session in
                        session.afterSave = next
                        session.save()
                    },
                    Answer(abandoning, letter: "d", chinese: "弃") { session in
                        if let desk = session.desk { session.leave(desk, isAbandoned: true, for: next) }
                    },
                ]))
    }
}
