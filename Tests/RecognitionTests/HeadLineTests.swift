import Bulletins
import Recognition
import Testing

/// What mastheads say in few words, and who stands before a headline.
@Suite struct 版头里说得少的和标题前的单位 {
    private func read(_ text: String) -> Bulletin {
        Recognizer().bulletin(from: SourceLine.lines(of: text)).0
    }

    private let news = "新实训中心投用\n　　实训中心设三个区，工位一百二十个，九月开课。\n\n夜间导师进社区\n　　三名教师每晚值守，接待来访学生三百多人次。\n"

    @Test(arguments: ["2024年第3期 · 3月29日", "2024年第3期（3月29日 星期五）", "2024年第3期　　　　3月29日"])
    func `日期只写几月几日，年份随期号`(line: String) {
        let bulletin = read("院系动态\n\(line)\n南岗学院党政办公室\n\n\(news)")
        #expect(bulletin.masthead.date == .day(Day(year: 2024, month: 3, day: 29)!))
        #expect(bulletin.masthead.number == 3)
        #expect(bulletin.masthead.values.text(.notice).isEmpty)
    }

    @Test func `起止的几月几日不是印发日期`() {
        let bulletin = read("院系动态\n2024年第3期\n（3月25日—3月29日）\n南岗学院党政办公室\n\n\(news)")
        #expect(bulletin.masthead.date.printed.isEmpty)
    }

    @Test func `周报写第几周和起止，不当作条目`() {
        let bulletin = read("安全生产周报\n2023年第15周（4.10—4.16）\n白河发电厂安全监察部　　编制日期：2023年4月17日\n\n\(news)")
        #expect(bulletin.masthead.coverage.printed.hasPrefix("2023年第15周"))
        #expect(bulletin.masthead.year == 2023)
        #expect(bulletin.masthead.date.printed == "2023年4月17日")
        #expect(bulletin.items.map(\.headline) == ["新实训中心投用", "夜间导师进社区"])
    }

    @Test func `期号和日期之间同一行的是编发单位`() {
        let bulletin = read("教研简讯\n城北学区教育联盟　　第19期　　2022.12.16\n\n\(news)")
        #expect(bulletin.masthead.office == "城北学区教育联盟")
        #expect(bulletin.masthead.number == 19)
    }

    @Test func `标题前方括号里的单位是来稿单位`() {
        let bulletin = read(
            "项目快报\n第6期\n丰泽县项目办公室　2020年4月13日\n\n◎ 开工项目\n【城关镇】速冻食品项目开工\n　　项目总投资三亿元，建标准化车间五栋。\n【县住建局】安置房开工\n　　规划住宅十一栋，计划后年六月交付。\n\n◎ 要素保障\n【园区服务站】贴息资金到账\n　　申报材料由九份减为四份，首批二十三个项目领到资金。\n"
        )
        #expect(bulletin.sections.map(\.title) == ["开工项目", "要素保障"])
        #expect(bulletin.items.map(\.contributor) == ["城关镇", "县住建局", "园区服务站"])
        #expect(bulletin.items.map(\.headline) == ["速冻食品项目开工", "安置房开工", "贴息资金到账"])
    }

