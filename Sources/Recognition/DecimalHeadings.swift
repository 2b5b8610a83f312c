internal import Bulletins

/// Headings of the form `1 重要讲话` and `1.1 区长调研`: each step is a level.
enum DecimalHeadings {
    private struct Heading {
        let numbers: [Int]
        let title: String
    }

    /// The lines with those headings as sections, subsections and items.
    ///
    /// A line is one only where it counts on from the one before; where no line is of the form 1.1, none is.
    static func asRoles(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        var found: [Int: Heading] = [:]
        var last: [Int] = []
        for (index, line) in lines.enumerated() where line.role == nil {
            guard let heading = heading(line.text), follows(heading.numbers, last) else { continue }
            found[index] = heading
            last = heading.numbers
        }
        let depth = found.values.map(\.numbers.count).max() ?? 0
        guard depth >= 2, let first = found.keys.min(), first == 0 || MastheadReader.isIssue(lines) else {
            return lines
        }
        report.add(
            .understood, line: lines[first].number, found: "编号写作“1”“1.1”", done: "按层次认作栏目和条目，印出时用规范编号",
            about: found.keys.sorted().compactMap { found[$0]?.title })
        return lines.indices.map { index in
            guard let heading = found[index] else { return lines[index] }
            let roles: [SourceLine.Role] = depth == 2 ? [.section, .item] : [.section, .subsection, .item]
            return SourceLine(heading.title, number: lines[index].number, role: roles[heading.numbers.count - 1])
        }
    }

    private static func follows(_ numbers: [Int], _ last: [Int]) -> Bool {
        let (head, count) = (numbers.dropLast(), numbers.last)
        if last.count >= numbers.count {
            return last.prefix(head.count).elementsEqual(head) && last[head.count] + 1 == count
        }
        return numbers.count == last.count + 1 && count == 1 && last.elementsEqual(head)
    }

    private static func heading(_ text: String) -> Heading? {
        var scalars = Array(text.unicodeScalars)
        var number = scalars.prefix { (0x30...0x39).contains($0.value) || $0 == "." }
        // 1、标题 above 1.1 标题.
        let isMarked =
            number.last == "." || number.count < scalars.count && "、．".unicodeScalars.contains(scalars[number.count])
        if isMarked, !number.dropLast().contains(".") {
            if number.last == "." { number.removeLast() }
            scalars[number.count] = " "
        }
        guard number.count < scalars.count, scalars[number.count].isBlank else { return nil }
        let steps = number.split(separator: ".", omittingEmptySubsequences: false)
            .map { $0.count <= 2 ? Int(String(String.UnicodeScalarView($0))) : nil }
        let title = String(String.UnicodeScalarView(scalars[number.count...])).trimmingBlanks()
        guard (1...3).contains(steps.count), LineForm.isTitle(title), !LineForm.hasColumns(title),
            title.unicodeScalars.contains(where: \.properties.isIdeographic)
        else { return nil }
        let numbers = steps.compactMap { $0 }
        return numbers.count == steps.count ? Heading(numbers: numbers, title: title) : nil
    }
}
