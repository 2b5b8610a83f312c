import Bulletins
import Formats
import Recognition
import Testing

/// What stands in mastheads and imprints beside their fields, and who signs in other ways.
@Suite struct 版头版记里的旁枝 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"
    private let news = "一、要闻\n（一）流动书箱走进工地\n　　县总工会在九个工地投放流动书箱。\n（二）末班车等一等学生\n　　公交公司把末班车推迟十分钟。\n"

    @Test(arguments: ["〔2024〕18号", "NO.18", "2024年第18期", "总第18期"])
    func `Markdown 只有一个井号标题，期号不论怎样写，都是一期`(number: String) throws {
        let bulletin = try imported(
            "# 要情快报\n\n\(number)\n\n东平县委办公室编　　2024年5月6日\n\n**【要闻】**\n\n**流动书箱走进工地**\n\n县总工会在九个工地投放流动书箱。\n\n"
                + "**末班车等一等学生**\n\n公交公司把末班车推迟十分钟。\n", "a.md")
        #expect(bulletin.masthead.name == "要情快报" && bulletin.masthead.year == 2024)
        #expect(bulletin.masthead.date == .day(try #require(Day(year: 2024, month: 5, day: 6))))
        #expect(bulletin.sections.map(\.title) == ["要闻"])
        #expect(bulletin.items.map(\.headline) == ["流动书箱走进工地", "末班车等一等学生"])
    }

    @Test(arguments: ["a.txt", "a.md"], ["【供稿：县总工会】", "［撰稿：县总工会　王芸］"])
    func `方括号里的供稿也是来稿单位`(name: String, sign: String) throws {
        let isMarkdown = name.hasSuffix("md")
        let text =
            isMarkdown
            ? "# 要情快报\n\n第18期\n\n东平县委办公室　2024年5月6日\n\n## 流动书箱走进九个工地\n\n县总工会在九个工地投放流动书箱。\n\n\(sign)\n\n"
                + "## 末班车等一等晚归学生\n\n公交公司把末班车推迟十分钟。\n"
            : head + "1.流动书箱走进九个工地\n　　县总工会在九个工地投放流动书箱。\n\(sign)\n2.末班车等一等晚归学生\n　　公交公司把末班车推迟十分钟。\n"
        let bulletin = try imported(text, name)
        #expect(bulletin.items.map(\.headline) == ["流动书箱走进九个工地", "末班车等一等晚归学生"])
        #expect(bulletin.items[0].contributor.hasPrefix("县总工会"))
        #expect(bulletin.items[0].paragraphs.count == 1)
    }

    @Test func `刊名和期号在一行，期号后面还有刊型和总期数`() throws {
        let bulletin = try imported("群 文 通 讯　　2024年第2期　（季刊）　总第38期\n编印：苇塘区文化馆\n2024年6月30日\n\n" + news)
        #expect(bulletin.masthead.name == "群 文 通 讯" && bulletin.masthead.number == 2)
        #expect(bulletin.masthead.serial == 38 && bulletin.masthead.year == 2024)
    }

    @Test(.timeLimit(.minutes(1))) func `一行里隔开许多格，读得一样快`() throws {
        let row = Array(repeating: "甲乙", count: 19).joined(separator: "　　") + "第\n"
        let bulletin = try imported(head + String(repeating: row, count: 12) + news)
        #expect(bulletin.masthead.number == 18)
    }

    @Test func `版头下的值班领导不是标题，栏目照样是栏目`() throws {
        let bulletin = try imported(
            "值 班 信 息\n（第158期）\n白沙湾市应急局值班室          2025年9月2日8时30分\n\n【值班领导】带班：覃明  值班员：施雨、沈言\n"
                + "【突发事件】\n9月1日21时12分，海田镇一家废品收购站起火，22时扑灭。\n【道路交通】\n受降雨影响，国道塌方约20立方米，已抢通。\n")
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.sections.map(\.title) == ["突发事件", "道路交通"])
        #expect(bulletin.masthead.date == .day(try #require(Day(year: 2025, month: 9, day: 2))))
    }

    @Test(arguments: ["2025年9月2日8时30分", "2025年9月2日17时", "2025-09-02 17:30"])
    func `日期里的时刻不丢`(date: String) throws {
        let bulletin = try imported("值班快报\n第158期\n白沙县政府值班室　　　　\(date)\n\n" + news)
        #expect(bulletin.masthead.date == .day(try #require(Day(year: 2025, month: 9, day: 2))))
        let hour = date.contains("年") ? String(date.dropFirst(9)) : "17:30"
        #expect(bulletin.masthead.values.text(.notice) == hour)
    }

    @Test(arguments: ["【下期预告】毕业设计中期检查", "下期要目：毕业设计中期检查"])
    func `下期预告在版记里，不是末条的正文`(line: String) throws {
        let bulletin = try imported(head + news + "\n\(line)\n责任编辑：慕容清　　审核：阳春\n")
        #expect(bulletin.items[1].paragraphs == ["公交公司把末班车推迟十分钟。"])
        #expect(bulletin.imprint.people.contains { $0.name.contains("毕业设计中期检查") })
    }

    @Test func `署名与标题里的单位有一处不同，各条标题都照原样`() throws {
        let bulletin = try imported(
            head + "1.区教育局：晚托班里的“必答题”\n　　区教育局把课后服务延时到18时30分。\n　　　　　　　　　　　　（区教育局　供稿）\n"
                + "2.北关街道：书记“坐班”业主群\n　　党工委书记每周三晚“坐班”业主群。\n　　　　　　　　　　　　（北关街道党工委　供稿）\n")
        #expect(bulletin.items.map(\.headline) == ["区教育局：晚托班里的“必答题”", "北关街道：书记“坐班”业主群"])
        #expect(bulletin.items.map(\.contributor) == ["区教育局", "北关街道党工委"])
    }

    @Test func `邮件里称呼下面是一篇自有层次的来稿，是一条，不是几个栏目`() throws {
        let mail = """
            发件人: 城关法庭 <cg@court.example.cn>
            发送时间: 2026年11月27日 16:32
            收件人: 院办公室
            主题: 报送信息

            办公室：
                现报送我庭信息一篇，请审阅。

            关于婚约财产案件审理情况的调研
                今年以来，城关法庭共受理婚约财产纠纷案件67件，同比上升18.5%。
                一、案件特点
                彩礼数额逐年走高，不满一年的占54%。
                二、原因分析
                农村男女比例失调，中介助推。
                                            城关法庭
                                          2026年11月27日
            联系人：赵六  电话：0000-1234567
            """
        let parts = Recognizer().fragment(from: SourceLine.lines(of: mail)).0
        guard parts.count == 1, case .item(let item) = parts[0] else {
            Issue.record("\(parts.count) parts")
            return
        }
        #expect(item.headline == "关于婚约财产案件审理情况的调研" && item.contributor == "城关法庭")
        #expect(item.paragraphs.map(\.text).contains("一、案件特点"))
    }

    @Test func `标题下面带符号的单位是来稿单位，目录里有没有都一样`() throws {
        let bulletin = try imported(
            head
                + "〖就业创业〗\n\n“妈妈岗”里有春天\n□ 高新区妇联\n\n　　这样的“妈妈岗”有128个，实行弹性工时。\n\n木耳姐妹闯市场\n□ 柳河县妇联\n\n　　19名妇女骨干轮流上阵，销售额突破70万元。\n"
        )
        #expect(bulletin.items.map(\.headline) == ["“妈妈岗”里有春天", "木耳姐妹闯市场"])
        #expect(bulletin.items.map(\.contributor) == ["高新区妇联", "柳河县妇联"])
    }

    @Test func `反映人和电话不是正文`() throws {
        let bulletin = try imported(
            head
                + "关于规范农村“流动餐车”管理的建议\n\n　　据委员反映，农村请“流动餐车”办席的现象十分普遍。\n\n　　为此建议，由县市场监管局统一编号、挂牌经营。\n\n（反映人：闵捷，联系电话：0438-7712650）\n"
        )
        #expect(!bulletin.items.contains { $0.paragraphs.contains { $0.text.contains("反映人") } })
    }

    @Test func `单位：万亩说的是数字，不是来稿单位`() throws {
        let bulletin = try imported(
            head + "【进度】\n玉米追肥过半\n　　截至6月4日，全县玉米追肥过半，各乡镇进度如下。\n单位：万亩\n乡镇\t计划\t完成\n红泥湾镇\t8.2\t6.9\n东渠镇\t7.5\t5.1\n")
        #expect(bulletin.items.allSatisfy { $0.contributor.isEmpty })
    }

    @Test func `版头下的本期要点：某某专刊不是标题`() throws {
        let bulletin = try imported(head + "本期要点：退税减税降费专刊\n\n" + news)
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.masthead.values.text(.notice) == "本期要点：退税减税降费专刊")
    }
}
