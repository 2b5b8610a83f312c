/// Which rows, or columns, of a changed table are which of the base, wherever they have been moved.
///
/// A line is known by what is in it: equal ones first, then those of the same name, its first text that is no figure, the
/// most alike first. What was written anew is the one that stood between the same neighbours.
struct LineMatching {
    /// For every line of the changed table, its index in the base; `nil` for one that is new.
    private(set) var matches: [Int?]
    private let base: [[String]]
    private let other: [[String]]
    private var isTaken: [Bool]

    init(_ base: [[String]], _ other: [[String]]) {
        (self.base, self.other) = (base, other)
        matches = Array(repeating: nil, count: other.count)
        isTaken = Array(repeating: false, count: base.count)
        matchEnds()
        matchEqual()
        matchNamed()
        matchBetweenNeighbours()
    }

    private var openOld: [Int] { base.indices.filter { !isTaken[$0] } }
    private var openNew: [Int] { other.indices.filter { matches[$0] == nil } }

    private mutating func match(_ new: Int, _ old: Int) {
        matches[new] = old
        isTaken[old] = true
    }

    /// What is the same from the first line on, and from the last one back.
    private mutating func matchEnds() {
        var head = 0
        while head < min(base.count, other.count), LineMatching.isSame(base[head], other[head]) {
            match(head, head)
            head += 1
        }
        var tail = 1
        while tail <= min(base.count, other.count) - head,
            LineMatching.isSame(base[base.count - tail], other[other.count - tail])
        {
            match(other.count - tail, base.count - tail)
            tail += 1
        }
    }

    /// The first of several equal ones is the first, the second the second; empty lines are known by their neighbours.
    private mutating func matchEqual() {
        var old: [[String]: [Int]] = [:]
        for index in openOld.reversed() where !base[index].allSatisfy(\.isEmpty) {
            old[base[index], default: []].append(index)
        }
        for index in openNew {
            if let same = old[other[index]]?.popLast() { match(index, same) }
        }
    }

    private mutating func matchNamed() {
        let (old, new) = (openOld, openNew)
        guard old.count * new.count <= Alignment.limit else { return }
        let (oldNames, newNames) = (old.map { LineMatching.name(base[$0]) }, new.map { LineMatching.name(other[$0]) })
        var pairs: [(likeness: Int, old: Int, new: Int)] = []
        for (o, oldName) in oldNames.enumerated() {
            for (n, newName) in newNames.enumerated() where oldName == newName {
                let likeness = LineMatching.texts(in: base[old[o]], and: other[new[n]])
                // Figures alone are a name where they are nearly the same.
                if oldName != nil || likeness >= 50 { pairs.append((likeness, old[o], new[n])) }
            }
        }
        pairs.sort {
            (-$0.likeness, abs($0.old - $0.new), $0.old, $0.new) < (-$1.likeness, abs($1.old - $1.new), $1.old, $1.new)
        }
        for pair in pairs where !isTaken[pair.old] && matches[pair.new] == nil { match(pair.new, pair.old) }
    }

    /// Lines without a match in the place of as many of the base are the same ones, rewritten; of fewer or more those
    /// that are alike.
    private mutating func matchBetweenNeighbours() {
        var start = 0
        while start < other.count {
            guard matches[start] == nil else {
                start += 1
                continue
            }
            let end = other[start...].indices.first { matches[$0] != nil } ?? other.count
            let before = start == 0 ? -1 : matches[start - 1] ?? -1
            let after = end == other.count ? base.count : matches[end] ?? base.count
            var old = Array((before + 1..<base.count).prefix { !isTaken[$0] })
            if old.isEmpty { old = Array(Array((0..<after).reversed().prefix { !isTaken[$0] }).reversed()) }
            let pairs =
                old.count == end - start
                ? Array(old.indices.map(Optional.some))
                : Alignment(old.map { base[$0] }, Array(other[start..<end]), isInPlace: false, LineMatching.likeness)
                    .matches
            for (offset, pair) in pairs.enumerated() {
                if let pair { match(start + offset, old[pair]) }
            }
            start = end
        }
    }

