package import Bulletins

/// Our text and what another saved, or left unsaved, as one.
package struct Merged: Sendable {
    package let bulletin: Bulletin
    /// How many places both changed; both texts are kept there.
    package let conflicts: Int
    /// Who the other is; empty where nobody knows.
    package let from: String
    /// What the file holds now, where it was another's save.
    package let file: Bulletin?
    /// Whether it was never saved, and is recovered.
    package let isRecovered: Bool

    package init(
        _ bulletin: Bulletin, conflicts: Int, from: String, file: Bulletin? = nil, isRecovered: Bool = false
    ) {
        self.bulletin = bulletin
        self.conflicts = conflicts
        self.from = from
        self.file = file
        self.isRecovered = isRecovered
    }
}

extension Session {
    /// Somebody else saved the file: what he has comes into ours.
    mutating func mergeOthers() {
        isMergeDue = false
        guard let desk else { return }
        self.desk?.closeRun()
        emit(.merge(desk.bulletin))
    }

    /// Takes the merged text; a save that met the other's goes on.
    ///
    /// What another saved is no step of ours, and undo leaves it; what was recovered is one, because it was asked for.
    mutating func adopt(_ merged: Merged) {
        guard let desk else { return }
        let hadUnsavedWork = !desk.draft.isSaved
        let now = clock.seconds
        withDesk { desk in
            desk.now = now
            if merged.isRecovered {
                desk.recover(merged.bulletin)
            } else {
                desk.adopt(merged.bulletin, file: merged.file)
            }
        }
        guard let taken = self.desk else { return }
        self.desk?.acts = []
        for act in taken.acts { emit(.merged(act, taken.draft.history)) }
        let who = merged.from.isEmpty ? "别处" : merged.from
        // Another may have met our saved text, and then it is he whose save has both.
        let conflicts = taken.bulletin.conflicts.filter { !desk.bulletin.conflicts.contains($0) }
        if !conflicts.isEmpty {
            say("\(who)\(Session.summary(conflicts, before: desk.bulletin))，共 \(conflicts.count) 处，按 F8 选定", .alarm)
        } else if merged.isRecovered {
            say("\(who)没有存盘的改动也恢复了，这里的改动都在，还没有存盘")
        } else {
            say("\(who)存了新稿，已并入\(hadUnsavedWork ? "，您的改动都在" : "")")
        }
        if isSaving {
            isSaving = false
            save()
        }
    }

    /// What the two did to one place.
    private static func summary(_ conflicts: [Conflict], before mine: Bulletin) -> String {
        guard conflicts.allSatisfy(\.isDeletion) else { return "改了同一处：两种写法都留着" }
        guard conflicts.allSatisfy({ if case .part = $0.subject { true } else { false } }) else {
            return "和您一人删、一人改：文字还留着"
        }
        return conflicts.allSatisfy { mine.path(of: $0.part) == nil }
            ? "改过您删去的内容：还留着" : "删了您改过的内容：还留着"
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
        func row(_ title: String, _ texts: [Paragraph], _ choice: ConflictChoice) -> Picker.Row {
            Picker.Row(title + texts.flatMap(\.lines).joined(separator: " / ")) { session in
                session.edit { desk throws(EditError) in
                    guard let edit = desk.bulletin.edit(settling: conflict, by: choice) else { return }
                    try desk.perform(edit, "选定写法", caret: desk.caret.position)
                }
                let left = session.desk?.bulletin.conflicts.count ?? 0
                session.say(left == 0 ? "已全部选定" : "还剩 \(left) 处，按 F8 接着选", left == 0 ? .good : .plain)
            }
        }
        var rows: [Picker.Row] = []
        if conflict.isDeletion {
            rows.append(row(conflict.kept.isEmpty ? "留着它" : "留着：", conflict.kept, .kept))
            rows.append(row("照删", [], .other))
        } else {
            rows.append(row("留这里的：", conflict.kept, .kept))
            rows.append(row("用\(who)的：", conflict.other, .other))
            if conflict.canKeepBoth { rows.append(row("两样都留", [], .both)) }
        }
        show(Picker("两人同改一处（共 \(desk.bulletin.conflicts.count) 处）", rows: rows))
    }
}

extension Desk {
    /// The text with others' changes becomes ours; what we did before can still be undone, and nothing else.
    fileprivate mutating func adopt(_ other: Bulletin, file: Bulletin?) {
        let position = caret.position
        let former = bulletin
        draft.adopt(other, saved: file)
        acts.append(.adopt(other))
        refresh(after: former.edits(to: other))
        place(other.position(position, from: former))
    }

    /// What was left unsaved comes into the text, as one step.
    ///
    /// It is whole, so nothing can be wrong with the edit but that the issue is read only, and then there is nothing of
    /// ours to merge.
    fileprivate mutating func recover(_ other: Bulletin) {
        do throws(EditError) {
            try perform(.become(other), "恢复未保存的改动", caret: caret.position)
            closeRun()
        } catch {
            return
        }
    }
}

extension Bulletin {
    /// Where a position of `former` is here: its paragraph may have moved, and its text grown before it.
    fileprivate func position(_ position: Position, from former: Bulletin) -> Position {
        guard let old = former.text(at: position.place) else { return position }
        var place = position.place
        if case .paragraph(let index) = place.field, let paragraphs = paragraphs(of: place.part),
            let near = paragraphs.indices.filter({ paragraphs[$0].text.isIdentical(to: old) })
                .min(by: { abs($0 - index) < abs($1 - index) })
        {
            place = Place(place.part, .paragraph(near))
        }
        guard let new = text(at: place) else { return position }
        let (gone, come) = Comparison.difference(from: old, to: new)
        guard position.offset >= gone.upperBound, !(gone.isEmpty && come.isEmpty) else {
            return Position(place, position.offset)
        }
        return Position(place, position.offset + come.count - gone.count)
    }
}
