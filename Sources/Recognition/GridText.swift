internal import Bulletins

/// Text that comes line by line as it was printed: our own pages, or what was copied out of a PDF.
struct GridText {
    private(set) var lines: [SourceLine] = []
    /// How the report says that lines were joined.
    static let said = "文字按印出的行断开"

    /// Line ends that were no ends of paragraphs.
    private(set) var joined = 0
    /// Whether these are our own pages, in which nothing stands but what was in the fields.
    private(set) var isOurs = false

    /// Joins the lines to paragraphs; `nil` where the text has one line a paragraph already.
    ///
    /// - Parameter heads: the lines of running heads, which were taken out.
    init?(_ source: [SourceLine], heads: [Int] = []) {
        guard source.allSatisfy({ $0.role == nil }) else { return nil }
        if let rule = source.firstIndex(where: { GridText.isRule($0, of: "=") }) {
            readPages(source, rule: rule)
        } else if let wrap = GridText.wrap(source) {
            readWrapped(source, wrap, heads)
        } else {
            return nil
        }
    }

    private static func isRule(_ line: SourceLine, of mark: Unicode.Scalar) -> Bool {
        line.text.utf8.count == 56 && line.text.unicodeScalars.allSatisfy { $0 == mark }
    }

    /// Our own pages: every paragraph and heading is indented or centred, and what is not goes on from the line above;
    /// only the line above the red rule begins at the edge.
    ///
    /// Where they hold more than a weekly does, a note, a table, attachments, their kinds are found as in any paper.
    private mutating func readPages(_ source: [SourceLine], rule: Int) {
        let office = GridText.office(source, rule: rule)
        isOurs = !source.indices.contains { index in
            index < office && source[index].indent == 0 && !source[index].text.isEmpty
                || index > rule && GridText.isOfRichPaper(source[index])
        }
        // The last line that is text: what a page break stands between goes on behind it.
        var last: Int?
        // Beyond the numbers that drawn tables get.
        var table = 10_000
        // The rows of the last table, whether a page ends in it, and how much of its head has come again.
        var (rows, endsPage, repeated) = ([[String]](), false, Int?.none)
        for (index, line) in source.enumerated() {
            if GridText.isRule(line, of: "=") || GridText.isRule(line, of: "-") { continue }
            if !isOurs, let cells = GridText.cells(line.text) {
                if lines.last?.row == nil, repeated == nil {
                    if endsPage, rows.first == cells { repeated = 0 } else { (table, rows) = (table + 1, []) }
                }
                // The head, printed again at the top of a further page.
                if let next = repeated, next < rows.count, rows[next] == cells {
                    repeated = next + 1
                    continue
                }
                repeated = nil
                rows.append(cells)
                let row = SourceLine.Row(table: table, cells: cells.map { TableCell($0) })
                lines.append(
                    SourceLine(cells.joined(separator: "　"), number: line.number, role: .paragraph, row: row))
                last = nil
                continue
            }
            let isDerived = PageFurniture.found(in: line) != nil
            endsPage = lines.last?.row != nil && isDerived
            if (office..<rule).contains(index) {
                if index == office {
                    let text = GridText.officeAndDate(source[office..<rule])
                    lines.append(SourceLine(text, number: line.number, role: .masthead(.officeAndDate)))
                }
                last = nil
            } else if let last, !isDerived, index > rule, isOurs || !GridText.standsAlone(line, after: lines[last]),
                line.indent == 0 || line.indent >= 6 && lines[last].indent == 2
            {
                join(line, to: last)
            } else {
                lines.append(line)
                if !isDerived { last = lines.count - 1 }
            }
        }
        if !isOurs { spread(source) }
    }

    /// The first line of the office and the date above the rule: a long office has several, and a date for which it
    /// leaves no room one of its own.
    private static func office(_ source: [SourceLine], rule: Int) -> Int {
        var first = max(0, rule - 1)
        while first > 0, source[first - 1].indent == 0, source[first - 1].number + 1 == source[first].number,
            isPushed(source[first], below: source[first - 1])
                || source[first].indent == 0 && source[first - 1].end >= width - 4
        {
            first -= 1
        }
        return first
    }

