import Bulletins
import Testing

struct ChangeCountTests {
    @Test func `数得出改了几处、删了几处，只换了次序也说得出`() {
        let item = Item(id: PartID("i"), headline: "题", paragraphs: ["甲", "乙", "甲"])
        let before = Bulletin(sections: [Section(id: PartID("s"), title: "栏", items: [item])])
        var after = before
        func expect(_ changes: TextChanges, _ paragraphs: Paragraph...) {
            after.sections[0].items[0].paragraphs = paragraphs
            #expect(after.textChanges(since: before) == changes)
        }
        expect(TextChanges(), "甲", "乙", "甲")
        expect(TextChanges(removed: 1), "乙", "甲")
        expect(TextChanges(isReordered: true), "乙", "甲", "甲")
        expect(TextChanges(changed: 1, removed: 1), "甲", "丙")
        after.sections[0].items[0].headline = "新题"
        expect(TextChanges(added: 1, changed: 1), "乙", "甲", "甲", "甲")
        after.sections[0].items = []
        #expect(after.textChanges(since: before) == TextChanges(removed: 4))
    }

    @Test func `删去的整条、整栏、附件都找得出，放得回原处`() throws {
        func item(_ id: String) -> Item { Item(id: PartID(id), headline: id, paragraphs: ["文"]) }
        var before = Bulletin(
            sections: [
                Section(id: PartID("s1"), title: "甲", items: ["a", "b", "c"].map(item)),
                Section(
                    id: PartID("s2"), title: "乙",
                    subsections: [Subsection(id: PartID("u"), title: "小", items: ["d", "e"].map(item))]),
                Section(id: PartID("s3"), title: "丙", items: [item("f")]),
            ])
        before.attachments = [Attachment(id: PartID("x"), title: "附件")]
        #expect(before.partsRemoved(since: before).isEmpty)
        for gone in ["a", "b", "c", "d", "e", "u", "s1", "s2", "s3", "x"] {
            var draft = Draft(before)
            _ = try draft.perform(.remove(PartID(gone)), title: "删")
            let removed = draft.bulletin.partsRemoved(since: before)
            #expect(removed.map(\.part.id) == [PartID(gone)])
            for (part, location) in removed { _ = try draft.perform(.insert(part, at: location), title: "取回") }
            #expect(draft.bulletin == before)
        }
        // What was moved out of a section before that went stays where it is.
        var draft = Draft(before)
        _ = try draft.perform(.move(PartID("f"), to: Location(PartID("s1"), 0)), title: "移")
        _ = try draft.perform(.remove(PartID("s3")), title: "删")
        #expect(
            draft.bulletin.partsRemoved(since: before).map(\.part) == [.section(Section(id: PartID("s3"), title: "丙"))])
    }

    @Test func `说得出哪几部分改了，挪动的也算`() {
        let items = ["i1", "i2"].map { Item(id: PartID($0), headline: $0) }
        let before = Bulletin(sections: [Section(id: PartID("s"), title: "栏", items: items)])
        #expect(before.partsChanged(since: before).isEmpty)
        var after = before
        after.sections[0].items[1].paragraphs = ["新"]
        #expect(after.partsChanged(since: before) == [PartID("i2")])
        after = before
        after.masthead.number = 9
        after.imprint.copies = 3
        #expect(after.partsChanged(since: before) == [.masthead, .imprint])
        after = before
        after.sections[0].items.swapAt(0, 1)
        #expect(after.partsChanged(since: before) == [PartID("s")])
        after.sections[0].items.removeLast()
        #expect(after.partsChanged(since: before) == [PartID("s"), PartID("i1")])
    }
}
