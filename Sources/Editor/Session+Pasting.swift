import Bulletins
import Recognition

extension Session {
    /// What is pasted, read as an import reads it: numbered items, if the editor wants them so, become items; of a text
    /// the wraps are joined, and what mail and pages left is taken off.
    mutating func insertPasted(_ text: String) {
        guard desk?.bulletin.isReadOnly == false else { return insertText(text) }
        if fillCells(text) || fillColumn(text) { return }
        let columns = Table.columns(tabSeparated: text)
        if columns > Table.mostColumns {
            insertText(text)
            if notice == nil { say("一个表格最多 \(Table.mostColumns) 列，贴来的有 \(columns) 列，照文字贴进来了；分成几次贴就成表格") }
            return
        }
        let text = Table.unquoted(text)
        let isNumbered = looksLikeItems(text)
        // A line is what it is, and a book is no piece.
        let isPiece = Session.hasLines(text) || desk?.isInText == true && Session.endsInBrackets(text)
        guard isNumbered || isPiece && text.utf8.count < 200_000, let desk else {
            return insertText(text)
        }
        var ids = desk.ids
        let recognizer = Recognizer(units: KnownUnits(desk.series)) { .random(using: &ids) }
        let pasted = recognizer.pasted(text)
        self.desk?.ids = ids
        if askForTable(text, pasted) { return }
        if isNumbered { return askForItems("看起来是编号的条目，作为条目插入？", text, pasted) }
        if let piece = pasted.piece, desk.isBlankItem(piece) {
            return insert(text, pasted) { $0.filling($0.part, with: piece) }
        }
        // What fills a heading that is still empty is asked nothing.
        if pasted.areItems, !desk.isInEmptyHeading || pasted.saysWhose {
            let count = pasted.parts.count
            let what = count > 1 ? "\(count) 条" : "一条来稿"
            return askForItems("看起来是\(what)，作为条目插入？", text, pasted)
        }
        if desk.isInTitle, pasted.hasProse {
            return askForItems("标题里放不下几段文字，作为条目放在它下面？", text, pasted.asItem)
        }
        if desk.isInHeading, desk.isInBlankItem, let piece = pasted.asItem.piece, !piece.paragraphs.isEmpty {
            return insert(text, pasted.asItem) { $0.filling($0.part, with: piece) }
        }
        insertTidied(pasted.text, text)
    }

    /// A text at the caret, without what is no text; as it came where nothing is to be done.
    private mutating func insertTidied(_ pasted: PastedText, _ text: String) {
        guard let desk, let item = pasted.piece,
            let tidied = desk.tidied(item, text, Recognizer(units: KnownUnits(desk.series)))
        else { return insertText(text) }
        insert(text, pasted, tidied) { $0.inserting(tidied) }
    }

