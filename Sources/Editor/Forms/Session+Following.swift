import Bulletins

extension Session {
    /// The series has changed: the open issue is laid out by it, and may follow what it says.
    mutating func follow(_ series: Series) {
        guard let old = desk?.settings, old != series else { return }
        withDesk { $0.take(series) }
        guard let desk, !desk.bulletin.isReadOnly else { return }
        let changes = SeriesChange.all(from: old, to: series, in: desk.bulletin)
        guard !changes.isEmpty else { return }
        func row(_ title: String, _ detail: String, _ chosen: [SeriesChange]) -> Picker.Row {
            Picker.Row(title, detail: detail) { session in
                session.edit { desk throws(EditError) in try desk.follow(chosen) }
                if session.notice == nil {
                    session.say("已照改，\(Command.key("undo")) 撤销可找回", .good)
                }
            }
        }
        let all = row("全部照改", "\(changes.count) 处，一步撤销可找回", changes)
        show(
            Picker(
                "刊物设置改了：本期也照改吗（Esc 不改，下一期起用新的）", rows: [all] + changes.map { row($0.title, $0.detail, [$0]) }))
    }

    /// Somebody else changed the series, and nobody is asked anything while he types.
    mutating func offerFollowing(_ series: Series, of who: String) {
        guard let desk, !desk.bulletin.isReadOnly,
            !SeriesChange.all(from: desk.settings, to: series, in: desk.bulletin).isEmpty
        else { return }
        let command = Command["take-look"]?.title ?? ""
        say("\(who.isEmpty ? "别处" : who)改了刊物设置；本期照不照改：\(Command.key("palette")) \(command)")
    }

    /// The issue is to print as the next one will, whoever changed the series; ^Z gives back how it printed.
    mutating func takeLook(of series: Series) {
        guard let desk else { return }
        // What was changed since it was opened is more than how it prints.
        let changes = SeriesChange.all(from: desk.settings, to: series, in: desk.bulletin)
        if changes.contains(where: { !$0.isLook }) { return follow(series) }
        withDesk { $0.take(series) }
        guard let edit = desk.bulletin.takingLook(of: series) else { return say("这一期就是现在的样子") }
        self.edit { desk throws(EditError) in try desk.perform(edit, "用新样子", caret: desk.caret.position) }
        if notice == nil { say("用上了新样子；\(Command.key("undo")) 换回来", .good) }
    }
}
