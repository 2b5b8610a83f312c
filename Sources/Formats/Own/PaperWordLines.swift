internal import Bulletins
internal import Recognition

/// The printed blocks of a Word file that we wrote with marks, by its styles.
enum PaperWordLines {
    /// `nil` for a file without marks, which is read as any other.
    static func read(_ package: WordPackage) -> [PrintedLine]? {
        guard package.isOurs || package.styles.areOurs, let body = package.document.first("w:body") else { return nil }
        var lines: [PrintedLine] = []
        for element in body.elements {
            switch element.name {
            case "w:p":
                // Another program leaves an empty paragraph behind what stands at the foot of the page.
                guard let line = line(element, package),
                    package.isOurs || line.kind != "paragraph" || !line.texts.isEmpty
                else { continue }
                lines.append(line)
            case "w:tbl": lines.append(table(element))
            default: break
            }
        }
        guard lines.contains(where: { $0.texts.contains { $0.mark != nil } }) else { return nil }
        return package.isOurs || isWhole(lines, body, package) ? lines : nil
    }

    /// Whether a file that another program saved still says of every text what it is: nobody wrote anything into it that
    /// bears no mark, but in a paragraph of its own.
    private static func isWhole(_ lines: [PrintedLine], _ body: XMLElement, _ package: WordPackage) -> Bool {
        let areMarked = lines.allSatisfy { line in
            let texts = line.texts.filter { !$0.text.trimmingBlanks().isEmpty }
            return ["picture", "blankPageNotice"].contains(line.kind) || texts.allSatisfy { $0.mark != nil }
                || line.kind == "paragraph" && texts.allSatisfy { $0.mark == nil }
        }
        guard areMarked else { return false }
        let read = lines.reduce(0) { sum, line in
            sum + line.texts.reduce(0) { $0 + $1.text.filter { $0 != "\t" }.count }
                + line.rows.joined().reduce(0) { $0 + $1.text.filter { $0 != "\t" }.count }
        }
        return read == written(body, package)
    }

    /// The characters of all texts of a file, wherever in it they stand, but for the entries of its 目录.
    private static func written(_ element: XMLElement, _ package: WordPackage) -> Int {
        element.elements.reduce(0) { sum, inner in
            switch inner.name {
            case "w:t": sum + inner.text.count
            case "w:p" where isContentsEntry(inner, package): sum
            case "w:noBreakHyphen": sum + 1
            case "w:drawing" where element.name == "w:r": sum + (name(of: inner)?.count ?? 0)
            // A frame in the words of an older Word says the same again.
            case "mc:Fallback": sum
            default: sum + written(inner, package)
            }
        }
    }

    /// Nobody types there: another program may make the entries anew, without our marks.
    private static func isContentsEntry(_ paragraph: XMLElement, _ package: WordPackage) -> Bool {
        switch package.styles.own(paragraph.first("w:pPr")) {
        case .contents1, .contents2, .contents3: true
        default: false
        }
    }

    private static func line(_ paragraph: XMLElement, _ package: WordPackage) -> PrintedLine? {
        let properties = paragraph.first("w:pPr")
        // What has no style of ours holds a frame or parts two tables.
        guard properties?.value("w:pStyle") != nil, let style = package.styles.own(properties),
            !isContentsEntry(paragraph, package)
        else { return nil }
        var line = PrintedLine(kind: style == .runIn ? "runIn" : HTMLBlock.name(of: style.kind))
        switch style {
        case .innerHeading1: line.level = 1
        case .innerHeading2: line.level = 2
        case .picture: line.level = rows(properties, usual: package.styles.line(properties))
        default: break
        }
        for run in paragraph.elements where run.name == "w:r" {
            var mark = run.first("w:rPr")?.value("w:rStyle").flatMap(package.styles.mark)
            // 印发日期 is the name of two.
            if style == .issuedBy, mark == TextMark.masthead(.date).key { mark = TextMark.imprint(.issuedOn).key }
            let text = self.text(of: run)
            if text.isEmpty { continue }
            // LibreOffice forgets the style of a text that is called as the style of its paragraph: 落款, 印发机关.
            if mark == nil, !text.trimmingBlanks().isEmpty { mark = TextMark.key(labelled: style.name) }
            if let last = line.texts.last, last.mark == mark {
                line.texts[line.texts.count - 1].text += text
            } else {
                line.texts.append((mark, text))
            }
        }
        return line
    }

    private static func text(of run: XMLElement) -> String {
        let elements = Array(run.elements)
        return elements.enumerated().map { index, element in
            switch element.name {
            case "w:t": WordRun.text(element, before: index + 1 < elements.count ? elements[index + 1] : nil)
            case "w:tab": "\t"
            case "w:noBreakHyphen": "-"
            case "w:drawing": name(of: element) ?? ""
            default: ""
            }
        }.joined()
    }

    private static func name(of drawing: XMLElement) -> String? {
        for element in drawing.elements {
            if element.name == "wp:docPr" { return element["name"] }
            if let name = name(of: element) { return name }
        }
        return nil
    }

    /// The rows of a picture's frame, by the height of its line beside that of its style.
    private static func rows(_ properties: XMLElement?, usual: Int?) -> Int {
        guard let usual, usual > 0, let line = properties?.first("w:spacing")?["w:line"].flatMap({ Int($0) }) else {
            return 1
        }
        return max(1, line / usual)
    }

    private static func table(_ element: XMLElement) -> PrintedLine {
        var line = PrintedLine(kind: "table")
        /// Where the cells stand that may reach down into the next row, by the column at which they begin.
        var open: [Int: (row: Int, cell: Int)] = [:]
        for row in element.elements where row.name == "w:tr" {
            if row.first("w:trPr")?.first("w:tblHeader") != nil { line.heads += 1 }
            var cells: [PrintedLine.Cell] = []
            var column = 0
            for cell in row.elements where cell.name == "w:tc" {
                let properties = cell.first("w:tcPr")
                let across = PrintedLine.Cell.bounded(properties?.value("w:gridSpan").flatMap { Int($0) } ?? 1)
                defer { column += across }
                let merge = properties?.first("w:vMerge")
                if let merge, merge["w:val"] != "restart", let place = open[column] {
                    line.rows[place.row][place.cell].down += 1
                    continue
                }
                open[column] = merge == nil ? nil : (line.rows.count, cells.count)
                let text = cell.elements.filter { $0.name == "w:p" }.map { paragraph in
                    paragraph.elements.filter { $0.name == "w:r" }.map { self.text(of: $0) }.joined()
                }.joined()
                cells.append(PrintedLine.Cell(text: text, across: across, down: 1))
            }
            line.rows.append(cells)
        }
        return line
    }
}
