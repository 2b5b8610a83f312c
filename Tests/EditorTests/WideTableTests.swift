import Bulletins
import Screen
import Testing

@testable import Editor

/// A table wider than the screen: no number is cut, and signs say that there is more.
@Suite struct WideTableTests {
    private func session(_ row: Int, _ column: Int, _ rows: [[TableCell]], offset: Int = 0) -> Session {
        let item = Item(id: PartID("i"), headline: "进度", paragraphs: [.table(Table(rows: rows))])
        let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "通报", items: [item])])
        return Session.editing(bulletin, caret: Position(item.id, .cell(0, row: row, column: column), offset))
    }

    private let rows: [[TableCell]] =
        [["单位"] + (1...11).map { TableCell("第\($0)项指标") }]
        + (1...3).map { row in [TableCell("城关镇\(row)")] + (1...11).map { TableCell("1,10\($0 % 10).\(row)5") } }

    @Test(arguments: 0...11) func `滚到哪一列，数都是完整的，两边有字就有记号`(column: Int) {
        let lines = session(2, column, rows).frame().texts.filter { $0.contains("1,10") }
        #expect(!lines.isEmpty)
        for line in lines {
            let numbers = line.split { !$0.isNumber && $0 != "," && $0 != "." }.filter {
                $0.contains(".") || $0.contains(",")
            }
            for number in numbers { #expect(number.hasPrefix("1,10") && number.hasSuffix("5"), "\(number) in \(line)") }
            #expect(line.contains("<") || line.contains(">"))
        }
    }

    /// Two cells of the head reach over six columns each, and the last row has one cell that is wider than the screen.
    @Test(arguments: [1, 2, 5] as [Int], 0...11) func `有跨列的格，也没有半个数`(row: Int, column: Int) {
        let blank = Array(repeating: TableCell(), count: 11)
        let sums = [TableCell("全年累计12345.67万元另有9876.54万元待核", across: 6)] + blank.prefix(5)
        let text = TableCell(String(repeating: "全部各列的说明1234.5文字，", count: 8) + "末", across: 12)
        let table =
            [rows[0], sums + [TableCell("下半年2222.22", across: 6)] + blank.prefix(5)] + rows[1...] + [[text] + blank]
        let at = row == 2 ? column : row == 1 ? column / 6 * 6 : 0
        let session = session(row, at, table, offset: row == 5 ? column * 13 : 0)
        let lines = session.frame().texts.filter { line in ["1,10", "万元", "2222", "说明"].contains { line.contains($0) } }
        #expect(lines.count > 3)
        let whole: Set<Substring> = ["12345.67", "9876.54", "2222.22", "1234.5"]
        for line in lines {
            let numbers = line.split { !$0.isASCII || !$0.isNumber && !",.".contains($0) }
            for number in numbers where number.count > 1 {
                #expect(
                    whole.contains(number) || number.hasPrefix("1,10") && number.hasSuffix("5"), "\(number) in \(line)")
            }
            #expect(line.contains("<") || line.contains(">"), "\(line)")
        }
    }
}
