internal import Bulletins

/// Section titles as they are written in chats, `【重要讲话】`, where a text has none with a number.
enum BracketedTitles {
    static func asSections(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        let found = lines.filter { title($0) != nil }
        guard found.count > 1, !lines.contains(where: { isSection($0) }) else { return lines }
        return lines.map { line in
            guard let title = title(line) else { return line }
            report.add(.understood, line: line.number, found: "“\(line.text)”独占一行", done: "当作栏目标题", about: [title])
            return line.bared(title, role: .section)
        }
    }

    /// `【东街街道：开展助企行动】11月14日，…`: a title in brackets before its text, as chats have it, becomes a line.
    static func asLines(_ lines: [SourceLine], _ units: KnownUnits, _ report: ReportSink) -> [SourceLine] {
        let areTitles = areTitles(lines, units)
        // 【明日提示】20日…, where others stand alone above texts.
        let areSections = !areTitles && lines.count { title($0) != nil } >= 2
        let closing = areSections ? closing(lines, units) : []
        return lines.enumerated().flatMap { index, line -> [SourceLine] in
            if closing.contains(index), let (title, text) = parted(line) {
                report.add(.understood, line: line.number, found: "“【\(title)】”后面是正文", done: "当作栏目标题，另起一行")
                return [line.with(text: "【\(title)】", role: nil), SourceLine(text, number: line.number)]
            }
            guard let (title, text) = parted(line),
                areTitles || Contributor.split(title, units: units, isLoose: false) != nil, LineForm.isTitle(title)
            else { return [line] }
            report.add(.understood, line: line.number, found: "“【\(title)】”后面是正文", done: "当作标题，另起一行")
            return [
                SourceLine(title, number: line.number, role: areTitles ? .item : nil),
                SourceLine(text, number: line.number),
            ]
        }
    }

    /// The lines behind the last text that begin with a title in brackets, each behind a gap; 【点评】 in a text is of it.
    private static func closing(_ lines: [SourceLine], _ units: KnownUnits) -> Set<Int> {
        let body = lines.indices.prefix(ImprintReader.start(of: lines))
        return Set(
            body.reversed().prefix { index in
                guard index > 0, lines[index].number > lines[index - 1].number + 1,
                    let (title, _) = parted(lines[index])
                else { return false }
                return title.scalarCount <= 6 && !Signed.isUnit(title, units)
            })
    }

    /// `【城关镇】食品项目开工` above a text, `【区侨联】侨商返乡考察。7月28日，…`: who sent it, in brackets before most headlines.
    static func unitsAsSignatures(_ lines: [SourceLine], _ units: KnownUnits, _ report: ReportSink) -> [SourceLine] {
        guard MastheadReader.isIssue(lines) else { return lines }
        let found = lines.indices.compactMap { index in headed(index, lines).map { (index, $0) } }
        guard found.count >= 3, found.count(where: { Signed.isUnit($0.1.unit, units) }) * 2 > found.count
        else { return unitsOverTexts(lines, units, report) }
        var heads: [Int: [SourceLine]] = [:]
        for (index, head) in found {
            let line = lines[index]
            heads[index] =
                [line.with(text: head.headline, role: .item), line.sent(by: head.unit)]
                + (head.text.isEmpty ? [] : [line.with(text: head.text, role: nil)])
        }
        report.add(
            .understood, line: lines[found[0].0].number, found: "“【\(found[0].1.unit)】”等 \(found.count) 处后面是标题",
            done: "括号里的读作来稿单位", about: found.map(\.1.unit))
        return lines.indices.flatMap { heads[$0] ?? [lines[$0]] }
    }

