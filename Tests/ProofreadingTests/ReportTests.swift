import Bulletins
import Testing

@testable import Proofreading

struct ReportTests {
    @Test func `一行一处，句子下面标出来，最后是合计`() {
        let bulletin = RightSentences.bulletin(["零售额近10亿元，同比29%。", "共有5 家企业。"])
        let reading = Reading(bulletin)
        let report = Report(on: reading, name: "营商环境工作动态/2023-35")
        #expect(
            report.text(Proofreader().read(reading)) == """
                营商环境工作动态/2023-35:一（一）:1段:10 必改 F08 同比没有说增减：“同比”后缺“增长”或“下降”，请核对方向 → 同比增长29% 或 同比下降29%
                    零售额近10亿元，同比29%。
                                    ^^^^^^^
                营商环境工作动态/2023-35:一（一）:2段:4 必改 P18 多余的空格：数字、字母与汉字之间不留空格 → 删去
                    共有5 家企业。
                         ^
                营商环境工作动态/2023-35：必改 2 处

                """)
        #expect(report.text([]) == "营商环境工作动态/2023-35：没有发现差错\n")
    }

    @Test func `条目按语里的说是按语`() {
        var bulletin = RightSentences.bulletin(["正文。"])
        bulletin.sections[0].items[0].note = Note(label: "按语", paragraphs: ["会议要求,各单位落实。"])
        let reading = Reading(bulletin)
        let report = Report(on: reading, name: "动态/1")
        #expect(
            Proofreader().read(reading).map(report.line) == ["动态/1:一（一）:按语1段:5 必改 P02 半角标点：半角“,”应改为全角“，” → ，"])
    }

    @Test func `小标题、题注、格子说在第几段`() {
        var bulletin = RightSentences.bulletin(["正文。"])
        bulletin.sections[0].items[0].paragraphs = [
            .heading(Heading(level: 1, head: "办法,措施")),
            .table(Table(caption: "各镇,进度", texts: [["镇", "说明"], ["甲", "已完成,待验"]])),
        ]
        let reading = Reading(bulletin)
        let report = Report(on: reading, name: "动态/1")
        let places = Proofreader().read(reading).filter { $0.message.contains("半角“,”") }.map(report.line)
            .compactMap { $0.split(separator: ":").dropFirst(2).first.map(String.init) }
        #expect(places == ["1段小标题", "2段题注", "2段表2行2列"])
    }

    @Test func `文本文件报行和列`() {
        let reading = Reading(lines: ["", "会议要求,各单位落实。"])
        let report = Report(on: reading, name: "报送.txt")
        #expect(Proofreader().read(reading).map(report.line) == ["报送.txt:2:5 必改 P02 半角标点：半角“,”应改为全角“，” → ，"])
    }

    @Test func `给程序看的报告`() {
        let reading = Reading(RightSentences.bulletin(["会议要求,各单位落实。"]))
        let findings = Finding.json(Proofreader().read(reading), in: reading)
        let json = String(decoding: JSONWriter.compact(.array(findings)), as: UTF8.self)
        #expect(
            json == """
                [{"from":4,"level":"必改","message":"半角“,”应改为全角“，”","place":"item/paragraph/0",\
                "rule":"P02","suggestions":["，"],"text":",","to":5}]
                """)
    }

    @Test func `给程序看的报告里文本文件的位置是行`() {
        let reading = Reading(lines: ["", "会议要求,各单位落实。"])
        let json = String(
            decoding: JSONWriter.compact(.array(Finding.json(Proofreader().read(reading), in: reading))), as: UTF8.self)
        #expect(json.contains("\"place\":\"line/2\""))
    }

    @Test func `规则表一条一段`() {
        let manual = Rule.manual(Rule.all)
        #expect(manual.hasPrefix("P01 半角括号（必改，可以径改，看本段）\n"))
        for rule in Rule.all { #expect(manual.contains("\(rule.id) \(rule.title)（")) }
    }
}
