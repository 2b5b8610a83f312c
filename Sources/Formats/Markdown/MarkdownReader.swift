internal import Bulletins
internal import Recognition

/// Reads Markdown as lines with the roles that its headings give them.
struct MarkdownReader {
    var lines: [SourceLine] = []
    private var paragraph: SourceLine?
    private var hasSection = false
    /// Whether any heading below the name has its mark; where none has, what is bold may be any.
    private var hasMarks = false
    private var isFenced = false
    /// Whether headlines have their mark, `###`.
    private var hasItems = false
    /// How many lines stand above the name, where it is the only heading of its level; a deeper one among them is none.
    private var head = 0
    /// Whether no line of text ends inside a sentence: nothing is wrapped, and a new line was typed for a new paragraph.
    private var endsSentences = false
    /// Whether a paragraph ended by that alone.
    private(set) var isPartedAtSentences = false
    private var tables = 0
    /// Whether a blank line stands behind the last row.
    private var endsTable = false
    /// The pictures, by what stands in their place.
    private(set) var pictures: [(name: String, line: Int)] = []
    /// HTML's.
    private(set) var tags = MarkdownTags()
    /// Where links lead.
    private(set) var addresses: [String] = []
    /// Those whose files are there, and what is said of them.
    private(set) var kept = ImportReport()
    private let units: KnownUnits
    private let picture: ((String) -> [UInt8]?)?
    var headings = HeadingLevels()
    /// The lines behind rules; in our own files the imprint begins at one.
    private var ruled: [Int] = []

    private static let roles: [Int: SourceLine.Role] = [
        1: .masthead(.name), 2: .section, 3: .subsection, 4: .item, 5: .item, 6: .item,
    ]

    init(units: KnownUnits = [], picture: ((_ path: String) -> [UInt8]?)? = nil) {
        self.units = units
        self.picture = picture
    }

    mutating func read(_ text: String) {
        var number = 0
        let (head, text) = frontMatter(text)
        number += head
        let raw = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
            .map { String($0).filter { $0 != "\r" } }
        let written = MarkdownText.withoutUnderlines(raw.map { $0.trimmingBlanks() })
        hasMarks = written.contains { $0.hasPrefix("##") }
        hasItems = written.contains { $0.hasPrefix("###") }
        endsSentences = MarkdownReader.endSentences(written)
        let names = written.indices.filter { written[$0].hasPrefix("# ") }
        if names.count == 1, written[..<names[0]].count(where: { !$0.isEmpty }) <= 2,
            written[names[0]...].dropFirst().filter({ !$0.isEmpty }).prefix(2).contains(where: Recognizer.saysNumber)
        {
            self.head = head + names[0]
        }
        var isInTable = false
        for (index, line) in written.enumerated() {
            number += 1
            // The bars at the ends of a row may be left out; then the rule below the head says that it is one.
            isInTable =
                !isFenced && line.contains("|")
                && (isInTable || index + 1 < written.count && MarkdownReader.isTableRule(written[index + 1]))
            if isFenced || isInTable || line.hasPrefix("|") {
                read(isInTable && !line.hasPrefix("|") ? "|" + line : line, number)
                continue
            }
            let (pieces, isParted) = tags.parted(MarkdownText.unslanted(line))
            // A headline, or an entry of a list, in two lines is one.
            if ["#", "**", "- ", "* ", "+ "].contains(where: pieces[0].hasPrefix) {
                let isFirst = paragraph == nil
                read(pieces.joined(), number)
                // **标题** with two spaces behind it: a line break (CommonMark 0.31.2, 6.7).
                if isFirst, raw[index].hasSuffix("  "), MarkdownReader.isBold(line) { flush() }
                continue
            }
            for piece in pieces {
                // What a tag parts is no wrapped text.
                if pieces.count > 1 { flush() }
                read(piece, number)
            }
            if isParted { flush() }
        }
        flush()
        settleSentTitles()
        settleTables()
        settleLevels()
        if let pieces = headings.pieces(in: lines, units) {
            lines = pieces
        } else {
            settleRoles()
        }
    }

