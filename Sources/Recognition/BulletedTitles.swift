internal import Bulletins

/// Headlines behind a bullet, `●区长调研营商环境`, with their text under them.
enum BulletedTitles {
    private static let bullets = "●■◆★▲◎◇○□▶•"

    /// The lines with those headlines as items, where every line with the bullet is one; in a piece that a unit sent they
    /// are parts of its text.
    static func asItems(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        guard MastheadReader.isIssue(lines) else { return lines }
        let marked = lines.indices.filter { bullet(lines[$0]) != nil }
        guard let first = marked.first, marked.allSatisfy({ isHeadline($0, lines, bullet(lines[first])) }) else {
            return lines
        }
        report.add(
            .understood, line: lines[first].number, found: "“\(lines[first].text.excerpt())”等 \(marked.count) 处标题前有符号",
            done: "当作条目的标题，符号没有存入",
            about: marked.map { lines[$0].text.scalars(1..<lines[$0].text.scalarCount).trimmingBlanks() })
        var lines = lines
        for index in marked {
            let title = lines[index].text.scalars(1..<lines[index].text.scalarCount)
            lines[index] = lines[index].bared(title, role: .item)
        }
        return lines
    }

    private static func bullet(_ line: SourceLine) -> Unicode.Scalar? {
        guard line.role == nil, let first = line.text.unicodeScalars.first, bullets.unicodeScalars.contains(first)
        else {
            return nil
        }
        return first
    }

    /// A title with text under it.
    private static func isHeadline(_ index: Int, _ lines: [SourceLine], _ mark: Unicode.Scalar?) -> Bool {
        let line = lines[index]
        guard bullet(line) == mark, line.text.scalarCount >= 5, LineForm.isTitle(line.text), !line.hasColumns,
            // ★★★★★☆☆☆☆☆ says how good something is.
            line.text.unicodeScalars.contains(where: \.properties.isAlphabetic),
            index + 1 < lines.count, bullet(lines[index + 1]) == nil
        else { return false }
        return LineForm.isProse(lines[index + 1].text)
    }
}
