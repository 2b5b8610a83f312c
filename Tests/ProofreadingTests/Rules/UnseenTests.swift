import Bulletins
import Testing

@testable import Proofreading

/// What texts that the rules had not seen got wrong.
struct UnseenTests {
    @Test func `词语和提法`() {
        expect(
            .confusedWords,
            marks: [
                "该案已⟦移送检查院→移送检察院⟧审查起诉。", "严防国家⟦秘密泄漏→秘密泄露⟧。", "依法行使⟦公民权力→公民权利⟧。",
                "行政机关不得⟦滥用权利→滥用权力⟧。", "区政府⟦做出了→作出了⟧表彰决定。",
                "打造⟦市场化、国际化、法治化→市场化、法治化、国际化⟧营商环境。", "增强核心意识、⟦看起意识→看齐意识⟧。",
                "以习近平⟦新时代中国特色社会主义为指导→新时代中国特色社会主义思想为指导⟧。",
                "坚持以⟦习近平新时代社会主义思想→习近平新时代中国特色社会主义思想⟧为指导。",
            ])
    }

    /// What was seen to be missed, one after another.
    @Test func `数目到二十，一要和第一也数，年份只写两位也报`() {
        expect(
            .countAndList,
            marks: [
                "部署了⟦12⟧项重点任务，一是甲，二是乙，三是丙，四是丁，五是戊，六是己，七是庚，八是辛，九是壬，十是癸，十一是子。",
                "办好⟦十三⟧件实事：第一，修路；第二，架桥；第三，供水。", "做好⟦五⟧个方面工作：一要抓项目；二要抓环境；三要抓服务；四要抓安全。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "部署了11项重点任务，一是甲，二是乙，三是丙，四是丁，五是戊，六是己，七是庚，八是辛，九是壬，十是癸，十一是子。",
                "办好三件实事：第一，修路；第二，架桥；第三，供水。", "三四个方面工作：一要抓项目；二要抓环境；三要抓服务。",
                "“十五五”时期做好两个方面工作：一要抓项目；二要抓环境。",
            ])
        expect(.shortenedYear, marks: ["自⟦23→2023⟧年以来，全区新增企业1200家。", "2023年和⟦24→2024⟧年连续两年增长。"])
        expect(.shortenedYear, isSilentAbout: ["近24年来变化很大。", "24年间坚持不懈。", "2003年和20年来的变化。"])
    }

    @Test func `金额缺元、小数点写成间隔号、第1时间、数字写断`() {
        expect(
            .amountWithoutUnit,
            marks: ["落实资金⟦500万→500万元⟧，惠及群众3万人。", "实现地区生产总值⟦325.6亿→325.6亿元⟧，同比增长6.1%。"])
        expect(
            .brokenNumbers,
            marks: ["增长率达到⟦3·5→3.5⟧%，比上年提高⟦0·6→0.6⟧个百分点。", "完成投资⟦1 200→1200⟧万元，新增企业⟦3 5→35⟧家。"])
        expect(.wrongWords, marks: ["发现问题后要在⟦第1时间→第一时间⟧上报。"])
    }

    @Test func `分别是后面用分号列的也数，同哪一年相比也算年份，有单位的小数都认`() {
        expect(
            .countAndList,
            marks: [
                "通报了⟦5⟧起典型案例，分别是：甲公司偷税案；乙公司骗贷案；丙公司串标案；丁公司虚开案。", "确定⟦三⟧个试点单位，分别为：区医院、区中心校。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "通报了3起典型案例，分别是：甲公司偷税案；乙公司骗贷案；丙公司串标案。", "通报了5起典型案例，分别是：甲公司偷税案；乙公司骗贷案。另有三起移送公安。",
                "通报了5起典型案例，要求引以为戒：查摆问题；建章立制。",
            ])
        expect(.shortenedYear, marks: ["同⟦21→2021⟧年相比，增长两成。", "较⟦22→2022⟧年增长8%，比⟦23→2023⟧年同期多3天。"])
        expect(.shortenedYear, isSilentAbout: ["比10年前宽了一倍。", "树龄比20年多一些。", "与15年工龄的师傅搭班。"])
        expect(
            .brokenNumbers,
            marks: ["人均寿命⟦78·6→78.6⟧岁。", "发生⟦4·2→4.2⟧级地震。", "全年办件⟦1 200→1200⟧件，共有党员⟦2 56→256⟧名，面积⟦1 2.5→12.5⟧亩。"])
        expect(
            .brokenNumbers,
            isSilentAbout: ["开展“5·12”防灾演练、“6·18”促销。", "详见附件1 200件清单。", "电话：0370 3382 123。", "评出一等奖1名 二等奖2名。"])
        expect(.wrongWords, isSilentAbout: ["把第1时间段改到上午。"])
    }

    @Test func `标题不是断开的段`() {
        // Nothing goes on over the seam: a headline within an item.
        expect(
            .brokenParagraph,
            marksIn: [
                "区城管局、区住建局联合开展户外广告设施安全隐患排查整治\n两部门抽调32名执法人员，对主干道进行拉网式检查。",
                "镇党委书记王某到村调研人居环境整治、防返贫监测帮扶等工作情况\n王某先后来到三个村，详细了解项目进展，要求抓紧整改。",
                "坚持问题导向、目标导向、结果导向，推动巡察整改落地见效\n区委巡察办建立整改台账，逐项对账销号，整改完成率达到98%。",
                "罗雅琴代表说，县城停车难越来越突出，建议利用征收后的边⟦角⟧\n地建小型停车场，夜间开放机关单位院落。",
                "大坪村与杨柳村签订补偿协议，达到Ⅱ类的补六万元；达不到，上⟦游⟧\n给下游的杨柳村补偿六万元，资金由村里列支。",
                "市委召开专题会议，研究部署防汛抗旱、信访稳定等重点⟦工⟧\n作，要求各级各部门压实责任，确保万无一失。",
            ])
        expect(
            .brokenParagraph,
            marksIn: [
                "四、一以贯之转作风，努力建设人民满意的服务型政府\n作风建设永远没有休止符，我们将继续加强政府自身建设。",
                "何某某在湖北、湖南调研时强调：持续推动外贸提质增效 打通全国统一大市场建设卡点堵点\n古代简牍是我们国家信使的重要实物佐证，展出三天。",
            ])
    }

