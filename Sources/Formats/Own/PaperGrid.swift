internal import Bulletins
internal import Recognition
internal import Typesetting

/// The pieces of a text file of ours: printed pages on the grid of the series, put together again from their rows.
struct PaperGrid {
    private(set) var pieces: [PaperPiece] = []
    private let series: Series
    private let columns: Int
    /// The blank rows above the next, and whether a page ends among them.
    private var blanks = 0
    /// Those of this page.
    private var pageBlanks = 0
    private var endsPage = false
    /// Where the row above ends.
    private var endAbove = 0
    /// Whether the blank line that parts two pages may still come.
    private var awaitsGap = false
    private var isContents = false
    private var hasRule = false
    private var isImprint = false
    /// The rows of the table that is being read.
    private var table: [String] = []
    /// Which of them may stand again at the top of a page.
    private var repeated: Int?
    /// Tables of which the page does not show how their rows and cells hang together.
    private(set) var doubts: [PaperKinds.Doubt] = []

    private init(_ series: Series) {
        self.series = series
        columns = series.sheet.page.columns
    }

    static func pieces(of text: String, _ series: Series) -> (pieces: [PaperPiece], doubts: [PaperKinds.Doubt]) {
        var reader = PaperGrid(series)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() { reader.read(String(line), index + 1) }
        reader.endTable()
        return (reader.pieces, reader.doubts)
    }

    private mutating func read(_ line: String, _ number: Int) {
        let text = line.trimmingBlanks()
        if text.isEmpty {
            if awaitsGap {
                awaitsGap = false
            } else {
                blanks += 1
                pageBlanks += 1
            }
            return
        }
        let indent = line.prefix { $0 == " " }.count
        let body = PaperGrid.withoutEnd(String(line.dropFirst(indent)))
        let end = indent + PaperGrid.width(body)
        if Recognizer.isPageNumber(text), text.hasPrefix("— "), indent == 2 || end == columns - 2 {
            (endsPage, awaitsGap, pageBlanks) = (true, true, 0)
            return
        }
        awaitsGap = false
        if text.hasPrefix("|"), text.hasSuffix("|"), text.count > 2 {
            if endsPage, !table.isEmpty { repeated = 0 }
            if let row = repeated, row < table.count, table[row] == PaperGrid.withoutEnd(line) {
                // The head, printed again at the top of a further page.
                (repeated, blanks, pageBlanks, endsPage) = (row + 1, 0, 0, false)
                return
            }
            repeated = nil
            if table.isEmpty { add(PaperPiece(form: .rows, line: number, isApart: blanks > 0)) }
            table.append(PaperGrid.withoutEnd(line))
        } else {
            endTable()
            row(body, indent, end, number)
        }
        endAbove = end
        (blanks, pageBlanks, endsPage) = (0, 0, false)
    }

    private mutating func add(_ piece: PaperPiece) {
        closePicture(isCaptioned: piece.form == .centred)
        pieces.append(piece)
    }

    /// The frame of a picture has as many rows below its name as above it, or one more; then its caption has a row.
    private mutating func closePicture(isCaptioned: Bool) {
        guard let last = pieces.indices.last, pieces[last].form == .picture else { return }
        let above = pieces[last].height
        let below = min(isCaptioned ? blanks : max(0, blanks - 1), above + 1)
        pieces[last].height = above + 1 + max(above, below)
    }

    private mutating func row(_ text: String, _ indent: Int, _ end: Int, _ number: Int) {
        // A section of the contents, at the edge or with its page, goes to the next page with its items.
        if blanks > 0, !endsPage || indent > 0 && !text.contains("...") { isContents = false }
        if text.count >= 10, text.allSatisfy({ $0 == "=" }) || text.allSatisfy({ $0 == "-" }) {
            isImprint = isImprint || text.hasPrefix("-")
            hasRule = true
            return add(PaperPiece(form: .rule, line: number))
        }
        let isCentred = abs(indent - (columns - end)) <= 1 && indent > 4
        var piece = PaperPiece(form: .plain, text: text, line: number, isApart: blanks > 0 && !isContents)
        if isCentred, text.hasPrefix("［图："), text.hasSuffix("］") {
            piece.form = .picture
            piece.text = String(text.dropFirst(3).dropLast())
            piece.height = pageBlanks
            return add(piece)
        }
        if let last = pieces.indices.last, blanks == 0, let gap = gap(text, indent, end, from: pieces[last]) {
            pieces[last].text += gap + PaperGrid.withGap(text)
            return
        }
        let isAttachment = endsPage && piece.attachment != nil
        if let last = pieces.indices.last, blanks == 0, !isAttachment,
            goesOn(text, indent, isCentred, from: pieces[last])
        {
            var joined = SourceLine(pieces[last].text, number: 0)
            joined.append(text)
            pieces[last].text = joined.text
            if isCentred { pieces[last].form = .centred }
            return
        }
        let isHead = !hasRule && series.style.lineOrder.contains(.rule)
        if isCentred {
            piece.form = .centred
        } else if indent >= 10, !isContents {
            piece.form = .right
        } else if indent == 0, !isContents {
            piece.form = .edge
        }
        piece.level = indent / 4 + 1
        if isHead || isImprint { piece.text = PaperGrid.withGap(text) }
        add(piece)
        isContents = isContents || series.style.isContentsTitle(text)
    }

