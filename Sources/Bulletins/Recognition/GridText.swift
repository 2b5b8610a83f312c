/// Text that comes line by line as it was printed: our own pages, or what was copied out of a PDF.
struct GridText {
    private(set) var lines: [SourceLine] = []
    /// Line ends that were no ends of paragraphs.
    private(set) var joined = 0

    /// Joins the lines to paragraphs; `nil` where the text has one line a paragraph already.
    init?(_ source: [SourceLine]) {
        guard source.allSatisfy({ $0.role == nil }) else { return nil }
        if let rule = source.firstIndex(where: { GridText.isRule($0, of: "=") }) {
            readPages(source, rule: rule)
        } else if GridText.isWrapped(source) {
            readWrapped(source)
        } else {
            return nil
        }
    }

    private static func isRule(_ line: SourceLine, of mark: Unicode.Scalar) -> Bool {
        line.text.utf8.count == 56 && line.text.unicodeScalars.allSatisfy { $0 == mark }
    }

    /// Our own pages: every paragraph and heading is indented or centred, and what is not goes on from the line above;
    /// only the line above the red rule begins at the edge.
    private mutating func readPages(_ source: [SourceLine], rule: Int) {
        // The last line that is text: what a page break stands between goes on behind it.
        var last: Int?
        for (index, line) in source.enumerated() {
            if GridText.isRule(line, of: "=") || GridText.isRule(line, of: "-") { continue }
            let isDerived = PageFurniture.found(in: line) != nil
            if index + 1 == rule {
                lines.append(SourceLine(line.text, number: line.number, role: .masthead(.officeAndDate)))
                last = nil
            } else if let last, !isDerived, line.indent == 0 || line.indent >= 6 && lines[last].indent == 2 {
                join(line, to: last)
            } else {
                lines.append(line)
                if !isDerived { last = lines.count - 1 }
            }
        }
    }

    /// Whether lines are cut where they are full: none is longer than a printed line, and many are as long.
    private static func isWrapped(_ source: [SourceLine]) -> Bool {
        let longest = source.map(\.end).max() ?? 0
        guard (40...100).contains(longest) else { return false }
        let full = source.filter { $0.end >= longest - 4 }.count
        return full >= 5 && full * 5 >= source.count * 2
    }

    /// A full line goes on in the next, unless that one is indented or numbered.
    private mutating func readWrapped(_ source: [SourceLine]) {
        let longest = source.map(\.end).max() ?? 0
        var isFull = false
        for line in source {
            if isFull, line.indent == 0, !lines.isEmpty, NumberMark.split(line.text) == nil,
                PageFurniture.found(in: line) == nil
            {
                join(line, to: lines.count - 1)
            } else {
                lines.append(line)
            }
            // A mark that may not begin a line takes up to three characters down with it.
            isFull = line.end >= longest - 6
        }
    }

    private mutating func join(_ line: SourceLine, to index: Int) {
        lines[index].append(line.text)
        joined += 1
    }
}
