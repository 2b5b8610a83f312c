internal import Bulletins

/// A list of contents at the head of a text (本期要目, 目录): what it lists stands in the text again, so it is set aside.
struct ContentsList {
    let report: ReportSink
    private(set) var levels = Levels()

    private static let titles: Set<String> = [
        "目录", "要目", "目次", "导读", "提要", "本期内容", "本期看点", "本期摘要", "内容提要", "内容摘要", "本期要点", "本期推荐", "要闻导读", "看点",
    ]
    /// What stands before those words: 本期要目, 今日导读, 本周目录.
    private static let heads = ["本期", "今日", "本周", "一周", "本月", "内容", "要闻", "信息", "简报", "本刊", "每日"]

    init(report: ReportSink) { self.report = report }

    /// The lines without the list; what it names further on, without a number, is known as a headline by it.
    ///
    /// An entry is known by the line further on that says the same; the first that is none ends the list. A list without
    /// a title must have page numbers, and stand before any sentence: rows of a table look the same. What is not
    /// repeated is text like any other.
    mutating func setAside(_ lines: [SourceLine]) -> [SourceLine] {
        // A masthead and a little more stands before it.
        for start in lines.indices.prefix(30)
        where lines[start].role == nil || lines[start].role == .paragraph || ContentsList.isTitle(lines[start].text) {
            if let entries = ContentsList.row(lines, at: start) { return setAside(lines, row: start, entries) }
            if LineForm.isProse(lines[start].text) { return lines }
            let isTitled = ContentsList.isTitle(ContentsList.title(lines[start]))
            let hasLeaders = ContentsList.leaders(lines[start].text) != nil
            if isTitled, start + 1 < lines.count, let entries = ContentsList.row(lines, at: start + 1),
                start + 2 == lines.count || ContentsList.row(lines, at: start + 2) == nil
            {
                return setAside(lines, row: start + 1, entries)
            }
            guard
                isTitled || hasLeaders || ContentsList.isSigned(lines, from: start)
                    || ContentsList.isRepeated(lines, from: start)
            else { continue }
            let first = isTitled ? start + 1 : start
            let end = max(
                ContentsList.end(lines, from: first, needsLeaders: !isTitled && hasLeaders),
                isTitled ? ContentsList.endOfBlock(lines, from: first) : first)
            if end - first >= (isTitled ? 1 : hasLeaders ? 2 : 3) {
                let told = lines[start..<end].map(\.text).joined(separator: "；")
                report.add(
                    .setAside, line: lines[start].number, found: "目录“\(told)”", done: "由标题可以再排出来，没有存入正文")
                if isTitled {
                    let title = ContentsList.title(lines[start])
                    let hasPages = lines[first..<end].contains { ContentsList.leaders($0.text) != nil }
                    report.note { $0.contents = PaperStyle.Contents(title: title, pages: hasPages) }
                }
                let entries = ContentsList.entries(of: lines[first..<end], in: ContentsText(lines[end...]))
                return Array(lines[..<start]) + text(lines[end...], under: entries)
            }
            if isTitled, let titled = titledTexts(lines, at: start) { return titled }
            // No entry is known again: not sure, but in no case the title of the issue.
            if isTitled {
                var kept = lines
                kept[start] = SourceLine(lines[start].text, number: lines[start].number, role: .paragraph)
                return kept
            }
        }
        return lines
    }

    /// The list's own text, with what the list says of it.
    mutating func text(_ lines: ArraySlice<SourceLine>, under entries: [Entry]) -> [SourceLine] {
        levels = ContentsList.levels(of: entries)
        let text = joined(lines, named: entries)[...]
        return levels.count > 1 ? Array(text) : headlines(text, named: entries)
    }

