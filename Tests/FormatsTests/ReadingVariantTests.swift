import Bulletins
import Formats
import Recognition
import Testing

/// The same paper in another dress: other marks, other places for who sent what, other widths.
@Suite struct 同一份简报换了样子读法不变 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"
    private let headlines = ["流动书箱走进工地", "末班车等一等学生", "冷库建在田头上"]
    private let texts = [
        "　　县总工会在九个工地投放流动书箱，书目由工人自己点。", "　　公交公司把末班车推迟十分钟，高三学生不用再跑。", "　　合作社在田头建冷库两座，菜农多卖了三成。",
    ]

    /// - Parameters:
    ///   - title: the line of a headline, counted from 0.
    ///   - end: what stands under its text.
    private func paper(_ title: (Int, String) -> String, end: (Int) -> String = { _ in "" }) -> String {
        head + headlines.indices.map { title($0, headlines[$0]) + "\n" + texts[$0] + "\n" + end($0) }.joined()
    }

    @Test func `版头有总第几期，页眉只有刊名和期号，也是页眉`() throws {
        let bulletin = try imported(
            "侨 联 通 讯\n2020年第3期　　（总第71期）\n海澄市侨联办公室编　　2020年9月18日\n\n"
                + headlines.indices.map { "\($0 + 1).\(headlines[$0])\n\(texts[$0])\n" }.joined(
                    separator: "　　　　　侨联通讯　2020年第3期\n"))
        #expect(bulletin.items.map(\.headline) == headlines)
        #expect(bulletin.items.map { $0.paragraphs.map(\.text) } == texts.map { [String($0.dropFirst(2))] })
    }

    @Test(arguments: [["* ", "* ", "* "], ["- ", "- ", "- "], ["01 ", "02 ", "03 "]])
    func `标题前的星号、短横和两位数都是编号，不是标题的字`(marks: [String]) throws {
        let bulletin = try imported(paper { marks[$0] + $1 })
        #expect(bulletin.items.map(\.headline) == headlines)
    }

    @Test func `Word 和 Markdown 的标题前有符号，个个都有，就不是标题的字`() throws {
        let bulletin = try imported(
            "# 要情快报\n\n第18期\n\n东平县委办公室　　2024年5月6日\n\n## ▶工作动态\n\n"
                + headlines.indices.map { "### ◎\(headlines[$0])\n\n\(texts[$0])\n\n" }.joined()
                + "## ▶经验交流\n\n### ◎把课堂搬到田间\n\n农技员每周三到田间讲课，一次只讲一样。\n",
            "a.md")
        #expect(bulletin.sections.map(\.title) == ["工作动态", "经验交流"])
        #expect(bulletin.items.map(\.headline) == headlines + ["把课堂搬到田间"])
    }

    @Test(arguments: ["编者按　", "编者按：", "【编者按】", "编者的话　"])
    func `编者按后面是冒号、括号还是空格都是编者按`(label: String) throws {
        let bulletin = try imported(
            head + "　　\(label)近期各地做法很多，现摘登一组，供参考。\n\n"
                + headlines.indices.map { "\(["一、", "二、", "三、"][$0])\(headlines[$0])，群众说方便\n\(texts[$0])\n" }.joined())
        #expect(bulletin.note?.paragraphs == [.plain("近期各地做法很多，现摘登一组，供参考。")])
        #expect(bulletin.sections.map(\.title) == [""])
        #expect(bulletin.items.map(\.headline) == headlines.map { $0 + "，群众说方便" })
    }

    @Test func `多数标题后面的括号里是来稿单位，少见的名称也是`() throws {
        let units = ["民一庭", "县作协", "海川重工"]
        let bulletin = try imported(paper { "\($0 + 1).\($1)（\(units[$0])）" })
        #expect(bulletin.items.map(\.headline) == headlines)
        #expect(bulletin.items.map(\.contributor) == units)
        // One that stands alone says what the headline is about.
        let alone = try imported(paper { "\($0 + 1).\($1)" + ($0 == 1 ? "（连载之二）" : "") })
        #expect(alone.items[1].headline == "末班车等一等学生（连载之二）")
    }

    @Test func `标题和正文之间靠中间的单位，多数认得，少数照样`() throws {
        let units = ["县总工会", "石渡镇", "海川重工"]
        let bulletin = try imported(paper { "\($0 + 1).\($1)\n　　　　　　　　　　　　\(units[$0])" })
        #expect(bulletin.items.map(\.headline) == headlines)
        #expect(bulletin.items.map(\.contributor) == units)
    }

    @Test func `空格推到中间的短行，头一个在全部正文之前，都是栏目`() throws {
        let bulletin = try imported(
            head + "　　　　　　　　工作动态\n1.\(headlines[0])\n\(texts[0])\n　　　　　　　　经验交流\n2.\(headlines[1])\n\(texts[1])\n")
        #expect(bulletin.sections.map(\.title) == ["工作动态", "经验交流"])
        #expect(bulletin.items.map(\.contributor) == ["", ""])
        // A unit at the same place behind the first text signs it.
        let signed = try imported(
            paper {
                "\($0 + 1).\($1)"
            } end: { _ in
                "　　　　　　　　　　　　　　县总工会\n"
            })
        #expect(signed.sections.map(\.title) == [""])
        #expect(signed.items.map(\.contributor) == ["县总工会", "县总工会", "县总工会"])
    }

    @Test func `居中的标题都排成两行，就都接成一个`() throws {
        let bulletin = try imported(
            head + """
                　　　　　　海关推行“提前申报”
                　　　　　让鲜活水产品随到随放

                \(texts[0])

                　　　　　　老街“夜经济”
                　　　　　带火四百家小店

                \(texts[1])
                """)
        #expect(bulletin.items.map(\.headline) == ["海关推行“提前申报”让鲜活水产品随到随放", "老街“夜经济”带火四百家小店"])
    }

    @Test func `栏目没有符号而条目有，下面直接是正文的短行也是栏目`() throws {
        let bulletin = try imported(
            head + "今日概况\n\n　　监测到信息三千条，负面占二成。\n\n重点舆情\n\n①\(headlines[0])\n\(texts[0])\n\n处置建议\n\n　　请有关部门抓紧答复。\n")
        #expect(bulletin.sections.map(\.title) == ["今日概况", "重点舆情", "处置建议"])
    }

    @Test func `引一句话收尾的段落不是标题`() throws {
        let text = "　　罗大爷说：“雨天下楼，手里总算有个抓的了。”（柳湾街道）"
        let bulletin = try imported(
            head + "【工作动态】\n1.\(headlines[0])\n\(texts[0])\n\(text)\n【经验交流】\n2.\(headlines[1])\n\(texts[1])\n")
        #expect(bulletin.sections.map(\.title) == ["工作动态", "经验交流"])
        #expect(bulletin.items[0].contributor == "柳湾街道")
    }

    @Test func `题目下有一二三，每个下面又有（一）（二）：怎么读都只有一种结果`() throws {
        let bulletin = try imported(
            head + """
                关于全县秋季开学保障工作督查情况的通报

                　　8月下旬，督查室对开学保障工作进行了督查。
                一、总体情况
                　　（一）准备充分。各校教材全部到位。
                二、存在问题
                　　（一）进度不一。两所学校食堂没有完工。
                　　（二）管护不够。三处校门口没有划线。
                """)
        #expect(bulletin.items.map(\.headline) == ["关于全县秋季开学保障工作督查情况的通报"])
    }

    @Test func `市民政局是单位，市民说的话不是`() throws {
        let bulletin = try imported(
            paper {
                "\($0 + 1).\($1)"
            } end: { _ in
                "　　　　　　　　　　　　　　　　（市民政局）\n"
            })
        #expect(bulletin.items.map(\.contributor) == ["市民政局", "市民政局", "市民政局"])
    }

    @Test func `作者后面说他是谁，不是来稿单位`() throws {
        let bulletin = try imported(
            paper {
                "\($0 + 1).\($1)"
            } end: {
                $0 == 2 ? "　　　　　　　　　　（作者：甘霖，系县委党史研究室二级主任科员）\n" : ""
            })
        #expect(bulletin.items[2].contributor.contains("系县委") == false)
    }

    @Test func `刊名就叫内部参阅，同一行的双月刊和学年不是题目，重写的期号带来总期号`() throws {
        let named = try imported("秘密\n内 部 参 阅\n第15期\n贺川市委办公室　　2020年11月3日\n\n一、头一件\n　　会议开了三天，定了五件事。\n二、第二件\n　　路通了。\n")
        #expect(named.masthead.name.filter { $0 != " " } == "内部参阅")
        let again = try imported(
            "人才工作通讯 2023年第4期\n人才工作通讯\n双月刊　2023年第4期　总第52期\n盐渎区委人才办　　2023年8月15日\n\n一、头一件\n　　会议开了三天，定了五件事。\n二、第二件\n　　路通了。\n"
        )
        #expect(again.masthead.title == "")
        #expect(again.masthead.serial == 52)
    }

    @Test func `没有一行像编发单位，紧接着期号和日期的短行就是`() throws {
        let bulletin = try imported(
            "要情快报\n第18期　　2024年5月6日\n大会秘书处简报组\n\n1.\(headlines[0])\n\(texts[0])\n2.\(headlines[1])\n\(texts[1])\n")
        #expect(bulletin.masthead.office == "大会秘书处简报组")
        #expect(bulletin.masthead.title == "")
    }

    @Test func `断行的一段里，为了不拆开数字而短的一行也接着下一行`() throws {
        let bulletin = try imported(
            head + """
                    一、8月18日，国道213线安家岩路段发生山体塌方，约三百立方米土石
                掩埋右半幅路面，公路、交警部门连夜抢通，十九日五时恢复通行。
                    二、截至8月18日24时，全市累计接种疫苗46.21万人、第二剂
                39.07万人，没有出现严重异常反应。
                    三、8月18日，市林草局监测到龙头山林区两处热点，经核查为农事用
                火，当地已责令熄灭，并对当事人批评教育。
                    四、8月18日，水务集团城东加压站发生停电，城东片区五个小区供水
                压力不足，当晚19时恢复正常。
                    五、8月18日，青坡镇两名老人误食野蘑菇中毒，送市人民医院救治后
                生命体征平稳；市疾控中心已派人到现场采样。
                """)
        #expect(bulletin.items.count == 5)
        #expect(bulletin.items.allSatisfy { $0.headline.isEmpty && $0.paragraphs.count == 1 })
    }

    @Test(arguments: [
        ("【工作动态】", "【经验交流】", "●"), ("工作动态", "经验交流", "▲"), ("※工作动态※", "※经验交流※", "1."), ("◇工作动态", "◇经验交流", "（1）"),
    ])
    func `栏目下每段以符号或编号开头，开头或末尾多是单位，各是一条`(first: String, second: String, mark: String) throws {
        func marked(_ number: Int, _ text: String) -> String {
            (mark == "1." ? "\(number)." : mark == "（1）" ? "（\(number)）" : mark) + text + "\n"
        }
        let units = ["县总工会", "海川重工", "石渡镇"]
        let bodies = texts.map { String($0.dropFirst(2)) }
        for isBefore in [true, false] {
            func news(_ index: Int) -> String {
                isBefore ? "\(units[index])：\(bodies[index])" : "\(bodies[index])（\(units[index])）"
            }
            let bulletin = try imported(
                head + first + "\n" + marked(1, news(0)) + marked(2, news(2)) + "\n" + second + "\n"
                    + marked(1, news(1))
                    + marked(2, news(0)))
            #expect(bulletin.sections.map(\.title) == ["工作动态", "经验交流"])
            #expect(bulletin.items.map(\.contributor) == [0, 2, 1, 0].map { units[$0] })
            #expect(bulletin.items.map(\.paragraphs) == [0, 2, 1, 0].map { [.plain(bodies[$0])] })
        }
    }

    @Test func `符号的栏目下面一、二、各带编号条目，是二级栏目`() throws {
        let bulletin = try imported(
            head
                + "【工作动态】\n一、县直部门\n1.\(headlines[0])\n\(texts[0])\n二、乡镇\n1.\(headlines[1])\n\(texts[1])\n【经验交流】\n一、学校\n1.\(headlines[2])\n\(texts[2])\n"
        )
        #expect(bulletin.sections.map(\.title) == ["工作动态", "经验交流"])
        #expect(bulletin.sections.map { $0.subsections.map(\.title) } == [["县直部门", "乡镇"], ["学校"]])
        #expect(bulletin.sections.flatMap(\.subsections).flatMap(\.items).map(\.headline) == headlines)
    }

    @Test func `别的条目在文后署名，冒号前的单位就是正文的字`() throws {
        let bulletin = try imported(
            head
                + "【工作动态】\n1.\(headlines[0])\n\(texts[0])\n　　　　　　　　　　　　　　（县总工会）\n【建言】\n　　民革区委会：建议试点共享停车，夜间开放车位。\n　　民进区委会：建议配备心理教师，三年全覆盖。\n"
        )
        #expect(bulletin.sections[1].items.allSatisfy { $0.contributor.isEmpty })
    }

    @Test func `Markdown 引用块里的空行分开两行，版记有自己的标签`() throws {
        let bulletin = try imported(
            "## 燃气整治周报\n\n> 第 5 期\n>\n> 阳江源区整治工作专班　2023年9月11日\n\n---\n\n### 本周进展\n\n#### 软管到期码上知\n\n"
                + "给每户连接软管贴上二维码，到期前自动提醒。\n\n——队员　苏河\n\n***\n\n抄报：省人防办，县乡村振兴局\n\n队长：乔木\n",
            "a.md")
        #expect(bulletin.masthead.number == 5)
        #expect(bulletin.items.map(\.headline) == ["软管到期码上知"])
        #expect(!bulletin.items[0].paragraphs.contains { $0.text.contains("队长") || $0.text.contains("抄报") })
    }
}