    /// What parts a row from the line above it where both are one line of the masthead or the imprint: a long office goes
    /// on, and a date without room beside it stands at the right of a row of its own.
    private func gap(_ text: String, _ indent: Int, _ end: Int, from last: PaperPiece) -> String? {
        let isHead = !hasRule && series.style.lineOrder.contains(.rule) && last.form == .edge
        guard isHead || isImprint && last.form != .rule else { return nil }
        let isPushed =
            (isHead || text.hasSuffix("印发")) && end == (isHead ? columns : columns - 2) && indent > 2
            && PaperGrid.width(last.text) + 2 + PaperGrid.width(text) > end - (isHead ? 0 : 2)
        if isPushed { return "　" }
        let isFull = PaperGrid.width(last.text) >= columns - 4 && !last.text.contains("　")
        let isOffice = isImprint && indent == 2 && last.text.last != "。" && !last.text.contains("：")
        return isFull && (isHead && indent == 0 || isOffice) ? "" : nil
    }

    /// Whether a row is the next line of the piece above it.
    private func goesOn(_ text: String, _ indent: Int, _ isCentred: Bool, from last: PaperPiece) -> Bool {
        if isImprint { return last.form != .rule && indent > 2 && !isCentred && !text.hasPrefix("（共印") }
        if isContents {
            guard !series.style.isContentsTitle(last.text) else { return false }
            return series.style.contents?.pages ?? false ? !last.text.contains("...") : false
        }
        switch last.form {
        case .plain:
            if last.text.hasPrefix("附件：") || last.text.hasPrefix("　　　") {
                return indent >= 10 && !text.hasPrefix("　　　")
            }
            // Where the next word had room, a paragraph ended: what fills its row is a headline.
            return indent == 0 && isFullAbove(text)
                && (hasRule || !series.style.lineOrder.contains(.rule))
        case .centred: return isCentred && PaperGrid.width(last.text) >= 36
        case .edge: return isCentred && hasRule && isFullAbove(text)
        default: return false
        }
    }

    /// Whether the row above had no room for the word with which this one begins, and for the marks that go along with it.
    private func isFullAbove(_ text: String) -> Bool {
        // （0531-88112233） goes to the next row as a whole.
        let opening = text.prefix { "（《“‘〔【〈「『".contains($0) }.count
        let word = 2 * opening + text.dropFirst(opening).prefix { $0.isASCII && $0 != " " }.count
        return endAbove + max(word, 2) + 6 > columns
    }

    private mutating func endTable() {
        guard !table.isEmpty, let last = pieces.lastIndex(where: { $0.form == .rows }) else { return }
        let first = pieces.remove(at: last)
        for read in PaperGridTable.tables(table, series) {
            var piece = PaperPiece(form: .rows, line: first.line, isApart: first.isApart)
            (piece.rows, piece.heads) = (PaperSpan.uncovered(read.rows), read.heads)
            pieces.append(piece)
            if !read.isPlain {
                doubts.append(
                    PaperKinds.Doubt(
                        line: piece.line, found: "\(read.rows.count) 行的表格", done: "合并的格和折行按版面认定，请核对"))
            }
        }
        table = []
    }

    // MARK: rows as text

    static func width(_ text: String) -> Int { PageText.columns(text) }

    static func withoutEnd(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }

    /// What stands at the left and at the right of one row, with one wide space between them.
    private static func withGap(_ text: String) -> String {
        guard let gap = text.ranges(of: "  ").last else { return text }
        let left = withoutEnd(String(text[..<gap.lowerBound]))
        return left + "　" + text[gap.upperBound...].drop { $0 == " " }
    }
}
