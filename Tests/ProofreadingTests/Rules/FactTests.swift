import Bulletins
import Testing

@testable import Proofreading

struct FactTests {
    @Test func `同比后面要说增减`() {
        expect(
            .growthWithoutDirection,
            marks: [
                "零售额近10亿元，⟦同比29%→同比增长29%⟧。", "营业收入⟦环比10.3%→环比增长10.3%⟧", "税收⟦同比 5.2%→同比增长5.2%⟧。",
                "投诉量⟦较上年同期12%→较上年同期增长12%⟧", "办件量⟦同比超过30%→同比增长超过30%⟧", "新登记企业⟦同比2倍→同比增长2倍⟧",
                "占比⟦比上年同期3个百分点→比上年同期增长3个百分点⟧", "受理量⟦较上月20件→较上月增长20件⟧",
            ])
        expect(
            .growthWithoutDirection,
            isSilentAbout: [
                "同比增长29%", "同比下降3%", "同比增速29%", "同比+29%", "实现同比10%的增长", "增幅同比3个百分点", "同比基数较低", "同比多12家",
            ])
    }

    @Test func `日历上没有的日期`() {
        expect(
            .impossibleDate,
            marks: [
                "⟦9月31日⟧前完成", "于⟦2023年2月29日⟧印发", "⟦2月30日⟧召开", "⟦2023年13月⟧启动", "⟦4月31日⟧", "⟦0月5日⟧", "⟦6月31日⟧至7月1日",
                "9月25日—⟦9月31日⟧", "⟦10月32日⟧",
            ])
        expect(
            .impossibleDate,
            isSilentAbout: ["2024年2月29日", "2月29日", "9月25日—9月28日", "农历二月三十", "共13月", "2023年12月", "12月31日"])
    }

    @Test func `跟在前一个日期后面的日子，没有月份的日子`() {
        expect(
            .impossibleDate,
            marks: [
                "11月28日至⟦31日⟧检查", "9月29日、30日、⟦31日⟧放假", "2月25—⟦30日⟧", "4月30日和⟦31日⟧两天", "本月⟦32日⟧召开", "⟦32日⟧上午开会",
                "⟦13月份⟧用电量", "⟦0月份⟧",
            ])
        expect(
            .impossibleDate,
            isSilentAbout: [
                "10月28日至31日", "2月28日至29日", "11月25日至12月31日", "11月25日至31日内", "本月31日", "31日上午", "第32日上午", "共32日", "45日龄雏鸡",
                "12月份", "第13月份",
                "11月28日，31日", "每月30日、32日龄", "1至12月份", "从11月28到3.5日",
            ])
    }

    @Test func `钟面上没有的时刻，前后的话说明它是时刻的才报`() {
        expect(
            .impossibleTime,
            marks: [
                "全县⟦14:70⟧启动应急响应", "会议定于⟦14:70⟧召开", "⟦25:10⟧结束", "⟦上午13时⟧报送", "⟦上午13:30⟧召开", "会议定于⟦14时75分⟧召开",
                "⟦14时75分⟧，水位上涨", "8:30—⟦17:75⟧",
                "8时至⟦25时⟧停水", "14:30至⟦25:10⟧", "定于⟦24:30⟧召开", "定于⟦14:60⟧召开", "2:00—⟦25:00⟧", "9月26日⟦25时30分⟧",
                "截至⟦25：00⟧",
            ])
        expect(
            .impossibleTime,
            isSilentAbout: [
                "上午12:30散会", "上午12时", "历时38时20分到达", "水位涨至30时启动响应", "25:10战胜对手", "坡比1:50—1:75", "24时截止", "定于24:00召开",
                "14:59启动", "比例由14:70调为15:60",
                "8时至25:10", "25:10至26:10", "定于3.5时", "8至25时段", "定于14:7启动",
            ])
        expect(.impossibleTime, tells: ["会议定于14:70召开": "必改：没有“14:70”这个时刻，请核对", "上午13时": "必改：没有“上午13时”这个时刻，请核对"])
    }

