internal import Bulletins
internal import Recognition
internal import Typesetting

/// Says in comments what Markdown cannot: the file is read as it would be without them, and what would be taken for
/// something else is named.
enum MarkdownComments {
    static func text(_ entries: [MarkdownEntry], _ source: Exporter.Source) -> String {
        let series = source.series ?? Series()
        // The rows of a table are one block.
        let starts = entries.indices.filter { !entries[$0].isInside }
        let wanted = starts.map { start in
            let rows = entries[(start + 1)...].prefix(while: \.isInside)
            return PrintedLine([entries[start].block] + rows.map(\.block), source)
        }
        var entries = entries
        for (start, line) in zip(starts, wanted) where line.kind == "table" { entries[start].said = line.saidOfTable }
        var read: [PrintedLine] = []
        // What one block is taken for decides over those behind it.
        for _ in 0..<6 {
            var reader = PaperKinds(series, units: [], isMarkdown: true)
            reader.read(PaperMarkdown.pieces(of: MarkdownEntry.text(entries)))
            read = reader.lines
            guard read.count == wanted.count else { break }
            let wrong = wanted.indices.filter { !wanted[$0].says(read[$0]) && entries[starts[$0]].said.isEmpty }
            if wrong.isEmpty { break }
            for index in wrong { entries[starts[index]].said = wanted[index].said }
        }
        let foot = PaperMarkdown.comment(series, hidden: hidden(source.bulletin.masthead, read))
        return MarkdownEntry.text(entries) + "\n\(foot)\n"
    }

    /// The fields of a masthead that its lines do not say.
    private static func hidden(_ masthead: Masthead, _ lines: [PrintedLine]) -> [Masthead.Entry: String] {
        let read = PaperReader.bulletin(from: lines, title: "").masthead
        var hidden: [Masthead.Entry: String] = [:]
        for entry in Masthead.Entry.all where read.values.text(entry).isEmpty {
            let text = masthead.values.text(entry)
            if !text.isEmpty { hidden[entry] = text }
        }
        return hidden
    }
}

extension PrintedLine {
    /// A block as a file with marks has it; of a table all its rows.
    init(_ blocks: [Block], _ source: Exporter.Source) {
        let block = blocks[0]
        if block.row != nil {
            self.init(kind: "table")
            heads = block.row?.heads ?? 0
            rows = blocks.map { block in
                (block.row?.cells ?? []).filter { $0.above == 0 }.map {
                    Cell(text: block.runs[$0.run].string, across: $0.span.count, down: $0.down)
                }
            }
            return
        }
        let marks = TextMark.marks(of: block, in: source) ?? []
        let isRunIn =
            if case .paragraph = block.kind { block.runs.contains { $0.place?.field == .headline } } else { false }
        self.init(
            kind: isRunIn ? "runIn" : HTMLBlock.name(of: block.kind),
            zip(block.runs, marks).filter { !$0.0.isStretch }.map { ($1, $0.string) })
        switch block.kind {
        case .innerHeading(_, let own): level = own
        case .picture(_, let rows): level = rows
        default: break
        }
    }

    /// `table heads=2 B1:C1`; nothing where a reader would take it for the same without.
    fileprivate var saidOfTable: [String] {
        var spans: [PaperSpan] = []
        var taken: Set<[Int]> = []
        for (row, cells) in rows.enumerated() {
            var column = 0
            for cell in cells {
                while taken.contains([row, column]) { column += 1 }
                for r in row..<row + cell.down {
                    for c in column..<column + cell.across { taken.insert([r, c]) }
                }
                if cell.across > 1 || cell.down > 1 {
                    spans.append(PaperSpan(row: row, column: column, down: cell.down, across: cell.across))
                }
                column += cell.across
            }
        }
        if spans.isEmpty, heads < 2 { return [] }
        return ["table", "heads=\(heads)"] + spans.map(\.word)
    }

    /// The name of the block and of its texts.
    fileprivate var said: [String] {
        if kind == "picture" { return [kind, String(level)] }
        var marks: [String] = []
        for (mark, _) in typed { if let mark, !marks.contains(mark) { marks.append(mark) } }
        return [isOfImprint ? "imprintLine" : kind] + marks
    }

    private var isOfImprint: Bool {
        ["reportTo", "sendTo", "distributeTo", "imprintLine", "people", "issuedBy", "copies"].contains(kind)
    }

    /// Whether a line that was read is this one, as far as it matters to the issue.
    fileprivate func says(_ read: PrintedLine) -> Bool {
        if isOfImprint { return read.isOfImprint && typed.elementsEqual(read.typed) { $0 == $1 } }
        guard kind == read.kind else { return false }
        switch kind {
        case "table": return rows == read.rows && heads == read.heads
        case "picture": return level == read.level || level == Picture(name: "").height && read.level == 0
        // What is derived there was typed nowhere.
        case "issueNumber", "issueLine", "contentsTitle", "contentsEntry", "attachmentList", "rule", "imprintRule",
            "blankPageNotice", "attachmentMark", "name":
            return true
        default: return level == read.level && typed.elementsEqual(read.typed) { $0 == $1 }
        }
    }
}
