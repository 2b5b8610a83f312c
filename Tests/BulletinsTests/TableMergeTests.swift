import Bulletins
import TestSupport
import Testing

/// Two editors in one table: cells that both changed stand, and so do rows and columns that each added.
struct TableMergeTests {
    private let base = Table(texts: [["乡镇", "收入", "增幅"], ["东街街道", "120", "12%"], ["洪门镇", "98", "3%"]])

    private func issue(_ table: Table) -> Bulletin {
        Bulletin(sections: [
            Section(id: PartID("s"), items: [Item(id: PartID("i"), headline: "收支", paragraphs: [.table(table)])])
        ])
    }

    private func merged(_ mine: Table?, _ theirs: Table?) -> Merge {
        Merge(base: issue(base), mine: issue(mine ?? base), theirs: issue(theirs ?? base))
    }

    private func rows(_ bulletin: Bulletin?) -> [[String]] {
        bulletin?.item(PartID("i"))?.paragraphs.first?.table?.rows.map { $0.map(\.text) } ?? []
    }

    private func merge(_ mine: Table?, _ theirs: Table?) -> (rows: [[String]], conflicts: Int) {
        let merge = merged(mine, theirs)
        return (rows(merge.bulletin), merge.conflicts.count)
    }

    private func typing(_ text: String, row: Int, column: Int, in table: Table? = nil) -> Table {
        let table = table ?? base
        var rows = table.rows
        rows[row][column].text = text
        return Table(caption: table.caption, heads: table.heads, rows: rows)
    }

    @Test func `各改一格，两格都改了`() {
        let merged = merge(typing("125", row: 1, column: 1), typing("4%", row: 2, column: 2))
        #expect(merged.rows == [["乡镇", "收入", "增幅"], ["东街街道", "125", "12%"], ["洪门镇", "98", "4%"]])
        #expect(merged.conflicts == 0)
    }

    @Test func `各加一行，两行都在`() {
        func adding(_ name: String) -> Table {
            typing(name, row: 3, column: 0, in: base.insertingRow(at: 3))
        }
        let names = merge(adding("城关镇"), adding("高新区")).rows.map { $0[0] }
        #expect(names.prefix(3) == ["乡镇", "东街街道", "洪门镇"])
        #expect(Set(names.dropFirst(3)) == ["城关镇", "高新区"])
    }

    @Test func `一人加一列，一人改一格`() {
        let wider = typing("排名", row: 0, column: 3, in: base.insertingColumn(at: 3))
        let merged = merge(wider, typing("99", row: 2, column: 1))
        #expect(merged.rows == [["乡镇", "收入", "增幅", "排名"], ["东街街道", "120", "12%", ""], ["洪门镇", "99", "3%", ""]])
    }

    @Test func `一人删一行，另一人改了别的行`() {
        let merged = merge(base.removingRow(1), typing("99", row: 2, column: 1))
        #expect(merged.rows == [["乡镇", "收入", "增幅"], ["洪门镇", "99", "3%"]])
    }

    @Test(arguments: [true, false]) func `一人删了一行，另一人改的正是这一行：这一行还在，请人选定`(isMine: Bool) throws {
        let sides = [base.removingRow(1), typing("130", row: 1, column: 1)]
        let merge = isMine ? merged(sides[0], sides[1]) : merged(sides[1], sides[0])
        #expect(rows(merge.bulletin) == [["乡镇", "收入", "增幅"], ["东街街道", "130", "12%"], ["洪门镇", "98", "3%"]])
        #expect(merge.conflicts.count == 1)
        let conflict = try #require(merge.conflicts.first)
        #expect(conflict.isDeletion && conflict.kept.flatMap(\.lines) == ["东街街道\t130\t12%"])
        #expect(rows(merge.bulletin.settled(conflict, .kept)).count == 3)
        #expect(rows(merge.bulletin.settled(conflict, .other)) == [["乡镇", "收入", "增幅"], ["洪门镇", "98", "3%"]])
        // In the file it is the same question.
        #expect(try Bulletin(json: merge.bulletin.json).conflicts == merge.bulletin.conflicts)
    }