    @Test func `星期与日历相符`() {
        expect(
            .wrongWeekday,
            marksIn: [
                "2023年10月8日（⟦星期一→星期日⟧）上午开会。", "10月8日（⟦周六→周日⟧）上班。", "2023年9月25日⟦星期二→星期一⟧，举行推进会。", "9月28日（⟦星期五→星期四⟧）前报送。",
                "2023年9月26日（⟦星期日→星期二⟧）举办。", "2024年2月29日（⟦星期五→星期四⟧）前完成。", "9月27日(⟦周四→周三⟧)召开。",
                "2023年10月1日（⟦星期六→星期日⟧）放假。",
            ])
        expect(.wrongWeekday, marksIn: ["2023年10月8日（星期日）上班。", "10月8日（周日）上班。", "9月25日（星期一）开会。", "每周一调度。"])
    }

    @Test func `年份写全，数字不与百千连用`() {
        expect(
            .shortenedYear,
            marks: [
                "⟦23→2023⟧年底前建成", "于⟦24→2024⟧年3月启动", "⟦22→2022⟧年上半年", "自⟦21→2021⟧年初以来", "⟦23→2023⟧年度先进",
                "截至⟦22→2022⟧年末", "⟦24→2024⟧年第一季度",
                "到⟦25→2025⟧年10月底",
            ])
        expect(
            .shortenedYear,
            isSilentAbout: ["10年来", "20年间", "近30年底蕴深厚", "10年5个月", "15年以上", "第23年底", "2023年底", "30年前", "期限20年，每年10月还款"])
        expect(
            .digitsBeforeHundred,
            marks: [
                "惠及⟦3百→300⟧人", "走访⟦5百→500⟧余户", "投入⟦2千→2000⟧元", "约⟦1.5千→1500⟧户", "共⟦4十→40⟧人", "培训⟦8百→800⟧人次",
                "拆除⟦6百→600⟧平方米", "栽植⟦3千→3000⟧株",
            ])
        expect(
            .digitsBeforeHundred,
            isSilentAbout: ["3千米", "5千瓦", "2千克", "3百分点", "第2百货大楼", "300人", "2万人", "1.2亿元", "“4百”工程"])
    }

    @Test func `百分点、倍、金额`() {
        expect(
            .percentagePoints,
            marks: [
                "由92%提高到95%，提高⟦3%→3个百分点⟧", "从20%上升至30%，上升⟦10%→10个百分点⟧", "由5.2%降到4.1%，下降⟦1.1%→1.1个百分点⟧",
                "占比从40%提升到45%，提升了⟦5%→5个百分点⟧",
                "由88%增加到90%，增加⟦2%→2个百分点⟧", "满意率由97.5%提高到99%，提高⟦1.5%→1.5个百分点⟧", "由60%降至50%，降低⟦10%→10个百分点⟧",
                "由70%提升至85%，同比提高⟦15%→15个百分点⟧",
            ])
        expect(.percentagePoints, isSilentAbout: ["由92%提高到95%，提高3个百分点", "由50%提升到75%，产量增长50%", "甲95%、乙92%、丙3%"])
        expect(
            .fallingByTimes,
            marks: [
                "时限⟦减少了2倍⟧", "成本⟦降低3倍⟧", "时间⟦缩短近一倍⟧", "材料⟦压减了两倍⟧", "能耗⟦下降1.5倍⟧", "环节⟦精简3倍⟧", "用时⟦压缩了2倍⟧", "费用⟦缩减超过1倍⟧",
                "成本⟦降低了3倍⟧左右。",
            ])
        expect(.fallingByTimes, isSilentAbout: ["增长2倍", "减少三分之二", "降低20%，产量增长2倍", "缩小为原来的一半"])
        expect(
            .amountWithoutUnit,
            marks: [
                "总投资⟦3.2亿→3.2亿元⟧，年内开工", "发放贷款⟦500万→500万元⟧。", "争取资金达⟦1.2亿→1.2亿元⟧；", "税收突破⟦10亿→10亿元⟧。", "减税⟦300万→300万元⟧、",
                "实现产值⟦25亿→25亿元⟧",
                "交易额超过⟦8000万→8000万元⟧，", "拨付经费约⟦50万→50万元⟧。",
            ])
        expect(
            .amountWithoutUnit, isSilentAbout: ["总投资3.2亿元", "常住人口30万，", "藏书10万册", "投资3亿美元", "投资1.2万亿元", "注册用户突破10万。"])
        expect(
            .largeAmount,
            marks: ["完成投资⟦12000万元→1.2亿元⟧", "投入⟦25600万元→2.56亿元⟧", "共⟦10000万元→1亿元⟧", "达⟦100001万元→10.0001亿元⟧"])
        expect(.largeAmount, isSilentAbout: ["完成投资8000万元", "12000万千瓦时", "1.2亿元"])
    }

