import Bulletins
import Recognition
import Testing

/// What the papers of other offices do, each by a paper that shows nothing else.
@Suite struct 别处简报的写法各一例 {
    private func read(_ text: String) -> Bulletin {
        Recognizer().bulletin(from: SourceLine.lines(of: text)).0
    }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"

    @Test func `编发单位分两行写，仍是一个名称`() {
        let bulletin = read(
            "党史学习教育简报\n\n第36期\n\n中共白河县委党史学习教育\n领导小组办公室　编　　　　2021年6月18日\n\n"
                + "把课堂搬到渠首\n　　乡里把渠道分成九段，每月徒步巡查一次。\n")
        #expect(bulletin.masthead.office.hasPrefix("中共白河县委党史学习教育领导小组办公室"))
        #expect(bulletin.masthead.date.printed == "2021年6月18日")
        #expect(bulletin.items.map(\.headline) == ["把课堂搬到渠首"])
    }

    @Test func `版头下面的领导批示，后面的姓名和日期不拆开`() {
        let bulletin = read(
            head + "领导批示：做法很好，可在全县推广。　　苏正　2024年5月5日\n\n城区三条道路恢复通车\n　　住建部门完成抢修，公交恢复正常。\n")
        #expect(bulletin.note?.label == "领导批示")
        #expect(bulletin.note?.paragraphs == [.plain("做法很好，可在全县推广。　　苏正　2024年5月5日")])
        #expect(bulletin.masthead.date.printed == "2024年5月6日")
    }

    @Test func `标题下面有符号的供稿是署名，不是标题`() {
        let pieces = [("机组检修提前六天并网", "检修分公司"), ("燃料采购一车一码", "燃料管理部"), ("老师傅的听诊课", "运行分公司工会")]
        let bulletin = read(
            head + pieces.map { "\($0.0)\n◎供稿：\($0.1)\n　　检修期间突击队承担关键工序，没有发生事故。\n\n" }.joined())
        #expect(bulletin.sections.map(\.title) == [""])
        #expect(bulletin.items.map(\.headline) == pieces.map(\.0))
        #expect(bulletin.items.map(\.contributor) == pieces.map(\.1))
    }

    @Test func `标题下面是某处某人，名称不像单位的也跟着认`() {
        let pieces = [
            ("国家宪法日：把模拟法庭搬进教室", "法治教育组　耿晨"), ("一本漂流的班级日记走过两年", "九（3）班班主任　段文"), ("家长夜校开讲怎样和孩子谈手机", "教育指导站　黎敏"),
        ]
        let bulletin = read(head + pieces.map { "\($0.0)\n\($0.1)\n　　全班轮流来写，两年写满六本，家长也来留言。\n\n" }.joined())
        #expect(bulletin.items.map(\.headline) == pieces.map(\.0))
        #expect(bulletin.items.map(\.contributor) == pieces.map(\.1))
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `编号接着往下编，各条带单位和标题，有的栏目下面没有标题`() {
        let bulletin = read(
            head + """
                一、上级精神
                1．2月27日，全省高质量发展大会召开，年内下放权力事项120项。
                2．2月29日，市政府印发清单，新增38项，涉及资金4.6亿元。
                二、本区动态
                （一）牵头部门
                3．区行政审批局：企业迁移“一地办”。企业迁移不再两头跑，本周办理27件。
                4．区税务局：节后开票“零等待”。针对节后集中领票，本周延时办理642户次。
                （二）街道园区
                5．桥北街道：楼长变“店小二”。为商务楼宇各配一名楼长，收集诉求114件。
                6．高新园区：设备贷款“见票即付”。银行凭发票当日放款，本周放款9笔。
                三、问题晾晒
                7．本周企业诉求线索共71件，超期未回复3件，请于3月8日前办结。
                发至：各街道，区直各部门
                """)
        #expect(bulletin.sections.map(\.title) == ["上级精神", "本区动态", "问题晾晒"])
        #expect(bulletin.sections[1].subsections.map(\.title) == ["牵头部门", "街道园区"])
        #expect(
            bulletin.items.map(\.headline) == ["", "", "企业迁移“一地办”", "节后开票“零等待”", "楼长变“店小二”", "设备贷款“见票即付”", ""])
        #expect(bulletin.items.map(\.contributor) == ["", "", "区行政审批局", "区税务局", "桥北街道", "高新园区", ""])
    }