    /// The text with the lines that are entries, word for word and without a number, as items.
    private mutating func headlines(
        _ text: ArraySlice<SourceLine>, named entries: [Entry]
    ) -> [SourceLine] {
        let keys = Set(entries.map(\.title))
        var found: [String] = []
        let lines = text.indices.map { index in
            let line = text[index]
            let isAboveText = index + 1 < text.endIndex && !keys.contains(ContentsList.key(text[index + 1].text))
            guard line.role == nil, line.look.level == 0, isAboveText, keys.contains(ContentsList.bare(line.text)),
                LineForm.isTitle(line.text),
                NumberMark.split(line.text) == nil, MastheadPiece(line) == .other
            else { return line }
            found.append(line.text)
            return SourceLine(line.text, number: line.number, indent: line.indent, role: .item)
        }
        // Where all but one are numbered, that one is no item beside them.
        guard found.count * 2 >= entries.count else { return Array(text) }
        let holders = lines.indices.filter {
            lines[$0].role == .item && found.contains(lines[$0].text) && holdsHeadline($0, lines)
        }
        if holders.count * 2 > found.count {
            report.add(
                .understood, line: entries.first?.line.number, found: "目录里的 \(found.count) 个标题下面另有标题", done: "当作栏目标题",
                about: found)
            return lines.map { $0.role == .item && found.contains($0.text) ? $0.with(.section) : $0 }
        }
        report.add(
            .understood, line: entries.first?.line.number, found: "目录里的 \(found.count) 个标题在正文里没有编号", done: "当作条目的标题",
            about: found)
        return lines
    }

    /// Whether a headline with its text stands directly under a line.
    private func holdsHeadline(_ index: Int, _ lines: [SourceLine]) -> Bool {
        guard index + 2 < lines.count, case let next = lines[index + 1], next.role == nil, next.row == nil else {
            return false
        }
        return PaperForm.isHeadline(next.text) && !LineForm.isProse(next.text) && next.text.scalarCount >= 5
            && !next.text.hasPrefix("—") && Signed.unbracketed(next.text) == nil && !Signed.isUnit(next.text, [])
            && PaperForm.person(next.text) == nil && Signed.personOfUnit(Decoration.bare(next.text), []) == nil
            && LineForm.isProse(lines[index + 2].text)
    }

    /// Where the list ends: where an entry is said again, or a sentence stands.
    ///
    /// An entry may be missing further on (part of an issue is sent, a headline was changed): the list goes over it, as
    /// long as it looks like its brothers.
    private static func end(_ lines: [SourceLine], from first: Int, needsLeaders: Bool) -> Int {
        var said: [String] = []
        var beside: Set<String> = []
        var stop = first
        // No list of contents is longer.
        while stop < min(lines.count, first + 200), isEntry(lines[stop], needsLeaders: needsLeaders) {
            let line = lines[stop]
            let whole = key(line.text)
            let again = [whole] + (line.hasColumns ? [] : ContentsEntry(line.text).readings.map(\.title))
            if said.contains(where: { isSame(whole, $0) }) || again.contains(where: beside.contains) { break }
            said += keys(of: line)
            beside.formUnion(ContentsEntry(line.text).readings.filter(\.isBehind).map(\.title))
            stop += 1
        }
        let found = entries(of: lines[first..<stop], in: ContentsText(lines[stop...])).filter(\.isSaid)
        let count = found.reduce(0) { $0 + $1.count }
        guard let last = found.last, count * 3 >= stop - first,
            let at = lines[first..<stop].firstIndex(of: last.line)
        else { return first }
        var end = at + last.count
        while end < stop, leaders(lines[end].text) != nil { end += 1 }
        return end
    }

    /// An entry as it stands in the list, on one line or two.
    struct Entry {
        let line: SourceLine
        /// What it says, as the text says it again; the whole line where the text does not.
        var title: String
        /// Who wrote it, where the list says so.
        var who = ""
        /// Whether that stands behind the title.
        var isBehind = false
        var isSaid = false
        /// The lines that it takes.
        var count = 1