    @Test func `数目与列举相符`() {
        expect(
            .countAndList,
            marks: [
                "从⟦四⟧个方面发力：一是甲；二是乙；三是丙。", "推出⟦两⟧项举措：一是甲；二是乙；三是丙。", "明确⟦三⟧项任务：抓招商、抓项目。", "聚焦⟦三⟧个重点：招商、项目、服务、作风。",
                "围绕⟦5⟧个方面，一是甲。二是乙。三是丙。四是丁。", "做好⟦四⟧项重点工作：一是甲。二是乙。", "抓好⟦三⟧个环节：受理、审核、制证、发证。", "在招商、项目⟦三⟧个方面发力。",
                "聚焦教育、医疗、养老、托育⟦三⟧大方面，补短板。", "表扬⟦三⟧家企业：甲、乙。", "坚持⟦两⟧个着力点：一是甲；二是乙；三是丙。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "从三个方面发力：一是甲；二是乙；三是丙。", "推进“三个一批”项目", "围绕七个方面提出27条措施。", "聚焦三个重点：招商、项目等。", "在招商、项目、服务三个方面发力。",
                "从机制、服务等三个方面发力。", "在涉及教育和医疗、养老三个方面", "明确三项任务：抓招商、抓项目和抓服务。",
                "第三个方面：甲、乙。",
                "有两个方面：甲（含乙、丙）、丁。",
            ])
    }

    @Test func `简称先交代`() throws {
        expect(
            .undefinedShortTitle,
            marksIn: [
                "《关于建设统一大市场的意见》印发后，⟦《意见》⟧强调市场秩序。", "⟦《条例（草案）》⟧共八章。", "区里认真落实⟦《实施方案》⟧。\n《实施方案》提出三项任务。", "对照⟦《清单》⟧逐项销号。",
                "依据⟦《办法》⟧第三条办理。", "学习⟦《纲要》⟧精神。", "⟦《若干措施》⟧提出十条意见。", "会议印发⟦《行动方案》⟧。",
            ])
        expect(
            .undefinedShortTitle,
            marksIn: [
                "《优化营商环境条例》（以下简称《条例》）共八章。《条例》明确三项制度。", "《通知》（新政办〔2023〕12号）已印发。", "《优化营商环境条例》共八章。",
                "《河南省标准化条例（草案）》（下称《条例（草案）》）。《条例（草案）》提出。",
            ])
        let reading = Reading(RightSentences.bulletin(["《关于建设统一大市场的意见》印发后，《意见》强调市场秩序。"]))
        let remedy = try #require(Rule.undefinedShortTitle.placedMarks(in: reading).first?.mark.remedies.first)
        var draft = Draft(reading.bulletin)
        try draft.perform(remedy.edit, title: "注明简称")
        #expect(draft.bulletin.items[0].paragraphs == ["《关于建设统一大市场的意见》（以下简称《意见》）印发后，《意见》强调市场秩序。"])
    }

