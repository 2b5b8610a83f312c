internal import Bulletins
internal import Recognition
internal import Typesetting

extension Exporter {
    /// Headings by their level, one paragraph a line: for notes, wikis and diffs.
    package static let markdown = Exporter(
        name: "markdown", title: "Markdown", fileExtension: "md", holdsPictures: false
    ) {
        source, _ throws(ExportError) in
        var text = ""
        for (_, block) in source.printed {
            let line = MarkdownBlock.line(block)
            // The rows of a table are one block.
            let isInside = block.row.map { $0.index > 0 } ?? false
            if !line.isEmpty { text += (text.isEmpty || isInside ? "" : "\n") + line + "\n" }
        }
        return Output(Array(text.utf8), remarks: source.emptyParagraphRemarks)
    }
}

/// One printed block as a line of Markdown.
enum MarkdownBlock {
    static func line(_ block: Block) -> String {
        if let row = block.row { return table(block, row) }
        let pieces = block.pieces.map { piece in
            if piece.run.isStretch { return piece.run == .leader ? " …… " : "　" }
            let text = MarkdownText.escaped(piece.run.string)
            return piece.isLead ? bold(text) : text
        }
        let text = pieces.joined().replacing("****", with: "")
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

    /// A mark at its end stands behind the asterisks: `**一是回升。**规上` would print them (CommonMark 0.31, 6.2).
    private static func bold(_ text: String) -> String {
        let marks = text.reversed().prefix { "。：；，！？、".contains($0) }.count
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
