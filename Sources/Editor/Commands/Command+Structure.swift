import Bulletins

extension Command {
    static let structure: [Command] = [
        Command("new-item", "新条目", "C-n", in: Context.bulletin, bar: true, "在这一条之后新建条目") { session in
            session.edit { desk throws(EditError) in try desk.newItem() }
        },
        Command("delete-part", "删条目", "C-d", in: Context.bulletin, "删除这一条目或栏目，撤销可找回") { $0.deletePart() },
        Command("move-up", "上移", "A-Up K-Up", in: Context.bulletin, "条目或栏目上移，编号自动改；表格里移这一行") { session in
            if !session.moveInTable(row: -1) { session.movePart(-1) }
        },
        Command("move-down", "下移", "A-Down K-Down", in: Context.bulletin, "条目或栏目下移，编号自动改；表格里移这一行") { session in
            if !session.moveInTable(row: 1) { session.movePart(1) }
        },
        Command("raise", "升一级", "A-Left K-Left", in: Context.bulletin, "段落升为条目，条目移出二级栏目，二级栏目升为栏目；表格里左移这一列") { session in
            if session.moveInTable(column: -1) { return }
            session.restructure("已是最高一级") { desk throws(EditError) in try desk.raise() }
        },
        Command("lower", "降一级", "A-Right K-Right", in: Context.bulletin, "条目移入二级栏目，或并入上一条；栏目降为二级栏目；表格里右移这一列") {
            session in
            if session.moveInTable(column: 1) { return }
            session.restructure("不能再降一级") { desk throws(EditError) in try desk.lower() }
        },
        Command("move-to", "移到栏目", "C-g", in: Context.bulletin, "从列表里选一个栏目，把这一条移过去") { $0.chooseContainer() },
        Command("new-section", "新栏目", "A-n K-n", in: Context.bulletin, "先从固定栏目里选，没有的再新建") { $0.addSection() },
        Command("new-subsection", "新二级", "A-m K-e", in: Context.bulletin, "在这一栏目里加二级栏目") { $0.addSubsection() },
        Command("duplicate", "复制条目", "A-c K-c", in: Context.bulletin, "在后面放一个这一条的副本") { session in
            guard let item = session.chosenItem else { return session.say("光标要在条目里") }
            session.edit { desk throws(EditError) in try desk.duplicateItem(item) }
        },
        Command("merge-item", "并入上条", "A-j K-b", in: Context.bulletin, "把这一条并入上一条，标题成为一段") { session in
            guard let item = session.chosenItem else { return session.say("光标要在条目里") }
            session.restructure("上面没有同一栏目的条目") { desk throws(EditError) in try desk.mergeIntoPrevious(item) }
        },
        Command("contributor", "来稿单位", in: Context.bulletin, "写上这一条的来稿单位或署名，按刊物的样子印在标题前、文末或右边") {
            $0.askContributor()
        },
        Command("source", "来源", in: Context.bulletin, "写上这一条的来源（出处），按刊物的样子印在标题前、文末或右边") { $0.askSource() },
        Command("sort-sections", "栏目排序", in: Context.bulletin, "栏目按刊物的固定顺序排列") { session in
            session.restructure("栏目已是刊物的顺序") { desk throws(EditError) in try desk.sortBySeries() }
        },
        Command("fields", "版头版记", "F2", in: Context.bulletin, bar: true, "一张表：版头、落款、版记的各项，Tab 往下填") { $0.showFields() },
    ]
}

extension Session {
    /// An edit that may find nothing to do, and then says so.
    mutating func restructure(_ otherwise: String, _ change: (inout Desk) throws(EditError) -> Bool) {
        var isDone = true
        edit { desk throws(EditError) in isDone = try change(&desk) }
        if !isDone { say(otherwise) }
    }

    /// Asks who sent the item, wherever the series prints it: where that is behind the text, an empty one has no place.
    mutating func askContributor() {
        guard let part = chosenItem else { return say("光标要在条目里") }
        ask("来稿单位或署名", for: Place(part, .contributor), step: "来稿单位")
    }

