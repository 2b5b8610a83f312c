package import Bulletins

/// What was pasted, read as an import reads it: wraps joined, mail heads and page numbers off, titles found, who sent
/// it in its place.
package struct PastedText {
    /// As an import would add it to an issue.
    package let parts: [Part]
    package let report: ImportReport
    /// Its lines without what mail and pages left, the wraps joined.
    let lines: [String]
    /// As it came.
    let raw: String

    /// Its text, where it is no more than text, or one piece; a headline that stands before it is its first line.
    package var piece: Item? {
        guard parts.count == 1, case .item(let item) = parts[0] else { return nil }
        return item
    }

    /// What it is as text in an item: the piece, or its lines where it reads as several.
    package var text: Item { piece ?? plain }

    /// Its lines, each a paragraph.
    package var plain: Item { Item(headline: "", paragraphs: lines.map(Paragraph.plain)) }

    /// Whether it says that it is an item or several: a headline above its text, or several of them.
    package var areItems: Bool {
        if let piece {
            return !piece.headline.isEmpty && (saysWhose || piece.headline.scalarCount >= 4 && Self.isText(piece))
        }
        return parts.count > 1
            && parts.allSatisfy { part in
                if case .item(let item) = part { return !item.headline.isEmpty && !item.paragraphs.isEmpty }
                return true
            }
    }

    /// Whether it says whose the piece is, or that there are several.
    package var saysWhose: Bool { piece.map { !($0.contributor.isEmpty && $0.source.isEmpty) } ?? true }

    private static func isText(_ piece: Item) -> Bool {
        piece.note != nil || piece.paragraphs.first.map { !$0.isPlain || LineForm.isProse($0.text) } == true
    }

    /// Its paragraphs where it is a table and no more than a line above or below it.
    package var table: [Paragraph]? {
        if let piece {
            let tables = piece.paragraphs.count { $0.table != nil }
            let lines = piece.paragraphs.filter(\.isPlain)
            let isTable =
                piece.headline.isEmpty && piece.contributor.isEmpty && tables == 1 && lines.count <= 2
                && tables + lines.count == piece.paragraphs.count && !lines.contains { LineForm.isProse($0.text) }
            if isTable { return piece.paragraphs }
        }
        // Too few rows for an import to be sure of.
        let rows = raw.split(whereSeparator: \.isNewline)
        // A tab before every line is an indent.
        guard rows.count > 1, rows.allSatisfy({ $0.contains("\t") }), !rows.allSatisfy({ $0.hasPrefix("\t") }) else {
            return nil
        }
        return Table(tabSeparated: raw).map { [.table($0)] }
    }

    /// One line of what was done; empty where the text came as it is.
    package var summary: String {
        var done: [String] = []
        let wraps = report.entries.filter { $0.kind == .understood && $0.found.hasPrefix(GridText.said) }.map(\.found)
        done += wraps.map { $0.replacing("文字按印出的行断开，共 ", with: "接好断行 ") }
        let joined = report.entries.count { $0.kind == .joined }
        if joined > 0 { done.append("接上断开的段落 \(joined) 处") }
        let removed = report.entries.count { $0.kind == .setAside && !$0.found.hasPrefix("落款") }
        if removed > 0 { done.append("去掉不是正文的 \(removed) 处") }
        if let piece, !piece.contributor.isEmpty { done.append("来稿单位“\(piece.contributor)”") }
        let tables = piece?.paragraphs.count { $0.table != nil } ?? 0
        if tables > 0 { done.append("表格 \(tables) 个") }
        return done.joined(separator: "，")
    }
}

extension Recognizer {
    package func pasted(_ text: String) -> PastedText {
        let source = SourceLine.lines(of: text)
        let (parts, report) = fragment(from: source)
        let lines = Correspondence(source, ReportSink(unit: unit)).lines
        let whole = PageFurniture.partition(GridText(lines)?.lines ?? lines).printed
        return PastedText(parts: parts, report: report, lines: whole.map(\.text), raw: text)
    }

    /// Who sent a text that ends so, and the text without it: `（区税务局供稿）` under its last paragraph or behind it.
    package func signature(of paragraphs: [Paragraph]) -> (unit: String, rest: [Paragraph])? {
        guard let last = paragraphs.last, last.isPlain, paragraphs.count > 1 || last.text.scalarCount > 20 else {
            return nil
        }
        let lines = paragraphs.suffix(2).filter(\.isPlain).map { SourceLine($0.text, number: 1) }
        guard let signature = Signature(lines, units) else { return nil }
        var rest = Array(paragraphs.dropLast(signature.lineCount))
        if let text = signature.rest { rest[rest.count - 1] = .plain(text) }
        return rest.isEmpty ? nil : (signature.printed, rest)
    }
}
