import TestSupport
import Testing

@testable import Bulletins

/// Undo takes back what one did oneself, whatever others have saved meanwhile.
struct RebaseTests {
    private static let first = Place(PartID("i1"), .paragraph(0))
    private static let second = Place(PartID("i2"), .headline)

    private static var base: Bulletin {
        Bulletin(sections: [
            Section(
                id: PartID("s"), title: "动态",
                items: [
                    Item(id: PartID("i1"), headline: "标题", paragraphs: ["第一段。", "第二段。"]),
                    Item(id: PartID("i2"), headline: "别的", paragraphs: ["别的一段。"]),
                ])
        ])
    }

    private static func draft(_ edits: Edit...) throws -> Draft {
        var draft = Draft(base)
        for edit in edits { try draft.perform(edit, title: "改") }
        return draft
    }

    /// What another makes of the base, and what comes of it here.
    private static func adopt(_ edits: [Edit], into draft: inout Draft, from base: Bulletin = base) throws {
        var other = Draft(base)
        for edit in edits { try other.perform(edit, title: "") }
        draft.adopt(
            Merge(base: base, mine: draft.bulletin, theirs: other.bulletin).bulletin, saved: other.bulletin)
    }

    private static func undoAll(_ draft: inout Draft) { while draft.undo() != nil {} }

    @Test func `别人在另一条里加的字，撤销拿不走`() throws {
        var draft = try Self.draft(.replace(Self.first, 0..<0, with: "甲"), .replace(Self.first, 1..<1, with: "一"))
        draft.markSaved()
        try Self.adopt(
            [.replace(Self.second, 0..<0, with: "乙二")], into: &draft, from: draft.bulletin)
        #expect(draft.isSaved && draft.history.past.count == 2)
        _ = draft.undo()
        #expect(draft.bulletin.text(at: Self.first) == "甲第一段。" && !draft.isSaved)
        _ = draft.undo()
        var expected = Self.base
        expected.sections[0].items[1].headline = "乙二别的"
        #expect(draft.bulletin == expected)
        _ = draft.redo()
        _ = draft.redo()
        #expect(draft.isSaved && draft.bulletin.text(at: Self.first) == "甲一第一段。")
    }

    @Test func `别人在同一段里别处加字、在前面加段，撤销仍拿走自己的那几个`() throws {
        var draft = try Self.draft(.replace(Self.first, 4..<4, with: "末尾。"))
        try Self.adopt(
            [.replace(Self.first, 0..<0, with: "开头，"), .paragraphs(PartID("i1"), 0..<0, ["新的一段。"])], into: &draft)
        #expect(draft.bulletin.item(PartID("i1"))?.paragraphs == ["新的一段。", "开头，第一段。末尾。", "第二段。"])
        _ = draft.undo()
        #expect(draft.bulletin.item(PartID("i1"))?.paragraphs == ["新的一段。", "开头，第一段。", "第二段。"])
        #expect(draft.isSaved, "what is left is what the file holds")
    }

    @Test func `删掉的条目被别人改过又回来了：撤销不动它，也没有这一步了`() throws {
        var draft = try Self.draft(.remove(PartID("i2")))
        draft.markSaved()
        var theirs = Self.base
        theirs.sections[0].items[1].headline = "乙的话"
        draft.adopt(theirs, saved: theirs)
        #expect(draft.undo() == nil)
        #expect(draft.bulletin == theirs)
    }

    @Test func `别人删了我改过的条目：撤销不让它回来`() throws {
        var draft = try Self.draft(.replace(Self.second, 0..<0, with: "甲"), .replace(Self.first, 0..<0, with: "甲"))
        draft.markSaved()
        try Self.adopt([.remove(PartID("i2"))], into: &draft, from: draft.bulletin)
        Self.undoAll(&draft)
        #expect(draft.bulletin.item(PartID("i2")) == nil)
        #expect(draft.bulletin.text(at: Self.first) == "第一段。")
    }

    @Test func `我新建的条目里别人写了字：撤销新建也留着它`() throws {
        var draft = try Self.draft(.insert(.item(Item(id: PartID("n"), headline: "新")), at: Location(PartID("s"), 0)))
        draft.markSaved()
        try Self.adopt(
            [.paragraphs(PartID("n"), 0..<0, ["乙写的。"])], into: &draft, from: draft.bulletin)
        Self.undoAll(&draft)
        #expect(draft.bulletin.item(PartID("n"))?.paragraphs == ["乙写的。"])
    }

    @Test func `两人在同一栏目里各加一条：撤销只去掉自己的`() throws {
        var draft = try Self.draft(.insert(.item(Item(id: PartID("n"), headline: "新")), at: Location(PartID("s"), 0)))
        try Self.adopt(
            [.insert(.item(Item(id: PartID("m"), headline: "乙")), at: Location(PartID("s"), 1))], into: &draft)
        #expect(draft.bulletin.items.count == 4)
        _ = draft.undo()
        #expect(draft.bulletin.items.map(\.id.text) == ["i1", "m", "i2"])
        _ = draft.redo()
        #expect(Set(draft.bulletin.items.map(\.id.text)) == ["n", "i1", "m", "i2"])
    }

