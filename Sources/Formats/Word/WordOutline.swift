internal import Bulletins
internal import Recognition

/// What the outline levels of other programs' files mean here, which is seen only when all of the file is read.
struct WordOutline {
    private struct Mark {
        /// From 0; `nil` for text.
        var level: Int?
        var isNumbered: Bool
        var isTitle: Bool
    }

    /// By the index of the line.
    private var marks: [Int: Mark] = [:]

    mutating func add(at index: Int, level: Int?, isNumbered: Bool, isTitle: Bool = false) {
        marks[index] = Mark(level: level, isNumbered: isNumbered, isTitle: isTitle)
    }

    mutating func remove(from index: Int) { marks = marks.filter { $0.key < index } }

    private static let roles: [SourceLine.Role] = [.section, .subsection, .item]

    static func role(_ level: Int) -> SourceLine.Role? { roles.indices.contains(level) ? roles[level] : nil }

    /// Whether a number is of the form `1`, `1.1`, `1.1.1`.
    static func isWestern(_ number: String) -> Bool {
        !number.isEmpty && number.unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || $0 == "." }
    }

    /// What `1` and `1.1` before a short line make of it: each step is a level.
    static func level(ofNumber number: String, before text: String) -> SourceLine.Role? {
        guard isWestern(number), !Recognizer.isNumbered(number + text), text.scalarCount <= 40,
            !text.unicodeScalars.contains(where: { "。；".unicodeScalars.contains($0) })
        else { return nil }
        return role(number.split(separator: ".").count - 1)
    }

    /// The roles that hold in this file.
    func settled(_ lines: [SourceLine], _ units: KnownUnits) -> [SourceLine] {
        var levels = HeadingLevels()
        for (index, mark) in marks {
            guard lines.indices.contains(index), let level = mark.isTitle ? 0 : mark.level.map({ $0 + 1 }) else {
                continue
            }
            // What is written as a heading is no sentence.
            if mark.isTitle || lines[index].role != nil { levels.add(level, at: index) }
        }
        return levels.pieces(in: lines, units) ?? settledItems(settledText(settledTitle(settledNumbers(lines))))
    }

    /// Where `一、` stands on the second level, under `第一部分` or under titles without numbers, headings are what their
    /// level says, whatever their numbers.
    private func settledNumbers(_ lines: [SourceLine]) -> [SourceLine] {
        let isUnder = lines.indices.contains { index in
            let number = lines[index].text.unicodeScalars.prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
            return marks[index]?.level == 1 && !number.isEmpty
                && lines[index].text.unicodeScalars.dropFirst(number.count).first == "、"
        }
        guard isUnder, lines.indices.count(where: { marks[$0]?.level == 0 }) > 1 else { return lines }
        return lines.indices.map { index in
            guard let level = marks[index]?.level, lines[index].role == nil, Recognizer.isNumbered(lines[index].text),
                lines[index].text.scalarCount <= 60, let role = WordOutline.role(level)
            else { return lines[index] }
            return lines[index].with(role)
        }
    }

    /// A single heading of the first level, with a masthead under it or in it, is the name of the whole.
    private func settledTitle(_ lines: [SourceLine]) -> [SourceLine] {
        let sections = lines.indices.filter { lines[$0].role == .section }
        guard sections == [0], lines.contains(where: { $0.role == .subsection }),
            lines.dropFirst().prefix(3).contains(where: { $0.role == nil && Recognizer.isMasthead($0.text) })
                || Recognizer.namesIssue(lines[0].text)
        else { return lines }
        return lines.map { line in
            switch line.role {
            case .section: line.with(Recognizer.namesIssue(line.text) ? .masthead(.name) : nil)
            case .subsection: line.with(.section)
            case .item: line.with(.subsection)
            default: line
            }
        }
    }

    /// Where headings of the third level have a style, a numbered line without one is a part of the text.
    private func settledText(_ lines: [SourceLine]) -> [SourceLine] {
        guard lines.indices.contains(where: { marks[$0]?.level == 2 }) else { return lines }
        return lines.indices.map { index in
            guard let mark = marks[index], mark.isNumbered, mark.level == nil, lines[index].role == nil else {
                return lines[index]
            }
            return lines[index].with(.paragraph)
        }
    }

    /// A heading of the second level with text under it and no heading of the third is an item itself.
    private func settledItems(_ lines: [SourceLine]) -> [SourceLine] {
        lines.indices.map { index in
            let next = lines.indices.contains(index + 1) ? lines[index + 1] : nil
            let isItem =
                lines[index].role == .subsection
                && next.map { ($0.role == nil || $0.role == .paragraph) && !Recognizer.isNumbered($0.text) } ?? false
            return isItem ? lines[index].with(.item) : lines[index]
        }
    }
}
