import Bulletins
import TestSupport
import Testing

/// Edits are exact: the inverse of each restores what was there, and one that fails changes nothing.
struct EditTests {
    /// 一、甲 [i1 "标题", two paragraphs] · 二、乙 [（一）丙: i2].
    private static let bulletin = Bulletin(
        masthead: Masthead(name: "动态", year: 2023, number: 35),
        sections: [
            Section(
                id: PartID("s1"), title: "甲",
                items: [Item(id: PartID("i1"), headline: "标题", paragraphs: ["第一段。", "第二段。"])]),
            Section(
                id: PartID("s2"), title: "乙",
                subsections: [
                    Subsection(id: PartID("u1"), title: "丙", items: [Item(id: PartID("i2"), headline: "末条")])
                ]),
        ],
        imprint: Imprint(sendTo: ["各单位", "各镇"], copies: 60))

    /// The bulletin after an edit, and after taking it back.
    private func perform(_ edit: Edit, on bulletin: Bulletin = bulletin) throws -> (after: Bulletin, back: Bulletin) {
        var draft = Draft(bulletin)
        try draft.perform(edit, title: "改动")
        let after = draft.bulletin
        let undone = draft.undo()
        #expect(undone?.step.title == "改动")
        return (after, draft.bulletin)
    }

    private func place(_ id: String, _ field: Field) -> Place { Place(PartID(id), field) }

    @Test(arguments: [
        (Place(PartID("i1"), .headline), 0..<1, "新", "新题"),
        (Place(PartID("i1"), .contributor), 0..<0, "洪门镇", "洪门镇"),
        (Place(PartID("i1"), .source), 0..<0, "公开报道", "公开报道"),
        (Place(PartID("i1"), .paragraph(1)), 3..<4, "！", "第二段！"),
        (Place(PartID("s1"), .title), 1..<1, "等", "甲等"),
        (Place(PartID("u1"), .title), 0..<1, "", ""),
        (Place.masthead(.name), 0..<0, "工作", "工作动态"),
        (Place.masthead(.number), 1..<2, "6", "36"),
        (Place.masthead(.number), 0..<2, "", ""),
        (Place.masthead(.serial), 0..<0, "0135", "135"),
        (Place.masthead(.date), 0..<0, "2023-10-08", "2023年10月8日"),
        (Place.masthead(.coverage), 0..<0, "2023年9月25日至9月28日", "2023年9月25日—9月28日"),
        (Place.imprint(.sendTo), 3..<4, "", "各单位各镇"),
        (Place.imprint(.copies), 0..<1, "1", "10"),
    ])
    func `在一处文字里替换，撤销后一字不差`(_ place: Place, _ range: Range<Int>, _ text: String, _ expected: String) throws {
        let (after, back) = try perform(.replace(place, range, with: text))

        #expect(after.text(at: place) == expected)
        #expect(back == Self.bulletin)
    }

    @Test func `段落可换、可加、可删`() throws {
        let (after, back) = try perform(.paragraphs(PartID("i1"), 1..<2, ["甲。", "乙。"]))

        #expect(after.item(PartID("i1"))?.paragraphs == ["第一段。", "甲。", "乙。"])
        #expect(back == Self.bulletin)
    }

    @Test func `移动时的位置按先取出来数`() throws {
        let (after, back) = try perform(.move(PartID("s1"), to: Location(nil, 1)))

        #expect(after.sections.map(\.title) == ["乙", "甲"])
        #expect(back == Self.bulletin)
    }

    @Test func `条目可在栏目与二级栏目之间移动`() throws {
        let (after, back) = try perform(.move(PartID("i1"), to: Location(PartID("u1"), 1)))

        #expect(after.sections[1].subsections[0].items.map(\.headline) == ["末条", "标题"])
        #expect(back == Self.bulletin)
    }

    @Test func `删除二级栏目连同条目，撤销后回到原处`() throws {
        let (after, back) = try perform(.remove(PartID("u1")))

        #expect(after.ids.map(\.text) == ["s1", "i1", "s2"])
        #expect(back == Self.bulletin)
    }

    @Test func `几处改动合成一步，一起做一起撤`() throws {
        let (after, back) = try perform(
            .all([
                .remove(PartID("i1")), .insert(.section(Section(id: PartID("s3"))), at: Location(nil, 0)),
                .ignore(["x"]),
            ]))

        #expect(after.ids.map(\.text) == ["s3", "s1", "s2", "u1", "i2"])
        #expect(after.ignored == ["x"])
        #expect(back == Self.bulletin)
    }