    /// `【收入核算科】一季度为312户…` below a headline: who sent it, in brackets before the texts of most.
    private static func unitsOverTexts(
        _ lines: [SourceLine], _ units: KnownUnits, _ report: ReportSink
    ) -> [SourceLine] {
        let bracketed = lines.indices.filter { lines[$0].role == nil && lines[$0].text.hasPrefix("【") }
        let found = bracketed.compactMap { index -> (index: Int, unit: String, text: String)? in
            guard index > 0, let (inner, rest) = LineForm.bracketed(lines[index].text), LineForm.isProse(rest),
                case let above = lines[index - 1], lines[index].number <= above.number + 1,
                !LineForm.isProse(above.text),
                PaperForm.isHeadline(NumberMark.split(above.text)?.rest ?? Decoration.bare(above.text))
            else { return nil }
            return (index, inner.trimmingBlanks(), rest)
        }
        // 【编者按】 and 【背景】 are what they were.
        let sent = found.filter { Signed.isUnit($0.unit, units) }
        guard sent.count >= 2, sent.count * 2 > bracketed.count else { return lines }
        report.add(
            .understood, line: lines[sent[0].index].number, found: "“【\(sent[0].unit)】”等 \(sent.count) 处在正文前",
            done: "括号里的读作来稿单位", about: sent.map(\.unit))
        let heads = Dictionary(uniqueKeysWithValues: sent.map { ($0.index, $0) })
        return lines.indices.flatMap { index in
            heads[index].map { [lines[index].sent(by: $0.unit), lines[index].with(text: $0.text, role: nil)] }
                ?? [lines[index]]
        }
    }

    /// The unit in brackets and the headline behind it, with the text that goes on from it or stands below.
    private static func headed(
        _ index: Int, _ lines: [SourceLine]
    ) -> (unit: String, headline: String, text: String)? {
        guard lines[index].role == nil || lines[index].role == .item,
            let (inner, rest) = LineForm.bracketed(lines[index].text), case let unit = inner.trimmingBlanks(),
            (2...16).contains(unit.scalarCount), !LineForm.contains(unit, "，。：；“")
        else { return nil }
        if let (title, body) = PaperForm.titled(rest, by: .stop) { return (unit, title, body) }
        guard PaperForm.isHeadline(rest), rest.scalarCount >= 5, index + 1 < lines.count,
            LineForm.isProse(lines[index + 1].text)
        else { return nil }
        return (unit, rest, "")
    }

    private static func parted(_ line: SourceLine) -> (title: String, text: String)? {
        guard line.role == nil, let (title, text) = LineForm.bracketed(line.text), title.scalarCount <= 41,
            LineForm.isProse(text)
        else { return nil }
        return (title, text)
    }

    /// Whether an issue begins its texts so, each with a title of its own: no unit, no tag that comes again.
    private static func areTitles(_ lines: [SourceLine], _ units: KnownUnits) -> Bool {
        guard MastheadReader.isIssue(lines) else { return false }
        let titles = lines.compactMap { parted($0)?.title }
        let texts = lines.count { $0.role == nil && LineForm.isProse($0.text) }
        let isFirst = lines.first { $0.role == nil && LineForm.isProse($0.text) }.map { parted($0) != nil } == true
        // 【汛情】, 【交通】 before every text of a paper, each once.
        if titles.count >= 3, titles.count == texts, Set(titles).count == titles.count,
            titles.allSatisfy({ IssueNote.split($0 + "：") == nil }),
            !titles.contains(where: { Signed.isUnit($0, units) }),
            !lines.contains(where: { isSection($0) || title($0) != nil })
        {
            return true
        }
        return titles.count >= 2 && titles.count * (isFirst ? 3 : 2) >= texts && Set(titles).count == titles.count
            && titles.allSatisfy { title in
                title.scalarCount >= 6 && PaperForm.isHeadline(title) && IssueNote.split(title + "：") == nil
            }
            // 少先队校外实践又添六站 ends as a unit does.
            && titles.count { Signed.isUnit($0, units) } * 4 <= titles.count
    }

    private static func isSection(_ line: SourceLine) -> Bool {
        line.role == .section || line.role == nil && NumberMark.split(line.text)?.mark.kind == .section
    }

    private static func title(_ line: SourceLine) -> String? {
        let scalars = line.text.unicodeScalars
        guard line.role == nil, (4...20).contains(scalars.count), scalars.first == "【", scalars.last == "】" else {
            return nil
        }
        let inner = scalars.dropFirst().dropLast()
        return inner.contains { "【】，。".unicodeScalars.contains($0) } ? nil : String(inner)
    }
}
