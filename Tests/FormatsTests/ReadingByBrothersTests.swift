import Bulletins
import Formats
import Recognition
import Testing

/// What lines are by what their brothers are, each class by a paper that shows nothing else.
@Suite struct 兄弟相像的读法各一例 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"

    @Test(arguments: [
        ("1．", "。"), ("●", "。"), ("①", "　"), ("（1）", "。"), ("▲", "："), ("◆【", "】"), ("【", "】"),
    ])
    func `每条都以一句短话领起，那句话是标题`(mark: String, end: String) throws {
        let marks =
            mark == "1．"
            ? ["1．", "2．", "3．"]
            : mark == "①" ? ["①", "②", "③"] : mark == "（1）" ? ["（1）", "（2）", "（3）"] : [mark, mark, mark]
        let bulletin = try imported(
            head + """
                \(marks[0])城区三条道路恢复通车\(end)5日18时，住建部门完成抢修，三条道路全部放行，公交恢复正常。（县住建局）
                \(marks[1])县医院开通夜间门诊\(end)6日起，县医院每晚开放至22时，首日接诊46人，群众反映方便。（县卫健局）
                \(marks[2])两家企业获批省级技改资金\(end)经省工信厅批复，两家企业获得资金420万元，项目年内建成。（县工信局）
                报：县委常委
                """)
        #expect(bulletin.items.map(\.headline) == ["城区三条道路恢复通车", "县医院开通夜间门诊", "两家企业获批省级技改资金"])
        #expect(bulletin.items.map(\.contributor) == ["县住建局", "县卫健局", "县工信局"])
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `有的条目不以短话领起，都没有标题`() throws {
        let bulletin = try imported(
            head + """
                1．5月5日，县委召开常委会会议。会议研究了防汛工作，县委书记主持。
                2．县医院开通夜间门诊，首日接诊46人。群众反映方便，下周增开儿科。
                3．两家企业获批省级技改资金420万元，项目年内建成。
                """)
        #expect(bulletin.items.map(\.headline) == ["", "", ""])
    }

    @Test(arguments: ["a.html", "a.md"])
    func `段首几个粗体字是标题，一篇文章里的不是`(name: String) throws {
        func page(_ lines: [String]) -> String {
            name == "a.md"
                ? "# 要情快报\n\n第18期\n\n东平县委办公室　　2024年5月6日\n\n" + lines.joined(separator: "\n\n") + "\n"
                : "<h1>要情快报</h1>\n<p>第18期</p>\n<p>东平县委办公室　　2024年5月6日</p>\n"
                    + lines.map { "<p>\($0)</p>\n" }.joined()
        }
        func lead(_ bold: String, _ text: String) -> String {
            name == "a.md" ? "**\(bold)**\(text)" : "<b>\(bold)</b>\(text)"
        }
        let texts = [
            lead("城区三条道路恢复通车。", "5日18时，住建部门完成抢修，公交恢复正常。"), lead("县医院开通夜间门诊。", "6日起，每晚开放至22时，首日接诊46人。"),
        ]
        #expect(try imported(page(texts), name).items.map(\.headline) == ["城区三条道路恢复通车", "县医院开通夜间门诊"])
        let article = try imported(page([lead("把实事办到群众心坎上的几点做法", "")] + texts), name)
        #expect(!article.items.map(\.headline).contains("县医院开通夜间门诊"))
    }

    @Test(arguments: ["　　　　　　　　　　　　　　　　　　　　（县委办）", "（县委办　洪山）"])
    func `一二三下面各有署名：是条目，不是栏目`(signature: String) throws {
        let bulletin = try imported(
            head + """
                一、县委常委会专题研究防汛
                　　5月4日，县委常委会召开会议，听取汇报，逐一研究薄弱环节。
                \(signature)
                二、小学生当起“文明观察员”
                　　县教育局在12所小学选聘“文明观察员”360名。
                　　　　　　　　　　　　　　　　　　　　（县教育局）
                报：县委常委
                """)
        #expect(bulletin.sections.map(\.title) == [""])
        #expect(bulletin.items.map(\.headline) == ["县委常委会专题研究防汛", "小学生当起“文明观察员”"])
        #expect(bulletin.items[1].contributor == "县教育局")
    }

    @Test func `一二三是报告的几个部分：是栏目`() throws {
        let bulletin = try imported(
            head + "一、上半年主要工作完成情况\n　　84项任务已完成11项，滞后12项。\n二、存在的主要困难和问题\n　　部分项目前期工作慢，至今没有开工。\n")
        #expect(bulletin.sections.map(\.title) == ["上半年主要工作完成情况", "存在的主要困难和问题"])
    }

    @Test func `字字分开的是栏目，靠右的人名不是`() throws {
        let bulletin = try imported(
            head + """
                　　　　　　要　　闻

                全县表彰“最美家庭”三十户
                　　3月7日，县妇联召开纪念大会，表彰“最美家庭”30户。
                　　　　　　动　　态

                刺绣合作社接到第一张外省订单
                　　红石镇合作社与外省企业签约，定制手工绣片1.2万件。
                报：市妇联
                """)
        #expect(outline(bulletin).filter { !$0.hasPrefix(" ") } == ["要闻", "动态"])
        let signed = try imported(
            head + """
                全县表彰“最美家庭”三十户
                　　3月7日，县妇联召开纪念大会，表彰“最美家庭”30户。
                　　　　　　　　　　　　　　　　　　柏　青
                刺绣合作社接到第一张外省订单
                　　红石镇合作社与外省企业签约，定制手工绣片1.2万件。
                　　　　　　　　　　　　　　　　　　安　澜
                报：市妇联
                """)
        #expect(signed.sections.map(\.title) == [""])
        #expect(signed.items.map(\.contributor) == ["柏青", "安澜"])
    }

    @Test(arguments: [("（一）", "（二）"), ("（1）", "（2）")])
    func `阿拉伯数字下面另有一层，数字领起的是栏目`(first: String, second: String) throws {
        let bulletin = try imported(
            head + """
                1. 疫情概况
                本周全市报告传染病14种、862例，死亡1例。
                2. 重点监测
                \(first)手足口病
                报告318例，较上周上升21.4%。
                \(second)登革热
                无病例报告。
                3. 风险提示
                进入高发季节，托幼机构要落实晨午检。
                """)
        #expect(outline(bulletin) == ["疫情概况", "   (1)", "重点监测", "  手足口病 (1)", "  登革热 (1)", "风险提示", "   (1)"])
    }

    @Test func `没有写“目录”的目录，和名称改短了的目录`() throws {
        let bulletin = try imported(
            head + """
                协会动态
                会员风采
                政策速递

                协会动态
                五届三次理事会召开
                2月18日，协会五届三次理事会召开，审议通过年度报告。
                会员风采
                把后厨搬到直播间
                海上鲜酒楼每天直播，三个月涨粉4.8万。
                政策速递
                餐饮消费券分三批发放
                市商务局二季度分三批发放600万元。
                地址：中山路88号
                """)
        #expect(bulletin.sections.map(\.title) == ["协会动态", "会员风采", "政策速递"])
        #expect(bulletin.items.count == 3)
        let short = try imported(
            head + """
                本期导读
                学会换届………………………１
                流动科技馆进山………………２
                征集科普项目…………………３

                市护理学会召开第五次会员代表大会
                4月12日，市护理学会召开大会，选举产生理事41名。
                流动科技馆进山
                流动科技馆巡展到西山三个乡镇，38件展品可看可摸。
                关于征集年度科普项目的通知
                各学会请于5月20日前申报，每家不超过两项。
                """)
        #expect(short.items.map(\.headline) == ["市护理学会召开第五次会员代表大会", "流动科技馆进山", "关于征集年度科普项目的通知"])
    }

    @Test func `照目录接起来的标题，没有说完的标题`() throws {
        let bulletin = try imported(
            head + """
                目　录
                1.县委召开情况通报会
                2.民营企业家座谈会提出建议二十三条

                县委召开情况通报会
                10月15日，县委召开情况通报会，通报经济社会发展情况。
                民营企业家座谈会
                提出建议二十三条
                10月20日，邀请12名民营企业家座谈，提出建议23条。
                """)
        #expect(bulletin.items.map(\.headline) == ["县委召开情况通报会", "民营企业家座谈会提出建议二十三条"])
        let notice = try imported(head + "关于“三个清单”落实和\n重点项目推进情况的通报\n各乡镇人民政府：\n现将有关情况通报如下，请认真整改。\n")
        #expect(notice.items.map(\.headline) == ["关于“三个清单”落实和重点项目推进情况的通报"])
    }

    @Test func `版头：没有“第”的期号、卷号、第几周、编字领起的单位、名称上面的提示`() throws {
        let number = try imported("督查专报\n20期\n东平县政府督查室　　2022年8月19日\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(number.masthead.number == 20)
        let volume = try imported("会员通讯\nVOL.58　2025年2月\n编：东平县餐饮协会\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(volume.masthead.number == 58 && volume.masthead.office == "东平县餐饮协会")
        let week = try imported(
            "会后收回\n疾控周报\n2024年第20周（2024年5月13日—5月19日）\n东平县疾控中心　　2024年5月21日\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(week.masthead.values.text(.notice) == "会后收回" && week.masthead.number == 0)
        #expect(week.items.count == 1 && week.masthead.coverage.printed.hasPrefix("2024年第20周"))
        let form = try imported("工作简报\n期数：第 5 期　　　时间：2019 年 4 月 2 日\n东平县委办公室\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(form.masthead.number == 5 && form.items.count == 1)
    }

    @Test func `版头：字字分开的大字是刊名，下面两个单位都编发，文末的编印单位和日期`() throws {
        let wide = try imported("和 美 家 园\n桂苑社区工作月报\n第3期\n桂苑社区党委编　　2025年3月1日\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(wide.masthead.name.filter { $0 != " " } == "和美家园")
        #expect(wide.masthead.values.text(.notice) == "桂苑社区工作月报")
        let two = try imported(
            "清风简报\n第5期\n中共兰溪县纪律检查委员会　　　　2022年3月30日\n兰溪县监察委员会\n一、要求\n各单位要逐项查找原因，报送整改措施。\n")
        #expect(two.masthead.office == "中共兰溪县纪律检查委员会" && two.masthead.issuers.map(\.name) == ["兰溪县监察委员会"])
        let foot = try imported(
            "人大信息（第9期）\n★执法检查组暗访养老机构\n检查组走进6家养老机构，发现问题11个，当场交办。\n\n望都县人大办公室编印　　　　2023年9月28日\n")
        #expect(foot.masthead.office == "望都县人大办公室" && foot.masthead.date.day?.iso == "2023-09-28")
        #expect(foot.items.map(\.paragraphs.count) == [1])
    }

    @Test func `报告的题目在带层次的一二三上面：是本期标题`() throws {
        let bulletin = try imported(
            head + """
                2021年8月收费运营调度管理报告
                　　为提高管理水平，形成月度调度管理报告如下：
                一、收入完成情况
                （一）车道收入
                　　8月车道收入2318.46万元，环比上升4.12%。
                二、路段运营情况
                （一）文明服务
                　　8月抽查录像312小时，文明用语使用率99.2%。
                """)
        #expect(bulletin.masthead.title == "2021年8月收费运营调度管理报告")
        #expect(bulletin.sections.map(\.title) == ["", "收入完成情况", "路段运营情况"])
    }

    @Test func `冒号前面：两个单位、带括号的单位是来稿单位；话题和整句话不是`() throws {
        let bulletin = try imported(
            head + """
                1.青峰镇、白石乡：联手治理福寿螺
                两个乡镇统一排水、统一投药，螺口密度降到1只。
                2.智库：高标准农田建后管护的三个堵点
                没人管，没钱修，建议把管护费列入村级预算。
                3.一线农技员讲述：我把课堂搬到田埂上
                站在田埂上讲，农民看得见虫子，也就信得过药方。
                4.网友晒县城夜市：烟火气回来了
                多名网友发布夜市视频，最高一条点赞2.1万。
                5.冷库建在田头上（三河镇）
                三河镇建成移动冷库6座，损耗率降到5%。
                """)
        #expect(bulletin.items.map(\.contributor) == ["青峰镇、白石乡", "", "", "", "三河镇"])
        #expect(bulletin.items.map(\.headline)[1...2] == ["智库：高标准农田建后管护的三个堵点", "一线农技员讲述：我把课堂搬到田埂上"])
        #expect(bulletin.items.last?.headline == "冷库建在田头上")
        let places = try imported(
            head + "1.卫辉：抓项目促增长\n卫辉新开工项目12个，总投资9.3亿元。\n2.延津：稳粮保供\n延津小麦收购开秤，首日230吨。\n3.原阳：插秧过半\n原阳水稻插秧过半，机插率达到八成。\n")
        #expect(places.items.map(\.contributor) == ["卫辉", "延津", "原阳"])
    }

    @Test func `别的条目都在文末署名，标题里的单位就不是来稿单位`() throws {
        let bulletin = try imported(
            head + """
                ★“青春驿站”落户开发区
                　　开发区开设“青春驿站”，首月接待93人。
                　　　　　　　　　　　　　　　　　　（开发区团工委）
                ★梅溪县：留守儿童有了“代理家长”
                　　梅溪县结对217名机关干部做“代理家长”。
                　　　　　　　　　　　　　　　　　　（团县委　乔木）
                报：团省委
                """)
        #expect(bulletin.items.map(\.headline) == ["“青春驿站”落户开发区", "梅溪县：留守儿童有了“代理家长”"])
        #expect(bulletin.items.map(\.contributor) == ["开发区团工委", "团县委　乔木"])
    }

    @Test func `署名下面还有附表；供稿会员是来稿单位；刊物自己的话在版记里`() throws {
        let bulletin = try imported(
            head + """
                一碗面里的“减法”
                　　面馆把菜单由86种减到12种，翻台率提高三成。
                供稿会员：老鼎香餐饮
                “帮办员”跑出开工加速度
                　　新远光电从签约到开工用了46天，帮办员跑了31次窗口。
                　　　　　　　　　　　　　　　　　　（县开发区）

                附：2月份签约项目一览表
                序号	项目	总投资
                1	光电模组	6.2
                2	预制菜	1.8

                本刊每月5日前出刊　来稿请发 a@example.cn　电话 3366118
                """)
        #expect(bulletin.items.map(\.contributor) == ["老鼎香餐饮", "县开发区"])
        #expect(bulletin.items[1].paragraphs.last?.table?.caption == "附：2月份签约项目一览表")
        #expect(bulletin.imprint.people.map(\.name) == ["本刊每月5日前出刊", "a@example.cn", "3366118"])
    }

    @Test func `网页的发布时间一行不是正文；别处没有日期，就用它的`() throws {
        let meta = "发布时间：2024-09-05 16:42　　来源：县应急局　　浏览次数：218　　字体：[大 中 小]"
        let body = "县里开展夜查\n9月3日22时，县应急局开展夜查，检查车辆46台。\n"
        let bare = try imported("首页 > 工作动态\n信息快报（第31期）\n\(meta)\n\(body)")
        #expect(bare.masthead.date.day?.iso == "2024-09-05" && bare.items.map(\.headline) == ["县里开展夜查"])
        let dated = try imported("信息快报（第31期）\n\(meta)\n县应急局办公室　　2024年9月6日\n\(body)")
        #expect(
            dated.masthead.date.day?.iso == "2024-09-06" && !dated.items[0].paragraphs.texts.joined().contains("浏览"))
    }

    @Test func `每页上头带年份的刊名期号，和被它隔开的标题`() throws {
        let bulletin = try imported(
            """
            平安建设信息
            第 7 期
            临江区委政法委员会办公室                  2020年7月22日
            ────────────────────────────

            ● 网格员“敲门问诊”
                上半年，全区1264名网格员开展“敲门问诊”，
            每人每周走访不少于三十户，共收集矛盾线索2917条，
            化解2803条，没有一起由民事转为刑事。
                网格员的手机里有一张“红黄绿”三色图，红色的
            门一周敲一次，黄色的两周一次，绿色的一月一次。
            ● 巡回审判点开进城中村，三个月调解撤诉率升到
                                    — 1 —
            平安建设信息                          2020年第7期
            七成二
                区法院在和平里、新桥两个城中村设立巡回审判点，
            每周二、周五晚上开庭，租房、欠薪、借贷案件就地立案、
            就地调解。
            """)
        #expect(bulletin.items.map(\.headline) == ["网格员“敲门问诊”", "巡回审判点开进城中村，三个月调解撤诉率升到七成二"])
    }

    @Test func `编号后面是月份`() throws {
        let bulletin = try imported(head + "15、7月份主题党日安排\n各支部可安排参观、座谈，时间不少于半天。\n")
        #expect(bulletin.items.map(\.headline) == ["7月份主题党日安排"])
    }

    @Test func `Markdown：没有二级标题，三级就是栏目；粗体的标题带着一二三`() throws {
        let text =
            "**内部资料　免费交流**\n\n# 党校教研动态\n\n**2022年第3期**\n\n白河市委党校　2022年4月15日\n\n### 【教学改革】\n\n**一、案例课搬到信访大厅**\n\n学员跟班一天，再由教员点评。\n\n——教务科\n\n"
            + "### 【科研咨政】\n\n**二、两篇咨政报告获批示**\n\n先后获批示，其中一篇转市商务局研办。（科研室）\n"
        let bulletin = try imported(text, "a.md")
        #expect(bulletin.masthead.title.isEmpty && bulletin.sections.map(\.title) == ["教学改革", "科研咨政"])
        #expect(bulletin.items.map(\.headline) == ["案例课搬到信访大厅", "两篇咨政报告获批示"])
        #expect(bulletin.items.map(\.contributor) == ["教务科", "科研室"])
    }

    @Test func `网页标题里的换行不断开标题`() throws {
        let page =
            "<h1>统战信息</h1>\n<p>第10期</p>\n<p>延河县委统战部　　2020年10月28日</p>\n<h2>县委召开党外人士<br>情况通报会</h2>\n<p>10月15日，县委召开情况通报会，通报发展情况。</p>\n"
            + "<p align=center><b>民营企业家座谈会<br>提出建议二十三条</b></p>\n<p>10月20日，邀请12名民营企业家座谈，提出建议23条。</p>\n"
        #expect(try imported(page, "a.html").items.map(\.headline) == ["县委召开党外人士情况通报会", "民营企业家座谈会提出建议二十三条"])
    }
}
