internal import Bulletins

/// Tables in plain text: columns parted by tabs or wide gaps, by lines drawn with characters, or as Markdown has them.
struct DrawnTables {
    private(set) var lines: [SourceLine] = []
    /// Lines that only draw the frame of a table.
    private(set) var frames: [SourceLine] = []
    private var tables = 1_000_000

    init(_ source: [SourceLine]) {
        var index = 0
        while index < source.count {
            let rest = source[index...]
            if let end = drawn(rest) ?? piped(rest) ?? barred(rest) ?? gapped(rest, DrawnTables.tabs)
                ?? gapped(rest, DrawnTables.gaps)
            {
                index = end
            } else if source[index].role == nil, DrawnTables.isFrame(source[index].text) {
                index = framed(rest)
            } else {
                lines.append(source[index])
                index += 1
            }
        }
    }

    // MARK: Frames

    private static let corners = "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╭╮╰╯┏┳┓┣╋┫┗┻┛".unicodeScalars
    private static let strokes = "─━═-=+ 　".unicodeScalars
    private static let bars = "│┃║|｜".unicodeScalars

    private static func isFrame(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count >= 3 else { return false }
        let hasCorners = scalars.contains(where: corners.contains)
        let isPlus = scalars.first == "+" && scalars.last == "+" && scalars.count { $0 == "+" } >= 2
        return (hasCorners || isPlus)
            && scalars.allSatisfy { corners.contains($0) || strokes.contains($0) || bars.contains($0) }
    }

