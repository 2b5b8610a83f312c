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
}
