import Bulletins
import Proofreading
import Screen

extension Session {
    /// Nothing has come for a while: what was put off during typing is done.
    mutating func rest() {
        guard let desk else { return }
        // The first reading waits for what the world knows, so that the issue is read once; should the answer fail, the
        // next pause reads with the built-in words.
        let isFirst = !desk.hasAskedKnowledge
        if isFirst {
            emit(.series(.readKnowledge))
            self.desk?.hasAskedKnowledge = true
        }
        if desk.announced != desk.part {
            self.desk?.announced = desk.part
            emit(.issue(.announce(desk.part)))
        }
        withDesk { desk in
            desk.rest()
            if !isFirst { desk.proofread() }
        }
    }

    /// What the world knows goes to the proofreader.
    mutating func learn(_ archive: Archive, _ lexicon: Lexicon?) {
        withDesk { desk in
            if desk.proofreader == nil {
                desk.proofread(
                    with: Proofreader(lexicon: lexicon ?? .standard, archive: archive, rulesOff: desk.series.rulesOff))
                return
            }
            desk.proofreader?.archive = archive
            if let lexicon {
                desk.proofreader?.lexicon = lexicon
                desk.proofreader?.check(desk.journaled.draft.bulletin)
            }
            desk.proofread()
        }
    }

    /// F7: to the next finding; its card opens.
    mutating func goToFinding(_ step: Int) {
        // What concerns the whole issue is read at a pause; to ask for the next one is a pause.
        withDesk { $0.proofread() }
        guard let finding = desk?.finding(step) else {
            sayNothingFound()
            return
        }
        withDesk { desk in
            desk.focus = .page
            desk.jump(to: Position(finding.place, finding.range.lowerBound))
        }
        openCard(of: finding)
    }

    /// What two people's texts wait for, before all that is merely wrong.
    private static func rowsOf(waiting: Int) -> [Picker.Row] {
        guard waiting > 0 else { return [] }
        return [
            Picker.Row(heading: "待选 \(waiting) 处"),
            Picker.Row("两人同改，还没选定", detail: Command.key("conflicts")) { $0.chooseConflict() },
        ]
    }

    /// That the proofreader found nothing; what waits for a choice is not its business, but no less wrong.
    private mutating func sayNothingFound() {
        let waiting = desk?.bulletin.conflicts.count ?? 0
        guard waiting > 0 else { return say("没有发现差错", .good) }
        say("没有发现别的差错，\(Session.unchosen(waiting))", .alarm)
    }

    private static func unchosen(_ waiting: Int) -> String {
        "还有 \(waiting) 处两人同改没有选定，按 \(Command.key("conflicts")) 选定"
    }

    /// What was done with a finding, and whether there is another to go to.
    private mutating func saySettled(_ sentence: String) {
        withDesk { $0.proofread() }
        let waiting = desk?.bulletin.conflicts.count ?? 0
        let isLast = desk?.findings.isEmpty ?? true
        let next =
            isLast
            ? "没有别的差错了" + (waiting > 0 ? "，\(Session.unchosen(waiting))" : "")
            : "\(Command.key("next-finding")) 到下一处"
        say("\(sentence)，\(next)", isLast && waiting > 0 ? .alarm : .good)
    }

    /// What is wrong, why, and what to do about it.
    mutating func openCard(of finding: Finding) {
        let rule = Rule.named(finding.rule)
        // No fact by default: what the source says stands in the source.
        var answers =
            finding.asksForFact
            ? [Answer("去核对，自己改", letter: "y", chinese: "去") { $0.say("请对照来稿核对后，直接改") }] : []
        answers += finding.suggestions.enumerated().map { index, suggestion in
            let what =
                suggestion.isReplacement ? (suggestion.text.isEmpty ? "删去" : "改为“\(suggestion.text)”") : suggestion.text
            return Answer(what, letter: index == 0 && !finding.asksForFact ? "y" : nil, chinese: "改") { session in
                session.edit { desk throws(EditError) in try desk.apply(suggestion, of: finding) }
                if session.notice == nil { session.saySettled("已改") }
            }
        }
        answers += [
            Answer("此处不管", letter: "i", chinese: "略") { $0.ignoreHere(finding) },
            Answer("本期不管", letter: "b", chinese: "期") { $0.ignoreInIssue(finding) },
            Answer("本刊不查", letter: "k", chinese: "刊") { $0.askToTeach(finding) },
        ]
        if let rule { answers.append(Answer("看例子", letter: "e", chinese: "例") { $0.showExample(of: rule, finding) }) }
        var details = [desk?.whereStands(finding) ?? "", finding.message]
        if let reading = desk?.readings(of: finding) { details += ["原文：\(reading.before)", "改后：\(reading.after)"] }
        if let rule { details.append("为何：\(rule.why)") }
        let first = answers.first.flatMap { finding.suggestions.isEmpty && !finding.asksForFact ? nil : $0.title }
        let ways: KeyValuePairs = ["next-finding": "下一处", "previous-finding": "上一处", "findings": "全部"]
        let keys =
            (first.map { [("question-accept", $0)] } ?? []) + ways.map { ($0, $1) } + [("cancel", "关闭")]
        details += ["", keys.map { "\(Command.key($0)) \($1)" }.joined(separator: "，")]
        ask(
            Question(
                "\(finding.level.title)  \(rule?.title ?? finding.rule)\(desk?.rank(of: finding) ?? "")",
                answers: answers,
                details: details.flatMap {
                    $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                },
                refusal: finding.suggestions.isEmpty && !finding.asksForFact ? "这一处没有建议，请直接改" : nil,
                commands: ways.compactMap { Command[$0.key] }))
    }

