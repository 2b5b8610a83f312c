import Bulletins

extension RightSentences {
    /// An issue with one item that holds the paragraphs.
    static func bulletin(_ paragraphs: [String]) -> Bulletin {
        let item = Item(id: PartID("item"), headline: "持续优化营商环境", paragraphs: paragraphs.map(Paragraph.plain))
        return Bulletin(
            masthead: Masthead(
                name: "营商环境工作动态", year: 2023, number: 35, date: DateText("2023年10月8日"),
                coverage: Coverage("2023年9月25日—9月28日")),
            sections: [Section(id: PartID("section"), title: "工作动态", items: [item])])
    }
}
