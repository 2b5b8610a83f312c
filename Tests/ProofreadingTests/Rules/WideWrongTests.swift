import Bulletins
import Testing

@testable import Proofreading

/// Eight wrong ways and more for the rules that read headings, the masthead, the lists of the office, or other issues.
struct WideWrongTests {
    @Test func `标题过长、标题末尾的标点`() {
        expect(
            .longHeading,
            marks: [
                "区委区政府召开全区优化营商环境暨重点项目建设推进会议安排部署下一阶段工作并对先进单位和先进个人进行表彰奖励的通知要点",
                "东街街道办事处、西街街道办事处、向阳街道办事处、文化街街道办事处、渠东街道办事处、洪门镇联合开展安全生产大检查并现场督促整改",
                "关于印发《红旗区2023年优化营商环境专项行动实施方案》和《红旗区营商环境问题线索核查处理办法（试行）》等文件的通知及有关说明",
                "“拿地即开工”“一件事一次办”“免申即享”“容缺受理”“帮办代办”“首席服务员”等六项改革举措在全区推开见效",
                String(repeating: "优化服务", count: 14),
                "深入学习贯彻党的二十大精神，扎实推进政务服务便民化，努力打造审批最少、流程最优、效率最高、服务最好的一流营商环境新高地",
                "区市场监管局：聚焦企业急难愁盼，创新监管方式，优化准入流程，强化信用约束，推动全区经营主体量质齐升再上新台阶取得新成效",
                "2023年前三季度全区规模以上工业、固定资产投资、社会消费品零售总额、一般公共预算收入等主要经济指标完成情况的通报和下一步打算",
            ].map { "⟦\($0)⟧" }, as: .heading)
        expect(
            .headingStop,
            marks: [
                "持续优化营商环境⟦。→⟧", "“一件事一次办”⟦。→⟧", "惠企政策清单（第三批）⟦，→⟧", "为企业办实事⟦；→⟧", "下一步打算⟦：→⟧", "2023年工作要点⟦。→⟧",
                "助企纾困⟦、→⟧", "推进会召开⟦,→⟧", "走访企业⟦;→⟧",
            ], as: .heading)
    }

    @Test func `口语、领导职务、固定提法`() {
        expect(
            .spokenWords,
            marks: [
                "⟦立马→立即⟧整改到位", "企业有难题⟦咋办→怎么办⟧", "结果⟦咋样→怎样⟧", "缺⟦啥→什么⟧补什么", "审核工作⟦这块→这方面⟧", "信访工作⟦这一块→这方面⟧", "环境⟦挺好→很好⟧",
                "群众需要⟦啥→什么⟧", "专班⟦立马→立即⟧到场",
            ])
        var lexicon = Lexicon()
        #expect(lexicon.add("张某某 区委书记 1\n李某某 区长 2\n王某 副区长 3", from: "leaders").isEmpty)
        expect(
            .leaderPost,
            marksIn: [
                "⟦张某某书记→书记张某某⟧出席。", "⟦李某某区长→区长李某某⟧主持。", "⟦王某副区长→副区长王某⟧陪同。", "⟦王某、李某某→李某某、王某⟧出席。",
                "⟦李某某、张某某→张某某、李某某⟧调研。",
                "会前，⟦张某某区委书记→区委书记张某某⟧看望代表。", "⟦王某、张某某→张某某、王某⟧参加。", "随后，⟦李某某区长→区长李某某⟧作了部署。",
                "会上，⟦李某某区长→区长李某某⟧强调。",
            ], lexicon: lexicon)
        expect(
            .fixedPhrases,
            marks: [
                "坚持⟦习近平新时代中国社会主义思想→习近平新时代中国特色社会主义思想⟧", "学习⟦习近平新时代中国特色社会主意思想→习近平新时代中国特色社会主义思想⟧",
                "学习⟦习近平新时代的中国特色社会主义思想→习近平新时代中国特色社会主义思想⟧", "践行⟦社会主义核心的价值观→社会主义核心价值观⟧", "践行⟦社会主意核心价值观→社会主义核心价值观⟧",
                "坚持⟦以人民为重心的发展思想→以人民为中心的发展思想⟧", "打造⟦市场化、法制化、国际化→市场化、法治化、国际化⟧环境",
                "增强⟦政治意识、大局意识、核心意思、看齐意识→政治意识、大局意识、核心意识、看齐意识⟧",
                "坚定⟦道路自信、理论自信、制度自信、文明自信→道路自信、理论自信、制度自信、文化自信⟧",
            ])
        expect(.fixedPhrases, isSilentAbout: ["打造市场化法治化国际化环境", "坚持以人民为中心的思想", "领导同志指出，新时代中国特色社会主义思想"])
    }