    @Test func `补语和定语`() {
        expect(
            .particles,
            marks: ["把工作做⟦的→得⟧更细更实。", "产业发展⟦的→得⟧又快又好。", "制定了详细⟦得→的⟧方案。", "提供优质⟦得→的⟧服务。"])
    }

    @Test func `圆点、破折号、连接号、书名号`() {
        expect(.dotAsFullStop, marks: ["全市新增企业1200家⟦.→。⟧同比增长5.2%。", "要加强工程管理⟦.→。⟧各部门要落实责任。"])
        expect(.dashMarks, marks: ["坚持人民至上⟦-→——⟧一切为了人民。"])
        expect(.dashMarks, isSilentAbout: ["郑州-新乡城际铁路开通。", "出席黎巴嫩-以色列边境会谈。"])
        expect(.rangeMarks, marks: ["气温10⟦~→～⟧15℃，有小雨。"])
        expect(.titleMarksOnOtherNames, marks: ["组织开展⟦《→⟧安全生产月⟦》→⟧活动。"])
    }

    @Test func `概数、年份、时刻、关联词`() {
        expect(.approximationTwice, marks: ["⟦约有300余→约有300⟧人参加。", "100⟦多家以上→多家⟧企业受益。"])
        expect(.shortenedYear, marks: ["⟦24→2024⟧年全市完成投资312亿元。"])
        expect(.impossibleTime, marks: ["下午⟦14点75分⟧出发。"])
        expect(.growthWithoutDirection, marks: ["实现收入23.7亿元，⟦同期相比15%→同期相比增长15%⟧。"])
        expect(
            .pairedConnectives,
            marks: [
                "虽然任务艰巨，⟦所以⟧要迎难而上。", "只有加强管理，⟦就能⟧提高效率。", "无论任务多重，⟦但⟧我们都要完成。", "不仅提高了效率，⟦但是⟧降低了成本。",
            ])
    }

    @Test func `到镇里调研的日子也不能晚于印发日期`() {
        expect(
            .dateAfterIssue,
            marksIn: [
                "第35期\n2023年10月8日\n一、重要讲话\n⟦10月12日⟧，区委书记到洪门镇调研秋收工作。",
                "第35期\n2023年10月8日\n一、重要讲话\n到10月12日，各单位要开展一次自查。",
            ],
            isRaw: true)
    }

    @Test func `来稿第一行的标题按标题读`() {
        let findings = Proofreader().read(
            Reading(lines: ["打造市场化、法制化、国际化营商环境", "", "近日，区里召开推进会，部署下一阶段工作，要求各单位抓好落实。"]))
        #expect(findings.map(\.rule) == ["F18"])
        #expect(Reading(lines: ["专项行动全面启动"]).texts.map(\.passage.kind) == [.heading])
        #expect(Reading(lines: ["营商环境工作动态", "第35期", "2023年10月8日"]).texts.map(\.passage.kind) == [.line, .line, .line])
    }

    @Test func `总期号不是期号`() {
        expect(
            .issueNumber, marksIn: ["统计快报\n第18期（总第326期）\n2023年10月8日\n一、工业运行\n全市工业运行平稳，稳中有进。"], isRaw: true)
    }

    @Test func `栏目里只有一条，用栏目的名字作标题`() {
        var bulletin = RightSentences.bulletin(["区里的工作扎实有序，成效明显。"])
        bulletin.sections[0].items[0].headline = ""
        #expect(Rule.emptyParts.placedMarks(in: Reading(bulletin)).isEmpty)
        bulletin.sections[0].items.append(
            Item(id: PartID("second"), paragraphs: bulletin.sections[0].items[0].paragraphs))
        #expect(Rule.emptyParts.placedMarks(in: Reading(bulletin)).map(\.mark.range) == [0..<12, 0..<12])
    }

    @Test func `读不出的那一期也占着期号`() {
        var archive = Archive()
        var bulletin = RightSentences.bulletin(["区里的工作扎实有序。"])
        (bulletin.masthead.year, bulletin.masthead.number) = (2023, 36)
        archive.addUnread(named: "2023-35")
        #expect(Rule.issueOrder.placedMarks(in: Reading(bulletin), archive: archive).isEmpty)
        archive = Archive()
        archive.addUnread(named: "2023-34")
        archive.addUnread(named: "草稿")
        #expect(Rule.issueOrder.placedMarks(in: Reading(bulletin), archive: archive).count == 1)
    }

    @Test func `页码只按页码报一次`() {
        let findings = Proofreader().read(RightSentences.bulletin(["— 3 —"]))
        #expect(findings.map(\.rule) == ["L13"])
    }

    @Test func `带注的编号不作标题`() {
        expect(.headingStop, isSilentAbout: ["部分数据因四舍五入的原因，存在总计与分项合计不等的情况。"], as: .heading)
        expect(.headingStop, marks: ["强化督导，确保实效⟦。→⟧"], as: .heading)
        expect(.invisibleCharacters, isSilentAbout: ["志愿者👨\u{200D}👩\u{200D}👧一家"])
    }
}
