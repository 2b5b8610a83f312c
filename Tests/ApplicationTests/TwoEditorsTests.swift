import Bulletins
import Screen
import Testing

@testable import Editor

/// Two programs in one issue: what each sees of the other, and what undo leaves alone.
@Suite struct TwoEditorsTests {
    private static let page = "一、栏目\n（一）题‸\n正文\n（二）别题\n别文"

    private func drawing(_ office: Office, _ who: Int) -> String {
        office.sessions[who].desk.map(Sketch.draw)?.filter { $0 != "‸" } ?? ""
    }

    @Test func `撤销不带走别人存过的字`() throws {
        var office = try Office(Self.page)
        office.press(0, "甲一 C-s")
        office.press(1, "C-PgDn End 乙二 C-s")
        #expect(office.sessions[0].notice?.text.hasPrefix("乙存了新稿，已并入") == true)
        office.press(0, "C-z")
        #expect(office.sessions[0].notice?.text == "撤销：输入")
        office.press(0, "C-z C-s")
        #expect(drawing(office, 0) == "一、栏目\n（一）题\n正文\n（二）别题乙二\n别文")
        #expect(drawing(office, 1) == drawing(office, 0))
        #expect(office.file.items[1].headline == "别题乙二")
    }

    @Test func `我删了条目存盘，对方改过又回来了：撤销到底、再存，对方的字还在`() throws {
        var office = try Office(Self.page)
        office.press(0, "C-PgDn C-d C-s", isDelivered: false)
        office.press(1, "C-PgDn End 乙二 C-s")
        office.deliver(0)
        #expect(drawing(office, 0).contains("别题乙二"))
        #expect(office.sessions[0].notice?.text.hasPrefix("乙改过您删去的内容：还留着") == true)
        office.press(0, "C-z C-z C-z C-s")
        #expect(office.file.items.map(\.headline) == ["题", "别题乙二"])
    }

    @Test func `对方删了光标所在的条目：说出来，光标到旁边，接着打的字不进版头`() throws {
        var office = try Office(Self.page)
        let masthead = office.file.masthead
        office.press(0, "C-PgDn End")
        office.press(1, "C-PgDn C-d C-s")
        #expect(office.sessions[0].notice?.text == "乙删了光标所在的一（二）“别题”，光标移到了旁边；要取回，按 F9")
        office.press(0, "继续打字 C-s")
        #expect(office.file.masthead == masthead)
        #expect(office.file.items.map(\.headline) == ["题", "继续打字"])
    }

    @Test func `对方删了光标所在的条目：点过别处再打，字就在点的地方；在目录里接着打，也不进别的条目`() throws {
        for (isClicked, headlines) in [(true, ["继续打字题"]), (false, ["题", "继续打字"])] {
            var office = try Office(Self.page)
            office.press(0, isClicked ? "C-PgDn End" : "C-PgDn End Tab")
            office.press(1, "C-PgDn C-d C-s")
            if isClicked {
                let caret = office.sessions[0].frame().cursor ?? Point(column: 40, row: 8)
                office.send(0, [.mouse(Mouse(.press, at: caret))])
                #expect(office.sessions[0].context == .page)
            }
            office.press(0, "Text=继续打字")
            #expect(office.sessions[0].desk?.bulletin.items.map(\.headline) == headlines)
        }
    }

    @Test func `对方连栏目全删了，接着打的字也不进版头`() throws {
        var office = try Office(Self.page)
        office.press(0, "C-PgDn End")
        var empty = office.file
        empty.sections = []
        try office.replace(with: empty)
        office.deliver(0)
        office.press(0, "Text=继续打字")
        let bulletin = office.sessions[0].desk?.bulletin
        #expect(bulletin?.masthead == office.file.masthead)
        #expect(bulletin?.sections.map(\.title) == ["继续打字"] || bulletin?.items.map(\.headline) == ["继续打字"])
    }

    @Test func `对方删了我在改的条目：说是删了，不说改了同一处`() throws {
        var office = try Office(Self.page)
        office.press(1, "C-PgDn C-d C-s", isDelivered: false)
        office.press(0, "C-PgDn End 甲 C-s")
        #expect(office.sessions[0].notice?.text.hasPrefix("已存") == true)
        office.deliver(1)
        office.press(0, "F8")
        let texts = office.sessions[0].frame().texts
        #expect(texts.contains { $0.contains("留着：一（二）“") } && texts.contains { $0.contains("照删") })
        office.press(0, "Enter")
        #expect(office.sessions[0].notice?.text == "已全部选定")
    }

