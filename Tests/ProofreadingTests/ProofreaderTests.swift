import Bulletins
import Testing

@testable import Proofreading

struct ProofreaderTests {
    private let place = Place(PartID("item"), .paragraph(0))

    /// What is remembered and what a fresh reading finds, by rule and range.
    private func keys(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.place.path) \($0.rule) \($0.range) \($0.text)" }.sorted()
    }

    @Test func `打一个字，这一段的差错跟着变`() throws {
        var draft = Draft(RightSentences.bulletin(["共有5 家企业。", "会议要求,各单位落实。"]))
        var proofreader = Proofreader()
        proofreader.check(draft.bulletin)
        #expect(proofreader.findings(at: place, text: "共有5 家企业。").map(\.text) == [" "])
        let edit = Edit.replace(place, 3..<4, with: "")
        try draft.perform(edit, title: "删除")
        proofreader.check(draft.bulletin, after: [edit])
        #expect(proofreader.findings(at: place, text: "共有5家企业。").isEmpty)
        #expect(proofreader.findings(in: draft.bulletin).map(\.rule) == ["P02"])
    }

    @Test func `一处差错几条规则都看见，只说一次，听最有把握的`() {
        for (text, expected) in [
            ("铸牢中华民族共同意识。", ["F38"]), ("整治不做为、乱做为问题。", ["W01", "W01"]), ("合格率由98.6%提升至95.2%。", ["F34"]),
            ("打造市场化、法制化、国际化营商环境。", ["F18"]), ("完善考核评价机智，安排布署工作。", ["W10", "W01"]),
        ] {
            #expect(Proofreader().read(RightSentences.bulletin([text])).map(\.rule) == expected, "\(text)")
        }
    }

    @Test func `接排的标题后面有句号，是它和正文之间的标点，不报；独立成行的报`() {
        func rules(_ heading: Heading, runsIn: Bool) -> [String] {
            let item = Item(
                id: PartID("item"), headline: "彩礼数额逐年走高。",
                paragraphs: [.plain("一句话。"), .heading(heading), .plain("又一句。")], runsIn: runsIn)
            var proofreader = Proofreader()
            let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "调研", items: [item])])
            proofreader.check(bulletin)
            return proofreader.findings(in: bulletin).filter { $0.rule == "P14" }.map { $0.place.path }
        }
        #expect(rules(Heading(level: 1, head: "共同生活时间短。", text: "不满一年的占54%。"), runsIn: true).isEmpty)
        #expect(rules(Heading(level: 1, head: "共同生活时间短。"), runsIn: false).count == 2)
    }

    @Test(arguments: [true, false]) func `印出来的来源也查；不印的不查`(isPrinted: Bool) {
        let item = Item(id: PartID("item"), headline: "项目提速", source: "既使如此报", paragraphs: ["一句话。"])
        let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "调研", items: [item])])
        var proofreader = Proofreader()
        proofreader.readsSources = isPrinted
        #expect(proofreader.read(bulletin).map(\.text) == (isPrinted ? ["既使"] : []))
        proofreader.check(bulletin)
        #expect(proofreader.findings(in: bulletin).map(\.text) == (isPrinted ? ["既使"] : []))
    }

    /// Otherwise 牵头协调运营商周三前确定: the comma parts the two.
    @Test func `接排的标题后面有逗号，也是两段之间的标点，不报，改正时不删；独立成行的报`() throws {
        func findings(_ heading: Heading) -> [String] {
            let item = Item(id: PartID("item"), headline: "例会", paragraphs: [.heading(heading)])
            var proofreader = Proofreader()
            let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "调研", items: [item])])
            proofreader.check(bulletin)
            return proofreader.findings(in: bulletin).filter { $0.rule == "P14" }.map { $0.place.path }
        }
        let head = "请项目负责人苗一舟牵头协调运营商，"
        #expect(findings(Heading(level: 1, head: head, text: "周三前确定迁改方案。")).isEmpty)
        #expect(findings(Heading(level: 1, head: head)).count == 1)
    }

    @Test func `标题改为接排以后，句号不再报；改回独立成行又报`() throws {
        let item = Item(id: PartID("item"), headline: "项目提速。", paragraphs: [.plain("34个项目开工。")])
        var draft = Draft(Bulletin(sections: [Section(id: PartID("s"), title: "调研", items: [item])]))
        var proofreader = Proofreader()
        proofreader.check(draft.bulletin)
        func stops(_ edit: Edit) throws -> Int {
            try draft.perform(edit, title: "接文")
            proofreader.follow([edit], in: draft.bulletin)
            _ = proofreader.catchUp(draft.bulletin)
            return proofreader.findings(in: draft.bulletin).count { $0.rule == "P14" }
        }
        #expect(try stops(.runIn(item.id, true)) == 0)
        #expect(try stops(.runIn(item.id, false)) == 1)
        let heading = Paragraph.heading(Heading(level: 1, head: "项目提速。", text: "34个项目开工。"))
        #expect(try stops(.paragraphs(item.id, 0..<1, [heading])) == 1, "only that of the headline")
    }

    @Test func `打字时标记先跟着文字走，补读以后才变；补读说得出哪里变了`() throws {
        var draft = Draft(RightSentences.bulletin(["共有5 家企业。", "会议要求,各单位落实。"]))
        var proofreader = Proofreader()
        proofreader.check(draft.bulletin)
        func type(_ text: String, _ range: Range<Int>) throws -> [String] {
            let edit = Edit.replace(place, range, with: text)
            try draft.perform(edit, title: "录入")
            proofreader.follow([edit], in: draft.bulletin)
            return proofreader.findings(at: place, text: draft.bulletin.items[0].paragraphs[0].text).map(\.text)
        }
        #expect(try type("全区", 0..<0) == [" "])
        #expect(proofreader.catchUp(draft.bulletin).isEmpty)
        #expect(try type("", 5..<6) == [])
        #expect(proofreader.catchUp(draft.bulletin).isEmpty)
        #expect(try type("的的", 2..<2) == [])
        #expect(proofreader.catchUp(draft.bulletin) == [place])
        #expect(proofreader.findings(at: place, text: draft.bulletin.items[0].paragraphs[0].text).map(\.text) == ["的的"])
        #expect(try type("新", 3..<3) == ["的新的"])
        #expect(proofreader.catchUp(draft.bulletin) == [place])
        #expect(proofreader.findings(at: place, text: draft.bulletin.items[0].paragraphs[0].text).isEmpty)
    }

    @Test func `整期的差错在重查之前跟着文字走`() throws {
        var draft = Draft(RightSentences.bulletin(["今年以来，依据《办法》开展工作。", "成效明显。"]))
        var proofreader = Proofreader()
        proofreader.check(draft.bulletin)
        proofreader.checkWhole(draft.bulletin)
        #expect(
            proofreader.findings(at: place, text: draft.bulletin.items[0].paragraphs[0].text).map(\.range) == [7..<11])
        let edit = Edit.replace(place, 0..<0, with: "据悉，")
        try draft.perform(edit, title: "录入")
        proofreader.check(draft.bulletin, after: [edit])
        #expect(
            proofreader.findings(at: place, text: draft.bulletin.items[0].paragraphs[0].text).map(\.range) == [10..<14])
        let split = Edit.paragraphs(PartID("item"), 0..<0, ["新的一段。"])
        try draft.perform(split, title: "插入")
        proofreader.check(draft.bulletin, after: [split])
        #expect(proofreader.findings(in: draft.bulletin).map(\.place) == [Place(PartID("item"), .paragraph(1))])
    }

    @Test func `随便怎么改，记住的总与从头读的一样`() throws {
        for seed in 0..<20 {
            var random = RandomText.generator(seed: seed)
            var draft = Draft(RightSentences.bulletin(["共有5 家企业。", "会议要求,各单位落实。", "⟦的的⟧有力的的举措。"]))
            var proofreader = Proofreader()
            proofreader.check(draft.bulletin)
            for _ in 0..<12 {
                let edit = draft.bulletin.randomEdit(using: &random)
                try draft.perform(edit, title: "改")
                // Read at once, or later, with other edits between.
                if Bool.random(using: &random) {
                    proofreader.check(draft.bulletin, after: [edit])
                } else {
                    proofreader.follow([edit], in: draft.bulletin)
                }
                if Int.random(in: 0..<4, using: &random) == 0, let undone = draft.undo() {
                    proofreader.follow(undone.applied, in: draft.bulletin)
                }
                if Int.random(in: 0..<3, using: &random) == 0 { _ = proofreader.catchUp(draft.bulletin) }
            }
            proofreader.checkWhole(draft.bulletin)
            #expect(keys(proofreader.findings(in: draft.bulletin)) == keys(proofreader.read(draft.bulletin)), "\(seed)")
        }
    }

    @Test func `忽略以后，旁边改了也不再报；只这一次、整期、整个刊`() throws {
        var draft = Draft(RightSentences.bulletin(["辖区共有5 家企业获批。"]))
        var proofreader = Proofreader()
        let finding = try #require(proofreader.read(draft.bulletin).first)
        #expect(finding.ignoreKey == "P18 区共有5⟦ ⟧家企业获")
        try draft.perform(finding.ignoring(in: draft.bulletin), title: "忽略")
        #expect(proofreader.read(draft.bulletin).isEmpty)
        try draft.perform(.replace(place, 0..<3, with: "全镇已"), title: "改")
        #expect(proofreader.read(draft.bulletin).isEmpty)
        try draft.perform(.replace(place, 6..<6, with: "规上"), title: "改")
        #expect(proofreader.read(draft.bulletin).map(\.rule) == ["P18"])

        let again = try #require(proofreader.read(draft.bulletin).first)
        proofreader.ignoredHere.insert(again.ignoreKey)
        #expect(proofreader.read(draft.bulletin).isEmpty)
        proofreader.ignoredHere = IgnoreList([])
        proofreader.rulesOff = ["P18"]
        #expect(proofreader.read(draft.bulletin).isEmpty)
    }

    @Test func `径改只改拿得准的，改完再改没有可改`() throws {
        let bulletin = RightSentences.bulletin(["会议要求,,各单位(含镇办)抓好落实。。同比29%。", "共有５ 家；增长2.3%。"])
        let proofreader = Proofreader()
        var draft = Draft(bulletin)
        try draft.perform(.all(proofreader.fixes(in: bulletin)), title: "校对")
        #expect(draft.bulletin.items[0].paragraphs == ["会议要求，各单位（含镇办）抓好落实。同比29%。", "共有5家；增长2.3%。"])
        #expect(proofreader.fixes(in: draft.bulletin).isEmpty)
        #expect(proofreader.read(draft.bulletin).map(\.rule) == ["F08"])
    }

    @Test func `只读的一期不改`() {
        var bulletin = RightSentences.bulletin(["会议要求,各单位落实。"])
        bulletin.format = Bulletin.format + 1
        #expect(Proofreader().fixes(in: bulletin).isEmpty)
    }

    @Test func `规则再多也都读到，关掉一条只关一条`() {
        let letters = (0..<200).compactMap { Unicode.Scalar(0x4E00 + UInt32($0)) }
        let rules = letters.enumerated().map { number, letter in
            Rule(
                "T\(number)", "字", .hint, looksFor: "字", why: "字", source: "字", wrong: "字", right: "字",
                falseAlarms: "字", onlyWith: number.isMultiple(of: 2) ? String(letter) : "",
                check: .passage { passage, _ in
                    passage.occurrences(of: String(letter)).map { Mark($0..<$0 + 1, "字") }
                })
        }
        let bulletin = RightSentences.bulletin([String(String.UnicodeScalarView(letters)) + "。"])
        func found(off: [Rule.ID]) -> [Rule.ID] {
            Proofreader(rulesOff: off, rules: rules).read(bulletin).filter { $0.place.field == .paragraph(0) }.map(
                \.rule)
        }
        #expect(found(off: []) == rules.map(\.id))
        #expect(found(off: ["T150"]) == rules.map(\.id).filter { $0 != "T150" })
    }
}
