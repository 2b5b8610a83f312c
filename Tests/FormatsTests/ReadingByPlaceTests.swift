import Bulletins
import Formats
import Recognition
import Testing

/// What is read by where it stands and what its neighbours do, each thing by a paper that shows nothing else.
@Suite struct 读法各一例 {
    private func imported(_ text: String) throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: "a.txt").0
    }

    private let head = "检察工作简讯\n2024年第6期\n临河县人民检察院办公室　　　　2024年3月4日\n"

    @Test func `Markdown 标题前面的符号不是标题的字`() throws {
        let text = "# 疫情日报\n\n2022年4月23日\n\n## ◆ 防控措施\n\n### 增派流调队\n\n区疾控中心增派5支流调队。\n\n## 【民生】\n\n### ★开通热线\n\n办结一千件。\n"
        let bulletin = try Importer.bulletin(Array(text.utf8), name: "a.md").0
        #expect(bulletin.sections.map(\.title).first == "防控措施")
        #expect(bulletin.items.map(\.headline) == ["增派流调队", "开通热线"])
    }

    @Test func `每页上头的刊名和期号不是正文`() throws {
        let bulletin = try imported(
            head + """
                检察长办理首案
                3月1日，检察长出庭支持公诉。他就量刑发表意见，
                检察工作简讯 2024 年第 6 期
                当庭得到采纳，旁听的二十名代表委员给予好评。
                """)
        #expect(bulletin.items.map(\.headline) == ["检察长办理首案"])
        #expect(!bulletin.items[0].paragraphs.texts.joined().contains("第 6 期"))
    }

    @Test func `只有一句话信息的一期，符号和编号各领起一条，方括号里是来稿单位`() throws {
        for (first, second, third) in [("●", "●", "●"), ("1. ", "2. ", "3. ")] {
            let bulletin = try imported(
                head + """
                    \(first)【第一检察部】3月1日，办理首起认罪认罚案件，当庭宣判。
                    \(second)3月2日，走进县第二中学讲法治课，师生六百人参加。
                    \(third)3月3日，公开听证一件信访案，信访人当场息诉。（控告申诉科）
                    """)
            try #require(bulletin.items.map(\.headline) == ["", "", ""])
            #expect(bulletin.items.map(\.contributor) == ["第一检察部", "", "控告申诉科"])
            #expect(bulletin.items[2].paragraphs == ["3月3日，公开听证一件信访案，信访人当场息诉。"])
        }
    }

    @Test func `标题里有单位，文末另有署名：两处的字都在，署名是来稿单位`() throws {
        let page =
            "<h1>防汛快报</h1><p>第6期</p><p>2024年3月4日</p><h2>基层动态</h2>"
            + "<h3>青石镇：“敲门行动”筑牢防线</h3><p>青石镇组织网格员215人，逐户敲门提醒。</p><p align=right>（青石镇政府　刘明）</p>"
            + "<h3>白沙乡：“三个到位”保安全</h3><p>白沙乡坚持责任到位、物资到位、巡查到位。</p><p align=right>（白沙乡政府　陈芳）</p>"
        let bulletin = try Importer.bulletin(Array(page.utf8), name: "a.html").0
        #expect(bulletin.items.map(\.headline) == ["青石镇：“敲门行动”筑牢防线", "白沙乡：“三个到位”保安全"])
        #expect(bulletin.items.map(\.contributor) == ["青石镇政府　刘明", "白沙乡政府　陈芳"])
    }

    @Test func `刊名上面有学校，日期那一行是办公室：办公室编发，学校也在版头`() throws {
        let bulletin = try imported(
            """
            江南职业技术学院
            主题教育工作简报
            第 7 期
            学院主题教育领导小组办公室        二〇二六年三月二日
            【要闻】
            ★ 学院召开推进会
            3月1日，学院召开推进会，院长主持会议。
            ★ 校领导讲党课
            2月28日，副院长为机电学院师生讲党课。
            """)
        #expect(bulletin.masthead.name == "主题教育工作简报")
        #expect(bulletin.masthead.office == "学院主题教育领导小组办公室")
        #expect(bulletin.masthead.issuers.map(\.name) == ["江南职业技术学院"])
        #expect(bulletin.items.map(\.headline) == ["学院召开推进会", "校领导讲党课"])
    }

    @Test func `编了号的一句话下面没有正文，就是正文，不是标题`() throws {
        let bulletin = try imported(head + "一、下周安排\n（一）召开检察委员会第五次会议。\n（二）开展公益诉讼“回头看”活动。\n")
        #expect(bulletin.items.map(\.headline) == [""])
        #expect(bulletin.items.map(\.paragraphs) == [["（一）召开检察委员会第五次会议。", "（二）开展公益诉讼“回头看”活动。"]])
    }

    @Test func `标题下面是职务和姓名，正文下面是破折号领起的单位`() throws {
        let bulletin = try imported(
            head + """
                关于加强未成年人网络保护的建议
                县政协委员　柏　青
                近年来，涉未成年人网络案件上升，建议学校、家庭、平台共同防范。

                一封道歉信背后的帮教
                少年把写好的道歉信交到受害人手上，双方达成谅解。
                ——未检办公室
                """)
        #expect(bulletin.items.map(\.headline) == ["关于加强未成年人网络保护的建议", "一封道歉信背后的帮教"])
        #expect(bulletin.items.map(\.contributor) == ["县政协委员　柏　青", "未检办公室"])
    }

    @Test func `版记下面的日期和自己的标签都在版记里`() throws {
        let bulletin = try imported(
            head + """
                检察开放日活动举行
                3月1日，四十名学生家长走进检察院，参观听证室。

                报：市检察院
                发：各科室
                复印：柏青
                2024年3月4日
                """)
        #expect(bulletin.items[0].paragraphs.count == 1)
        #expect(bulletin.imprint.names("发") == ["各科室"])
        #expect(bulletin.imprint.people.map(\.label) == ["复印"])
        #expect(bulletin.imprint.values.text(.issuedOn) == "2024年3月4日")
    }

    @Test func `名称相像的小标题上面那一行是本期标题`() throws {
        let bulletin = try imported(
            head + """
                各科室分组讨论工作报告
                3月1日下午，全院干警分成三个组讨论工作报告，三十人发言。
                刑事检察组
                大家认为，报告实事求是，数据翔实。
                公益诉讼组
                大家建议，把线索奖励办法写进报告。
                """)
        #expect(bulletin.masthead.title == "各科室分组讨论工作报告")
        #expect(bulletin.items.map(\.headline) == ["", "刑事检察组", "公益诉讼组"])
    }

    @Test func `一篇到底，带句号的一二三是正文`() throws {
        let bulletin = try imported(
            head + """
                把检察建议办成刚性
                　　去年以来，县检察院发出检察建议八十份，全部得到采纳。
                　　一、发得准。
                　　建议发出以前先磋商，问题说得清楚。
                　　二、跟得紧。
                　　三个月以后再回访，整改不到位的报县委。
                """)
        #expect(bulletin.masthead.title.isEmpty && bulletin.sections.count == 1)
        #expect(bulletin.items.map(\.headline) == ["把检察建议办成刚性"] && bulletin.items[0].paragraphs.count == 5)
    }

    @Test func `同一个符号领起栏目和标题，栏目是短的、下面没有正文的那些`() throws {
        let bulletin = try imported(
            head + """
                ◎要闻
                ◎检察长到乡镇调研
                3月1日，检察长到乡镇检察室调研，听取村民意见。
                ◎基层
                ◎派驻检察室化解邻里纠纷
                派驻检察室三次上门，两家人重新走动起来。
                """)
        #expect(outline(bulletin) == ["要闻", "  检察长到乡镇调研 (1)", "基层", "  派驻检察室化解邻里纠纷 (1)"])
    }

    @Test func `栏目下面每段以单位开头，各是那个单位的一条；批示栏目下面的批示是正文`() throws {
        let bulletin = try imported(
            head + """
                一、基层动态
                桃园社区：3月1日，组织网格员入户排查，整改隐患十三处。
                槐荫社区：3月2日，请检察官讲反诈，一百二十名老人到场。
                二、领导批示
                县委书记3月3日批示：此做法好，请各乡镇学习。
                """)
        try #require(
            bulletin.items.map(\.contributor) == ["桃园社区", "槐荫社区", ""] && bulletin.items.allSatisfy(\.headline.isEmpty))
        #expect(bulletin.items[2].paragraphs == ["县委书记3月3日批示：此做法好，请各乡镇学习。"])
    }

    @Test func `Markdown 里只有粗体的标题，版头排在表里`() throws {
        let text = """
            # 检察工作简讯
            **（第6期）**

            | 临河县人民检察院办公室 | 2024年3月4日 |
            | --- | --- |

            **一、要闻**

            **1. 白石镇：检察室挂牌**

            白石镇检察室3月1日挂牌，群众可以就近反映问题。

            **报送：** 市检察院
            """
        let (bulletin, _) = try Importer.bulletin(Array(text.utf8), name: "a.md")
        #expect(bulletin.masthead.title.isEmpty && bulletin.masthead.number == 6)
        #expect(bulletin.masthead.office == "临河县人民检察院办公室" && bulletin.masthead.date.day?.iso == "2024-03-04")
        #expect(outline(bulletin) == ["要闻", "  [白石镇]检察室挂牌 (1)"])
        #expect(bulletin.imprint.names("报送") == ["市检察院"])
    }

    @Test func `提示语旁边的话不是刊名的一部分，版记的“编”“校”是人`() throws {
        let bulletin = try imported(
            "内部资料　阅后即焚\n检察简讯\n第6期\n临河县人民检察院办公室　　2024年3月4日\n"
                + "开放日活动举行\n3月1日，四十名家长走进检察院，参观听证室。\n编：柏青　　校：安澜\n")
        #expect(bulletin.masthead.name == "检察简讯")
        #expect(bulletin.imprint.people.map(\.label) == ["编", "校"] && bulletin.items[0].paragraphs.count == 1)
    }
}