    /// By what a reader calls the line; `nil` where all of it is figures.
    fileprivate static func name(_ line: [String]) -> String? {
        let words = line.filter { !$0.isEmpty && TableCell($0).number == nil && !TableCell($0).isDash }
        return words.first { !isCounter($0) } ?? words.first
    }

    /// 一, （2）, 3、 and ④ count the lines and go to another when they are sorted.
    private static func isCounter(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            "一二三四五六七八九十百（）()、．.".unicodeScalars.contains(scalar) || (0x30...0x39).contains(scalar.value)
                || (0x2460...0x2473).contains(scalar.value)
        }
    }

    /// How many of a hundred texts both have.
    private static func texts(in a: [String], and b: [String]) -> Int {
        var counts: [String: Int] = [:]
        for text in a where !text.isEmpty { counts[text, default: 0] += 1 }
        var (common, count) = (0, 0)
        for text in b where !text.isEmpty {
            count += 1
            guard let left = counts[text], left > 0 else { continue }
            counts[text] = left - 1
            common += 1
        }
        return common * 100 / max(1, count, a.count { !$0.isEmpty })
    }

    private static func isSame(_ a: [String], _ b: [String]) -> Bool {
        a.elementsEqual(b) { $0.isIdentical(to: $1) }
    }

    /// How many of a hundred cells are the same; the longer line counts.
    private static func likeness(_ a: [String], _ b: [String]) -> Int {
        if isSame(a, b) { return 100 }
        let length = max(a.count, b.count)
        let same = zip(a, b).count { $0.isIdentical(to: $1) }
        let moved = Set(a).intersection(b).count
        return max(same, min(moved, length)) * 99 / max(1, length)
    }
}

extension Table {
    /// Which row of this table each row of another version of it is, and which column each column.
    ///
    /// A covered cell says what covers it, so that 女 below 甲乡 is not 女 below 乙乡; but who merges cells does not make
    /// other lines of them.
    func matches(in other: Table) -> (rows: [Int?], columns: [Int?]) {
        let areShown = mergedCells > 0 && mergedCells == other.mergedCells
        let columns = LineMatching(columnTexts(areShown), other.columnTexts(areShown)).matches
        // Rows are compared by the columns that both have, wherever they stand.
        let shared = columns.indices.compactMap { new in columns[new].map { (old: $0, new: new) } }.sorted { $0 < $1 }
        let rows = LineMatching(
            rowTexts(areShown).map { row in shared.map { row[$0.old] } },
            other.rowTexts(areShown).map { row in shared.map { row[$0.new] } })
        return (rows.matches, columns)
    }

    private var mergedCells: Int { rows.joined().count { $0.across > 1 || $0.down > 1 } }

    private func rowTexts(_ areShown: Bool) -> [[String]] { areShown ? Table.seen(rowTexts, shownTexts) : rowTexts }

    private func columnTexts(_ areShown: Bool) -> [[String]] {
        guard areShown else { return columnTexts }
        let shown = shownTexts
        return Table.seen(columnTexts, shown[0].indices.map { column in shown.map { $0[column] } })
    }

    /// Lines as they are seen, with what is hidden in them; one without a text of its own is known by its neighbours.
    private static func seen(_ lines: [[String]], _ shown: [[String]]) -> [[String]] {
        zip(lines, shown).map { own, shown in
            own.allSatisfy(\.isEmpty)
                ? own : zip(own, shown).map { $0.isEmpty || $0.isIdentical(to: $1) ? $1 : "\($1)\t\($0)" }
        }
    }

    /// What a reader sees in each cell.
    private var shownTexts: [[String]] { coverage.map { row in row.map { rows[$0.row][$0.column].text } } }

    /// What a reader calls a row; empty where it has no text.
    package func name(ofRow row: Int) -> String {
        let texts = shownTexts[row]
        return LineMatching.name(texts) ?? texts.first { !$0.isEmpty } ?? ""
    }

    /// What the lowest row of the head says over a column.
    package func name(ofColumn column: Int) -> String { heads == 0 ? "" : shownTexts[heads - 1][column] }

    var rowTexts: [[String]] { rows.map { $0.map(\.text) } }

    var columnTexts: [[String]] { (0..<columnCount).map { column in rows.map { $0[column].text } } }
}
