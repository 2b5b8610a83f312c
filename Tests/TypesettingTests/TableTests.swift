import Bulletins
import Testing

@testable import Typesetting

@Suite struct TableTests {
    private let place = PartID("i1")

    private func bulletin(_ table: Table, before: Int = 0) -> Bulletin {
        Bulletin(sections: [
            Section(
                id: PartID("s1"), title: "收支",
                items: [
                    Item(
                        id: place, headline: "收支情况",
                        paragraphs: Array(repeating: "字", count: before) + [.table(table)])
                ])
        ])
    }

    private func rows(_ layout: Layout) -> [String] {
        (0..<layout.rowCount).compactMap { number in
            let row = layout.row(number)
            return row.bars.isEmpty ? nil : row.textWithBars
        }
    }

    private let table = Table(
        caption: "上半年收支", texts: [["乡镇", "收入（万元）", "增幅"], ["东街街道", "1204.5", "12%"], ["洪门镇", "98", "—"]])

    @Test func `表格画在版心的格子上，小数点上下对齐`() {
        let layout = Layout(bulletin(table))
        #expect(
            rows(layout) == [
                "|      乡镇        |      收入（万元）        |  增幅  |",
                "|    东街街道      |          1204.5          |   12%  |",
                "|     洪门镇       |            98            |   —   |",
            ])
    }

    @Test func `每一格都能放光标，行列对得上`() throws {
        let layout = Layout(bulletin(table))
        for row in 0..<3 {
            for column in 0..<3 {
                let position = Position(place, .cell(0, row: row, column: column), 1)
                let point = try #require(layout.point(of: position))
                #expect(layout.position(row: point.row, column: point.column)?.position == position)
            }
        }
    }

    @Test func `格里的字多了折行，整行跟着变高`() {
        let long = Table(heads: 0, texts: [["甲", String(repeating: "长", count: 60)], ["乙", "短"]])
        let layout = Layout(bulletin(long))
        #expect(rows(layout).count == 4)
    }

    @Test func `跨页的表格在下一页重印表头`() {
        let rows = [["序号", "内容"]] + (1...40).map { [String($0), "第\($0)件事"] }
        let layout = Layout(bulletin(Table(texts: rows)))
        let heads = (0..<layout.rowCount).filter { layout.row($0).text.contains("序号") }
        #expect(heads.count == 3)
        #expect(heads.dropFirst().allSatisfy { $0.isMultiple(of: 22) && layout.row($0).isRepeated })
        #expect(heads.dropFirst().allSatisfy { layout.stops(row: $0).isEmpty })
    }

    /// Of a table with one row that is more than a page high.
    private static let sentence = "这是一段很长的说明文字，"
    private func tall(_ sentences: Int) -> Table {
        let text = String(repeating: TableTests.sentence, count: sentences)
        return Table(caption: "说明", texts: [["县", "说明"], ["甲", text], ["乙", "短"]])
    }

    @Test(arguments: 0..<23) func `比一页还高的一行，接着印到下一页，每页重印表头，一个字也不少`(before: Int) throws {
        let table = tall(60)
        let layout = Layout(bulletin(table, before: before))
        let cell = Place(place, .cell(before, row: 1, column: 1))
        var text = ""
        var pages: Set<Int> = []
        for number in 0..<layout.rowCount {
            let row = layout.row(number)
            text += row.glyphs.filter { $0.position?.place == cell }.map(\.text).joined()
            if !row.bars.isEmpty { pages.insert(row.page) }
        }
        #expect(text == table.rows[1][1].text)
        let heads = (0..<layout.rowCount).filter { layout.row($0).text.contains("县") && !layout.row($0).bars.isEmpty }
        #expect(heads.map { layout.page(ofRow: $0) } == pages.sorted())
        #expect(heads.dropFirst().allSatisfy { $0.isMultiple(of: 22) && layout.row($0).isRepeated })
        for offset in stride(from: 1, to: text.scalarCount, by: 50) {
            let point = try #require(layout.point(of: Position(cell, offset)))
            #expect(layout.position(row: point.row, column: point.column)?.position == Position(cell, offset))
        }
    }

    @Test func `一行差不多一页高，栏目的标题不独自留在前一页`() throws {
        for sentences in 30..<60 {
            let layout = Layout(bulletin(tall(sentences)))
            let title = try #require(layout.point(of: Position(PartID("s1"), .title)))
            let text = try #require(layout.point(of: Position(place, .cell(0, row: 1, column: 1))))
            #expect(layout.page(ofRow: title.row) == layout.page(ofRow: text.row))
        }
    }

    @Test func `表头不落在页尾`() throws {
        for before in 0..<24 {
            let layout = Layout(bulletin(table, before: before))
            let head = try #require(layout.point(of: Position(place, .cell(before, row: 0, column: 0))))
            let body = try #require(layout.point(of: Position(place, .cell(before, row: 1, column: 0))))
            #expect(layout.page(ofRow: head.row) == layout.page(ofRow: body.row))
        }
    }

    @Test func `列多的表格用小号字，一列也不丢`() throws {
        let texts = (0..<4).map { row in (0..<12).map { row == 0 ? "指标\($0)" : "\($0 * 1000 + row)" } }
        let layout = Layout(bulletin(Table(texts: texts)))
        let block = try #require(layout.block(of: Place(place, .cell(0, row: 1, column: 11))))
        #expect(layout.blocks[block].style.size < 16)
        #expect(rows(layout).contains { $0.contains("11001") })
    }

    @Test func `合并的格占几行几列就是几行几列`() throws {
        let table = Table(
            heads: 2,
            rows: [
                [TableCell("单位", down: 2), TableCell("收入", across: 2), ""], ["", "本月", "累计"], ["东街街道", "1", "2"],
            ])
        let layout = Layout(bulletin(table))
        let block = try #require(layout.block(of: Place(place, .cell(0, row: 0, column: 0))))
        let cells = try #require(layout.blocks[block].row).cells
        #expect(cells.map(\.span) == [0..<1, 1..<3])
        #expect(cells.map(\.down) == [2, 1])
        #expect(layout.blocks[block + 1].row?.cells.map(\.above) == [1, 0, 0])
    }

    @Test func `在格里打字只动这一行，列宽变了才重排整张表`() throws {
        var draft = Draft(bulletin(table))
        var layout = Layout(draft.bulletin)
        for text in ["镇", String(repeating: "宽", count: 12), "9.25", ""] {
            let place = Place(place, .cell(0, row: 2, column: 1))
            let length = draft.bulletin.text(at: place)?.scalarCount ?? 0
            let edit = Edit.replace(place, 0..<length, with: text)
            try draft.perform(edit, title: "")
            layout.update(to: draft.bulletin, after: [edit])
            #expect(layout.manuscript == Layout(draft.bulletin).manuscript)
            #expect(rows(layout) == rows(Layout(draft.bulletin)))
        }
    }
}
