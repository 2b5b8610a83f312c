internal import Bulletins

// Headlines of more than one line.
extension PaperForm {
    /// `——市税务局第三党支部工作小记` goes on from the headline above it, and so does the second line of a title set in
    /// the middle, where there is one such; what the first line leaves open; and what stands in the same paragraph.
    static func withSubtitles(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        let pairs = lines.indices.dropFirst().filter { isSecondLine(lines[$0], after: lines[$0 - 1], lines, $0) }
        // Or where every headline that stands in the middle has two lines.
        let apart = lines.indices.filter {
            lines[$0].indent >= 8 && isPlainTitle(lines[$0]) && LineForm.isTitle(lines[$0].text)
        }
        let areAll =
            pairs.count >= 2 && pairs.allSatisfy { lines[$0].indent >= 8 } && headlines(apart, lines) == pairs.count
        let seconds =
            areAll ? pairs : pairs.filter { pairs.count == 1 && lines[$0 - 1].text.scalarCount >= 10 }
        let sharing = Dictionary(grouping: lines, by: \.number).mapValues(\.count)
        let senders = senders(lines)
        return lines.indices.reduce(into: []) { result, index in
            let line = lines[index]
            let isSubtitle =
                line.role == nil && isDashed(line.text)
                && line.text.scalarCount <= 40 && Decoration(line.text) == nil && !LineForm.isProse(line.text)
                && PageFurniture.found(in: line) == nil
            guard let above = result.last else {
                result.append(line)
                return
            }
            if senders.contains(index) {
                result.append(line)
                return
            }
            // A page of the web may be written on one line.
            let isSame = (sharing[line.number] ?? 0) <= 3 && isOfParagraph(line, above)
            guard isSame || isSubtitle || seconds.contains(index) || closes(line, above),
                isSame || above.role == nil || above.role == .item,
                isHeadline(above.text), MastheadPiece(above.text) == .other
            else {
                result.append(line)
                return
            }
            result.continueTitle(with: line, done: "与上一行接成一个标题", report)
        }
    }

    /// `——永登县科协` between a headline and its text, twice or more, where no such line is anything but a unit: who sent it.
    private static func senders(_ lines: [SourceLine]) -> Set<Int> {
        let dashed = lines.indices.dropFirst().dropLast().filter { index in
            lines[index].role == nil && lines[index].row == nil && lines[index].text.scalarCount <= 24
                && isDashed(lines[index].text)
                && isHeadline(lines[index - 1].text) && !LineForm.isProse(lines[index - 1].text)
                && (LineForm.isProse(lines[index + 1].text) || lines[index + 1].text.scalarCount > 46)
        }
        let areUnits = dashed.allSatisfy { index in
            let name = undashed(lines[index].text)
            // ——记县人民医院 is what the text is about.
            return Signed.isUnit(name, [])
                && !["记", "访", "走进", "探访", "写给", "致", "来自", "看"].contains(where: name.hasPrefix)
        }
        return dashed.count > 1 && areUnits ? Set(dashed) : []
    }

    /// `永登县科协` of `——永登县科协`.
    static func undashed(_ text: String) -> String {
        isDashed(text) ? String(text.drop { "—- ".contains($0) }) : text
    }

    static func isDashed(_ text: String) -> Bool { text.hasPrefix("——") || text.hasPrefix("--") }

    /// Two long lines in the middle, set alike, above a text.
    private static func isSecondLine(_ line: SourceLine, after above: SourceLine, _ lines: [SourceLine], _ index: Int)
        -> Bool
    {
        let areAlike =
            line.look == above.look && line.look.alignment == .centre && (line.look.isBold || line.look.size > 0)
            || line.indent >= 8 && above.indent >= 8 && line.look == above.look
        return areAlike && line.role == nil && above.role == nil && line.number == above.number + 1
            && above.text.scalarCount >= 6 && (4...30).contains(line.text.scalarCount) && index + 1 < lines.count
            && [above, line].allSatisfy(isPlainTitle)
            && (LineForm.isProse(lines[index + 1].text) || LineForm.isSalutation(lines[index + 1].text)
                || lines[index + 1].text.scalarCount > 46)
    }

    /// How many of the lines that are set apart stand above a text, alone or below each other.
    private static func headlines(_ apart: [Int], _ lines: [SourceLine]) -> Int {
        apart.count { index in index + 1 < lines.count && LineForm.isProse(lines[index + 1].text) }
    }

    /// A headline without number or sign, and nothing that stands in a masthead.
    static func isPlainTitle(_ line: SourceLine) -> Bool {
        isHeadline(line.text) && !MastheadReader.isMastheadLine(line.text) && Decoration(line.text) == nil
            && NumberMark.split(line.text) == nil && Signed.unbracketed(line.text) == nil
            && !MastheadReader.isOffice(line.text) && !line.hasColumns
    }

    /// The second line of one paragraph that is set as headings are: a soft return parts the halves of a headline.
    private static func isOfParagraph(_ line: SourceLine, _ above: SourceLine) -> Bool {
        let isApart =
            above.look.isBold || above.look.size > 0 || above.look.alignment == .centre || above.look.level > 0
        let isHeading = above.role == .item || above.role == .section || above.role == .subsection
        return line.number == above.number && line.role == nil && line.row == nil && above.row == nil
            && line.look == above.look && (isHeading || above.role == nil && isApart)
            && isPlainTitle(line) && isHeadline(above.text) && !MastheadReader.isMastheadLine(above.text)
            && !MastheadReader.isOffice(above.text) && Signed.unbracketed(above.text) == nil
            && !PaperForm.isSpaced(above.text)
    }

    private static let kinds = [
        "通报", "报告", "意见", "情况", "通知", "建议", "方案", "汇报", "说明", "小结", "总结", "思考", "调查", "调研", "做法", "请示", "批复", "公告",
        "要点", "对策", "纪要", "综述", "探索", "实践", "启示", "经验", "计划", "函",
    ]

    /// `上半年落实情况的通报` under `关于2022年《政府工作报告》主要任务`, and what stands under a line that ends inside a bracket or
    /// in a word that joins.
    private static func closes(_ line: SourceLine, _ above: SourceLine) -> Bool {
        guard line.role == nil, (above.number...above.number + 1).contains(line.number), line.look == above.look,
            above.text.scalarCount + line.text.scalarCount <= 60, isPlainTitle(line), isPlainTitle(above)
        else { return false }
        let isNamed = { (text: String) in kinds.contains(where: text.hasSuffix) }
        if above.text.hasPrefix("关于"), !isNamed(above.text), isNamed(line.text) { return true }
        return isOpen(above.text) && !isOpen(above.text + line.text)
    }

    /// Whether a quotation or a bracket is not closed, or a word stands last that joins.
    private static func isOpen(_ text: String) -> Bool {
        [("“", "”"), ("《", "》"), ("（", "）")].contains { open, close in
            text.count { String($0) == open } > text.count { String($0) == close }
        } || ["的", "和", "与", "及", "暨"].contains(where: text.hasSuffix)
    }
}

extension [SourceLine] {
    /// The last line is a title, and goes on in this one.
    mutating func continueTitle(with line: SourceLine, done: String, _ report: ReportSink) {
        guard let above = last else { return }
        let whole = above.text + line.text
        self[count - 1] = above.with(text: whole, role: above.role)
        report.add(.joined, line: line.number, found: "标题的下一行“\(line.text.excerpt())”", done: done, about: [whole])
    }
}
