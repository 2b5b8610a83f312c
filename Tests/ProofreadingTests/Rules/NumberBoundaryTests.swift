import Bulletins
import Testing

@testable import Proofreading

/// The numbers and exceptions in the rules for amounts, dates and counts: for each a sentence that just rings, and one
/// that just does not.
struct NumberBoundaryTests {
    @Test func `概数`() {
        expect(
            .approximateNumbers,
            marks: [
                "有⟦五、六→五六⟧家企业参加", "有十⟦五、六→五六⟧家企业参加", "走访了十⟦五、六→五六⟧家企业", "停水⟦2、3→两三⟧天", "跑⟦1、2→一两⟧趟", "需⟦8、9→八九⟧个小时",
                "约⟦三、五→三五⟧家",
            ])
        expect(
            .approximateNumbers,
            isSilentAbout: [
                "二、五家企业分列前两位", "其中二、五家为新增", "其中三、七家为新增", "一九九五、六年时间里", "十五、六家企业参加", "荣获二、三名", "共有九、十家", "停水2、4天",
                "已有0、1人", "第2、3天",
                "工期：2、3天", "停水2、3户", "停水2，3天", "停水2、三天", "停水二、3天", "　五、六家企业参加",
            ])
        expect(.approximateNumbers, tells: ["停水2、3天": "提示：概数用汉字，中间不用顿号 → 两三"])
        expect(
            .approximationTwice,
            marks: [
                "⟦约为5天左右→约为5天⟧", "来了十⟦多家左右→多家⟧企业。", "来了5⟦多家左右→多家⟧。", "厂房300⟦多平方米左右→多平方米⟧。", "来了30⟦余家单位左右→余家单位⟧。大家满意。",
                "30⟦余家单位左右→余家单位⟧的规模",
                "⟦约50个工作日左右→约50个工作日⟧", "⟦不少于5个工作日以上→不少于5个工作日⟧",
            ])
        expect(
            .approximationTwice,
            isSilentAbout: [
                "来了50多，上下都满意。", "用时30多个工作日左右。", "来了30余家单位左右开弓", "20余人上下齐心协力。", "全区50余家规模以上的企业", "近10天左右", "约50家规上企业左右",
                "不少于20家规上企业以上", "不少于30家规模以上企业", "超过30家规模以上企业", "约50家，左右两侧", "邀约30余家企业", "一路赶超30余家同行", "实现反超30余分",
            ])
        expect(
            .approximationTwice,
            tells: [
                "来了50多家左右参加": "建议：“多”与“左右”留一个 → 多家", "约30多户": "建议：“约”与“多”留一个 → 约30 / 30多",
                "约50家左右参加": "建议：“约”与“左右”留一个 → 约50家 / 50家左右",
                "不少于20人以上参加": "建议：“不少于”与“以上”留一个 → 不少于20人 / 20人以上",
            ])
    }

    @Test func `小数、百分数`() {
        expect(.brokenNumbers, marks: ["增长⟦3. 5→3.5⟧%", "增长⟦3·15→3.15⟧%", "投资⟦123 456→123456⟧万元"])
        expect(.brokenNumbers, isSilentAbout: ["增长3·155%", "投资1234 567万元", "增长3.甲"])
        expect(.percentRanges, isSilentAbout: ["增长±5-10%", "投资500—1万元"])
        expect(
            .percentagePoints,
            marks: ["由92%在半年内大幅提高到95%，提高⟦3%→3个百分点⟧以上", "由92%提高到95%，同比一共提高了⟦3%→3个百分点⟧"])
        expect(
            .percentagePoints,
            isSilentAbout: ["由92%提高到92%，提高0%", "由92%在这半年内大幅提高到95%，提高3%", "由92%提高到95%，同比一共是提高了3%"])
        expect(.pointsOfAmounts, marks: ["零售额同比，增长⟦6.3个百分点→6.3%⟧。", "零售额，增长⟦6.3个百分点→6.3%⟧。"])
        expect(.pointsOfAmounts, isSilentAbout: ["拉动零售额增长6.3个百分点"])
        expect(.negativeFall, isSilentAbout: ["指数下降-3，好于预期"])
        expect(
            .growthWithoutDirection,
            marks: [
                "⟦同比为5%→同比增长5%⟧。", "增幅近两年以来⟦同比5%→同比增长5%⟧。", "⟦同比5%→同比增长5%⟧的全市工业总产值增", "受理量⟦较上季度20件→较上季度增长20件⟧",
            ])
        expect(.growthWithoutDirection, isSilentAbout: ["增幅近两年来同比5%。", "同比5%的全市工业产值增", "受理量较上年12件"])
        expect(.growthWithoutDirection, tells: ["同比是5%。": "建议：“同比”后缺“增长”或“下降”，请核对方向 → 同比增长5% / 同比下降5%"])
        expect(.digitsBeforeHundred, isSilentAbout: ["得0百分", "共0百户"])
        expect(.largeAmount, marks: ["完成投资⟦12000万元→1.2亿元⟧，创新高"])
    }

