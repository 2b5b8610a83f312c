/// Merges two changed versions of one table: rows and columns by what they are, cells by themselves.
///
/// Cells that two people changed both stand; a row that each added stays, and so does one that one deleted and the
/// other changed, which is asked then.
struct TableMerge {
    let table: Table

    /// The rows, or the columns, of the three versions under names that they share.
    private struct Lines {
        /// Names of the base's are their indices; those that only others have are numbered on.
        var mine: [Int]
        var theirs: [Int]
        var merged: [Int]
        /// Those that one deleted and the other changed.
        var contested: Set<Int>
    }

    /// For every row, or column, of the two changed versions, which of the base's it is.
    private struct Matches {
        var mine: [Int?]
        var theirs: [Int?]
    }

    init(_ merge: ParagraphMerging, _ base: Table, _ mine: Table, _ theirs: Table) {
        let keepsMine = merge.clash == .keepsMine
        let (oldRows, myRows, otherRows) = (base.rowTexts, mine.rowTexts, theirs.rowTexts)
        let (oldColumns, myColumns, otherColumns) = (base.columnTexts, mine.columnTexts, theirs.columnTexts)
        let (ours, others) = (base.matches(in: mine), base.matches(in: theirs))
        let rowMatches = Matches(mine: ours.rows, theirs: others.rows)
        let columnMatches = Matches(mine: ours.columns, theirs: others.columns)
        let grids = [base, mine, theirs].map(\.grid)
        let rows = TableMerge.lines(
            oldRows, myRows, otherRows, rowMatches, across: columnMatches, groups: grids.map(\.groups),
            keepsMine: keepsMine)
        let columns = TableMerge.lines(
            oldColumns, myColumns, otherColumns, columnMatches, across: rowMatches,
            groups: grids.map(\.transposed.groups), keepsMine: keepsMine)
        var table = TableMerge.cells(
            merge,
            base.placed(Array(oldRows.indices), in: rows.merged, Array(oldColumns.indices), in: columns.merged),
            mine.placed(rows.mine, in: rows.merged, columns.mine, in: columns.merged),
            theirs.placed(rows.theirs, in: rows.merged, columns.theirs, in: columns.merged))
        // Where both worked, no cell keeps a reach that the other's leave it no room for.
        if base != mine, base != theirs, mine != theirs { table = table.with(table.grid) }
        self.table = table
        // What is asked shows the line as a table of its own.
        for (r, row) in rows.merged.enumerated() where rows.contested.contains(row) {
            merge.ask(.cell(row: r, column: 0), Table(heads: 0, rows: [table.rows[r]]))
        }
        for (c, column) in columns.merged.enumerated() where columns.contested.contains(column) {
            merge.ask(.cell(row: 0, column: c), Table(heads: 0, rows: table.rows.map { [$0[c]] }))
        }
    }

    /// Cell by cell, of three versions that have the same rows and columns.
    private static func cells(_ merge: ParagraphMerging, _ base: Table, _ mine: Table, _ theirs: Table) -> Table {
        let (coverageOfMine, coverageOfTheirs) = (mine.coverage, theirs.coverage)
        var table = mine
        /// What neither covers, or one does while the other wrote in it: no cell of the merged table may cover it.
        var seen: [(row: Int, column: Int)] = []
        for r in base.rows.indices {
            for c in base.rows[r].indices {
                let (old, ours, others) = (base.rows[r][c], mine.rows[r][c], theirs.rows[r][c])
                let reach = merge.whole(Reach(old), Reach(ours), Reach(others))
                table.rows[r][c] = TableCell(
                    merge.text(.cell(row: r, column: c), old.text, ours.text, others.text),
                    across: reach.across, down: reach.down,
                    unknown: merge.unknown(old.unknown, ours.unknown, others.unknown))
                let (isShownByMe, isShownByOther) = (
                    coverageOfMine[r][c] == (r, c), coverageOfTheirs[r][c] == (r, c)
                )
                let isTyped = !isShownByMe && others.text != old.text || !isShownByOther && ours.text != old.text
                if !table.rows[r][c].text.isEmpty, isShownByMe && isShownByOther || isTyped { seen.append((r, c)) }
            }
        }
        table.caption = merge.text(.caption, base.caption, mine.caption, theirs.caption)
        table.heads = merge.whole(base.heads, mine.heads, theirs.heads)
        table.unknown = merge.unknown(base.unknown, mine.unknown, theirs.unknown)
        merge.split += table.uncover(seen).map { .cell(row: $0.row, column: $0.column) }
        return table
    }

