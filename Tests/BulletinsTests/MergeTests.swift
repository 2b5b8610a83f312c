import Bulletins
import Testing

/// Two editors in one issue, case by case.
///
/// `base`, what one made of it, what the other made of it, what comes out.
struct MergeTests {
    @Test(arguments: [
        // Different sentences of a paragraph.
        (["今天开会，明天检查。"], ["今天上午开会，明天检查。"], ["今天开会，后天检查。"], ["今天上午开会，后天检查。"]),
        // Different paragraphs.
        (["甲甲甲。", "乙乙乙。"], ["甲甲。", "乙乙乙。"], ["甲甲甲。", "乙乙乙丙。"], ["甲甲。", "乙乙乙丙。"]),
        // One splits, the other edits behind the cut.
        (["前一句话说完。后一句话没有说完。"], ["前一句话说完。", "后一句话没有说完。"], ["前一句话说完。后一句话已经说完。"], ["前一句话说完。", "后一句话已经说完。"]),
        // One joins, the other edits far from the seam.
        (["第一段落很长很长。", "第二段落很长很长。"], ["第一段落很长很长。第二段落很长很长。"], ["第一段落很长很长。", "第二段落很短很短。"], ["第一段落很长很长。第二段落很短很短。"]),
        // Both add a paragraph at the end: both stand.
        (["甲。"], ["甲。", "丙。"], ["甲。", "乙。"], ["甲。", "丙。", "乙。"]),
        // Both add the same.
        (["甲。"], ["甲。", "乙。"], ["甲。", "乙。"], ["甲。", "乙。"]),
        // One deletes a paragraph, the other adds one beside it.
        (["甲。", "乙。"], ["乙。"], ["甲。", "新的。", "乙。"], ["新的。", "乙。"]),
        // One deletes a paragraph, the other edits the next.
        (["甲甲甲。", "乙乙乙。"], ["乙乙乙。"], ["甲甲甲。", "乙丙乙。"], ["乙丙乙。"]),
        // Both type the same at one place, one a little more.
        (["今天开会。"], ["今天上午开会。"], ["今天上午九点开会。"], ["今天上午九点开会。"]),
        // From nothing.
        ([], ["甲。"], [], ["甲。"]),
        ([""], [""], ["乙。"], ["乙。"]),
    ])
    func `改在不同的地方，两边都要`(base: [String], mine: [String], theirs: [String], merged: [String]) {
        let merge = Self.merge(base, mine, theirs)
        #expect(merge.bulletin.item(PartID("i"))?.paragraphs.texts == merged)
        #expect(merge.conflicts.isEmpty)
    }

    /// What one has, what the other has, what comes out, and how many choices: an item of which nobody knows what it was.
    @Test(arguments: [
        (
            ["前段。", "第三季度，全市完成投资十二亿元。", "后段。"], ["前段。", "第3季度，全市完成投资十二亿元。", "后段。"],
            ["前段。", "第三季度，全市完成投资十二亿元。", "后段。"], 1
        ),
        (["第三季度投资。", "同。"], ["第3季度投资。", "同。"], ["第三季度投资。", "同。"], 1),
        (["前段。", "召开了会议。", "后段。"], ["前段。", "植树八百棵，人人动手。", "后段。"], ["前段。", "召开了会议。", "植树八百棵，人人动手。", "后段。"], 0),
        (["前段。", "后段。"], ["前段。", "多的。", "后段。"], ["前段。", "多的。", "后段。"], 0),
        (["会议开了。"], ["会议开了。成效很好。"], ["会议开了。成效很好。"], 0),
        (
            ["一季度完成投资三亿元。", "二季度完成。"], ["只有这里的一段话。", "1季度完成投资三亿元。", "二季度完成。"],
            ["只有这里的一段话。", "一季度完成投资三亿元。", "二季度完成。"], 1
        ),
        ([""], ["乙。"], ["乙。"], 0),
    ])
    func `不知道原来怎样：像的合成一段，两种写法待选；真不一样的都在`(mine: [String], theirs: [String], merged: [String], count: Int) {
        func issue(_ texts: [String]) -> Bulletin { Self.issue(of: texts.map(Paragraph.plain)) }
        let merge = Merge(base: Bulletin(), mine: issue(mine), theirs: issue(theirs))
        #expect(merge.bulletin.items[0].paragraphs.texts == merged)
        #expect(merge.conflicts.count == count)
        for conflict in merge.conflicts {
            #expect(mine.contains(conflict.kept.texts[0]) && theirs.contains(conflict.other.texts[0]))
        }
        let other = Merge(base: Bulletin(), mine: issue(theirs), theirs: issue(mine))
        #expect(other.conflicts.count == count && other.bulletin.items[0].paragraphs.count == merged.count)
    }

