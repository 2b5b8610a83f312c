import Bulletins
import TestSupport
import Testing

/// Parts are found by id; paths, locations and ancestors agree with one another.
struct PartsTests {
    @Test(arguments: 1...50)
    func `每个标识都找得到自己的部分、位置和上级`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let bulletin = random.bulletin()

        for id in bulletin.ids {
            let path = try #require(bulletin.path(of: id))
            let location = try #require(bulletin.location(of: id))
            #expect(bulletin.part(at: path).id == id)
            let parent = location.parent == .attachments ? nil : location.parent
            #expect(parent == bulletin.ancestors(of: id).last)
        }
        #expect(bulletin.items.map(\.id) == bulletin.ids.filter { bulletin.item($0) != nil })
        #expect(bulletin.items.count == bulletin.sections.reduce(0) { $0 + $1.allItems.count })
    }

    @Test func `版头、版记和没有的标识没有路径`() {
        let bulletin = Bulletin(sections: [Section(id: PartID("s"))])

        for id in [PartID.masthead, .imprint, PartID("zz")] {
            #expect(bulletin.path(of: id) == nil)
            #expect(bulletin.part(id) == nil)
            #expect(bulletin.ancestors(of: id) == [])
        }
    }

    @Test func `栏目自己的条目和二级栏目分开数位置`() {
        let bulletin = Bulletin(sections: [
            Section(
                id: PartID("s"), items: [Item(id: PartID("i"))],
                subsections: [Subsection(id: PartID("u"), items: [Item(id: PartID("j"))])])
        ])

        #expect(bulletin.location(of: PartID("i")) == Location(PartID("s"), 0))
        #expect(bulletin.location(of: PartID("u")) == Location(PartID("s"), 0))
        #expect(bulletin.location(of: PartID("j")) == Location(PartID("u"), 0))
        #expect(bulletin.ancestors(of: PartID("j")) == [PartID("s"), PartID("u")])
    }

    @Test func `每一处文字都读得到，没有的地方读不到`() {
        let bulletin = Bulletin(
            masthead: Masthead(
                name: "动态", title: "周报", year: 2023, number: 35, serial: 135, office: "办公室",
                date: DateText("2023-10-08"), coverage: Coverage("2023年9月25日—9月28日")),
            sections: [
                Section(
                    id: PartID("s"), title: "甲",
                    items: [
                        Item(id: PartID("i"), headline: "题", contributor: "镇", source: "报", paragraphs: ["一", "二"])
                    ])
            ],
            imprint: Imprint(reportTo: ["甲", "乙"], sendTo: ["丙"], copies: 60))
        let texts: [(Place, String?)] = [
            (.masthead(.name), "动态"), (.masthead(.title), "周报"), (.masthead(.year), "2023"),
            (.masthead(.number), "35"), (.masthead(.serial), "135"), (.masthead(.office), "办公室"),
            (.masthead(.date), "2023年10月8日"), (.masthead(.coverage), "2023年9月25日—9月28日"),
            (Place(.masthead, .headline), nil), (Place(PartID("s"), .title), "甲"), (Place(PartID("s"), .headline), nil),
            (Place(PartID("i"), .headline), "题"), (Place(PartID("i"), .contributor), "镇"),
            (Place(PartID("i"), .source), "报"), (Place(PartID("i"), .paragraph(1)), "二"),
            (Place(PartID("i"), .paragraph(2)), nil), (Place(PartID("i"), .title), nil),
            (Place(PartID("i"), .cell(0, row: 0, column: 0)), nil), (.imprint(.reportTo), "甲，乙"),
            (.imprint(.sendTo), "丙"), (.imprint(.distributeTo), ""), (.imprint(.copies), "60"),
            (Place(.imprint, .title), nil), (Place(PartID("zz"), .title), nil),
        ]

        for (place, text) in texts {
            #expect(bulletin.text(at: place) == text)
        }
    }

    @Test func `新标识八个字母数字，不用容易看错的`() {
        let ids = (0..<1000).map { _ in PartID.random() }

        #expect(Set(ids).count == 1000)
        #expect(ids.allSatisfy { $0.text.count == 8 && $0.text.allSatisfy { !"01ilo".contains($0) } })
    }
}
