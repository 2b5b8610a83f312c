import Bulletins
import Formats
import Recognition
import Testing

/// Papers whose parts are told by lists: of contents, of the file, of who said what.
@Suite struct 各种清单各得其所 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "要情快报\n第18期\n东平县委办公室　　　　2024年5月6日\n\n"

    private func texts(_ item: Item) -> [String] { item.paragraphs.map(\.text) }

    @Test(arguments: ["<ul>", "<ul class=\"news\">", "<ol>"])
    func `网页里一栏全是列表，一句一条，每条是没有标题的条目`(list: String) throws {
        let end = list.hasPrefix("<ol") ? "</ol>" : "</ul>"
        let bulletin = try imported(
            """
            <html><body><h1>要情快报</h1><p>第18期</p><p>东平县委办公室　2024年5月6日</p>
            <h2>要闻</h2><h3>流动书箱走进工地</h3><p>县总工会在九个工地投放流动书箱。</p><p>书目由工人自己点。</p>
            <h2>简讯</h2>\(list)<li>城投集团发行5亿元绿色债券。</li><li>首批60辆氢能公交车上线。</li>\(end)
            </body></html>
            """, "a.html")
        #expect(bulletin.sections.map(\.title) == ["要闻", "简讯"])
        #expect(bulletin.sections[1].items.map(texts) == [["城投集团发行5亿元绿色债券。"], ["首批60辆氢能公交车上线。"]])
        #expect(bulletin.sections[1].items.allSatisfy { $0.headline.isEmpty })
    }

    @Test func `Markdown 里一栏全是列表也是，标题下面的列表仍是正文`() throws {
        let bulletin = try imported(
            "# 要情快报\n\n第18期\n\n东平县委办公室　2024年5月6日\n\n## 要闻\n\n### 三项安排\n\n- 九个工地投放流动书箱。\n- 书目由工人自己点。\n\n"
                + "## 简讯\n\n- 城投集团发行5亿元绿色债券。\n- 首批60辆氢能公交车上线。\n", "a.md")
        #expect(bulletin.sections.map(\.title) == ["要闻", "简讯"])
        #expect(bulletin.sections.map { $0.items.count } == [1, 2])
        #expect(texts(bulletin.sections[0].items[0]) == ["九个工地投放流动书箱。", "书目由工人自己点。"])
        #expect(bulletin.sections[1].items.map(texts) == [["城投集团发行5亿元绿色债券。"], ["首批60辆氢能公交车上线。"]])
    }

    @Test(arguments: [
        "流动书箱走进工地 | 末班车等一等学生", "流动书箱走进工地　　末班车等一等学生", "本期要目：流动书箱走进工地；末班车等一等学生",
    ])
    func `要目排在一行里，不进正文`(row: String) throws {
        let bulletin = try imported(
            head + row + "\n\n一、要闻\n1．流动书箱走进工地\n　　县总工会在九个工地投放流动书箱。\n二、民生\n1．末班车等一等学生\n　　公交公司把末班车推迟十分钟。\n")
        #expect(bulletin.sections.map(\.title) == ["要闻", "民生"])
        #expect(bulletin.items.map(\.headline) == ["流动书箱走进工地", "末班车等一等学生"])
        #expect(bulletin.masthead.title.isEmpty && bulletin.note == nil)
    }

    @Test func `正文逐条只有编号，标题都在要目里，要目的标题各归各条`() throws {
        let bulletin = try imported(
            head + "本期要目\n1. 东方测控站完成季度标校\n2. 两颗失效卫星轨道降低\n3. 太阳活动进入上升段\n\n情报内容\n"
                + "1. 4月28日，东方测控站完成季度标校，测距误差降到1.2米。\n2. 4月，两颗失效卫星近地点分别降低8公里和7公里。\n"
                + "3. 4月太阳黑子数月均值84，太阳活动仍在上升。\n")
        #expect(bulletin.items.map(\.headline) == ["东方测控站完成季度标校", "两颗失效卫星轨道降低", "太阳活动进入上升段"])
        #expect(texts(bulletin.items[1]) == ["4月，两颗失效卫星近地点分别降低8公里和7公里。"])
        #expect(!bulletin.items.contains { texts($0).contains { $0.hasPrefix("1.") } })
    }

    @Test func `代表团下面都是“某某代表：”的发言，代表团是栏目`() throws {
        let bulletin = try imported(
            head + "审议政府工作报告发言摘登\n　　5月5日下午，各代表团分组审议，现将部分发言摘登如下：\n\n城关代表团\n"
                + "　　莫建章代表：断头路打通计划要细化到季度，向社会公布。\n　　路遥川代表：学位要建在孩子多的地方。\n\n青山代表团\n"
                + "　　史大田代表：农机补贴到账慢，建议先贴后核。\n")
        #expect(bulletin.sections.map(\.title).suffix(2) == ["城关代表团", "青山代表团"])
        #expect(bulletin.items.allSatisfy { !$0.headline.contains("代表团") })
    }

    @Test func `带符号的简讯，落款里科室和姓名之间空一格，还是各自一条`() throws {
        let bulletin = try imported(
            head + "● 8月3日，我院召开质量管理会议，院长主持会议。（医务科）\n● 8月7日，我院开展动态血糖监测新技术。（内分泌科　王某某）\n"
                + "● 8月19日，我院举办表彰大会，28名医师受表彰。\n● 8月25日，护理部组织技能竞赛。（护理部）\n")
        #expect(bulletin.items.count == 4)
        #expect(bulletin.items.map(\.contributor) == ["医务科", "内分泌科　王某某", "", "护理部"])
        #expect(texts(bulletin.items[3]) == ["8月25日，护理部组织技能竞赛。"])
    }

    @Test func `栏目下一个标题，下面几行分列的数字，标题还是标题`() throws {
        let bulletin = try imported(
            head + "▶改革前沿\n扫码开票进菜场\n　　三个农贸市场推广扫码开票，平均38秒一张。\n▶数说税收\n税收收入十大行业\n　　制造业　18.7亿元　占34.2%\n"
                + "　　批发零售业　9.6亿元　占17.6%\n　　房地产业　5.1亿元　占9.3%\n【供图：收入核算科】\n")
        #expect(bulletin.items.map(\.headline) == ["扫码开票进菜场", "税收收入十大行业"])
        #expect(bulletin.items[1].paragraphs.count == 3)
        #expect(bulletin.imprint.people.map(\.name) == ["收入核算科"])
    }

    @Test func `周一、周二下面直接是正文，都是栏目`() throws {
        let bulletin = try imported(
            head + "周一\n上午，社区召开例会，安排本周工作。\n下午，网格员检查工地围挡6处。\n\n周二\n民政科来社区核查低保家庭12户。\n\n周末\n志愿者26人清理楼道杂物4车。\n")
        #expect(bulletin.sections.map(\.title) == ["周一", "周二", "周末"])
        #expect(bulletin.sections.map { $0.items.flatMap(texts).count } == [2, 1, 1])
    }

    @Test func `空行隔开的短行是栏目，下面直接是正文的也是`() throws {
        let bulletin = try imported(
            head + "苗情\n据6月3日调度，全县小麦已进入灌浆期，一类苗41万亩。\n\n墒情\n6月1日监测，土层含水量68%。\n\n农技提醒\n防干热风\n未来一周有两次高温过程，请及时浇灌浆水。\n"
                + "备足机具\n全县现有联合收割机430台，高峰期缺口60台。\n\n基层来稿\n渠长包段，水到田头\n东渠镇干部39人包干斗渠112条。（东渠镇农业中心）\n")
        #expect(bulletin.sections.map(\.title) == ["苗情", "墒情", "农技提醒", "基层来稿"])
        #expect(bulletin.sections[2].items.map(\.headline) == ["防干热风", "备足机具"])
    }

    @Test func `末条署名以后带符号的简讯，各自一条`() throws {
        let bulletin = try imported(
            head + "流动书箱走进工地\n　　县总工会在九个工地投放流动书箱。\n　　　　　　　　　　　　　　　　　　　　（县总工会）\n\n末班车等一等学生\n　　公交公司把末班车推迟十分钟。\n"
                + "　　　　　　　　　　　　　　　　　　　　（公交公司）\n\n※ 8月1日起，全市87家商户提供优惠服务。\n※ 全市已悬挂光荣牌4.36万块。\n")
        #expect(bulletin.items.map(\.headline) == ["流动书箱走进工地", "末班车等一等学生", "", ""])
        #expect(texts(bulletin.items[3]) == ["全市已悬挂光荣牌4.36万块。"])
    }

    @Test func `别的栏目都有条目，简讯里编号的各句也是条目`() throws {
        let bulletin = try imported(
            head + "【要闻】\n流动书箱走进工地\n　　县总工会在九个工地投放流动书箱。\n末班车等一等学生\n　　公交公司把末班车推迟十分钟。\n【简讯】\n"
                + "1.11月5日，市供销社来我县考察。\n2.县残联为42名儿童验配助听器。\n3.消防宣传进校园活动结束。\n")
        #expect(bulletin.sections.map { $0.items.count } == [2, 3])
        #expect(texts(bulletin.items[4]) == ["消防宣传进校园活动结束。"])
    }

    @Test func `一栏里各条以标题开头，别的栏没有，标题还是标题`() throws {
        let bulletin = try imported(
            head + "〓要情〓\n　　1．快破系列盗窃电缆案。5月22日，分局打掉一个盗窃团伙，抓获4人。\n　　2．成功劝阻一起电信诈骗。5月22日，民警赶到银行当场劝阻。\n"
                + "　　3．水上分局救起落水老人。两名民警跳江施救，老人无生命危险。\n〓社情动态〓\n　　1．临近端午，龙舟训练增多，建议划定水域。\n　　2．部分家长讨论体育计分，情绪总体平稳。\n")
        #expect(bulletin.items.map(\.headline) == ["快破系列盗窃电缆案", "成功劝阻一起电信诈骗", "水上分局救起落水老人", "", ""])
    }

    @Test func `两个字的栏目中间有空，别的栏目没有，照样是栏目`() throws {
        let bulletin = try imported(
            head + "要　闻\n\n市人大常委会举行会议\n　　6月26日，市人大常委会举行第二十二次会议。\n\n监督工作\n\n专题询问聚焦学位供给\n　　6月20日，开展专题询问，8名委员先后提问。\n")
        #expect(bulletin.sections.map { $0.title.filter { !$0.isWhitespace } } == ["要闻", "监督工作"])
        #expect(bulletin.masthead.title.isEmpty)
    }

    @Test(arguments: [24, 28, 32])
    func `短简报按窄行断开，读来与整段一样`(width: Int) throws {
        let first = "据摸排，城区长期无人使用的电动自行车约3.8万辆，占用楼道、车棚，既碍通行又藏火患，群众反映强烈。"
        let second = "公交公司把末班车推迟十分钟，高三学生不用再跑，家长也少了一份牵挂，首周多载客四百人次。"
        func cut(_ text: String) -> String {
            var lines = [""]
            for character in text {
                if lines[lines.count - 1].count >= width, !"，。、".contains(character) { lines.append("") }
                lines[lines.count - 1].append(character)
            }
            return lines.joined(separator: "\n")
        }
        let bulletin = try imported(
            head + "【要闻】\n“僵尸车”清出三千辆\n" + cut(first) + "\n末班车等一等学生\n" + cut(second) + "\n")
        #expect(bulletin.items.map(\.headline) == ["“僵尸车”清出三千辆", "末班车等一等学生"])
        #expect(bulletin.items.map(texts) == [[first], [second]])
    }

    @Test func `编号是01、02，目录里只有标题，目录照样认得`() throws {
        let bulletin = try imported(
            head
                + "本期导读\n◆流动书箱走进工地\n◆末班车等一等学生\n\n■要闻\n01 流动书箱走进工地\n　　县总工会在九个工地投放流动书箱。\n■民生\n02 末班车等一等学生\n　　公交公司把末班车推迟十分钟。\n"
        )
        #expect(bulletin.sections.map(\.title) == ["要闻", "民生"])
        #expect(bulletin.items.map(\.headline) == ["流动书箱走进工地", "末班车等一等学生"])
    }

    @Test func `一周各天有符号，编号贯通，各天是栏目`() throws {
        let bulletin = try imported(
            head
                + "○9月5日（星期一）\n1.县长主持召开县政府第23次常务会议。\n2.副县长到经济开发区调研。\n○9月7日（星期三）\n3.全县秋季动物防疫工作会议召开。\n○9月9日（星期五）\n4.副县长看望乡村教师代表。\n5.县政府与省农科院签订协议。\n"
        )
        #expect(bulletin.sections.map { $0.items.count } == [2, 1, 2])
    }
}
