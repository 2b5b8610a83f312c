import Bulletins
import Recognition
import Testing

/// 一、 before texts, headings by their indent, names on two lines, and what stands near them that is nothing of the kind.
@Suite struct 编号接正文与缩进的标题 {
    private func read(_ text: String) -> Bulletin { Recognizer().bulletin(from: SourceLine.lines(of: text)).0 }

    private let head = "警务简报\n第63期\n临河市公安局办公室　　2018年12月5日\n\n"

    @Test func `栏目有符号，一、后面标题接正文，各是一条`() {
        let bulletin = read(
            head + "【打击破案】\n　　一、破获电动车案。刑侦支队抓获盗窃团伙五人，追回电动车四十一辆。（刑侦支队）\n　　二、捣毁一处窝点。经侦支队捣毁窝点一处，冻结资金二百万元。（经侦支队）\n"
                + "【服务群众】\n　　一、窗口周六不休息。出入境大厅周六照常受理护照，首个周六办件二百件。（出入境支队）\n")
        #expect(bulletin.items.map(\.headline) == ["破获电动车案", "捣毁一处窝点", "窗口周六不休息"])
        #expect(bulletin.items.map(\.contributor) == ["刑侦支队", "经侦支队", "出入境支队"])
    }

    @Test func `只有一篇文章，一、后面标题接正文是它的段落`() {
        let bulletin = read(
            head + "冬季治安整治情况报告\n　　入冬以来，全市开展治安整治，现将情况报告如下。\n"
                + "　　一、破获电动车案。刑侦支队抓获盗窃团伙五人，追回电动车四十一辆。\n　　二、捣毁一处窝点。经侦支队捣毁窝点一处，冻结资金二百万元。\n")
        #expect(bulletin.items.count == 1)
        #expect(bulletin.items.first?.headline == "冬季治安整治情况报告")
    }

    @Test func `缩进两级的标题，长短合适的条目标题不当作居中的栏目`() {
        let item = { (title: String, text: String) in "　　　　\(title)\n　　\(text)\n" }
        let text = "一季度，全省重点项目完成投资七百二十亿元，占年度计划的百分之二十七。"
        let bulletin = read(
            head + "　　　　　　　　总体进度\n" + item("一季度省重点项目完成投资七百二十亿元", text) + item("省级用地指标第一批已下达", text)
                + "　　　　　　　　问题提示\n" + item("三类问题需尽快研究", text))
        #expect(bulletin.sections.map(\.title) == ["总体进度", "问题提示"])
        #expect(bulletin.items.map(\.headline) == ["一季度省重点项目完成投资七百二十亿元", "省级用地指标第一批已下达", "三类问题需尽快研究"])
    }

    @Test(arguments: [
        ("1、4.2万名快递员入会", "4.2万名快递员入会"), ("1、8个站点设流动入会车", "8个站点设流动入会车"),
    ]) func `顿号后面是小数，编号仍是编号`(line: String, title: String) {
        let bulletin = read(
            head + "●维权服务\n\(line)\n市总工会在分拣站点设流动入会车，扫码三分钟入会。\n2、援助站进了工地\n十六个工地设立援助站，每周三有律师坐班。\n")
        #expect(bulletin.items.map(\.headline) == [title, "援助站进了工地"])
    }

    @Test func `标题里只有一处冒号，前面是人名，不是来稿单位；处处都有就是`() {
        let text = "\n　　市人大代表连续两年提出修复机井的建议，今年七月机井出水。\n"
        let titles = ["票决实事“回头看”", "备案审查叫停一份文件", "建议办理“双公开”", "马背上的代表信箱", "巴图：为一口机井奔走"]
        #expect(read(head + titles.map { $0 + text }.joined()).items.last?.headline == "巴图：为一口机井奔走")
        let places = ["卫辉：书屋开到田头", "延津：集市边设调解点", "原阳：渠水通到地头"]
        #expect(read(head + places.map { $0 + text }.joined()).items.map(\.contributor) == ["卫辉", "延津", "原阳"])
    }

    @Test func `括号里的编者按跟着标题`() {
        let text = "　　十二台无人集卡连续夜测二十一夜，累计里程两千公里。（信息中心）\n"
        let bulletin = read(
            head + "【科技创新】\n　无人集卡夜航两千公里\n　　（编者按　比的不是灯亮，是判断。本刊摘登项目组手记。）\n\(text)　岸电插头有了“快插”版\n\(text)")
        #expect(bulletin.items.map(\.headline) == ["无人集卡夜航两千公里", "岸电插头有了“快插”版"])
        #expect(bulletin.items.first?.note?.label == "编者按")
    }

    @Test(arguments: [("凤鸣市", "凤鸣市创建园林城市工作简报", 0), ("市住建局", "创建园林城市工作简报", 1)])
    func `刊名上面只有地名，是刊名的前一半；有单位就是编发单位`(above: String, name: String, issuers: Int) {
        let bulletin = read(
            "\(above)\n创建园林城市工作简报\n第六期\n凤鸣市创建园林城市领导小组办公室　　2011年4月28日\n\n倒计时牌在市民广场亮灯\n　　4月25日，倒计时牌在市民广场亮灯，一天也不许白过。\n")
        #expect(bulletin.masthead.name == name)
        #expect(bulletin.masthead.issuers.count == issuers)
        #expect(bulletin.masthead.office == "凤鸣市创建园林城市领导小组办公室")
    }