    @Test func `撤销了的几步，并入之后还能重做`() throws {
        var draft = try Self.draft(.replace(Self.first, 0..<0, with: "甲"), .remove(PartID("i2")))
        _ = draft.undo()
        _ = draft.undo()
        try Self.adopt([.replace(Self.first, 4..<4, with: "乙")], into: &draft)
        _ = draft.redo()
        #expect(draft.bulletin.text(at: Self.first) == "甲第一段。乙")
        _ = draft.redo()
        #expect(draft.bulletin.items.map(\.id.text) == ["i1"])
    }

    /// Two people work, save and take over each other's text; then one undoes, and the other looks for his words.
    @Test(arguments: 0..<60) func `别人存过的字，怎么撤销都在`(seed: Int) throws {
        var texts = UniqueText(seed: seed)
        for _ in 0..<12 {
            let start = texts.bulletin()
            var (mine, theirs) = (Draft(start), Draft(start))
            // What each last had in common with the file.
            var file = start
            var (myBase, theirBase) = (start, start)
            var written: Set<Unicode.Scalar> = []
            for _ in 0..<texts.chance.number(1...4) {
                texts.work(on: &mine, 0...6)
                for _ in 0..<texts.chance.number(0...2) { _ = mine.undo() }
                let before = Self.characters(theirs.bulletin)
                texts.work(on: &theirs, 0...6)
                written.formUnion(Self.characters(theirs.bulletin).subtracting(before))
                Self.save(&theirs, &theirBase, &file)
                if texts.chance.happens(onceIn: 2) {
                    Self.save(&mine, &myBase, &file)
                } else {
                    Self.take(&mine, &myBase, file)
                }
            }
            let present = mine.bulletin
            let foreign = written.intersection(Self.characters(present))
            var steps = 0
            while mine.undo() != nil {
                steps += 1
                #expect(foreign.subtracting(Self.characters(mine.bulletin)).isEmpty, "seed \(seed)")
            }
            for _ in 0..<steps { _ = mine.redo() }
            #expect(mine.bulletin == present, "seed \(seed)")
        }
    }

    /// Where the two never touch the same item, undoing everything gives the beginning with the other's work.
    @Test(arguments: 0..<40) func `各改各的条目，全撤销就是原样加上别人的`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let start = Bulletin(sections: [
            Section(
                id: PartID("s"),
                items: (0..<6).map { Item(id: PartID("i\($0)"), headline: "题", paragraphs: ["甲乙丙", "丁"]) })
        ])
        func step(_ draft: inout Draft, _ items: [Int]) {
            let id = PartID("i\(chance.pick(items))")
            let place = Place(id, .paragraph(0))
            let length = draft.bulletin.text(at: place)?.scalarCount ?? 0
            let lower = chance.number(0...length)
            let edit: Edit =
                chance.happens(onceIn: 3)
                ? .paragraphs(id, 1..<1, [.plain("段\(chance.number(0...99))")])
                : .replace(place, lower..<min(length, lower + chance.number(0...2)), with: "字\(chance.number(0...99))")
            do throws(EditError) { try draft.perform(edit, title: "") } catch { Issue.record("\(error)") }
        }
        var (mine, theirs) = (Draft(start), Draft(start))
        var (myBase, file) = (start, start)
        for _ in 0..<5 {
            for _ in 0..<3 { step(&mine, [0, 1, 2]) }
            for _ in 0..<3 { step(&theirs, [3, 4, 5]) }
            var saved = file
            for index in 3...5 { saved.sections[0].items[index] = theirs.bulletin.sections[0].items[index] }
            file = saved
            Self.take(&mine, &myBase, file)
            if chance.happens(onceIn: 2) { Self.save(&mine, &myBase, &file) }
        }
        Self.undoAll(&mine)
        var expected = start
        for index in 3...5 { expected.sections[0].items[index] = theirs.bulletin.sections[0].items[index] }
        #expect(mine.bulletin == expected)
    }

    private static func take(_ draft: inout Draft, _ base: inout Bulletin, _ file: Bulletin) {
        if file != base { draft.adopt(Merge(base: base, mine: draft.bulletin, theirs: file).bulletin, saved: file) }
        base = file
    }

    private static func save(_ draft: inout Draft, _ base: inout Bulletin, _ file: inout Bulletin) {
        take(&draft, &base, file)
        file = draft.bulletin
        base = file
        draft.markSaved()
    }

    private static func characters(_ bulletin: Bulletin) -> Set<Unicode.Scalar> {
        Set(MergePropertyTests.list(bulletin))
    }
}