    /// Two lines of text at least.
    private static func hasLines(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).lazy.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(2).count == 2
    }

    /// `…11处。（派出所供稿）`, which may say who sent the paragraph.
    private static func endsInBrackets(_ text: String) -> Bool {
        text.last { !$0.isWhitespace }.map { "）)".contains($0) } ?? false
    }

    private mutating func askForItems(_ question: String, _ text: String, _ pasted: PastedText) {
        ask(
            Question(
                question,
                answers: [
                    Answer("作为条目", letter: "i", chinese: "条") { session in
                        let homes = session.homes
                        session.insert(text, pasted) { desk in
                            (desk.placement(of: pasted.parts, homes: homes), pasted.parts.first?.head)
                        }
                    }
                ]
                    + (desk?.isInTitle == true && Session.hasLines(text)
                        ? []
                        : [
                            Answer("作为文字", letter: "t", chinese: "文") { $0.insertTidied(pasted.plain, text) }
                        ])))
    }

    /// Inserts what was made of a text, and says it in one line; the text as it came is a step of its own before, so that
    /// undo gives it back first.
    private mutating func insert(
        _ text: String, _ pasted: PastedText, _ tidied: TidiedText? = nil, _ made: (inout Desk) -> (Edit, Position?)
    ) {
        edit { desk throws(EditError) in try desk.insert(text, made) }
        guard notice == nil, let bulletin = desk?.bulletin else { return }
        let count = pasted.parts.reduce(0) { $0 + $1.itemCount }
        let isPlaced = pasted.parts.contains { bulletin.path(of: $0.id) != nil }
        let what = isPlaced ? "已插入 \(count) 条" : "已粘贴"
        let summary = pasted.summary(signer: tidied?.contributor ?? "", dropped: tidied?.dropped ?? [])
        let done = [what, summary].filter { !$0.isEmpty }.joined(separator: "，")
        say("\(done)；\(Command.key("undo")) 先退回原样", .good)
        guard isPlaced else { return }
        var doubtful = pasted.report
        doubtful.entries.removeAll { $0.kind != .joined && $0.kind != .kept }
        show(doubtful, "粘贴时做了这些，请核对")
    }

    /// 整理: what a paste would have made of the selected text, afterwards.
    mutating func tidySelection() {
        guard let desk, let selection = desk.selection ?? desk.wholeText else {
            return say("光标要在条目里，或先选中要整理的文字")
        }
        guard selection.start.place.part == selection.end.place.part,
            desk.bulletin.item(selection.start.place.part) != nil,
            desk.paragraphs(of: selection) != nil
        else { return say("请在一条的正文里选中要整理的文字") }
        let text = desk.text(of: selection)
        let recognizer = Recognizer(units: KnownUnits(desk.series))
        let pasted = recognizer.pasted(text).text
        guard let piece = pasted.piece, let tidied = desk.tidied(piece, text, recognizer, replacing: selection) else {
            return say("这段文字没有要整理的")
        }
        edit { desk throws(EditError) in
            desk.closeRun()
            desk.anchor = nil
            let (edit, caret) = desk.replacing(selection, with: tidied)
            try desk.perform(edit, "整理", caret: caret)
            desk.closeRun()
        }
        guard notice == nil else { return }
        let summary = pasted.summary(signer: tidied.contributor, dropped: tidied.dropped)
        say("已整理\(summary.isEmpty ? "" : "：" + summary)；\(Command.key("undo")) 退回原样", .good)
    }

    /// Tab-separated text in a table goes into its cells.
    ///
    /// - Returns: whether it was dealt with.
    private mutating func fillCells(_ text: String) -> Bool {
        guard let cell = desk?.cell, text.contains("\t"), let table = Table(tabSeparated: text) else { return false }
        if cell.table.filled(with: table, cell.row, cell.column) == nil {
            say("贴进来会超过 \(Table.mostColumns) 列，没有粘贴")
        } else {
            fill(table)
        }
        return true
    }

    /// Several lines in a cell, as a column of a spreadsheet comes: figures go down the column, of others the editor says
    /// whether they do.
    ///
    /// - Returns: whether it was dealt with.
    private mutating func fillColumn(_ text: String) -> Bool {
        guard desk?.cell != nil, !text.contains("\t") else { return false }
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Desk.withoutIndent)
        guard let first = all.firstIndex(where: { !$0.isEmpty }), let last = all.lastIndex(where: { !$0.isEmpty })
        else { return false }
        let pasted = Array(all[first...last])
        // Mail and pages put a blank line between any two.
        let isSpaced = pasted.count > 3 && pasted.indices.allSatisfy { pasted[$0].isEmpty == !$0.isMultiple(of: 2) }
        let lines = isSpaced ? pasted.filter { !$0.isEmpty } : pasted
        guard lines.count > 1 else { return false }
        let column = Table(heads: 0, texts: lines.map { [$0] })
        let areFigures = column.rows.allSatisfy { $0[0].text.isEmpty || $0[0].isDash || $0[0].number != nil }
        if areFigures {
            fill(column)
        } else {
            ask(
                Question(
                    "贴来 \(lines.count) 行，一行一格往下填？",
                    answers: [
                        Answer("往下填", letter: "d", chinese: "下") { $0.fill(column) },
                        Answer("都放在这一格", letter: "t", chinese: "文") { $0.insertText(Session.oneLine(lines)) },
                    ]))
        }
        return true
    }

    /// Puts a pasted table into the cells from the caret's on, and says what it took the place of.
    private mutating func fill(_ pasted: Table) {
        guard let former = desk?.cell?.table else { return }
        edit { desk throws(EditError) in try desk.fillCells(pasted) }
        guard notice == nil, let table = desk?.cell?.table else { return }
        let shown = former.shownCells
        let lost = shown.filter { former.rows[$0.row][$0.column].text != table.rows[$0.row][$0.column].text }
            .map { former.rows[$0.row][$0.column].text }.filter { !$0.isEmpty }
        let isSplit = shown.contains { former.reach(of: $0.row, $0.column) != table.reach(of: $0.row, $0.column) }
        let count = pasted.rows.count
        let done = [
            pasted.columnCount == 1 ? "\(count) 行往下填进了 \(count) 格" : "",
            lost.isEmpty ? "" : "盖掉了\(Session.quoted(lost))", isSplit ? "合并的格拆开了" : "",
        ].filter { !$0.isEmpty }.joined(separator: "，")
        if !done.isEmpty { say("\(done)；\(Command.key("undo")) 退回", lost.isEmpty && !isSplit ? .good : .alarm) }
    }

    /// “6”“7”“18”, the first of them where they are many.
    static func quoted(_ texts: [String]) -> String {
        let all = texts.prefix(6).map { "“\($0)”" }.joined()
        return texts.count > 6 ? "\(all)等 \(texts.count) 格" : all
    }

    /// Lines as one, with a blank where two words or figures would become one.
    private static func oneLine(_ lines: [String]) -> String {
        lines.filter { !$0.isEmpty }.reduce("") { text, line in
            let isTight = (text.last?.isASCII ?? false) && (line.first?.isASCII ?? false)
            return text + (isTight ? " " : "") + line
        }
    }

    /// Rows of cells are a table, with the line above them for its caption, where the editor wants one.
    ///
    /// - Returns: whether it was dealt with.
    private mutating func askForTable(_ text: String, _ pasted: PastedText) -> Bool {
        guard let paragraphs = pasted.table, let table = paragraphs.lazy.compactMap(\.table).first else { return false }
        guard desk?.hasRoomForTable == true else {
            say("这里放不下 \(table.rows.count) 行的表格，没有粘贴；请把光标移到正文里再贴")
            return true
        }
        ask(
            Question(
                "看起来是 \(table.rows.count) 行 \(table.columnCount) 列的表格，作为表格插入？",
                answers: [
                    Answer("作为表格", letter: "b", chinese: "表") { session in
                        session.edit { desk throws(EditError) in try desk.insertTable(paragraphs) }
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
