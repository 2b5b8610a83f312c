internal import Bulletins
internal import Recognition

/// The pieces of a Markdown file of ours.
///
/// What Markdown cannot say stands in comments, which no reader shows: `<!-- jianbao: note label text -->` above a block
/// says what it is, and the last line how the series looks.
struct PaperMarkdown {
    private(set) var pieces: [PaperPiece] = []
    private var said: [String] = []
    /// Whether a plain line goes on in the next.
    private var isOpen = false
    /// Whether a row goes on in the table above it.
    private var isInTable = false

    private static let open = "<!-- jianbao:"
    private static let close = "-->"

    static func comment(_ text: String) -> String { "\(open) \(text) \(close)" }

    /// The comment that says how the series looks, the last line of a file.
    ///
    /// - Parameter hidden: the fields of the masthead that are printed nowhere.
    static func comment(_ series: Series, hidden: [Masthead.Entry: String]) -> String {
        var style = series.style
        (style.sizes, style.lines, style.columns, style.unknown) = ([:], nil, nil, [:])
        var shown = Series()
        shown.style = style
        shown.kinds = series.kinds
        if !hidden.isEmpty {
            let members = hidden.map { (JSONKey($0.key.row.key), JSON.string($0.value)) }
            shown.unknown["masthead"] = .object(Dictionary(uniqueKeysWithValues: members))
        }
        guard case .object(let members)? = try? JSONReader.read(shown.json) else { return comment("{}") }
        let json = JSON.object(members.filter { ["style", "kinds", "masthead"].contains($0.key.text) })
        // Two hyphens would end the comment.
        return comment(String(decoding: JSONWriter.compact(json), as: UTF8.self).replacing("--", with: "-\\u002d"))
    }

    /// How the series of a file looks; `nil` for a file that is not ours.
    static func series(of text: String) -> Series? {
        guard let start = text.ranges(of: open + " {").last else { return nil }
        let rest = text[start.upperBound...]
        guard let end = rest.firstRange(of: close) else { return nil }
        return try? Series(json: Array(("{" + rest[..<end.lowerBound]).utf8))
    }

    /// The fields of the masthead that are printed nowhere.
    static func hidden(in series: Series) -> PrintedLine {
        guard case .object(let members)? = series.unknown["masthead"] else { return PrintedLine(kind: "masthead") }
        let texts = members.sorted { $0.key.text < $1.key.text }.map { key, value -> (TextMark?, String) in
            if case .string(let text) = value { (TextMark(key: key.text), text) } else { (nil, "") }
        }
        return PrintedLine(kind: "masthead", texts)
    }

    static func pieces(of text: String) -> [PaperPiece] {
        var reader = PaperMarkdown()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() { reader.read(String(line), index + 1) }
        return reader.pieces.map { piece in
            var piece = piece
            piece.rows = PaperSpan.uncovered(piece.rows)
            return piece
        }
    }

    private mutating func add(_ form: PaperPiece.Form, _ written: String, _ number: Int) {
        var piece = PaperPiece(form: form, line: number)
        (piece.text, piece.lead) = PaperMarkdown.texts(written)
        (piece.said, said) = (said, [])
        pieces.append(piece)
        isOpen = form == .plain
    }

