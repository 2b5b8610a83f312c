import Bulletins
import Recognition
import Testing

@testable import Formats

/// What the web, Markdown and other hands put around a paper, and how they write what every paper says.
@Suite struct 网页和别处带来的写法 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "值班快报\n第203期\n永安县总值班室　　　　2022年7月22日\n\n"

    @Test func `编号后面是日期、钟点`() throws {
        let bulletin = try imported(
            head + """
                1．22日7时40分，县道一辆货车侧翻，驾驶员轻伤，10时恢复正常。（白水镇，县公安局）
                2．9时15分，一家具厂喷漆车间起火，9时52分明火扑灭。（县消防救援大队）
                3．6月以来，两个村停电三次，影响用户413户。（县供电公司）
                4．8时许，有群众反映延期交房问题，10时离开。（县信访局）

                【明日值班】带班领导：韩跃进；值班人员：申屠敏、庄小雨。
                """)
        #expect(bulletin.items.map(\.contributor) == ["白水镇，县公安局", "县消防救援大队", "县供电公司", "县信访局", ""])
        #expect(
            bulletin.items.map { $0.paragraphs[0].text.prefix(4) } == ["22日7", "9时15", "6月以来", "8时许，", "【明日值"])
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test(arguments: [
        "1、2月份，全县完成投资3亿元。", "1、2日，全县普降大雨。", "1、2号线当天恢复运行。", "1.2亿元资金已经拨付到位。", "11.28日，街道组织宣传，发放传单。", "3．5日均接待量创新高。",
    ])
    func `连写的两个数不是编号`(text: String) throws {
        let bulletin = try imported(head + "一、要闻\n1.县里开会\n会议开了一天，定了三件事。\n" + text + "\n")
        #expect(bulletin.items.last?.paragraphs.last?.text == text)
    }

    @Test func `标题和正文之间是网页上的浏览人数`() throws {
        let bulletin = try imported(
            head + """
                网民反映夜间施工噪声扰民
                滨城论坛　　浏览人数：3126　　跟帖数：87

                　　8月15日晚，网民发帖称，改造工程连续一周夜间施工。
                （滨城论坛　https://bbs.example.com/1.html）

                网民质疑停车收费随意涨价
                新浪微博　　浏览人数：1.8万　　跟帖数：412

                　　8月16日，网民发布视频称，停车场一天之内涨到30元。
                （微博　https://weibo.example.com/2）
                """)
        #expect(bulletin.items.map(\.headline) == ["网民反映夜间施工噪声扰民", "网民质疑停车收费随意涨价"])
    }

    @Test func `括号里解释符号的话不是来稿单位`() throws {
        let text = "现将8月份重点工作推进情况通报如下（★表示提前完成，▲表示按期推进，■表示进度滞后）。"
        let bulletin = try imported(head + "一、重点项目\n（一）推进情况\n" + text + "\n项目全部开工。\n")
        #expect(bulletin.items.allSatisfy { $0.contributor.isEmpty })
        #expect(bulletin.items.contains { $0.paragraphs.contains { $0.text == text } })
    }

    @Test(arguments: [
        ("潘嘉禾　欧阳敏", ["潘嘉禾", "欧阳敏"]), ("文　黎　杨", ["黎"]), ("图文　曲悠", ["曲悠"]),
    ])
    func `标题下面是写的人`(byline: String, names: [String]) throws {
        let bulletin = try imported(
            head + """
                一、研究
                （一）“飞地孵化”破解山区引才难
                　　　　　　　　　　\(byline)
                山区县引才难、留才更难，根源在于产业配套不足。本文调研了三个园区。
                （二）夜校开出二十七门课
                　　　　　　　　　　\(byline)
                文化馆夜校二季度开出剪纸、古琴等27门课。
                """)
        #expect(bulletin.items.map(\.headline) == ["“飞地孵化”破解山区引才难", "夜校开出二十七门课"])
        #expect(bulletin.items.allSatisfy { item in names.allSatisfy { item.contributor.contains($0) } })
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `独占一行的【】是栏目，后面接着正文的【】也是`() throws {
        let bulletin = try imported(
            head + """
                【事故灾难】
                1.西岗区一仓库冒烟
                21日22时11分，仓库冒烟，23时40分处置完毕，无人员伤亡。
                【工作动态】
                1.市应急局检查危化品仓库
                21日起，市应急局对37座危化品仓库重点检查防潮、通风。

                【明日提示】23日有冷空气过境，阵风7级，请注意塔吊安全。
                """)
        #expect(bulletin.sections.map(\.title) == ["事故灾难", "工作动态", "明日提示"])
        #expect(bulletin.items.last?.paragraphs.map(\.text) == ["23日有冷空气过境，阵风7级，请注意塔吊安全。"])
    }

    @Test func `一句题目下面是几个【】：题目是本期标题，【】是栏目`() throws {
        let bulletin = try imported(
            head + """
                21日至23日我县有持续性强降雨

                【天气实况】
                6月19日8时至20日8时，全县平均降雨38.6毫米。

                【影响与建议】
                1.西部山区发生山洪的风险高，请提前转移群众。
                2.中小水库提前腾库迎汛，落实24小时值守。
                """)
        #expect(bulletin.masthead.title == "21日至23日我县有持续性强降雨")
        #expect(bulletin.sections.map(\.title) == ["天气实况", "影响与建议"])
    }

    @Test func `段末括号里是媒体的，是出处；栏目下几段各有出处，各是一条`() throws {
        let bulletin = try imported(
            "每日网情\n第201期\n苍梧市互联网信息办公室编印（内部参阅　不得转载）\n2024年9月3日\n\n"
                + """
                【涉本市】
                1、市一中校门口“潮汐停车”引点赞
                市一中把门前车道错峰改作接送区，停车不超过三分钟。（苍梧日报客户端）
                2、网民反映自来水浑浊
                多名网民晒出照片，称停水三天仍未恢复清澈。（微博、抖音）
                【观点】
                低空经济不能一哄而上，宜先在物流、巡检等场景试。（《半月谈》）
                银发消费不等于保健品消费，供给侧要跟上。（《中国经济时报》）
                """)
        #expect(bulletin.masthead.office == "苍梧市互联网信息办公室编印" && bulletin.masthead.title.isEmpty)
        #expect(bulletin.items.map(\.source) == ["苍梧日报客户端", "微博、抖音", "《半月谈》", "《中国经济时报》"])
        #expect(bulletin.items.allSatisfy { $0.contributor.isEmpty && $0.paragraphs.count == 1 })
        #expect(bulletin.items.map { $0.paragraphs[0].text.prefix(3) } == ["市一中", "多名网", "低空经", "银发消"])
    }

    @Test(arguments: ["（详见《实施细则》）", "（网站已开通）", "（抖音账号同步直播）", "（《办法》另行印发）"])
    func `段末括号里提到媒体和书名，不是出处`(remark: String) throws {
        let text = "市一中把门前车道错峰改作接送区，停车不超过三分钟。" + remark
        let bulletin = try imported(head + "【涉本市】\n1、市一中引点赞\n\(text)\n2、环城路灯杆倾斜\n市政部门已到场加固。\n")
        #expect(bulletin.items.allSatisfy { $0.source.isEmpty && $0.contributor.isEmpty })
        #expect(bulletin.items.first?.paragraphs.map(\.text) == [text])
    }

    @Test func `总期第几期；主管、主办各占一行`() throws {
        let bulletin = try imported(
            "决策参考\n2019年第6期\n（总期第41期）\n云麓省发展研究中心　主管\n云麓省经济信息中心　主办\n2019年11月20日\n\n■ 本期视点\n首店经济如何行稳致远\n　　近两年，一批首店密集开业，客流远超同类店铺。\n"
        )
        #expect(bulletin.masthead.number == 6 && bulletin.masthead.serial == 41)
        #expect(bulletin.items.map(\.headline) == ["首店经济如何行稳致远"])
    }

    @Test(arguments: ["【点评】宣传活动每年一次，效果很好。", "【本报讯】7月20日，市应急局开会。"])
    func `文中的【】不是栏目`(text: String) throws {
        let bulletin = try imported(
            head + "【事故灾难】\n1.西岗区一仓库冒烟\n21日22时11分，仓库冒烟，无人员伤亡。\n\(text)\n【工作动态】\n1.市应急局检查仓库\n21日起，市应急局重点检查防潮、通风。\n")
        #expect(bulletin.sections.map(\.title) == ["事故灾难", "工作动态"])
    }

    @Test func `正文里连着的人名、留言条数、行内的[OK]照原样`() throws {
        let bulletin = try imported(
            head + """
                最美教师名单公布
                王小明　李雷
                以上两位教师扎根山区二十年，事迹感人。
                区信访局：网上回复留言20条
                区信访局回复留言20条，点击[OK]按钮即可查看。
                横山水位站 7月12日 08:00
                水位35.2米，低于警戒水位。
                横山水位站 7月13日 08:00
                水位36.1米，超过警戒水位。
                """)
        let text = bulletin.items.flatMap { [$0.headline, $0.contributor] + $0.paragraphs.map(\.text) }.joined(
            separator: "\n")
        for kept in ["王小明　李雷", "网上回复留言20条", "点击[OK]按钮", "横山水位站 7月12日 08:00", "横山水位站 7月13日 08:00"] {
            #expect(text.contains(kept), "\(kept)")
        }
        #expect(bulletin.items.allSatisfy { !$0.contributor.contains("王小明") })
    }

    @Test(arguments: ["（每日18时截稿　联系人：冉冉　电话：8216630）", "数据由会员企业填报，仅供内部参考"])
    func `版记后面还有一句说明，版记照读`(remark: String) throws {
        let bulletin = try imported(
            head + "一、要闻\n（一）县里开会\n会议开了一天，定了三件事。\n报：县委办公室\n送：各乡镇\n" + remark + "\n")
        #expect(bulletin.items.map { $0.paragraphs.map(\.text) } == [["会议开了一天，定了三件事。"]])
        #expect(bulletin.imprint.lines.flatMap(\.names).contains("县委办公室"))
        let said = bulletin.imprint.people.map { $0.label + $0.name }.joined()
        #expect(said.contains("截稿") && said.contains("冉冉") || said.contains("仅供内部参考"))
    }

    @Test func `题目下先有一段，再是第一部分、第二部分：题目是本期标题`() throws {
        let bulletin = try imported(
            head + """
                春季学期开学专项督导情况

                　　2月24日至3月7日，督导组对全区131所学校进行了专项督导。

                第一部分　主要亮点

                实验小学把课间还给孩子
                　　实验小学将课间延长到15分钟，学生下楼不再拥挤。
                第三中学食堂账目上墙
                　　第三中学食堂每周五公布食材采购价和结余金额。

                第二部分　存在问题

                校园安全仍有短板
                　　9所学校消防通道堆放杂物，4所学校报警装置不能联通。
                """)
        #expect(bulletin.masthead.title == "春季学期开学专项督导情况")
        #expect(bulletin.sections.map(\.title).suffix(2) == ["主要亮点", "存在问题"])
    }

    @Test func `信息采用：单位下面是题目，题目前有采用的符号，中间分县区和部门`() throws {
        let bulletin = try imported(
            head + """
                各县区政府办公室，市直各部门办公室：
                　　4月份，共收到报送信息466条，采用12条，现通报如下。

                一、县区
                青河县政府办公室
                　　★ 青河县“三证合一”登记时限压缩
                　　青河县山区小学营养餐“明厨亮灶”
                南塘区政府办公室
                　　☆ 南塘区楼宇经济“一楼一策”

                二、部门
                市商务局
                　　● 一季度外贸企业订单外流情况调查
                　　汽车下乡补贴兑付进度
                """)
        #expect(bulletin.sections.map(\.title).suffix(2) == ["县区", "部门"])
        #expect(bulletin.items.map(\.headline).suffix(3) == ["青河县政府办公室", "南塘区政府办公室", "市商务局"])
        #expect(bulletin.items.map(\.paragraphs.count).suffix(3) == [2, 1, 2])
    }

    @Test func `各段以不同的符号开头、末尾都有单位：标题是本期标题，一二三是栏目，各段各是一条`() throws {
        let bulletin = try imported(
            head + """
                关于8月份重点工作推进情况的通报

                各乡镇、县直各单位：
                　　现将8月份重点工作推进情况通报如下（★表示提前完成，■表示进度滞后）。

                一、重点项目
                　　★污水处理厂通水试运行，比计划提前40天。（县住建局）
                　　■厂房进度滞后两个月，主要是电力迁改没有完成。（县工信局）
                二、民生实事
                　　■养老驿站应建24处、实际建成10处。（县民政局）
                　　★县中医院康复楼投入使用。（县卫健局）
                """)
        #expect(bulletin.masthead.title == "关于8月份重点工作推进情况的通报")
        #expect(bulletin.sections.map(\.title).suffix(2) == ["重点项目", "民生实事"])
        #expect(bulletin.items.suffix(4).map(\.contributor) == ["县住建局", "县工信局", "县民政局", "县卫健局"])
        #expect(bulletin.items.suffix(4).map { $0.paragraphs[0].text.prefix(2) } == ["★污", "■厂", "■养", "★县"])
    }

    @Test func `政府网页的公开信息表：说网页的不要，文号和成文日期要`() throws {
        let bulletin = try imported(
            """
            <h1>县政府常务会议确定事项落实情况的通报</h1>
            <table><tr><td>文件名称</td><td>县政府常务会议确定事项落实情况的通报</td><td></td><td></td></tr>
            <tr><td>索引号</td><td>zy/2024-2736</td><td>公开目录：</td><td>政务督查</td></tr>
            <tr><td>公开责任部门</td><td>县政府办公室</td><td>公开形式：</td><td>主动公开</td></tr>
            <tr><td>文号</td><td>二〇二四年第十六期</td><td>成文日期：</td><td>2024年6月18日</td></tr>
            <tr><td>有效性</td><td>有效</td><td>公开日期：</td><td>2024年6月19日</td></tr></table>
            <p>县政府督查室对会议确定事项落实情况开展了专项督查，现通报如下。</p>
            <p><b>一、总体情况</b></p><p>会议确定事项43件，已完成16件，其余正在办理。（具体见附表）</p>
            <p><b>二、工作要求</b></p><p>各责任单位要加快办理，月底前办结。</p>
            """, "a.html")
        #expect(bulletin.masthead.number == 16 && bulletin.masthead.year == 2024)
        #expect(bulletin.masthead.date.printed == "2024年6月18日" && bulletin.masthead.office == "县政府办公室")
        let texts = bulletin.items.flatMap { $0.paragraphs.map(\.text) + [$0.headline, $0.contributor] }
        #expect(!texts.contains { $0.contains("索引号") || $0.contains("主动公开") || $0.contains("政务督查") })
    }

    @Test func `网站的栏目条不是刊名`() throws {
        let bulletin = try imported(
            "首页 | 工作动态 | 政策法规\n网信动态\n2025年第3期（总第39期）\n海宁市委网信办　2025年3月28日\n\n【网络安全】\n应急演练检出漏洞\n演练检出漏洞17个，均已修复。\n")
        #expect(bulletin.masthead.name == "网信动态" && bulletin.masthead.number == 3)
    }

    @Test(arguments: [
        ("# 数字政府月报\n\n**2023年第10期（总第22期）**\n**安澜市数据管理局**\n**2023年11月6日**\n\n", "数字政府月报", 10, "安澜市数据管理局"),
        ("# 开源进展·第一期·2023年11月6日\n\n", "开源进展", 1, ""),
        ("# 开源进展 2023/11/06\n\n", "开源进展", 0, ""),
        ("# 双周进展汇报  第028期·2023年11月06日\n\n", "双周进展汇报", 28, ""),
    ])
    func `Markdown的版头：几行粗体、一行写完的刊名期号和日期`(head: String, name: String, number: Int, office: String) throws {
        let bulletin = try imported(
            head + "## 卷首语\n\n### 平台汇聚数据破百亿条\n\n截至10月底，平台汇聚数据103.6亿条，访问量增长两成。\n", "a.md")
        let masthead = bulletin.masthead
        #expect(masthead.name == name && masthead.number == number && masthead.office == office)
        #expect(masthead.date.printed == "2023年11月6日" && masthead.title.isEmpty)
    }

    @Test func `样式表里的居中、字号、粗细和底色也算`() throws {
        let page = """
            <html><head><style type="text/css"><!-- /* 版头 */ .big, .bt { text-align:center } .big{font-size:40px}
            .bt{font-weight:bold;font-size:1.2em} p.lm{background:#eee} a:hover{font-weight:bold} .x p{font-weight:bold}
            @media print { .zw { font-weight:bold } } --></style></head><body>
            <div class="big">交 管 动 态</div><div>（第34期）</div><div>区公安分局交警大队　　2023年8月27日</div>
            <p class="lm">一周警情</p><p class="bt">事故警情环比下降</p><p class="zw">8月21日至27日，全区接报警情412起。</p>
            <p class="bt">夜查酒驾醉驾</p><p class="zw">8月25日晚，设卡点11处，查处酒驾23起。</p>
            <p class="lm">便民措施</p><p class="bt">快处点进商圈</p><p class="zw">轻微事故十分钟定责，已处理58起。</p></body></html>
            """
        let bulletin = try Importer.bulletin(Array(page.utf8), name: "a.html").0
        #expect(bulletin.sections.map(\.title) == ["一周警情", "便民措施"])
        #expect(bulletin.items.map(\.headline) == ["事故警情环比下降", "夜查酒驾醉驾", "快处点进商圈"])
        #expect(bulletin.masthead.name == "交 管 动 态" && bulletin.masthead.number == 34)
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `样式表藏起来的照样读，坏的样式表不碍事`() throws {
        for sheet in [".tab{display:none}", ".a{{{", "}}}", "/* .b{font-weight:bold}", ".c{font-size:", ""] {
            let page =
                "<html><head><style>\(sheet)</style></head><body><p>工作简报</p><p>第3期　2024年5月6日</p><p class=\"tab\">今天下雨，路上人少。</p></body></html>"
            let bulletin = try Importer.bulletin(Array(page.utf8), name: "a.html").0
            #expect(bulletin.items.flatMap(\.paragraphs).map(\.text) == ["今天下雨，路上人少。"])
        }
    }

    @Test func `写在标签上的先于样式表，白底不算有底色`() {
        let page = """
            <html><head><STYLE>td{background:#fff} .z{text-align:center}</Style></head><body>
            <table><tr><td>县医院开通夜间门诊</td></tr><tr><td style="background:#eee">便民措施</td></tr></table>
            <p class="z" style="text-align:left">7日，新桥通车。</p><p class="z">8日，旧桥封闭。</p></body></html>
            """
        var reader = HTMLReader(page)
        reader.read()
        #expect(reader.lines.map(\.look.isBold) == [false, true, false, false])
        #expect(reader.lines.map(\.look.alignment) == [.left, .left, .left, .centre])
    }
}
