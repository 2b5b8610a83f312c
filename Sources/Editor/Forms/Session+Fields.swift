import Bulletins
import Screen

extension Command {
    static let fields: [Command] = [
        Command("fields-next", "下一项", "Tab Down", in: [.fields], bar: true, "打的字算数，到下一项") { $0.moveInFields(1) },
        Command("fields-enter", "下一项", "Enter", in: [.fields], "打的字算数，到下一项；在“更多”上是展开") { $0.enterField() },
        Command("fields-previous", "上一项", "S-Tab Up", in: [.fields], bar: true, "打的字算数，到上一项") {
            $0.moveInFields(-1)
        },
        Command("fields-up", "上移", "A-Up K-Up", in: [.fields], "这一行报送、这个人或这家主办单位上移") { $0.moveField(-1) },
        Command("fields-down", "下移", "A-Down K-Down", in: [.fields], "这一行报送、这个人或这家主办单位下移") { $0.moveField(1) },
        Command("fields-page-down", "下十项", "PgDn", in: [.fields], "向下十项") { $0.moveInFields(10) },
        Command("fields-page-up", "上十项", "PgUp", in: [.fields], "向上十项") { $0.moveInFields(-10) },
        Command("fields-undo", "撤销", "C-z", in: [.fields], bar: true, "撤销这张表里的上一步") { $0.undoField() },
        Command("fields-redo", "重做", "C-y", in: [.fields], "重做撤销的一步") { $0.redoField() },
        Command("fields-save", "保存", "C-s", in: [.fields], bar: true, "打的字算数，把本期写到磁盘") { session in
            if session.takeField() { session.save() }
        },
        Command("fields-leave", "返回", "Esc F2", in: [.fields], bar: true, "打的字算数，回到本期") { $0.leaveFields() },
    ]
}

/// F2: what stands in masthead, closing and imprint, as a form over the page.
extension Session {
    mutating func showFields() {
        if let desk { overlays.append(.fields(FieldsForm(desk))) }
    }

    mutating func withFields(_ act: (inout FieldsForm, Desk) -> Void) {
        guard case .fields(var fields)? = overlays.last, let desk else { return }
        act(&fields, desk)
        overlays[overlays.count - 1] = .fields(fields)
    }

    /// The form has what the issue has, whoever changed it, and the row that is typed into is seen.
    mutating func settleFields() {
        let size = size
        withFields { fields, desk in
            fields.show(desk)
            fields.form.reveal(rows: fields.panel(in: size).content.count)
        }
    }

    /// Puts into the issue what is typed in the row.
    ///
    /// - Returns: whether that went well; if not it has been said why, and what was typed is still there.
    @discardableResult
    mutating func takeField() -> Bool {
        guard case .fields(let fields)? = overlays.last, let desk, let typed = fields.form.typed,
            let row = fields.form.current
        else { return true }
        if case .addition(let list, _) = row.id { return addLine(FieldList.trimmed(typed), to: list) }
        guard let place = row.place else { return true }
        let field = MastheadField(place: place)
        let (text, doubt) = field.read(typed, in: desk.bulletin.masthead)
        let old = desk.text(place)
        notice = nil
        guard !text.isIdentical(to: old) else {
            withFields { fields, _ in fields.form.revert() }
            return true
        }
        guard change(.replace(place, 0..<old.scalarCount, with: text), field.title, then: { $0.taken($1) }) else {
            return false
        }
        if let doubt { say(doubt) }
        return true
    }

    /// A line of the imprint with a label of its own, as the series has its like.
    private mutating func addLine(_ typed: String, to id: String) -> Bool {
        guard let desk, let list = SeriesList[id] else { return true }
        notice = nil
        var like = Series(imprint: desk.bulletin.imprint)
        if !typed.isEmpty, let complaint = list.insert(&like, list.lines(like).count, typed) {
            say(complaint, .alarm)
            return false
        }
        guard !typed.isEmpty else {
            withFields { fields, _ in fields.form.revert() }
            return true
        }
        let imprint = like.imprint
        return change(.imprint(imprint), list.title) { $0.taken($1) }
    }

    /// Moves what stands at the row among its like.
    fileprivate mutating func moveField(_ step: Int) {
        guard takeField(), case .fields(let fields)? = overlays.last, let desk else { return }
        guard let (edit, place) = fields.form.current?.place.flatMap({ desk.bulletin.moving($0, step) }) else {
            return say(step < 0 ? "不能再上移" : "不能再下移")
        }
        _ = change(edit, step < 0 ? "上移" : "下移") { $0.moved(to: place, $1) }
    }

    /// One step of the form's own.
    private mutating func change(_ edit: Edit, _ title: String, then: (inout FieldsForm, Desk) -> Void) -> Bool {
        notice = nil
        self.edit { desk throws(EditError) in
            desk.closeRun()
            try desk.perform(edit, title, caret: desk.caret.position)
            desk.closeRun()
        }
        if notice != nil { return false }
        withFields(then)
        return true
    }

    fileprivate mutating func moveInFields(_ step: Int) {
        guard takeField() else { return }
        withFields { fields, _ in if let index = fields.form.index(step) { fields.form.select(index) } }
    }

    /// Enter: on to the next row, or the rows that are folded.
    fileprivate mutating func enterField() {
        guard case .fields(let fields)? = overlays.last else { return }
        if fields.form.current?.id == .more { withFields { $0.toggleMore($1) } } else { moveInFields(1) }
    }

    /// What is no command edits the row.
    mutating func pressFields(_ key: Key) { withFields { fields, _ in _ = fields.form.press(key) } }

    mutating func typeFields(_ text: String) { withFields { fields, _ in fields.form.insert(text) } }

    /// Esc and F2: what is typed counts; what cannot be it is said, and forgotten the second time.
    mutating func leaveFields() {
        guard case .fields(let fields)? = overlays.last else { return }
        guard !takeField(), fields.refused != fields.form.typed else {
            overlays.removeLast()
            return
        }
        withFields { fields, _ in fields.refused = fields.form.typed }
    }

    fileprivate mutating func undoField() {
        guard case .fields(let fields)? = overlays.last else { return }
        // What is being typed is the last step.
        if fields.form.isTyped {
            withFields { fields, _ in fields.form.revert() }
            return say("撤销：打的字")
        }
        guard fields.done > 0 else { return say("这张表里没有可撤销的了；正文的改动，先按 Esc 回到版面") }
        undo()
        withFields { $0.travelled(1, $1) }
    }

    fileprivate mutating func redoField() {
        guard case .fields(let fields)? = overlays.last, fields.undone > 0 else { return say("没有可重做的了") }
        redo()
        withFields { $0.travelled(-1, $1) }
    }

    /// A click goes to a row, as Tab does.
    mutating func pointAtFields(_ fields: FieldsForm, _ mouse: Mouse) {
        switch mouse.action {
        case .wheelUp: moveInFields(-3)
        case .wheelDown: moveInFields(3)
        case .press:
            let panel = fields.panel(in: size)
            let row = fields.form.scroll + mouse.at.row - panel.content.lowerBound
            guard panel.content.contains(mouse.at.row), panel.columns.contains(mouse.at.column),
                fields.form.rows.indices.contains(row), fields.form.rows[row].isSelectable, row != fields.form.selected,
                takeField()
            else { return }
            withFields { form, _ in form.form.select(fields.form.rows[row].id) }
        case .drag, .release: break
        }
    }
}
