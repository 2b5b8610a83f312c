import Bulletins

extension Session {
    /// Somebody else saved the file, or what is recovered is to come into the draft.
    mutating func take(_ incoming: Incoming) {
        desk?.fileTrouble = nil
        // An echo waits for no change that nobody sees.
        if let parts = incoming.parts, !isResting, !isSaving, let desk, !desk.shows(parts) {
            waiting = incoming
        } else {
            merge(incoming)
        }
    }

    /// The draft and what came become one; a save that met the other's goes on.
    ///
    /// What another saved is no step of ours, and undo leaves it; what was recovered is one, because it was asked for.
    mutating func merge(_ incoming: Incoming) {
        if !incoming.isRecovered { waiting = nil }
        guard let desk else { return }
        let hadUnsavedWork = !desk.draft.isSaved
        let now = clock.seconds
        tellJournal()
        var merge: Merge?
        withDesk { desk in
            desk.now = now
            merge = desk.merge(incoming)
        }
        guard let taken = self.desk, let merge else { return }
        for change in self.desk?.journaled.takeUnjournaled() ?? [] {
            emit(.issue(.merged(incoming, by: change, taken.draft.history)))
        }
        let who = incoming.from.isEmpty ? "别处" : incoming.from
        // Another may have met our saved text, and then it is he whose save has both.
        let conflicts = taken.bulletin.conflicts.filter { !desk.bulletin.conflicts.contains($0) }
        conflictOrigins += conflicts.map { ($0, incoming.bulletin.conflicts.contains($0) ? who : nil) }
        let isTold = !incoming.isRecovered && note(taken.bulletin.choices(since: desk.bulletin), by: who)
        if !conflicts.isEmpty {
            say(
                "\(who)\(Session.summary(conflicts, before: desk.bulletin))，共 \(conflicts.count) 处，按 \(Command.key("conflicts")) 选定",
                .alarm)
        } else if !isTold, let name = Session.taken(desk.caret.position.place, of: desk.bulletin, in: taken.bulletin) {
            say("\(who)删了光标所在的\(name)，光标移到了旁边；要取回，按 \(Command.key("versions"))", .alarm)
            isDisplaced = true
        } else if let loss = taken.bulletin.trace(desk.caret.position.place, from: desk.bulletin).loss {
            say("\(who)\(loss.sentence)；要取回，按 \(Command.key("versions"))", .alarm)
        } else if let cell = merge.split.first {
            let name = taken.bulletin.nameOfCell(cell).map { "（\($0)）" } ?? ""
            say("您和\(who)一人合并了格，一人在盖住的格里写了字\(name)：字都留着，合并的格拆开了，要合并请再合并一次", .alarm)
        } else if let part = merge.movedApart.first {
            let place = desk.bulletin.name(of: Place(part, .headline))
            let more = merge.movedApart.count > 1 ? "，这样的共 \(merge.movedApart.count) 条" : ""
            say("您移的一条\(who)移到了别处，现在是\(place)\(more)；不合适请再移一次", .alarm)
        } else if incoming.isRecovered {
            say("\(who)没有存盘的改动也恢复了，这里的改动都在，还没有存盘")
        } else if !isTold {
            say("\(who)存了新稿，已并入\(hadUnsavedWork ? "，您的改动都在" : "")")
        }
        if isSaving {
            // The save that goes on now must not take the place of what the editor has to know.
            if notice?.level == .alarm { savingNotice = notice }
            isSaving = false
            save()
        }
    }

    /// What the part is called, with its title, that one stands in and another has taken away; `nil` where it is there.
    private static func taken(_ place: Place, of mine: Bulletin, in other: Bulletin) -> String? {
        let part = place.part.owner
        guard mine.path(of: part) != nil, other.path(of: part) == nil else { return nil }
        return name(of: place, in: mine)
    }

    private static func name(of place: Place, in bulletin: Bulletin) -> String {
        let part = place.part.owner
        let whole = bulletin.part(part)?.title ?? bulletin.item(part)?.headline ?? ""
        let title = whole.scalarCount > 12 ? whole.scalars(0..<12) + "…" : whole
        return bulletin.name(of: place) + (title.isEmpty ? "" : "“\(title)”")
    }

    /// What both people did to the same place, in one sentence.
    private static func summary(_ conflicts: [Conflict], before mine: Bulletin) -> String {
        guard conflicts.allSatisfy(\.isDeletion) else { return "改了同一处：两种写法都留着" }
        guard conflicts.allSatisfy({ if case .part = $0.subject { true } else { false } }) else {
            return "和您一人删、一人改：文字还留着"
        }
        return conflicts.allSatisfy { mine.path(of: $0.part) == nil }
            ? "改过您删去的内容：还留着" : "删了您改过的内容：还留着"
    }

