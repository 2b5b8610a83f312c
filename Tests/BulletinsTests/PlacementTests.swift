import Bulletins
import Testing

/// What comes from outside goes where its like stands.
@Suite struct PlacementTests {
    private let bulletin = Bulletin(sections: [
        Section(id: PartID("s0"), title: "重要讲话", items: [Item(headline: "会议")]),
        Section(
            id: PartID("s1"), title: "红旗动态",
            subsections: [
                Subsection(id: PartID("u0"), title: "各镇办、红开区", items: [Item(headline: "旧稿", contributor: "东街街道")]),
                Subsection(id: PartID("u1"), title: "各指标牵头单位"), Subsection(id: PartID("u2"), title: "指标配合单位"),
            ]),
    ])

    private func placed(_ parts: [Part], homes: [String: String] = [:]) throws -> Bulletin {
        var placement = Placement(bulletin, homes: homes)
        var draft = Draft(bulletin)
        try draft.perform(placement.edit(placing: parts) { PartID("fresh") }, title: "导入")
        return draft.bulletin
    }

    private func item(_ unit: String) -> Part { .item(Item(headline: "新稿", contributor: unit)) }

    @Test func `单位的来稿进它自己的二级栏目，编号不动`() throws {
        let parts = [item("东街街道"), item("洪门镇"), item("区人社局"), item("区大数据局"), item("")]
        let result = try placed(parts, homes: ["区人社局": "指标配合单位"])
        let subsections = result.sections[1].subsections
        #expect(
            subsections.map { $0.items.map(\.contributor) } == [
                ["东街街道", "东街街道", "洪门镇"], ["区大数据局"], ["区人社局", ""],
            ])
        #expect(result.sections[1].items.isEmpty)
    }

    @Test func `同名的栏目和二级栏目并在一起，没有的新设`() throws {
        let result = try placed([
            .section(Section(title: "重要讲话", items: [Item(headline: "又一个会议")])),
            .section(
                Section(
                    title: "红旗动态",
                    subsections: [
                        Subsection(title: "各指标牵头单位", items: [Item(headline: "新稿"), Item(headline: "又一稿")]),
                        Subsection(title: "别的单位"),
                    ])), .section(Section(title: "他山之石")),
        ])
        #expect(result.sections.map(\.title) == ["重要讲话", "红旗动态", "他山之石"])
        #expect(result.sections[0].items.map(\.headline) == ["会议", "又一个会议"])
        #expect(result.sections[1].subsections.map(\.title) == ["各镇办、红开区", "各指标牵头单位", "指标配合单位", "别的单位"])
        #expect(result.sections[1].subsections[1].items.map(\.headline) == ["新稿", "又一稿"])
    }

    @Test func `没有栏目的一期里，各自成栏目`() throws {
        var placement = Placement(Bulletin())
        var draft = Draft(Bulletin())
        let edit = placement.edit(placing: [item("东街街道"), .subsection(Subsection(title: "各镇办"))])
        try draft.perform(edit, title: "导入")
        #expect(draft.bulletin.sections.map { $0.items.count + $0.subsections.count } == [1, 1])
    }
}
