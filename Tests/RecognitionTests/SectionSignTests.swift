import Bulletins
import Testing

@testable import Recognition

/// What makes a section, an item and a sender where no number of the house does, beside what only looks so.
@Suite struct 没有一二三的栏目 {
    private func read(_ body: String) -> Bulletin {
        Recognizer().bulletin(
            from: SourceLine.lines(of: "某某市信息简报\n第3期\n某某市委办公室　　2024年5月8日\n\n\(body)\n")
        ).0
    }

    private let thefts = "盗窃电动自行车\n全区发案19起，环比增加7起，集中在地铁站和广场。\n"
    private let fraud = "电信网络诈骗\n发案24起，损失162.7万元，冒充电商客服的占四成。\n"

    @Test func `号码下面还有标题的是栏目，下面是正文的是条目`() {
        let sections = read("⒈ 重点类案\n\n\(thefts)\(fraud)\n⒉ 巡逻防控\n\n夜市三分钟处置\n在夜市设巡逻点6个，警力每晚值守到次日2时。\n")
        #expect(sections.sections.map(\.title) == ["重点类案", "巡逻防控"])
        #expect(sections.items.map(\.headline) == ["盗窃电动自行车", "电信网络诈骗", "夜市三分钟处置"])
        let items = read("1. 加强领导\n区委成立专班，每周调度一次。\n2. 压实责任\n逐项明确牵头单位，挂图作战。\n")
        #expect(items.items.map(\.headline) == ["加强领导", "压实责任"])
    }

    @Test func `半个括号的号码后面是栏目的名称，才是栏目`() {
        func body(_ titles: [String]) -> String {
            titles.enumerated().map { "\($0.offset + 1))　\($0.element)\n当日运行正常，各单位按预案值守到位。\n" }.joined()
        }
        #expect(read(body(["负荷情况", "设备运行", "安全提示"])).sections.map(\.title) == ["负荷情况", "设备运行", "安全提示"])
        #expect(read(body(["加强领导", "压实责任", "强化督查"])).items.map(\.headline) == ["加强领导", "压实责任", "强化督查"])
    }

    @Test func `方头括号里的号码是编号，年份不是`() {
        let text =
            "信访要情\n【2019】第22期\n县信访局　　2019年10月9日\n\n【1】灌溉渠被渣土堵塞\n村民来信反映渠道被渣土堵住，麦苗不能浇。\n【2】询问年金补缴办法\n教师来访反映两年年金未足额缴。\n"
        let bulletin = Recognizer().bulletin(from: SourceLine.lines(of: text)).0
        #expect(bulletin.masthead.number == 22 && bulletin.masthead.year == 2019)
        #expect(bulletin.items.map(\.headline) == ["灌溉渠被渣土堵塞", "询问年金补缴办法"])
    }

    @Test(arguments: [("城东税务分局", true), ("点评", false), ("完", false)])
    func `段末方头括号里是单位，才是来稿单位`(inner: String, isUnit: Bool) {
        let bulletin = read("一、一线\n1.清理非正常户\n对连续三个季度零申报的企业逐户核查，恢复正常管理。【\(inner)】\n2.夜间延时办税\n在四个社区设点，延时到二十时。【城西税务分局】\n")
        #expect((bulletin.items.first?.contributor == inner) == isUnit)
        let text = bulletin.items.first?.paragraphs.map(\.text).joined() ?? ""
        #expect(text.contains("【\(inner)】") != isUnit)
    }

    @Test func `某某供稿独占一行是来稿单位，话里的供稿不是`() {
        func contributor(_ last: String) -> String? {
            read("一、经验\n1.交办单变成双签单\n交办单和办结单都由代表本人签字，不签字不算办结。\n\(last)\n2.轮椅代表的笔记本\n代表把十二个村走了一遍。\n2023年8月整理成册。\n").items
                .first?.contributor
        }
        #expect(contributor("落星乡人大供稿") == "落星乡人大")
        #expect(contributor("照片由落星乡人大供稿") == "")
    }