    private static func isPushed(_ line: SourceLine, below last: SourceLine) -> Bool {
        line.indent > 0 && line.end == width && last.end + line.end - line.indent + 2 > width
    }

    private static func officeAndDate(_ lines: ArraySlice<SourceLine>) -> String {
        lines.reduce("") { text, line in text + (text.isEmpty || line.indent == 0 ? "" : "\t") + line.text }
    }

    /// The columns of our pages that have such a rule.
    private static let width = 56

    /// Gives the cells of tables the columns over which they reach.
    private mutating func spread(_ source: [SourceLine]) {
        let printed = Dictionary(source.map { ($0.number, $0.text) }) { first, _ in first }
        for (_, indices) in Dictionary(
            grouping: lines.indices.filter { lines[$0].row != nil }, by: { lines[$0].row?.table })
        {
            let texts = indices.compactMap { printed[lines[$0].number] }
            guard texts.count == indices.count, let rows = BarredRows.cells(texts, isBar: { $0 == "|" }) else {
                continue
            }
            for (index, cells) in zip(indices, rows) {
                let line = lines[index]
                let row = SourceLine.Row(table: line.row?.table ?? 0, cells: cells)
                lines[index] = SourceLine(line.text, number: line.number, role: line.role, row: row)
            }
        }
    }

    /// A note, a table, a list of contents or of attachments, the office and the day under the text.
    private static func isOfRichPaper(_ line: SourceLine) -> Bool {
        line.indent > 0 && IssueNote.split(line.text) != nil || standsAlone(line, after: nil)
            || ["附件：", "附件:"].contains(where: line.text.hasPrefix)
            || line.indent >= 16 && MastheadPiece(line.text).isDate
    }

    /// `|   城关镇    |   1204.5    |`.
    private static func cells(_ text: String) -> [String]? {
        guard text.hasPrefix("|"), text.hasSuffix("|"), text.scalarCount > 2 else { return nil }
        return text.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
            .map { String($0).trimmingBlanks() }
    }

    /// What begins at the edge and goes on from nothing.
    private static func standsAlone(_ line: SourceLine, after last: SourceLine?) -> Bool {
        line.text.hasPrefix("|") || last?.text.hasPrefix("|") == true || AttachmentPages.isMark(line)
            || ContentsList.isEntry(line.text) || last.map { ContentsList.isEntry($0.text) } == true
    }

    /// The length in which the lines of a wrapped text are full, in print or in characters.
    private struct Wrap {
        let length: (SourceLine) -> Int
        /// Whether what begins at the edge goes on from the line above, be that full or not: a figure is not cut in two.
        var isIndented = false
        let longest: Int
        /// How much a full line may lack: a mark that may not begin a line takes characters down with it.
        let slack: Int

        func isFull(_ line: SourceLine) -> Bool { length(line) >= longest - slack }
    }

    /// How lines are cut where they are full: none is longer than a printed line, many are as long, and what is full
    /// ends inside a sentence.
    private static func wrap(_ source: [SourceLine]) -> Wrap? {
        // A rule, or an office with its date far to the right, says nothing of how wide the text is set.
        let source = source.filter {
            PageFurniture.found(in: $0) == nil && $0.indent < 16 && !GridText.isRow($0)
                && IssueNote.split($0.text) == nil
                && ($0.text.scalarCount > 46 || !$0.hasColumns)
        }
        let columns = source.map(\.end).max() ?? 0
        let characters = source.map(\.length).max() ?? 0
        let wraps = [
            Wrap(length: \.end, longest: columns, slack: 4), Wrap(length: \.length, longest: characters, slack: 1),
        ]
        // By columns or by characters: whichever more lines are full by.
        let fitting = wraps.filter { wrap in
            let limits = wrap.slack == 4 ? 40...100 : 20...50
            let full = source.filter(wrap.isFull)
            let open = full.filter { !isClosed($0.text) && !$0.hasColumns }
            return limits.contains(wrap.longest) && full.count >= 3
                && (full.count * 5 >= source.count * 2 || isIndentedBody(source, wrap))
                && open.count * 10 >= full.count(where: { !$0.hasColumns }) * 7
                && (full.count >= 5 || open.count == full.count || isIndentedBody(source, wrap))
                || limits.contains(wrap.longest)
                    && (areSentences(open) && open.count * 5 >= full.count * 4 || areCut(source, wrap)
                        || isIndentedBody(source, wrap, alone: true))
        }
        let full = fitting.map { wrap in source.count { wrap.isFull($0) && !isClosed($0.text) } }
        let best = fitting.indices.max { (full[$0], $1) < (full[$1], $0) }
        return best.map { index in
            var wrap = fitting[index]
            wrap.isIndented = isIndentedBody(source, wrap) || isIndentedBody(source, wrap, alone: true)
            return wrap
        }
    }

