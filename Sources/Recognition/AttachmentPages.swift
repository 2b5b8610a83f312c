internal import Bulletins

/// 附件: the list of them under the text, `附件：1.进度表`, and what stands on pages of their own behind `附件1`.
struct AttachmentPages {
    struct Page {
        var title: String
        var lines: [SourceLine]
        /// Where it was named first.
        let line: Int
    }

    /// The lines without them.
    private(set) var lines: [SourceLine]
    private(set) var pages: [Page] = []

    init(_ source: [SourceLine]) {
        lines = source
        takePages()
        takeList()
    }

    // MARK: Pages

    /// `附件`, `附件1：`, `附表二` and nothing else.
    static func isMark(_ line: SourceLine) -> Bool {
        guard line.row == nil, line.text.scalarCount <= 8, line.role != .masthead(.name) else { return false }
        var rest = line.text.removingBlanks()[...]
        guard let head = ["附件", "附表"].first(where: rest.hasPrefix) else { return false }
        rest = rest.dropFirst(head.count)
        return rest.unicodeScalars.allSatisfy { "0123456789一二三四五六七八九十：:（）()".unicodeScalars.contains($0) }
    }

    /// From the first mark that stands alone and is no head of a list, to the imprint or the end.
    private mutating func takePages() {
        let end = ImprintReader.start(of: lines)
        let marks = lines.indices.filter { index in
            index > 0 && index + 1 < end && AttachmentPages.isMark(lines[index])
                && NumberMark.split(lines[index + 1].text)?.mark.value != 1
        }
        guard let first = marks.first, lines[..<first].contains(where: { LineForm.isProse($0.text) }) else { return }
        for (index, mark) in marks.enumerated() {
            let bound = index + 1 < marks.count ? marks[index + 1] : end
            var inner = Array(lines[mark + 1..<bound])
            var title = ""
            if let line = inner.first, line.row == nil, LineForm.isTitle(line.text, limit: 50) {
                title = line.text
                inner.removeFirst()
            }
            pages.append(Page(title: title, lines: inner, line: lines[mark].number))
        }
        lines.removeSubrange(first..<end)
    }

    // MARK: The list

    /// `附件：…` behind the text, with its further lines.
    private mutating func takeList() {
        let end = ImprintReader.start(of: lines)
        guard let start = lines[..<end].lastIndex(where: { AttachmentPages.listed($0.text) != nil }), start > 0,
            lines[start].role == nil, let first = AttachmentPages.listed(lines[start].text)
        else { return }
        var titles = first.isEmpty ? [] : [first]
        var next = start + 1
        while next < end, lines[next].role == nil, let (mark, rest) = NumberMark.split(lines[next].text),
            mark.value == titles.count + 1, LineForm.isTitle(rest, limit: 60)
        {
            titles.append(lines[next].text)
            next += 1
        }
        // Only what closes the text may stand below.
        guard !titles.isEmpty, lines[next..<end].allSatisfy({ !LineForm.isProse($0.text) }), end - next <= 4 else {
            return
        }
        let names = titles.map { NumberMark.split($0)?.rest ?? $0 }
        for (index, name) in names.enumerated() where !pages.contains(where: { AttachmentPages.isSame($0.title, name) })
        {
            if pages.indices.contains(index), pages[index].title.isEmpty {
                pages[index].title = name
            } else {
                pages.insert(Page(title: name, lines: [], line: lines[start].number), at: min(index, pages.count))
            }
        }
        lines.removeSubrange(start..<next)
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.removingBlanks().isIdentical(to: other.removingBlanks())
    }

    /// What stands behind `附件：`.
    private static func listed(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let colon = scalars.prefix(6).firstIndex(where: { "：:".unicodeScalars.contains($0) }),
            String(scalars[..<colon]).removingBlanks() == "附件"
        else { return nil }
        let rest = String(scalars[colon...].dropFirst()).trimmingBlanks()
        return LineForm.isTitle(NumberMark.split(rest)?.rest ?? rest, limit: 60) || rest.isEmpty ? rest : nil
    }
}
