import Bulletins
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
        // What nobody wrote in stays covered.
        let calm = merged(spanned, typing("121", row: 1, column: 1))
        #expect(calm.bulletin.item(PartID("i"))?.paragraphs[0].table?.shownCells.count == 8)
    }
}
