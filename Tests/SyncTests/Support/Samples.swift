import Bulletins

/// A small issue of two sections.
func sample(_ number: Int = 35, id: String = "i") -> Bulletin {
    Bulletin(
        masthead: Masthead(
            name: "工作动态", title: "信息周报", year: 2023, number: number, office: "办公室",
            date: DateText("2023年10月8日")),
        sections: [
            Section(
                id: PartID("\(id)s1"), title: "重要讲话",
                items: [
                    Item(id: PartID("\(id)1"), headline: "讲话", paragraphs: ["第一段。", "第二段。"]),
                    Item(id: PartID("\(id)2"), headline: "会议", paragraphs: ["开会。"]),
                ]),
            Section(
                id: PartID("\(id)s2"), title: "本地动态",
                items: [Item(id: PartID("\(id)3"), headline: "助企", contributor: "东街街道", paragraphs: ["第三段。"])]),
        ],
        imprint: Imprint(reportTo: ["区委"], copies: 60))
}

func text(_ bulletin: Bulletin) -> String { String(decoding: bulletin.json, as: UTF8.self) }

let series = """
    {
      "name" : "工作动态",
      "office" : "办公室",
      "sections" : [
        {
          "title" : "重要讲话"
        }
      ],
      "units" : [
        {
          "name" : "东街街道"
        }
      ]
    }

    """

let shelfFiles = ["series.json": series, "2023-35.json": text(sample()), "lexicon/office.txt": "东街街道\n"]
