import Bulletins
import TestSupport
import Testing

/// Whatever is done to a table, what stands beside something stays beside it, and what was seen is seen.
struct TableSpanTests {
    /// Town by town: the first cell of the first town reaches over two rows, the head's second over two columns.
    private static let towns: Table = {
        var table = Table(texts: [
            ["区", "收入", "", "注"], ["甲", "a", "3", "好"], ["", "b", "1", ""], ["乙", "c", "2", ""],
        ])
        table = table.spanning(1, 0, across: 1, down: 2) ?? table
        return table.spanning(0, 1, across: 2, down: 1) ?? table
    }()

    /// Row by row the texts as they are read: a cell that reaches farther is read in each row and column.
    static func read(_ table: Table?) -> [String] {
        guard let table else { return [] }
        return table.coverage.map { row in row.map { table.rows[$0.row][$0.column].text }.joined(separator: "|") }
    }

    private static let before = ["区|收入|收入|注", "甲|a|3|好", "甲|b|1|", "乙|c|2|"]

    @Test func `删去、添加、移动一行，合并的格还是盖着它的几行`() {
        let towns = TableSpanTests.towns
        #expect(TableSpanTests.read(towns) == TableSpanTests.before)
        #expect(TableSpanTests.read(towns.removingRow(2)) == ["区|收入|收入|注", "甲|a|3|好", "乙|c|2|"])
        #expect(TableSpanTests.read(towns.removingRow(1)) == ["区|收入|收入|注", "甲|b|1|", "乙|c|2|"])
        #expect(TableSpanTests.read(towns.insertingRow(at: 2))[1...3] == ["甲|a|3|好", "甲|||", "甲|b|1|"])
        #expect(TableSpanTests.read(towns.movingRow(1, to: 2)?.table)[1...2] == ["甲|b|1|", "甲|a|3|好"])
        let moved = towns.movingRow(2, to: 3)
        #expect(TableSpanTests.read(moved?.table)[1...3] == ["乙|c|2|", "甲|a|3|好", "甲|b|1|"])
        #expect(moved?.index == 3)
        #expect(towns.movingRow(0, to: 1) == nil)
    }

    @Test func `删去、添加、移动一列，也是`() {
        let towns = TableSpanTests.towns
        #expect(TableSpanTests.read(towns.removingColumn(2))[...1] == ["区|收入|注", "甲|a|好"])
        #expect(TableSpanTests.read(towns.removingColumn(1))[...1] == ["区|收入|注", "甲|3|好"])
        #expect(TableSpanTests.read(towns.insertingColumn(at: 2))[0] == "区|收入|收入|收入|注")
        #expect(TableSpanTests.read(towns.movingColumn(3, to: 2)?.table)[...1] == ["区|注|收入|收入", "甲|好|a|3"])
        #expect(TableSpanTests.read(towns.movingColumn(0, to: 1)?.table)[...1] == ["收入|收入|区|注", "a|3|甲|好"])
    }

    @Test func `按合并的一列排，连着的几行一起走；按别的列排不了`() {
        let towns = TableSpanTests.towns
        #expect(TableSpanTests.read(towns.sorted(by: 0))[1...3] == ["乙|c|2|", "甲|a|3|好", "甲|b|1|"])
        #expect(towns.sorted(by: 2) == nil)
    }

    @Test func `粘贴进盖住的格，那一格拆开，字看得见`() {
        let filled = TableSpanTests.towns.filled(with: Table(texts: [["丁", "x"]]), 2, 0)
        #expect(TableSpanTests.read(filled)[1...2] == ["甲|a|3|好", "丁|x|1|"])
    }

    @Test(arguments: 1...60)
    func `同在一行、同在一列的字，做什么都还同在`(seed: Int) {
        var chance = SeededGenerator(seed: seed)
        let (height, width) = (chance.number(2...6), chance.number(2...6))
        var table = Table(
            heads: chance.number(0...1), texts: (0..<height).map { row in (0..<width).map { "\(row)·\($0)" } })
        for _ in 0..<chance.number(1...4) {
            let (row, column) = (chance.below(height), chance.below(width))
            table = table.spanning(row, column, across: chance.number(1...3), down: chance.number(1...3))!
        }
        for _ in 0..<12 {
            let (row, column) = (chance.below(table.rows.count), chance.below(table.columnCount))
            let changed: Table? =
                switch chance.below(5) {
                case 0: table.insertingRow(at: row)
                case 1: table.insertingColumn(at: column)
                case 2: table.movingRow(row, to: chance.below(table.rows.count))?.table
                case 3: table.movingColumn(column, to: chance.below(table.columnCount))?.table
                default: table.sorted(by: column, descending: chance.happens(onceIn: 2))
                }
            guard let changed else { continue }
            #expect(Neighbours(changed).contains(Neighbours(table)))
            table = changed
        }
    }

    @Test(arguments: 1...30)
    func `删去一行或一列，别的格的字都还看得见`(seed: Int) {
        var chance = SeededGenerator(seed: seed)
        var table = Table(heads: 1, texts: (0..<5).map { row in (0..<5).map { "\(row)·\($0)" } })
        for _ in 0..<3 {
            table = table.spanning(
                chance.below(5), chance.below(5), across: chance.number(1...3), down: chance.number(1...3))!
        }
        let index = chance.below(5)
        let coverage = table.coverage
        let kept = table.shownCells.filter { cell in
            coverage.indices.contains { row in row != index && coverage[row].contains { $0 == cell } }
        }
        let texts = Set(Neighbours(table.removingRow(index)!).texts)
        #expect(kept.allSatisfy { texts.contains(table.rows[$0.row][$0.column].text) })
    }
}

/// Which of the texts of a table stand in one row, and which in one column.
struct Neighbours {
    private var rows: Set<[String]> = []
    private var columns: Set<[String]> = []
    private(set) var texts: [String] = []

    init(_ table: Table) {
        let shown = table.coverage.map { row in row.map { table.rows[$0.row][$0.column].text } }
        texts = shown.flatMap { $0 }.filter { !$0.isEmpty }
        func pairs(_ texts: [String]) -> [[String]] {
            texts.flatMap { a in texts.compactMap { a < $0 && !a.isEmpty ? [a, $0] : nil } }
        }
        for row in shown { rows.formUnion(pairs(row)) }
        for column in shown[0].indices { columns.formUnion(pairs(shown.map { $0[column] })) }
    }

    func contains(_ other: Neighbours) -> Bool {
        rows.isSuperset(of: other.rows) && columns.isSuperset(of: other.columns)
    }
}
