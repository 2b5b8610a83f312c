internal import Bulletins
internal import Recognition

/// What the headings of a file that is no issue mean: the title of one piece, or those of several.
struct HeadingLevels {
    /// By the index of the line; 0 is the title of the whole.
    private(set) var levels: [Int: Int] = [:]

    mutating func add(_ level: Int, at index: Int) { levels[index] = level }

    /// The lines with the titles of pieces as items; `nil` where the file is an issue, or has no headings.
    func pieces(in lines: [SourceLine], _ units: KnownUnits) -> [SourceLine]? {
        // A heading with a number is read by it.
        let headings = levels.keys.sorted().filter {
            lines.indices.contains($0) && !Recognizer.isNumbered(lines[$0].text)
        }
        guard let first = headings.first, let top = headings.compactMap({ levels[$0] }).min(),
            levels.count == headings.count,
            !lines.prefix(first + 8).contains(where: { Recognizer.saysNumber($0.text) }),
            // # 工具链进展 2019/12/09.
            !Recognizer.namesIssue(lines[first].text)
        else { return nil }
        let tops = headings.filter { levels[$0] == top }
        let hasText = { (index: Int) in index + 1 < lines.count && levels[index + 1] == nil }
        if tops == [first], first <= 3, lines[..<first].allSatisfy({ $0.text.scalarCount <= 20 }) {
            let isSigned = Recognizer.namesUnit(lines[first].text, units)
            let isAlone = headings.count == 1 && first + 1 < lines.count
            guard isAlone || hasText(first) && (isSigned || Recognizer.isProse(lines[first + 1].text)) else {
                return nil
            }
            return lines.indices.map { index in
                index == first
                    ? lines[index].with(.item) : levels[index] == nil ? lines[index] : lines[index].with(.paragraph)
            }
        }
        guard tops.count > 1, headings == tops,
            tops.allSatisfy({ hasText($0) && Recognizer.namesUnit(lines[$0].text, units) })
        else { return nil }
        return lines.indices.map { levels[$0] == nil ? lines[$0] : lines[$0].with(.item) }
    }
}