    @Test func `晚于印发日期，不在起止之内，没有这个时刻`() {
        expect(
            .dateAfterIssue,
            marksIn: [
                "⟦10月9日⟧，区里召开推进会。", "⟦2023年10月18日⟧，专班开展了走访。", "⟦11月1日⟧上午，区政府举行签约仪式。", "据了解，⟦12月2日⟧，企业完成了搬迁，举办庆典。",
                "⟦2024年3月1日⟧，区里印发了方案。", "⟦10月31日⟧，区人大组织了视察。", "⟦11月11日⟧，区法院召开发布会。", "⟦10月20日⟧，考察组深入车间。",
            ])
        expect(
            .dateOutsidePeriod,
            marksIn: [
                "⟦9月2日⟧，区里召开推进会。", "⟦8月15日⟧，企业建成投产。", "⟦2023年7月7日⟧，专班走访企业。", "⟦1月3日⟧上午，全区开展检查。", "⟦5月20日⟧，街道组织座谈。",
                "⟦2022年12月31日⟧，平台上线。", "近日获悉，⟦6月6日⟧，项目签约。", "⟦4月4日⟧，窗口推出新服务。",
            ])
        expect(
            .impossibleTime,
            marks: [
                "上午⟦25:30⟧开会", "下午⟦15:75⟧结束", "9月26日⟦26:00⟧前报送", "下午⟦3:60⟧集合", "晚上⟦19:90⟧停水", "凌晨⟦1:99⟧抢修",
                "上午⟦9：61⟧签到",
                "10月8日⟦30时⟧截止", "下午⟦25时⟧封闭",
            ])
        expect(
            .impossibleTime, isSilentAbout: ["上午9:30", "比例为1:500", "以89:76获胜", "下午18时", "10月8日24时", "中午12点", "共8日30点位"])
    }

