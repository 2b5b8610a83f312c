import Bulletins
import Formats
import Recognition
import Testing

/// Papers of a sentence each, read by what all their lines do: 要情, 手机报, 周报, and pages of the web.
@Suite struct 日报周报各一例 {
    private func imported(_ text: String, name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let far = String(repeating: " ", count: 50)

    @Test func `编号贯通各栏的一句话信息，下一行靠右的是各条的来稿单位；6、1—10月的编号是6`() throws {
        let bulletin = try imported(
            """
            昨日要情
            总第806期
            河州市政府总值班室　　　　　　　　2013年11月20日

            【领导活动】
            1、市长到北港调研冬季保供，要求储备不低于七天用量。
            \(far)市政府办公厅
            2、副市长会见来访客商，商谈冷链合作。
            \(far)市商务局
            【部门动态】
            3、1—10月，全市高新技术产品出口增长17.6%。
            \(far)市科技局
            4、市公积金中心贷款审批由15天缩短到8天。
            \(far)市公积金中心
            5、部分市民反映，解放路改造绕行标志不清。
            \(far)信访热线
            """)
        #expect(bulletin.sections.map(\.title) == ["领导活动", "部门动态"])
        #expect(bulletin.items.map(\.contributor) == ["市政府办公厅", "市商务局", "市科技局", "市公积金中心", "信访热线"])
        #expect(bulletin.items.map { $0.paragraphs.count } == [1, 1, 1, 1, 1])
        #expect(bulletin.items[2].paragraphs == ["1—10月，全市高新技术产品出口增长17.6%。"])
    }

    @Test func `手机报：方括号里的刊名后面是日期，主办在文末，退订的话不进正文`() throws {
        let bulletin = try imported(
            """
            【河城政务手机报】20240412

            【要闻】
            ▲昨日，全市项目推进会召开，一季度开工项目126个。
            ▲市政府与海川集团签约，共建氢能产业园。
            【天气】
            ▲今天多云转小雨，16℃到23℃，偏南风3级。

            主办：河城市政府办公室  承办：河城日报社新媒体中心
            退订请回复TD，编辑热线：0711-8812345
            """)
        #expect(bulletin.masthead.name == "河城政务手机报" && bulletin.masthead.date.printed == "2024年4月12日")
        #expect(bulletin.masthead.office == "河城市政府办公室")
        #expect(bulletin.items.map { $0.paragraphs.texts.joined().prefix(2) } == ["昨日", "市政", "今天"])
        #expect(!bulletin.items.contains { $0.paragraphs.texts.joined().contains("退订") })
    }

    @Test func `一周各天是栏目，只有一条的那天也是`() throws {
        let bulletin = try imported(
            """
            安河县人民政府一周工作简讯
            安河县人民政府办公室编　　　　　　第35期

            9月5日（星期一）
            ●县长主持召开常务会议，研究秋粮收购资金。
            ●副县长到开发区调研管道迁改。
            9月7日（星期三）
            ●全县动物防疫工作会议召开，部署第一轮免疫。
            9月9日（星期五）
            ●副县长看望乡村教师代表，走进6所村小。
            ●县政府与省农科院签订茶叶良种协议。
            """)
        #expect(bulletin.sections.map(\.title) == ["9月5日（星期一）", "9月7日（星期三）", "9月9日（星期五）"])
        #expect(bulletin.sections.map(\.items.count) == [2, 1, 2])
    }

    @Test func `报告期是时段，不是日期；日期在文末`() throws {
        let bulletin = try imported(
            """
            信访工作周报
            （2023年第9期）
            编制单位：白河县信访局　　报告期：2月27日—3月5日

            一、总体情况
            本周受理群众信访事项146件次。
            二、突出问题
            北关街道反映征地款尾款未付，涉及68户。

            填报人：于飞　　审核人：简明　　　　2023年3月6日
            """)
        #expect(bulletin.masthead.date.printed == "2023年3月6日")
        #expect(bulletin.masthead.coverage.printed == "2月27日—3月5日")
    }

    @Test func `标题下括号里写着供稿的是来稿单位，短标题下的也是`() throws {
        let bulletin = try imported(
            """
            农村工作通讯
            2022年第4期　　2022年4月28日

            ■春耕一线
            无人机飞防进了小农户
            （双桥镇 沈默 供稿）

            双桥镇把9架无人机编成飞防队，小农户凑够20亩就上门。

            一季土豆三次卖
            （市供销社、松林镇联合供稿）

            松林镇土豆分三级销售，大果进超市，中果进食堂。
            合作社一年增收190万元。

            ■改革试点
            闲置农房“两证”变现金
            （市农业农村局 供稿）

            全市办理农房使用权流转证1126份。
            """)
        #expect(bulletin.items.map(\.contributor) == ["双桥镇　沈默", "市供销社、松林镇", "市农业农村局"])
        #expect(bulletin.items.map { $0.paragraphs.count } == [1, 2, 1])
    }

    @Test func `画了框的批示是按语，框线不进正文；框里画了竖线的也是`() throws {
        for bar in ["", "│"] {
            let bulletin = try imported(
                """
                党建工作简报
                第22期
                西河区委组织部编印            2020年11月9日

                ┌────────────────────┐
                \(bar)　领导批示：红星社区的经验可在全区推广。\(bar)
                \(bar)　　　　　　　　　　　　（杜衡，11月6日）\(bar)
                └────────────────────┘

                红星社区党委“三张清单”破解共建难题

                红星社区常住人口2.1万，过去共建有名无实，社区党委推出三张清单。
                资源清单亮家底。46家单位认领停车场等资源113项。

                报：市委组织部
                """)
            #expect(bulletin.masthead.title.isEmpty && bulletin.masthead.values.text(.notice).isEmpty)
            let text = String(decoding: bulletin.json, as: UTF8.self)
            #expect(!text.contains("┌") && !text.contains("└") && text.contains("（杜衡，11月6日）"))
            #expect(bulletin.items.map(\.headline) == ["红星社区党委“三张清单”破解共建难题"])
        }
    }

    @Test func `本期发35份是份数；日期不是来稿单位`() throws {
        let bulletin = try imported(
            """
            调研参阅
            2025年第2号
            海宁县委政策研究室            2025年8月4日

            僵尸车清理难的成因与建议

            据摸排，城区长期无人使用的电动自行车约3.8万辆，占用楼道。
            先贴告示后移存，公示30天，移到指定场地存放90天。

            送：市委常委，市人大常委会、市政府、市政协党组成员
            （本期发35份）
            """)
        #expect(bulletin.imprint.copies == 35)
        #expect(bulletin.items.map(\.contributor) == [""])
        #expect(!bulletin.items[0].paragraphs.texts.contains { $0.hasPrefix("送：") })
    }

    @Test func `网页的菜单不是刊名，页脚不是正文，来源是编发单位`() throws {
        let page = """
            <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
            <div>当前位置：<a href="/">首页</a> &gt; <a href="/x">政务信息</a> &gt; 正文</div>
            <h1>政务信息第28期</h1>
            <div>发布时间：2019-08-23 09:41　来源：云河县人民政府办公室　浏览次数：182</div>
            <h2>【工作动态】</h2>
            <p><strong>不见面开标推行</strong></p><p>8月20日，县公共资源交易中心完成首个项目，17家单位参加。</p>
            <p><strong>河道采砂整治收官</strong></p><p>历时四个月，全县取缔非法采砂点21处。</p>
            <div>主办：云河县人民政府办公室　备案号：云ICP备05000001号</div>
            """
        let bulletin = try imported(page, name: "a.html")
        #expect(bulletin.masthead.name == "政务信息" && bulletin.masthead.number == 28)
        #expect(bulletin.masthead.office == "云河县人民政府办公室")
        #expect(bulletin.items.map(\.headline) == ["不见面开标推行", "河道采砂整治收官"])
        #expect(!bulletin.items.contains { $0.paragraphs.texts.joined().contains("备案号") })
    }

    // MARK: 通报, 会议简报 and others

    @Test func `采用通报：单位下面只有标题，一个单位一条，标题连同记号都是它的正文`() throws {
        let bulletin = try imported(
            """
            政务信息工作通报
            2023年第2期
            芦河区人民政府办公室　　　　　　　　　2023年3月6日

            关于2月份政务信息采用情况的通报

            2月份，共收到各单位信息286条，采用97条。现将有关情况通报如下：

            一、各单位采用情况

            区发改局（12条）
            ★1．一月份投资项目开工率过九成
              2．两个项目列入省重点
            区商务局（7条）
            ◎1．老字号进社区试水“前店后坊”
            安源镇（4条）
              1．返乡青年办起稻田咖啡馆

            二、存在问题

            报送不均衡，有9个单位当月零报送。
            """)
        let items = bulletin.items.filter { ["区发改局（12条）", "区商务局（7条）", "安源镇（4条）"].contains($0.headline) }
        #expect(items.map { $0.paragraphs.count } == [2, 1, 1])
        #expect(items.first?.paragraphs.texts.first?.hasPrefix("★1．一月份") == true)
    }

    @Test func `副 主 编一行里没有标题；报送范围是版记；——摘自是出处`() throws {
        let bulletin = try imported(
            """
            档 案 简 讯
            2020年第3期
            主　　办：澧河市档案局
            出版日期：2020年9月28日
            主　　编：符山
            副 主 编：左慈恩

            ◇要闻
            市档案馆新馆试运行
            9月18日，市档案馆新馆试运行，查档大厅设窗口8个。
            ——摘自市档案局《档案工作信息》第4期
            ◇业务
            三万卷婚姻档案完成扫描
            经过十个月，3.1万卷婚姻登记档案全部完成扫描，查档只要十分钟。

            报送范围：市委办公室，各县区档案馆
            """)
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.items.map(\.headline) == ["市档案馆新馆试运行", "三万卷婚姻档案完成扫描"])
        #expect(bulletin.items[0].source.contains("档案工作信息"))
        #expect(bulletin.imprint.lines.map(\.label) == ["报送范围"])
    }

