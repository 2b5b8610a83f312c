internal import Bulletins

/// Section titles behind a numeral and a space, `一 农事进度`, where no other mark stands.
enum SpacedNumbers {
    /// The lines with those titles as sections, where they count up from 一 and there are two or more.
    static func asSections(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        var found: [Int: String] = [:]
        for (index, line) in lines.enumerated() where line.role == nil {
            if let (value, title) = heading(line.text), value == found.count + 1 { found[index] = title }
        }
        guard let first = found.keys.min(), found.count >= 2, MastheadReader.isIssue(lines),
            !lines.contains(where: { NumberMark.split($0.text)?.mark.kind == .section })
        else { return lines }
        report.add(
            .understood, line: lines[first].number, found: "“\(lines[first].text.excerpt())”等 \(found.count) 处编号后面是空格",
            done: "当作栏目标题", about: found.keys.sorted().compactMap { found[$0] })
        return lines.indices.map { index in
            found[index].map { lines[index].with(text: $0, role: .section) } ?? lines[index]
        }
    }

    private static func heading(_ text: String) -> (value: Int, title: String)? {
        guard let gap = text.unicodeScalars.firstIndex(where: \.isBlank),
            case let numerals = text.unicodeScalars[..<gap].map(NumberMark.plainNumeral),
            let value = ChineseNumeral.value(of: String(String.UnicodeScalarView(numerals))),
            case let title = String(text.unicodeScalars[gap...]).trimmingBlanks(), (2...20).contains(title.scalarCount),
            LineForm.isTitle(title), !LineForm.hasColumns(title)
        else { return nil }
        return (value, title)
    }
}
