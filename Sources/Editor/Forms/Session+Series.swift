import Bulletins
import Screen

/// 刊物设置: the form of the series.
extension Session {
    /// The world knows what the file holds; the form shows it.
    mutating func showSeries() { emit(.series(.read)) }

    mutating func open(_ form: SeriesForm) {
        start = nil
        overlays = []
        seriesForm = form
        if let problem = form.problem {
            say(problem, .alarm)
        } else if let first = form.series.conflicts.first {
            say("有 \(form.series.conflicts.count) 处两人同时改了\(first.from.isEmpty ? "" : "（\(first.from)）")，在最上面选定", .alarm)
        }
    }

    /// Lets the form change, sends what it changed to the disk, and says what is wrong.
    mutating func withForm(_ act: (inout SeriesForm) -> Void) {
        guard var form = seriesForm.take() else { return }
        act(&form)
        seriesForm = form
    }

    /// Takes what is typed in the row, and sends it to the disk; whether that went well.
    @discardableResult
    mutating func takeTyped() -> Bool {
        let isTaken = takeRow()
        write()
        return isTaken
    }

    private mutating func takeRow() -> Bool {
        guard var form = seriesForm.take() else { return false }
        if form.problem != nil, form.form.typed != nil {
            form.forgetTyped()
            seriesForm = form
            sayReadOnly()
            return true
        }
        let known = form.series.conflicts.count
        let complaint = form.take()
        seriesForm = form
        if let complaint { say(complaint, .alarm) } else { sayConflict(besides: known) }
        return complaint == nil
    }

    /// - Returns: whether there are more that wait for a choice than were known.
    @discardableResult
    private mutating func sayConflict(besides known: Int) -> Bool {
        guard let conflicts = seriesForm?.series.conflicts, conflicts.count > known, let last = conflicts.last else {
            return false
        }
        say(SeriesForm.sentence(last), .alarm)
        return true
    }

    /// What the form has and the file has not goes to the disk at once; a series that is being made waits.
    private mutating func write() {
        guard let form = seriesForm, case .edit = form.purpose, !form.isSaved else { return }
        emit(.series(.change(from: form.saved, to: form.series)))
    }

    mutating func moveInForm(_ step: Int) {
        guard takeTyped() else { return }
        withForm { form in
            if let index = form.form.index(step) { form.form.select(index) }
        }
    }

    /// Enter: goes on; in a list makes room for another, on a row that does something does it.
    mutating func enterInForm() {
        guard let form = seriesForm else { return }
        switch form.form.current?.id {
        case .more?: withForm { $0.toggleMore() }
        case .conflict(let index)?: askToResolve(index)
        case .element?:
            guard takeTyped() else { return }
            if seriesForm?.problem == nil { withForm { $0.addRow() } }
        case .addition?:
            let wasTyped = form.form.isTyped
            guard takeTyped() else { return }
            // An empty line ends the list.
            if wasTyped, seriesForm?.problem == nil { withForm { $0.addRow() } } else { moveInForm(1) }
        default: moveInForm(1)
        }
    }

    private mutating func askToResolve(_ index: Int) {
        guard let conflicts = seriesForm?.series.conflicts, conflicts.indices.contains(index) else { return }
        let conflict = conflicts[index]
        let who = conflict.from.isEmpty ? "另一种写法" : "\(conflict.from)的写法"
        ask(
            Question(
                "留哪一种？",
                answers: [
                    Answer("留现在的", letter: "k", chinese: "留") { $0.resolve(index, takingOther: false) },
                    Answer("换成\(who)", letter: "o", chinese: "换") { $0.resolve(index, takingOther: true) },
                ],
                details: ["现在：\(SeriesForm.text(conflict.present))", "\(who)：\(SeriesForm.text(conflict.other))"],
                acceptsEnter: false))
    }

    private mutating func resolve(_ index: Int, takingOther: Bool) {
        change("") { form in
            form.resolve(index, takingOther: takingOther)
            return true
        }
    }

    /// A change that may find nothing to do, and then says so.
    mutating func change(_ otherwise: String, _ act: (inout SeriesForm) -> Bool) {
        if seriesForm?.problem != nil { return sayReadOnly() }
        guard takeRow() else { return }
        var isDone = false
        withForm { isDone = act(&$0) }
        if !isDone { say(otherwise) }
        // With what was typed, once: the disk would answer two changes from the same state as two editors'.
        write()
    }

    mutating func undoInForm() {
        // What is being typed is the last step.
        if seriesForm?.form.isTyped ?? false {
            withForm { $0.forgetTyped() }
            return say("撤销：打的字")
        }
        revertInForm("撤销") { $0.undo() }
    }

    mutating func redoInForm() { revertInForm("重做") { $0.redo() } }

    private mutating func revertInForm(_ verb: String, _ act: (inout SeriesForm) -> (title: String, isDone: Bool)?) {
        var step: (title: String, isDone: Bool)?
        withForm { step = act(&$0) }
        switch step {
        case (let title, true)?: say("\(verb)：\(title)")
        case (let title, false)?:
            say("“\(title)”\(seriesForm?.other ?? "别处")后来又改了，没有\(verb)", .alarm)
        case nil: say("没有可\(verb)的了")
        }
        write()
    }

