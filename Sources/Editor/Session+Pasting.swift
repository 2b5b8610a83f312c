import Bulletins
import Recognition

extension Session {
    /// What is pasted: lines become paragraphs, and numbered items, if the editor wants them so, items.
    mutating func insertPasted(_ text: String) {
        if desk?.bulletin.isReadOnly == false, pasteTable(text) { return }
        guard looksLikeItems(text), desk?.bulletin.isReadOnly == false else { return insertText(text) }
        ask(
            Question(
                "看起来是编号的条目，作为条目插入？",
                answers: [
                    Answer("作为条目", letter: "i", chinese: "条") { $0.insertItems(text) },
                    Answer("作为文字", letter: "t", chinese: "文") { $0.insertText(text) },
                ]))
    }

    /// Tab-separated text: into the cells, or a table of its own where the editor wants one.
    ///
    /// - Returns: whether it was dealt with.
    private mutating func pasteTable(_ text: String) -> Bool {
        guard let desk, text.contains("\t"), let table = Table(tabSeparated: text) else { return false }
        if let cell = desk.cell {
            if cell.table.filled(with: table, cell.row, cell.column) == nil {
                say("贴进来会超过 \(Table.mostColumns) 列，没有粘贴")
            } else {
                edit { desk throws(EditError) in try desk.fillCells(table) }
            }
            return true
        }
        guard desk.hasRoomForTable, table.rows.count > 1 else { return false }
        ask(
            Question(
                "看起来是 \(table.rows.count) 行 \(table.columnCount) 列的表格，作为表格插入？",
                answers: [
                    Answer("作为表格", letter: "b", chinese: "表") { session in
                        session.edit { desk throws(EditError) in try desk.insertTable(table) }
                    },
                    Answer("作为文字", letter: "t", chinese: "文") { $0.insertText(text) },
                ]))
        return true
    }

    private func looksLikeItems(_ text: String) -> Bool {
        // A look at the first line, so that a long text is read through only when it may be items.
        let first = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
        guard let first, Recognizer.isNumbered(String(first)) else { return false }
        return Recognizer.looksLikeFragment(text)
    }

    private mutating func insertText(_ text: String) {
        edit { desk throws(EditError) in try desk.insertLines(text) }
    }

    private mutating func insertItems(_ text: String) {
        guard let desk else { return }
        var ids = desk.ids
        let recognizer = Recognizer(units: KnownUnits(desk.series.units)) {
            .random(using: &ids)
        }
        let (parts, report) = recognizer.fragment(from: SourceLine.lines(of: text))
        edit { desk throws(EditError) in
            desk.ids = ids
            try desk.insert(parts)
        }
        guard notice == nil, let bulletin = self.desk?.bulletin else { return }
        say("已插入 \(parts.reduce(0) { $0 + $1.itemCount }) 条，\(Command["undo"]?.keyLabel ?? "") 一次撤销", .good)
        var doubtful = report
        doubtful.entries.removeAll { $0.kind != .joined && $0.kind != .kept }
        if doubtful.entries.isEmpty { return }
        show(Picker("粘贴时做了这些，请核对", rows: doubtful.messages(in: bulletin).map { Picker.Row($0) { _ in } }))
    }
}

extension Part {
    fileprivate var itemCount: Int {
        switch self {
        case .section(let section): section.allItems.count
        case .subsection(let subsection): subsection.items.count
        case .item, .attachment: 1
        }
    }
}
