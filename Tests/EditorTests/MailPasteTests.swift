import Bulletins
import Screen
import Testing

@testable import Editor

/// What units send, pasted wherever the caret happens to stand.
@Suite struct MailPasteTests {
    private static let series = Series(
        sections: [Series.StandingSection(title: "甲栏")], units: [Series.Unit(name: "城关法庭")])
    private static let head = """
        发件人: 城关法庭 <cgft@court.example.cn>
        发送时间: 2026年11月27日 16:32
        收件人: 院办公室
        主题: 报送信息
        附件: 调研.docx

        办公室：
            现报送我庭信息一篇，请审阅。

        """
    private static let mail =
        head + """
            关于婚约财产纠纷案件审理情况的调研
                今年以来，城关法庭共受理婚约财产纠纷案件67件，
            同比上升18.5%，其中调解、撤诉41件，占61.2％。
                一、案件特点
                （一）彩礼数额逐年走高。10万元以上的32件。
                二、对策建议
                一是加强普法宣传，二是完善调解机制，三是
            统一裁判尺度。
                                            城关法庭
                                          2026年11月27日
            联系人：赵六  电话：0000-1234567
            """
    private static let text: [Paragraph] = [
        "今年以来，城关法庭共受理婚约财产纠纷案件67件，同比上升18.5%，其中调解、撤诉41件，占61.2％。", "一、案件特点", "（一）彩礼数额逐年走高。10万元以上的32件。",
        "二、对策建议", "一是加强普法宣传，二是完善调解机制，三是统一裁判尺度。", "联系人：赵六  电话：0000-1234567",
    ]

    private func pasting(_ text: String, in drawing: String, then keys: String = "") -> Session {
        .pasting(text, in: drawing, of: Self.series, then: keys)
    }

    @Test func `一行小标题不妨碍把断行接上，说的和做的一样`() {
        let session = pasting(
            "    今年以来，城关法庭共受理婚约财产纠纷案件67件，\n同比上升18.5%，其中调解、撤诉41件，占61.2％。\n    一、案件特点", in: "一、甲栏\n（一）题目\n‸")
        #expect(session.desk?.bulletin.items[0].paragraphs == [Self.text[0], Self.text[1]])
        #expect(session.notice?.text == "已粘贴，接好断行 1 处；^Z 先退回原样")
    }

    @Test func `没有接上的断行不说接上了`() {
        let session = pasting("一是\n统一尺度。\n　　一、特点\n（一）彩礼走高。", in: "一、甲栏\n（一）题目\n‸")
        #expect(session.notice?.text.contains("接上") != true)
    }

    @Test(arguments: ["一、甲栏\n（一）‸\n∅", "一、甲栏\n（一）‸"])
    func `邮件贴进空的标题，标题、正文、来稿单位各归其位`(page: String) {
        let item = pasting(Self.mail, in: page).desk?.bulletin.items[0]
        #expect(item?.headline == "关于婚约财产纠纷案件审理情况的调研")
        #expect(item?.paragraphs == Self.text)
        #expect(item?.contributor == "城关法庭")
    }

    @Test(arguments: ["一、甲‸栏\n（一）题目\n正文。", "一、甲栏\n（一）题目\n正文。‸"])
    func `邮件贴在栏目标题上和正文里，都问是不是一条`(page: String) {
        let session = pasting(Self.mail, in: page, then: "1")
        #expect(session.desk?.bulletin.sections.map(\.title) == ["甲栏"])
        let item = session.desk?.bulletin.items.first { $0.headline.hasPrefix("关于婚约") }
        #expect(item?.paragraphs == Self.text)
        #expect(item?.contributor == "城关法庭")
    }