    /// A row of a spreadsheet, or of a table that is drawn, ends where its line does, however long it is.
    private static func isRow(_ line: SourceLine) -> Bool {
        line.text.unicodeScalars.contains("\t")
            || line.text.unicodeScalars.first.map { (0x2500...0x257F).contains($0.value) || $0 == "|" } == true
    }

    /// Whether a text is at an end: at a stop, or in the bracket that signs it behind one.
    private static func isClosed(_ text: String) -> Bool {
        "。！？：:；".unicodeScalars.contains(text.unicodeScalars.last ?? "。") || Signed.atEnd(of: text) != nil
    }

    /// Whether so many lines end inside a sentence that the paper cannot be one line a paragraph, however many short
    /// lines stand between them.
    private static func areSentences(_ open: [SourceLine]) -> Bool {
        open.count >= 4 && open.count { LineForm.contains($0.text, "，。；") } * 2 >= open.count
    }

    /// Whether what is full mostly ends inside a sentence, and goes on at the edge of the next line: a short paper has few
    /// such lines, and no longer ones.
    private static func areCut(_ source: [SourceLine], _ wrap: Wrap) -> Bool {
        let cuts = zip(source, source.dropFirst()).filter { first, second in
            wrap.isFull(first) && !isClosed(first.text) && LineForm.contains(first.text, "，。、；")
                && !first.hasColumns && !ImprintReader.isImprint(first.text)
                && second.number == first.number + 1 && second.indent == 0 && NumberMark.split(second.text) == nil
                && Decoration(second.text) == nil && !ImprintReader.isImprint(second.text)
        }
        // One that has several clauses is no headline.
        let isSure = cuts.contains { first, second in
            first.text.unicodeScalars.count { "，。；".unicodeScalars.contains($0) } >= 2
                && "。！？）".unicodeScalars.contains(second.text.unicodeScalars.last ?? " ")
        }
        return (cuts.count >= 2 || isSure) && cuts.count * 2 >= source.count(where: wrap.isFull)
    }

    /// Whether paragraphs are indented and what goes on behind a full line is not: a short text has few full lines.
    ///
    /// - Parameter alone: whether nothing else says so, and no text but that begins at the edge.
    private static func isIndentedBody(_ source: [SourceLine], _ wrap: Wrap, alone: Bool = false) -> Bool {
        let seconds = zip(source, source.dropFirst()).filter { first, second in
            wrap.isFull(first) && !first.hasColumns
                && !"。！？：:；".unicodeScalars.contains(first.text.unicodeScalars.last ?? "。")
                && PageFurniture.found(in: second) == nil
        }.map(\.1)
        let starts = source.count {
            (3...5).contains($0.indent) && LineForm.contains($0.text, "，。") || wrap.isFull($0) && $0.isIndented
        }
        // A sentence may end where its line is full, and the paragraph go on below.
        let rests = zip(source, source.dropFirst()).filter { first, second in
            wrap.isFull(first) && first.isIndented && isClosed(first.text) && second.number == first.number + 1
        }.map(\.1.number)
        let texts = source.count { line in
            line.indent == 0 && LineForm.isProse(line.text) && !ImprintReader.isImprint(line.text)
                && !rests.contains(line.number)
        }
        let isEnough = alone ? !seconds.isEmpty && texts <= seconds.count : seconds.count >= 3
        return isEnough && starts >= 2 && seconds.allSatisfy { $0.indent == 0 }
    }

