import Bulletins
import Testing

@testable import Editor

/// What moves, grows and goes in the structure, numbers following.
@Suite struct StructureTests {
    let two = "一、甲栏\n（一）第一\n正文‸\n（二）第二\n正文\n二、乙栏\n（一）第三\n正文"

    @Test func `条目下移，编号跟着走`() {
        expect(two, press: "A-Down", becomes: "一、甲栏\n（一）第二\n正文\n（二）第一\n正文‸\n二、乙栏\n（一）第三\n正文")
    }

    @Test func `条目移到栏目末尾再下移，进下一栏目`() {
        expect(
            two, press: "A-Down A-Down",
            becomes: "一、甲栏\n（一）第二\n正文\n二、乙栏\n（一）第一\n正文‸\n（二）第三\n正文")
    }

    @Test func `栏目标题里按上移，整个栏目移动`() {
        expect(
            "一、甲栏\n（一）第一\n正文\n二、乙‸栏\n（一）第二\n正文", press: "A-Up",
            becomes: "一、乙‸栏\n（一）第二\n正文\n二、甲栏\n（一）第一\n正文")
    }

    @Test func `新条目在本条之后`() {
        expect(
            two, press: "C-n 新的", becomes: "一、甲栏\n（一）第一\n正文\n（二）新的‸\n（三）第二\n正文\n二、乙栏\n（一）第三\n正文")
    }

    @Test func `光标在版记里，新条目排在最后；在版头里，排在最前`() {
        let page = "一、甲栏\n（一）第一‸\n正文\n二、乙栏\n（一）第二\n正文"
        expect(page, press: "C-End C-n 新的", becomes: page.filter { $0 != "‸" } + "\n（二）新的‸")
        expect(
            page, press: "C-Home C-n 新的",
            becomes: "一、甲栏\n（一）新的‸\n（二）第一\n正文\n二、乙栏\n（一）第二\n正文")
    }

    @Test func `光标在条目的编者按里：管条目的键管的是这一条`() {
        func pressed(_ keys: String) -> Session {
            let (bulletin, caret, _) = Sketch.bulletin("一、甲栏\n（一）第一\n正文\n（二）第二‸\n正文\n二、乙栏\n（一）第三\n正文")
            var session = Session.editing(bulletin, caret: caret)
            session.press("K-o 按语 " + keys)
            return session
        }
        let new = pressed("C-n 新的")
        #expect(new.desk?.bulletin.sections[0].items.map(\.headline) == ["第一", "第二", "新的"])
        #expect(pressed("A-Up").desk?.bulletin.sections[0].items.map(\.headline) == ["第二", "第一"])
        #expect(pressed("K-c").desk?.bulletin.sections[0].items.map(\.headline) == ["第一", "第二", "第二"])
        let deleted = pressed("C-d")
        #expect(deleted.desk?.bulletin.sections[0].items.map(\.note) == [nil, nil])
        #expect(deleted.desk?.bulletin.sections[0].items.count == 2, "the note goes, not its item")
        #expect(pressed("").frame().texts.contains { $0.contains("一（二）") })
    }

    @Test func `段落升为条目：冒号前面是单位才是来稿单位，是一句话的不是`() {
        for (text, contributor) in [("东街街道：服务企业", "东街街道"), ("商会是纽带。政策靠这样落地：兑现三百万元", "")] {
            let (bulletin, caret, _) = Sketch.bulletin("一、动态\n（一）各镇办\n1.甲：乙\n\(text)‸\n正文")
            var session = Session.editing(bulletin, caret: caret)
            session.press("A-Left")
            #expect(session.desk?.bulletin.items.last?.contributor == contributor)
        }
    }

    @Test(arguments: [PaperStyle.Standing.before, .right]) func `并入上一条再升回来，单位表里的来稿单位还是来稿单位`(
        standing: PaperStyle.Standing
    ) {
        for (unit, contributor) in [("区政府办", "区政府办"), ("要点", "")] {
            var series = Series(units: [Series.Unit(name: "区政府办")])
            series.style.signature = standing
            var (bulletin, _, _) = Sketch.bulletin("一、动态\n（一）甲\n甲文\n（二）召开会议\n乙文")
            bulletin.sections[0].items[1].contributor = unit
            let id = bulletin.sections[0].items[1].id
            var session = Session.editing(bulletin, series: series, caret: Position(id, .headline))
            session.press("A-Right A-Left")
            let item = session.desk?.bulletin.items.last
            #expect(item?.contributor == contributor)
            #expect(item?.headline == (contributor.isEmpty ? "要点：召开会议" : "召开会议"))
            #expect(item?.paragraphs == ["乙文"])
        }
    }

    @Test func `版头不能移动，说的不是已在最后`() {
        let page = "一、甲栏\n（一）第一‸\n甲文"
        expect(page, press: "Tab Home A-Down", becomes: page.replacing("‸", with: ""), saying: "版头和版记不能移动")
    }

    @Test func `目录里改标题，光标已在这一条的正文里也到标题`() {
        expect("一、甲栏\n（一）第一\n甲文‸", press: "Tab F4 题", becomes: "一、甲栏\n（一）第一题‸\n甲文")
    }

    @Test func `二级栏目里的新条目先填来稿单位`() {
        expect(
            "一、动态\n（一）各镇办\n1.甲：乙‸\n正文", press: "C-n 东街街道 ： 助企 Enter 正文",
            becomes: "一、动态\n（一）各镇办\n1.甲：乙\n正文\n2.东街街道：助企\n正文‸")
    }

    @Test func `删除条目可以撤销`() {
        expect(two, press: "C-d", becomes: "一、甲栏‸\n（一）第二\n正文\n二、乙栏\n（一）第三\n正文")
        expect(two, press: "C-d C-z", becomes: two)
    }

    @Test func `新栏目、新二级栏目`() {
        expect(
            "一、甲栏\n（一）第一\n正文‸", press: "A-n 乙栏", becomes: "一、甲栏\n（一）第一\n正文\n二、乙栏‸")
        expect(
            "一、甲栏\n（一）第一\n正文‸", press: "A-m 镇办", becomes: "一、甲栏\n（一）第一\n正文\n（二）镇办‸")
    }

    @Test func `段落升为条目，再降回去`() {
        let before = "一、甲栏\n（一）第一\n前段\n第‸二题\n后段"
        let after = "一、甲栏\n（一）第一\n前段\n（二）‸第二题\n后段"
        expect(before, press: "A-Left", becomes: after)
        expect(after, press: "A-Right", becomes: "一、甲栏\n（一）第一\n前段\n‸第二题\n后段")
    }

    @Test func `条目并入上一条`() {
        expect(
            "一、甲栏\n（一）第一\n甲\n（二）第二‸\n乙", press: "A-j", becomes: "一、甲栏\n（一）第一\n甲\n‸第二\n乙")
    }

    @Test func `复制条目`() {
        expect(
            "一、甲栏\n（一）第‸一\n甲", press: "A-c", becomes: "一、甲栏\n（一）第一\n甲\n（二）‸第一\n甲")
    }
}