    private static func issue(of paragraphs: [Paragraph]) -> Bulletin {
        Bulletin(sections: [
            Section(id: PartID("s"), items: [Item(id: PartID("i"), headline: "题", paragraphs: paragraphs)])
        ])
    }

    @Test(arguments: 0...2)
    func `小标题后面接着的文字，两人改得不同：选了对方的，改的是它，不是别的段`(index: Int) throws {
        func body(_ text: String) -> Bulletin {
            var paragraphs: [Paragraph] = ["段一", "段二"]
            paragraphs.insert(.heading(Heading(level: 1, head: "小标题", text: text)), at: index)
            return Self.issue(of: paragraphs)
        }
        let merge = Merge(base: body("接文"), mine: body("甲改"), theirs: body("乙改"))
        let conflict = try #require(merge.conflicts.first)
        let kept = try #require(conflict.kept.first?.plain)
        #expect(merge.bulletin == body(kept).with(merge.bulletin.conflicts))
        let settled = merge.bulletin.settled(conflict, .other)
        #expect(settled == body(kept == "甲改" ? "乙改" : "甲改"))
    }

    @Test func `同步给图改了名，另一人正改着旁边的字：字和新名都在，没有要选的`() {
        func body(_ text: String, _ name: String, _ caption: String = "", and others: [String] = []) -> Bulletin {
            Self.issue(
                of: [.plain(text), .picture(Picture(name: name, caption: caption)), "段二"]
                    + others.map { .picture(Picture(name: $0)) })
        }
        for (name, second) in [("图 1.png", "图 1（李四）.png"), ("1.png", "1（李四2）.png"), ("图", "图（李四）")] {
            let merge = Merge(
                base: body("段一。", name), mine: body("段一。改", name, "图题"), theirs: body("段一。", second, and: ["图 2.png"]))
            #expect(merge.bulletin == body("段一。改", second, "图题", and: ["图 2.png"]))
            #expect(merge.conflicts.isEmpty)
        }
    }

    @Test func `同一处两人各换了一幅图：一幅在，另一幅待选`() throws {
        func body(_ name: String) -> Bulletin {
            Self.issue(of: ["段一", .picture(Picture(name: name, caption: "图题")), "段二"])
        }
        let merge = Merge(base: body("a.png"), mine: body("b.png"), theirs: body("c.png"))
        let conflict = try #require(merge.conflicts.first)
        let names = (conflict.kept + conflict.other).compactMap(\.picture?.name)
        #expect(Set(names) == ["b.png", "c.png"])
        let settled = merge.bulletin.settled(conflict, .other)
        #expect(settled == body(try #require(conflict.other.first?.picture?.name)))
        #expect(Merge(base: body("a.png"), mine: body("b.png"), theirs: body("a.png")).conflicts.isEmpty)
    }

