internal import Bulletins

/// Titles behind a numeral and a space, where no other mark stands: `一 农事进度` of a section, `01 河长巡河` of an item; and
/// those behind one in brackets, `【1】灌溉渠被堵`.
enum SpacedNumbers {
    /// The lines with those titles as what they are, where they count up and there are two or more.
    static func asRoles(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        guard MastheadReader.isIssue(lines) else { return lines }
        let areNumbered = lines.contains { NumberMark.split($0.text)?.mark.kind == .section }
        let sections = areNumbered ? lines : with(.section, lines, report) { ChineseNumeral.value(of: $0) }
        // ## 01 流动科技馆: what the file says, it is.
        let areSections =
            lines.count { $0.role == .section && parted($0.text).flatMap { digits($0.numeral) } != nil } > 1
        let spaced = with(areSections ? .section : .item, sections, report, value: digits)
        return with(.item, spaced, report, parted: bracketed) { Int($0) }
    }

    /// `01`.
    private static func digits(_ text: String) -> Int? {
        text.utf8.count == 2 && text.utf8.allSatisfy { $0 < 0x3A } ? Int(text) : nil
    }

    /// - Parameter value: of what stands before the space.
    private static func with(
        _ role: SourceLine.Role, _ lines: [SourceLine], _ report: ReportSink,
        parted: (String) -> (numeral: String, title: String)? = parted, value: (String) -> Int?
    ) -> [SourceLine] {
        var found: [Int: String] = [:]
        var last = 0
        for (index, line) in lines.enumerated() where line.role == nil || line.role == role {
            guard let (numeral, title) = parted(line.text), let count = value(numeral),
                // The items of the next section may begin again.
                count == last + 1 || role == .item && count == 1
            else { continue }
            found[index] = title
            last = count
        }
        guard let first = found.keys.min(), found.count >= 2 else { return lines }
        report.add(
            .understood, line: lines[first].number, found: "“\(lines[first].text.excerpt())”等 \(found.count) 处有编号",
            done: role == .section ? "当作栏目标题" : "当作条目的标题", about: found.keys.sorted().compactMap { found[$0] })
        return lines.indices.map { index in
            found[index].map { lines[index].with(text: $0, role: role) } ?? lines[index]
        }
    }

    /// `【1】灌溉渠被堵`; 【24】小时值班 does not count up from 1.
    private static func bracketed(_ text: String) -> (numeral: String, title: String)? {
        guard let (numeral, title) = LineForm.bracketed(text), (1...2).contains(numeral.count),
            (2...40).contains(title.scalarCount), LineForm.isTitle(title)
        else { return nil }
        return (numeral, title)
    }

    private static func parted(_ text: String) -> (numeral: String, title: String)? {
        guard let gap = text.unicodeScalars.firstIndex(where: \.isBlank),
            case let numerals = text.unicodeScalars[..<gap].map(NumberMark.plainNumeral),
            case let title = String(text.unicodeScalars[gap...]).trimmingBlanks(), (2...40).contains(title.scalarCount),
            LineForm.isTitle(title), !LineForm.hasColumns(title)
        else { return nil }
        return (String(String.UnicodeScalarView(numerals)), title)
    }
}