        mutating func take(_ reading: ContentsEntry.Reading) {
            (title, who, isBehind, isSaid) = (reading.title, reading.who, reading.isBehind, true)
        }
    }

    static func entries(of lines: ArraySlice<SourceLine>, in text: ContentsText) -> [Entry] {
        var entries: [Entry] = []
        var index = lines.startIndex
        while index < lines.endIndex {
            let line = lines[index]
            defer { index += entries.last?.count ?? 1 }
            var entry = Entry(line: line, title: key(line.text))
            if index + 1 < lines.endIndex, leaders(line.text) == nil, line.row == nil,
                let reading = text.reading(of: lines[index + 1].text, under: line.text)
            {
                entry.take(reading)
                entry.count = 2
            } else if let reading = text.reading(of: ContentsEntry(line.text)) {
                entry.take(reading)
            } else {
                entry.isSaid = keys(of: line).contains(where: text.contains)
            }
            entries.append(entry)
        }
        return entries
    }

    /// Where the lines end that stand directly below each other under a title of contents, apart from what follows, where
    /// one at least is said again: the others have shorter names there.
    private static func endOfBlock(_ lines: [SourceLine], from first: Int) -> Int {
        guard first < lines.count else { return first }
        var stop = first
        while stop < lines.count, isEntry(lines[stop], needsLeaders: false),
            stop == first || lines[stop].number == lines[stop - 1].number + 1
        {
            stop += 1
        }
        guard stop - first >= 2, stop < lines.count, lines[stop].number > lines[stop - 1].number + 1 else {
            return first
        }
        let rest = lines[stop...].map { key($0.text) }
        let isSaid = lines[first..<stop].contains { line in
            keys(of: line).contains { entry in entry.scalarCount >= 4 && rest.contains { isSame($0, entry) } }
        }
        return isSaid ? stop : first
    }

    /// Whether three lines or more with the same sign stand below each other, and all that they say stands further on:
    /// a list without a title.
    private static func isSigned(_ lines: [SourceLine], from start: Int) -> Bool {
        guard start > 0, let sign = Decoration(lines[start].text)?.mark else { return false }
        let entries = lines[start...].prefix { Decoration($0.text)?.mark == sign && !LineForm.isProse($0.text) }
        guard entries.count >= 3 else { return false }
        let rest = lines[entries.endIndex...].map { key($0.text) }
        return entries.allSatisfy { entry in rest.contains { isSame($0, key(entry.text)) } }
    }

    /// Whether three lines or more stand below each other, and each stands again further on, word for word: a list without
    /// title and sign, behind which comes what its first line names.
    private static func isRepeated(_ lines: [SourceLine], from start: Int) -> Bool {
        guard isPlainEntry(lines[start]), lines[..<start].contains(where: { MastheadReader.isMasthead($0.text) }),
            case let first = key(lines[start].text),
            let next = lines[(start + 1)...].prefix(40).firstIndex(where: { key($0.text).isIdentical(to: first) })
        else { return false }
        let rest = Set(lines[next...].map { key($0.text) })
        let list = lines[start..<next].prefix { isEntry($0, needsLeaders: false) && rest.contains(key($0.text)) }
        // The first section may stand between the list and its first headline.
        return list.count >= 3 && next - list.endIndex <= 1 && list.allSatisfy { $0.text.scalarCount >= 4 }
    }

    private static func isPlainEntry(_ line: SourceLine) -> Bool {
        isEntry(line, needsLeaders: false) && line.text.scalarCount >= 4 && NumberMark.split(line.text) == nil
            && MastheadPiece(line.text) == .other
            && !MastheadReader.isMastheadLine(line.text) && !MastheadReader.isOffice(line.text)
    }

