import Bulletins
import Formats
import Recognition
import Testing

/// One issue, written down in the ways in which offices write it.
@Suite struct 文本的各种写法 {
    static let plain = [
        "营商环境工作动态", "第 7 期", "示范区优化营商环境办公室", "2024年2月19日", "示范区信息周报", "(2024年第七期)",
        "2024年2月12日—2月18日", "一、重要讲话", "（一）市长到示范区调研", "市长到示范区调研，提出三点要求。", "第二段也完整。",
        "二、基层动态", "（一）各镇办", "1.城关镇：上门办事", "城关镇上门办事。", "2.河西街道：一次办好", "河西街道一次办好。", "（二）各部门",
        "1.区税务局：办税提速", "办税提速。",
    ]
    static let expected = [
        "重要讲话", "  市长到示范区调研 (2)", "基层动态", "  <各镇办>", "    [城关镇]上门办事 (1)", "    [河西街道]一次办好 (1)", "  <各部门>",
        "    [区税务局]办税提速 (1)",
    ]

    private func imported(_ text: String) throws -> (Bulletin, ImportReport) {
        try Importer.bulletin(Array(text.utf8), name: "a.txt")
    }

    @Test(arguments: [
        "\n", "\r\n", "\r", "\n\n", "\r\n\r\n\r\n", "\n　\n", "\n　　", "\n\t", "\n    ", "\u{0B}", "\u{2029}", "　\n\t \n",
    ])
    func 换行空行和缩进不改变大纲(separator: String) throws {
        let (bulletin, _) = try imported(Self.plain.joined(separator: separator))
        #expect(outline(bulletin) == Self.expected)
        #expect(bulletin.masthead.number == 7)
        #expect(bulletin.masthead.office == "示范区优化营商环境办公室")
        #expect(bulletin.masthead.title == "示范区信息周报")
        #expect(Printed.characters(Printed.lines(bulletin).joined()) == Printed.characters(Self.printed))
    }

