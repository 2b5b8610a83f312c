internal import Bulletins

// Lists of contents that stand on one line, and those that have the titles of texts without any.
extension ContentsList {
    /// `巡回法庭开进茶园 | 诉前调解室搬进商会`, `本期要目：…；…`: the entries of a list on one line, each of which stands again
    /// further on, word for word.
    static func row(_ lines: [SourceLine], at index: Int) -> [SourceLine]? {
        let line = lines[index]
        guard index > 0, line.role == nil, line.row == nil, line.text.scalarCount <= 400 else { return nil }
        var text = line.text
        var marks = "|｜│/／◆■●▲"
        if let colon = text.unicodeScalars.prefix(8).firstIndex(where: { "：:".unicodeScalars.contains($0) }),
            isTitle(String(text.unicodeScalars[..<colon]))
        {
            text = String(text.unicodeScalars[colon...].dropFirst())
            marks += "；;"
        }
        let cells = text.unicodeScalars.split { marks.unicodeScalars.contains($0) }.flatMap {
            LineForm.columns(of: String($0)).map(withoutAmount)
        }
        // 县委办公室　　2024年5月6日 comes again at the end.
        guard cells.count > 1, !MastheadReader.isMastheadLine(line.text),
            cells.allSatisfy({ key($0).scalarCount >= 4 })
        else { return nil }
        let said = ContentsText(lines[(index + 1)...])
        return cells.allSatisfy { said.contains(key($0)) } ? cells.map { line.with(text: $0, role: nil) } : nil
    }

    /// `【矛盾化解】3条` without how many it has.
    private static func withoutAmount(_ cell: String) -> String {
        guard cell.hasPrefix("【"), let close = cell.firstIndex(of: "】"),
            case let count = cell[cell.index(after: close)...], let unit = count.last, "条篇则件".contains(unit),
            count.dropLast().allSatisfy(\.isNumber), count.count > 1
        else { return cell }
        return String(cell[...close])
    }

    mutating func setAside(_ lines: [SourceLine], row index: Int, _ cells: [SourceLine]) -> [SourceLine] {
        report.add(
            .setAside, line: lines[index].number, found: "目录“\(lines[index].text)”", done: "由标题可以再排出来，没有存入正文")
        let rest = lines[(index + 1)...]
        // The title of the list may stand above.
        let head = index > 0 && ContentsList.isTitle(ContentsList.title(lines[index - 1])) ? index - 1 : index
        return Array(lines[..<head]) + text(rest, under: ContentsList.entries(of: cells[...], in: ContentsText(rest)))
    }

    /// `1. 季度标校完成` in a list of contents, and `1. 4月28日，东方测控站完成季度标校，…` in the text, number by number: what the
    /// list says are the titles of those texts.
    func titledTexts(_ lines: [SourceLine], at index: Int) -> [SourceLine]? {
        let titles = ContentsList.counted(lines[(index + 1)...]) { !LineForm.isProse($0) && $0.scalarCount <= 40 }
        guard let last = titles.last, titles.count >= 2, last == index + titles.count else { return nil }
        let texts = ContentsList.counted(lines[(last + 1)...], isOne: LineForm.isProse)
        let areSame =
            texts.count == titles.count && texts[0] <= last + 2
            && zip(titles, texts).allSatisfy { ContentsList.tells(lines[$1].text, of: lines[$0].text) }
        guard areSame else { return nil }
        report.add(
            .understood, line: lines[index].number, found: "目录里的 \(titles.count) 个标题在正文里没有，正文逐条有编号",
            done: "当作各条的标题，请核对")
        return lines.indices.flatMap { at -> [SourceLine] in
            if (index...last).contains(at) { return [] }
            guard let order = texts.firstIndex(of: at), let title = NumberMark.split(lines[titles[order]].text)?.rest,
                let text = NumberMark.split(lines[at].text)?.rest
            else { return [lines[at]] }
            return [lines[at].with(text: title, role: .item), lines[at].with(text: text, role: nil)]
        }
    }

    /// `01 冷库建在田头上` without its number.
    static func withoutCount(_ text: String) -> String {
        let count = text.unicodeScalars.prefix { (0x30...0x39).contains($0.value) }.count
        guard count == 2, text.unicodeScalars.dropFirst(2).first?.isBlank == true else { return text }
        return text.scalars(2..<text.scalarCount).trimmingBlanks()
    }

    /// The lines that are counted from 1 with one kind of number.
    private static func counted(_ lines: ArraySlice<SourceLine>, isOne: (String) -> Bool) -> [Int] {
        var found: [Int] = []
        var kind: NumberMark.Kind?
        for index in lines.indices {
            guard let (mark, rest) = NumberMark.split(lines[index].text), kind == nil || mark.kind == kind,
                mark.value == found.count + 1, isOne(rest)
            else { continue }
            kind = mark.kind
            found.append(index)
        }
        return found
    }

    /// Whether a text says again a good part of what a title says, two characters by two.
    private static func tells(_ text: String, of title: String) -> Bool {
        let scalars = Array(title.unicodeScalars)
        let pairs = zip(scalars, scalars.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
        return pairs.count { text.contains($0) } * 4 >= pairs.count
    }

    /// Whether a line has dots and a page number at its end.
    static func isEntry(_ text: String) -> Bool { text.contains("...") && leaders(text) != nil }
}
