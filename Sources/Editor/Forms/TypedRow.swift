import Bulletins

/// What is being typed into a row of the settings and is not taken yet: it outlives a program that dies.
package struct TypedRow: Equatable, Sendable {
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
        return Array((place + [label, old, text]).joined(separator: "\0").utf8)
    }

    package init?(bytes: [UInt8]) {
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard fields.count == 6 else { return nil }
        let index = Int(fields[2])
        switch (fields[0], index) {
        case ("field", _): row = .field(fields[1])
        case ("element", let index?): row = .element(fields[1], index)
        case ("addition", let index?): row = .addition(fields[1], index)
        default: return nil
        }
        (label, old, text) = (fields[3], fields[4], fields[5])
    }
}

extension SeriesForm {
    /// What would be lost if the program died now.
    var typedRow: TypedRow? {
        guard case .edit = purpose, form.isTyped, let row = form.current else { return nil }
        return TypedRow(row: row.id, label: row.label, old: row.text, text: form.line.text)
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

extension Session {
    /// What is typed into the settings is kept before the next frame, as an issue's text is; and let go when it is taken.
    mutating func keepTypedRow() {
        let typed = seriesForm?.typedRow
        guard typed != keptRow else { return }
        keptRow = typed
        emit(.keepTyped(typed))
    }

    /// A program died while somebody typed this.
    mutating func offer(_ typed: TypedRow, by editor: String) {
        ask(
            Question(
                "“\(typed.label)”上次打到一半，没有存。",
                answers: [
                    Answer("接着改", letter: "y", chinese: "接") { session in
                        var isThere = false
                        session.withForm { isThere = $0.goOn(typed) }
                        guard isThere else { return session.say("“\(typed.label)”现在没有了，打的是：\(typed.text)", .alarm) }
                        session.keepTypedRow()
                        session.emit(.forgetTyped)
                    },
                    Answer("不要了", letter: "d", chinese: "弃") { $0.emit(.forgetTyped) },
                ],
                details: ["原来：\(typed.old.isEmpty ? "（空）" : typed.old)", "打的：\(typed.text)", "打字的：\(editor)"],
                acceptsEnter: false))
    }
}