    @Test func `一段里十个人各在一处打字，处处只隔两个字，各存各的：都要，没有一处要选`() throws {
        let people = 10
        let text = "各单位来稿请于周四下班前报送，过时不候，逾期不再登载。"
        var file = Self.issue([text])
        var sides = Array(repeating: (base: file, mine: file), count: people)
        var typed: [[Character]] = Array(repeating: [], count: people)
        for round in 0..<200 {
            let who = round * 7 % people
            let letter = try #require(Unicode.Scalar(0x3400 + UInt32(round)).map(Character.init))
            var paragraph = sides[who].mine.sections[0].items[0].paragraphs[0].text
            // After his own last letter; at first after every second of the text.
            let mark = typed[who].last ?? Array(text)[who * 2 + 1]
            let at = try #require(paragraph.firstIndex(of: mark))
            paragraph.insert(letter, at: paragraph.index(after: at))
            sides[who].mine.sections[0].items[0].paragraphs[0] = .plain(paragraph)
            typed[who].append(letter)
            guard round % 3 == 2 else { continue }
            // Somebody saves, over what all have saved before.
            let saver = round * 3 % people
            let merge = Merge(base: sides[saver].base, mine: sides[saver].mine, theirs: file)
            #expect(merge.conflicts.isEmpty, "\(round)")
            file = merge.bulletin
            sides[saver] = (file, file)
        }
        for side in sides { file = Merge(base: side.base, mine: side.mine, theirs: file).bulletin }
        #expect(file.conflicts.isEmpty)
        let left = try #require(file.item(PartID("i"))?.paragraphs.first?.text)
        for letters in typed { #expect(left.contains(String(letters)), "\(String(letters))") }
    }

    @Test func `同一个词两人改得不同：我的在文里，对方的在冲突里`() {
        let merge = Self.merge(["前。", "今天开会。"], ["前。", "明天开会。"], ["前。", "后天开会。"])
        #expect(merge.bulletin.item(PartID("i"))?.paragraphs == ["前。", "明天开会。"])
        let conflict = Conflict(
            .text(Place(PartID("i"), .paragraph(1))), kept: ["明天开会。"], other: ["后天开会。"], from: "王")
        #expect(merge.conflicts == [conflict])
        #expect(merge.bulletin.conflicts == [conflict])
    }

    @Test func `一人删了一段，另一人改了它：留下，作上记号，谁并都一样`() {
        let here = Self.merge(["甲。", "乙乙。"], ["甲。"], ["甲。", "乙丙乙。"])
        let there = Self.merge(["甲。", "乙乙。"], ["甲。", "乙丙乙。"], ["甲。"])
        #expect(here.bulletin == there.bulletin)
        #expect(here.bulletin.item(PartID("i"))?.paragraphs == ["甲。", "乙丙乙。"])
        #expect(here.conflicts.map(\.isDeletion) == [true])
    }

    @Test func `一人删了条目，另一人改了它：条目留下，作上记号`() throws {
        let base = Self.issue(["甲。"])
        var gone = base
        gone.sections[0].items = []
        let changed = Self.issue(["甲乙。"])
        for merge in [
            Merge(base: base, mine: gone, theirs: changed), Merge(base: base, mine: changed, theirs: gone),
        ] {
            #expect(merge.bulletin.sections == changed.sections)
            #expect(merge.conflicts == [Conflict(.part(PartID("i")))])
            let settled = try #require(merge.bulletin.edit(settling: merge.conflicts[0], by: .other))
            var draft = Draft(merge.bulletin)
            try draft.perform(settled, title: "")
            #expect(draft.bulletin == gone)
        }
    }

    @Test func `一人删了栏目，另一人往里加了条目：栏目和条目都在，栏目作上记号`() {
        let base = Self.issue(["甲。"])
        var gone = base
        gone.sections = []
        var more = base
        more.sections[0].items.append(Item(id: PartID("new"), headline: "新"))
        let merge = Merge(base: base, mine: gone, theirs: more)
        #expect(merge.bulletin.sections.map(\.id) == [PartID("s")])
        #expect(merge.bulletin.sections[0].items.map(\.id) == [PartID("new")])
        #expect(merge.conflicts == [Conflict(.part(PartID("s")))])
    }

    @Test func `一人移动条目，另一人改它：改过的条目在新的地方`() {
        var base = Self.issue(["甲。"])
        base.sections.append(Section(id: PartID("s2")))
        var moved = base
        moved.sections[1].items = [moved.sections[0].items.removeFirst()]
        var changed = base
        changed.sections[0].items[0].headline = "新题"
        let merge = Merge(base: base, mine: moved, theirs: changed)
        #expect(merge.bulletin.sections[0].items.isEmpty)
        #expect(merge.bulletin.sections[1].items.map(\.headline) == ["新题"])
        #expect(merge.conflicts.isEmpty)
    }

    @Test(arguments: [
        ("abcd", "bacd", "abdc", "badc"), ("abcd", "abXcd", "abcdY", "abXcdY"), ("abcd", "bcd", "abdc", "bdc"),
        ("abc", "abXc", "abYc", "abXYc"), ("abc", "", "abcd", "d"), ("abcdef", "fabcde", "abcdXef", "fabcdXe"),
    ])
    func `次序：各人移动的、添加的都算数`(base: String, mine: String, theirs: String, merged: String) {
        func issue(_ order: String) -> Bulletin {
            Bulletin(sections: [Section(id: PartID("s"), items: order.map { Item(id: PartID(String($0))) })])
        }
        let here = Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs))
        #expect(here.bulletin.sections[0].items.map(\.id.text).joined() == merged)
        #expect(Merge(base: issue(base), mine: issue(theirs), theirs: issue(mine)).bulletin == here.bulletin)
    }

    @Test func `期号两人改得不同，也是冲突，定了对方的就用对方的`() throws {
        var base = Self.issue([])
        base.masthead.number = 1
        base.masthead.date = DateText("2023年10月8日")
        var (mine, theirs) = (base, base)
        mine.masthead.number = 2
        theirs.masthead.number = 3
        theirs.masthead.date = DateText("2023年10月9日")
        let merge = Merge(base: base, mine: mine, theirs: theirs)
        #expect(merge.bulletin.masthead.number == 2 && merge.bulletin.masthead.date == theirs.masthead.date)
        let conflict = try #require(merge.conflicts.first)
        #expect(conflict.kept == ["2"] && conflict.other == ["3"])
        var draft = Draft(merge.bulletin)
        try draft.perform(try #require(merge.bulletin.edit(settling: conflict, by: .other)), title: "")
        #expect(draft.bulletin == theirs)
    }

    @Test func `冲突存进文件，读出来还是它；段落移了位，还找得到`() throws {
        var merged = Self.merge(["前。", "今天开会。"], ["前。", "明天开会。"], ["前。", "后天开会。"]).bulletin
        merged = try Bulletin(json: merged.json)
        let conflict = try #require(merged.conflicts.first)
        var draft = Draft(merged)
        try draft.perform(.paragraphs(PartID("i"), 0..<0, ["插一段。", "再插一段。"]), title: "")
        try draft.perform(.replace(Place(PartID("i"), .paragraph(3)), 0..<0, with: "定于"), title: "")
        #expect(draft.bulletin.place(of: conflict) == Place(PartID("i"), .paragraph(3)))
        let both = try #require(draft.bulletin.edit(settling: conflict, by: .both))
        try draft.perform(both, title: "")
        #expect(
            draft.bulletin.item(PartID("i"))?.paragraphs == ["插一段。", "再插一段。", "前。", "定于明天开会。", "后天开会。"])
    }

    @Test func `一个标识在两边是不同的东西，也不会重复`() throws {
        let base = Bulletin()
        let mine = Bulletin(sections: [Section(id: PartID("x"), title: "栏目")])
        let theirs = Bulletin(sections: [Section(id: PartID("s"), items: [Item(id: PartID("x"), headline: "条目")])])
        let merged = Merge(base: base, mine: mine, theirs: theirs).bulletin
        #expect(try Bulletin(json: merged.json) == merged)
        #expect(merged.items.map(\.headline) == ["条目"] && merged.sections.map(\.title).contains("栏目"))
    }

    @Test func `一段很长的文字整个改了，也并得完`() {
        let long = String(repeating: "很长的一段文字，", count: 20_000)
        let mine = String(repeating: "另外的一段内容。", count: 20_000)
        let merge = Self.merge([long, "尾。"], [mine, "尾。"], [long, "尾巴。"])
        #expect(merge.bulletin.item(PartID("i"))?.paragraphs.texts == [mine, "尾巴。"])
    }

    private static func issue(_ paragraphs: [String]) -> Bulletin {
        Bulletin(sections: [
            Section(id: PartID("s"), items: [Item(id: PartID("i"), paragraphs: paragraphs.map(Paragraph.plain))])
        ])
    }

    private static func merge(_ base: [String], _ mine: [String], _ theirs: [String]) -> Merge {
        Merge(base: issue(base), mine: issue(mine), theirs: issue(theirs), from: "王")
    }
}

extension Bulletin {
    fileprivate func with(_ conflicts: [Conflict]) -> Bulletin {
        var copy = self
        copy.conflicts = conflicts
        return copy
    }
}