    /// The fields between two rules at the head, which other programs put there: a title, a number, a date.
    ///
    /// - Returns: how many lines they are, and the text behind them.
    private mutating func frontMatter(_ text: String) -> (count: Int, rest: String) {
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard all.first?.trimmingBlanks() == "---",
            let end = all.dropFirst().prefix(40).firstIndex(where: { $0.trimmingBlanks() == "---" }),
            all[1..<end].contains(where: { $0.hasPrefix("title:") || $0.hasPrefix("date:") })
        else { return (0, text) }
        for (index, line) in all[1..<end].enumerated() {
            guard let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") else { continue }
            let key = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].filter { $0 != "\"" && $0 != "'" }
            guard !value.trimmingBlanks().isEmpty else { continue }
            let isName = key == "title" || key == "name"
            let isOffice = ["author", "office", "publisher"].contains(key)
            let isField = isName || isOffice || Recognizer.isMasthead(value.trimmingBlanks())
            // What else they say is for the program that made them.
            guard isField else { continue }
            lines.append(
                SourceLine(
                    isOffice ? "编发单位：" + value.trimmingBlanks() : value, number: index + 2,
                    role: isName ? .masthead(.name) : nil))
        }
        return (end + 1, all[(end + 1)...].joined(separator: "\n"))
    }

    /// Without the marks of Markdown; what they name besides the text is noted.
    private mutating func plain(_ text: String, _ number: Int) -> String {
        let (rest, names) = MarkdownText.withoutPictures(text)
        pictures += names.map { ($0, number) }
        addresses += MarkdownText.addresses(rest)
        return MarkdownText.plain(rest)
    }

    private mutating func read(_ line: String, _ number: Int) {
        if line.hasPrefix("```") || line.hasPrefix("~~~") {
            flush()
            isFenced.toggle()
            return
        }
        let hashes = line.prefix { $0 == "#" }.count
        if isFenced {
            lines.append(SourceLine(line, number: number))
        } else if line == ">" {
            flush()
        } else if line.isEmpty || MarkdownReader.isRule(line) {
            flush()
            endsTable = true
            if !line.isEmpty { ruled.append(lines.count) }
        } else if (1...6).contains(hashes), line.dropFirst(hashes).first.map({ $0 == " " || $0 == "\t" }) ?? true {
            flush()
            let title = plain(String(line.dropFirst(hashes)), number)
            if number <= head || hashes > 1 && lines.count <= 3 && Recognizer.saysNumber(title) {
                lines.append(SourceLine(title, number: number))
                return
            }
            hasSection = hasSection || hashes > 1
            headings.add(hashes, at: lines.count)
            let written = MarkdownText.withoutEmoji(title)
            // A sign that the series puts before its titles is no part of them.
            let text = hashes > 1 ? Decoration(written).map { $0.isClosed ? written : $0.title } ?? written : written
            lines.append(SourceLine(text, number: number, role: MarkdownReader.roles[hashes]))
        } else if line.hasPrefix("|") {
            flush()
            row(line, number)
        } else if let path = MarkdownText.picturePath(line), keep(path, number) {
            return
        } else {
            let plain = line.hasPrefix("> ") ? String(line.dropFirst(2)) : line
            // A line of its own in a list or in the masthead; else a paragraph goes on until a blank line.
            let isLabelled =
                Recognizer.isImprint(MarkdownText.plain(plain)) || Recognizer.isMasthead(MarkdownText.plain(plain))
                || line.hasPrefix("> ") && Recognizer.isLabelled(plain)
            let isListed = ["- ", "* ", "+ "].contains(where: plain.hasPrefix)
            // Lines of a masthead, each of which is set bold as a whole, are no wrapped text.
            let isApart =
                !hasSection
                && (MarkdownReader.isBold(plain) || paragraph.map { MarkdownReader.isBold($0.text) } == true)
            // A bold line is a headline where none has its mark; what stands around it is no part of it: who sent it.
            let above = paragraph?.isListed == true ? nil : paragraph?.text
            let isAtHeadline =
                hasSection && !hasItems
                && (MarkdownReader.isHeadline(plain) && above.map(MarkdownReader.isClosed) == true
                    || above.map(MarkdownReader.isHeadline) == true)
            if paragraph == nil || isLabelled || Recognizer.isNumbered(plain) || isListed || isApart || isAtHeadline {
                flush()
            } else if endsSentences, above.map(MarkdownReader.isClosed) == true {
                isPartedAtSentences = true
                flush()
            }
            continueParagraph(isListed ? String(plain.dropFirst(2)) : plain, number, isListed: isListed)
        }
    }

    /// A picture with a line of its own among the text; what stands before it is the masthead's.
    ///
    /// - Returns: whether its file is there and can be kept.
    private mutating func keep(_ path: String, _ number: Int) -> Bool {
        flush()
        guard lines.contains(where: { $0.role == .item || $0.role == .section || Recognizer.isProse($0.text) }),
            let bytes = picture?(path), let file = PictureFile(bytes), bytes.count <= PictureFile.limit
        else { return false }
        tables += 1
        let name = path.split(separator: "/").last.map(String.init) ?? path
        lines.append(kept.place(file, named: name, line: number, table: tables))
        return true
    }

    /// A table at the head that holds the office and the date is none.
    private mutating func settleTables() {
        let head = lines.prefix(12).prefix { $0.role == nil || $0.role == .masthead(.name) || $0.row != nil }
        for number in Set(head.compactMap(\.row?.table)) {
            let rows = head.indices.filter { lines[$0].row?.table == number }
            let isFirst = !head[..<(rows.first ?? 0)].contains { Recognizer.isProse($0.text) }
            // | 期号 | 2024年第4期 |
            if isFirst, let labelled = Recognizer.labelledLines(rows.map { lines[$0].row?.cells.map(\.text) ?? [] }),
                labelled.count == rows.count
            {
                for (index, text) in zip(rows, labelled) {
                    lines[index] = SourceLine(text, number: lines[index].number)
                }
                continue
            }
            guard Recognizer.areFurniture(rows.map { lines[$0].text }, isFirst: isFirst) else { continue }
            for index in rows {
                let line = lines[index]
                lines[index] = SourceLine(line.text, number: line.number, indent: line.indent)
            }
        }
    }

    private mutating func continueParagraph(_ line: String, _ number: Int, isListed: Bool) {
        if paragraph == nil {
            // 1. is a sign of a list too; its number tells which.
            paragraph = SourceLine(line, number: number, isListed: isListed || line.prefix(3).contains(". "))
        } else {
            paragraph?.append(line)
        }
    }

    private mutating func flush() {
        guard let text = paragraph?.text, let number = paragraph?.number else { return }
        let isListed = paragraph?.isListed == true
        paragraph = nil
        let isTitle =
            hasMarks && !hasSection && !headings.levels.isEmpty && text.hasPrefix("**") && text.hasSuffix("**")
            && text.scalarCount > 4
            && !Recognizer.isMasthead(MarkdownText.plain(text)) && !Recognizer.isOffice(MarkdownText.plain(text))
        // A paragraph that is bold and nothing else stands above others.
        let isHeading =
            hasSection && MarkdownReader.isBold(text) && text.scalarCount <= 64
            && !"。；：:".contains(text.dropLast(2).last ?? "。")
            && !Recognizer.isImprint(MarkdownText.plain(text))
        let isBold = !hasMarks && text.hasPrefix("**") && text.hasSuffix("**")
        let line = SourceLine(
            plain(text, number), number: number, role: isTitle ? .masthead(.title) : isHeading ? .item : nil,
            look: Look(isBold: isBold), lead: MarkdownReader.lead(text), isListed: isListed)
        if !line.text.isEmpty { lines.append(line) }
    }

    /// `**青年夜校秒空**（文星街道团工委）`, each above its text, beside headlines that are bold and nothing else.
    private mutating func settleSentTitles() {
        let found = lines.indices.filter { index in
            lines[index].role == nil && Recognizer.endsInUnit(lines[index].text, behind: lines[index].lead)
        }
        guard !hasItems, lines.contains(where: { $0.role == .item }),
            found.allSatisfy({ $0 + 1 < lines.count && Recognizer.isProse(lines[$0 + 1].text) })
        else { return }
        for index in found { lines[index] = lines[index].with(.item) }
    }

    /// Whether a line is bold and nothing else.
    private static func isBold(_ text: String) -> Bool {
        text.hasPrefix("**") && text.hasSuffix("**") && text.scalarCount > 4
            && !text.dropFirst(2).dropLast(2).contains("*")
    }

    /// Whether a line is bold, as long as headlines are, and no part of a text that is counted: `**一是强化组织领导**`.
    private static func isHeadline(_ text: String) -> Bool {
        let title = text.dropFirst(2).dropLast(2)
        let isCounted = title.dropFirst().first == "是" && "一二三四五六七八九十".contains(title.first ?? " ")
        return isBold(text) && (6...60).contains(title.count) && !"。；：:".contains(title.last ?? "。") && !isCounted
            && !["首先", "其次", "再次", "最后", "第"].contains(where: title.hasPrefix)
    }

    /// How many characters are bold before those that are not: `**标题。**正文`.
    private static func lead(_ text: String) -> Int {
        guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**"), end.upperBound < text.endIndex
        else { return 0 }
        return MarkdownText.plain(String(text[..<end.lowerBound])).trimmingBlanks().scalarCount
    }

    private mutating func row(_ line: String, _ number: Int) {
        guard line.contains(where: { !"|-: ".contains($0) }) else { return }
        let cells = MarkdownText.cells(line).map { cell in
            tags.parted(cell).texts.map { plain($0, number).trimmingBlanks() }.joined(separator: "\n")
        }
        if lines.last?.row == nil || endsTable { tables += 1 }
        endsTable = false
        lines.append(
            SourceLine(
                cells.joined(separator: "　"), number: number, role: .paragraph,
                row: SourceLine.Row(table: tables, cells: cells.map { TableCell($0) })))
    }

    /// Where headings say what is what, all after the first of them is text; a heading of level three without items
    /// under it is an item itself.
    private mutating func settleRoles() {
        guard let first = lines.firstIndex(where: { $0.role == .section || $0.role == .subsection || $0.role == .item })
        else { return }
        let foot = lines.lastIndex { !Recognizer.isImprint($0.text) }.map { $0 + 1 } ?? lines.endIndex
        // 队长：乔木, a label of the paper's own.
        let loose = lines.lastIndex { !Recognizer.isImprint($0.text) && !Recognizer.isLabelled($0.text) } ?? foot
        var imprint = ruled.first { (min(loose + 1, foot)..<lines.count).contains($0) } ?? foot
        if imprint > foot, lines[imprint - 1].text == "（此页无正文）" { imprint -= 1 }
        // The office and the day under the last text are not of it.
        let isClosed =
            imprint > first + 2 && lines[imprint - 1].role == nil && Recognizer.isDay(lines[imprint - 1].text)
        let end = isClosed ? imprint - (Recognizer.isProse(lines[imprint - 2].text) ? 1 : 2) : imprint
        for index in lines.indices[first...] {
            let line = lines[index]
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            switch line.role {
            case .subsection where next.map { $0.role == nil || $0.role == .paragraph } ?? false:
                lines[index] = line.with(.item)
            case nil where index < end && !Recognizer.isSigned(line.text):
                lines[index] = line.with(.paragraph)
            default: break
            }
        }
    }

    /// Whether every line with text on the next one ends a sentence, whatever marks stand around it.
    private static func endSentences(_ lines: [String]) -> Bool {
        var tags = MarkdownTags()
        let bare = lines.map { tags.parted($0).texts.joined().filter { $0 != "*" } }
        let texts = bare.map { line in
            !["|", "-", "+", ">"].contains(where: line.hasPrefix)
                && (Recognizer.isProse(line) || line.scalarCount >= 20 && line.contains("，"))
        }
        let before = bare.indices.dropLast().filter { texts[$0] && texts[$0 + 1] }
        return !before.isEmpty && before.allSatisfy { isClosed(bare[$0]) }
    }

    private static func isClosed(_ text: String) -> Bool {
        let last = text.last ?? " "
        return "。！？".contains(last) || "”）)".contains(last) && "。！？".contains(text.dropLast().last ?? " ")
            || last == "）" && text.contains("。（")
    }

    private static func isTableRule(_ line: String) -> Bool {
        line.contains("-") && line.contains("|") && line.allSatisfy { "|-: ".contains($0) }
    }

    private static func isRule(_ line: String) -> Bool {
        let marks = line.filter { $0 != " " }
        return marks.count >= 3 && ["-", "*", "_"].contains { mark in marks.allSatisfy { String($0) == mark } }
    }
}
