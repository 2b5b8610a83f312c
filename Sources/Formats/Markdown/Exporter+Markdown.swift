internal import Bulletins
internal import Recognition
internal import Typesetting

extension Exporter {
    /// Headings by their level, one paragraph a line: for notes, wikis and diffs.
    package static let markdown = Exporter(
        name: "markdown", title: "Markdown", fileExtension: "md", holdsPictures: false
    ) {
        source, _ throws(ExportError) in
        let entries = source.withoutPages.compactMap { MarkdownEntry($0.block, source) }
        let text = source.isMarked ? MarkdownComments.text(entries, source) : MarkdownEntry.text(entries)
        return Output(Array(text.utf8), remarks: source.emptyParagraphRemarks)
    }
}

/// A printed block in a file.
struct MarkdownEntry {
    let block: Block
    let line: String
    /// What the file says of it above it, where Markdown cannot.
    var said: [String] = []

    init?(_ block: Block, _ source: Exporter.Source) {
        self.block = block
        line = MarkdownBlock.line(block, source)
        if line.isEmpty { return nil }
    }

    /// Whether it goes on in the table of the entry above.
    var isInside: Bool { block.row.map { $0.index > 0 } ?? false }

    static func text(_ entries: [MarkdownEntry]) -> String {
        var text = ""
        for entry in entries {
            if !entry.isInside, !text.isEmpty { text += "\n" }
            if !entry.said.isEmpty { text += PaperMarkdown.comment(entry.said.joined(separator: " ")) + "\n" }
            text += entry.line + "\n"
        }
        return text
    }
}

/// One printed block as a line of Markdown.
enum MarkdownBlock {
    static func line(_ block: Block, _ source: Exporter.Source) -> String {
        if case .picture(let index, _) = block.kind,
            let picture = source.bulletin.paragraphs(of: block.part).flatMap({ $0[index].picture })
        {
            return MarkdownText.picture(picture.name, path: "\(source.pictureFolder)/\(picture.name)")
        }
        return line(block)
    }

    private static func line(_ block: Block) -> String {
        if let row = block.row { return table(block, row) }
        let pieces = block.pieces.filter { $0.run.isStretch || !$0.run.string.isEmpty }
        func joined(_ pieces: ArraySlice<Block.Piece>) -> String {
            pieces.map { piece in
                if piece.run.isStretch { return piece.run == .leader ? " …… " : "　" }
                return MarkdownText.escaped(piece.run.string)
            }.joined()
        }
        // The number of a heading is bold with it.
        let leads = pieces.prefix(while: \.isLead)
        let lead = leads.isEmpty ? "" : bold(joined(leads))
        let text = lead + joined(pieces[leads.endIndex...])
        if text.trimmingBlanks().isEmpty, !block.kind.isRule { return "" }
        switch block.kind {
        case .name: return "# \(text)"
        case .title: return "**\(text)**"
        case .sectionTitle, .attachmentTitle: return "## \(text)"
        case .subsectionTitle: return "### \(text)"
        case .itemHeading: return "#### \(text)"
        case .rule, .imprintRule: return "---"
        case .innerHeading(_, let own): return String(repeating: "#", count: 4 + own) + " \(text)"
        case .tableCaption, .contentsTitle: return bold(text)
        case .contentsEntry(let level, _):
            return String(repeating: "  ", count: level - 1) + "- " + text.trimmingBlanks()
        case .note: return "> \(text)"
        default: return MarkdownText.protectedStart(text)
        }
    }

    /// What stands behind the asterisks at its end: `**一是回升。**规上` would print them (CommonMark 0.31, 6.2).
    static let marksBehindBold = Set("。：；，！？、　")

    private static func bold(_ text: String) -> String {
        let marks = text.reversed().prefix { marksBehindBold.contains($0) }.count
        let body = text.dropLast(marks)
        return body.isEmpty ? text : "**\(body)**\(text.suffix(marks))"
    }

    /// A row of a table; behind the last of the head the line that Markdown asks for, behind one without a head the same
    /// before it.
    private static func table(_ block: Block, _ row: TableRow) -> String {
        let columns = row.cells.map(\.span.upperBound).max() ?? 0
        var texts = Array(repeating: "", count: columns)
        for cell in row.cells where cell.above == 0 {
            texts[cell.span.lowerBound] = MarkdownText.escaped(block.runs[cell.run].string)
        }
        let line = "| " + texts.joined(separator: " | ") + " |"
        let rule = "|" + String(repeating: " --- |", count: columns)
        if row.heads == 0, row.index == 0 {
            return "|" + String(repeating: "  |", count: columns) + "\n\(rule)\n\(line)"
        }
        // Markdown knows one row of a head; further ones are the first of its body.
        return row.index == 0 ? "\(line)\n\(rule)" : line
    }
}
