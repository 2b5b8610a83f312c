import Bulletins
import Testing

@testable import Editor

/// Cutting and pasting what is more than text.
@Suite struct ClippingTests {
    private let page = "一、甲栏\n（一）第一\n甲⁁乙\n二、乙栏\n（一）第二\n丙‸丁\n（二）第三\n戊"
    private let whole = "一、甲栏\n（一）第一\n甲乙\n二、乙栏\n（一）第二\n丙‸丁\n（二）第三\n戊"

    @Test func `剪下来粘回原处，什么也没变`() {
        expect(page, press: "C-x C-v", becomes: whole)
        expect(page, press: "C-x C-v C-z", becomes: "一、甲栏\n（一）第一\n甲‸丁\n二、乙栏\n（一）第三\n戊")
    }

    @Test func `全文剪下再粘回`() {
        expect(
            "一、甲栏\n（一）第一\n甲‸乙\n（二）第二\n丙\n二、乙栏\n（一）第三\n戊", press: "C-a C-a C-a C-x C-v",
            becomes: "一、甲栏\n（一）第一\n甲乙\n（二）第二\n丙\n二、乙栏\n（一）第三\n戊‸")
    }

    @Test func `整条粘到别处还是一条`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲\n（二）第二\n乙‸\n（三）第三\n丙", press: "C-c Down Down C-v",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第二\n乙\n（三）第三\n丙\n（四）第一\n甲\n（五）第二\n乙‸")
    }

    @Test func `光标在标题最前面，整条粘在它前面`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲‸\n（二）第二\n乙", press: "C-c Down Home C-v",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第一\n甲‸\n（三）第二\n乙")
    }

    @Test func `前一条的后半是文字，后面的是条目`() {
        expect(
            "一、甲栏\n（一）第一\n甲⁁乙\n（二）第二\n丙‸丁\n二、乙栏\n（一）第三\n戊", press: "C-c C-End C-v",
            becomes: "一、甲栏\n（一）第一\n甲乙\n（二）第二\n丙丁\n二、乙栏\n（一）第三\n戊乙\n（二）第二\n丙‸")
    }

    @Test func `带二级栏目的栏目粘到后面`() {
        expect(
            "一、⁁动态\n（一）镇办\n1.东街：甲\n正文‸\n二、其他\n（一）乙\n文", press: "C-c C-End C-v",
            becomes: "一、动态\n（一）镇办\n1.东街：甲\n正文\n二、其他\n（一）乙\n文\n三、动态\n（一）镇办\n1.东街：甲\n正文‸")
    }

    @Test func `剪下之后改过别处，粘回原处也是条目，标识各是各的`() throws {
        let (bulletin, caret, anchor) = Sketch.bulletin("一、甲栏\n（一）第一\n甲⁁乙\n（二）第二\n丙‸丁\n（三）第三\n戊")
        var session = Session.editing(bulletin, caret: caret, anchor: anchor)
        session.press("C-x 改 C-v C-v")
        let desk = try #require(session.desk)
        #expect(desk.bulletin.items.map(\.headline) == ["第一", "第二", "第二", "第三"])
        #expect(Set(desk.bulletin.items.map(\.id)).count == 4)
    }

    @Test func `从环里选也一样`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲\n（二）第二\n乙‸\n（三）第三\n丙", press: "C-c Down Down A-v Enter",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）第二\n乙\n（三）第三\n丙\n（四）第一\n甲\n（五）第二\n乙‸")
    }

    @Test func `几行文字贴在标题里，次序不乱`() {
        expect("一、甲栏\n（一）‸旧题\n旧文", press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）甲\n乙‸旧题\n旧文")
        expect("一、甲栏\n（一）旧‸题\n旧文", press: "Paste=甲¶乙¶丙", becomes: "一、甲栏\n（一）旧甲\n乙\n丙‸题\n旧文")
        expect("一、甲栏\n（一）旧题‸\n旧文", press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）旧题甲\n乙‸\n旧文")
    }
}
