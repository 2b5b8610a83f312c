import Bulletins

/// What is being typed into a row of the settings, or of F2 in an issue, and is not taken yet: it outlives a program that
/// dies.
package struct TypedRow: Equatable, Sendable {
    /// The issue that is open, by its reference; empty for the settings.
    package let issue: String
    let row: FormRow.ID
    let label: String
    /// The value of the row before.
    let old: String
    let text: String
}

extension TypedRow {
    /// As it is kept on the disk.
    package var bytes: [UInt8] {
        let place: [String] =
            switch row {
            case .field(let id): ["field", id, ""]
            case .element(let list, let index): ["element", list, "\(index)"]
            case .addition(let list, let index): ["addition", list, "\(index)"]
            case .heading, .more, .conflict, .remark: ["", "", ""]
            }
        return Array((place + [label, old, text, issue]).joined(separator: "\0").utf8)
    }

    package init?(bytes: [UInt8]) {
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard fields.count == 7 else { return nil }
        let index = Int(fields[2])
        switch (fields[0], index) {
        case ("field", _): row = .field(fields[1])
        case ("element", let index?): row = .element(fields[1], index)
        case ("addition", let index?): row = .addition(fields[1], index)
        default: return nil
        }
        (label, old, text, issue) = (fields[3], fields[4], fields[5], fields[6])
    }
}

extension SeriesForm {
    /// What would be lost if the program died now.
    var typedRow: TypedRow? {
        guard case .edit = purpose, form.isTyped, let row = form.current else { return nil }
        return TypedRow(issue: "", row: row.id, label: row.label, old: row.text, text: form.line.text)
    }

    /// Goes on with what was typed before; where its row is another's now, in a new one of its list.
    ///
    /// - Returns: whether there is a place for it.
    mutating func goOn(_ typed: TypedRow) -> Bool {
        guard let id = place(of: typed) else { return false }
        form.select(id)
        form.retype(typed.text)
        return true
    }

    private mutating func place(of typed: TypedRow) -> FormRow.ID? {
        switch typed.row {
        case .field:
            if !form.rows.contains(where: { $0.id == typed.row }) { toggleMore() }
            return form.rows.contains { $0.id == typed.row } ? typed.row : nil
        case .element(let list, let index):
            let rows = form.rows.filter { row in
                if case .element(list, _) = row.id { row.text.isIdentical(to: typed.old) } else { false }
            }
            let same = rows.first { $0.id == .element(list, index) } ?? rows.first
            return same?.id ?? blank(of: list)
        case .addition(let list, _): return blank(of: list)
        case .heading, .more, .conflict, .remark: return nil
        }
    }

    private func blank(of list: String) -> FormRow.ID? {
        form.rows.last { row in if case .addition(list, _) = row.id { true } else { false } }?.id
    }
}

extension FieldsForm {
    func typedRow(in issue: String) -> TypedRow? {
        guard form.isTyped, let row = form.current else { return nil }
        return TypedRow(issue: issue, row: row.id, label: row.label, old: row.text, text: form.line.text)
    }

    /// Goes on with what was typed before.
    ///
    /// - Returns: whether there is a place for it.
    mutating func goOn(_ typed: TypedRow, _ desk: Desk) -> Bool {
        if !form.rows.contains(where: { $0.id == typed.row }) { toggleMore(desk) }
        guard form.rows.contains(where: { $0.id == typed.row }) else { return false }
        form.select(typed.row)
        form.retype(typed.text)
        return true
    }
}

extension Session {
    private var typedRow: TypedRow? {
        if let seriesForm { return seriesForm.typedRow }
        guard let desk, case .fields(let fields)? = overlays.last else { return nil }
        return fields.typedRow(in: desk.reference)
    }

    private mutating func goOn(_ typed: TypedRow) -> Bool {
        var isThere = false
        if typed.issue.isEmpty {
            withForm { isThere = $0.goOn(typed) }
        } else {
            showFields()
            withFields { fields, desk in isThere = fields.goOn(typed, desk) }
        }
        return isThere
    }

    /// What is typed into a form is kept before the next frame, as an issue's text is; and let go when it is taken.
    mutating func keepTypedRow() {
        let typed = typedRow
        guard typed != keptRow else { return }
        keptRow = typed
        emit(.series(.keepTyped(typed)))
    }

    /// A program died while somebody typed this.
    mutating func offer(_ typed: TypedRow, by editor: String) {
        ask(
            Question(
                "“\(typed.label)”上次打到一半，没有存。",
                answers: [
                    Answer("接着改", letter: "y", chinese: "接") { session in
                        guard session.goOn(typed) else {
                            return session.say("“\(typed.label)”现在没有了，打的是：\(typed.text)", .alarm)
                        }
                        session.keepTypedRow()
                        session.emit(.series(.forgetTyped))
                    },
                    Answer("不要了", letter: "d", chinese: "弃") { $0.emit(.series(.forgetTyped)) },
                ],
                details: ["原来：\(typed.old.isEmpty ? "（空）" : typed.old)", "打的：\(typed.text)", "打字的：\(editor)"],
                acceptsEnter: false))
    }
}
