import Bulletins
import TestSupport
import Testing

/// A draft knows its steps, whether it is saved, and where the caret was.
struct DraftTests {
    private static let headline = Place(PartID("i"), .headline)

    private func draft(headline: String = "") -> Draft {
        Draft(Bulletin(sections: [Section(id: PartID("s"), items: [Item(id: PartID("i"), headline: headline)])]))
    }

    /// Types at an offset, as one run with what was typed just before.
    private func type(_ text: String, at offset: Int, in draft: inout Draft, time: Int = 0) throws {
        try draft.perform(
            .replace(Self.headline, offset..<offset, with: text), title: "输入",
            before: Position(Self.headline, offset), after: Position(Self.headline, offset + text.scalarCount),
            time: time, joins: true)
    }

    @Test func `连着输入的字是一步，也是一处改动`() throws {
        var draft = draft(headline: "题")

        try type("营", at: 0, in: &draft, time: 1)
        try type("商", at: 1, in: &draft, time: 2)
        try type("环境", at: 2, in: &draft, time: 3)

        #expect(draft.bulletin.text(at: Self.headline) == "营商环境题")
        #expect(draft.history.past.count == 1)
        let step = try #require(draft.history.past.first)
        #expect(step.edits == [.replace(Self.headline, 0..<0, with: "营商环境")])
        #expect(step.inverses == [.replace(Self.headline, 0..<4, with: "")])
        #expect(step.before == Position(Self.headline, 0))
        #expect(step.after == Position(Self.headline, 4))
        #expect(step.time == 3)
    }

    @Test func `盖掉选中的字再接着输入，撤销时一起回来`() throws {
        var draft = draft(headline: "旧的标题")

        try draft.perform(.replace(Self.headline, 0..<2, with: "新"), title: "输入", joins: true)
        try type("的", at: 1, in: &draft)
        let typed = draft.bulletin.text(at: Self.headline)
        let undone = draft.undo()

        #expect(typed == "新的标题")
        #expect(undone?.applied == [.replace(Self.headline, 0..<2, with: "旧的")])
        #expect(draft.bulletin.text(at: Self.headline) == "旧的标题")
    }

    @Test func `停顿、移动或不相连的输入另起一步`() throws {
        var draft = draft()

        try type("甲", at: 0, in: &draft)
        draft.closeStep()
        try type("乙", at: 1, in: &draft)
        try draft.perform(.ignore(["x"]), title: "忽略")
        try type("丙", at: 2, in: &draft)

        #expect(draft.history.past.map(\.title) == ["输入", "输入", "忽略", "输入"])
    }

    @Test func `一步之中也可有几处改动，按相反的次序撤回`() throws {
        var draft = draft(headline: "甲乙")

        try type("一", at: 2, in: &draft)
        try draft.perform(.replace(Self.headline, 1..<3, with: ""), title: "退格", joins: true)
        try type("二", at: 0, in: &draft)
        let after = draft.bulletin.text(at: Self.headline)
        let undone = draft.undo()

        #expect(after == "二甲")
        #expect(undone?.applied.count == 3)
        #expect(draft.bulletin.text(at: Self.headline) == "甲乙")
        #expect(draft.history.past.isEmpty)
    }

    @Test func `存盘之后撤销是未存，重做回来又是已存`() throws {
        var draft = draft()

        #expect(draft.isSaved)
        try type("甲", at: 0, in: &draft)
        #expect(!draft.isSaved)
        draft.markSaved()
        #expect(draft.isSaved)
        _ = draft.undo()
        #expect(!draft.isSaved)
        _ = draft.redo()
        #expect(draft.isSaved)
    }

    @Test func `存盘之后接着输入，撤销恰好回到存盘时`() throws {
        var draft = draft()

        try type("甲", at: 0, in: &draft)
        draft.markSaved()
        try type("乙", at: 1, in: &draft)
        #expect(!draft.isSaved)
        _ = draft.undo()

        #expect(draft.bulletin.text(at: Self.headline) == "甲")
        #expect(draft.isSaved)
    }

    @Test func `撤销之后另作改动，存过的那一状态不再回来`() throws {
        var draft = draft()

        try type("甲", at: 0, in: &draft)
        draft.markSaved()
        _ = draft.undo()
        try type("乙", at: 0, in: &draft)
        let redone = draft.redo()

        #expect(redone == nil)
        #expect(!draft.isSaved)
        _ = draft.undo()
        #expect(!draft.isSaved)
    }

