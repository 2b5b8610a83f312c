import Bulletins
import Screen
import Testing

@testable import Editor

/// Tables on the page.
@Suite struct TableTests {
    static let head = "一、栏目\n（一）标题\n"

    @Test func `先问几行几列，再插入表格`() {
        expect(
            TableTests.head + "正文‸", press: "K-i 2×2 Enter",
            becomes: TableTests.head + "正文\n｜‸｜｜\n｜｜｜")
        expect(TableTests.head + "∅‸", press: "K-i 1␣3 Enter", becomes: TableTests.head + "｜‸｜｜｜")
        expect(TableTests.head + "正文‸", press: "K-i 很多 Enter", becomes: TableTests.head + "正文‸")
    }

    @Test func `Tab 到下一格，末格之后添一行`() {
        expect(
            TableTests.head + "｜甲‸｜乙｜\n｜丙｜丁｜", press: "Tab", becomes: TableTests.head + "｜甲｜乙‸｜\n｜丙｜丁｜")
        expect(
            TableTests.head + "｜甲｜乙‸｜\n｜丙｜丁｜", press: "Tab 戊", becomes: TableTests.head + "｜甲｜乙｜\n｜丙戊‸｜丁｜")
        expect(
            TableTests.head + "｜甲｜乙｜\n｜丙｜丁‸｜", press: "Tab 戊 Tab 己",
            becomes: TableTests.head + "｜甲｜乙｜\n｜丙｜丁｜\n｜戊｜己‸｜")
        expect(
            TableTests.head + "｜甲｜乙｜\n｜丙｜‸丁｜", press: "S-Tab S-Tab", becomes: TableTests.head + "｜甲｜乙‸｜\n｜丙｜丁｜")
    }

    @Test func `表格外 Tab 还是去目录`() {
        var session = Session.editing(Sketch.bulletin(TableTests.head + "正文").bulletin)
        session.press("Tab")
        #expect(session.desk?.focus == .outline)
    }

    @Test func `Enter 加一行，空的末行上再按就离开表格`() {
        expect(
            TableTests.head + "｜甲｜乙‸｜\n｜丙｜丁｜", press: "Enter 戊",
            becomes: TableTests.head + "｜甲｜乙｜\n｜戊‸｜｜\n｜丙｜丁｜")
        expect(
            TableTests.head + "｜甲｜乙｜\n｜丙｜丁‸｜", press: "Enter Enter 下文",
            becomes: TableTests.head + "｜甲｜乙｜\n｜丙｜丁｜\n下文‸")
        expect(
            TableTests.head + "｜甲｜乙‸｜\n原有", press: "Enter Enter", becomes: TableTests.head + "｜甲｜乙｜\n‸原有")
    }

    @Test func `行、列增加、删去`() {
        let table = TableTests.head + "｜甲｜乙‸｜\n｜丙｜丁｜"
        expect(table, press: "K-a", becomes: TableTests.head + "｜｜‸｜\n｜甲｜乙｜\n｜丙｜丁｜")
        expect(table, press: "K-s", becomes: TableTests.head + "｜甲｜乙｜\n｜｜‸｜\n｜丙｜丁｜")
        expect(table, press: "K-x", becomes: TableTests.head + "｜丙｜丁‸｜")
        expect(table, press: "K-x K-x", becomes: TableTests.head + "｜丙｜丁‸｜")
        expect(table, press: "K-g", becomes: TableTests.head + "｜甲｜‸｜乙｜\n｜丙｜｜丁｜")
        expect(table, press: "K-l", becomes: TableTests.head + "｜甲｜乙｜‸｜\n｜丙｜丁｜｜")
        expect(table, press: "K-y", becomes: TableTests.head + "｜甲‸｜\n｜丙｜")
    }

    @Test func `表格里上移、下移的是行，左移、右移的是列`() {
        let table = TableTests.head + "｜名｜数｜\n｜甲‸｜1｜\n｜乙｜2｜"
        expect(table, press: "A-Down", becomes: TableTests.head + "｜名｜数｜\n｜乙｜2｜\n｜甲‸｜1｜")
        expect(table, press: "K-Right", becomes: TableTests.head + "｜数｜名｜\n｜1｜甲‸｜\n｜2｜乙｜")
        expect(table, press: "K-Left", becomes: table)
        // A row of figures is no head.
        expect(table, press: "A-Up", becomes: table)
        expect(
            TableTests.head + "｜名‸｜数｜\n｜甲｜1｜", press: "A-Down", becomes: TableTests.head + "｜名‸｜数｜\n｜甲｜1｜")
    }

