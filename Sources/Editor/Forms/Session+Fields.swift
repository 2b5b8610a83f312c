import Bulletins
import Screen

extension Command {
    static let fields: [Command] = [
        Command("fields-next", "下一项", "Tab Down", in: [.fields], bar: true, "打的字算数，到下一项") { $0.moveInFields(1) },
        Command("fields-enter", "下一项", "Enter", in: [.fields], "打的字算数，到下一项；在“更多”上是展开") { $0.enterField() },
        Command("fields-previous", "上一项", "S-Tab Up", in: [.fields], bar: true, "打的字算数，到上一项") {
            $0.moveInFields(-1)
        },
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
            let place = fields.form.current?.place
        else { return true }
        let field = MastheadField(place: place)
        let (text, doubt) = field.read(typed, in: desk.bulletin.masthead)
        let old = desk.text(place)
        notice = nil
        guard !text.isIdentical(to: old) else {
            withFields { fields, _ in fields.form.revert() }
            return true
        }
        edit { desk throws(EditError) in
            desk.closeRun()
            try desk.perform(
                .replace(place, 0..<old.scalarCount, with: text), field.title, caret: desk.caret.position)
            desk.closeRun()
        }
        if notice != nil { return false }
        withFields { $0.taken($1) }
        if let doubt { say(doubt) }
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
