import Bulletins

extension Session {
    /// A-u: the states that the text was in, to go back to one.
    mutating func showHistory() {
        guard let desk else { return }
        let (past, future) = (desk.draft.history.past, desk.draft.history.future)
        guard !past.isEmpty || !future.isEmpty else {
            say("还没有改动，没有可撤销的")
            return
        }
        // Each row is the state after a step, the newest first; the last is the text before all of them.
        let undone = future.enumerated().map { row("\($1.summary)（已撤销）", $1.time, count: $0 - future.count) }
        let done = past.enumerated().reversed().map { row($1.summary, $1.time, count: past.count - 1 - $0) }
        let now = clock.seconds
        let history = desk
        show(
            Picker(
                "回到哪一步之后", rows: undone + done + [row("最初的样子", nil, count: past.count)], selected: undone.count
            ) { query in Session.answer(query, history, now).map { [$0] } ?? [] })
    }

    private func row(_ title: String, _ time: Int?, count: Int) -> Picker.Row {
        let revision = desk?.draft.revision
        let isHere = count == 0
        let when = time.map { "\(TimeSpan(seconds: max(0, clock.seconds - $0)).ago)  \(hourAndMinute($0))" } ?? ""
        return Picker.Row(isHere ? title + "（现在）" : title, detail: when, keywords: when) { session in
            session.askToTravel(count, from: revision)
        }
    }

    private func hourAndMinute(_ time: Int) -> String { Clock(seconds: time, offset: clock.offset).hourAndMinute }

    /// The row that `十分钟前` asks for.
    static func answer(_ query: String, _ desk: Desk, _ now: Int) -> Picker.Row? {
        guard let span = TimeSpan(query) else { return nil }
        let count = desk.steps(since: now - span.seconds)
        let revision = desk.draft.revision
        return Picker.Row("撤销到\(query.hasSuffix("前") ? query : query + "前")", detail: "\(count) 步") { session in
            count == 0 ? session.say("这段时间里没有改动") : session.askToTravel(count, from: revision)
        }
    }

    /// Says what will be taken back or done again before it is.
    private mutating func askToTravel(_ count: Int, from revision: Int?) {
        guard let desk, count != 0 else { return }
        guard desk.draft.revision == revision else {
            say("文字刚刚变了，请重新选一步", .alarm)
            return
        }
        let steps =
            count > 0
            ? desk.draft.history.past.suffix(count).reversed() : desk.draft.history.future.suffix(-count).reversed()
        let verb = count > 0 ? "撤销" : "重做"
        var titles: [(title: String, count: Int)] = []
        for step in steps {
            if let index = titles.firstIndex(where: { $0.title == step.title }) {
                titles[index].count += 1
            } else {
                titles.append((step.title, 1))
            }
        }
        let sum = titles.map { $0.count == 1 ? $0.title : "\($0.title) \($0.count) 次" }.joined(separator: "、")
        ask(
            Question(
                "将\(verb) \(steps.count) 步：\(sum)",
                answers: [
                    Answer(verb, letter: "y", chinese: count > 0 ? "撤" : "重") { session in
                        guard session.desk?.draft.revision == revision else {
                            session.say("文字刚刚变了，请重新选一步", .alarm)
                            return
                        }
                        session.withDesk { $0.travel(count) }
                        let back = Command.key(count > 0 ? "redo" : "undo")
                        session.say("已\(verb) \(steps.count) 步，\(back) 一步步回来", .good)
                    }
                ],
                details: steps.prefix(12).map(\.summary) + (steps.count > 12 ? ["……共 \(steps.count) 步"] : [])))
    }
}