    /// One value: a cell never reaches across as far as one said and down as far as the other did.
    private struct Reach: Equatable {
        let across: Int
        let down: Int

        init(_ cell: TableCell) { (across, down) = (cell.across, cell.down) }
    }

    private static func lines(
        _ base: [[String]], _ mine: [[String]], _ theirs: [[String]], _ matches: Matches, across: Matches,
        groups: [[Range<Int>]], keepsMine: Bool
    ) -> Lines {
        var (ours, others) = (matches.mine, matches.theirs)
        // What one deleted and the other changed stays: it is as if the other had put it there.
        func isChanged(_ line: [String], _ row: Int, _ across: [Int?]) -> Bool {
            zip(line, across).contains { text, column in
                column.map { !text.isIdentical(to: base[row][$0]) } ?? !text.isEmpty
            }
        }
        var kept: (mine: Set<Int>, theirs: Set<Int>) = ([], [])
        for row in base.indices {
            switch (ours.firstIndex(of: row), others.firstIndex(of: row)) {
            case (nil, let at?) where !keepsMine && isChanged(theirs[at], row, across.theirs):
                others[at] = nil
                kept.theirs.insert(at)
            case (let at?, nil) where isChanged(mine[at], row, across.mine):
                ours[at] = nil
                kept.mine.insert(at)
            default: break
            }
        }
        // The same line added by both is one.
        let added = Set(
            zip(ours, mine).filter { $0.0 == nil }.map(\.1) + zip(others, theirs).filter { $0.0 == nil }.map(\.1)
        )
        .sorted { $0.lexicographicallyPrecedes($1) }
        func names(_ matches: [Int?], _ lines: [[String]]) -> [Int] {
            // One version may have the same line twice.
            var counts: [[String]: Int] = [:]
            return zip(matches, lines).map { match, line in
                if let match { return match }
                let copy = counts[line, default: 0]
                counts[line] = copy + 1
                return base.count + (added.firstIndex(of: line) ?? 0) + copy * added.count
            }
        }
        let (mineNames, theirNames) = (names(ours, mine), names(others, theirs))
        // What one deleted is gone, wherever the other moved it.
        let living = Set((mineNames + theirNames).filter { $0 >= base.count }).union(
            Set(mineNames).intersection(theirNames))
        let order = Order(count: base.count, living: living, keepsMine: keepsMine)
        var merged = order.merged(
            zip([Array(base.indices), mineNames, theirNames], groups).map { names, groups in
                groups.map { Array(names[$0]) }
            })
        if merged.isEmpty { merged = mineNames }
        return Lines(
            mine: mineNames, theirs: theirNames, merged: merged,
            contested: Set(kept.mine.map { mineNames[$0] } + kept.theirs.map { theirNames[$0] }))
    }
}

/// The merged order of the lines of a table, by their names.
private struct Order {
    /// Of the base's lines.
    let count: Int
    let living: Set<Int>
    let keepsMine: Bool

    /// Lines that cells tie together stay together, where all three versions tie the same ones.
    ///
    /// - Parameter sides: of the base, of mine and of theirs the lines by groups.
    func merged(_ sides: [[[Int]]]) -> [Int] {
        let all = merged(sides.map { Array($0.joined()) }, living)
        let names = Dictionary(sides[0].flatMap { group in group.map { ($0, group[0]) } }) { first, _ in first }
        var groups: [[Int: [Int]]] = []
        var order: [[Int]] = []
        for side in sides {
            let known = side.map { group in Set(group.compactMap { names[$0] }) }
            let own = zip(known, side).map { $0.first ?? $1[0] }
            guard known.allSatisfy({ $0.count < 2 }), Set(own).count == own.count else { return all }
            groups.append(Dictionary(zip(own, side)) { first, _ in first })
            order.append(own)
        }
        let alive = Set(groups.dropFirst().flatMap { $0.filter { $1.contains(where: living.contains) }.keys })
        let result = merged(order, alive).flatMap { name in merged(groups.map { $0[name] ?? [] }, living) }
        // What both added may be in another group of each.
        return result.count == all.count && Set(result) == Set(all) ? result : all
    }