    @Test func `一条被两人移到不同的栏目：后存的一位被告知它在哪里，只有一人移的不说`() throws {
        for (other, isTold) in [("M-Down", false), ("C-g Enter", true)] {
            var office = try Office("一、甲栏\n（一）题\n正文\n二、乙栏\n（一）别题‸\n别文\n三、丙栏\n（一）末题\n末文")
            office.press(0, "C-g Down Down Enter C-s", isDelivered: false)
            office.press(1, "\(other) C-s")
            #expect(office.file.sections.map(\.items.count).contains(2), "\(drawing(office, 1))")
            let notice = office.sessions[1].notice?.text ?? ""
            #expect(notice.contains("移到了别处，现在是") == isTold, "\(other): \(notice)")
        }
    }

    @Test func `没选定的写法，两边的下面都写着，直到选定`() throws {
        var office = try Office(Self.page)
        func waits(_ who: Int) -> Bool {
            office.sessions[who].frame().texts.contains { $0.contains("待选 1 处 F8") }
        }
        office.press(0, "甲 C-s", isDelivered: false)
        office.press(1, "乙 C-s")
        #expect(waits(0) && waits(1))
        #expect(office.sessions[0].notice?.text.contains("改了同一处") == true, "the one who saved first is told, too")
        office.press(0, "Right")
        office.press(1, "Right")
        #expect(waits(0) && waits(1))
        var reopened = Session.editing(office.file)
        #expect(reopened.frame().texts.contains { $0.contains("待选 1 处 F8") })
        reopened.press("F6")
        #expect(reopened.frame().texts.contains { $0.contains("两人同改，还没选定") })
        reopened.press("Esc F8 Down Down Enter")
        #expect(reopened.desk?.bulletin.items[0].headline == "题乙；题甲")
        #expect(reopened.notice?.text == "已全部选定")
        #expect(!reopened.frame().texts.contains { $0.contains("待选") })
    }

    @Test func `F8 里很长的两种写法，末尾的不同也看得见`() throws {
        let filler = String(repeating: "全区各部门各街道认真落实。", count: 12)
        var office = try Office("一、栏目\n（一）题‸\n开头\(filler)结尾")
        office.press(0, "Down Home 冲 Down Down Down Down Down Down Down Down End 甲 C-s", isDelivered: false)
        office.press(1, "Down Home 突 C-s")
        office.press(1, "F8")
        let texts = office.sessions[1].frame().texts
        #expect(texts.contains { $0.contains("冲") && $0.contains("结尾甲") }, "\(texts)")
        #expect(texts.contains { $0.contains("突") && $0.contains("结尾") && !$0.contains("甲") }, "\(texts)")
    }

    @Test func `F8 里自己的写法叫您的，同事的写法写着同事的名字，先存、后存的都一样`() throws {
        var office = try Office(Self.page)
        office.press(0, "甲 C-s", isDelivered: false)
        office.press(1, "乙 C-s")
        for who in 0...1 { office.press(who, "F8") }
        let (first, second) = (office.sessions[0].frame().text, office.sessions[1].frame().text)
        #expect(first.contains("留乙的：题乙") && first.contains("用您的：题甲"), "\(first)")
        #expect(second.contains("留您的：题乙") && second.contains("用甲的：题甲"), "\(second)")
    }

