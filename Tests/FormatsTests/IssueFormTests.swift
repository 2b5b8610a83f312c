import Bulletins
import Formats
import Recognition
import Testing

/// Whole issues in the forms of other offices.
@Suite struct 整期的各种写法 {
    private func imported(_ lines: [String]) throws -> (Bulletin, [String]) {
        let (bulletin, report) = try Importer.bulletin(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        return (bulletin, report.messages(in: bulletin))
    }

    static let head = ["《营商环境简讯》", "第12期", "示范区办公室", "二〇二四年三月四日", "――――――――――"]

    @Test func 书名号分隔线和汉字日期() throws {
        let (bulletin, messages) = try imported(Self.head + ["一、讲话", "（一）会议", "会议召开。"])
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(bulletin.masthead.date.printed == "2024年3月4日")
        #expect(bulletin.masthead.title.isEmpty)
        for text in ["《营商环境简讯》", "二〇二四年三月四日", "――――――――――"] { #expect(messages.contains { $0.contains(text) }) }
    }

    @Test func 括号里的起止日期和注意保存() throws {
        let (bulletin, messages) = try imported(
            ["内部资料", "注意保存", "警务周报", "第45期", "（2024年11月4日—11月10日）", "一、警情", "（一）概况", "警情平稳。"])
        #expect(bulletin.masthead.coverage.printed == "2024年11月4日—11月10日")
        #expect(bulletin.masthead.title.isEmpty)
        #expect(outline(bulletin) == ["警情", "  概况 (1)"])
        #expect(messages.contains { $0.contains("注意保存") })
    }

    @Test(arguments: [
        ["壹、重要讲话", "1、区长调研", "区长调研，提出要求。", "贰、基层动态", "1、城关镇：上门办事", "城关镇上门办事。"],
        ["1 重要讲话", "1.1 区长调研", "区长调研，提出要求。", "2 基层动态", "2.1 城关镇：上门办事", "城关镇上门办事。"],
        ["【重要讲话】", "●区长调研", "区长调研，提出要求。", "【基层动态】", "●城关镇：上门办事", "城关镇上门办事。"],
    ])
    func 别的编号和符号(lines: [String]) throws {
        let (bulletin, _) = try imported(Self.head + lines)
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)", "基层动态", "  [城关镇]上门办事 (1)"])
    }

    @Test func 二级栏目下没有编号的来稿() throws {
        let (bulletin, _) = try imported(
            Self.head + [
                "一、基层动态", "（一）各镇办", "城关镇：上门办事", "城关镇上门办事，受到好评。", "河西镇：一窗受理", "河西镇一窗受理，受到好评。",
            ])
        #expect(outline(bulletin) == ["基层动态", "  <各镇办>", "    [城关镇]上门办事 (1)", "    [河西镇]一窗受理 (1)"])
    }

    @Test func 要目里列出的标题就是条目() throws {
        let (bulletin, messages) = try imported([
            "巡察简报", "第9期", "本期要目", "● 召开领导小组会议", "● 延津县：成效清单", "召开领导小组会议", "会议召开，听取汇报。", "延津县：成效清单",
            "延津县坚持整改，群众满意。", "报送：市委，市政府", "发送：各县委", "（本期共印100份）",
        ])
        #expect(bulletin.items.map(\.headline) == ["召开领导小组会议", "成效清单"])
        #expect(bulletin.imprint.names("报送") == ["市委", "市政府"] && bulletin.imprint.names("发送") == ["各县委"])
        #expect(bulletin.imprint.copies == 100)
        #expect(messages.contains { $0.contains("当作条目的标题") })
    }

    @Test func 没有编号的一期也读版记() throws {
        let (bulletin, _) = try imported(["农业信息", "第41期", "2024年10月14日", "全市秋收基本结束。", "送：各县局，局属各单位"])
        #expect(bulletin.imprint == Imprint(sendTo: ["各县局", "局属各单位"]))
    }

    @Test func 加进一期的整期版头版记不成条目() throws {
        let lines = Self.head + ["一、讲话", "（一）会议", "会议召开。", "送：各部门", "共印60份"]
        let (parts, report) = try Importer.fragment(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        #expect(parts.count == 1)
        let section = try #require(parts.first.flatMap { if case .section(let section) = $0 { section } else { nil } })
        #expect(section.title == "讲话" && section.items.map(\.paragraphs) == [["会议召开。"]])
        let messages = report.messages(in: Bulletin())
        for text in ["第12期", "示范区办公室", "送：各部门", "共印60份"] { #expect(messages.contains { $0.contains(text) }) }
    }

    @Test func 许多页码和版头前的文字各说一句() throws {
        let full = String(repeating: "今年以来全区持续优化营商环境，", count: 12) + "取得成效。"
        let pages = (1...10).flatMap { ["— \($0) —", full] }
        let (_, messages) = try imported(Self.head + ["编者按语一段。", "编者按语二段。", "一、讲话", "（一）会议"] + pages)
        #expect(messages.count { $0.contains("页码") } == 1)
        #expect(messages.contains { $0.contains("页码 10 处") })
        #expect(messages.count { $0.contains("第一个栏目之前") } == 1)
    }
}