    private func merged(_ sides: [[Int]], _ living: Set<Int>) -> [Int] {
        let (base, mine, theirs) = (sides[0], sides[1], sides[2])
        return [mine, theirs].contains(where: areMoved)
            ? OrderMerge.merged(
                base: base, mine: mine, theirs: theirs, living: living.intersection(mine + theirs), keepsMine: keepsMine
            )
            : inOrder(base, mine, theirs)
    }

    /// Whether lines that the base has, too, stand in another order.
    private func areMoved(_ names: [Int]) -> Bool {
        let known = names.filter { $0 < count }
        return known != known.sorted()
    }

    /// The merged order of lines that nobody has moved.
    private func inOrder(_ base: [Int], _ mine: [Int], _ theirs: [Int]) -> [Int] {
        let merge = SequenceMerge(
            base: base, mine: Hunk.changes(from: base, to: mine), theirs: Hunk.changes(from: base, to: theirs)
        ) { _, _ in true }
        let merged = merge.merged { mine, theirs, _ in
            // Where both worked: what both have, and what each added.
            let kept = mine.filter { $0 < count && theirs.contains($0) }
            let (ours, others) = (mine.filter { $0 >= count }, theirs.filter { $0 >= count })
            return kept + (ours.lexicographicallyPrecedes(others) ? ours + others : others + ours)
        }
        var seen: Set<Int> = []
        return merged.filter { seen.insert($0).inserted }
    }
}

/// Which elements of a changed list are which of the base: in order, as like as possible.
struct Alignment {
    /// For every element of the other list, its index in the base; `nil` for one that is new.
    private(set) var matches: [Int?]

    /// - Parameters:
    ///   - threshold: below it two elements are different ones.
    ///   - isInPlace: whether they are the same, rewritten, where lists of one length are the same before and behind.
    ///   - likeness: 0 to 100.
    init<Element>(
        _ base: [Element], _ other: [Element], threshold: Int = Alignment.threshold, isInPlace: Bool = true,
        _ likeness: (Element, Element) -> Int
    ) {
        matches = Array(repeating: nil, count: other.count)
        var head = 0
        while head < min(base.count, other.count), likeness(base[head], other[head]) == 100 {
            matches[head] = head
            head += 1
        }
        var tail = 0
        while tail < min(base.count, other.count) - head,
            likeness(base[base.count - 1 - tail], other[other.count - 1 - tail]) == 100
        {
            matches[other.count - 1 - tail] = base.count - 1 - tail
            tail += 1
        }
        let (old, new) = (head..<base.count - tail, head..<other.count - tail)
        if old.count == new.count, isInPlace {
            for (a, b) in zip(old, new) { matches[b] = a }
            return
        }
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= Alignment.limit else { return }
        // The best total from each pair on.
        var best = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        var likes = Array(repeating: Array(repeating: 0, count: new.count), count: old.count)
        for i in (0..<old.count).reversed() {
            for j in (0..<new.count).reversed() {
                likes[i][j] = likeness(base[old.lowerBound + i], other[new.lowerBound + j])
                let pair = likes[i][j] >= threshold ? likes[i][j] + best[i + 1][j + 1] : 0
                best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < old.count, j < new.count {
            if likes[i][j] >= threshold, best[i][j] == likes[i][j] + best[i + 1][j + 1] {
                matches[new.lowerBound + j] = old.lowerBound + i
                i += 1
                j += 1
            } else if best[i + 1][j] >= best[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    static var threshold: Int { 40 }
    static var limit: Int { 250_000 }
}