    /// ^S: makes the series; in the settings of one that is there, what was typed is on the disk already.
    mutating func saveForm() {
        guard takeTyped(), let form = seriesForm else { return }
        switch form.purpose {
        case .setUp(let papers):
            guard !form.series.name.isEmpty else {
                withForm { $0.form.select(.field("name")) }
                return say("请先写刊名：印在每期最上面的大红字", .alarm)
            }
            emit(.series(.setUp(papers.isEmpty ? form.series.countingItems : form.series, papers: papers)))
        case .edit:
            if form.isSaved { say("已存；改一项存一项，\(Command.key("quit")) 返回", .good) } else { write() }
        case .view: askToReplace()
        }
    }

    private mutating func sayReadOnly() {
        say("设置文件有问题，现在只能看；\(Command.key("form-save")) 看怎么办", .alarm)
    }

    /// The file is broken: what can be read of it may be written again, or what it was before; it is kept anyway.
    private mutating func askToReplace() {
        guard let form = seriesForm, let problem = form.problem, !form.series.isReadOnly else {
            return say(seriesForm?.problem ?? "", .alarm)
        }
        ask(
            Question(
                "设置文件坏了，怎么办？",
                answers: [
                    Answer("换回上次的", letter: "o", chinese: "换") { $0.emit(.series(.restore)) },
                    Answer("用读得出的重写", letter: "w", chinese: "写") { session in
                        session.emit(.series(.replace(form.series)))
                    },
                ], details: [problem, "", "坏了的文件会留在旧版里，不会丢。也可以用文本编辑器改好它。"], acceptsEnter: false))
    }

    /// Esc, ^Q: back to where one came from.
    mutating func leaveForm() {
        guard takeTyped(), let form = seriesForm else { return }
        switch form.purpose {
        case .setUp(let papers): if papers.isEmpty && !form.isTouched { closeForm() } else { askToGiveUp() }
        case .edit where !form.isSaved:
            askBeforeLeaving("有改动没有存成。", Answer("再存一次", letter: "s", chinese: "存") { $0.write() })
        case .view where !form.isSaved:
            askBeforeLeaving(
                "设置文件坏了，有改动没有存成。", Answer("看怎么办", letter: "s", chinese: "看") { $0.askToReplace() })
        case .edit, .view: closeForm()
        }
    }

    private mutating func askToGiveUp() {
        askBeforeLeaving("刊物还没有设好。", Answer("设好", letter: "s", chinese: "存") { $0.saveForm() }, or: "不设了")
    }

    private mutating func askBeforeLeaving(_ text: String, _ answer: Answer, or giveUp: String = "放弃改动") {
        let leave = Answer(giveUp, letter: "d", chinese: "弃") { $0.closeForm() }
        ask(Question(text, answers: [answer, leave]))
    }

    mutating func closeForm() {
        guard let form = seriesForm else { return }
        seriesForm = nil
        emit(.series(.close))
        if desk == nil {
            emit(.shelf(.read))
        } else if case .edit = form.purpose {
            follow(form.saved)
        }
    }

    /// F4: the page instead of the form, or the form again, where there is no room for both.
    mutating func togglePage() {
        guard size.columns < FormAreas.widthForBoth else { return say("窗口够宽，版面就在右边") }
        withForm { $0.showsPage.toggle() }
    }

    /// What is on the disk now, by our change or another's.
    mutating func learn(_ series: Series, isOurs: Bool, by who: String) {
        guard seriesForm != nil else { return offerFollowing(series, of: who) }
        let known = seriesForm?.series.conflicts.count ?? 0
        withForm { $0.adopt(series, by: isOurs ? "" : who) }
        if !sayConflict(besides: known), !isOurs { say("\(who.isEmpty ? "别处" : who)改了刊物设置，已经并进来") }
    }

    /// The file cannot be read as somebody else has left it: what was changed here waits for the editor to say what to do.
    mutating func learnBroken(_ problem: String) {
        withForm { $0.purpose = .view(problem) }
        say("设置文件在别处改坏了，这里改的没有存进去；\(Command.key("form-save")) 看怎么办", .alarm)
    }

    mutating func typeInForm(_ text: String) {
        if seriesForm?.problem != nil { return sayReadOnly() }
        withForm { $0.form.insert(text) }
        takeChoice()
    }

    /// Whether the key was one of the row's own.
    mutating func pressInForm(_ key: Key) {
        if seriesForm?.problem != nil, seriesForm?.form.current?.kind != .text { return }
        withForm { _ = $0.form.press(key) }
        takeChoice()
    }

    /// What is chosen is seen on the page at once.
    private mutating func takeChoice() {
        if case .choice? = seriesForm?.form.current?.kind { takeTyped() }
    }

    /// Several lines become several elements where the row is one of a list.
    mutating func pasteInForm(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.count > 1 else { return typeInForm(lines.first ?? "") }
        var complaint: String?
        change("") { form in
            complaint = form.take(lines: lines)
            return true
        }
        if let complaint { say(complaint, .alarm) }
    }
}
