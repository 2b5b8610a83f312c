internal import Bulletins

/// Headlines that take two printed lines or three, as they do where text comes line by line: they are set larger than the
/// text, or are longer than a line.
struct WrappedTitles {
    private let lines: [SourceLine]
    /// Whether the text comes as it was printed, so that what stands at the edge may be half a headline too.
    private let isPrinted: Bool
    private let body: Range<Int>

    static func joined(_ lines: [SourceLine], isPrinted: Bool, _ report: ReportSink) -> [SourceLine] {
        let titles = WrappedTitles(lines, isPrinted)
        let (runs, others) = titles.runs()
        let seconds = runs.reduce(into: Set<Int>()) { $0.formUnion($1.dropFirst()) }
        // However long they are: their middles are no longer below each other when they are whole.
        let centred = Set((runs.map(\.lowerBound) + (runs.isEmpty ? [] : others)).filter(titles.isCentred))
        return lines.indices.reduce(into: []) { result, index in
            if seconds.contains(index) {
                result.continueTitle(with: lines[index], done: "与上一行接成一个标题", report)
            } else {
                result.append(centred.contains(index) ? lines[index].centred() : lines[index])
            }
        }
    }

    private init(_ lines: [SourceLine], _ isPrinted: Bool) {
        self.lines = lines
        self.isPrinted = isPrinted
        let start = PaperForm.bodyStart(lines)
        body = start..<max(start, ImprintReader.start(of: lines))
    }

    /// The lines of each such headline: their first ones are as long as the longest headline of a line, but for a word.
    ///
    /// - Returns: those, and the headlines of one line.
    private func runs() -> ([Range<Int>], others: [Int]) {
        let above = body.filter { isText($0) }.compactMap(lines(above:))
        let several = above.map(titled).filter { $0.count > 1 }
        guard let width = several.map({ length($0.lowerBound) }).max() else { return ([], []) }
        let others = above.map(titled).filter { $0.count == 1 }.map(\.lowerBound)
        guard others.allSatisfy({ length($0) <= width + 2 }), several.count > 1 || width >= 16 else { return ([], []) }
        let found = several.filter { run in
            let slack = isCentred(run.lowerBound) ? width / 3 : 5
            return length(run.lowerBound) + slack >= width
        }
        // 主要做法 under every headline is a heading in its text.
        let tails = found.map { lines[$0.upperBound - 1].text }
        return (found.filter { run in tails.count { $0.isIdentical(to: lines[run.upperBound - 1].text) } == 1 }, others)
    }

    /// The short lines that stand directly below each other above a text.
    private func lines(above text: Int) -> Range<Int>? {
        var first = text
        while first - 1 >= body.lowerBound, text - first < 4, isShort(first - 1),
            first == text || lines[first].number == lines[first - 1].number + 1,
            // Who signed the text above.
            first == text || Signed.unbracketed(lines[first - 1].text) == nil || isName(first)
        {
            first -= 1
            if isMarked(first) { break }
        }
        guard first < text else { return nil }
        let isClosed = first == body.lowerBound || first > 0 && closes(first - 1, above: first)
        return isClosed ? first..<text : nil
    }

    private func closes(_ last: Int, above first: Int) -> Bool {
        PaperForm.isEnd(lines[last].text) || lines[first].number > lines[last].number + 1
            || lines[last].text.scalarCount <= 24 || isMarked(first)
    }

    /// Without the section above a headline, and who wrote it below.
    private func titled(_ run: Range<Int>) -> Range<Int> {
        var run = run
        while run.count > 1, isName(run.upperBound - 1) { run = run.lowerBound..<run.upperBound - 1 }
        while run.count > 1, length(run.lowerBound) < 10 { run = run.lowerBound + 1..<run.upperBound }
        return run
    }

    private func isName(_ index: Int) -> Bool {
        let text = lines[index].text
        return Signed.unbracketed(text) != nil || Signed.isLabelled(text) || Signed.isUnit(text.removingBlanks(), [])
            || PaperForm.person(text) != nil || text.removingBlanks().scalarCount <= 4 || lines[index].hasColumns
            || text.hasPrefix("—") || MastheadPiece(text).isDate || text.hasSuffix("组") && text.scalarCount <= 14
    }

    private func length(_ index: Int) -> Int { lines[index].text.scalarCount }

    private func isText(_ index: Int) -> Bool {
        index > body.lowerBound && lines[index].role == nil && lines[index].row == nil
            && (LineForm.isProse(lines[index].text) || lines[index].text.scalarCount > 46)
    }

    /// A line that may be a headline or a part of one.
    private func isShort(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.role == nil, line.row == nil, line.text.scalarCount <= 40, line.look == .plain, !isText(index),
            isPrinted || isCentred(index), Decoration(line.text)?.isClosed != true, IssueNote.split(line.text) == nil
        else { return false }
        let text =
            line.text.unicodeScalars.last.map { "，、".unicodeScalars.contains($0) } == true
            ? String(line.text.dropLast()) : line.text
        return PaperForm.isHeadline(text) && !MastheadReader.isMastheadLine(text)
            && !LineForm.startsWithDate(text)
    }

    private func isMarked(_ index: Int) -> Bool {
        NumberMark.split(lines[index].text) != nil || PaperForm.sign(of: lines[index].text) != nil
    }

    private func isCentred(_ index: Int) -> Bool { lines[index].indent >= 8 }
}
