import Bulletins
import Testing

struct ChangeCountTests {
    @Test func `数得出改了几处：改过的、新加的算，删掉的、挪动的不算`() {
        let item = Item(id: PartID("i"), headline: "题", paragraphs: ["甲", "乙", "甲"])
        let before = Bulletin(sections: [Section(id: PartID("s"), title: "栏", items: [item])])
        var after = before
        #expect(after.countOfChanges(since: before) == 0)
        after.sections[0].items[0].paragraphs = ["乙", "甲"]
        #expect(after.countOfChanges(since: before) == 0)
        after.sections[0].items[0].paragraphs = ["乙", "甲", "甲", "甲"]
        after.sections[0].items[0].headline = "新题"
        #expect(after.countOfChanges(since: before) == 2)
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