    @Test func `一人删了一列，另一人改了这一列的一格：这一列还在，请人选定`() throws {
        let merge = merged(base.removingColumn(2), typing("4%", row: 2, column: 2))
        #expect(rows(merge.bulletin).map { $0.last } == ["增幅", "12%", "4%"])
        let conflict = try #require(merge.conflicts.first)
        #expect(rows(merge.bulletin.settled(conflict, .other)) == base.removingColumn(2)?.rows.map { $0.map(\.text) })
    }

    @Test func `一人删一列，另一人加一行，一人删一行，另一人加一列，都照做`() {
        let longer = typing("城关镇", row: 3, column: 0, in: base.insertingRow(at: 3))
        #expect(merge(base.removingColumn(1), longer).rows.map(\.count) == [2, 2, 2, 2])
        #expect(merge(base.removingColumn(1), longer).conflicts == 0)
        let wider = base.insertingColumn(at: 3)
        #expect(merge(base.removingRow(1), wider).rows == [["乡镇", "收入", "增幅", ""], ["洪门镇", "98", "3%", ""]])
    }

    @Test func `两人改了同一格的同一处，两边都能选`() {
        let merged = merge(typing("121", row: 1, column: 1), typing("122", row: 1, column: 1))
        #expect(merged.conflicts == 1)
        #expect(merged.rows[2] == ["洪门镇", "98", "3%"])
    }

    /// 洪门镇 stands for both rows below the head.
    private var spanned: Table { base.spanning(1, 0, across: 1, down: 2) ?? base }

    @Test func `一人合并两格，另一人删去下一行、又添一行：添的看得见`() throws {
        let longer = Table(texts: [["乡镇", "收入"], ["甲", "1"], ["乙", "2"], ["丙", "3"]])
        func issue(_ table: Table?) throws -> Bulletin { self.issue(try #require(table)) }
        let merge = Merge(
            base: try issue(longer), mine: try issue(longer.spanning(1, 0, across: 1, down: 2)),
            theirs: try issue(longer.removingRow(2)))
        let table = try #require(merge.bulletin.item(PartID("i"))?.paragraphs[0].table)
        #expect(Set(table.shownCells.map { table.rows[$0.row][$0.column].text }).isSuperset(of: ["甲", "丙", "3"]))
    }

    @Test func `一人盖住的格，另一人在里面写了字：拆开，字看得见`() throws {
        let merge = merged(spanned, typing("洪门街道", row: 2, column: 0))
        let table = try #require(merge.bulletin.item(PartID("i"))?.paragraphs[0].table)
        #expect(table.shownCells.contains { table.rows[$0.row][$0.column].text == "洪门街道" })
        #expect(merge.split == [Place(PartID("i"), .cell(0, row: 2, column: 0))])
        // What nobody wrote in stays covered.
        let calm = merged(spanned, typing("121", row: 1, column: 1))
        #expect(calm.bulletin.item(PartID("i"))?.paragraphs[0].table?.shownCells.count == 8)
        #expect(calm.split.isEmpty)
    }

    /// 甲 has two rows of its own, the second without its name.
    private let towns = Table(texts: [["区", "收入", "注"], ["甲", "1", "好"], ["", "2", ""], ["乙", "3", ""]])

    private func read(_ base: Table, _ mine: Table?, _ theirs: Table?) throws -> [String] {
        let (mine, theirs) = (issue(try #require(mine)), issue(try #require(theirs)))
        let here = Merge(base: issue(base), mine: mine, theirs: theirs).bulletin
        let there = Merge(base: issue(base), mine: theirs, theirs: mine).bulletin
        #expect(here == there)
        return TableSpanTests.read(here.item(PartID("i"))?.paragraphs[0].table)
    }

    @Test func `一人合并上下两格，另一人在中间加了一行：合并的格盖着三行`() throws {
        let joined = towns.spanning(1, 0, across: 1, down: 2)
        #expect(
            try read(towns, joined, typing("5", row: 2, column: 1, in: towns.insertingRow(at: 2)))
                == ["区|收入|注", "甲|1|好", "甲|5|", "甲|2|", "乙|3|"])
        // A name of its own in the new row is seen.
        let named = try read(towns, joined, typing("丙", row: 2, column: 0, in: towns.insertingRow(at: 2)))
        #expect(named == ["区|收入|注", "甲|1|好", "丙||", "|2|", "乙|3|"])
    }

    @Test func `一人合并左右两格，另一人在中间加了一列：合并的格盖着三列`() throws {
        let sums = Table(texts: [["区", "收入", ""], ["甲", "1", "2"]])
        let wider = typing("7", row: 1, column: 2, in: sums.insertingColumn(at: 2))
        #expect(
            try read(sums, sums.spanning(0, 1, across: 2, down: 1), wider) == ["区|收入|收入|收入", "甲|1|7|2"])
    }

    @Test func `两人在合并的格里各加一行，都盖着`() throws {
        let joined = try #require(towns.spanning(1, 0, across: 1, down: 2))
        func adding(_ text: String) -> Table { typing(text, row: 2, column: 1, in: joined.insertingRow(at: 2)) }
        #expect(
            Set(try read(joined, adding("5"), adding("6")))
                == ["区|收入|注", "甲|1|好", "甲|5|", "甲|6|", "甲|2|", "乙|3|"])
    }

    @Test func `一人合并，另一人删了其中一行：名字还在，只剩一行`() throws {
        let joined = towns.spanning(1, 0, across: 1, down: 2)
        #expect(try read(towns, joined, towns.removingRow(2)) == ["区|收入|注", "甲|1|好", "乙|3|"])
        #expect(try read(towns, joined, towns.removingRow(1)) == ["区|收入|注", "甲|2|", "乙|3|"])
    }

    @Test func `一人拆开，另一人在里面加了一行：拆开了，行也在`() throws {
        let joined = try #require(towns.spanning(1, 0, across: 1, down: 2))
        #expect(
            try read(joined, joined.spanning(1, 0, across: 1, down: 1), joined.insertingRow(at: 2))
                == ["区|收入|注", "甲|1|好", "||", "|2|", "乙|3|"])
    }

