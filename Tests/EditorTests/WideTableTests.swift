import Bulletins
import Screen
import Testing

@testable import Editor

/// A table wider than the screen: no number is cut, and signs say that there is more.
@Suite struct WideTableTests {
    private func session(_ column: Int) -> Session {
        let heads = ["单位"] + (1...11).map { "第\($0)项指标" }
        let rows = (1...3).map { row in ["城关镇\(row)"] + (1...11).map { "1,10\($0 % 10).\(row)5" } }
        let item = Item(id: PartID("i"), headline: "进度", paragraphs: [.table(Table(texts: [heads] + rows))])
        let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "通报", items: [item])])
        return Session.editing(bulletin, caret: Position(item.id, .cell(0, row: 2, column: column)))
    }

    @Test(arguments: 0...11) func `滚到哪一列，数都是完整的，两边有字就有记号`(column: Int) {
        let lines = session(column).frame().texts.filter { $0.contains("1,10") }
        #expect(!lines.isEmpty)
        for line in lines {
            let numbers = line.split { !$0.isNumber && $0 != "," && $0 != "." }.filter {
                $0.contains(".") || $0.contains(",")
            }
            for number in numbers { #expect(number.hasPrefix("1,10") && number.hasSuffix("5"), "\(number) in \(line)") }
            #expect(line.contains("<") || line.contains(">"))
        }
    }
}
