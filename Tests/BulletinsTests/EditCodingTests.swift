import Bulletins
import TestSupport
import Testing

struct EditCodingTests {
    @Test(arguments: 0..<40) func `改动写成 JSON 再读，一字不差`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        var draft = Draft(chance.bulletin())
        for _ in 0..<20 {
            let edit = Edit.all([
                .insert(.section(chance.section()), at: Location(nil, 0)), .remove(.random(using: &chance)),
                .insert(.item(chance.item()), at: Location(.random(using: &chance), chance.number(0...9))),
                .insert(.subsection(chance.subsection()), at: Location(.random(using: &chance), 3)),
                .move(PartID(chance.text(1...4)), to: Location(nil, 4)), .ignore([chance.text(), chance.text()]),
                .paragraphs(PartID("a/b"), 2..<7, [.plain(chance.text()), ""]), .become(chance.bulletin()),
                .look(nil), .look(chance.look()),
                .replace(Place.masthead(.number), 0..<2_000_000, with: chance.text(0...30)),
            ])
            let line = JSONWriter.compact(edit.value)
            #expect(!line.contains(0x0A))
            #expect(try Edit(JSON.document(line)) == edit)
        }
        try draft.perform(
            .insert(.section(chance.section()), at: Location(nil, 0)), title: chance.text(),
            before: Position(.masthead(.title), 3), after: nil, time: 1_700_000_000)
        let step = try #require(draft.history.past.first)
        let read = try Step(JSON.document(JSONWriter.compact(step.value)))
        #expect(read.title == step.title && read.edits == step.edits && read.inverses == step.inverses)
        #expect(read.before == step.before && read.after == step.after && read.time == step.time)
    }

    @Test func `每一处文字的位置都写得出来`() throws {
        let fields: [Field] = [
            .title, .headline, .contributor, .source, .paragraph(0), .paragraph(17), .head(1), .caption(2),
            .cell(3, row: 4, column: 5),
        ]
        let places =
            fields.map { Place(PartID("x"), $0) } + Masthead.Entry.all.map { .masthead(.entry($0)) }
            + Imprint.Entry.all.map { .imprint(.entry($0)) } + Closing.Field.all.map(Place.closing)
            + [
                .masthead(.issuer(1)), .masthead(.role(0)), .imprint(.reportTo), .imprint(.sendTo),
                .imprint(.distributeTo), .imprint(.line("抄送")), .imprint(.person("责任编辑")),
            ]
        for place in places {
            let position = Position(place, 1_234_567)
            #expect(try Position(JSON.document(JSONWriter.compact(position.value))) == position)
        }
    }

    @Test(arguments: [
        "{}", "[]", "{\"edit\":\"fly\"}", "{\"edit\":\"replace\",\"at\":[\"x\"],\"range\":[0,1],\"with\":\"\"}",
        "{\"edit\":\"replace\",\"at\":[\"x\",\"headline\"],\"range\":[2,1],\"with\":\"\"}",
        "{\"edit\":\"replace\",\"at\":[\"x\",\"headline\"],\"range\":[-1,1],\"with\":\"\"}",
        "{\"edit\":\"replace\",\"at\":[\"x\",\"paragraph\",-1],\"range\":[0,1],\"with\":\"\"}",
        "{\"edit\":\"insert\",\"part\":{},\"to\":[null,0]}", "{\"edit\":\"insert\",\"to\":[null,0]}",
        "{\"edit\":\"move\",\"part\":1,\"to\":[null,0]}", "{\"edit\":\"remove\"}", "{\"edit\":\"become\"}",
        "{\"edit\":\"all\",\"edits\":[{}]}",
    ])
    func `不是改动的，不当改动`(text: String) {
        #expect(throws: BulletinFileError.self) { try Edit(JSON.document(Array(text.utf8))) }
    }
}
