import Bulletins
import Testing

@testable import Typesetting

@Suite struct LayoutTests {
    /// The rows below the red rule.
    private func below(_ masthead: Masthead) -> [String] {
        let items = [Item(id: PartID("i1"), headline: "标题", paragraphs: ["正文。"])]
        let layout = Layout(Bulletin(masthead: masthead, sections: [Section(title: "栏目", items: items)]))
        let rule = (0..<layout.rowCount).first { layout.row($0).kind == .rule } ?? 0
        return (rule + 1..<rule + 8).map { layout.row($0).text.filter { $0 != " " } }
    }

    @Test func `没有标题，红线下不空出标题的地方，那一行里还能打上`() {
        var masthead = Masthead(name: "某县快讯", year: 2024, number: 1, date: DateText("2024年3月4日"))
        #expect(below(masthead).prefix(3) == ["", "一、栏目", "（一）标题"])
        masthead.coverage = Coverage("2024年2月26日—3月1日")
        #expect(below(masthead).prefix(4) == ["", "2024年2月26日—3月1日", "", "一、栏目"])
        masthead.coverage = .text("")
        masthead.title = "专报"
        #expect(below(masthead).prefix(3) == ["", "专报", "（2024年第一期）"])

        masthead.title = ""
        let layout = Layout(Bulletin(masthead: masthead))
        let rule = (0..<layout.rowCount).first { layout.row($0).kind == .rule } ?? 0
        #expect(layout.position(row: rule + 1, column: 28)?.position.place == .masthead(.title))
    }

    @Test func `没有标题的条目，序号接在第一段前面，打了标题又分开`() throws {
        var draft = Draft(
            Bulletin(sections: [
                Section(title: "简讯", items: [Item(id: PartID("i1"), paragraphs: ["三天完成签约46户。", "下一段。"])])
            ]))
        var layout = Layout(draft.bulletin)
        func lines() -> [String] { layout.blocks.filter { $0.part == PartID("i1") }.map(\.text) }
        #expect(lines() == ["（一）三天完成签约46户。", "下一段。"])
        let headline = Place(PartID("i1"), .headline)
        for (range, text, expected) in [(0..<0, "征迁", "（一）征迁"), (0..<2, "", "（一）三天完成签约46户。")] {
            let edit = Edit.replace(headline, range, with: text)
            try draft.perform(edit, title: "")
            layout.update(to: draft.bulletin, after: [edit])
            #expect(lines().first == expected)
        }
    }

    @Test func `第一页照版头、标题、正文的次序排列`() {
        let layout = Layout(Samples.bulletin, series: Samples.series)

        #expect(
            layout.text(0..<22) == """

                                      营商工作动态

                                  第35期（总第135期）

                区营商办                                   2023年10月8日


                                    营商环境信息周报
                                  （2023年第三十五期）
                                 2023年9月25日—9月28日

                    一、重要讲话
                    （一）大会开幕
                    近日，大会在省城开幕，来自各地的客商齐聚一堂，共谋发
                展，共话未来，共同描绘合作共赢的新图景。
                    二、本区动态
                    （一）各镇办
                    1.东街街道：助企纾困，护航发展
                    街道走访企业27家。
                    解决问题“一站式”办结。
                    2.只有标题
                """)
    }

    @Test func `版记在末页页脚，独占一页时印此页无正文`() {
        let layout = Layout(Samples.bulletin, series: Samples.series)

        #expect(layout.pageCount == 2)
        #expect(layout.imprintStandsAlone)
        #expect(layout.row(22).text == "    （此页无正文）")
        #expect(layout.row(39).isRule)
        #expect(layout.row(40).text == "  报：市委办，市政府办。")
        #expect(layout.row(43).text == "                                          （共印60份）")
    }
}
