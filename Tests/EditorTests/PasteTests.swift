import Bulletins
import Testing

@testable import Editor

/// Pasting what is numbered like a bulletin.
@Suite struct PasteTests {
    private let page = "一、甲栏\n（一）第一\n正‸文\n（二）第二\n正文"
    private let items = "Paste=（一）新一¶正文一。¶（二）新二¶正文二。"

    @Test func `编号的条目先问一声，作为条目接在这一条后面`() {
        expect(
            page, press: items + " 1",
            becomes: "一、甲栏\n（一）第一\n正文\n（二）‸新一\n正文一。\n（三）新二\n正文二。\n（四）第二\n正文")
    }

    @Test func `剪下的编号文字再粘贴时也问`() {
        expect(
            "一、甲栏\n（一）第一\n‸1、先办的\n办法一。\n2、后办的\n办法二。\n（二）第二\n正文",
            press: "S-Down S-Down S-Down S-End C-x C-v 1",
            becomes: "一、甲栏\n（一）第一\n∅\n（二）‸先办的\n办法一。\n（三）后办的\n办法二。\n（四）第二\n正文")
    }

    @Test func `一次撤销全部退回`() { expect(page, press: items + " 1 C-z", becomes: page) }

    @Test(arguments: ["１", "i", "Ｉ", "条", "是", "Enter", "一"]) func `答法不拘全角半角和中文`(answer: String) {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press(items + " \(answer)")
        #expect(session.desk?.bulletin.items.count == 4)
    }

    @Test func `作为文字就是几段文字`() {
        expect(
            page, press: items + " 2",
            becomes: "一、甲栏\n（一）第一\n正（一）新一\n正文一。\n（二）新二\n正文二。‸文\n（二）第二\n正文")
    }

    @Test func `Esc 什么也不插`() { expect(page, press: items + " Esc", becomes: page) }

    @Test func `不像条目的文字不问`() {
        expect(page, press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）第一\n正甲\n乙‸文\n（二）第二\n正文")
        expect(
            page, press: "Paste=1.强化督导，建立台账。", becomes: "一、甲栏\n（一）第一\n正1.强化督导，建立台账。‸文\n（二）第二\n正文")
    }

    @Test func `二级栏目里粘贴带来稿单位的条目`() {
        expect(
            "一、动态\n（一）镇办\n1.东街：甲‸\n正文", press: "Paste=1.洪门镇：新一¶正文一。¶2.关堤乡：新二¶正文二。 1",
            becomes: "一、动态\n（一）镇办\n1.东街：甲\n正文\n2.洪门镇：‸新一\n正文一。\n3.关堤乡：新二\n正文二。")
    }

    @Test func `粘贴整个栏目，放在这一栏目后面`() {
        expect(
            "一、甲栏\n（一）第一\n正‸文\n二、丙栏\n（一）第二\n正文", press: "Paste=一、乙栏¶（一）新一¶正文一。 1",
            becomes: "一、甲栏\n（一）第一\n正文\n二、‸乙栏\n（一）新一\n正文一。\n三、丙栏\n（一）第二\n正文")
    }

    @Test func `光标在版头、版记和空的一期里也有去处`() throws {
        for bulletin in [Sketch.bulletin(page).bulletin, Bulletin(), Bulletin(sections: [Section(title: "空栏")])] {
            for place in [Place.masthead(.title), Place.imprint(.reportTo)] {
                var session = Session.editing(bulletin, caret: Position(place, 0))
                session.press(items + " 1")
                let desk = try #require(session.desk)
                #expect(desk.bulletin.items.count == bulletin.items.count + 2)
                #expect(desk.text(desk.caret.position.place) == "新一")
                session.press("C-z")
                #expect(session.desk?.bulletin == bulletin)
            }
        }
    }

    @Test func `选中的文字让出地方`() {
        expect(
            "一、甲栏\n（一）第一\n⁁正‸文", press: items + " 1",
            becomes: "一、甲栏\n（一）第一\n文\n（二）‸新一\n正文一。\n（三）新二\n正文二。")
    }
}
