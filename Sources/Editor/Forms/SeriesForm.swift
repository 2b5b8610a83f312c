package import Bulletins
import Typesetting

/// The settings of the series on the screen, or a series being made: a form, what it changed, and the page that follows.
package struct SeriesForm: Sendable {
    package enum Purpose: Sendable {
        /// There is no series yet; these papers are its first issues.
        case setUp([OldPaper])
        case edit
        /// What is wrong with the file: nothing is written until the editor says so.
        case view(String)
    }

    package internal(set) var purpose: Purpose
    package private(set) var series: Series
    package private(set) var saved: Series
    package internal(set) var form = Form()
    /// What was read of old papers, for the editor to check.
    let remarks: [String]
    /// A page of the next issue.
    private(set) var preview: Desk
    /// Whether a narrow screen shows the page instead of the form.
    var showsPage = false
    private var past: [Step] = []
    private var future: [Step] = []
    private var isUnfolded = false
    /// Where an element is being added in the midst of a list.
    private var addition: (list: String, index: Int)?
    /// What stood when the typing in the selected row began, where another's change came in since.
    private var begun: Series?
    /// Who changed the file last, besides this editor.
    private(set) var other = "别处"
    private let today: Day?
    /// The number that the next issue will have, and 总期号 where it counts so.
    private let number: Int
    private let serial: Int?

    private struct Step: Sendable {
        let title: String
        let before: Series
        let after: Series
        let row: FormRow.ID?
    }

    init(
        _ series: Series, for purpose: Purpose, remarks: [String] = [], number: Int = 1, serial: Int? = nil,
        today: Day? = nil
    ) {
        self.purpose = purpose
        self.series = series
        saved = series
        self.remarks = remarks
        self.number = number
        self.serial = serial
        self.today = today
        preview = SeriesForm.page(of: series, number: number, serial: serial, today: today)
        form.show(rows())
    }

    /// Begins with what stands elsewhere, which undo takes back: what another run was making, another of the office's.
    init(from series: Series, _ title: String, today: Day?) {
        self.init(Series(), for: .setUp([]), today: today)
        become(series, title)
    }

    package var isSaved: Bool { series == saved }

    var isTouched: Bool { !past.isEmpty }

    var isNew: Bool { if case .setUp = purpose { true } else { false } }

    var problem: String? { if case .view(let problem) = purpose { problem } else { nil } }

    // MARK: - Changing

    /// Takes what was typed in the selected row.
    ///
    /// - Returns: a sentence where it cannot be taken.
    mutating func take() -> String? {
        guard let typed = form.typed, let row = form.current else {
            if case .addition? = form.current?.id { addition = nil }
            begun = nil
            return nil
        }
        let text = FieldList.trimmed(typed)
        var new = begun ?? series
        var complaint: String?
        var target: FormRow.ID?
        switch row.id {
        case .field(let id): complaint = SeriesField[id]?.write(&new, text)
        case .element(let id, let index):
            guard let list = SeriesList[id] else { return nil }
            if !text.isEmpty {
                complaint = list.set(&new, index, text)
            } else if list.hasInner(new, index) {
                complaint = "下面还有\(list.innerLabel)；要连它们一起删，按 \(Command.key("form-remove"))"
            } else {
                list.remove(&new, index)
            }
        case .addition(let id, let index):
            if text.isEmpty { break }
            complaint = SeriesList[id]?.insert(&new, index, text)
            target = .element(id, index)
        case .heading, .more, .conflict, .remark: break
        }
        if let complaint { return complaint }
        addition = nil
        if let begun { new = Series.merged(base: begun, mine: new, theirs: series, from: other) }
        begun = nil
        become(new, row.label, at: target)
        return nil
    }

    /// Several texts at once, as a list of units that is pasted.
    mutating func take(lines: [String]) -> String? {
        let (id, start): (String, Int)
        switch form.current?.id {
        case .element(let list, let index)?: (id, start) = (list, index + 1)
        case .addition(let list, let index)?: (id, start) = (list, index)
        default: return "这里只能填一行；成片的名单请在栏目、单位那样的清单里粘贴"
        }
        guard let list = SeriesList[id] else { return nil }
        var new = series
        var index = start
        var refused = 0
        let lines = id == "units" ? FieldList.units(lines) : lines
        for line in lines.map(FieldList.trimmed) where !line.isEmpty {
            if list.insert(&new, index, line) == nil { index += 1 } else { refused += 1 }
        }
        form.revert()
        addition = nil
        become(new, "粘贴\(list.title)", at: index > start ? .element(id, index - 1) : nil)
        return refused > 0 ? "加了 \(index - start) 个，另有 \(refused) 个已经有了" : nil
    }

    private mutating func become(_ new: Series, _ title: String, at row: FormRow.ID? = nil) {
        if new != series {
            past.append(Step(title: title, before: series, after: new, row: form.current?.id))
            future = []
            series = new
            refreshPage()
        }
        form.revert()
        form.show(rows(), at: row)
    }

    /// What is typed and was not taken is forgotten.
    mutating func forgetTyped() {
        begun = nil
        form.revert()
    }

    /// Takes back a step of this editor's; what others changed since stands.
    ///
    /// - Returns: what was done, and whether anything was: not where another has changed the same since.
    mutating func undo() -> (title: String, isDone: Bool)? {
        guard let step = past.popLast() else { return nil }
        let former = series.changed(from: step.after, to: step.before)
        guard former != series else { return (step.title, false) }
        future.append(step)
        travel(former, step.row)
        return (step.title, true)
    }

    mutating func redo() -> (title: String, isDone: Bool)? {
        guard let step = future.popLast() else { return nil }
        let later = series.changed(from: step.before, to: step.after)
        guard later != series else { return (step.title, false) }
        past.append(step)
        travel(later, step.row)
        return (step.title, true)
    }

    private mutating func travel(_ new: Series, _ row: FormRow.ID?) {
        series = new
        addition = nil
        refreshPage()
        form.revert()
        form.show(rows(), at: row)
    }

    /// The file has this now, our own change in it or another's, who is named where that is known.
    mutating func adopt(_ now: Series, by who: String = "") {
        if !who.isEmpty { other = who }
        // It can be read again.
        if problem != nil { purpose = .edit }
        begun = form.isTyped ? begun ?? series : nil
        series = Series.merged(base: saved, mine: series, theirs: now, from: "")
        saved = now
        refreshPage()
        form.show(rows())
    }

    mutating func resolve(_ index: Int, takingOther: Bool) {
        become(series.resolving(index, takingOther: takingOther), "选写法")
    }

    // MARK: - Lists

    /// A row for another element, behind the selected one.
    mutating func addRow() {
        guard case .element(let list, let index)? = form.current?.id else { return }
        addition = (list, index + 1)
        form.show(rows(), at: .addition(list, index + 1))
    }

    mutating func removeElement() -> Bool {
        guard case .element(let id, let index)? = form.current?.id, let list = SeriesList[id] else { return false }
        var new = series
        list.remove(&new, index)
        form.revert()
        become(new, "删\(list.label)")
        return true
    }

    mutating func moveElement(_ step: Int) -> Bool {
        guard case .element(let id, let index)? = form.current?.id, let list = SeriesList[id] else { return false }
        var new = series
        guard let place = list.move(&new, index, step) else { return false }
        become(new, "移动\(list.label)", at: .element(id, place))
        return true
    }

    mutating func indentElement(_ isInner: Bool) -> Bool {
        guard case .element(let id, let index)? = form.current?.id, let list = SeriesList[id],
            let indent = list.indent
        else { return false }
        var new = series
        guard indent(&new, index, isInner) else { return false }
        become(new, isInner ? "变二级栏目" : "变栏目", at: .element(id, index))
        return true
    }

    // MARK: - Rows

    mutating func toggleMore() {
        isUnfolded.toggle()
        form.show(rows())
    }

    private func rows() -> [FormRow] {
        var rows: [FormRow] = []
        let conflicts = series.conflicts
        if !conflicts.isEmpty {
            rows.append(.heading("待选：两人同时改了，按 Enter 选定"))
            rows += conflicts.enumerated().map { index, conflict in
                FormRow(
                    .conflict(index), SeriesForm.name(of: conflict.path), SeriesForm.writings(conflict), kind: .action,
                    help: "Enter 选留哪一种写法")
            }
        }
        rows += fields(.series) + elements("sections") + elements("units")
        rows += fields(.imprint, with: elements("recipients", isHeaded: false) + elements("people", isHeaded: false))
        rows += fields(.number, with: isUnfolded || !series.kinds.isEmpty ? elements("kinds", isHeaded: false) : [])
        rows += fields(.levels) + fields(.page) + fields(.checks)
        rows.append(
            FormRow(
                .more, isUnfolded ? "收起不常用的" : "更多…", kind: .action,
                help: isUnfolded ? "Enter 收起不常用又没填的各项" : "Enter 展开不常用的各项：密级、字号、套打、版头各行、不查的规则……"))
        if !remarks.isEmpty {
            rows.append(.heading("读旧简报时"))
            rows += remarks.enumerated().map { FormRow(.remark($0), $1, kind: .remark, help: $1) }
        }
        return rows
    }

    private func fields(_ group: SeriesField.Group, with others: [FormRow] = []) -> [FormRow] {
        let usual = SeriesField.usual
        let rows = SeriesField.all.filter { $0.group == group }.compactMap { field -> FormRow? in
            let text = field.read(series)
            guard !field.isRare || isUnfolded || text != usual[field.id] else { return nil }
            return FormRow(
                .field(field.id), field.label, text, kind: field.choices.map { .choice($0) } ?? .text,
                help: field.help, place: field.place)
        }
        return rows.isEmpty && others.isEmpty ? [] : [.heading(group.rawValue)] + others + rows
    }

    private func elements(_ id: String, isHeaded: Bool = true) -> [FormRow] {
        guard let list = SeriesList[id] else { return [] }
        let lines = list.lines(series)
        var rows: [FormRow] = isHeaded ? [.heading(list.title)] : []
        for (index, line) in lines.enumerated() {
            if addition.map({ $0.list == id && $0.index == index }) ?? false { rows.append(blank(list, index)) }
            rows.append(
                FormRow(
                    .element(id, index), line.isInner ? list.innerLabel : list.label, line.text, help: list.help,
                    indent: line.isInner ? 2 : 0, place: list.place(preview.bulletin, index)))
        }
        return rows + [blank(list, lines.count)]
    }

    private func blank(_ list: SeriesList, _ index: Int) -> FormRow {
        FormRow(.addition(list.id, index), "＋" + list.label, help: list.help)
    }

    // MARK: - The page

    private mutating func refreshPage() {
        let (scroll, height) = (preview.scroll, preview.height)
        preview = SeriesForm.page(of: series, number: number, serial: serial, today: today)
        preview.height = height
        preview.scroll = scroll
    }

    /// The next issue as it would be made, with an empty item in each place for items.
    private static func page(of series: Series, number: Int, serial: Int?, today: Day?) -> Desk {
        var bulletin = series.bulletin(year: today?.year ?? 2000, number: number, date: today)
        bulletin.masthead.serial = serial
        for s in bulletin.sections.indices {
            if bulletin.sections[s].subsections.isEmpty { bulletin.sections[s].items = [.blank] }
            for u in bulletin.sections[s].subsections.indices { bulletin.sections[s].subsections[u].items = [.blank] }
        }
        var desk = Desk(OpenIssue(reference: "", draft: Draft(bulletin), series: series))
        desk.focus = .outline
        return desk
    }

    /// Shows the part of the page that the selected row is about.
    mutating func fit(rows height: Int) {
        form.reveal(rows: height)
        preview.height = height
        let count = preview.lineCount
        preview.scroll = max(0, min(preview.scroll, count - min(height, count)))
        guard let place = form.current?.place, let row = preview.layout.point(of: Position(place, 0))?.row else {
            return
        }
        let line = preview.line(ofRow: row)
        guard line < preview.scroll || line >= preview.scroll + height - 1 else { return }
        preview.scroll = max(0, min(line - height / 3, count - min(height, count)))
    }

    // MARK: - Words

    /// What a series says, a line each, as the form has it.
    package static func summary(of series: Series) -> [String] {
        let lists = SeriesList.all.flatMap { list in
            list.lines(series).map { "\($0.isInner ? "  " + list.innerLabel : list.label)：\($0.text)" }
        }
        let fields = SeriesField.all.compactMap { field -> (SeriesField.Group, String)? in
            let text = field.read(series)
            return text == SeriesField.usual[field.id] ? nil : (field.group, "\(field.label)：\(text)")
        }
        return fields.filter { $0.0 == .series }.map(\.1) + lists + fields.filter { $0.0 != .series }.map(\.1)
    }

    /// What both have changed, for the editor.
    static func sentence(_ conflict: Series.Conflict) -> String {
        let who = ["", "别处"].contains(conflict.from) ? "两人" : "您和\(conflict.from)"
        return "“\(name(of: conflict.path))”\(who)同时改了，两种写法都留着，在最上面选定"
    }

    /// What stands there now, and what the other made of it.
    private static func writings(_ conflict: Series.Conflict) -> String {
        let who = conflict.from.isEmpty ? "另一种" : conflict.from
        return "\(text(conflict.present))（\(who)：\(text(conflict.other))）"
    }

    private static func name(of path: [String]) -> String {
        let names = [
            "name": "刊名", "title": "标题", "office": "编发单位", "secrecy": "密级", "notice": "提示语", "signature": "落款",
            "firstLook": "以前各期的样子", "sections": "栏目",
            "units": "单位", "imprint": "版记",
            "style": "版面", "wordLimit": "每条字数", "kinds": "刊型", "subsections": "二级栏目", "fullName": "全称",
            "oldNames": "旧称", "copies": "份数", "reportTo": "报", "sendTo": "送", "distributeTo": "发",
            "issuedBy": "印发机关",
        ]
        return path.map { names[$0] ?? $0 }.joined(separator: " ")
    }

    static func text(_ value: JSON?) -> String {
        switch value {
        case .string(let text)?: text
        case nil: "（没有）"
        case let value?: String(decoding: JSONWriter.compact(value), as: UTF8.self)
        }
    }
}

extension SeriesField {
    /// What stands in each field of a series that says nothing.
    static let usual = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.read(Series())) })
}

extension Item {
    /// What a page shows where an item will stand.
    fileprivate static var blank: Item { Item(paragraphs: [""]) }
}