    private mutating func read(_ line: String, _ number: Int) {
        let text = line.trimmingBlanks()
        guard !text.isEmpty else {
            isOpen = false
            isInTable = false
            return
        }
        if text.hasPrefix("<!--"), text.hasSuffix(PaperMarkdown.close) {
            isOpen = false
            guard text.hasPrefix(PaperMarkdown.open), !text.hasPrefix(PaperMarkdown.open + " {") else { return }
            said = text.dropFirst(PaperMarkdown.open.count).dropLast(3).split(separator: " ").map(String.init)
            return
        }
        let hashes = text.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), text.dropFirst(hashes).first.map({ $0 == " " }) ?? true {
            add(.heading(hashes), String(text.dropFirst(hashes)).trimmingBlanks(), number)
        } else if text.count >= 3, text.allSatisfy({ $0 == "-" }) {
            add(.rule, "", number)
        } else if text.hasPrefix("|") {
            row(text, number)
        } else if text.hasPrefix(">") {
            add(.quote, String(text.dropFirst()).trimmingBlanks(), number)
        } else if text.hasPrefix("- ") {
            add(.entry, String(text.dropFirst(2)), number)
        } else if let path = MarkdownText.picturePath(text) {
            add(.picture, "", number)
            pieces[pieces.count - 1].path = path
            pieces[pieces.count - 1].text = path.split(separator: "/").last.map(String.init) ?? path
        } else if isOpen, pieces.last?.form == .plain {
            var joined = SourceLine(pieces[pieces.count - 1].text, number: 0)
            joined.append(PaperMarkdown.texts(text).text)
            pieces[pieces.count - 1].text = joined.text
        } else if line.hasPrefix("　"), !text.hasPrefix("　") {
            let isListed = pieces.last?.text.hasPrefix("附件：") ?? false || pieces.last?.text.hasPrefix("　　　") ?? false
            let blanks = line.prefix { $0 == "　" }
            if isListed, blanks.count == 3 { add(.plain, blanks + text, number) } else { add(.right, text, number) }
        } else {
            add(.plain, text, number)
        }
    }

    /// The text without its signs, and what is bold at its beginning; a mark behind the bold belongs to it.
    private static func texts(_ written: String) -> (text: String, lead: String) {
        let text = MarkdownText.plain(written)
        guard written.hasPrefix("**"), let end = written.dropFirst(2).firstRange(of: "**") else { return (text, "") }
        let bold = MarkdownText.plain(String(written[written.startIndex..<end.lowerBound].dropFirst(2)))
        let marks = text.dropFirst(bold.count).prefix { MarkdownBlock.marksBehindBold.contains($0) }
        return (text, bold + marks)
    }

    /// A row of a table: the first begins it, the second is a rule.
    private mutating func row(_ text: String, _ number: Int) {
        let cells = MarkdownText.cells(text)
        let isFirst = pieces.last?.form != .rows || !said.isEmpty || !isInTable
        if isFirst { add(.rows, "", number) }
        isInTable = true
        let last = pieces.count - 1
        if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }) {
            // A head that says nothing is there since Markdown asks for one.
            let isEmpty = pieces[last].rows.count == 1 && pieces[last].rows[0].allSatisfy { $0.text.isEmpty }
            if isEmpty { pieces[last].rows = [] }
            pieces[last].heads = isEmpty ? 0 : 1
            return
        }
        pieces[last].rows.append(
            cells.map { PrintedLine.Cell(text: MarkdownText.plain($0), across: 1, down: 1) })
        spread(last)
    }

    /// `table heads=2 A1:A2 B1:C1`: what a table has beside its texts.
    private mutating func spread(_ index: Int) {
        let said = pieces[index].said
        guard said.first == "table" else { return }
        for word in said.dropFirst() {
            if let heads = word.split(separator: "=").last.flatMap({ Int($0) }), word.hasPrefix("heads=") {
                pieces[index].heads = heads
            } else if let span = PaperSpan(word) {
                span.merge(&pieces[index].rows)
            }
        }
    }
}

/// The cells that one covers, as a spreadsheet calls them: `B1:C2`.
struct PaperSpan: Equatable {
    let row: Int
    let column: Int
    let down: Int
    let across: Int

    init(row: Int, column: Int, down: Int, across: Int) {
        (self.row, self.column, self.down, self.across) = (row, column, down, across)
    }

    init?(_ word: String) {
        let ends = word.split(separator: ":").compactMap(PaperSpan.place)
        guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
        self.init(
            row: ends[0].row, column: ends[0].column, down: ends[1].row - ends[0].row + 1,
            across: ends[1].column - ends[0].column + 1)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    private static func place(_ word: Substring) -> (row: Int, column: Int)? {
        guard let first = word.first, let column = letters.firstIndex(of: first), let row = Int(word.dropFirst()),
            row > 0
        else { return nil }
        return (row - 1, column)
    }

    var word: String {
        "\(PaperSpan.letters[column])\(row + 1):\(PaperSpan.letters[column + across - 1])\(row + down)"
    }

    /// Rows where every cell has its place, without the cells that others cover.
    static func uncovered(_ rows: [[PrintedLine.Cell]]) -> [[PrintedLine.Cell]] {
        var rows = rows
        var covered: Set<[Int]> = []
        for row in rows.indices {
            for column in rows[row].indices where !covered.contains([row, column]) {
                // None reaches beyond an edge, whatever a file says.
                let across = min(rows[row][column].across, rows[row].count - column)
                let down = min(rows[row][column].down, rows.count - row)
                (rows[row][column].across, rows[row][column].down) = (across, down)
                for r in row..<row + down {
                    for c in column..<column + across where (r, c) != (row, column) { covered.insert([r, c]) }
                }
            }
        }
        return rows.enumerated().map { row, cells in
            cells.enumerated().filter { !covered.contains([row, $0.offset]) }.map(\.element)
        }
    }

    /// Marks the cell in rows where every cell has its place.
    func merge(_ rows: inout [[PrintedLine.Cell]]) {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
        rows[row][column].across = across
        rows[row][column].down = down
    }
}
