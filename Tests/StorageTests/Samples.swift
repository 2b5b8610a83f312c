import Bulletins
import Storage
import SystemPackage

/// A small issue with every kind of part.
func sample(year: Int = 2023, number: Int = 35, text: String = "第一段。") -> Bulletin {
    Bulletin(
        masthead: Masthead(
            name: "营商环境工作动态", title: "信息周报", year: year, number: number, office: "办公室",
            date: DateText("2023年10月8日")),
        sections: [
            Section(
                id: PartID("s1"), title: "重要讲话",
                items: [Item(id: PartID("i1"), headline: "讲话", paragraphs: [.plain(text), "第二段。"])]),
            Section(
                id: PartID("s2"), title: "红旗动态",
                subsections: [
                    Subsection(
                        id: PartID("u1"), title: "各镇办",
                        items: [
                            Item(id: PartID("i2"), headline: "助企", contributor: "东街街道", paragraphs: ["第三段。"])
                        ])
                ]),
        ],
        imprint: Imprint(reportTo: ["区委"], copies: 60))
}

func shelf(_ folder: FilePath, isConfined: Bool = false) -> Shelf {
    Shelf(folder: folder, elsewhere: folder.appending("elsewhere"), isConfined: isConfined)
}
