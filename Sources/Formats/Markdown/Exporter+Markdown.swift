internal import Bulletins
internal import Recognition
internal import Typesetting

extension Exporter {
    /// Headings by their level, one paragraph a line: for notes, wikis and diffs.
    package static let markdown = Exporter(name: "markdown", title: "Markdown", fileExtension: "md") {
        source, _ throws(ExportError) in
        var text = ""
        for (_, block) in source.printed {
            let line = MarkdownBlock.line(block)
            if !line.isEmpty { text += (text.isEmpty ? "" : "\n") + line + "\n" }
        }
        return Output(Array(text.utf8), remarks: source.emptyParagraphRemarks)
    }
}

/// One printed block as a line of Markdown.
enum MarkdownBlock {
    static func line(_ block: Block) -> String {
        let text = block.runs.map { run in
            switch run {
            case .derived(let text), .text(_, let text): MarkdownText.escaped(text)
            case .fill: "　"
            }
        }.joined()
        if text.trimmingBlanks().isEmpty, !block.kind.isRule { return "" }
        switch block.kind {
        case .name: return "# \(text)"
        case .title: return "**\(text)**"
        case .sectionTitle: return "## \(text)"
        case .subsectionTitle: return "### \(text)"
        case .itemHeading: return "#### \(text)"
        case .rule, .imprintRule: return "---"
        case .innerHeading: return "##### \(text)"
        default: return MarkdownText.protectedStart(text)
        }
    }
}