    /// Asks where the item was taken from, and says so where the series prints no sources.
    mutating func askSource() {
        guard let part = chosenItem else { return say("光标要在条目里") }
        let isPrinted = desk?.series.style.sourceStanding != PaperStyle.Standing.none
        ask(
            "来源（出处）", for: Place(part, .source), step: "来源",
            remark: isPrinted ? "" : "本刊不印来源，写了只留在文件里；要印，在“刊物设置”的“来源印在”里选位置")
    }

    /// Asks for a text that has no room on the page to be typed in.
    ///
    /// - Parameters:
    ///   - step: what undo calls it.
    ///   - remark: what is said once it is written.
    mutating func ask(_ label: String, for place: Place, step: String, remark: String = "") {
        guard let old = desk?.text(place) else { return }
        ask(
            Prompt(label, text: old) { session, typed in
                if typed.isIdentical(to: old) { return }
                session.edit { desk throws(EditError) in
                    try desk.perform(
                        .replace(place, 0..<old.scalarCount, with: typed), step, caret: desk.caret.position)
                }
                if session.notice == nil, !remark.isEmpty { session.say(remark) }
            })
    }

    /// The part that the keys of structure mean: where the caret is, or the row of the outline.
    private var chosenPart: PartID? {
        guard let desk else { return nil }
        if desk.focus == .page { return desk.structuralPart }
        return desk.outline.rows.indices.contains(desk.outlineRow) ? desk.outline.rows[desk.outlineRow].part : nil
    }

    fileprivate var chosenItem: PartID? { chosenPart.flatMap { desk?.bulletin.item($0) != nil ? $0 : nil } }

    mutating func deletePart() {
        // In 编者按 it is the note that goes, not its item.
        let note = desk.flatMap { $0.focus == .page && $0.part.itemOfNote != nil ? $0.part : nil }
        guard let part = note ?? chosenPart, let bulletin = desk?.bulletin,
            bulletin.path(of: part) != nil || bulletin.note(part) != nil
        else {
            say("版头和版记不能删除")
            return
        }
        edit { desk throws(EditError) in try desk.removePart(part) }
        if notice == nil { say("已删除，\(Command.key("undo")) 撤销可找回") }
    }

    mutating func movePart(_ step: Int) {
        guard let part = chosenPart, desk?.bulletin.path(of: part) != nil else { return say("版头和版记不能移动") }
        restructure(step < 0 ? "已在最前" : "已在最后") { desk throws(EditError) in try desk.movePart(part, step) }
    }

    mutating func chooseContainer() {
        guard let desk, let part = chosenItem else {
            say("光标要在条目里，才能把它移到别的栏目")
            return
        }
        show(Picker("移到哪个栏目", rows: desk.bulletin.sections.indices.flatMap { rows(ofSection: $0, for: part) }))
    }

    /// A section and its subsections, as places for an item; one that has only subsections is their heading.
    private func rows(ofSection s: Int, for part: PartID) -> [Picker.Row] {
        guard let desk else { return [] }
        let section = desk.bulletin.sections[s]
        func row(_ path: PartPath, _ id: PartID, _ title: String, _ count: Int, indent: String) -> Picker.Row {
            let number = Numbering.number(of: path, in: desk.bulletin)
            return Picker.Row(indent + number + title, detail: "\(count) 条", keywords: section.title) { session in
                session.edit { desk throws(EditError) in try desk.movePart(part, into: id) }
            }
        }
        let holdsItems = desk.bulletin.containers.contains { $0.id == section.id }
        let own =
            holdsItems
            ? row(.section(s), section.id, section.title, section.items.count, indent: "")
            : Picker.Row(heading: Numbering.section(s) + section.title)
        return [own]
            + section.subsections.enumerated().map { u, subsection in
                row(
                    .subsection(section: s, u), subsection.id, subsection.title, subsection.items.count, indent: "  ")
            }
    }
}