    private static func barred(_ text: String) -> [String]? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, bars.contains(first), let last = scalars.last, bars.contains(last),
            scalars.count >= 3
        else { return nil }
        let cells = scalars.dropFirst().dropLast().split(
            omittingEmptySubsequences: false, whereSeparator: bars.contains)
        return cells.map { String($0).trimmingBlanks() }
    }

    /// A frame line, and rows between frame lines; what stands between two of them is one row where most rows are so
    /// parted, and a row each where only the head is.
    private mutating func drawn(_ source: ArraySlice<SourceLine>) -> Int? {
        guard let first = source.first, first.role == nil, DrawnTables.isFrame(first.text) else { return nil }
        var groups: [[(line: SourceLine, cells: [String])]] = [[]]
        var end = source.startIndex
        for index in source.indices {
            let line = source[index]
            if line.role == nil, DrawnTables.isFrame(line.text) {
                groups.append([])
            } else if line.role == nil, let cells = DrawnTables.barred(line.text) {
                groups[groups.count - 1].append((line, cells))
            } else {
                break
            }
            end = index + 1
        }
        let filled = groups.filter { !$0.isEmpty }
        let width = filled.joined().map(\.cells.count).max() ?? 0
        guard width >= 1 else { return nil }
        frames += source[source.startIndex..<end].filter { DrawnTables.isFrame($0.text) }
        if width == 1 {
            put(
                framed: filled.joined().filter { !$0.cells[0].isEmpty }.map {
                    $0.line.with(text: $0.cells[0], role: nil)
                })
            return end
        }
        tables += 1
        if filled.allSatisfy({ $0.count == 1 }) || filled.count <= 2 {
            let rows = Array(filled.joined())
            let spread = BarredRows.cells(rows.map(\.line.text)) { DrawnTables.bars.contains($0) }
            for (index, row) in rows.enumerated() {
                add(spread?[index] ?? row.cells.map { TableCell($0) }, row.line)
            }
            return end
        }
        for group in filled {
            if filled.count > 2, group.count > 1 {
                let cells = (0..<width).map { column in
                    group.map { $0.cells.indices.contains(column) ? $0.cells[column] : "" }.joined()
                }
                add(cells.map { TableCell($0) }, group[0].line)
            } else {
                for (line, cells) in group { add(cells.map { TableCell($0) }, line) }
            }
        }
        return end
    }

    /// Rows between bars below each other, without a line above them: as our own pages have them.
    private mutating func barred(_ source: ArraySlice<SourceLine>) -> Int? {
        let rows = source.prefix { line in
            line.role == nil && DrawnTables.barred(line.text).map { $0.count > 1 } ?? false
        }
        let cells = rows.compactMap { DrawnTables.barred($0.text) }
        let spread = BarredRows.cells(rows.map(\.text)) { DrawnTables.bars.contains($0) }
        guard rows.count > 1, spread != nil || Set(cells.map(\.count)).count == 1 else { return nil }
        tables += 1
        for (index, line) in rows.enumerated() { add(spread?[index] ?? cells[index].map { TableCell($0) }, line) }
        return rows.endIndex
    }

    /// A frame around a text, and not around cells: what stands in it is one text, and no masthead.
    private mutating func framed(_ source: ArraySlice<SourceLine>) -> Int {
        frames.append(source[source.startIndex])
        let inner = source.dropFirst().prefix(12)
        guard let close = inner.firstIndex(where: { $0.role == nil && DrawnTables.isFrame($0.text) }),
            close > inner.startIndex
        else { return source.startIndex + 1 }
        put(framed: Array(source[inner.startIndex..<close]))
        frames.append(source[close])
        return close + 1
    }

    private mutating func put(framed texts: [SourceLine]) {
        guard let first = texts.first else { return }
        let role: SourceLine.Role = IssueNote.split(first.text) == nil ? .paragraph : .note
        lines.append(role == .note ? first.with(.note) : first)
        lines += texts.dropFirst().map { $0.with(role) }
    }

    private mutating func add(_ cells: [TableCell], _ line: SourceLine) {
        let row = SourceLine.Row(table: tables, cells: cells)
        let text = cells.map(\.text).joined(separator: "　")
        lines.append(SourceLine(text, number: line.number, role: .paragraph, row: row))
    }

    // MARK: Markdown

    /// `| 单位 | 件数 |` above `|---|:--:|`, and the rows below (GitHub Flavored Markdown, 4.10).
    private mutating func piped(_ source: ArraySlice<SourceLine>) -> Int? {
        guard let first = source.first, first.role == nil, let second = source.dropFirst().first, second.role == nil,
            let head = DrawnTables.cells(piped: first.text), let marks = DrawnTables.cells(piped: second.text),
            head.count > 1, head.count == marks.count, marks.allSatisfy(DrawnTables.isAlignment)
        else { return nil }
        tables += 1
        frames.append(second)
        add(head.map { TableCell($0) }, first)
        var (end, number) = (source.startIndex + 2, second.number)
        while source.indices.contains(end), case let line = source[end], line.role == nil, line.number == number + 1,
            first.text.hasPrefix("|") == line.text.hasPrefix("|"), let cells = DrawnTables.cells(piped: line.text),
            !cells.isEmpty, cells.count <= head.count, !isHead(source[end...])
        {
            add((cells + Array(repeating: "", count: head.count - cells.count)).map { TableCell($0) }, line)
            (end, number) = (end + 1, line.number)
        }
        return end
    }

    /// Whether another table begins there.
    private func isHead(_ source: ArraySlice<SourceLine>) -> Bool {
        guard let next = source.dropFirst().first, let marks = DrawnTables.cells(piped: next.text) else { return false }
        return marks.count > 1 && marks.allSatisfy(DrawnTables.isAlignment)
    }

    /// `:--`, `--:`, `:-:`: how a column is aligned.
    private static func isAlignment(_ text: String) -> Bool {
        let strokes = text.drop { $0 == ":" }.prefix { $0 == "-" }.count
        return strokes >= 1 && text.allSatisfy { $0 == ":" || $0 == "-" } && text.count - strokes <= 2
    }

    private static func cells(piped text: String) -> [String]? {
        guard text.contains("|") else { return nil }
        var cells = text.trimmingBlanks().replacing("\\|", with: "\u{0}").split(
            separator: "|", omittingEmptySubsequences: false
        ).map { String($0).replacing("\u{0}", with: "|").trimmingBlanks() }
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    // MARK: Gaps

    private static func tabs(_ text: String) -> [String] {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
    }

    /// Parted where two spaces stand, or a wide one.
    private static func gaps(_ text: String) -> [String] {
        text.contains("\t") ? [text] : LineForm.columns(of: text)
    }

    /// Rows of the same count of cells below each other, with a figure in most of them.
    private mutating func gapped(_ source: ArraySlice<SourceLine>, _ parted: (String) -> [String]) -> Int? {
        guard let first = source.first, isRow(first) else { return nil }
        let width = parted(first.text).count
        guard width >= 2 else { return nil }
        let rows = source.prefix { line in isRow(line) && parted(line.text).count == width }.map { parted($0.text) }
        let isSure = rows.dropFirst().count { $0.contains { TableCell($0).number != nil } } * 2 >= rows.count - 1
        guard rows.count >= 3 && isSure || rows.count == 2 && width >= 4 && isSure else { return nil }
        tables += 1
        for (line, cells) in zip(source, rows) { add(cells.map { TableCell($0) }, line) }
        return source.startIndex + rows.count
    }

    private func isRow(_ line: SourceLine) -> Bool {
        line.role == nil && !LineForm.contains(line.text, "。；") && NumberMark.split(line.text) == nil
            && !ImprintReader.isImprint(line.text) && !MastheadReader.isMasthead(line.text)
    }
}