    @Test func `晚于印发日期，不在起止之内`() {
        expect(
            .dateAfterIssue,
            marksIn: ["⟦10月12日⟧，区政府召开推进会。", "⟦2023年11月3日⟧上午，全区举行签约仪式。", "⟦12月1日⟧，街道组织了走访。", "⟦10月9日⟧，考察团赴长三角学习。"])
        expect(
            .dateAfterIssue,
            marksIn: ["10月20日将召开推进会。", "10月8日，召开推进会。", "活动定于10月12日举行。", "请于10月15日前完成。", "2022年12月1日，召开推进会。"])
        expect(.dateOutsidePeriod, marksIn: ["⟦8月3日⟧，区政府召开推进会。", "⟦2022年9月26日⟧，区里召开座谈会。", "⟦9月1日⟧上午，举行开工仪式。"])
        expect(
            .dateOutsidePeriod,
            marksIn: ["9月26日，召开推进会。", "8月3日起，新规施行。", "8月3日，企业提出诉求。9月26日，问题解决。", "劳动者今年5月入职。", "9月20日，召开推进会。"])
    }

    @Test func `版头的期号和日期`() {
        func marks(_ rule: Rule, _ masthead: Masthead, archive: Archive = Archive()) -> [String] {
            rule.placedMarks(in: Reading(Bulletin(masthead: masthead)), archive: archive)
                .map { "\($0.place.path.split(separator: "/").dropFirst().joined(separator: "/")) \($0.mark.range)" }
        }
        let date = DateText("2023年10月8日")
        #expect(marks(.issueNumber, Masthead(title: "周报第三十四期", year: 2023, number: 35)) == ["title 2..<7"])
        #expect(marks(.issueNumber, Masthead(title: "周报第三十五期", year: 2023, number: 35)).isEmpty)
        #expect(marks(.issueNumber, Masthead(title: "周报（第 34 期）", year: 2023, number: 35)) == ["title 3..<9"])
        #expect(marks(.issueNumber, Masthead(year: 2022, number: 35, date: date)) == ["date 0..<4"])
        #expect(marks(.mastheadDates, Masthead(date: DateText("2023年10月"))) == ["date 0..<8"])
        #expect(marks(.mastheadDates, Masthead(coverage: Coverage("九月下旬"))) == ["coverage 0..<4"])
        #expect(marks(.mastheadDates, Masthead(coverage: Coverage("2023年11月20日—11月18日"))) == ["coverage 0..<18"])
        #expect(marks(.mastheadDates, Masthead(coverage: Coverage("2023年12月25日—1月3日"))) == ["coverage 0..<16"])
        #expect(marks(.mastheadDates, Masthead(coverage: Coverage("2023年12月25日—2024年1月3日"))).isEmpty)
        #expect(marks(.mastheadDates, Masthead(date: date, coverage: Coverage("2023年9月25日—10月9日"))) == ["date 0..<10"])
        #expect(marks(.mastheadDates, Masthead(date: date, coverage: Coverage("2023年9月25日—9月28日"))).isEmpty)
        var archive = Archive()
        archive.add(Bulletin(masthead: Masthead(year: 2023, number: 34, serial: 100, date: DateText("2023年9月28日"))))
        #expect(marks(.issueOrder, Masthead(year: 2023, number: 36), archive: archive) == ["number 0..<2"])
        #expect(marks(.issueOrder, Masthead(year: 2023, number: 35, serial: 103), archive: archive) == ["serial 0..<3"])
        #expect(
            marks(.issueOrder, Masthead(year: 2023, number: 35, date: DateText("2023年9月1日")), archive: archive)
                == ["date 0..<9"])
        #expect(marks(.issueOrder, Masthead(year: 2023, number: 35, serial: 101, date: date), archive: archive).isEmpty)
        expect(.issueNumber, marksIn: ["工作动态\n第35期\n（2023年⟦第三十四期⟧）\n一、动态"], isRaw: true)
        expect(.issueNumber, marksIn: ["工作动态\n第 35 期\n（2023年第三十五期）\n一、动态"], isRaw: true)
    }
}
