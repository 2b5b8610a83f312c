internal import Bulletins

/// Walks the text of a Word file: its paragraphs as lines, with what its styles say of them.
struct WordReader {
    let package: WordPackage
    private(set) var lines: [SourceLine] = []
    private(set) var report: ImportReport
    private var numbering: WordNumbering
    /// Paragraphs so far, empty ones too.
    private var count = 0
    /// Text of paragraphs whose mark is deleted: it belongs to the next.
    private var carried = ""
    private var counts = WordCounts()
    private var commented: [String: Int] = [:]

    init(_ package: WordPackage, report: ImportReport) {
        self.package = package
        self.report = report
        numbering = package.numbering
    }

    mutating func read() {
        for body in package.document.elements where body.name == "w:body" { blocks(body) }
        if !carried.isEmpty { lines.append(SourceLine(carried, number: count)) }
        counts.report(into: &report)
        for comment in package.comments {
            let author = comment["w:author"].map { $0.isEmpty ? "" : "（\($0)）" } ?? ""
            let text = WordText.plain(comment)
            report.add(
                .setAside, line: comment["w:id"].flatMap { commented[$0] }, found: "批注\(author)“\(text)”",
                done: "没有存入正文")
        }
        for header in package.headers {
            let text = WordText.plain(header).trimmingBlanks()
            if !text.isEmpty { report.add(.setAside, found: "页眉“\(text)”", done: "没有存入正文") }
        }
    }

    private mutating func blocks(_ parent: XMLElement) {
        for element in parent.elements {
            switch element.name {
            case "w:p": paragraph(element)
            case "w:tbl": table(element)
            case "w:sdt": if let content = element.first("w:sdtContent") { blocks(content) }
            case "w:ins", "w:moveTo", "w:customXml", "w:smartTag": blocks(element)
            case "mc:AlternateContent": if let choice = element.first("mc:Choice") { blocks(choice) }
            case "w:altChunk": report.add(.setAside, line: count, found: "嵌入的外部文档", done: "读不了，请另行导入")
            default: break
            }
        }
    }

    private mutating func paragraph(_ element: XMLElement) {
        count += 1
        let properties = element.first("w:pPr")
        var text = WordText(footnotes: package.footnotes, endnotes: package.endnotes)
        text.read(element)
        counts.add(text.counts)
        for id in text.comments { commented[id] = count }
        let isDeleted = properties?.first("w:rPr")?.first("w:del") != nil
        if isDeleted, text.lines.count == 1 {
            carried += text.lines[0]
        } else {
            append(text.lines, properties)
        }
        for image in text.pictures { report.add(.setAside, line: count, found: image, done: "图片没有导入，请另行处理") }
        for note in text.notes { lines.append(SourceLine("（\(note)）", number: count, role: .paragraph)) }
        if !text.boxes.isEmpty {
            report.add(.understood, line: count, found: "文本框", done: "里面的文字放在这一段之后，请核对次序")
            for box in text.boxes { blocks(box) }
        }
    }

    private mutating func append(_ texts: [String], _ properties: XMLElement?) {
        var texts = texts
        texts[0] = carried + texts[0]
        carried = ""
        var isNumbered = false
        if let list = package.styles.numbering(properties), texts.contains(where: { !$0.trimmingBlanks().isEmpty }) {
            if let number = numbering.next(list: list.id, level: list.level) {
                isNumbered = !number.isEmpty
                texts[0] = number + texts[0]
            } else {
                counts.bullets += 1
            }
        }
        if isNumbered { counts.numbers += 1 }
        let role = role(of: properties, texts[0], isNumbered: isNumbered)
        let isIndented = package.styles.isIndented(properties)
        for (index, text) in texts.enumerated() where !text.trimmingBlanks().isEmpty {
            lines.append(
                SourceLine(
                    text, number: count, indent: index == 0 && isIndented ? 4 : 0,
                    role: index == 0 || role == .paragraph ? role : nil))
        }
    }

    /// Our own styles say what a line is; of others only a heading without a number says more than the text.
    private func role(of properties: XMLElement?, _ text: String, isNumbered: Bool) -> SourceLine.Role? {
        if let style = package.styles.id(of: properties).flatMap(WordStyle.init), package.isOurs || style.isOursByName {
            return style.role
        }
        guard !isNumbered, !Recognizer.isNumbered(text), text.scalarCount <= 60 else { return nil }
        switch package.styles.outlineLevel(properties) {
        case 0: return .section
        case 1: return .subsection
        case 2: return .item
        default: return nil
        }
    }

    /// One line a row; a table of one column is a frame around paragraphs.
    private mutating func table(_ element: XMLElement) {
        let rows = element.elements.filter { $0.name == "w:tr" && $0.first("w:trPr")?.first("w:del") == nil }
        let cells = rows.map { row in row.elements.flatMap(WordReader.cells) }
        guard cells.contains(where: { $0.count > 1 }) else {
            for cell in cells.joined() { blocks(cell) }
            return
        }
        let first = count + 1
        for row in cells {
            var texts: [String] = []
            for cell in row {
                let start = lines.count
                blocks(cell)
                texts.append(lines[start...].map(\.text).joined(separator: "　"))
                lines.removeSubrange(start...)
            }
            let line = SourceLine(texts.joined(separator: "　"), number: count, role: .paragraph)
            if !line.text.isEmpty { lines.append(line) }
        }
        report.add(
            .understood, line: first, found: "\(rows.count) 行的表格", done: "每行读作一段，格与格之间空一字，请核对")
    }

    private static func cells(_ element: XMLElement) -> [XMLElement] {
        switch element.name {
        case "w:tc": [element]
        case "w:sdt": element.first("w:sdtContent")?.elements.flatMap(cells) ?? []
        default: []
        }
    }
}