    /// The text with two lines as one where only both together say what an entry says, and with who wrote it where the
    /// list says that.
    private func joined(_ text: ArraySlice<SourceLine>, named entries: [Entry]) -> [SourceLine] {
        let keys = Set(entries.map(\.title))
        let writers = Dictionary(entries.map { ($0.title, $0.who) }) { first, _ in first }
        let text = ContentsList.signed(text, by: entries)
        return text.reduce(into: []) { result, line in
            guard let above = result.last, line.role == nil, above.row == nil else {
                result.append(line)
                return
            }
            if let who = writers[ContentsList.key(above.text)], let signed = ContentsList.signature(line, of: who) {
                result.append(line.with(.signature(signed)))
                return
            }
            guard above.text.scalarCount >= 4, !keys.contains(ContentsList.key(above.text)),
                !keys.contains(ContentsList.key(line.text)), keys.contains(ContentsList.key(above.text + line.text))
            else {
                result.append(line)
                return
            }
            result.continueTitle(with: line, done: "照目录与上一行接成一个标题", report)
        }
    }

    private static func isEntry(_ line: SourceLine, needsLeaders: Bool) -> Bool {
        guard line.role == nil || line.role == .paragraph else { return false }
        if leaders(line.text) != nil { return line.text.scalarCount <= 80 }
        return !needsLeaders && (line.text.scalarCount <= 60 && !LineForm.contains(line.text, "。") || line.hasColumns)
    }

    /// Whether a line further on says what an entry says: it may be cut short, and leave the unit out that stands before
    /// the headline.
    static func isSame(_ line: String, _ entry: String) -> Bool {
        line.isIdentical(to: entry) || entry.scalarCount >= 6 && line.hasPrefix(entry)
            || entry.scalarCount >= 4 && line.hasSuffix("：" + entry)
            || line.scalarCount >= 4 && entry.hasSuffix("：" + line)
    }

    /// What the entries of a line say; a row of a table has several.
    private static func keys(of line: SourceLine) -> [String] {
        guard line.role == .paragraph || line.text.contains("●") else { return [key(line.text)] }
        return line.text.split(whereSeparator: { "\u{3000}\t●".contains($0) }).map { key(String($0)) }.filter { key in
            key.scalarCount >= 2 && !key.unicodeScalars.allSatisfy(\.isASCII)
        }
    }

    /// On which level the list has a line, from 0; `nil` where it does not name it.
    struct Levels {
        /// By what is said, without signs.
        fileprivate var entries: [String: Int] = [:]
        /// How many levels it has.
        fileprivate(set) var count = 0

        /// Whether it has an entry that is none of these.
        func isMore(than titles: [String]) -> Bool {
            let keys = titles.map(ContentsList.key)
            return entries.keys.contains { entry in !keys.contains { ContentsList.isSame($0, entry) } }
        }

        func level(of title: String) -> Int? {
            let key = ContentsList.key(title)
            return entries[key] ?? entries.first { key.scalarCount >= 6 && ContentsList.isSame(key, $0.key) }?.value
        }
    }

    /// Entries look alike on each level: by number, sign, indent.
    private static func levels(of list: [Entry]) -> Levels {
        var shapes: [String] = []
        var levels = Levels()
        // A row: its first cell is the section, if it is not the title, beside which stands who wrote it.
        let rows = list.filter { $0.line.role == .paragraph && $0.who.isEmpty }
        for entry in list {
            let line = entry.line
            let first = line.text.unicodeScalars.first ?? " "
            let shape: String
            if let mark = NumberMark.split(line.text)?.mark {
                shape = "\(mark.kind)"
            } else if Decoration(line.text) != nil || signs.unicodeScalars.contains(first) {
                shape = String(Character(first))
            } else {
                shape = line.isIndented ? "indented" : "plain"
            }
            if line.role == .paragraph, !rows.isEmpty {
                for (index, key) in keys(of: line).enumerated() { levels.entries[key] = min(index, 1) }
                shapes += shapes.count < 2 && keys(of: line).count > 1 ? ["cell \(shapes.count)"] : []
                continue
            }
            // What the text does not say, a page's head, may look like nothing else.
            guard let level = shapes.firstIndex(of: shape) ?? (entry.isSaid ? shapes.count : nil) else { continue }
            if level == shapes.count { shapes.append(shape) }
            levels.entries[entry.title] = level
        }
        levels.count = shapes.count
        return levels
    }