    /// As our own pages and many a mail have them; the caption above is no office that signs the item.
    @Test func 竖线画的表格是表格，居中的表题是表题() throws {
        let text = """
            示范区动态
            第7期
            示范区办公室　　　　2024年2月19日

            一、基层动态
            （一）区统计局：系统升级不打烊
            区统计局利用周末完成系统升级，全部业务当天恢复办理。
                                 一季度主要指标
            |   单位   |      收入（万元）     |
            |          |   本月     |   累计   |
            |  城关镇  |   1204.5   |   3560   |
            |  高新区  |     98     |   310.25 |
            表中数字以年报为准。
            （二）区人社局：送岗进社区
            区人社局把招聘会开到社区，当天有120人达成意向。
            """
        let item = try #require(imported(text).0.items.first)
        #expect(item.contributor == "区统计局" && item.headline == "系统升级不打烊")
        let table = try #require(item.paragraphs.compactMap(\.table).first)
        #expect(table.caption == "一季度主要指标")
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["单位", "收入（万元）", ""], ["", "本月", "累计"], ["城关镇", "1204.5", "3560"], ["高新区", "98", "310.25"],
            ])
        #expect(table.reach(of: 0, 1).across == 2)
    }

    static let printed = plain.joined().replacing("(2024年第七期)", with: "（2024年第七期）")

    @Test(arguments: [
        ["1．", "2．"], ["1、", "2、"], ["1. ", "2. "], ["１．", "２．"], ["（1）", "（2）"], ["(1)", "(2)"], ["( 1 ) ", "( 2 ) "],
        ["⑴", "⑵"],
        ["1 .", "2 ."],
    ])
    func 条目编号的各种写法(numbers: [String]) throws {
        let lines = Self.plain.map { line in
            line.replacing("1.", with: numbers[0]).replacing("2.", with: numbers[1])
        }
        let (bulletin, report) = try imported(lines.joined(separator: "\n"))
        #expect(outline(bulletin) == Self.expected)
        #expect(report.entries.filter { $0.found.contains("编号写作") }.count == (numbers[0] == "1. " ? 0 : 3))
    }

    @Test(arguments: [["(一)", "(二)"], ["（一） ", "（二） "], ["㈠", "㈡"], ["( 一 )", "( 二 )"]])
    func 二级编号的各种写法(numbers: [String]) throws {
        let lines = Self.plain.map { $0.replacing("（一）", with: numbers[0]).replacing("（二）", with: numbers[1]) }
        #expect(outline(try imported(lines.joined(separator: "\n")).0) == Self.expected)
    }

    @Test func 没有版头也能读() throws {
        let (bulletin, _) = try imported(Self.plain[7...].joined(separator: "\n"))
        #expect(outline(bulletin) == Self.expected)
        #expect(bulletin.masthead == Masthead())
    }

    @Test func 单位和日期同在一行() throws {
        var lines = Self.plain
        lines[2...3] = ["示范区优化营商环境办公室　　　　　　2024年2月19日"]
        let masthead = try imported(lines.joined(separator: "\n")).0.masthead
        #expect(masthead.office == "示范区优化营商环境办公室")
        #expect(masthead.date.printed == "2024年2月19日")
        #expect(masthead.title == "示范区信息周报")
    }

    @Test func 编号跳号按次序重排并报告() throws {
        let lines = Self.plain.map { $0.replacing("2.河西", with: "4.河西").replacing("二、", with: "三、") }
        let (bulletin, report) = try imported(lines.joined(separator: "\n"))
        #expect(outline(bulletin) == Self.expected)
        #expect(report.entries.filter { $0.found.contains("与次序不符") }.map(\.line) == [12, 16])
    }

    @Test func 栏目之前的文字留在最前并报告() throws {
        let lines = ["本期内容供各单位参考，请结合实际抓好落实。", "各单位要及时反馈。"] + Self.plain[7...]
        let (bulletin, report) = try imported(lines.joined(separator: "\n"))
        #expect(outline(bulletin) == ["", "   (2)"] + Self.expected)
        #expect(report.entries.filter { $0.kind == .kept }.map(\.line).contains(1))
        #expect(bulletin.items[0].paragraphs[1] == "各单位要及时反馈。")
    }

    @Test func 栏目与条目之间的文字不丢() throws {
        var lines = Self.plain
        lines.insert("以下由各单位报送。", at: 13)
        let (bulletin, report) = try imported(lines.joined(separator: "\n"))
        let all = Printed.characters(bulletin.items.flatMap(\.paragraphs.texts).joined())
        #expect(all.contains("以下由各单位报送。"))
        #expect(report.entries.contains { $0.kind == .kept })
    }

    @Test func 正文里带编号的段落留作正文() throws {
        var lines = Self.plain
        lines.insert(contentsOf: ["1.强化督导。建立台账，逐条销号，确保件件有着落。", "2.强化宣传。利用各类媒体广泛宣传。"], at: 10)
        let (bulletin, _) = try imported(lines.joined(separator: "\n"))
        #expect(bulletin.sections[0].items[0].paragraphs.count == 4)
        #expect(bulletin.sections[0].items[0].paragraphs.texts[1].hasPrefix("1.强化督导。"))
    }

    @Test func 小数和年份不是编号() throws {
        var lines = Self.plain
        lines[9] = "1.2亿元资金已经拨付到位。"
        lines[10] = "2024、2025两年任务都已完成。"
        let (bulletin, _) = try imported(lines.joined(separator: "\n"))
        #expect(bulletin.sections[0].items[0].paragraphs.texts == [lines[9], lines[10]])
    }

    @Test(arguments: ["— 3 —", "-3-", "－３－", "—3—", "第3页", "第 3 页 共 9 页", "第3页/共9页"])
    func 页码行移开并报告(number: String) throws {
        var lines = Self.plain
        lines[9] = "市长到示范区调研时强调，要把优化营商环境作为头等大事来抓，"
        lines.insert(contentsOf: [number, "营商环境工作动态"], at: 10)
        lines[12] = "各部门要协同发力。"
        let (bulletin, report) = try imported(lines.joined(separator: "\n"))
        #expect(bulletin.sections[0].items[0].paragraphs.texts == [lines[9] + lines[12]])
        #expect(report.entries.filter { $0.kind == .setAside }.map(\.line) == [11, 12])
        #expect(report.entries.filter { $0.kind == .joined }.map(\.line) == [10])
    }

    @Test func 报送发和份数归入版记() throws {
        let lines = Self.plain + ["报：市委，市政府", "送：市优化办", "发：各镇办，各部门　　（共印60份）"]
        let imprint = try imported(lines.joined(separator: "\n")).0.imprint
        #expect(imprint.reportTo == ["市委", "市政府"])
        #expect(imprint.sendTo == ["市优化办"])
        #expect(imprint.distributeTo == ["各镇办", "各部门"])
        #expect(imprint.copies == 60)
    }

    @Test func 缩进的文字里另起一段不接() throws {
        let long = "这一段没有句号但是下一行缩进了两个字所以不是同一段文字"
        let lines = Self.plain[7...8] + ["　　" + long, "　　另一段也缩进。"]
        #expect(try imported(lines.joined(separator: "\n")).0.items[0].paragraphs.count == 2)
    }

    @Test func 空文件说明没有内容() {
        #expect(throws: ImportError.empty) { try imported(" \r\n\t\u{3000}") }
    }
}