    @Test func `版头：期号、日期、起止`() {
        func marks(_ rule: Rule, _ masthead: Masthead, archive: Archive = Archive()) -> [String] {
            rule.placedMarks(in: Reading(Bulletin(masthead: masthead)), archive: archive)
                .map { "\($0.place.path.split(separator: "/").dropFirst().joined(separator: "/")) \($0.mark.range)" }
        }
        for title in ["周报第三十四期", "周报第36期", "周报（第 34 期）", "动态第三期", "第五十三期周报", "（第 53 期）周报", "2023年第三十六期", "总结（第十五期）"] {
            #expect(marks(.issueNumber, Masthead(title: title, year: 2023, number: 35)).count == 1, "\(title)")
        }
        for date in ["2023年10月", "10月8日", "二〇二三年十月八日", "2023.10.8日", "2023-2-30", "国庆节", "2023年10月8号", "本周五"] {
            #expect(marks(.mastheadDates, Masthead(date: DateText(date))).map { $0.prefix(4) } == ["date"], "\(date)")
        }
        // One sentence is enough for a day that no calendar has.
        for date in ["2023年2月30日", "2023年13月1日"] {
            let found = Proofreader().read(Bulletin(masthead: Masthead(year: 2023, date: DateText(date))))
            #expect(found.map(\.rule) == ["F06"] && found.first?.text == date, "\(date)")
        }
        var archive = Archive()
        archive.add(Bulletin(masthead: Masthead(year: 2023, number: 34, serial: 100, date: DateText("2023年9月28日"))))
        let late = DateText("2023年10月8日")
        for (masthead, field) in [
            (Masthead(year: 2023, number: 36), "number"), (Masthead(year: 2023, number: 37), "number"),
            (Masthead(year: 2023, number: 53), "number"), (Masthead(year: 2023, number: 350), "number"),
            (Masthead(year: 2023, number: 35, serial: 100), "serial"),
            (Masthead(year: 2023, number: 35, serial: 102), "serial"),
            (Masthead(year: 2023, number: 35, serial: 99), "serial"),
            (Masthead(year: 2023, number: 35, date: DateText("2023年9月1日")), "date"),
            (Masthead(year: 2023, number: 35, serial: 101, date: DateText("2022年10月8日")), "date"),
        ] {
            #expect(marks(.issueOrder, masthead, archive: archive).map { String($0.prefix(field.count)) } == [field])
        }
        #expect(marks(.issueOrder, Masthead(year: 2023, number: 35, serial: 101, date: late), archive: archive).isEmpty)
        #expect(marks(.issueOrder, Masthead(year: 2024, number: 1, serial: 101), archive: archive).isEmpty)
    }

    @Test func `空栏目、缺单位、同一条登了两次、以前登过`() {
        func parts(_ rule: Rule, _ bulletin: Bulletin, archive: Archive = Archive()) -> [String] {
            rule.placedMarks(in: Reading(bulletin), archive: archive).map { "\($0.place.part)" }
        }
        for names in [
            ["甲街道", "乙镇", ""], ["", "乙镇", "丙局"], ["甲街道", "", "丙局"], ["甲街道", "乙镇", "丙局", ""],
            ["甲街道", "", "丙局", "丁局"], ["", "乙镇", "丙局", "丁局"], ["甲街道", "乙镇", "", "丁局", "戊局"],
            ["甲街道", "乙镇", "丙局", "丁局", ""],
        ] {
            #expect(parts(.missingContributor, .with(contributors: names)) == ["i\(names.firstIndex(of: "") ?? -1)"])
        }
        let text = "东街街道组织网格员走访辖区企业二十三家，收集意见建议四十条。针对融资难问题，协调银行现场授信五百万元。"
        for again in [
            text, text + "受到好评。", "据悉，近日有消息。" + text, text.replacing("。针对", with: "；针对"), "　　" + text,
            text + "成效明显。", text.replacing("网格员", with: "“网格员”"), text.replacing("授信五", with: "授信 五"),
        ] {
            var bulletin = Bulletin.with(contributors: ["甲街道", "乙镇"])
            bulletin.sections[0].items[0].paragraphs = [.plain(text)]
            bulletin.sections[0].items[1].paragraphs = [.plain(again)]
            #expect(parts(.repeatedItem, bulletin) == ["i1"], "\(again)")
            var earlier = Bulletin.with(contributors: ["甲街道"])
            earlier.sections[0].items[0].paragraphs = [.plain(text)]
            (earlier.masthead.year, earlier.masthead.number) = (2023, 30)
            var archive = Archive()
            archive.add(earlier)
            (bulletin.masthead.year, bulletin.masthead.number) = (2023, 35)
            #expect(parts(.repeatedFromEarlierIssue, bulletin, archive: archive).contains("i1"), "\(again)")
        }
        for (bulletin, part) in [
            (Bulletin(sections: [Section(id: PartID("s"), title: "红旗动态")]), "s"),
            (Bulletin(sections: [Section(id: PartID("s"), title: "重要讲话", items: [])]), "s"),
            (.with(headline: "有标题", paragraphs: []), "item"), (.with(headline: "有标题", paragraphs: [""]), "item"),
            (.with(headline: "有标题", paragraphs: ["", ""]), "item"),
            (.with(headline: "", paragraphs: ["有正文。"], beside: "另一条"), "item"),
            (.with(headline: "", paragraphs: ["", "有正文。"], beside: "另一条"), "item"),
            (
                Bulletin(
                    sections: [
                        Section(
                            id: PartID("s"), title: "红旗动态",
                            subsections: [Subsection(id: PartID("sub"), title: "各镇办", items: [])])
                    ]), "sub"
            ),
        ] {
            #expect(parts(.emptyParts, bulletin) == [part])
        }
    }

