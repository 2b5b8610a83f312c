internal import Bulletins

/// A list of contents at the head of a text (本期要目, 目录): what it lists stands in the text again, so it is set aside.
struct ContentsList {
    let report: ReportSink

    private static let titles: Set<String> = [
        "本期要目", "要目", "本期目录", "目录", "本期导读", "导读", "内容导读", "本期内容", "内容提要", "本期看点", "本期摘要",
    ]

    init(report: ReportSink) { self.report = report }

    /// The lines without the list; what it names further on, without a number, is known as a headline by it.
    ///
    /// An entry is known by the line further on that says the same; the first that is none ends the list. A list without
    /// a title must have page numbers, and stand before any sentence: rows of a table look the same. What is not
    /// repeated is text like any other.
    mutating func setAside(_ lines: [SourceLine]) -> [SourceLine] {
        // A masthead and a little more stands before it.
        for start in lines.indices.prefix(30) where lines[start].role == nil {
            if LineForm.isProse(lines[start].text) { return lines }
            let isTitled = ContentsList.isTitle(lines[start].text)
            guard isTitled || ContentsList.leaders(lines[start].text) != nil else { continue }
            let first = isTitled ? start + 1 : start
            let end = ContentsList.end(lines, from: first, needsLeaders: !isTitled)
            if end - first >= (isTitled ? 1 : 2) {
                let entries = lines[start..<end].map(\.text).joined(separator: "；")
                report.add(
                    .setAside, line: lines[start].number, found: "目录“\(entries)”", done: "由标题可以再排出来，没有存入正文")
                return Array(lines[..<start]) + headlines(lines[end...], named: lines[first..<end])
            }
            // No entry is known again: not sure, but in no case the title of the issue.
            if isTitled {
                var kept = lines
                kept[start] = SourceLine(lines[start].text, number: lines[start].number, role: .paragraph)
                return kept
            }
        }
        return lines
    }

    /// The text with the lines that are entries, word for word and without a number, as items.
    private mutating func headlines(
        _ text: ArraySlice<SourceLine>, named entries: ArraySlice<SourceLine>
    ) -> [SourceLine] {
        let keys = Set(entries.map { ContentsList.key($0.text) })
        var found = 0
        let lines = text.map { line in
            guard line.role == nil, keys.contains(ContentsList.bare(line.text)), LineForm.isTitle(line.text),
                NumberMark.split(line.text) == nil, MastheadPiece(line) == .other
            else { return line }
            found += 1
            return SourceLine(line.text, number: line.number, indent: line.indent, role: .item)
        }
        // Where all but one are numbered, that one is no item beside them.
        guard found * 2 >= entries.count else { return Array(text) }
        report.add(
            .understood, line: entries.first?.number, found: "目录里的 \(found) 个标题在正文里没有编号", done: "当作条目的标题")
        return lines
    }

    private static func end(_ lines: [SourceLine], from first: Int, needsLeaders: Bool) -> Int {
        let rest = lines.dropFirst(first).map { key($0.text) }
        var end = first
        // No list of contents is longer.
        while end < min(lines.count, first + 200), lines[end].role == nil, lines[end].text.scalarCount <= 80,
            !needsLeaders || leaders(lines[end].text) != nil
        {
            let key = rest[end - first]
            let isRepeated =
                key.scalarCount >= 2
                && rest[(end - first + 1)...].contains {
                    // It may be cut short, and leave the unit out that stands before the headline.
                    $0.isIdentical(to: key) || key.scalarCount >= 6 && $0.hasPrefix(key)
                        || key.scalarCount >= 4 && $0.hasSuffix("：" + key)
                }
            guard isRepeated else { break }
            end += 1
        }
        return end
    }

    private static func bare(_ text: String) -> String { text.removingBlanks() }

    private static func isTitle(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.filter { !$0.isBlank && !"：:【】[]〔〕*＊".unicodeScalars.contains($0) }
        return titles.contains(String(String.UnicodeScalarView(scalars)))
    }

    /// What an entry says: without number, bullet, leaders, page and spaces.
    private static func key(_ text: String) -> String {
        let title = leaders(text) ?? text
        let bare = NumberMark.split(title)?.rest ?? title
        let scalars = bare.unicodeScalars.filter { !$0.isBlank }
        return String(
            String.UnicodeScalarView(scalars.drop { "◆●■★▲◇○□☆△※·•-—".unicodeScalars.contains($0) }))
    }

    /// The title of an entry whose page number stands behind dots or a wide gap: `一、重要讲话……1`.
    private static func leaders(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let tail = scalars.reversed().prefix { scalar in
            (0x30...0x39).contains(scalar.value) || "（）()-—".unicodeScalars.contains(scalar)
        }
        guard tail.contains(where: { (0x30...0x39).contains($0.value) }), tail.count <= 5 else { return nil }
        let head = scalars.dropLast(tail.count)
        let isLeader = { (scalar: Unicode.Scalar) in scalar.isBlank || "…⋯.．·•_—".unicodeScalars.contains(scalar) }
        let gap = head.reversed().prefix(while: isLeader)
        guard gap.count >= 2 || gap.contains("\t") || gap.contains("…"), gap.count < head.count else { return nil }
        return String(String.UnicodeScalarView(head.dropLast(gap.count)))
    }
}