    @Test func `存的是先前的状态，之后的改动仍是未存`() throws {
        var draft = draft()

        try type("甲", at: 0, in: &draft)
        let revision = draft.revision
        try type("乙", at: 1, in: &draft)
        draft.markSaved(revision: revision)

        #expect(!draft.isSaved)
        draft.markSaved()
        #expect(draft.isSaved)
        draft.markUnsaved()
        #expect(!draft.isSaved)
    }

    @Test func `没有可撤销或重做的，什么也不变`() {
        var draft = draft()
        let before = draft

        let undone = draft.undo()
        let redone = draft.redo()

        #expect(undone == nil)
        #expect(redone == nil)
        #expect(draft == before)
    }

    @Test func `失败的改动不打断可以重做的`() throws {
        var draft = draft()
        try type("甲", at: 0, in: &draft)
        _ = draft.undo()

        #expect(throws: EditError.self) { try draft.perform(.remove(PartID("zz")), title: "删除") }
        let redone = draft.redo()

        #expect(redone?.step.title == "输入")
        #expect(draft.bulletin.text(at: Self.headline) == "甲")
    }

    @Test func `重新打开之后，从前的步骤仍可撤销，当前状态是已存`() throws {
        var earlier = draft()
        try type("甲", at: 0, in: &earlier)
        earlier.closeStep()
        try type("乙", at: 1, in: &earlier)
        _ = earlier.undo()

        var draft = Draft(
            earlier.bulletin, history: History(past: earlier.history.past, future: earlier.history.future))
        #expect(draft.isSaved)
        _ = draft.redo()
        #expect(draft.bulletin.text(at: Self.headline) == "甲乙")
        #expect(!draft.isSaved)
        _ = draft.undo()
        #expect(draft.isSaved)
        _ = draft.undo()
        #expect(draft.bulletin.text(at: Self.headline) == "")
        #expect(!draft.isSaved)
    }

    @Test func `在版头日期里逐字输入，撤销重做都一字不差`() throws {
        var draft = draft()
        let place = Place.masthead(.date)
        for (offset, digit) in "2023-10-08".enumerated() {
            try draft.perform(
                .replace(place, offset..<offset, with: String(digit)), title: "输入", joins: true)
        }
        try draft.perform(.replace(place, 10..<10, with: "前"), title: "输入", joins: true)
        let after = draft.bulletin

        _ = draft.undo()
        #expect(draft.bulletin.text(at: place) == "")
        _ = draft.redo()

        #expect(after.text(at: place) == "2023年10月8日前")
        #expect(draft.bulletin == after)
    }

    @Test(arguments: 1...60)
    func `任意连续输入，撤销重做都回到同样的文字，存过的状态认得出来`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var draft = Draft(random.bulletin())
        var savedText = draft.bulletin.json

        for _ in 0..<60 {
            let ids = draft.bulletin.ids
            let place = random.pick(
                [Place.masthead(.title), .masthead(.date), .imprint(.sendTo)]
                    + (ids.isEmpty ? [] : [Place(random.pick(ids), random.pick([.headline, .title]))]))
            switch random.number(0...9) {
            case 0:
                _ = draft.undo()
            case 1:
                _ = draft.redo()
            case 2:
                draft.closeStep()
            case 3 where random.happens(onceIn: 3):
                draft.markSaved()
                savedText = draft.bulletin.json
            default:
                guard let text = draft.bulletin.text(at: place) else { continue }
                let at = random.happens(onceIn: 2) ? text.scalarCount : random.number(0...text.scalarCount)
                let typed = random.pick(["2", "2023-10-08", "日", "，", "\u{301}", "e", "红旗"])
                try draft.perform(.replace(place, at..<at, with: typed), title: "输入", joins: true)
            }
            if draft.isSaved { #expect(draft.bulletin.json == savedText) }
        }
        let last = draft.bulletin.json
        var steps = 0
        while draft.undo() != nil { steps += 1 }
        for _ in 0..<steps { _ = draft.redo() }
        #expect(draft.bulletin.json == last)
    }
}
