internal import Bulletins

/// Text that comes line by line as it was printed: our own pages, or what was copied out of a PDF.
struct GridText {
    private(set) var lines: [SourceLine] = []
    /// How the report says that lines were joined.
    static let said = "文字按印出的行断开"

    /// Line ends that were no ends of paragraphs.
    private(set) var joined = 0
    /// Whether these are our own pages, in which nothing stands but what was in the fields.
    private(set) var isOurs = false

    /// Joins the lines to paragraphs; `nil` where the text has one line a paragraph already.
    init?(_ source: [SourceLine]) {
        guard source.allSatisfy({ $0.role == nil }) else { return nil }
        if let rule = source.firstIndex(where: { GridText.isRule($0, of: "=") }) {
            readPages(source, rule: rule)
        } else if let wrap = GridText.wrap(source) {
            readWrapped(source, wrap)
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
        isOurs = true
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

    /// The length in which the lines of a wrapped text are full, in print or in characters.
    private struct Wrap {
        let length: (SourceLine) -> Int
        let longest: Int
        /// How much a full line may lack: a mark that may not begin a line takes characters down with it.
        let slack: Int

        func isFull(_ line: SourceLine) -> Bool { length(line) >= longest - slack }
    }

    /// How lines are cut where they are full: none is longer than a printed line, many are as long, and what is full
    /// ends inside a sentence.
    private static func wrap(_ source: [SourceLine]) -> Wrap? {
        // A rule, or an office with its date far to the right, says nothing of how wide the text is set.
        let source = source.filter {
            PageFurniture.found(in: $0) == nil && $0.indent < 16 && ($0.text.scalarCount > 46 || !$0.hasColumns)
        }
        let columns = source.map(\.end).max() ?? 0
        let characters = source.map(\.length).max() ?? 0
        let wraps = [
            Wrap(length: \.end, longest: columns, slack: 4), Wrap(length: \.length, longest: characters, slack: 1),
        ]
        return wraps.first { wrap in
            let limits = wrap.slack == 4 ? 40...100 : 20...50
            let full = source.filter(wrap.isFull)
            let open = full.filter {
                !"。！？：:；".unicodeScalars.contains($0.text.unicodeScalars.last ?? "。") && !$0.hasColumns
            }
            return limits.contains(wrap.longest) && full.count >= 3
                && (full.count * 5 >= source.count * 2 || isIndentedBody(source, wrap))
                && open.count * 10 >= full.count(where: { !$0.hasColumns }) * 7
                && (full.count >= 5 || open.count == full.count || isIndentedBody(source, wrap))
        }
    }

    /// Whether paragraphs are indented and what goes on behind a full line is not: a short text has few full lines.
    private static func isIndentedBody(_ source: [SourceLine], _ wrap: Wrap) -> Bool {
        let seconds = zip(source, source.dropFirst()).filter { first, second in
            wrap.isFull(first) && !first.hasColumns
                && !"。！？：:；".unicodeScalars.contains(first.text.unicodeScalars.last ?? "。")
                && PageFurniture.found(in: second) == nil
        }.map(\.1)
        let starts = source.count {
            (3...5).contains($0.indent) && LineForm.contains($0.text, "，。") || wrap.isFull($0) && $0.isIndented
        }
        return seconds.count >= 3 && starts >= 2 && seconds.allSatisfy { $0.indent == 0 }
    }

    /// A full line goes on in the next, unless that one is indented, numbered or set apart.
    private mutating func readWrapped(_ source: [SourceLine], _ wrap: Wrap) {
        let gaps = zip(source, source.dropFirst()).count { $1.number > $0.number + 1 }
        // Where a blank line stands behind nearly every line, it says nothing.
        let isSpread = gaps * 5 >= (source.count - 1) * 4
        var last: SourceLine?
        for line in source {
            let goesOn = last.map { last in
                // What is set at the right, and a rule, go on in nothing; who gets an issue goes on from nothing.
                guard last.indent < 16, PageFurniture.found(in: last) == nil, ImprintLabels.segments(line.text) == nil
                else { return false }
                let isApart = line.number > last.number + 1
                let isClosed = "。！？：:".unicodeScalars.contains(last.text.unicodeScalars.last ?? "。")
                return wrap.length(last) >= wrap.longest - wrap.slack - 2 && (!isApart || isSpread && !isClosed)
            }
            if goesOn == true, line.indent == 0, !lines.isEmpty, NumberMark.split(line.text) == nil,
                PageFurniture.found(in: line) == nil
            {
                join(line, to: lines.count - 1)
            } else {
                lines.append(line)
            }
            last = line
        }
    }

    private mutating func join(_ line: SourceLine, to index: Int) {
        lines[index].append(line.text)
        joined += 1
    }
}