    /// Of three writings of one place there are several choices; where one of them has put the other's text there, that
    /// choice is made.
    private mutating func dropMadeChoices() {
        while let bulletin = desk?.bulletin,
            let made = bulletin.conflicts.first(where: { bulletin.present($0) == $0.other }),
            let settled = bulletin.edit(settling: made, by: .kept)
        {
            edit { desk throws(EditError) in try desk.perform(settled, "选定写法", caret: desk.caret.position) }
            if desk?.bulletin.conflicts.contains(made) == true { return }
        }
    }

    /// F8: what two people made of one place; the editor chooses.
    mutating func chooseConflict() {
        dropMadeChoices()
        guard let desk, let conflict = desk.bulletin.conflicts.first else {
            showSettled()
            return
        }
        if let place = desk.bulletin.place(of: conflict) {
            withDesk { $0.jump(to: Position(place, 0)) }
        } else if let start = desk.startOfText(of: conflict.part) {
            withDesk { $0.jump(to: start) }
        }
        let (standing, other) = authors(of: conflict)
        func row(_ title: String, _ text: String, _ choice: ConflictChoice) -> Picker.Row {
            Picker.Row(title + text) { session in
                session.edit { desk throws(EditError) in
                    guard let edit = desk.bulletin.edit(settling: conflict, by: choice) else { return }
                    try desk.perform(edit, "选定写法", caret: desk.caret.position)
                }
                let left = session.desk?.bulletin.conflicts.count ?? 0
                session.say(
                    left == 0 ? "已全部选定" : "还剩 \(left) 处，按 \(Command.key("conflicts")) 接着选", left == 0 ? .good : .plain)
            }
        }
        var rows: [Picker.Row] = []
        if conflict.isDeletion {
            let what =
                conflict.kept.isEmpty
                ? Session.name(of: Place(conflict.part, .headline), in: desk.bulletin) : Session.line(conflict.kept)
            rows.append(row("留着：", what, .kept))
            rows.append(row("照删", "", .other))
        } else {
            let (mine, theirs) = Session.lines(desk.bulletin.present(conflict) ?? conflict.kept, conflict.other)
            rows.append(row("留\(standing)的：", mine, .kept))
            rows.append(row("用\(other)的：", theirs, .other))
            if conflict.canKeepBoth { rows.append(row("两样都留", "", .both)) }
        }
        let cell = desk.bulletin.place(of: conflict).flatMap(desk.bulletin.nameOfCell)
        show(
            Picker("两人同改一处（共 \(desk.bulletin.conflicts.count) 处）" + (cell.map { "：\($0)" } ?? ""), rows: rows))
    }
}

extension Session {
    /// Whose the two wordings are, as one says it to whoever works here.
    private func authors(of conflict: Conflict) -> (standing: String, other: String) {
        let other = conflict.from.isEmpty ? "对方" : conflict.from
        let origin = conflictOrigins.last { $0.conflict == conflict }
        if let origin, origin.by == nil { return ("您", other) }
        let isMine = !editor.isEmpty && conflict.from == editor
        return isMine ? (origin?.by ?? "这里", "您") : ("这里", other)
    }

    private static func line(_ paragraphs: [Paragraph]) -> String {
        paragraphs.flatMap(\.lines).joined(separator: " / ").replacing("\t", with: "　")
    }

    /// Two writings as lines of a list: of what is long only the places where they differ, so that all of them are seen.
    private static func lines(_ mine: [Paragraph], _ theirs: [Paragraph]) -> (String, String) {
        let (mine, theirs) = (line(mine), line(theirs))
        let changes = mine.changes(to: theirs)
        return (short(mine, changes.map(\.old)), short(theirs, changes.map(\.new)))
    }

    private static func short(_ text: String, _ changed: [Range<Int>]) -> String {
        let count = text.scalarCount
        if count <= 30 { return text }
        var (short, end) = ("", 0)
        for range in changed {
            let (from, to) = (max(end, range.lowerBound - 8), min(count, range.upperBound + 4))
            short += (from > end ? "…" : "") + text.scalars(from..<max(from, to))
            end = max(from, to)
        }
        return short + (end < count ? "…" : "")
    }
}

extension Desk {
    /// Merges what came into our text.
    fileprivate mutating func merge(_ incoming: Incoming) -> Merge {
        closeRun()
        let merge = Merge(base: incoming.base, mine: bulletin, theirs: incoming.bulletin, from: incoming.from)
        if incoming.isRecovered {
            recover(merge.bulletin)
        } else {
            adopt(merge.bulletin, file: incoming.bulletin)
        }
        return merge
    }