    @Test func `段落断开、缺句号`() {
        expect(
            .missingEndMark,
            marksIn: [
                "今年以来，全区新增企业五百户，服务效能明显提⟦升→升。⟧", "下一步，我们将持续深化改革，让企业和群众更满⟦意→意。⟧",
                "会议强调，各单位要提高站位，抓好各项任务落⟦实→实。⟧", "截至目前，共走访企业86家，解决问题120⟦个→个。⟧",
                "经过三个月的集中整治，辖区市容环境焕然一⟦新→新。⟧", "区税务局推行“税务管家”服务，办税时间压缩六⟦成→成。⟧",
                "上半年，全区实现生产总值152亿元，同比增长5.8⟦%→%。⟧", "会上，与会代表围绕议题展开讨论，提出意见建议23⟦条→条。⟧",
                "全区各单位要认真抓好落实，及时报送进展情况⟦，→。⟧",
            ])
        expect(
            .brokenParagraph,
            marksIn: [
                "区发改委会同有关部门，对全区重点项目逐一排查，摸清底⟦数⟧\n和难点，建立问题台账，实行销号管理。",
                "街道组织网格员入户走访，宣传惠企政策，收集诉求建议⟦、⟧\n解答疑问，受到群众好评。",
            ])
    }

    @Test func `数目和列举还有这些对不上`() {
        expect(
            .countAndList,
            marks: [
                "重点抓好⟦五⟧件事：一是招商；二是项目；三是服务；四是人才。", "做到“⟦三⟧个到位”：一是思想到位，二是责任到位，三是措施到位，四是考核到位。",
                "评出⟦3⟧家先进单位：区发改委、区税务局。", "涉及住建、税务、人社、医保等⟦3⟧个部门。", "⟦2⟧个典型案例分别是：甲、乙、丙。", "由发改、财政、审计、税务等⟦三⟧家单位组成专班。",
                "设立⟦两⟧个窗口：综合窗、专窗、绿窗。", "建成⟦4⟧个社区：东街、西街、新华。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "涉及住建、税务、人社等12个部门。", "做到“三个到位”。", "评出3家先进单位：区发改委、区税务局、区人社局。", "推进“三个一批”：一批签约、一批开工。",
                "住建、税务、人社、医保等四个部门。",
            ])
    }

    @Test func `的地得还有这些错法`() {
        expect(
            .particles,
            marks: [
                "扎实⟦得→地⟧推进各项工作", "积极⟦得→地⟧开展走访", "有力⟦得→地⟧保障了项目建设", "深入⟦得→地⟧调研企业困难", "工作做⟦的→得⟧很扎实。", "问题解决⟦的→得⟧好，",
                "不断⟦的→地⟧提升服务水平", "高质量⟦的→地⟧完成全年任务", "认真⟦的→地⟧落实上级部署", "良好⟦地→的⟧营商环境", "任务落实⟦的→得⟧非常到位，",
            ])
        expect(
            .particles,
            isSilentAbout: [
                "高质量的发展", "不断的努力", "积极的财政政策", "做的工作很扎实", "解决的问题很多", "好得很", "扎实得很", "有力的保障", "认真的态度", "良好地运行",
            ])
        let sure = Rule.particles.marks(in: Passage("营商环境得持续优化，进一步激发了活力。"), .standard)
        #expect(sure.map(\.replacements) == [["的", "得到"]])
        #expect(sure.first?.isSure == true)
    }
}
