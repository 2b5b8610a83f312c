import Bulletins

@testable import Typesetting

enum Samples {
    static let series = Series(name: "工作动态", blankPageNotice: true)

    /// A small issue that has every kind of block.
    static var bulletin: Bulletin {
        Bulletin(
            masthead: Masthead(
                name: "营商工作动态", title: "营商环境信息周报", year: 2023, number: 35, serial: 135, office: "区营商办",
                date: DateText("2023年10月8日"), coverage: Coverage("2023年9月25日—9月28日")),
            sections: [
                Section(
                    id: PartID("s1"), title: "重要讲话",
                    items: [
                        Item(
                            id: PartID("i1"), headline: "大会开幕",
                            paragraphs: ["近日，大会在省城开幕，来自各地的客商齐聚一堂，共谋发展，共话未来，共同描绘合作共赢的新图景。"])
                    ]),
                Section(
                    id: PartID("s2"), title: "本区动态",
                    subsections: [
                        Subsection(
                            id: PartID("u1"), title: "各镇办",
                            items: [
                                Item(
                                    id: PartID("i2"), headline: "助企纾困，护航发展", contributor: "东街街道",
                                    paragraphs: ["街道走访企业27家。", "解决问题“一站式”办结。"]),
                                Item(id: PartID("i3"), headline: "只有标题"),
                            ])
                    ]),
            ],
            imprint: Imprint(reportTo: ["市委办", "市政府办"], sendTo: ["区委办"], copies: 60))
    }

    /// One item of one paragraph.
    static func bulletin(paragraph: String) -> Bulletin {
        Bulletin(sections: [
            Section(id: PartID("s1"), items: [Item(id: PartID("i1"), headline: "条目", paragraphs: [.plain(paragraph)])])
        ])
    }

    static func bulletin(paragraphs count: Int, of text: String, imprint: Imprint = Imprint()) -> Bulletin {
        Bulletin(
            masthead: Masthead(title: "周报"),
            sections: [
                Section(
                    id: PartID("s1"),
                    items: [
                        Item(
                            id: PartID("i1"), headline: "条目", paragraphs: Array(repeating: .plain(text), count: count))
                    ])
            ], imprint: imprint)
    }
}

extension Layout {
    /// The rows of a range as text.
    func text(_ rows: Range<Int>) -> String { rows.map { row($0).text }.joined(separator: "\n") }

    /// The lines of the paragraph of ``Samples/bulletin(paragraph:)``.
    var paragraphLines: [String] {
        block(of: Place(PartID("i1"), .paragraph(0))).map { rows(ofBlock: $0).map { row($0).text } } ?? []
    }
}