    @Test func `一人往右合并，另一人往下合并：取一个，不盖住谁也没有盖的格`() throws {
        let across = towns.spanning(2, 1, across: 2, down: 1)
        let rows = try read(towns, across, towns.spanning(2, 1, across: 1, down: 2))
        #expect(rows == ["区|收入|注", "甲|1|好", "|2|", "乙|2|"] || rows == ["区|收入|注", "甲|1|好", "|2|2", "乙|3|"])
    }

    @Test(arguments: 1...300)
    func `两人随便合并、拆开、加行加列、删行删列、写字：写的看得见，没有空盖的格，谁并谁都一样`(seed: Int) throws {
        var hands = TableHands(seed: seed)
        let base = hands.table()
        let (mine, theirs) = (hands.changed(base, 0...4), hands.changed(base, 0...4))
        let here = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs)).bulletin
        let there = Merge(base: issue(base), mine: issue(theirs), theirs: issue(mine)).bulletin
        let table = try #require(here.item(PartID("i"))?.paragraphs[0].table)
        if here.conflicts.isEmpty { #expect(here == there) }

        func shown(_ table: Table) -> Set<Character> {
            Set(table.shownCells.flatMap { table.rows[$0.row][$0.column].text })
        }
        let (old, ours, others) = (shown(base), shown(mine), shown(theirs))
        let written = ours.union(others).subtracting(Set(base.rows.joined().flatMap(\.text)))
        let asked = Set(here.conflicts.flatMap { $0.other.flatMap(\.lines).joined() })
        let seen = shown(table).union(asked)
        #expect(written.subtracting(seen).isEmpty)
        #expect(old.intersection(ours).intersection(others).subtracting(hands.removed).subtracting(seen).isEmpty)

        if mine != base, theirs != base, mine != theirs {
            for cell in table.shownCells {
                #expect(table.reach(of: cell.row, cell.column) == table.rows[cell.row][cell.column].stated)
            }
        }
    }

    /// What one joined stays joined, whatever empty rows and columns the other adds.
    @Test(arguments: 1...100)
    func `一人合并空格，另一人加空行空列：原来同行同列的，都还同行同列`(seed: Int) throws {
        var hands = TableHands(seed: seed)
        let base = hands.table()
        var (mine, theirs) = (base, base)
        for _ in 0..<3 { mine = hands.joiningEmpty(mine) }
        for _ in 0..<hands.chance.number(1...2) { theirs = hands.growing(theirs) }
        let merge = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs))
        let table = try #require(merge.bulletin.item(PartID("i"))?.paragraphs[0].table)
        #expect(merge.conflicts.isEmpty)
        #expect(Neighbours(table).contains(Neighbours(mine)) && Neighbours(table).contains(Neighbours(theirs)))
    }
}