    @Test func `同事选定了写法：没被选上的那一位看到两种写法，复制得回来`() throws {
        var office = try Office(Self.page)
        office.press(0, "甲 C-s", isDelivered: false)
        office.press(1, "乙 C-s")
        office.press(1, "F8 Enter C-s")
        let used = try #require(office.sessions[1].desk?.bulletin.items[0].headline)
        #expect(used == "题乙")
        #expect(
            office.sessions[0].notice?.text == "乙选定了写法：用“题乙”，没有用“题甲”；按 F8 看全文",
            "\(office.sessions[0].notice?.text ?? "")")
        #expect(office.sessions[1].notice?.text.hasPrefix("已存") == true, "nobody is told of his own choice")
        office.press(0, "Right Left")
        #expect(office.sessions[0].frame().texts.contains { $0.contains("同事选定 1 处 F8") })
        office.press(0, "F8")
        let card = office.sessions[0].frame().text
        #expect(card.contains("用的是：") && card.contains("题乙") && card.contains("没有用的是：") && card.contains("题甲"))
        office.press(0, "c End C-v")
        #expect(office.sessions[0].desk?.bulletin.items[0].headline == "题乙题甲")
        #expect(!office.sessions[0].frame().texts.contains { $0.contains("同事选定 1 处") })
    }

    @Test func `两样都留、选了自己的：没有谁的写法不见了，不说`() throws {
        for (keys, isTold) in [("F8 Down Down Enter C-s", false), ("F8 Down Enter C-s", true)] {
            var office = try Office(Self.page)
            office.press(0, "甲 C-s", isDelivered: false)
            office.press(1, "乙 C-s")
            office.press(1, keys)
            #expect(office.sessions[0].notice?.text.contains("选定了写法") == isTold, "\(keys)")
            #expect((office.sessions[0].unseenChoices > 0) == isTold)
        }
    }

    @Test func `同事照删了我加过字的一条：和没用的写法一样说，全文看得见、复制得回来`() throws {
        var office = try Office(Self.page)
        office.press(1, "C-PgDn C-d C-s", isDelivered: false)
        office.press(0, "C-PgDn End 甲 C-s")
        office.deliver(1)
        office.press(1, "F8 Down Enter C-s")
        #expect(office.file.items.count == 1)
        #expect(
            office.sessions[0].notice?.text == "乙选定了写法：删去了“别题甲 / 别文”；按 F8 看全文",
            "\(office.sessions[0].notice?.text ?? "")")
        #expect(office.sessions[0].notice?.level == .alarm)
        office.press(0, "Right")
        #expect(office.sessions[0].frame().texts.contains { $0.contains("同事选定 1 处 F8") })
        office.press(0, "F8")
        #expect(office.sessions[0].frame().text.contains("删去的是：") && office.sessions[0].frame().text.contains("别文"))
        office.press(0, "c")
        #expect(office.sessions[0].clippings.latest?.text == "别题甲\n别文")
    }

    @Test func `留着它：没有谁的字不见了，不说`() throws {
        var office = try Office(Self.page)
        office.press(1, "C-PgDn C-d C-s", isDelivered: false)
        office.press(0, "C-PgDn End 甲 C-s")
        office.deliver(1)
        office.press(1, "F8 Enter C-s")
        #expect(office.sessions[0].notice?.text.contains("选定了写法") == false)
    }

    @Test func `不在的时候同事选定了：再打开就说`() throws {
        var office = try Office(Self.page)
        office.press(0, "甲 C-s", isDelivered: false)
        office.press(1, "乙 C-s")
        let former = try #require(office.sessions[0].desk?.bulletin)
        #expect(former.conflicts.count == 1)
        office.press(1, "F8 Enter C-s", isDelivered: false)
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(
            .issue(
                .opened(
                    OpenIssue(
                        reference: "2023-35.json", draft: Draft(office.file), series: Series(), former: former))))
        #expect(session.notice?.text == "同事选定了写法：用“题乙”，没有用“题甲”；按 F8 看全文")
        session.press("F8 g Home")
        #expect(session.desk?.caret.position.place == Place(office.file.items[0].id, .headline))
        // Another issue has nothing to do with it.
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-36.json", draft: Draft(Bulletin()), series: Series()))))
        #expect(session.unseenChoices == 0)
        session.press("F8")
        #expect(session.notice?.text == "没有两人同改的地方")
    }

    @Test func `光标跟着自己那一段走`() throws {
        var office = try Office("一、栏目\n（一）题\n正‸文")
        office.press(1, "C-Up Text=前言 Enter Home C-s", isDelivered: false)
        office.press(1, "C-s")
        #expect(office.file.items[0].paragraphs == ["前言", "正文"])
        #expect(office.sessions[0].desk.map(Sketch.draw)?.contains("正‸文") == true)
    }

    @Test func `表里打的字，别人存盘时并进来也不丢`() throws {
        var office = try Office("一、栏目\n（一）标题‸\n正文")
        office.press(0, "F2 Down 37")
        office.press(1, "F2 Up C-u Text=新刊名 Esc C-s")
        office.press(0, "Tab C-s")
        #expect(office.file.masthead.name == "新刊名" && office.file.masthead.serial == 37)
    }

    /// Characters that nobody else types, so that one that disappears is seen.
    @Test(arguments: 0..<40) func `乱改乱存乱撤销：对方存过的字一个不少`(seed: Int) throws {
        var random = Randomness(seed: UInt64(seed))
        var office = try Office("一、栏目\n（一）题‸\n正文一\n正文二\n（二）别题\n别文\n（三）三题\n三文")
        var next: UInt32 = 0x3400
        /// What each typed.
        var typed: [Set<Character>] = [[], []]
        for _ in 0..<60 {
            let who = random.number(0...1)
            switch random.number(0...11) {
            case 0...5:
                let letter = Unicode.Scalar(next).map(Character.init) ?? "字"
                next += 1
                typed[who].insert(letter)
                office.press(who, String(letter), isDelivered: random.number(0...1) == 0)
            case 6: office.press(who, random.one(of: ["C-PgDn", "C-Down", "End", "C-Up", "C-Home Down Down"]))
            case 7: office.press(who, random.one(of: ["Enter", "C-n", "A-Down", "A-c", "Backspace"]))
            case 8: office.press(who, random.one(of: ["C-z", "C-z C-z", "C-y"]))
            case 9: office.deliver(who)
            default: office.press(who, "C-s", isDelivered: random.number(0...1) == 0)
            }
            let faults = office.faultsOfTheFrames
            #expect(faults.isEmpty, "seed \(seed)")
        }
        for who in [0, 1] {
            office.deliver(who)
            let before = Self.characters(office.sessions[who].desk?.bulletin)
            let foreign = typed[1 - who].intersection(before)
            for _ in 0..<80 where office.sessions[who].desk?.draft.history.past.isEmpty == false {
                office.press(who, "C-z")
                let now = Self.characters(office.sessions[who].desk?.bulletin)
                #expect(foreign.isSubset(of: now), "seed \(seed): \(foreign.subtracting(now))")
            }
        }
    }

    private static func characters(_ bulletin: Bulletin?) -> Set<Character> {
        Set(bulletin.map { String(decoding: $0.json, as: UTF8.self) } ?? "")
    }

    @Test(arguments: [
        ("一、栏目\n（一）题‸\n正文", ["题甲", "题乙"]), ("一、栏目\n（一）题\n正文‸", ["正文甲", "正文乙"]),
    ])
    func `同一处待选两人同时选定，选得不一样：再问一次，哪一种也不丢`(page: String, texts: [String]) throws {
        for (mine, his) in [("F8 Down Down Enter", "F8 Down Enter"), ("F8 Down Enter", "F8 Enter")] {
            var office = try Office(page)
            office.press(0, "甲 C-s", isDelivered: false)
            office.press(1, "乙 C-s")
            office.deliver(0)
            office.press(0, mine, isDelivered: false)
            office.press(1, his, isDelivered: false)
            office.press(0, "C-s", isDelivered: false)
            office.press(1, "C-s")
            let conflicts = office.file.conflicts
            let kept = conflicts.flatMap { $0.kept + $0.other }.flatMap(\.lines) + [drawing(office, 1)]
            for text in texts {
                #expect(kept.contains { $0.contains(text) }, "\(mine) \(his)")
                #expect(drawing(office, 1).count(of: text) <= 1, "\(mine) \(his)")
            }
            #expect(conflicts.count == 1, "\(mine) \(his)")
            office.press(1, "F8 Enter C-s")
            #expect(office.file.conflicts.isEmpty)
        }
    }

    @Test func `同一处待选两人选得一样，就定了`() throws {
        var office = try Office(Self.page)
        office.press(0, "甲 C-s", isDelivered: false)
        office.press(1, "乙 C-s")
        office.deliver(0)
        for who in 0...1 { office.press(who, "F8 Down Down Enter", isDelivered: false) }
        office.press(0, "C-s", isDelivered: false)
        office.press(1, "C-s")
        #expect(office.file.conflicts.isEmpty)
        #expect(drawing(office, 1).count(of: "题甲") <= 1 && drawing(office, 1).count(of: "题乙") <= 1)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
