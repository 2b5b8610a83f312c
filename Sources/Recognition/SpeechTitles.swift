internal import Bulletins

/// `任远委员（区工商联）：《让“链主”带着配套企业走》` above a text: who speaks, and on what.
enum SpeechTitles {
    /// The lines with each as a headline, and who speaks as who sent it; where two or more texts have one.
    static func asLines(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        let found = lines.indices.dropLast().compactMap { index in
            LineForm.isProse(lines[index + 1].text) ? parted(lines[index]).map { (index, $0) } : nil
        }
        guard found.count >= 2 else { return lines }
        report.add(
            .understood, line: lines[found[0].0].number, found: "“\(found[0].1.speaker)：”等 \(found.count) 处后面是书名号里的题目",
            done: "题目当作条目的标题，发言人读作来稿单位", about: found.map(\.1.speaker))
        let parts = Dictionary(uniqueKeysWithValues: found)
        return lines.indices.flatMap { index -> [SourceLine] in
            guard let (speaker, title) = parts[index] else { return [lines[index]] }
            return [lines[index].with(text: title, role: .item), lines[index].sent(by: speaker)]
        }
    }

    private static func parted(_ line: SourceLine) -> (speaker: String, title: String)? {
        guard line.role == nil || line.role == .item || line.role == .paragraph, line.text.hasSuffix("》"),
            let mark = line.text.firstRange(of: "：《") ?? line.text.firstRange(of: ":《"),
            case let speaker = String(line.text[..<mark.lowerBound]).trimmingBlanks(),
            (2...30).contains(speaker.scalarCount), !LineForm.contains(speaker, "，。；：《"),
            case let title = String(line.text[mark.upperBound...].dropLast()), title.scalarCount >= 5
        else { return nil }
        let bare = speaker.prefix { !"（( \u{3000}".contains($0) }
        guard ["委员", "代表", "同志"].contains(where: bare.hasSuffix) || bare.count <= 4 && bare.count < speaker.count
        else { return nil }
        return (speaker, title)
    }
}
