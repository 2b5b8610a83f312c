package import Bulletins

/// Our text and what another saved, or left unsaved, as one.
package struct Merged: Sendable {
    package let bulletin: Bulletin
    /// How many places both changed; both texts are kept there.
    package let conflicts: Int
    /// Who the other is; empty where nobody knows.
    package let from: String
    /// Whether the file holds exactly this.
    package let isSaved: Bool
    /// Whether it was never saved, and is recovered.
    package let isRecovered: Bool

    package init(_ bulletin: Bulletin, conflicts: Int, from: String, isSaved: Bool, isRecovered: Bool = false) {
        self.bulletin = bulletin
        self.conflicts = conflicts
        self.from = from
        self.isSaved = isSaved
        self.isRecovered = isRecovered
    }
}

extension Session {
    /// Somebody else saved the file: what he has comes into ours.
    mutating func mergeOthers() {
        guard let desk else { return }
        self.desk?.closeRun()
        emit(.merge(desk.bulletin))
    }

    /// Takes the merged text, as one step that undo takes back; a save that met the other's goes on.
    mutating func take(_ merged: Merged) {
        guard let desk else { return }
        let hadUnsavedWork = !desk.draft.isSaved
        let now = clock.seconds
        withDesk { desk in
            desk.now = now
            desk.adopt(merged.bulletin)
        }
        if let act = self.desk?.acts.popLast() { emit(.merged(act)) }
        if merged.isSaved { self.desk?.draft.markSaved() }
        let who = merged.from.isEmpty ? "别处" : merged.from
        if merged.conflicts == 0, merged.isRecovered {
            say("\(who)没有存盘的改动也恢复了，前面恢复的都在，还没有存盘")
        } else if merged.conflicts == 0 {
            say("\(who)存了新稿，已并入\(hadUnsavedWork ? "，您的改动都在" : "")")
        } else {
            say("\(who)改了同一处：两种写法都留着，共 \(merged.conflicts) 处，按 F8 逐处选定", .alarm)
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
            Picker.Row(title + texts.joined(separator: " / ")) { session in
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

extension Desk {
    /// The merged text becomes ours.
    ///
    /// It is whole, so nothing can be wrong with the edit but that the issue is read only, and then there is nothing of
    /// ours to merge.
    fileprivate mutating func adopt(_ bulletin: Bulletin) {
        do throws(EditError) {
            try perform(.become(bulletin), "合并他人的改动", caret: caret.position)
            closeRun()
        } catch {
            return
        }
    }
}
