internal import Bulletins
internal import Recognition

// Headings of printed pages, which nothing marks but their numbers and their place on the line.
extension PaperKinds {
    /// The heading that a printed line is, by its number, its place on the line and the table of contents.
    mutating func printedHeading(_ piece: PaperPiece, _ next: PaperPiece?) -> PrintedLine? {
        if let line = listed(piece, next) { return line }
        let isCentred = piece.form == .centred
        for level in [0, 2, 1] where phase != .attachment {
            // The items of a section stand before its subsections.
            let isItem = counts.inSubsection ? level == 2 : level == 1
            if level == 2, !counts.inSubsection { continue }
            guard (style.level(level)?.centred ?? false) == isCentred else { continue }
            if style.mark(level).isNone {
                guard isCentred || level > 0 || style.level(level)?.centred ?? false else { continue }
                if level == 1, counts.inSubsection { continue }
                if let line = unnumbered(piece, next, level: level, isCentred: isCentred) { return line }
                continue
            }
            guard let title = counts.expected(piece.text, level: level),
                counts.sections > 0 || level == 0 || style.mark(0).isNone
            else { continue }
            if level == 0 { return titled("sectionTitle", title, .title) }
            if title.text.contains(where: { "。！？；　".contains($0) }) || "：，".contains(title.text.last ?? " ") {
                if isItem { return runIn(piece, title) }
                continue
            }
            let isFirst = next.map { counts.begins($0.text, level: 2) && !style.mark(2).isNone } ?? false
            return level == 1 && (isFirst || !isItem) ? titled("subsectionTitle", title, .title) : item("item", title)
        }
        return nil
    }

    /// A heading without a number: set in the middle, or a short line above a sentence.
    mutating func unnumbered(
        _ piece: PaperPiece, _ next: PaperPiece?, level: Int, isCentred: Bool
    ) -> PrintedLine? {
        let title = PaperCounts.Title(before: "", text: piece.text, after: "")
        if level == 0 { return piece.isTitle && isCentred ? titled("sectionTitle", title, .title) : nil }
        if isCentred { return item("item", title) }
        guard counts.sections > 0 || style.mark(0).isNone else { return nil }
        // `标题　正文。`
        if let gap = piece.text.firstIndex(of: "　"), PaperPiece.isTitle(String(piece.text[..<gap])),
            Recognizer.isProse(String(piece.text[gap...]).trimmingBlanks())
        {
            doubt(piece, "空格前的当作段首标题，请核对")
            let head = PaperCounts.Title(before: "", text: String(piece.text[..<gap]), after: "")
            return item("runIn", head, text: String(piece.text[piece.text.index(after: gap)...]))
        }
        guard piece.isTitle, let next, next.form == .plain, !next.isTitle else { return nil }
        doubt(piece, "没有编号，当作条目的标题，请核对")
        return item("item", title)
    }

    /// A number and a text: a headline that runs into it, or none.
    mutating func runIn(_ piece: PaperPiece, _ title: PaperCounts.Title) -> PrintedLine {
        // 区发改局：项目建设提速。 Who sent it stands before the headline.
        let isSigned = style.signatureStanding == .before && Recognizer.namesUnit(title.text, units)
        let unit = isSigned ? title.text.firstIndex(of: "：").map { String(title.text[...$0]) } ?? "" : ""
        guard !(trustsContents && listsItems),
            let (headline, text) = PaperKinds.opening(String(title.text.dropFirst(unit.count))),
            headline.scalarCount <= 26, !headline.contains(where: { "，、".contains($0) })
        else {
            return item("runIn", PaperCounts.Title(before: title.before, text: "", after: ""), text: title.text)
        }
        doubt(piece, "第一句当作段首标题，请核对")
        return item("runIn", PaperCounts.Title(before: title.before, text: unit + headline, after: ""), text: text)
    }

    /// The first words up to the mark that ends them, and the text behind; the space that parts the two belongs to
    /// neither.
    static func opening(_ text: String) -> (head: String, text: String)? {
        guard let end = text.firstIndex(where: { "。：；！？　".contains($0) }), end > text.startIndex else { return nil }
        let next = text.index(after: end)
        guard next < text.endIndex else { return nil }
        return (String(text[..<(text[end] == "　" ? end : next)]), String(text[next...]))
    }

    /// What stands in the table of contents is a heading wherever it comes.
    mutating func listed(_ piece: PaperPiece, _ next: PaperPiece?) -> PrintedLine? {
        for (index, entry) in entries.prefix(6).enumerated() {
            let level = entry.level - 1
            guard (0...(counts.inSubsection ? 2 : 1)).contains(level),
                (style.level(level)?.centred ?? false) == (piece.form == .centred),
                let listed = counts.expected(entry.text, level: level),
                let own = counts.expected(piece.text, level: level), !listed.text.isEmpty
            else { continue }
            // Who sent it stands before the headline, and not in the list.
            let isWhole = own.text == listed.text || level > 0 && own.text.hasSuffix("：" + listed.text)
            let rest = own.text.dropFirst(listed.text.count)
            let runsIn = level > 0 && own.text.hasPrefix(listed.text) && "。　".contains(rest.first ?? " ")
            guard isWhole || runsIn else { continue }
            let deeper = index + 1 < entries.count && entries[index + 1].level == 3
            entries.removeSubrange(...index)
            if level == 0 { return titled("sectionTitle", own, .title) }
            if isWhole {
                let isSubsection = level == 1 && (deeper || counts.inSubsection)
                return isSubsection ? titled("subsectionTitle", own, .title) : item("item", own)
            }
            let headline = listed.text + (rest.first == "。" ? "。" : "")
            return item(
                "runIn", PaperCounts.Title(before: own.before, text: headline, after: ""),
                text: String(rest.dropFirst()))
        }
        return nil
    }
}