    @Test func `方括号里的单位后面，标题接着正文`() {
        let bulletin = read(
            "统战信息\n2021年第6期\n中共枣林区委统战部　　2021-08-19\n\n▓ 民主党派\n【民盟区总支】送课进乡村。十五名教师利用暑假为三所乡村小学送课。\n【农工党区总支】调研报告获批示。报告获区政府主要领导批示，已拿出三条措施。\n▓ 港澳台侨\n【区侨联】侨商返乡考察冷链物流。七月二十八日，十一名侨商返乡考察。\n送：区委各常委\n"
        )
        #expect(bulletin.sections.map(\.title) == ["民主党派", "港澳台侨"])
        #expect(bulletin.items.map(\.contributor) == ["民盟区总支", "农工党区总支", "区侨联"])
        #expect(bulletin.items.map(\.headline) == ["送课进乡村", "调研报告获批示", "侨商返乡考察冷链物流"])
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `方括号里多半不是单位的，不拆`() {
        let bulletin = read(
            "项目快报\n第6期\n丰泽县项目办公室　2020年4月13日\n\n【助企行动】速冻食品项目开工\n　　项目总投资三亿元，建标准化车间五栋。\n【民生实事】安置房开工\n　　规划住宅十一栋，计划后年六月交付。\n【优化服务】贴息资金到账\n　　申报材料由九份减为四份，首批二十三个项目领到资金。\n"
        )
        #expect(bulletin.items.allSatisfy { $0.contributor.isEmpty })
        #expect(bulletin.items.map(\.headline).joined().contains("助企行动"))
    }

    @Test func `委员发言的题目在书名号里`() {
        let bulletin = read(
            "大会发言摘要\n第2号\n大会秘书处简报组　　2024年2月27日\n\n一、关于产业发展\n任远委员（区工商联）：《让链主带着配套企业走》\n　　建议链主企业每年公布一次可外采清单，由区里组织撮合。\n梁若水委员（民建）：《小微园区要管最后一百米》\n　　用电容量都建到了楼下，就差到车间的一百米。\n"
        )
        #expect(bulletin.items.map(\.headline) == ["让链主带着配套企业走", "小微园区要管最后一百米"])
        #expect(bulletin.items.map(\.contributor) == ["任远委员（区工商联）", "梁若水委员（民建）"])
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func `本期发是版记，上面的值班人员也是`() {
        let bulletin = read(
            "每日信息\n第203期\n瑞江市政府办公厅　　2025-10-16\n\n\(news)值班编辑：辛月　　值班处长：岳安民　　电话：8289116\n本期发：市政府领导，各县（市、区）政府\n")
        #expect(bulletin.imprint.lines.map(\.label) == ["本期发"])
        #expect(bulletin.imprint.people.contains { $0.name.contains("辛月") })
        #expect(bulletin.items.count == 2)
        #expect(bulletin.items[1].paragraphs.count == 1)
    }

    @Test func `落款前面编号的要求是正文的几段`() {
        let bulletin = read(
            "信访通报\n2021年第2期\n澄安市联席会议办公室　　　　2021年3月5日\n\n一、总体情况\n　　全市信访总量一千多件，环比下降。\n二、下步要求\n　　（一）盯紧重点楼盘，由住建部门牵头，一楼一策。\n　　（二）高新区要查找原因，三月十五日前书面报告。\n\n　　　　　　　　　　　　　　澄安市联席会议办公室\n　　　　　　　　　　　　　　　　2021年3月5日\n\n主送：各县（区）党委、政府\n"
        )
        #expect(bulletin.sections.map(\.title) == ["总体情况", "下步要求"])
        #expect(bulletin.sections[1].items.map(\.paragraphs.count) == [2])
        #expect(bulletin.closing.values.text(.signature) == "澄安市联席会议办公室")
    }

    @Test(arguments: ["（总务处 周强）", "（总务处　周强）", "（总务处 周 强）", "（供稿：总务处 周强）"])
    func `落款里单位后面的姓名不丢`(line: String) {
        let signed = Recognizer(units: ["总务处"]).signature(of: [.plain("食堂更换了全部老旧灶具，明天起用。"), .plain(line)])
        #expect(signed?.unit == "总务处　周强")
        #expect(signed?.rest == [.plain("食堂更换了全部老旧灶具，明天起用。")])
    }

    @Test func `标题已写明单位，落款里又有姓名的，留在正文`() {
        let (parts, _) = Recognizer(units: ["总务处"]).fragment(
            from: SourceLine.lines(of: "1.总务处：食堂换了灶具\n　　食堂更换了全部老旧灶具，明天起用。\n（总务处 周强）\n"))
        guard case .item(let item)? = parts.first else { return #expect(Bool(false)) }
        #expect(item.contributor == "总务处")
        #expect(item.paragraphs.map(\.text).joined().contains("周强"))
    }
}
