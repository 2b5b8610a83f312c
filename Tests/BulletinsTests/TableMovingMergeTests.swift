import Bulletins
import TestSupport
import Testing

/// Rows and columns that one moves or sorts while the other works in them: each is known by what is in it.
struct TableMovingMergeTests {
    private let base = Table(texts: [
        ["单位", "任务", "完成率"], ["城关镇", "1204.5", "96.5%"], ["高新区", "98", "100%"], ["白沙乡", "1,300", "88.25%"],
    ])

    private func issue(_ table: Table) -> Bulletin {
        Bulletin(sections: [
            Section(id: PartID("s"), items: [Item(id: PartID("i"), headline: "进度", paragraphs: [.table(table)])])
        ])
    }

    private func rows(_ bulletin: Bulletin) -> [String] {
        bulletin.items[0].paragraphs[0].table?.rows.map { $0.map(\.text).joined(separator: " ") } ?? []
    }

    /// Both ways round it is the same table.
    private func merged(_ mine: Table?, _ theirs: Table?, of base: Table? = nil) throws -> Bulletin {
        let base = base ?? self.base
        let (mine, theirs) = (try #require(mine), try #require(theirs))
        let here = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs)).bulletin
        let there = Merge(base: issue(base), mine: issue(theirs), theirs: issue(mine)).bulletin
        if here.conflicts.isEmpty { #expect(here == there) }
        return here
    }

    private func typing(_ text: String, _ row: Int, _ column: Int, in table: Table? = nil) -> Table {
        var rows = (table ?? base).rows
        rows[row][column].text = text
        return Table(heads: 1, rows: rows)
    }