    /// What we did before can still be undone, and nothing else.
    private mutating func adopt(_ other: Bulletin, file: Bulletin) {
        let position = caret.position
        let former = bulletin
        journaled.adopt(other, saved: file)
        refresh(after: former.edits(to: other))
        anchor = anchor.map { other.position($0, from: former) }
        place(other.position(position, from: former))
    }

    /// Puts the whole text in place, as one step of undo.
    ///
    /// Such an edit can fail only where the issue is read only, and then there is nothing of ours to merge.
    private mutating func recover(_ other: Bulletin) {
        guard (try? perform(.become(other), "恢复未保存的改动", caret: caret.position)) != nil else { return }
        closeRun()
    }
}

extension Bulletin {
    /// The one text that stands now where a conflict is; `nil` where it is about more than one.
    fileprivate func present(_ conflict: Conflict) -> [Paragraph]? {
        guard conflict.kept.count == 1, conflict.other.count == 1, let place = place(of: conflict) else { return nil }
        if case .paragraph(let index) = place.field { return paragraphs(of: place.part).map { [$0[index]] } }
        return text(at: place).map { [.plain($0)] }
    }

    /// Whose row and under which head a cell stands: 高新区　任务.
    fileprivate func nameOfCell(_ place: Place) -> String? {
        guard case .cell(let index, let row, let column)? = place.field,
            let table = paragraphs(of: place.part)?[index].table
        else { return nil }
        let names = [table.name(ofRow: row)] + (row >= table.heads ? [table.name(ofColumn: column)] : [])
        let known = names.filter { !$0.isEmpty }
        return known.isEmpty ? nil : known.joined(separator: "　")
    }

    /// Where a position of `former` is here: its paragraph or its cell may have been moved, and its text grown before it.
    fileprivate func position(_ position: Position, from former: Bulletin) -> Position {
        guard let old = former.text(at: position.place) else { return position }
        let trace = trace(position.place, from: former)
        let place = trace.place
        guard let new = text(at: place) else {
            guard trace.loss == nil else { return Position(place, 0) }
            return textBefore(place) ?? neighbour(of: place.part.owner, from: former) ?? position
        }
        if let loss = trace.loss { return Position(place, loss == .table ? 0 : new.scalarCount) }
        let (gone, come) = Comparison.difference(from: old, to: new)
        guard position.offset >= gone.upperBound, !(gone.isEmpty && come.isEmpty) else {
            return Position(place, position.offset)
        }
        return Position(place, position.offset + come.count - gone.count)
    }

    /// The end of the text before a paragraph that is gone, in the part that is still there.
    private func textBefore(_ place: Place) -> Position? {
        guard let index = place.field?.slot?.paragraph, path(of: place.part.owner) != nil else { return nil }
        let paragraphs = (0..<index).reversed().map { Place(place.part, .paragraph($0)) }
        let near = paragraphs + [Place(place.part, .headline), Place(place.part, .title)]
        return near.lazy.compactMap { at in text(at: at).map { Position(at, $0.scalarCount) } }.first
    }

    /// Where one goes whose part of `former` another has taken away: to the next one beside it, the one before, what it
    /// stood in, or what is nearest; `nil` where no part is left.
    private func neighbour(of part: PartID, from former: Bulletin) -> Position? {
        var order: [PartID] = []
        former.forEachPath { id, _ in order.append(id) }
        guard let index = order.firstIndex(of: part) else { return nil }
        let ancestors = former.ancestors(of: part)
        let (before, after) = (Array(order[..<index].reversed()), Array(order[(index + 1)...]))
        func isBeside(_ id: PartID) -> Bool { former.ancestors(of: id) == ancestors }
        let near = after.filter(isBeside) + before.filter(isBeside) + ancestors.reversed() + before + after
        guard let living = near.first(where: { path(of: $0) != nil }) else { return nil }
        return Position(living, item(living) == nil ? .title : .headline)
    }
}

extension Trace.Loss {
    /// What the other did, and where the caret is now.
    fileprivate var sentence: String {
        func name(_ text: String) -> String { text.isEmpty ? "" : "“\(text)”" }
        return switch self {
        case .table: "删了光标所在的表格，光标移到了旁边"
        case .row(let text): "删了光标所在的一行\(name(text))，光标移到了旁边的格"
        case .column(let text): "删了光标所在的一列\(name(text))，光标移到了旁边的格"
        case .covered: "合并了光标所在的格，光标移到了合并的格里"
        }
    }
}
