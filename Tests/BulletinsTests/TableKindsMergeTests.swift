import Bulletins
import TestSupport
import Testing

/// Two people in the tables that offices have: whatever both move, sort, number anew and correct, a figure stays where its
/// writer put it, behind its name and under its head.
struct TableKindsMergeTests {
    /// What a kind of table has for heads, and what its editors do.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case plain, numbered, counted, typed, person

        var testDescription: String { rawValue }

        var heads: [String] {
            switch self {
            case .plain: ["单位", "数1", "数2"]
            case .numbered: ["序号", "单位", "数1"]
            case .counted: ["序号", "单位", "数1", "数2"]
            case .typed: ["类别", "单位", "数1", "数2"]
            case .person: ["单位", "联系人", "数1", "数2"]
            }
        }

        fileprivate var hands: [Hand] {
            switch self {
            case .plain: [.write, .write, .move, .sort, .remove, .add, .moveFigures]
            case .numbered: [.write, .write, .move, .sort, .renumber, .renumber, .remove]
            case .counted: [.write, .move, .renumber, .renumber]
            case .typed: [.write, .write, .move, .sort, .remove, .add]
            case .person: [.write, .write, .move, .moveColumn, .sort]
            }
        }

        fileprivate func text(_ head: String, _ row: Int, _ chance: inout SeededGenerator) -> String {
            switch head {
            case "单位": ["甲村", "乙村", "丙村", "丁村", "戊村"][row]
            case "序号": self == .counted ? ["一", "二", "三", "四", "五"][row] : "\(row + 1)"
            case "类别": row.isMultiple(of: 2) ? "街道" : "乡镇"
            case "联系人": ["张某", "李某", "王某", "赵某", "孙某"][row]
            default: "\(chance.pick([5, 6, 0, 11]))"
            }
        }
    }

    fileprivate enum Hand { case write, move, sort, remove, add, moveFigures, moveColumn, renumber }

    /// The figures by unit and head; `nil` where a unit stands twice.
    private static func figures(_ rows: [[String]]) -> [String: [String: String]]? {
        guard let unit = rows[0].firstIndex(of: "单位") else { return nil }
        var figures: [String: [String: String]] = [:]
        for row in rows.dropFirst() {
            guard figures[row[unit]] == nil else { return nil }
            figures[row[unit]] = Dictionary(zip(rows[0], row)) { first, _ in first }
        }
        return figures
    }

    private static func changed(
        _ rows: [[String]], _ kind: Kind, _ mark: String, _ chance: inout SeededGenerator
    ) -> [[String]] {
        var rows = rows
        for _ in 0..<chance.number(1...3) {
            let row = chance.number(1...rows.count - 1)
            let (heads, last) = (rows[0], rows.count - 1)
            func moveColumn(_ from: Int, _ to: Int) {
                for r in rows.indices { rows[r].insert(rows[r].remove(at: from), at: to) }
            }
            switch chance.pick(kind.hands) {
            case .write:
                let column = chance.pick(heads.indices.filter { heads[$0].hasPrefix("数") })
                let isUsual = chance.happens(onceIn: 3)
                rows[row][column] = "\(isUsual ? chance.pick([11, 22, 33]) : chance.number(100...999))"
            case .move: rows.insert(rows.remove(at: row), at: chance.number(1...last))
            case .sort:
                let isDescending = chance.happens(onceIn: 2)
                rows[1...].sort { isDescending ? $0[0] > $1[0] : $0[0] < $1[0] }
            case .remove where last > 1: rows.remove(at: row)
            case .remove: break
            case .add:
                let name = "新\(mark)\(chance.below(100))"
                rows.insert(heads.map { $0 == "单位" ? name : "" }, at: chance.number(1...last + 1))
            case .moveFigures: moveColumn(chance.number(1...heads.count - 1), chance.number(1...heads.count - 1))
            case .moveColumn: moveColumn(chance.below(heads.count), chance.below(heads.count))
            case .renumber:
                guard let column = heads.firstIndex(of: "序号") else { break }
                for r in 1...last { rows[r][column] = kind.text("序号", r - 1, &chance) }
            }
        }
        return rows
    }

    @Test(arguments: Kind.allCases) func `随便移、排、编号、改：数字都在自己的名下`(kind: Kind) throws {
        for seed in 1...400 {
            var chance = SeededGenerator(seed: seed)
            let base =
                [kind.heads]
                + (0..<chance.number(2...5)).map { row in
                    kind.heads.map { kind.text($0, row, &chance) }
                }
            let (mine, theirs) = (
                Self.changed(base, kind, "甲", &chance), Self.changed(base, kind, "乙", &chance)
            )
            func issue(_ rows: [[String]]) -> Bulletin {
                let item = Item(id: PartID("i"), headline: "进度", paragraphs: [.table(Table(texts: rows))])
                return Bulletin(sections: [Section(id: PartID("s"), items: [item])])
            }
            let merge = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs)).bulletin
            let rows = try #require(merge.items[0].paragraphs[0].table).rows.map { $0.map(\.text) }
            guard let old = Self.figures(base), let ours = Self.figures(mine), let others = Self.figures(theirs),
                let merged = Self.figures(rows)
            else {
                #expect(!merge.conflicts.isEmpty, "seed \(seed): \(base) \(mine) \(theirs) \(rows)")
                continue
            }
            for unit in ours.keys where others[unit] != nil && old[unit] != nil {
                for head in kind.heads where head != "序号" {
                    let (was, mine, theirs) = (old[unit]?[head], ours[unit]?[head], others[unit]?[head])
                    let right = theirs == was ? [mine] : mine == was ? [theirs] : [mine, theirs]
                    #expect(
                        right.contains(merged[unit]?[head]),
                        "seed \(seed): \(unit) \(head) \(base) \(ours) \(others) \(rows)")
                }
            }
        }
    }

    /// Towns over two or three rows each; every row says whose it is.
    private static func towns(_ chance: inout SeededGenerator) -> Table {
        Table(
            rows: [["单位", "类别", "数"]]
                + ["甲", "乙", "丙", "丁"].prefix(chance.number(2...4)).flatMap { town in
                    let count = chance.number(2...3)
                    return (0..<count).map { row in
                        [TableCell(row == 0 ? town : "", down: row == 0 ? count : 1), TableCell("\(town)\(row)"), "5"]
                    }
                })
    }

    private static func changedTowns(_ table: Table, adds: Bool, _ chance: inout SeededGenerator) -> Table {
        var table = table
        for _ in 0..<chance.number(1...3) {
            let row = chance.number(1...table.rows.count - 1)
            let owner = table.coverage[row][0].row
            switch chance.below(3) {
            case 0: table = table.movingRow(owner, to: chance.number(1...table.rows.count - 1))?.table ?? table
            case 1 where adds:
                // Inside of its town.
                let at = chance.number(owner + 1...owner + table.reach(of: owner, 0).down - 1)
                var rows = table.insertingRow(at: at).rows
                rows[at][1].text = "\(table.rows[owner][0].text)新\(chance.below(1000))"
                table = Table(rows: rows)
            default:
                var rows = table.rows
                rows[row][2].text = "\(chance.number(100...999))"
                table = Table(rows: rows)
            }
        }
        return table
    }

    @Test func `合并的名下随便移、加、改：每一行还在自己的名下，一组还是一格`() throws {
        for seed in 1...600 {
            var chance = SeededGenerator(seed: seed)
            let base = Self.towns(&chance)
            let (mine, theirs) = (
                Self.changedTowns(base, adds: true, &chance), Self.changedTowns(base, adds: false, &chance)
            )
            func issue(_ table: Table) -> Bulletin {
                let item = Item(id: PartID("i"), headline: "进度", paragraphs: [.table(table)])
                return Bulletin(sections: [Section(id: PartID("s"), items: [item])])
            }
            let merge = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs)).bulletin
            let table = try #require(merge.items[0].paragraphs[0].table)
            for row in table.rows.indices.dropFirst() {
                let owner = table.coverage[row][0]
                let name = table.rows[owner.row][0].text
                #expect(
                    !name.isEmpty && table.rows[row][1].text.hasPrefix(name),
                    "seed \(seed): \(table.rows[row][1].text) \(name)")
            }
            #expect(
                table.shownCells.count { $0.column == 0 } == base.shownCells.count { $0.column == 0 }, "seed \(seed)")
        }
    }
}
