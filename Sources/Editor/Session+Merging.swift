import Bulletins

extension Session {
    /// Brings what somebody else saved into the draft, as one step that undo takes back; a save that met it goes on.
    mutating func merge(_ theirs: Bulletin, base: Bulletin, from: String) {
        guard let desk else { return }
        let hadUnsavedWork = !desk.draft.isSaved
        let merge = Merge(base: base, mine: desk.bulletin, theirs: theirs, from: from)
        if merge.bulletin != desk.bulletin {
            edit { desk throws(EditError) in
                desk.closeRun()
                try desk.perform(.become(merge.bulletin), "合并他人的改动", caret: desk.caret.position)
                desk.closeRun()
            }
        }
        emit(.merged)
        if merge.bulletin == theirs { self.desk?.draft.markSaved() }
        let who = from.isEmpty ? "别处" : from
        if merge.conflicts.isEmpty {
            say("\(who)存了新稿，已并入\(hadUnsavedWork ? "，您的改动都在" : "")")
        } else {
            say("\(who)改了同一处：两种写法都留着，共 \(merge.conflicts.count) 处，按 F8 逐处选定", .alarm)
        }
        if isSaving {
            isSaving = false
            save()
        }
    }

    /// F8: what two people made of one place; the editor chooses.
    mutating func chooseConflict() {
        guard let desk, let conflict = desk.bulletin.conflicts.first else {
            say("没有两人同改的地方")
            return
        }
        if let place = desk.bulletin.place(of: conflict) {
            withDesk { $0.jump(to: Position(place, 0)) }
        } else if let start = desk.startOfText(of: conflict.part) {
            withDesk { $0.jump(to: start) }
        }
        let who = conflict.from.isEmpty ? "对方" : conflict.from
        func row(_ title: String, _ texts: [String], _ choice: ConflictChoice) -> Picker.Row {
            Picker.Row(title + texts.joined(separator: " / "), detail: "") { session in
                session.edit { desk throws(EditError) in
                    guard let edit = desk.bulletin.edit(settling: conflict, by: choice) else { return }
                    try desk.perform(edit, "选定写法", caret: desk.caret.position)
                }
                session.say("还剩 \(session.desk?.bulletin.conflicts.count ?? 0) 处")
            }
        }
        var rows = [row("留这里的：", conflict.kept, .kept)]
        if conflict.isDeletion {
            rows.append(row("\(who)删了它，照删", [], .other))
        } else {
            rows.append(row("用\(who)的：", conflict.other, .other))
            rows.append(row("两样都留", [], .both))
        }
        show(Picker("两人同改一处（共 \(desk.bulletin.conflicts.count) 处）", rows: rows))
    }
}