    @Test func `正文末尾括号里的委员和界别是来稿单位；标题下的“文图作者”是作者`() throws {
        let proposals = try imported(
            """
            政协信息
            第88期
            临河市政协办公室　　2024年3月4日

            建议规范公园直播行为
            委员反映，部分主播夜间在公园高声直播，建议划定时段和区域。（程牧委员）
            建议增设老年人助餐点
            委员反映，助餐点午后无人值守，饭菜凉了无处加热。（农工党界别）
            建议公交线路进园区
            园区职工反映，末班车太早，建议延至晚上九点。（市总工会）
            """)
        #expect(proposals.items.map(\.contributor) == ["程牧委员", "农工党界别", "市总工会"])
        let stories = try imported(
            """
            群文通讯
            2024年第2期　　2024年6月28日

            ■馆内动态
            夜校开出二十七门课
            文　黎杨
            市文化馆夜校开出二十七门课，报名八百人，课时费一百元。
            “流动舞台车”演到工地
            文　曲悠
            流动舞台车开进六个工地，演出十二场，观众三千人次。
            """)
        #expect(stories.items.map(\.headline) == ["夜校开出二十七门课", "“流动舞台车”演到工地"])
        #expect(stories.items.allSatisfy { !$0.contributor.isEmpty && $0.paragraphs.count == 1 })
    }

    @Test func `单位后面的引号是正文的词，不是谁说的话；网页里靠右浮动的日期自成一项`() throws {
        let bulletin = try imported(
            """
            政务信息快报
            2025年第112期
            石河区人民政府办公室　　　　2025年6月5日

            ▲区商务局：“以旧换新”补贴发放2600万元，带动家电消费1.9亿元。
            ▲区教育局：今年新增公办学位3240个，秋季开学全部投用。
            ▲区住建局：老旧小区加装电梯突破500部，居民自筹比例降低。
            """)
        #expect(bulletin.items.map(\.contributor) == ["区商务局", "区教育局", "区住建局"])
        let page = """
            <div align="center"><font size="7">法院工作简报</font></div><div align="center">第 22 期</div>
            <div>枫河县人民法院办公室编<span style="float:right">2025年3月28日</span></div>
            <div><strong>一、审判执行</strong></div><div><strong>1．巡回法庭开进茶园</strong></div>
            <p>3月20日，云岭法庭在大坞村茶园开庭，审理一起采茶用工纠纷。</p>
            """
        let court = try imported(page, name: "a.html")
        #expect(court.masthead.date.printed == "2025年3月28日" && court.masthead.office.hasPrefix("枫河县人民法院办公室"))
    }
}