    @Test func `署名人在前单位在后，照原来的次序`() {
        let bulletin = read(
            head + "破解快递进村难题的建议\n　　近年来，我县电商发展较快，但快递进村仍然停留在乡镇一级。\n　　（反映人：县政协委员　贺文山　县政协经济委）\n")
        #expect(bulletin.items.first?.contributor == "县政协委员\u{3000}贺文山\u{3000}县政协经济委")
    }

    @Test func `四字的短行没有署名，长的标题都有，短行是栏目；都没有署名就各是一条`() {
        let text = "　　委员们建议利用拆违留下的边角地，三年建成小微公园六十处。\n"
        func paper(_ signs: [String]) -> Bulletin {
            let titles = ["把小微公园建在家门口", "中小学操场周末应当开放", "老工业厂房不要一拆了之"]
            return read(
                head + "讨论摘登\n\(text)\n"
                    + zip(titles, signs).map { "\($0)\n\(text)\($1)\n" }.joined(separator: "\n") + "\n大会动态\n\(text)")
        }
        let signed = paper(["（第一组　钱佩兰委员）\n", "（第三组　熊志高委员）\n", "（第五组　岳川委员）\n"])
        #expect(signed.sections.map(\.title) == ["讨论摘登", "大会动态"])
        #expect(paper(["", "", ""]).items.count == 5)
    }

    @Test func `标题下面一行是班级，是署名；说的是班级的标题不是`() {
        let bulletin = read(
            head + "校园要闻\n\n早到十分钟\n初二（4）班\n班里不再罚迟到的同学，而是请早到的同学给大家读一段文章。\n\n"
                + "小组积分换“免作业券”\n初三（2）班\n小组积分满一百可以换一张免作业券，限用一次。\n")
        #expect(bulletin.items.map(\.headline) == ["早到十分钟", "小组积分换“免作业券”"])
        #expect(bulletin.items.map(\.contributor) == ["初二（4）班", "初三（2）班"])
    }

    @Test(arguments: ["（九月四日）", "（9月4日）"]) func `括号里只有日期，不是署名也不是标题`(day: String) {
        let bulletin = read(
            head + "领导批示：紧密型医共体建设关键在“紧”，请认真总结。\(day)\n\n从门可罗雀到一床难求\n　　白水镇卫生院今年上半年日均门诊九十六人，床位使用率百分之八十八。\n")
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.items.map(\.contributor) == [""])
        #expect(String(decoding: bulletin.json, as: UTF8.self).contains(day))
    }

    @Test func `都没有署名的短标题是条目，日子和人名不成栏目`() {
        let text = "\n　　县住建局召开会议，传达学习县委全会精神，研究部署贯彻落实意见。\n"
        let days = ["六月一日", "六月四日", "六月九日", "六月十二日"]
        let bulletin = read(head + "大事记\n" + days.map { $0 + text }.joined())
        #expect(bulletin.sections.map(\.title) == ["大事记"])
        #expect(bulletin.items.map(\.headline) == days)
    }

    @Test func `班级是标题，正文说的就是它，署名照旧在别的标题下面`() {
        let bulletin = read(
            head + "我校召开期末工作部署会\n（教务处）\n6月12日，我校召开期末工作部署会，对期末复习等工作进行部署。\n\n"
                + "我校开展防溺水安全教育\n（安全处）\n6月13日，我校邀请教官来校开展防溺水安全教育讲座，师生参加。\n\n"
                + "六年级3班\n六年级3班毕业之际向学校图书馆捐赠图书一百六十册，受到师生好评。\n")
        #expect(bulletin.items.map(\.headline) == ["我校召开期末工作部署会", "我校开展防溺水安全教育", "六年级3班"])
        #expect(bulletin.items.map(\.contributor) == ["教务处", "安全处", ""])
    }

    @Test func `三八妇女节不是第三条，报告里的一、二、三不拆成条目`() {
        let women = read(head + "妇女工作\n3、8妇女节系列活动丰富多彩，全县妇女同志踊跃参加，营造了节日氛围。\n")
        #expect(String(decoding: women.json, as: UTF8.self).contains("3、8妇女节"))
        let report = read(
            head + "【调研报告】\n　　一、现状分析。全县有老旧小区四十三个，涉及居民八千六百户。\n　　二、原因剖析。建设年代早，管网老化，没有物业管理。\n　　三、对策建议。坚持党建引领，分类推进改造。\n")
        #expect(report.items.count == 1)
    }

    @Test func `条目里说到版权归谁所有、进入首页的一步，照样在`() {
        let bulletin = read(
            head + "以案释法\n\n离职员工设计的图纸版权归谁所有\n　　法院审理认为，图纸属于职务作品，著作权由公司享有。\n\n办事步骤\n　　第一步，注册账号并登录。\n注册账号｜进入首页｜选择业务\n")
        let text = String(decoding: bulletin.json, as: UTF8.self)
        #expect(text.contains("离职员工设计的图纸版权归谁所有") && text.contains("进入首页"))
    }
}