    /// A full line goes on in the next, unless that one is indented, numbered or set apart.
    private mutating func readWrapped(_ source: [SourceLine], _ wrap: Wrap, _ heads: [Int]) {
        let gaps = zip(source, source.dropFirst()).count { $1.number > $0.number + 1 }
        // Where a blank line stands behind nearly every line, it says nothing.
        let isSpread = gaps * 5 >= (source.count - 1) * 4
        let head = source.prefix(12).prefix { !LineForm.isProse($0.text) }.last?.number ?? 0
        let areEnumerated = source.count { GridText.enumerates($0.text) } > 1
        var last: (line: SourceLine, index: Int)?
        // The numbers of the lines that a page's end puts between two.
        var between = Set(heads)
        for line in source {
            if let what = PageFurniture.found(in: line) {
                // A page number stands in the middle of a sentence; a rule ends what is above it.
                if what.hasPrefix("页码") { between.insert(line.number) } else { last = nil }
                lines.append(line)
                continue
            }
            let goesOn = last.map { last, _ in
                // What is set at the right, and a rule, go on in nothing; who gets an issue goes on from nothing.
                guard last.indent < 16, ContentsList.leaders(last.text) == nil, !ImprintReader.isImprint(line.text),
                    !GridText.isRow(last),
                    !GridText.isRow(line),
                    Decoration(line.text)?.isClosed != true,
                    // 办公室编　　　　　2023 年 11 月 8 日.
                    last.number > head || !MastheadReader.isMasthead(last.text)
                else { return false }
                let isApart =
                    line.number > last.number + 1 && !between.contains { (last.number..<line.number).contains($0) }
                let isClosed =
                    "。！？：:".unicodeScalars.contains(last.text.unicodeScalars.last ?? "。")
                    || Signed.atEnd(of: last.text) != nil
                // ●.
                if isClosed, PaperForm.sign(of: line.text) != nil { return false }
                // Behind a whole sentence a line without one is a title or a signature.
                if isClosed, line.text.scalarCount <= 24, !LineForm.contains(line.text, "，。；！？：") { return false }
                // 一是完善制度。 below a whole sentence begins a paragraph, where 二是 begins one too.
                if isClosed, areEnumerated, GridText.enumerates(line.text) { return false }
                // A headline with its sign that a page's end cut: what goes on has none.
                let isCut =
                    isApart == false && line.number > last.number + 1 && !isClosed && last.text.scalarCount >= 14
                    && line.text.scalarCount <= 24 && !LineForm.contains(line.text, "。")
                    && (PaperForm.sign(of: last.text) != nil || NumberMark.split(last.text) != nil)
                    && PaperForm.sign(of: line.text) == nil
                if isCut { return true }
                let isFull =
                    wrap.length(last) >= wrap.longest - wrap.slack - 2
                    || wrap.isIndented && last.isIndented && !isClosed && LineForm.contains(last.text, "，、")
                        && wrap.length(last) * 4 >= wrap.longest * 3
                return isFull && (!isApart || isSpread && !isClosed)
            }
            if goesOn == true, line.indent == 0, let at = last?.index, NumberMark.split(line.text) == nil {
                join(line, to: at)
                last = (line, at)
            } else {
                lines.append(line)
                last = (line, lines.count - 1)
            }
        }
    }

    /// `一是…`, `二是…`.
    private static func enumerates(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars.prefix(2))
        return scalars.count == 2 && scalars[1] == "是" && "一二三四五六七八九".unicodeScalars.contains(scalars[0])
    }

    private mutating func join(_ line: SourceLine, to index: Int) {
        lines[index].append(line.text)
        joined += 1
    }
}