    @Test func `年份、日期、时刻`() {
        expect(
            .shortenedYear,
            marks: ["2021年至⟦23→2023⟧年共完成投资12亿元", "据统计，⟦24→2024⟧年全市完成投资312亿元。", "（节选）⟦24→2024⟧年全市完成投资312亿元。"])
        expect(.shortenedYear, isSilentAbout: ["期限为2021—20年", "期限为2021—21年", "用24年全市变了样"])
        expect(.chineseZero, isSilentAbout: ["编号一二○二三年"])
        expect(.impossibleDate, marks: ["约⟦2023年13月⟧启动"])
        expect(.impossibleDate, isSilentAbout: ["编号131月5日", "工期共13月5日", "9月100日龄仔猪出栏"])
        expect(.impossibleTime, marks: ["下午⟦14时75分⟧出发", "下午⟦14点60分⟧出发", "下午⟦25点⟧出发", "下午⟦14:60⟧出发"])
        expect(.impossibleTime, isSilentAbout: ["工期10日100时", "下午14点59分出发", "下午14:59出发", "下午24点截止"])
        expect(
            .dateAfterIssue,
            marksIn: ["11月1日至5日，区里举办培训班。", "11月1日，区里开展调研，持续到二月底。", "11月1日，专班开展走访，持续到年底。"])
        expect(
            .dateOutsidePeriod,
            marksIn: ["⟦9月17日⟧，区里召开推进会。", "9月18日，区里召开推进会。", "2021年9月26日，区里召开座谈会。", "会议圆满结束。8月3日，区里召开推进会。"])
        expect(.wrongWeekday, marksIn: ["10月8日（星期七）上班。", "10月7日（⟦星期五→星期六⟧）上班。", "10月7日（⟦星期天→星期六⟧）上班。"])
    }

    @Test func `版头的期号和日期从一开始`() {
        func marks(_ rule: Rule, _ masthead: Masthead, archive: Archive = Archive()) -> Int {
            rule.placedMarks(in: Reading(Bulletin(masthead: masthead)), archive: archive).count
        }
        let date = DateText("2023年9月1日")
        #expect(marks(.issueNumber, Masthead(title: "周报第三期", year: 2023, number: 1)) == 1)
        #expect(marks(.issueNumber, Masthead(title: "周报第三期", year: 2023)) == 0)
        #expect(marks(.issueNumber, Masthead(number: 35, date: date)) == 0)
        var archive = Archive()
        archive.add(Bulletin(masthead: Masthead(year: 2022, number: 34, date: DateText("2023年9月28日"))))
        #expect(marks(.issueOrder, Masthead(year: 2023, number: 1, date: date), archive: archive) == 1)
        #expect(marks(.issueOrder, Masthead(year: 2023, date: date), archive: archive) == 0)
    }

    @Test func `数目与列举`() {
        let points = "一是甲；二是乙；三是丙。"
        let filler = String(repeating: "抓", count: 21)
        expect(
            .countAndList,
            marks: [
                "3月份部署了⟦四⟧项任务：\(points)", "推行“⟦四⟧项举措”：\(points)", "推行“⟦三⟧项举措”：建专班、强调度。", "评出⟦3⟧家全区年度先进单位：甲局、乙局。",
                "做好⟦四⟧项工作，\(filler)抓：\(points)",
                "聚焦⟦三⟧个重点：\(String(repeating: "优", count: 29))、\(String(repeating: "优", count: 30))。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "3月部署了四项任务：\(points)", "聚焦三个重点：“招商”、项目、服务、作风。", "评出3家全区本年度先进单位：甲局、乙局。",
                "做好四项工作，\(filler)抓抓：\(points)", "围绕招商、项目、服务、三个方面发力。", "提出100条措施：\(points)",
                "聚焦三个重点：\(String(repeating: "优", count: 30))、\(String(repeating: "优", count: 30))。",
            ])
        expect(
            .countAndList,
            marks: [
                "做到⟦13⟧个强化：强化领导、强化责任。", "做到⟦十三⟧个强化：强化领导、强化责任。", "抓⟦2⟧个强化：强化甲、强化乙、强化丙。", "作出⟦三⟧项承诺：时限承诺、质量承诺。",
                "实施⟦三⟧大提升：服务提升、效率提升。", "做到⟦三⟧个强化：强化一二三四五六七八九十、强化责任。", "“帮办”“代办”“预审”等⟦两⟧项服务。", "推出“5G”“AI”“1+N”等⟦两⟧项服务。",
                "涉及住建、公共资源交易、人社、医保等⟦3⟧个部门。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "做到三个“强”：“强”领导、“强”责任、“强”督导、“强”考核。", "做到三个强化：强化一二三四五六七八九十甲、强化责任。", "涉及甲、乙，住建、税务、人社等3个部门。",
                "这是第三个强化：强化领导、强化责任。", "涉及学校、医院等场所、车站、码头等3类场所。",
                "涉及住建、公共资源交易局、人社、医保等3个部门。",
            ])
    }
}
