import Bulletins
import Formats
import Recognition
import Testing

/// Pieces as units send them: where the title is, who sent it, and that nothing of the text goes.
@Suite struct 来稿的各种写法 {
    static var options: Importer.Options { Importer.Options(units: ["东街街道", "洪门镇", "区人社局"]) }
    static let text = "11月14日，东街街道组织网格员走访辖区企业23家，做到了件件有着落、事事有回音。"
    static let more = "下一步，东街街道将持续深化服务，为企业发展保驾护航。"

    private func read(_ lines: [String]) throws -> (items: [Item], messages: [String]) {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let (parts, report) = try Importer.fragment(bytes, name: "a.txt", options: Self.options)
        let items = parts.compactMap { part in if case .item(let item) = part { item } else { nil } }
        #expect(items.count == parts.count)
        return (items, report.messages(in: Bulletin()))
    }

    private func one(_ lines: [String]) throws -> (item: Item, messages: [String]) {
        let (items, messages) = try read(lines)
        #expect(items.count == 1)
        return (try #require(items.first), messages)
    }

    @Test(arguments: [
        ["操作工……30", "焊工……25"], ["心连心\t操作工\t30", "卫华集团\t焊工\t25"], ["食堂 ............ 3", "宿舍 ............ 5"],
    ])
    func 正文里的表格不是目录(rows: [String]) throws {
        let (item, messages) = try one(
            ["区人社局：公布招聘岗位", "11月16日，区人社局公布岗位信息如下：", "企业\t岗位\t人数"] + rows + ["以上岗位长期有效，欢迎应聘。"])
        #expect(Array(item.paragraphs.flatMap(\.lines).dropFirst(2).dropLast()) == rows)
        #expect(!messages.contains { $0.contains("目录") })
    }

    @Test func 标题之后还有表格的一期也不当目录() throws {
        let lines = ["营商环境简讯", "第12期", "心连心\t30", "卫华集团\t25", "一、讲话", "（一）会议", "会议召开。"]
        let (bulletin, _) = try Importer.bulletin(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        #expect(bulletin.items.flatMap(\.paragraphs).contains("卫华集团\t25"))
    }

    @Test(arguments: [
        ["农业农村部等三部门：实施新一轮农机购置与应用补贴政策", "近日，农业农村部办公厅等三部门联合印发实施意见，自发布之日起执行。"],
        ["市直学校：马志强　王 芳　王晓燕　刘 洋　李红梅　张建军　赵丽娟", "红旗区：牛春霞　史 磊　孙玉兰　周 敏　郭海霞，等"],
        ["市委第一巡察组　市科技局、市科协　0373-5171001", "市委第二巡察组　市民政局、市残联　0373-5171002"],
        ["秋种：全市已播小麦136.9万亩，占播种任务的31.4%", "生活小贴士，霜降吃柿子有讲究。"],
        ["10:00　第二次全体会议，表决各项草案", "表决结果在下面，供参考。"],
        ["《关于批准2023年市级财政决算的决议》：赞成38票，反对0票，弃权1票", "任免名单"],
        ["关于报送2023年11月份营商环境工作信息的报告", "区优化营商环境工作委员会办公室：", "现将情况报告如下，请审阅。"],
        ["全市投入农机具8.6万台，跨区作业证免费发放，补贴已兑付到户", "近日，全市秋收基本结束。"],
    ])
    func 各自成行的不接成一段(lines: [String]) throws {
        let text = ["一、政策", "（一）政策速递", "具体如下。"] + lines.flatMap { ["", $0] }
        let (bulletin, report) = try Importer.bulletin(Array(text.joined(separator: "\n").utf8), name: "a.txt")
        #expect(bulletin.items.map(\.paragraphs.texts) == [["具体如下。"] + lines])
        #expect(!report.entries.contains { $0.kind == .joined })
    }

    static let inner: [[String]] = [
        ["（一）强化走访，摸清底数", text, "（二）强化服务，解决问题", more],
        ["1.强化走访，摸清底数", text, "2.强化服务，解决问题", more],
        ["1.强化走访，摸清底数。", "2.强化服务，解决问题。", "3.强化督导，确保实效。", more],
        ["一、强化走访", text, "二、强化服务", more], ["附件：1.走访企业名单", "　　　2.问题台账", "　　　3.服务清单"],
        ["①强化走访", text, "②强化服务", more],
    ]

    @Test(arguments: inner) func 里面有编号的还是一篇(lines: [String]) throws {
        let (item, _) = try one(["东街街道：开展助企行动", Self.text] + lines)
        #expect(item.contributor == "东街街道")
        #expect(item.headline == "开展助企行动")
        #expect(item.paragraphs.texts == ([Self.text] + lines).map { $0.replacing("　", with: "") })
    }

    @Test(arguments: inner) func 没有版头的整篇来稿也是一篇(lines: [String]) throws {
        let text = (["东街街道：开展助企行动", Self.text] + lines).joined(separator: "\n")
        let (bulletin, _) = try Importer.bulletin(Array(text.utf8), name: "a.txt", options: Self.options)
        #expect(bulletin.items.map(\.headline) == ["开展助企行动"])
        #expect(bulletin.items[0].paragraphs.count == lines.count + 1)
    }

    @Test func 一期里附注的编号不是条目() throws {
        let lines = [
            "简讯", "第1期", "一、物价", "居民消费价格上涨。", "附注：", "1.增长速度按可比价计算，其他指标除特殊说明外，按现价计算。", "2.统计范围为年主营业务收入2000万元及以上的企业。",
            "3.部分数据因四舍五入，存在不等的情况。", "（综合科）",
        ]
        let (bulletin, _) = try Importer.bulletin(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        #expect(bulletin.items.count == 1)
        #expect(bulletin.items[0].paragraphs.texts == Array(lines[3...]))
    }

    @Test func 几篇来稿接在一起各是一篇() throws {
        let (items, messages) = try read([
            "东街街道：开展助企行动", Self.text, Self.more, "", "洪门镇：举办政银企对接会", "11月15日，洪门镇举办对接会，现场签约。", "",
            "区人社局：开展“春风行动”招聘会", "11月16日，区人社局举办招聘会。",
        ])
        #expect(items.map(\.contributor) == ["东街街道", "洪门镇", "区人社局"])
        #expect(items.map(\.paragraphs.count) == [2, 1, 1])
        #expect(messages.count { $0.contains("当作条目的标题") } == 3)
    }

    @Test func 编作栏目的几篇来稿是条目() throws {
        let (items, _) = try read(["一、东街街道：开展助企行动", Self.text, "二、洪门镇：举办对接会", "洪门镇举办对接会，现场签约。"])
        #expect(items.map(\.headline) == ["开展助企行动", "举办对接会"])
    }

    @Test func 单位后面跟着一句话的不是标题() throws {
        let (item, _) = try one([
            "全市前置抢险救援力量", "各地力量如下，请知悉，随时做好出动准备。", "市消防救援支队：前置力量46人、消防车9辆。", "市水利局：抽调专家组成技术指导组。",
            "市气象局：0373-3387121",
        ])
        #expect(item.paragraphs.count == 4)
    }

    @Test(arguments: [
        ["开展助企行动，优化营商环境", "　　" + text, "　　" + more + "（东街街道供稿）"],
        ["开展助企行动，优化营商环境", text, more, "（东街街道　供稿）"], ["开展助企行动，优化营商环境", text, more, "（东街街道 张丽）"],
        ["开展助企行动，优化营商环境", "东街街道", text, more], ["东街街道", "开展助企行动，优化营商环境", text, more],
        ["报送单位：东街街道办事处", "报送时间：2023年11月15日", "标题：开展助企行动，优化营商环境", "正文：", text, more],
        ["开展助企行动，优化营商环境", text, more, "东街街道办事处", "2023年11月15日"],
        ["开展助企行动，优化营商环境", text, more, "供稿：东街街道"], ["东街街道：开展助企行动，优化营商环境", text, more, "（东街街道供稿）"],
        ["开展助企行动，优化营商环境", text, more, "（作者单位：东街街道党工委）"],
    ])
    func 来稿单位写在哪里都认得(lines: [String]) throws {
        let (item, messages) = try one(lines)
        // Who wrote it is printed behind the unit.
        #expect(item.contributor == (lines.joined().contains("张丽") ? "东街街道　张丽" : "东街街道"))
        #expect(item.headline == "开展助企行动，优化营商环境")
        #expect(item.paragraphs.texts == [Self.text, Self.more])
        // What is no text of the item is told word for word.
        for line in lines where !line.contains(Self.text) && !line.contains(Self.more) && !line.contains("标题") {
            let told = messages.joined() + item.contributor + "：" + item.headline
            #expect(told.contains(line), "\(line)")
        }
    }

    @Test func 不认识的落款和别的单位的落款留下() throws {
        let lines = ["城关镇：上门办事", "城关镇上门办事，受到好评。", "某某指挥部", "2023年11月15日"]
        #expect(try one(lines).item.paragraphs.texts == Array(lines[1...]))
        let other = ["东街街道：上门办事", "东街街道上门办事，受到好评。", "（洪门镇供稿）"]
        #expect(try one(other).item.paragraphs.texts == Array(other[1...]))
        let aside = ["上门办事解民忧", "城关镇上门办事，受到好评。", "（数据由市统计局提供）"]
        #expect(try one(aside).item.paragraphs.texts == Array(aside[1...]))
    }

    @Test(arguments: [
        (["东街街道：基金落地", "近日，居民3人领取补贴。"], "基金落地"), (["关于开展行动的情况汇报", "区营商办：", text], "关于开展行动的情况汇报"),
        (["东街街道：坚持党建引领网格赋能", "全力打造一流营商环境", text], "坚持党建引领网格赋能 全力打造一流营商环境"), (["东街街道：开展行动"], "开展行动"),
        (["特急", "关于开展行动的报告", "区营商办：", text], "关于开展行动的报告"), (["【助企】东街街道：开展行动", text], "【助企】开展行动"),
    ])
    func 短文双行和称呼之上的标题(lines: [String], headline: String) throws {
        let (item, _) = try one(lines)
        #expect(item.headline == headline)
        if lines[0] == "特急" { #expect(item.paragraphs.first == "特急") }
    }

    @Test func 邮件头引用号和客套话移开并逐条说明() throws {
        let lines = [
            "发件人: \"街道党政办\" <a@b.cn>", "发送时间: 2023年11月15日 上午9:32", "收件人: <c@d.cn>", "主题: 信息一则", "王科长，您好：",
            "现报送信息一则，请查收。", "东街街道：开展助企行动", Self.text, "祝工作顺利！", "------------------", "街道党政办 张丽",
        ]
        let (item, messages) = try one(lines)
        #expect(item.headline == "开展助企行动")
        #expect(item.paragraphs.texts == [Self.text])
        for line in lines where line != Self.text && !line.hasPrefix("东街") {
            #expect(messages.contains { $0.contains(line) })
        }
        #expect(try one(["> 东街街道：开展助企行动", ">", "> " + Self.text]).item.paragraphs.texts == [Self.text])
    }

    @Test func 聊天的发言人和应答移开() throws {
        let (items, messages) = try read([
            "东街-张丽:", "各位领导，报送一条信息", "东街-张丽:", "【东街街道：开展助企行动】" + Self.text, "洪门-李强:", "洪门镇：收到锦旗一面",
            "11月15日，洪门镇收到企业送来的锦旗。", "李主任:", "👍👍", "收到，辛苦！[握手]",
        ])
        #expect(items.map(\.headline) == ["开展助企行动", "收到锦旗一面"])
        #expect(items.map(\.paragraphs.count) == [1, 1])
        for text in ["东街-张丽:", "各位领导", "👍👍", "收到，辛苦！"] { #expect(messages.contains { $0.contains(text) }) }
    }

    @Test func 不是邮件也不是聊天的问候留下() throws {
        let lines = ["一句“谢谢”暖人心", "好的服务，企业看得见，群众摸得着。", "收到，是最好的回答。"]
        #expect(try one(lines).item.paragraphs.texts == Array(lines[1...]))
    }

    @Test func 硬换行的文字接成整段只说一次() throws {
        let long = Array(String(repeating: "今年以来全区持续优化营商环境，不断提升企业和群众的满意度和获得感", count: 6) + "。")
        let lines = stride(from: 0, to: long.count, by: 38).map { String(long[$0..<min($0 + 38, long.count)]) }
        let (item, messages) = try one(["东街街道：开展助企行动"] + lines)
        #expect(item.paragraphs.texts == [String(long)])
        #expect(messages.count { $0.contains("断开") } == 1)
        #expect(!messages.contains { $0.contains("分页") })
    }

    @Test(arguments: [
        ["●强化走访，摸清底数", text, "●强化服务，解决问题", more], ["1 强化走访", "1.1 摸清底数", text, "1.2 建立台账", more],
        ["一是强化走访", text, "二是强化服务", more], ["5G-A应用:", text, "主要做法:", more],
        ["老张拍了拍老人的肩膀，说放心。", more], ["主题：优化环境", "时间：11月5日", "地点：会议室", text],
        ["以上名额分配如下", "合计（红旗区 8个）"], [text, "咨询方式见网站（市政府 网站）"],
    ])
    func 正文里的符号编号和括号留在正文(lines: [String]) throws {
        let (item, _) = try one(["东街街道：开展助企行动", Self.text] + lines)
        #expect(item.contributor == "东街街道")
        #expect(item.paragraphs.texts == [Self.text] + lines)
    }

    @Test func 没有来稿单位的正文末尾的括号不当落款() throws {
        let lines = ["上门办事解民忧", Self.text, "名额分配如下，请各单位抓好落实（红旗区 8个）"]
        let (item, _) = try one(lines)
        #expect(item.contributor.isEmpty)
        #expect(item.paragraphs.texts == Array(lines[1...]))
    }
}
