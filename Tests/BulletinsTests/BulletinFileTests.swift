import Bulletins
import TestSupport
import Testing

/// The file of an issue: what is written is read again, and what is not understood is kept.
struct BulletinFileTests {
    @Test(arguments: 1...300)
    func `写出再读入得到同一期简报`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let bulletin = random.bulletin()

        let bytes = bulletin.json
        let read = try Bulletin(json: bytes)

        #expect(read == bulletin)
        // `==` calls composed and decomposed letters equal; the bytes tell them apart.
        #expect(read.json == bytes)
        #expect(JSONWriter.compact(read.value) == JSONWriter.compact(bulletin.value))
    }

    @Test func `字段按名排列，缩进两格，空的不写，末尾换行`() throws {
        let bulletin = Bulletin(
            masthead: Masthead(name: "营商环境工作动态", year: 2023, number: 35, date: DateText("2023-10-08")),
            sections: [
                Section(
                    id: PartID("k7mw2pfa"), title: "重要政策",
                    items: [Item(id: PartID("x9q4t2hd"), headline: "27条举措", paragraphs: ["近日/印发。"])])
            ])

        let text = String(decoding: bulletin.json, as: UTF8.self)

        #expect(
            text == """
                {
                  "format" : 1,
                  "masthead" : {
                    "date" : "2023-10-08",
                    "name" : "营商环境工作动态",
                    "number" : 35,
                    "year" : 2023
                  },
                  "sections" : [
                    {
                      "id" : "k7mw2pfa",
                      "items" : [
                        {
                          "headline" : "27条举措",
                          "id" : "x9q4t2hd",
                          "paragraphs" : [
                            "近日/印发。"
                          ]
                        }
                      ],
                      "title" : "重要政策"
                    }
                  ]
                }

                """)
    }

    @Test func `不认识的字段在每一层都原样留着，数字也不变样`() throws {
        let written = """
            {
              "editor" : {
                "weights" : [
                  1.50,
                  1e400,
                  12345678901234567890123
                ]
              },
              "format" : 1,
              "imprint" : {
                "copies" : 60,
                "paper" : "A4"
              },
              "masthead" : {
                "coverage" : {
                  "first" : "2023-09-25",
                  "last" : "2023-09-28",
                  "note" : "含节日"
                },
                "secrecy" : null,
                "year" : 2023
              },
              "sections" : [
                {
                  "colour" : "red",
                  "id" : "s2345678",
                  "items" : [
                    {
                      "id" : "i2345678",
                      "score" : -0.10
                    }
                  ],
                  "subsections" : [
                    {
                      "id" : "u2345678",
                      "kind" : true
                    }
                  ]
                }
              ]
            }

            """

        let bulletin = try Bulletin(json: Array(written.utf8))

        #expect(String(decoding: bulletin.json, as: UTF8.self) == written)
    }

    @Test func `改动之后，不认识的字段仍在`() throws {
        let file = #"{"format":1,"sections":[{"id":"s","items":[{"id":"i","headline":"旧","score":5}]}]}"#
        var draft = Draft(try Bulletin(json: Array(file.utf8)))

        try draft.perform(.replace(Place(PartID("i"), .headline), 0..<1, with: "新"), title: "输入")

        let item = try #require(draft.bulletin.item(PartID("i")))
        #expect(item.headline == "新")
        #expect(item.unknown == ["score": .number("5")])
    }

    @Test func `起止日期清空之后，它旁边不认识的字段仍在，文件仍读得进来`() throws {
        let file = #"{"format":1,"masthead":{"coverage":{"first":"2023-09-25","last":"2023-09-28","note":"节"}}}"#
        var draft = Draft(try Bulletin(json: Array(file.utf8)))
        let place = Place.masthead(.coverage)
        let length = try #require(draft.bulletin.text(at: place)).scalarCount

        try draft.perform(.replace(place, 0..<length, with: ""), title: "删除")

        let read = try Bulletin(json: draft.bulletin.json)
        #expect(read == draft.bulletin)
        #expect(read.masthead.unknown["coverage"] == .object(["note": .string("节")]))
    }

    @Test func `没有标识的部分得到按位置定的标识，两次读出的一样`() throws {
        let file = """
            {"format":1,"sections":[{"items":[{"headline":"甲"}]},{"subsections":[{"items":[{},{}]}]}]}
            """

        let once = try Bulletin(json: Array(file.utf8))
        let again = try Bulletin(json: Array(file.utf8))

        #expect(once == again)
        #expect(once.ids.map(\.text) == ["s1", "i1-1", "s2", "u2-1", "i2-1-1", "i2-1-2"])
        #expect(try Bulletin(json: once.json) == once)
    }

    @Test func `手工补进的无标识条目不与旧标识相撞`() throws {
        // A file written by hand was saved once, with derived ids; then an item was put before them by hand.
        let file = """
            {"format":1,"sections":[{"id":"s1","items":[{"headline":"新"},{"id":"i1-1","headline":"旧"}]}]}
            """

        let bulletin = try Bulletin(json: Array(file.utf8))

        #expect(bulletin.items.map(\.headline) == ["新", "旧"])
        #expect(bulletin.items[1].id == PartID("i1-1"))
        #expect(Set(bulletin.ids).count == 3)
        #expect(try Bulletin(json: Array(file.utf8)) == bulletin)
    }

    @Test func `更新格式的文件读得进来，但只能查看`() throws {
        let file = #"{"format":2,"sections":[{"id":"s","title":"甲","layout":"wide"}]}"#

        let bulletin = try Bulletin(json: Array(file.utf8))
        var draft = Draft(bulletin)

        #expect(bulletin.isReadOnly)
        #expect(throws: EditError.readOnly(format: 2)) {
            try draft.perform(.replace(Place(PartID("s"), .title), 0..<1, with: "乙"), title: "输入")
        }
        #expect(draft.bulletin == bulletin)
        #expect(draft.isSaved)
    }
}
