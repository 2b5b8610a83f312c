internal import Bulletins

/// Pieces of several units in one text, one below the other, with nothing but their headlines between them.
enum SeveralPieces {
    /// The lines with the headlines of the pieces as what they are; the same lines where it is one piece.
    ///
    /// A text may have headings of its own. Another piece begins where who sent the one above has signed it, or where
    /// both headlines name who did it, each another unit, which its text names again.
    static func marked(_ lines: [SourceLine], _ units: KnownUnits, _ report: ReportSink) -> [SourceLine] {
        guard lines.count > 3, isTitle(0, lines),
            lines.allSatisfy({ $0.role == nil && $0.row == nil && NumberMark.split($0.text) == nil })
        else { return lines }
        var starts = [0]
        for index in lines.indices.dropFirst(2) where isTitle(index, lines) {
            guard let last = starts.last, case let piece = lines[last..<index], piece.count > 1 else { continue }
            let isSigned = Signature(Array(piece.dropFirst().suffix(5)), units) != nil
            let isOthers = unit(of: last, lines, units).map { first in
                unit(of: index, lines, units).map { !$0.isIdentical(to: first) } ?? false
            }
            if isSigned || isOthers == true { starts.append(index) }
        }
        guard starts.count > 1 else { return lines }
        let titles = starts.map { lines[$0].text }
        report.add(
            .understood, line: lines[0].number, found: "“\(titles[1].excerpt())”等是另一篇的标题",
            done: "当作 \(starts.count) 条，请核对",
            about: titles)
        return lines.indices.map { starts.contains($0) ? lines[$0].with(.item) : lines[$0] }
    }

    /// A headline directly above a text, or above who sent that.
    private static func isTitle(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let text = lines[index].text
        guard index + 1 < lines.count, (8...40).contains(text.scalarCount), LineForm.isTitle(text),
            PaperForm.isHeadline(text), !LineForm.isProse(text), !lines[index].hasColumns,
            // 东街街道：开展助企行动 says so itself.
            Signed.unbracketed(text) == nil, !Signed.isUnit(text, []),
            Contributor.split(text, units: [], isLoose: false) == nil, lines[index].indent < Signature.farRight,
            index == 0 || PaperForm.isEnd(lines[index - 1].text) || lines[index].number > lines[index - 1].number + 1
        else { return false }
        return LineForm.isProse(lines[index + 1].text)
    }

    /// The unit with which a headline begins, where the text below names it again.
    private static func unit(of index: Int, _ lines: [SourceLine], _ units: KnownUnits) -> String? {
        let (title, text) = (lines[index].text, lines[index + 1].text)
        return (3...10).reversed().lazy.map { String(title.unicodeScalars.prefix($0)) }.first { name in
            name.scalarCount < title.scalarCount && Signed.isUnit(name, units) && text.contains(name)
        }
    }
}