    @Test func `字打在格里，退格不出格，空表格里退格删去表格`() {
        expect(TableTests.head + "｜甲｜‸乙｜", press: "Backspace 丙", becomes: TableTests.head + "｜甲｜丙‸乙｜")
        expect(TableTests.head + "前\n｜‸｜｜\n｜｜｜", press: "Backspace", becomes: TableTests.head + "前\n∅‸")
        expect(TableTests.head + "｜甲‸｜乙｜", press: "Delete", becomes: TableTests.head + "｜甲‸｜乙｜")
    }

    @Test func `从电子表格粘贴：格里直接填，正文里先问`() {
        expect(
            TableTests.head + "｜甲｜‸｜\n｜丙｜｜", press: "Paste=1\t2¶3\t4¶5\t6",
            becomes: TableTests.head + "｜甲｜1‸｜2｜\n｜丙｜3｜4｜\n｜｜5｜6｜")
        expect(
            TableTests.head + "正文‸", press: "Paste=名\t数¶甲\t1 b",
            becomes: TableTests.head + "正文\n｜名‸｜数｜\n｜甲｜1｜")
    }

    @Test func `电子表格里有两行字的格，带引号的格，原样进一格`() {
        let clipboard = "项目\t\"金额\n（万元）\"\n\"他说\"\"好\"\"\"\t\"1,200\"\n\"半边引号\t3"
        #expect(
            Table(tabSeparated: clipboard)?.rows.map { $0.map(\.text) }
                == [["项目", "金额（万元）"], ["他说\"好\"", "1,200"], ["\"半边引号", "3"]])
    }

    @Test func `贴来的列太多，照文字贴进来，说一声`() {
        let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + "正文‸")
        var session = Session.editing(bulletin, caret: caret)
        let row = (1...13).map { "列\($0)" }.joined(separator: "\t")
        _ = session.update(.input(.paste(row + "\n" + row)))
        #expect(session.notice?.text.contains("最多 12 列，贴来的有 13 列") == true)
        #expect(session.overlays.isEmpty && session.desk?.bulletin != bulletin)
    }

    @Test func `表格贴不进栏目标题，说一声，标题不变`() {
        let page = "一、动态‸\n（一）标题\n正文"
        var session = Session.editing(Sketch.bulletin(page).bulletin, caret: Sketch.bulletin(page).caret)
        session.press("Paste=名\t数¶甲\t1")
        #expect(session.desk?.bulletin.sections[0].title == "动态")
        #expect(session.notice?.text.contains("放不下 2 行的表格") == true)
    }

    @Test func `按列排序，合计还在末行，全角数字也是数`() {
        let table = Table(
            heads: 1, texts: [["单位", "数"], ["东街", "1,200"], ["洪门", "９８"], ["渠东", "7"], ["合　计", "1305"]])
        #expect(table.sorted(by: 1)?.rows.map { $0[0].text } == ["单位", "渠东", "洪门", "东街", "合　计"])
        #expect(table.sorted(by: 1, descending: true)?.rows.map { $0[0].text } == ["单位", "东街", "洪门", "渠东", "合　计"])
    }

    @Test func `按列排序，再来一次倒过来`() {
        let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + "｜名｜数‸｜\n｜甲｜10｜\n｜乙｜9｜\n｜丙｜—｜")
        var session = Session.editing(bulletin, caret: caret)
        func rows() -> [String] {
            session.desk.map { $0.bulletin.items[0].paragraphs[0].table?.rows.map { $0[0].text } ?? [] } ?? []
        }
        session.run(Command["sort-column"]!)
        #expect(rows() == ["名", "乙", "甲", "丙"])
        session.run(Command["sort-column"]!)
        #expect(rows() == ["名", "甲", "乙", "丙"])
    }

    @Test func `单位按拼音排`() {
        let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + "｜单位‸｜\n｜万寿镇｜\n｜石桥镇｜\n｜城关镇｜\n｜合计｜")
        var session = Session.editing(bulletin, caret: caret)
        session.run(Command["sort-column"]!)
        let table = session.desk?.bulletin.items[0].paragraphs[0].table
        #expect(table?.rows.map { $0[0].text } == ["单位", "城关镇", "石桥镇", "万寿镇", "合计"])
    }

    @Test func `合并的格盖住旁边的，拆开又出来`() {
        let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + "｜甲‸｜乙｜丙｜")
        var session = Session.editing(bulletin, caret: caret)
        session.run(Command["span-right"]!)
        #expect(session.desk?.cell?.table.shownCells.map(\.column) == [0, 2])
        session.press("Tab")
        #expect(session.desk?.caret.position.place.field == .cell(0, row: 0, column: 2))
        session.press("S-Tab")
        session.run(Command["split-cell"]!)
        #expect(session.desk?.cell?.table.shownCells.map(\.column) == [0, 1, 2])
    }

    @Test func `不在表格里，表格的命令说一声`() {
        var session = Session.editing(Sketch.bulletin(TableTests.head + "正文").bulletin)
        session.press("K-x")
        #expect(session.notice?.text == "光标要在表格里")
    }

    @Test func `没有制表符的一列数字，往下填，不连在一起`() {
        expect(
            TableTests.head + "｜单位｜数｜\n｜甲｜‸｜\n｜乙｜｜", press: "Paste=120¶340¶560%¶",
            becomes: TableTests.head + "｜单位｜数｜\n｜甲｜120‸｜\n｜乙｜340｜\n｜｜560%｜")
        // One line is a text as any.
        expect(TableTests.head + "｜甲‸｜｜", press: "Paste=120¶", becomes: TableTests.head + "｜甲120‸｜｜")
    }

    private func pasting(_ text: String, into page: String) -> (page: String, said: String) {
        let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + page)
        var session = Session.editing(bulletin, caret: caret)
        _ = session.update(.input(.paste(text)))
        let drawing = session.desk.map(Sketch.draw) ?? ""
        return (String(drawing.dropFirst(TableTests.head.count)), session.notice?.text ?? "")
    }

    @Test func `前面的空行、隔行的空行不是格；盖掉的数说一声`() {
        let page = "｜单位｜数｜\n｜甲｜‸5｜\n｜乙｜6｜\n｜丙｜7｜\n｜合计｜18｜"
        let spaced = pasting("\n11\n\n22\n\n33\n", into: page)
        #expect(spaced.page == "｜单位｜数｜\n｜甲｜11‸｜\n｜乙｜22｜\n｜丙｜33｜\n｜合计｜18｜")
        #expect(spaced.said.hasPrefix("3 行往下填进了 3 格，盖掉了“5”“6”“7”；"))
        // One blank line in a column is an empty cell.
        let column = pasting("11\n22\n\n33\n", into: page)
        #expect(column.page == "｜单位｜数｜\n｜甲｜11‸｜\n｜乙｜22｜\n｜丙｜｜\n｜合计｜33｜")
        #expect(column.said.hasPrefix("4 行往下填进了 4 格，盖掉了“5”“6”“7”“18”；"))
        let free = pasting("11\n22", into: "｜单位｜数｜\n｜甲｜‸｜\n｜乙｜22｜")
        #expect(free.said.hasPrefix("2 行往下填进了 2 格；"))
        #expect(pasting("甲村\t11", into: page.replacing("甲｜‸", with: "‸甲｜")).said.hasPrefix("盖掉了“甲”“5”；"))
    }

    @Test func `一列数遇到上下合并的格，填进这一格，接着填下面的格，不拆开`() throws {
        let base = Table(texts: [["单位", "数"], ["甲", "5"], ["", ""], ["丙", "7"], ["合计", "18"]])
        let spanned = try #require(base.spanning(1, 1, across: 1, down: 2))
        let column = Table(heads: 0, texts: [["11"], ["22"], ["33"], ["44"]])
        let filled = try #require(spanned.filled(with: column, 1, 1))
        let texts = filled.shownCells.map { filled.rows[$0.row][$0.column].text }
        #expect(texts == ["单位", "数", "甲", "11", "", "丙", "22", "合计", "33", "", "44"])
        #expect(filled.reach(of: 1, 1) == (1, 2))
    }

    @Test func `几行字贴进一格，先问是不是一行一格；放在一格里，数字之间空开`() {
        let page = TableTests.head + "｜单位‸｜数｜\n｜｜1｜"
        expect(page, press: "Paste=东街街道¶洪门镇 d", becomes: TableTests.head + "｜东街街道‸｜数｜\n｜洪门镇｜1｜")
        expect(page, press: "Paste=东街街道¶洪门镇 t", becomes: TableTests.head + "｜单位东街街道洪门镇‸｜数｜\n｜｜1｜")
        expect(
            page, press: "Paste=增幅5%¶3.2亿元 t",
            becomes: TableTests.head + "｜单位增幅5%␣3.2亿元‸｜数｜\n｜｜1｜".replacing("␣", with: " "))
        expect(page, press: "Paste=东街街道¶洪门镇 Esc", becomes: page)
    }

    @Test func `行首、行尾是这一格的头尾，不到别的格`() {
        let page = TableTests.head + "｜甲乡｜一‸二三｜丙丁｜\n｜｜｜｜"
        expect(page, press: "End 四", becomes: TableTests.head + "｜甲乡｜一二三四‸｜丙丁｜\n｜｜｜｜")
        expect(page, press: "End End 四", becomes: TableTests.head + "｜甲乡｜一二三四‸｜丙丁｜\n｜｜｜｜")
        expect(page, press: "Home 零", becomes: TableTests.head + "｜甲乡｜零‸一二三｜丙丁｜\n｜｜｜｜")
        expect(page, press: "Home Home 零", becomes: TableTests.head + "｜甲乡｜零‸一二三｜丙丁｜\n｜｜｜｜")
    }

    @Test func `合并的格里加行、加列，加在它外面；删行、删列，先问是哪一行`() throws {
        let base = Table(texts: [["单位", "上半年", ""], ["甲", "5", "6"], ["", "7", "8"]])
        let table = try #require(base.spanning(0, 1, across: 2, down: 1)?.spanning(1, 0, across: 1, down: 2))
        func done(_ keys: String, _ row: Int, _ column: Int) -> (rows: [String], said: String) {
            let item = Item(id: PartID("i"), headline: "题", paragraphs: [.table(table)])
            let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "栏目", items: [item])])
            var session = Session.editing(bulletin, caret: Position(item.id, .cell(0, row: row, column: column)))
            session.press(keys)
            let table = session.desk?.bulletin.items[0].paragraphs[0].table
            return (table?.rows.map { $0.map(\.text).joined(separator: "|") } ?? [], session.notice?.text ?? "")
        }
        #expect(done("K-l", 0, 1).rows == ["单位|上半年||", "甲|5|6|", "|7|8|"])
        #expect(done("K-s", 1, 0).rows == ["单位|上半年|", "甲|5|6", "|7|8", "||"])
        #expect(done("Enter", 1, 0).rows == ["单位|上半年|", "甲|5|6", "|7|8", "||"])
        for (keys, row, column, said) in [("K-y", 0, 1, "这一格跨 2 列"), ("K-x", 1, 0, "这一格跨 2 行")] {
            let result = done(keys, row, column)
            #expect(result.rows == table.rows.map { $0.map(\.text).joined(separator: "|") })
            #expect(result.said.hasPrefix(said))
        }
        #expect(done("K-y", 1, 2).rows == ["单位|上半年", "甲|5", "|7"])
    }

    @Test func `并到有字的格上，说盖住了什么；并空格不说`() {
        func said(_ page: String) -> String? {
            let (bulletin, caret, _) = Sketch.bulletin(TableTests.head + page)
            var session = Session.editing(bulletin, caret: caret)
            session.run(Command["span-right"]!)
            return session.notice?.text
        }
        #expect(said("｜城关镇‸｜1204.5｜")?.hasPrefix("盖住了“1204.5”，不再印出") == true)
        #expect(said("｜合计‸｜｜") == nil)
    }
}