extension TableCell {
    fileprivate var stated: (across: Int, down: Int) { (across, down) }
}

/// What an editor does to a table, at random; no character stands twice.
private struct TableHands {
    var chance: SeededGenerator
    /// What stood in the rows and columns that were taken out.
    private(set) var removed: Set<Character> = []
    private var next: UInt32 = 0x4E00

    init(seed: Int) { chance = SeededGenerator(seed: seed) }

    private mutating func text() -> String {
        next += 1
        return Unicode.Scalar(next).map { String(Character($0)) } ?? ""
    }

    mutating func table() -> Table {
        let (height, width) = (chance.number(2...6), chance.number(2...5))
        var table = Table(
            heads: chance.number(0...1),
            texts: (0..<height).map { _ in
                (0..<width).map { _ in chance.happens(onceIn: 3) ? "" : text() + text() }
            })
        for _ in 0..<chance.number(0...2) { table = spanning(table) }
        return Table(heads: table.heads, rows: table.rows)
    }

    private mutating func spanning(_ table: Table) -> Table {
        table.spanning(
            chance.below(table.rows.count), chance.below(table.columnCount), across: chance.number(1...3),
            down: chance.number(1...3)) ?? table
    }

    mutating func changed(_ table: Table, _ count: ClosedRange<Int>) -> Table {
        var table = table
        for _ in 0..<chance.number(count) {
            let (row, column) = (chance.below(table.rows.count), chance.below(table.columnCount))
            switch chance.below(7) {
            case 0, 1: table = spanning(table)
            case 2: table = table.spanning(row, column, across: 1, down: 1) ?? table
            case 3: table = typing(table.insertingRow(at: row))
            case 4: table = typing(table.insertingColumn(at: column) ?? table)
            case 5:
                let gone = chance.happens(onceIn: 2) ? table.removingRow(row) : table.removingColumn(column)
                guard let gone else { continue }
                removed.formUnion(table.rows[row].flatMap(\.text) + table.rows.flatMap { $0[column].text })
                removed.formUnion(table.coverage[row].flatMap { table.rows[$0.row][$0.column].text })
                removed.formUnion(table.coverage.flatMap { table.rows[$0[column].row][$0[column].column].text })
                table = gone
            default: table = typing(table)
            }
        }
        return table
    }

    /// More text in a cell that shows.
    private mutating func typing(_ table: Table) -> Table {
        let shown = table.shownCells
        let cell = shown[chance.below(shown.count)]
        var rows = table.rows
        rows[cell.row][cell.column].text += text()
        return Table(caption: table.caption, heads: table.heads, rows: rows)
    }

    mutating func joiningEmpty(_ table: Table) -> Table {
        let joined = spanning(table)
        guard Neighbours(joined).contains(Neighbours(table)) else { return table }
        let hidden = Set(table.shownCells.map { [$0.row, $0.column] }).subtracting(
            joined.shownCells.map { [$0.row, $0.column] })
        return hidden.allSatisfy { table.rows[$0[0]][$0[1]].text.isEmpty } ? joined : table
    }

    mutating func growing(_ table: Table) -> Table {
        chance.happens(onceIn: 2)
            ? table.insertingRow(at: chance.number(0...table.rows.count))
            : table.insertingColumn(at: chance.number(0...table.columnCount)) ?? table
    }
}
