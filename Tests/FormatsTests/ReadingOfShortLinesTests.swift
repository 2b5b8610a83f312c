import Bulletins
import Formats
import Recognition
import Testing

/// Short lines beside headlines, under texts and at the head and foot, each class by a paper that shows nothing else, and
/// by one that looks like it.
@Suite struct 短行各归其位 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> (Bulletin, ImportReport) {
        try Importer.bulletin(Array(text.utf8), name: name)
    }

    private func read(_ text: String, _ name: String = "a.txt") throws -> Bulletin { try imported(text, name).0 }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"
    private let news = "【要闻】\n县医院开通夜间门诊\n　　6日起，县医院每晚开放至22时，首日接诊46人。\n"

    @Test func `单位和姓名之后的供稿二字不是姓名`() throws {
        let bulletin = try read(head + news + "（实验小学　方青供稿）\n")
        #expect(bulletin.items.map(\.contributor) == ["实验小学　方青"])
    }

    @Test func `方头括号里的来源是出处，斜线两边是单位和作者`() throws {
        let bulletin = try read(head + news + "【来源：省税务局办公室】\n")
        #expect(bulletin.items[0].source == "省税务局办公室" && bulletin.items[0].paragraphs.count == 1)
        let signed = try read(head + news + "　　　　　　　　　　　　　　　　　　　　　宣教部供稿 / 纪云\n")
        #expect(signed.items.map(\.contributor) == ["宣教部　纪云"])
    }

    @Test func `本期稿件由谁提供不是最后一条的署名`() throws {
        let bulletin = try read(head + news + "\n（本期稿件由各镇党政办提供）\n")
        #expect(bulletin.items.map(\.contributor) == [""])
    }

    @Test(arguments: ["0000042", "000042"]) func `版头上以零开头的一串数字是份号`(number: String) throws {
        let bulletin = try read("秘密★6个月\n\(number)\n\n" + head + news)
        #expect(bulletin.masthead.name == "要情快报")
        #expect(bulletin.masthead.values.text(.copyNumber) == number)
    }

    @Test func `本期为某某专刊不是标题，刊名上面一行长的也不是正文`() throws {
        let bulletin = try read(
            "学习贯彻习近平新时代中国特色社会主义思想\n" + head.replacing("要情快报", with: "主题教育简报") + "本期为“六一”国际儿童节专刊\n\n" + news)
        #expect(bulletin.masthead.title.isEmpty && bulletin.masthead.name == "主题教育简报")
        #expect(bulletin.items.map(\.headline) == ["县医院开通夜间门诊"])
        #expect(bulletin.masthead.values.text(.notice).contains("六一"))
    }

    @Test func `日期和期号同在一个括号里，只有总期号的刊名字字隔开`() throws {
        let first = try read("值 班 快 报\n（2024年8月13日　第226期）\n供电公司总值班室\n\n" + news).masthead
        #expect(first.number == 226 && first.date.printed == "2024年8月13日" && first.name == "值 班 快 报")
        let second = try read("〖内部交流〗\n侨　　情\n总第七十二期\n开侨县归国华侨联合会编印\n二〇一三年三月十八日\n\n" + news).masthead
        #expect(second.name == "侨　　情" && second.serial == 72)
    }

    @Test func `标题下的浏览和跟帖数不是标题`() throws {
        let bulletin = try read(
            head
                + "关于“夜间渣土车”帖文的专报\n\n江岸论坛　　浏览32016　　跟帖417\n\n　　一、概况\n　　8月15日22时许，网民发帖，帖文被转发286次。\n　　二、建议\n　　建议市城管局两日内公开回应。\n"
        )
        #expect(bulletin.masthead.title == "关于“夜间渣土车”帖文的专报")
        #expect(bulletin.sections.filter { !$0.title.isEmpty }.map(\.title) == ["概况", "建议"])
    }

    @Test func `文字末尾括号里的单位和姓名是署名，地点不是`() throws {
        let signed = try read(head + news.replacing("首日接诊46人。", with: "首日接诊46人。（勘测队　舒朗）"))
        #expect(signed.items.map(\.contributor) == ["勘测队　舒朗"])
        let place = try read(head + news.replacing("首日接诊46人。", with: "请于25日前送交社科科（行政楼312室）。"))
        #expect(place.items.map(\.contributor) == [""])
        #expect(place.items[0].paragraphs.first?.text.hasSuffix("（行政楼312室）。") == true)
    }

    @Test func `隔一行才到的供稿单位管全期，紧跟在文字下面的管这一条`() throws {
        let foot = "责任编辑：应如是　　印数：300份\n"
        let more = "两家企业获批技改资金\n　　经省工信厅批复，两家企业获得资金420万元。\n"
        let all = try read(head + news + more + "\n供稿单位：市社会福利院　市民政局\n" + foot)
        #expect(all.items.map(\.contributor) == ["", ""])
        #expect(all.imprint.people.map(\.label).contains("供稿单位"))
        let one = try read(head + news + more + "供稿单位：市社会福利院　市民政局\n\n" + foot)
        #expect(one.items[1].contributor.contains("市社会福利院"))
        // 一个单位和一个人，还是这一条的。
        let person = try read(head + news + more + "\n供稿单位：市民政局　李明\n" + foot)
        #expect(person.items[1].contributor.contains("市民政局"))
    }

    @Test func `为此建议后面的（一）（二）还是正文`() throws {
        let bulletin = try read(
            head + "关于规范加装电梯后续维护的建议\n\n　　电梯装上以后，维护跟不上的问题逐渐显露。\n　　为此建议：\n　　（一）由街道牵头成立互助会，统一签订合同。\n　　（二）由区财政给予保险费一半的补助。\n"
        )
        #expect(bulletin.items.map(\.headline) == ["关于规范加装电梯后续维护的建议"])
        #expect(bulletin.items[0].paragraphs.count == 4)
    }

    @Test func `◎栏目里只有一个下设▲条目，▲也不是栏目`() throws {
        let bulletin = try read(
            head
                + "◎ 接待情况\n　　全市接待游客14.26万人次，同比增长11.3%。\n◎ 市场特点\n▲ 夜游热\n　　晚八点以后入园的占全天三成八。\n▲ 自驾多\n　　外省牌照占停车总量的四成六。\n◎ 投诉处理\n　　全天受理投诉9件，均已办结。\n"
        )
        #expect(bulletin.sections.map(\.title) == ["接待情况", "市场特点", "投诉处理"])
        #expect(bulletin.sections[1].items.map(\.headline) == ["夜游热", "自驾多"])
    }

    @Test func `数字两边的空格不是标题和正文的分界`() throws {
        let bulletin = try read(
            head
                + "【抽检】\n　　本周完成监督抽检 214 批次，合格 209 批次，合格率 97.7%。\n　　现场查获过期食品 38 公斤，已移送公安机关。\n")
        #expect(bulletin.items.map(\.headline) == [""] && bulletin.items[0].paragraphs.count == 2)
    }

    @Test func `版记下面的内部刊物和仅供参阅不是正文`() throws {
        let foot = "主编：祖冲　　副主编：辛夷\n"
        for last in ["内部刊物　免费交流", "仅供校领导及有关部门参阅，请勿外传"] {
            let bulletin = try read(head + news + "\n" + foot + last + "\n")
            #expect(bulletin.items[0].paragraphs.count == 1 && bulletin.imprint.people.map(\.label).contains("主编"))
        }
    }

    @Test func `全文只有一篇没有标题的文字，末尾的单位是来稿单位`() throws {
        let bulletin = try read(
            "## 值班信息\n\n（2025年第203期）\n\n应急管理局指挥中心　　2025年7月22日\n\n### 关于垮塌事件的续报\n\n7月22日9时40分，采石场边坡发生垮塌，砸毁挖掘机一台。\n\n目前现场已封闭，负责人被依法控制。\n\n（南岭镇人民政府、市应急局救援科）\n",
            "a.md")
        #expect(bulletin.items.map(\.contributor) == ["南岭镇人民政府、市应急局救援科"])
    }

    @Test func `数字后面是日、名的，空格前面仍是标题`() throws {
        let bulletin = try read(
            head
                + "区教育局召开开学工作会议 8 日，区教育局召开会议，部署秋季开学工作。\n区住建局推进老旧小区改造 9 日上午，区住建局到工地检查进度。\n")
        #expect(bulletin.items.map(\.headline) == ["区教育局召开开学工作会议", "区住建局推进老旧小区改造"])
    }

    @Test func `等保、等离子不是半句话，等三个部门是`() throws {
        for word in ["等保测评是网络安全的底线，全市三级系统全部完成。", "等离子企业落户高新区，总投资3亿元。"] {
            let bulletin = try read(head + "【要闻】\n市委网信办、市公安局联合开展网络安全检查\n　　" + word + "\n")
            #expect(bulletin.items.map(\.headline) == ["市委网信办、市公安局联合开展网络安全检查"])
        }
    }

    @Test func `网址后面没有媒体的不是出处，联系人和全票不是署名`() throws {
        for end in ["（系统网址：http://10.1.1.5/login）", "（联系人　张伟）", "（全票　通过）"] {
            let item = try read(head + news.replacing("首日接诊46人。", with: "首日接诊46人。" + end)).items[0]
            #expect(item.contributor.isEmpty && item.source.isEmpty)
            #expect(item.paragraphs.last?.text.hasSuffix(end) == true)
        }
        let hotline = try read(head + news + "（12345热线办）\n")
        #expect(hotline.items.map(\.contributor) == ["12345热线办"])
    }

    @Test func `8、42名干部是第八条，1、3号楼不是第一条`() throws {
        let bulletin = try read(
            head + "【队伍】\n7、机关支部与社区结对，认领微心愿26个。（机关党委）\n8、42名干部参加业务考试，3人进入前十名。（人事教育科）\n")
        #expect(bulletin.items.map(\.contributor) == ["机关党委", "人事教育科"])
        #expect(bulletin.items[1].paragraphs[0].text.hasPrefix("42名干部"))
        let houses = try read(head + news + "　　1、3号楼的电梯已经修好，居民出行方便。\n")
        #expect(houses.items[0].paragraphs.last?.text.hasPrefix("1、3号楼") == true)
    }

    @Test func `署名里两个人都在`() throws {
        let bulletin = try read(head + news + "（市气象局　李明　张三供稿）\n")
        #expect(bulletin.items.map(\.contributor) == ["市气象局　李明　张三"])
    }

    @Test func `发给内部审计部的名单接着往下`() throws {
        let bulletin = try read(head + news + "\n发：财务部、人力资源部、\n内部审计部\n生产部\n共印20份\n")
        #expect(bulletin.imprint.lines.map(\.names).joined().contains { $0.contains("生产部") })
    }

    @Test func `按来源分的两段，来源是标题不是署名`() throws {
        let bulletin = try read(
            head
                + "【来源：人民网留言板】\n　　网民反映公交改线后出行不便，区交通局已作答复。\n【来源：12345热线】\n　　市民反映路灯不亮，城管局当晚修复。\n")
        #expect(bulletin.items.flatMap(\.paragraphs).count == 2)
        #expect(!bulletin.masthead.values.text(.notice).contains("来源"))
    }

    @Test func `头一篇文章的标题不是全期的标题`() throws {
        let piece = "召开推进会部署年度任务\n　　3日，全镇召开推进会，部署全年任务。\n"
        let bulletin = try read(
            head + "全区经济工作会议召开部署任务\n　　2日，区委召开经济工作会议，总结部署工作。\n\n各地动态\n\n城关镇\n" + piece + "\n平安镇\n" + piece)
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.items.first?.headline == "全区经济工作会议召开部署任务")
    }

    @Test func `括号里的数目、版次和房间不是来稿单位`() throws {
        for end in ["（去年同期5处）", "（见第3版）", "（区政府3楼会议室）", "（附件3张表）", "（责任科室　综合科）", "（咨询处　一楼）"] {
            let bulletin = try read(
                head + "【要闻】\n城关镇开展整治\n　　11日，城关镇清运垃圾12吨。（城关镇）\n县水利局巡查堤防\n　　12日，县水利局巡查堤防，发现隐患7处。\(end)\n")
            #expect(bulletin.items.map(\.contributor) == ["城关镇", ""])
            #expect(bulletin.items[1].paragraphs.last?.text.hasSuffix(end) == true)
        }
    }

    @Test func `主要做法有：后面的（一）（二）中间隔着正文，也都是正文`() throws {
        let bulletin = try read(
            head
                + "城关镇推进人居环境整治工作\n　　11日，城关镇开展整治，主要做法有：\n　　（一）摸清底数。\n　　全镇排查河道32条，登记问题120个。\n　　（二）集中整治。\n　　出动人员500人次，清运垃圾12吨。\n"
        )
        #expect(bulletin.items.map(\.headline) == ["城关镇推进人居环境整治工作"])
        #expect(bulletin.items[0].paragraphs.count == 5)
    }

    @Test func `2、13号线和4、16、18号楼一个数也不丢`() throws {
        for line in ["2、13号线延长工程开工建设", "4、16、18号楼居民反映停水"] {
            let bulletin = try read(head + "【民声】\n\(line)\n　　11日，有关部门到现场查看，当天作出答复。\n")
            #expect(
                bulletin.items.contains { item in
                    item.headline.contains(line) || item.paragraphs.contains { $0.text.contains(line) }
                })
        }
    }

    @Test func `共检查餐饮单位 32 家是正文，人民网留言板的浏览数不是标题`() throws {
        let text = "共检查餐饮单位 32 家，发现问题 5 个，已全部整改到位。"
        let bulletin = try read(head + "【要闻】\n区市场监管局开展检查\n\(text)\n区住建局督促企业落实责任\n\(text)\n")
        #expect(bulletin.items.map(\.headline) == ["区市场监管局开展检查", "区住建局督促企业落实责任"])
        let web = try read(
            head + "【网民留言】\n建议加装路灯\n人民网地方领导留言板　　浏览32016　　跟帖417\n　　网民反映幸福路没有路灯，夜间出行不便。\n")
        #expect(web.items.map(\.headline) == ["建议加装路灯"])
    }

    @Test func `刊名里的年份请核对，年度和目标里的不是`() throws {
        let top = "第12期\n梅岭关市春运办　　2月5日\n\n" + news
        let (bulletin, report) = try imported("2022年春运工作日报\n" + top)
        #expect(bulletin.masthead.year == 2022)
        #expect(report.messages(in: bulletin).contains { $0.contains("年份照刊名读作2022年，请核对") })
        for name in ["2023年度绩效考核简报", "2035年远景目标建设简报"] {
            #expect(try read(name + "\n" + top).masthead.year == 0)
        }
    }

    @Test func `一横一空的线是线，一行●不是`() throws {
        let bulletin = try read(head + news + "— — — — — —\n☆ ☆ ☆\n甲组　●　○　●\n")
        let text = bulletin.items.flatMap(\.paragraphs).map(\.text).joined()
        #expect(!text.contains("—") && !text.contains("☆") && text.contains("●"))
    }

    @Test func `目录里的标题下面一行单位是来稿单位，标题本身像单位也一样`() throws {
        let units = ["县总工会办公室", "县总工会权益保障部", "经济开发区工会"]
        let titles = ["高温慰问到一线", "集体协商有新招", "职工书屋进园区"]
        let text = zip(titles, units).map { title, unit in
            "\n　　　　　　　　　\(title)\n　　　　　　　　　\(unit)\n　　7月下旬以来，县里筹资32万元，走访建筑工地74个。\n"
        }
        let bulletin = try read(head + "本期导读：\(titles.joined(separator: " / "))\n\n" + text.joined())
        #expect(bulletin.items.map(\.headline) == titles && bulletin.items.map(\.contributor) == units)
    }

    @Test func `版记前的一句话不是版记，赠阅是`() throws {
        let bulletin = try read(
            head + "一、突发事件\n6日，无突发事件报告。\n二、领导带班\n今日带班领导：副局长 欧阳志；值班员：覃亮、石芳。\n\n赠阅：县委统战部，各会员单位\n编辑：曾阿妹　　电话：62210455\n")
        #expect(bulletin.items.last?.paragraphs.map(\.text) == ["今日带班领导：副局长 欧阳志；值班员：覃亮、石芳。"])
        #expect(bulletin.imprint.lines.map(\.names) == [["县委统战部", "各会员单位"]])
    }

    @Test func `没有冒号的编辑和电话用竖线隔开也是版记`() throws {
        let bulletin = try read(head + news + "\n编辑 池清｜电话 0592-6210098\n")
        #expect(bulletin.items[0].paragraphs.count == 1)
        #expect(bulletin.imprint.people.map(\.name) == ["池清", "0592-6210098"])
    }

    @Test func `学年和周次是版头的提示语，一行方块是分隔线`() throws {
        let (bulletin, report) = try imported(
            "师院周讯\n（2023—2024学年第二学期第11周）\n院长办公室　　2024年5月13日　　总第203期\n▬▬▬▬▬▬▬▬▬▬▬▬\n" + news)
        #expect(bulletin.masthead.values.text(.notice).contains("第11周") && bulletin.masthead.title.isEmpty)
        #expect(bulletin.items.map(\.headline) == ["县医院开通夜间门诊"])
        #expect(report.entries.contains { $0.found.contains("分隔线") })
    }

    @Test func `右下角单独一行编发单位是落款，别处也这样署名时不是`() throws {
        let office = "\n　　　　　　　　　　　　　　　　　　　　　东平县委办公室\n"
        let alone = try read(head + news + office)
        #expect(alone.closing.values.text(.signature) == "东平县委办公室" && alone.items[0].contributor.isEmpty)
        let signed = "【要闻】\n县医院开通夜间门诊\n　　6日起，县医院每晚开放，首日接诊46人。\n　　　　　　　　　　　　　　　　　　　　　　县医院\n"
        let both = try read(head + signed + "新桥通车\n　　7日，新桥通车，日均过车三千辆。" + office)
        #expect(both.items.map(\.contributor) == ["县医院", "东平县委办公室"])
    }

    @Test func `像这些又不是的，照旧`() throws {
        // A headline of a school, the giving of books, a line of who is on duty, a list typed with blanks.
        for headline in ["我校平稳度过新学年第一周", "校领导谋划2024—2025学年第一学期"] {
            let bulletin = try read(head + "\(headline)\n　　9月1日，学校召开大会，全校师生三千人参加。\n")
            #expect(!bulletin.masthead.values.text(.notice).contains("学年"))
        }
        let given = try read(head + news + "赠阅：《乡村振兴读本》300册，惠及32个村\n\n报：市委办\n编辑：李明　　电话：62210455\n")
        #expect(given.items[0].paragraphs.count == 2)
        let duty = try read(head + news + "\n值班领导：赵刚　　值班员：李明。\n报：市委办。\n")
        #expect(duty.items[0].paragraphs.count == 1)
        let listed = try read(head + "目录　页码\n县医院开通夜间门诊　1\n新桥通车　2\n\n" + news + "新桥通车\n　　7日，新桥通车，日均过车三千辆。\n")
        #expect(listed.masthead.title.isEmpty)
        // Others sign in brackets, the last at the right.
        let signed = try read(
            head
                + "【要闻】\n县医院开通夜间门诊\n　　6日起，县医院每晚开放，首日接诊46人。\n（县医院）\n新桥通车\n　　7日，新桥通车，日均过车三千辆。\n　　　　　　　　　　　　　　　　　　　　　　东平县委办公室\n"
        )
        #expect(signed.closing.values.text(.signature).isEmpty)
    }

    @Test func `不是刊名的一级标题，下面有条目的二级标题，照旧`() throws {
        let two = try read(
            "# 工作简报\n第4期　2023年3月6日\n\n## 深入推进优化营商环境工作\n\n- **区水利局开展检查**：查出隐患12处，已改9处。\n- **区教育局部署安全**：排查校舍41栋。\n",
            "a.md")
        #expect(two.sections.map(\.title) == ["深入推进优化营商环境工作"])
        let parts = try read("## 本周数据\n\n- 办件30件\n\n# 下周安排\n\n周一召开调度会，周三开展检查。\n", "a.md")
        #expect(parts.masthead.name.isEmpty || parts.masthead.name != "下周安排" || !parts.sections.isEmpty)
    }

    @Test func `标题上面一行单位是来稿单位，上面几条共一个单位时是栏目`() throws {
        func item(_ unit: String, _ title: String) -> String {
            "\(unit)\(unit.isEmpty ? "" : "\n")\(title)\n\n　　\(unit)本月新增服务点17个，农户打一个电话就能预约，累计服务3200户。\n\n"
        }
        let one = try read(
            head + "※ 基层社建设 ※\n\n" + item("龙潭基层社", "代耕代种“点单”服务铺开") + item("石门基层社", "老门市部变身“供销超市”") + "※ 行情 ※\n\n"
                + item("", "四月份主要农资零售价格"))
        #expect(one.items.map(\.contributor) == ["龙潭基层社", "石门基层社", ""])
        #expect(one.items.map(\.headline) == ["代耕代种“点单”服务铺开", "老门市部变身“供销超市”", "四月份主要农资零售价格"])
        let several = try read(
            head + item("龙潭基层社", "代耕代种“点单”服务铺开") + item("", "庄稼医院把诊室搬到田头") + item("石门基层社", "老门市部变身“供销超市”")
                + item("", "电商培训室开到超市楼上"))
        #expect(several.items.allSatisfy { $0.contributor.isEmpty })
    }

    @Test func `写着页码的表格是目录`() throws {
        let text =
            "# 招商快报\n\n第8期　2021年10月11日\n\n| 本期要目 | 页码 |\n|---|---|\n| 九月份签约项目17个 | 1 |\n| 深圳专场推介会到会企业112家 | 2 |\n"
        let titles = ["九月份签约项目17个", "深圳专场推介会到会企业112家"]
        let bulletin = try read(text + titles.map { "\n## \($0)\n\n投资额83.6亿元，到位资金19.4亿元。\n" }.joined(), "a.md")
        #expect(bulletin.items.map(\.headline) == titles)
    }

    @Test func `刊名上面的小标题是刊型，刊名下面唯一的标题是条目`() throws {
        let text =
            "### 增刊\n\n# 乡村振兴工作简报\n\n第三十一期（增刊）\n\n县乡村振兴办公室　2023年11月28日\n\n## 东河乡“三本台账”织密防返贫网\n\n全乡新识别监测对象37户，无一户返贫。\n"
        let bulletin = try read(text, "a.md")
        #expect(bulletin.masthead.name == "乡村振兴工作简报" && bulletin.masthead.number == 31)
        #expect(bulletin.sections.allSatisfy { $0.title.isEmpty } && bulletin.items.count == 1)
    }
}
