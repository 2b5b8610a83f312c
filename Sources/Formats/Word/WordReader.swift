internal import Bulletins
internal import Recognition

/// Walks the text of a Word file: its paragraphs as lines, with what its styles say of them.
struct WordReader {
    let package: WordPackage
    private(set) var lines: [SourceLine] = []
    private(set) var report: ImportReport
    private var numbering: WordNumbering
    /// Tables so far.
    private var tables = 0
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
            case "w:sdt", "mc:AlternateContent": for inner in unwrapped(element) { blocks(inner) }
            case "w:altChunk": report.add(.setAside, line: count, found: "嵌入的外部文档", done: "读不了，请另行导入")
            case "w:del", "w:moveFrom": counts.deletions += 1
            // Text that stands in no paragraph is one: a formula, a run beside paragraphs.
            case "w:r", "w:hyperlink", "m:oMath", "m:oMathPara":
                paragraph(XMLElement(name: "w:p", children: [.element(element)]))
            case _ where WordReader.saysNoText(element.name): break
            // What is not known here may have paragraphs in it.
            default: blocks(element)
            }
        }
    }

    /// Properties and marks, in which text that stands is none of the document's.
    private static func saysNoText(_ name: String) -> Bool {
        name.hasSuffix("Pr") || name.hasSuffix("PrEx") || name.hasSuffix("PrChange") || name == "w:tblGrid"
    }

    /// What stands in a content control, or in the first form of what is said in several.
    private mutating func unwrapped(_ element: XMLElement) -> [XMLElement] {
        guard element.name == "w:sdt" else { return element.alternative.map { [$0] } ?? [] }
        if element.isPlaceholder {
            counts.placeholders += 1
            return []
        }
        return element.first("w:sdtContent").map { [$0] } ?? []
    }

    /// The rows of a table or the cells of a row, whatever they are wrapped in.
    private mutating func members(_ name: String, of parent: XMLElement) -> [XMLElement] {
        var found: [XMLElement] = []
        for element in parent.elements {
            switch element.name {
            case name: found.append(element)
            case "w:sdt", "mc:AlternateContent": for inner in unwrapped(element) { found += members(name, of: inner) }
            case "w:del", "w:moveFrom": counts.deletions += 1
            case _ where WordReader.saysNoText(element.name): break
            default:
                let inner = members(name, of: element)
                if inner.isEmpty, element.text.unicodeScalars.contains(where: { !$0.isBlank && $0 != "\n" }) {
                    report.add(
                        .setAside, line: count + 1, found: "表格里不在行和格中的“\(element.text.trimmingBlanks())”",
                        done: "没有存入正文，请另行处理")
                }
                found += inner
            }
        }
        return found
    }

    private mutating func paragraph(_ element: XMLElement) {
        count += 1
        let properties = element.first("w:pPr")
        if package.styles.isContents(properties) {
            // 目录 above its entries is theirs.
            if let last = lines.last, counts.contents == 0, Recognizer.isContentsTitle(last.text) {
                lines.removeLast()
                outline.remove(from: lines.count)
            }
            counts.contents += 1
            return
        }
        var text = WordText(footnotes: package.footnotes, endnotes: package.endnotes)
        text.read(element)
        counts.add(text.counts)
        for id in text.comments { commented[id] = count }
        let isDeleted = properties?.first("w:rPr")?.first("w:del") != nil
        // A caption in the paragraph of its picture stands below it.
        let isCaption = Recognizer.isCaption(text.lines.first { !$0.trimmingBlanks().isEmpty } ?? "")
        keep(text.pictures.filter { $0.isFirst && isCaption })
        if isDeleted, text.lines.count == 1 {
            carried += text.lines[0]
        } else {
            append(
                text.lines, properties, package.isOurs ? .plain : WordLook.look(element, properties),
                lead: package.isOurs ? "" : WordLook.lead(element))
        }
        keep(text.pictures.filter { !($0.isFirst && isCaption) })
        for note in text.notes { lines.append(SourceLine("（\(note)）", number: count, role: .paragraph)) }
        if !text.boxes.isEmpty {
            report.add(.understood, line: count, found: "文本框", done: "里面的文字放在这一段之后，请核对次序")
            for box in text.boxes { blocks(box) }
        }
    }

    private mutating func keep(_ pictures: [(name: String, id: String?, isFirst: Bool)]) {
        for picture in pictures where !keep(picture.id) {
            report.add(.setAside, line: count, found: picture.name, done: "图片没有导入，请另行处理")
        }
    }

    /// A picture among the text; what stands before it is the masthead's.
    ///
    /// - Returns: whether it is kept.
    private mutating func keep(_ id: String?) -> Bool {
        guard let (file, frame) = id.flatMap({ package.pictures[$0] }), lines.areBehindMasthead else { return false }
        tables += 1
        lines.append(report.place(file, named: PaperReader.pictureName(frame), line: count, table: tables))
        return true
    }

    private mutating func append(_ texts: [String], _ properties: XMLElement?, _ look: Look, lead: String) {
        var texts = texts
        texts[0] = carried + texts[0]
        carried = ""
        var (number, isListed) = ("", false)
        if let list = package.styles.numbering(properties), texts.contains(where: { !$0.trimmingBlanks().isEmpty }) {
            if let text = numbering.next(list: list.id, level: list.level) {
                number = text
            } else {
                counts.bullets += 1
            }
            isListed = package.styles.outlineLevel(properties) == nil
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
            let bold = lead.isEmpty || index > 0 ? nil : text.firstRange(of: lead)
            lines.append(
                SourceLine(
                    text, number: count, indent: index == 0 && isIndented ? 4 : 0,
                    role: index == 0 || role == .paragraph ? role ?? level : nil, look: look,
                    lead: bold.map { String(text[..<$0.upperBound]).trimmingBlanks().scalarCount } ?? 0,
                    isListed: isListed && index == 0))
        }
    }

    /// Our own styles say what a line is; of others only a heading without a number says more than the text.
    private func role(of properties: XMLElement?, _ text: String) -> SourceLine.Role? {
        if let style = package.styles.own(properties), package.isOurs || style.isOursByName {
            return style.role
        }
        guard !Recognizer.isNumbered(text), text.scalarCount <= 60 else { return nil }
        return package.styles.outlineLevel(properties).flatMap(WordOutline.role)
    }

    /// Rows, a line each; a table of one column is a frame around paragraphs.
    private mutating func table(_ element: XMLElement) {
        let rows = members("w:tr", of: element).filter { row in
            let isDeleted = row.first("w:trPr")?.first("w:del") != nil
            if isDeleted { counts.deletions += 1 }
            return !isDeleted
        }
        let cells = rows.map { members("w:tc", of: $0) }
        guard cells.contains(where: { $0.count > 1 }) else {
            for cell in cells.joined() { blocks(cell) }
            return
        }
        if let order = WordTable.picturesAndCaptions(cells) {
            for cell in order { blocks(cell) }
            return
        }
        if !lines.contains(where: {
            Recognizer.isProse($0.text) || Recognizer.isNumbered($0.text) || $0.role == .section
        }),
            let sections = WordTable.sectionsBesideTexts(cells)
        {
            for (head, text) in sections {
                count += 1
                lines.append(SourceLine(head, number: count, role: .section))
                blocks(text)
            }
            return
        }
        tables += 1
        var grid = WordTable()
        var numbers: [Int] = []
        var pictures: [SourceLine] = []
        for (row, cells) in zip(rows, cells) {
            // A cell of many paragraphs, or with a table in it, is a part of the page.
            if cells.contains(where: WordTable.isFrame) {
                emit(&grid, &numbers)
                for cell in cells { blocks(cell) }
                continue
            }
            grid.beginRow(row)
            for cell in cells {
                let start = lines.count
                blocks(cell)
                let isPicture = { (line: SourceLine) in line.row?.paragraph != nil }
                pictures += lines[start...].filter(isPicture)
                grid.add(
                    cell, text: lines[start...].filter { !isPicture($0) }.map(\.text).joined(separator: "　"))
                lines.removeSubrange(start...)
                outline.remove(from: start)
            }
            numbers.append(count)
        }
        emit(&grid, &numbers)
        // A cell holds text alone.
        lines += pictures
    }

    /// A line a row.
    private mutating func emit(_ grid: inout WordTable, _ numbers: inout [Int]) {
        let texts = grid.rows.map { $0.cells.map(\.text).joined(separator: "　") }
        if let labelled = Recognizer.labelledLines(grid.rows.map { $0.cells.map(\.text) }) {
            lines += labelled.map { SourceLine($0, number: numbers.first ?? count) }
            grid = WordTable()
            numbers = []
            return
        }
        let isFurniture = Recognizer.areFurniture(
            texts.filter { !$0.trimmingBlanks().isEmpty }, isFirst: !lines.contains { Recognizer.isProse($0.text) })
        for ((row, text), number) in zip(zip(grid.rows, texts), numbers) {
            let line = SourceLine(
                text, number: number, role: isFurniture ? nil : .paragraph,
                row: isFurniture ? nil : SourceLine.Row(table: tables, cells: row.cells, isHead: row.isHead))
            if !line.text.isEmpty { lines.append(line) }
        }
        grid = WordTable()
        numbers = []
    }
}