    @Test func `认不出标题的几段贴在栏目标题上，问了作为一条`() {
        let text = "防溺水巡查\n11月28日，河口镇沿河巡查六处。\n一、劝离孩子\n共劝离十二人。\n城关法庭\n2026年11月27日"
        let session = pasting(text, in: "一、甲栏‸\n（一）题目\n正文。", then: "1")
        let items = session.desk?.bulletin.items ?? []
        #expect(items.map(\.headline) == ["防溺水巡查", "题目"])
        #expect(items.map(\.contributor) == ["城关法庭", ""])
        #expect(session.desk?.bulletin.sections.map(\.title) == ["甲栏"])
    }

    @Test func `栏目标题里贴几行字，没有句子的还是标题`() {
        let session = pasting("他山\n之石", in: "一、‸\n（一）题目\n正文。")
        #expect(session.desk?.bulletin.sections.map(\.title) == ["他山之石"])
    }

    @Test func `贴进空的标题，第一行是整句的归正文`() {
        let session = pasting(
            "11月28日，河口镇沿河巡查六处，劝离十二人，\n整改隐患三处，没有发生险情。\n　　下一步，还要巡查。", in: "一、甲栏\n（一）‸")
        let item = session.desk?.bulletin.items[0]
        #expect(item?.headline == "")
        #expect(
            item?.paragraphs == ["11月28日，河口镇沿河巡查六处，劝离十二人，整改隐患三处，没有发生险情。", "下一步，还要巡查。"])
    }

    @Test func `落款下面有联系人，整理时也认得出来稿单位`() {
        let page = "一、甲栏\n（一）题目\n正文一段说的是城关法庭的事情，写到这里。\n城关法庭\n2026年11月27日\n联系人：赵六‸"
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, series: Self.series, caret: caret)
        session.press("K-m")
        #expect(session.desk?.bulletin.items[0].contributor == "城关法庭")
        #expect(session.desk?.bulletin.items[0].paragraphs.map(\.text) == ["正文一段说的是城关法庭的事情，写到这里。", "联系人：赵六"])
    }

    @Test func `整条粘进空的一条，空的让出地方`() {
        expect(
            "一、甲栏\n（一）⁁第一\n甲‸\n二、乙栏\n（一）第二\n乙", press: "C-c C-End C-n C-v",
            becomes: "一、甲栏\n（一）第一\n甲\n二、乙栏\n（一）第二\n乙\n（二）第一\n甲‸")
    }

    @Test func `编号的条目贴进空的一条，空的让出地方`() {
        expect(
            "一、甲栏\n（一）第一\n甲\n（二）‸", press: "Paste=（一）新一¶正文一。¶（二）新二¶正文二。 1",
            becomes: "一、甲栏\n（一）第一\n甲\n（二）‸新一\n正文一。\n（三）新二\n正文二。")
    }

    @Test func `署名里的人名跟着单位，说一声`() {
        let text = "近日，城关法庭走访企业六十家，\n解决问题二十一个，群众满意。\n（城关法庭 陈涛）"
        let session = pasting(text, in: "一、甲栏\n（一）题目\n‸")
        #expect(session.desk?.bulletin.items[0].contributor == "城关法庭　陈涛")
        #expect(session.notice?.text.contains("来稿单位“城关法庭　陈涛”") == true)
    }

    @Test func `微信群里的稿子：谁几点说的、收到、表情都去掉`() {
        let text = """
            张三 11-28 09:15
            社会事务办：11月27日社会事务办走访慰问困难群众36户，折合人民币1.8万元[强][强]
            李四（党政办） 11-28 09:20
            收到，谢谢！
            王五 11-28 10:02
            11月以来共接处警156起，同比下降12.3%，抓获犯罪嫌疑人5人[握手]。
            """
        let session = pasting(text, in: "一、甲栏\n（一）题目\n‸", then: "t")
        #expect(
            session.desk?.bulletin.items[0].paragraphs.map(\.text) == [
                "社会事务办：11月27日社会事务办走访慰问困难群众36户，折合人民币1.8万元",
                "11月以来共接处警156起，同比下降12.3%，抓获犯罪嫌疑人5人。",
            ])
        #expect(session.notice?.text.contains("去掉不是正文的") == true)
    }
}
