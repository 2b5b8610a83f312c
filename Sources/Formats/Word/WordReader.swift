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
    private var outline = WordOutline()
    private let units: KnownUnits

    init(_ package: WordPackage, units: KnownUnits = [], report: ImportReport) {
        self.package = package
        self.units = units
        self.report = report
        numbering = package.numbering
    }

    mutating func read() {
        for body in package.document.elements where body.name == "w:body" { blocks(body) }
        if !carried.isEmpty { lines.append(SourceLine(carried, number: count)) }
        if !package.isOurs { lines = outline.settled(lines, units) }
        counts.report(into: &report)
        for comment in package.comments {
            let author = comment["w:author"].map { $0.isEmpty ? "" : "（\($0)）" } ?? ""
            let text = WordText.plain(comment)
            report.add(
                .setAside, line: comment["w:id"].flatMap { commented[$0] }, found: "批注\(author)“\(text)”",
                done: "没有存入正文")
        }
        reportFurniture(package.headers, "页眉")
        reportFurniture(package.footers, "页脚")
    }

    private mutating func reportFurniture(_ parts: [XMLElement], _ name: String) {
        var seen: Set<String> = []
        for part in parts {
            let text = WordText.plain(part).trimmingBlanks()
            // Page numbers are nothing to speak of.
            guard !package.isOurs, text.unicodeScalars.contains(where: \.properties.isIdeographic),
                !Recognizer.isPageNumber(text), seen.insert(text).inserted
            else { continue }
            report.add(.setAside, found: "\(name)“\(text)”", done: "没有存入正文")
        }
    }

    private mutating func blocks(_ parent: XMLElement) {
        for element in parent.elements {
            switch element.name {
            case "w:p": paragraph(element)
            case "w:tbl": table(element)
            case "w:sdt":
                if element.isPlaceholder {
                    counts.placeholders += 1
                } else if let content = element.first("w:sdtContent") {
                    blocks(content)
                }
            case "w:ins", "w:moveTo", "w:customXml", "w:smartTag": blocks(element)
            case "mc:AlternateContent": if let choice = element.alternative { blocks(choice) }
            case "w:altChunk": report.add(.setAside, line: count, found: "嵌入的外部文档", done: "读不了，请另行导入")
            default: break
            }
        }
    }

    private mutating func paragraph(_ element: XMLElement) {
        count += 1
        let properties = element.first("w:pPr")
        if package.styles.isContents(properties) {
            counts.contents += 1
            return
        }
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
        var number = ""
        if let list = package.styles.numbering(properties), texts.contains(where: { !$0.trimmingBlanks().isEmpty }) {
            if let text = numbering.next(list: list.id, level: list.level) {
                number = text
            } else {
                counts.bullets += 1
            }
        }
        if !number.isEmpty { counts.numbers += 1 }
        let role = role(of: properties, number + texts[0])
        if package.isOurs, role == .paragraph, texts.allSatisfy({ $0.trimmingBlanks().isEmpty }) {
            counts.emptyParagraphs += 1
        }
        // A heading of the form 1.1 says its level by its style or its list; its number is derived as all are.
        let level = WordOutline.level(ofNumber: number, before: texts[0])
        if role == nil || !WordOutline.isWestern(number), level == nil {
            // Word sets a tab there; a mark parts the two as well.
            let needsGap = WordOutline.isWestern(number) && number.last != "." || number.last?.isLetter == true
            let gap = needsGap ? " " : ""
            texts[0] = number + gap + texts[0]
        }
        let isIndented = package.styles.isIndented(properties)
        for (index, text) in texts.enumerated() where !text.trimmingBlanks().isEmpty {
            outline.add(
                at: lines.count, level: package.styles.outlineLevel(properties), isNumbered: !number.isEmpty,
                isTitle: index == 0 && package.styles.isTitle(properties))
            lines.append(
                SourceLine(
                    text, number: count, indent: index == 0 && isIndented ? 4 : 0,
                    role: index == 0 || role == .paragraph ? role ?? level : nil))
        }
    }

    /// Our own styles say what a line is; of others only a heading without a number says more than the text.
    private func role(of properties: XMLElement?, _ text: String) -> SourceLine.Role? {
        if let style = package.styles.id(of: properties).flatMap(WordStyle.init), package.isOurs || style.isOursByName {
            return style.role
        }
        guard !Recognizer.isNumbered(text), text.scalarCount <= 60 else { return nil }
        return package.styles.outlineLevel(properties).flatMap(WordOutline.role)
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
                outline.remove(from: start)
            }
            let text = texts.joined(separator: "　")
            // Mastheads and imprints stand in tables to keep their columns.
            let isFurniture = Recognizer.isImprint(text) || Recognizer.isMasthead(text)
            let line = SourceLine(text, number: count, role: isFurniture ? nil : .paragraph)
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