    private static let signs = "◆●■★▲◇○□☆△※·•-—"

    private static func bare(_ text: String) -> String { text.removingBlanks() }

    static func isTitle(_ text: String) -> Bool {
        let bare = letters(text)
        return titles.contains(bare)
            || heads.contains { bare.hasPrefix($0) && titles.contains(String(bare.dropFirst($0.count))) }
    }

    /// Without signs, and in a table without the head of the column of pages: 本期要目│页码.
    static func title(_ line: SourceLine) -> String {
        let bare = letters(line.text)
        return line.row != nil && bare.hasSuffix("页码") ? String(bare.dropLast(2)) : bare
    }

    /// Whatever signs stand around a word, without them.
    static func letters(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return String(String.UnicodeScalarView(scalars))
    }

    /// What an entry says: without number, signs, leaders, page, a bracket behind the signs and spaces.
    static func key(_ text: String) -> String {
        var title = leaders(text) ?? text
        // ※时政要闻※(8月30日-9月5日).
        if let close = title.unicodeScalars.last, "）)".unicodeScalars.contains(close),
            let open = title.unicodeScalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }),
            let decoration = Decoration(String(title.unicodeScalars[..<open]).trimmingBlanks()), decoration.isClosed
        {
            title = decoration.title
        }
        let plain = Decoration.bare((NumberMark.split(title)?.rest ?? title).trimmingBlanks())
        let scalars = (NumberMark.split(plain)?.rest ?? withoutCount(plain)).unicodeScalars.filter { !$0.isBlank }
        return String(String.UnicodeScalarView(scalars.drop { signs.unicodeScalars.contains($0) }))
    }

    /// `民一庭开展专项行动………一`.
    private static func leadersToNumeral(_ scalars: [Unicode.Scalar]) -> String? {
        let tail = scalars.reversed().prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }.count
        let gap = scalars.dropLast(tail).reversed().prefix { $0.isBlank || "…⋯.．·•_—-".unicodeScalars.contains($0) }
        guard (1...3).contains(tail), gap.count(where: { !$0.isBlank }) >= 3, gap.count + tail < scalars.count else {
            return nil
        }
        return String(String.UnicodeScalarView(scalars.dropLast(tail + gap.count)))
    }

    /// The title of an entry whose page number stands behind dots or a wide gap: `一、重要讲话……1`.
    static func leaders(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let isDigit = { (scalar: Unicode.Scalar) in
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        }
        let tail = scalars.reversed().prefix { isDigit($0) || "（）()-—".unicodeScalars.contains($0) }
        guard tail.contains(where: isDigit), tail.count <= 5 else { return leadersToNumeral(scalars) }
        let head = scalars.dropLast(tail.count)
        let isLeader = { (scalar: Unicode.Scalar) in scalar.isBlank || "…⋯.．·•_—".unicodeScalars.contains(scalar) }
        let gap = head.reversed().prefix(while: isLeader)
        // 院子美了，日子甜了（2）.
        let isBracketed =
            "）)".unicodeScalars.contains(tail.first ?? " ") && "（(".unicodeScalars.contains(tail.last ?? " ")
        let title = String(String.UnicodeScalarView(head.dropLast(gap.count)))
        // 让空屋变成课堂........周立秋 3: the leaders stand before the name.
        let isBehindName = !gap.isEmpty && ["……", "....", "····"].contains(where: title.contains)
        guard gap.count >= 2 || gap.contains("\t") || gap.contains("…") || isBracketed || isBehindName,
            gap.count < head.count
        else { return nil }
        return title
    }
}
