import Bulletins

/// Issues with tables in places where word processors have moved lines.
enum LaidTables {
    private static let text = Paragraph.plain("会议要求，各单位对照方案逐条落实，月月有进展，季季有成效，年底前全部完成。")

    private static func issue(_ paragraphs: [Paragraph]) -> Bulletin {
        Bulletin(
            masthead: Masthead(name: "动态", title: "周报", year: 2024, number: 1),
            sections: [Section(title: "讲话", items: [Item(headline: "会议", paragraphs: paragraphs)])])
    }

    /// So many columns that it is set in smaller type, with figures, texts that turn over and a head of two rows.
    static func wide(_ columns: Int) -> Bulletin {
        let names = ["单位", "收案", "同比增长", "民商事案件结案率", "Q3 完成", "排名", "调解撤诉情况说明", "备注"]
        var heads = [(0..<columns).map { TableCell(names[$0 % names.count]) }]
        heads.append((0..<columns).map { TableCell($0 < 2 ? "" : "第\($0)项") })
        heads[0][0].down = 2
        heads[0][1].down = 2
        let body = (1...12).map { row in
            (0..<columns).map { column in
                switch column % 8 {
                case 0: TableCell("第\(row)人民法庭")
                case 6: TableCell(row % 3 == 0 ? "诉前调解成功率高，撤诉\(row)件，其余转入审判程序" : "正常")
                case 7: TableCell(row % 4 == 0 ? "" : "见附件\(row)")
                default: TableCell("\(row * 1379 * (column + 3) % 99991).\(column)")
                }
            }
        }
        return issue([text, .table(Table(caption: "各庭情况", heads: 2, rows: heads + body)), text, text])
    }

    /// Headed tables of all lengths, each with text above and below: they end everywhere on their pages.
    static var headed: Bulletin {
        issue(
            (1...12).flatMap { count in
                let rows = (0...count).map { ["\($0)", "第\($0)镇", "\($0 * 7)"] }
                let table = Table(caption: count % 2 == 0 ? "表\(count)" : "", texts: [["序号", "单位", "数量"]] + rows)
                return Array(repeating: text, count: count % 3) + [.table(table)]
            } + [text, text])
    }
}