    @Test func `目录里作者在标题下面另起一行，前面是连点`() {
        let bulletin = read(
            """
            决策参考
            2024年第6期
            中共东川市委政策研究室　　　　2024年6月25日

            　　　　本期导读
            ●关于培育我市低空经济产业链的思考
            　……………………………………沈一帆　刘 默（1）
            ●小县城留得住年轻人吗——基于三个县
            　一千二百份问卷的分析………………郑远山（4）

            关于培育我市低空经济产业链的思考
            沈一帆　刘　默
            　　低空经济是一条长链，切口应当放在造部件、做场景上。

            小县城留得住年轻人吗——基于三个县一千二百份问卷的分析
            郑远山
            　　我们在三个县发放问卷1200份，回收有效问卷1137份，打算三年内离开县城的占34.6%，首要原因不是工资，而是没有像样的岗位。
            报：市委常委
            """)
        #expect(bulletin.items.map(\.headline) == ["关于培育我市低空经济产业链的思考", "小县城留得住年轻人吗——基于三个县一千二百份问卷的分析"])
        #expect(bulletin.items.map { $0.contributor.filter { $0 != "　" } } == ["沈一帆刘默", "郑远山"])
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test(arguments: ["2022〔31〕期", "〔2022〕31期", "2022（31）期"])
    func `年份和期号之间有括号也是期号`(number: String) {
        let bulletin = read(
            "青年快报\n\(number)\n共青团青岚县委员会　2022.7.8\n\n【返家乡实践报名过千】截至7月7日，报名大学生1086人，已对接岗位742个。\n\n"
                + "【少先队校外实践又添六站】消防站、自来水厂挂牌，全县总数达到31个。\n\n【婚俗新风进万家】全县三十六个村修订村规，彩礼降了三成。\n\n【防溺水扫码巡塘】志愿者每天扫码巡查，后台自动提醒未巡点位。\n"
        )
        #expect(bulletin.masthead.year == 2022)
        #expect(bulletin.masthead.number == 31)
        #expect(bulletin.items.map(\.headline) == ["返家乡实践报名过千", "少先队校外实践又添六站", "婚俗新风进万家", "防溺水扫码巡塘"])
    }

    @Test func `刊名和期号之间的一句话是版头的，此件发至是版记的`() {
        let bulletin = read(
            "德育简报\n让每一个孩子抬头走路\n第四期\n青岚市实验中学德育处　主办　　2023年12月15日\n\n一本漂流的日记\n　　全班轮流来写，两年写满六本。\n\n此件发至：市教育局，校务委员会\n")
        #expect(bulletin.masthead.values.text(.notice) == "让每一个孩子抬头走路")
        #expect(bulletin.items.map(\.headline) == ["一本漂流的日记"])
        #expect(bulletin.items[0].paragraphs.count == 1)
    }

    @Test func `文后斜线的署名里先单位后姓名`() {
        let bulletin = read(
            head + ["三次被拒之后的招商经", "新课试讲请来六名评委"].map { "\($0)\n　　他说，招商先招信，信用是最贵的优惠。\n（文／中青班　鲁直）\n\n" }.joined())
        #expect(bulletin.items.map(\.contributor) == ["中青班　鲁直", "中青班　鲁直"])
    }

    @Test func `当前位置上面的网站菜单不是刊名`() {
        let bulletin = read(
            "首页\n信息公开\n办事服务\n当前位置：首页 > 政务公开 > 农情简报\n农情简报\n第16期\n县农业农村局　　2024年6月12日\n\n一、夏收进度\n　　小麦已收四十万亩，六月中旬可以收完。\n二、夏种进度\n　　玉米已播二十万亩，西部三乡偏慢。\n"
        )
        #expect(bulletin.masthead.name == "农情简报")
    }

    @Test func `标题后面括号里的修订稿不是来稿单位，旁边的单位是`() {
        let titles = ["重大项目集中开工（县发改局）", "县里出台小微权力办法（修订稿）", "冷库建在田头上（三河镇）"]
        let bulletin = read(head + titles.enumerated().map { "\($0 + 1).\($1)\n　　全县已有三十六个村照办，群众说方便。\n" }.joined())
        #expect(bulletin.items.map(\.contributor) == ["县发改局", "", "三河镇"])
        #expect(bulletin.items[1].headline == titles[1])
    }
}