    /// The rule's own example, over the card.
    private mutating func showExample(of rule: Rule, _ finding: Finding) {
        openCard(of: finding)
        // The brackets that rules mark with are missing in many terminals' fonts.
        let wrong = rule.wrong.replacing("⟦", with: "【").replacing("⟧", with: "】")
        overlays.append(
            .card(Card(title: rule.title, lines: ["误：\(wrong)", "正：\(rule.right)", "依据：\(rule.source)"])))
    }

    private mutating func ignoreHere(_ finding: Finding) {
        withDesk { desk in
            desk.proofreader?.ignoredHere.insert(finding.ignoreKey)
            desk.countFindings()
        }
        saySettled("这一处不再提示，直到关闭本期")
    }

    private mutating func ignoreInIssue(_ finding: Finding) {
        edit { desk throws(EditError) in
            try desk.perform(finding.ignoring(in: desk.bulletin), "本期不管", caret: desk.caret.position)
            desk.proofreader?.check(desk.journaled.draft.bulletin)
            desk.countFindings()
        }
        saySettled("本期不再提示这一处，存盘后也记得")
    }

    /// What reads is taught the word, and only another answer switches it off.
    private mutating func askToTeach(_ finding: Finding) {
        guard let phrase = finding.phrase else { return askToSwitchOff(finding.rule) }
        ask(
            Question(
                "本刊各期“\(phrase)”都不算错？",
                answers: [
                    Answer("记住，不再报", letter: "y", chinese: "记") { $0.emit(.series(.teach(phrase))) },
                    Answer("整条规则不查", letter: "r", chinese: "停") { $0.askToSwitchOff(finding.rule) },
                ], acceptsEnter: false))
    }

    /// What the world has kept is no slip any more.
    mutating func learn(taught phrase: String) {
        shelf.forgetCounts()
        withDesk { desk in
            desk.proofreader?.learn(phrase, in: desk.journaled.draft.bulletin)
            desk.proofread()
        }
    }

    private mutating func askToSwitchOff(_ rule: Rule.ID) {
        let title = Rule.named(rule)?.title ?? rule
        ask(
            Question(
                "本刊各期都不再查“\(title)”？",
                answers: [Answer("不再查", letter: "y", chinese: "是") { $0.switchRule(rule, isOn: false) }],
                acceptsEnter: false))
    }

    private mutating func switchRule(_ rule: Rule.ID, isOn: Bool) {
        withDesk { desk in
            if isOn {
                desk.proofreader?.rulesOff.remove(rule)
                // Until now nobody looked.
                desk.proofreader?.check(desk.journaled.draft.bulletin)
            } else {
                desk.proofreader?.rulesOff.insert(rule)
            }
            desk.proofread()
        }
        emit(.series(.switchRule(rule, isOn: isOn)))
    }

    /// All findings in a list, by level.
    mutating func listFindings() {
        withDesk { $0.proofread() }
        guard let desk else { return }
        let findings = desk.findings
        let off = (desk.proofreader?.rulesOff ?? []).sorted()
        let waiting = desk.bulletin.conflicts.count
        guard !findings.isEmpty || !off.isEmpty || waiting > 0 else {
            sayNothingFound()
            return
        }
        let rows = Level.allCases.reversed().flatMap { level -> [Picker.Row] in
            let own = findings.filter { $0.level == level }
            guard !own.isEmpty else { return [] }
            return [Picker.Row(heading: "\(level.title) \(own.count) 处")] + own.map { row(of: $0, in: desk) }
        }
        show(Picker("差错", rows: Session.rowsOf(waiting: waiting) + rows + rowsOf(off)))
    }

    /// The rules that the series has switched off, to be switched on again.
    private func rowsOf(_ rulesOff: [Rule.ID]) -> [Picker.Row] {
        guard !rulesOff.isEmpty else { return [] }
        return [Picker.Row(heading: "本刊不查的规则，Enter 恢复")]
            + rulesOff.map { rule in
                Picker.Row("\(rule)  \(Rule.named(rule)?.title ?? "")") { $0.switchRule(rule, isOn: true) }
            }
    }

    private func row(of finding: Finding, in desk: Desk) -> Picker.Row {
        let place = desk.bulletin.name(of: finding.place)
        let cure = finding.cure.map { " → \($0)" } ?? ""
        return Picker.Row("\(finding.excerpt)\(cure)  \(finding.message)", detail: place, keywords: finding.rule) {
            session in
            session.withDesk { $0.jump(to: Position(finding.place, finding.range.lowerBound)) }
            session.openCard(of: finding)
        }
    }

    /// Mends all the sure ones, after showing what that will change.
    mutating func mendSure() {
        withDesk { $0.proofread() }
        guard let desk else { return }
        let sure = desk.findings.filter(\.isSure)
        let fixes = desk.proofreader?.fixes(in: desk.bulletin) ?? []
        guard !fixes.isEmpty else {
            say("没有可以直接改的", .good)
            return
        }
        let all = Picker.Row("全部改（\(sure.count) 处）", detail: "一步撤销可找回") { session in
            session.edit { desk throws(EditError) in
                try desk.perform(.all(fixes), "改全部确定的", caret: desk.caret.position)
                desk.countFindings()
            }
            if session.notice == nil { session.say("已改 \(sure.count) 处", .good) }
        }
        show(Picker("将要改的", rows: [all] + sure.map { row(of: $0, in: desk) }))
    }
}