    @Test func `一人排序，一人改一格：改的还在原来的单位`() throws {
        let sorted = base.sorted(by: 2)
        let merge = try merged(sorted, typing("99", 2, 1))
        #expect(rows(merge) == ["单位 任务 完成率", "白沙乡 1,300 88.25%", "城关镇 1204.5 96.5%", "高新区 99 100%"])
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `一人移行又改了那一行，一人改那一行的另一格：都在那一行`() throws {
        let moved = typing("1,301", 3, 1).movingRow(3, to: 1)?.table
        let merge = try merged(moved, typing("5%", 3, 2))
        #expect(rows(merge) == ["单位 任务 完成率", "白沙乡 1,301 5%", "城关镇 1204.5 96.5%", "高新区 98 100%"])
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `合并的单位下面各有男女：改的还在原来的单位`() throws {
        func grouped(_ towns: [(name: String, men: String, women: String)]) -> Table {
            Table(
                heads: 1,
                rows: [[TableCell("单位"), TableCell("性别"), TableCell("人数")]]
                    + towns.flatMap { town in
                        [
                            [TableCell(town.name, down: 2), TableCell("男"), TableCell(town.men)],
                            [TableCell(""), TableCell("女"), TableCell(town.women)],
                        ]
                    })
        }
        let base = grouped([("甲乡", "5", "6"), ("乙乡", "7", "6")])
        let moved = grouped([("乙乡", "7", "6"), ("甲乡", "5", "6")])
        let merge = try merged(moved, grouped([("甲乡", "5", "99"), ("乙乡", "7", "6")]), of: base)
        #expect(rows(merge) == ["单位 性别 人数", "乙乡 男 7", " 女 6", "甲乡 男 5", " 女 99"])
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `序号重编了：改的还在原来的村`() throws {
        let base = Table(texts: [["序号", "村", "甲", "乙"], ["一", "甲村", "0", "6"], ["二", "乙村", "5", "6"]])
        let moved = Table(texts: [["序号", "村", "甲", "乙"], ["一", "乙村", "5", "6"], ["二", "甲村", "0", "6"]])
        let merge = try merged(moved, typing("316", 1, 3, in: base), of: base)
        #expect(rows(merge) == ["序号 村 甲 乙", "一 乙村 5 6", "二 甲村 0 316"])
    }

    @Test func `一人把名字那一列移到后面，又排了行：改的还在原来的村`() throws {
        let base = Table(texts: [["单位", "联系人", "数1", "数2"], ["甲村", "张某", "0", "0"], ["乙村", "李某", "5", "0"]])
        let moved = Table(texts: [["联系人", "单位", "数1", "数2"], ["李某", "乙村", "5", "0"], ["张某", "甲村", "0", "0"]])
        let merge = try merged(moved, typing("341", 1, 3, in: base), of: base)
        #expect(rows(merge) == ["联系人 单位 数1 数2", "李某 乙村 5 0", "张某 甲村 0 341"])
    }

    @Test func `一人在一行下面加了其中项，一人移走那一行：其中项跟着走`() throws {
        let base = Table(texts: [["单位", "数"], ["甲", "5"], ["乙", "6"], ["丙", "7"]])
        func adding(below row: Int) -> Table { typing("其中：女", row + 1, 0, in: base.insertingRow(at: row + 1)) }
        let last = base.movingRow(1, to: 3)?.table
        #expect(rows(try merged(last, adding(below: 1), of: base)) == ["单位 数", "乙 6", "丙 7", "甲 5", "其中：女 "])
        let sorted = base.sorted(by: 1, descending: true)
        #expect(rows(try merged(sorted, adding(below: 3), of: base)) == ["单位 数", "丙 7", "其中：女 ", "乙 6", "甲 5"])
    }

    @Test func `一人在合并的名下加一行，一人移走这一组：一组还是一组`() throws {
        let plain = Table(texts: [["单位", "数"], ["甲", "5"], ["", "6"], ["丙", "7"], ["丁", "8"]])
        let base = try #require(plain.spanning(1, 0, across: 1, down: 2))
        var longer = base.insertingRow(at: 2).rows
        longer[2][1].text = "5.5"
        let merge = try merged(base.movingRow(1, to: 4)?.table, Table(rows: longer), of: base)
        #expect(rows(merge) == ["单位 数", "丙 7", "丁 8", "甲 5", " 5.5", " 6"])
        #expect(merge.items[0].paragraphs[0].table?.rows[3][0].down == 3)
    }

    @Test(arguments: [("6", "16", "60"), ("1204.5", "1304.5", "1204.8"), ("6", "956", "564")])
    func `两人把一个数改成两个数：待选，不拼成第三个`(was: String, mine: String, theirs: String) throws {
        let base = typing(was, 1, 1)
        let merge = try merged(typing(mine, 1, 1, in: base), typing(theirs, 1, 1, in: base), of: base)
        #expect(merge.conflicts.count == 1)
        #expect([mine, theirs].contains(merge.items[0].paragraphs[0].table?.rows[1][1].text))
    }

    @Test func `一句话里的两个数各人改一个：都在`() {
        func issue(_ text: String) -> Bulletin {
            Bulletin(sections: [
                Section(id: PartID("s"), items: [Item(id: PartID("i"), headline: "进度", paragraphs: [.plain(text)])])
            ])
        }
        let merge = Merge(
            base: issue("共报120人，收35份。"), mine: issue("共报130人，收35份。"), theirs: issue("共报120人，收36份。")
        ).bulletin
        #expect(merge.items[0].paragraphs[0].text == "共报130人，收36份。" && merge.conflicts.isEmpty)
    }

    @Test func `两人各移一行：没有待选，一行也不少`() throws {
        let merge = try merged(base.movingRow(3, to: 1)?.table, base.movingRow(2, to: 1)?.table)
        #expect(Set(rows(merge)) == Set(rows(issue(base))) && rows(merge).count == 4)
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `一人排序，一人加一行、删一行`() throws {
        let longer = typing("开发区", 4, 0, in: base.insertingRow(at: 4))
        #expect(
            rows(try merged(base.sorted(by: 1), longer))
                == ["单位 任务 完成率", "高新区 98 100%", "城关镇 1204.5 96.5%", "白沙乡 1,300 88.25%", "开发区  "])
        #expect(
            rows(try merged(base.sorted(by: 1), base.removingRow(1)))
                == ["单位 任务 完成率", "高新区 98 100%", "白沙乡 1,300 88.25%"])
    }

    @Test func `一人移行，一人删的正是这一行：没有改过，照删`() throws {
        let merge = try merged(base.movingRow(3, to: 1)?.table, base.removingRow(3))
        #expect(rows(merge) == ["单位 任务 完成率", "城关镇 1204.5 96.5%", "高新区 98 100%"])
    }

    @Test func `一人移了一列，一人改这一列的一格`() throws {
        let merge = try merged(base.movingColumn(2, to: 1)?.table, typing("5%", 2, 2))
        #expect(rows(merge) == ["单位 完成率 任务", "城关镇 96.5% 1204.5", "高新区 5% 98", "白沙乡 88.25% 1,300"])
    }

    @Test func `一人删一行又在末尾添一行，一人改后面的一格：改的还在原来的单位`() throws {
        let other = typing("开发区", 3, 0, in: base.removingRow(1)?.insertingRow(at: 3))
        let merge = try merged(other, typing("99", 2, 1))
        #expect(rows(merge) == ["单位 任务 完成率", "高新区 99 100%", "白沙乡 1,300 88.25%", "开发区  "])
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `序号在前，移了行又重编号：认的是单位`() throws {
        let numbered = Table(texts: [["序号", "单位", "数"], ["1", "甲村", "5"], ["2", "乙村", "6"], ["3", "丙村", "7"]])
        let moved = Table(texts: [["序号", "单位", "数"], ["1", "丙村", "7"], ["2", "甲村", "5"], ["3", "乙村", "6"]])
        let merge = try merged(moved, typing("66", 2, 2, in: numbered), of: numbered)
        #expect(rows(merge) == ["序号 单位 数", "1 丙村 7", "2 甲村 5", "3 乙村 66"])
    }

    /// Whatever both do, each figure stays behind the name that it was written behind.
    @Test(arguments: 1...300) func `两人随便移行、排序、改格，数字都跟着自己的单位`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let count = chance.number(2...7)
        let table = Table(texts: [["单位", "数"]] + (0..<count).map { ["单位\($0)", "\($0)"] })
        func changed(_ mark: String) -> Table {
            var table = table
            for _ in 0..<chance.number(1...4) {
                let row = chance.number(1...count)
                switch chance.below(3) {
                case 0: table = table.movingRow(row, to: chance.number(1...count))?.table ?? table
                case 1: table = table.sorted(by: 1, descending: chance.happens(onceIn: 2)) ?? table
                default:
                    let name = table.rows[row][0].text.dropFirst(2)
                    table = typing("\(name)\(mark)", row, 1, in: table)
                }
            }
            return table
        }
        let merge = try merged(changed("0"), changed("00"), of: table)
        let merged = try #require(merge.items[0].paragraphs[0].table)
        #expect(Set(merged.rows.map { $0[0].text }).count == count + 1 && merged.rows.count == count + 1)
        for row in merged.rows.dropFirst() { #expect(row[1].text.hasPrefix(row[0].text.dropFirst(2))) }
    }
}