    @Test func `符号后面是单位，下面是标题：一个单位一篇的是来稿单位，几篇的是栏目`() {
        let one = "⊙河东区委组织部\n推行导师帮带培养村干部\n区委组织部选出四十六名导师，结对帮带。\n\n⊙市委老干部局\n银发宣讲团走进社区夜校\n由七十三名老干部组成的宣讲团，专讲身边事。\n"
        #expect(read(one).items.map(\.contributor) == ["河东区委组织部", "市委老干部局"])
        let several = one.replacing("\n⊙市委老干部局", with: "\n楼宇党建跟着电梯走\n区里把十一栋商务楼按电梯分区建立党小组。\n\n⊙市委老干部局")
        #expect(read(several).sections.map(\.title).contains("河东区委组织部"))
    }

    @Test func `导读只数各栏几条的，是目录`() {
        let bulletin = read(
            "【本周导读】\n【矛盾化解】2条　【安全巡查】2条\n\n【矛盾化解】\n▲两户因空调外机争吵，网格员上门调解。\n▲早点铺油烟投诉七次，社区请来专家看现场。\n【安全巡查】\n▲查出疏散门上锁四家，当场整改。\n▲阵风八级，清理倒伏行道树九棵。\n"
        )
        #expect(bulletin.sections.map(\.title) == ["矛盾化解", "安全巡查"])
        #expect(bulletin.items.count == 4)
    }

    @Test func `刊名下面的专刊说的是本期，只有专刊的就是刊名`() {
        let themed = read("食品安全专刊\n\n一、抽检情况\n1.合格率九成八\n二季度抽检二千批次，合格率比一季度高。\n")
        #expect(themed.masthead.name == "某某市信息简报" && themed.sections.map(\.title) == ["抽检情况"])
        let text = "巡察工作专刊\n第6期\n县委巡察办　　2022年7月15日\n\n一、抽检\n1.合格率\n二季度抽检二千批次，合格率比一季度高。\n"
        #expect(Recognizer().bulletin(from: SourceLine.lines(of: text)).0.masthead.name == "巡察工作专刊")
    }

    @Test func `月刊的日期只到月，不说是日历上没有的日子`() {
        let text = "宣传工作通讯\n总第112期\n校党委宣传部　　2022年11月\n\n一、理论学习\n1.公开课\n中心组与师生共同上公开课，主会场在体育馆。\n"
        let (_, report) = Recognizer().bulletin(from: SourceLine.lines(of: text))
        #expect(!report.entries.contains { $0.found.contains("日历上没有") })
    }

    @Test func `文内的（1）基本情况和【24】小时都不是栏目`() {
        let report =
            "县乡村振兴局调研黄泥村\n近日，县乡村振兴局到黄泥村调研，报告如下。\n（1）基本情况\n全村有三百户一千二百人，耕地两千亩。\n（2）产业情况\n全村有合作社两家，年产值三百万元。\n（3）工作安排\n帮助村里修建水渠三公里，硬化道路两公里。\n\n招聘面试结束\n全县教师招聘面试举行，一百二十名考生参加。\n"
        #expect(read(report).items.contains { $0.headline == "招聘面试结束" })
        #expect(!read(report).sections.map(\.title).contains("工作安排"))
        #expect(
            String(decoding: read("一、值班\n1.汛期值守\n【24】小时值班制度落实到位，领导带班。\n").json, as: UTF8.self)
                .contains("【24】"))
    }

    @Test func `网页和附件的字样，正文里有的留着`() {
        func json(_ text: String) -> String { String(decoding: read(text).json, as: UTF8.self) }
        #expect(json("一、要闻\n1.全县版权所有人登记完成\n全县登记版权所有人三百名，建立档案。\n").contains("全县版权所有人登记完成"))
        #expect(json("一、成绩\n1.成绩分布\n各科成绩如下，请各班对照。\n听力：3人\n阅读：5人\n").contains("阅读：5人"))
        #expect(json("一、要闻\n1.巡河\n河长巡河五次，问题全部整改。【未完待续】\n").contains("【未完待续】"))
    }

    @Test func `刊名有自己的地名，上面的单位还是编发单位`() {
        let text = "东河县教育局\n东河教育简报\n第3期\n东河县教育局办公室　　2024年5月8日\n\n一、要闻\n1.开学\n全县中小学开学，八万名学生返校。\n"
        let masthead = Recognizer().bulletin(from: SourceLine.lines(of: text)).0.masthead
        #expect(masthead.name == "东河教育简报" && masthead.issuers.map(\.name) == ["东河县教育局"])
    }
}