    @Test(arguments: [
        (
            Edit.replace(Place(PartID("zz"), .title), 0..<0, with: "x"),
            EditError.noSuchPlace(Place(PartID("zz"), .title))
        ),
        (.replace(Place(PartID("s1"), .headline), 0..<0, with: "x"), .noSuchPlace(Place(PartID("s1"), .headline))),
        (
            .replace(Place(PartID("i1"), .paragraph(2)), 0..<0, with: "x"),
            .noSuchPlace(Place(PartID("i1"), .paragraph(2)))
        ),
        (
            .replace(Place(PartID("i1"), .headline), 1..<3, with: "x"),
            .outOfRange(Place(PartID("i1"), .headline), 1..<3)
        ),
        (
            .replace(Place(PartID("i1"), .headline), -1..<1, with: "x"),
            .outOfRange(Place(PartID("i1"), .headline), -1..<1)
        ),
        (.replace(Place.masthead(.number), 2..<2, with: "期"), .notANumber(Place.masthead(.number), "35期")),
        (.replace(Place.masthead(.year), 4..<4, with: "000"), .notANumber(Place.masthead(.year), "2023000")),
        (.paragraphs(PartID("i1"), 1..<3, []), .outOfRange(Place(PartID("i1"), .paragraph(1)), 1..<3)),
        (.paragraphs(PartID("i1"), -1..<1, []), .outOfRange(Place(PartID("i1"), .paragraph(-1)), -1..<1)),
        (.paragraphs(PartID("u1"), 0..<0, []), .noSuchPart(PartID("u1"))),
        (.remove(PartID("zz")), .noSuchPart(PartID("zz"))),
        (.remove(.masthead), .noSuchPart(.masthead)),
        (.insert(.item(Item(id: PartID("i2"))), at: Location(PartID("s1"), 0)), .duplicateID(PartID("i2"))),
        (.insert(.item(Item(id: .imprint)), at: Location(PartID("s1"), 0)), .duplicateID(.imprint)),
        (
            .insert(
                .section(Section(id: PartID("n"), items: [Item(id: PartID("m")), Item(id: PartID("m"))])),
                at: Location(nil, 0)), .duplicateID(PartID("m"))
        ),
        (.insert(.item(Item(id: PartID("n"))), at: Location(PartID("s1"), 2)), .noSuchSlot(Location(PartID("s1"), 2))),
        (.insert(.item(Item(id: PartID("n"))), at: Location(nil, 0)), .noSuchSlot(Location(nil, 0))),
        (.insert(.item(Item(id: PartID("n"))), at: Location(PartID("i1"), 0)), .noSuchSlot(Location(PartID("i1"), 0))),
        (.insert(.section(Section(id: PartID("n"))), at: Location(nil, -1)), .noSuchSlot(Location(nil, -1))),
        (.move(PartID("u1"), to: Location(PartID("u1"), 0)), .noSuchSlot(Location(PartID("u1"), 0))),
        (.move(PartID("s2"), to: Location(PartID("u1"), 0)), .noSuchSlot(Location(PartID("u1"), 0))),
        (.move(PartID("i1"), to: Location(PartID("s1"), 1)), .noSuchSlot(Location(PartID("s1"), 1))),
        (.all([.remove(PartID("i1")), .remove(PartID("i1"))]), .noSuchPart(PartID("i1"))),
        (
            .all([
                .move(PartID("i1"), to: Location(PartID("u1"), 0)),
                .replace(Place(PartID("i1"), .headline), 0..<9, with: ""),
            ]),
            .outOfRange(Place(PartID("i1"), .headline), 0..<9)
        ),
    ])
    func `做不成的改动说明原因，什么也不变`(_ edit: Edit, _ expected: EditError) {
        var draft = Draft(Self.bulletin)
        let before = draft

        #expect(throws: expected) { try draft.perform(edit, title: "改动") }

        #expect(draft == before)
        #expect(!expected.message.isEmpty)
    }

    @Test func `日期补完最后一字即成日期，撤销后仍是补之前的字`() throws {
        // ISO and the printed form happen to be equally long, so the length alone does not tell that all has changed.
        let typed = Bulletin(masthead: Masthead(date: DateText("2023-10-0"), coverage: Coverage("2023年9月25日至9月28")))

        let date = try perform(.replace(Place.masthead(.date), 9..<9, with: "8"), on: typed)
        let coverage = try perform(.replace(Place.masthead(.coverage), 15..<15, with: "日"), on: typed)

        #expect(date.after.masthead.date.printed == "2023年10月8日")
        #expect(date.back == typed)
        #expect(coverage.after.masthead.coverage.printed == "2023年9月25日—9月28日")
        #expect(coverage.back == typed)
    }

    @Test func `版记名单里本来就有逗号的，改动撤销后仍是原来的一项`() throws {
        let listed = Bulletin(imprint: Imprint(reportTo: ["市委，市政府", "省办"], sendTo: [""]))

        let report = try perform(.replace(Place.imprint(.reportTo), 0..<1, with: "区"), on: listed)
        let send = try perform(.replace(Place.imprint(.sendTo), 0..<0, with: "甲"), on: listed)

        #expect(report.back.imprint.reportTo == ["市委，市政府", "省办"])
        #expect(send.back.imprint.sendTo == [""])
    }

    @Test func `组合字符与预组字符之间的改动也一字不差地撤回`() throws {
        let composed = Bulletin(sections: [Section(id: PartID("s"), title: "e\u{301}")])

        let (after, back) = try perform(.replace(Place(PartID("s"), .title), 0..<2, with: "é"), on: composed)

        #expect(after.sections[0].title.isIdentical(to: "é"))
        #expect(back.sections[0].title.isIdentical(to: "e\u{301}"))
    }

    @Test(arguments: 1...60)
    func `任意改动之后全部撤销，回到最初；全部重做，回到最后`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var draft = Draft(random.bulletin())
        let first = draft.bulletin.json
        var states = [first]

        for _ in 0..<40 {
            let edit = random.edit(of: draft.bulletin)
            let before = draft
            do throws(EditError) {
                try draft.perform(edit, title: "改动")
                states.append(draft.bulletin.json)
            } catch {
                #expect(draft == before)
                #expect(draft.bulletin.json == states.last)
            }
        }
        let last = draft.bulletin.json
        for state in states.dropLast().reversed() {
            let undone = draft.undo()
            #expect(undone?.step.title == "改动")
            #expect(draft.bulletin.json == state)
        }
        let more = draft.undo()
        #expect(more == nil)
        #expect(draft.isSaved)
        while draft.redo() != nil {}
        #expect(draft.bulletin.json == last)
    }
}
