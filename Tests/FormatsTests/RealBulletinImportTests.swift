import Bulletins
import Formats
import Recognition
import TestSupport
import Testing

@Suite(.realBulletin) struct 真实简报的导入 {
    private func imported() throws -> (Bulletin, ImportReport) {
        try Importer.bulletin(RealBulletin.bytes, name: "2023-35.txt")
    }

    @Test func 版头各项各归其位() throws {
        let masthead = try imported().0.masthead
        #expect(masthead.name == "营商环境工作动态")
        #expect(masthead.title == "红旗区优化营商环境信息周报")
        #expect(masthead.office == "红旗区优化营商环境工作委员会办公室")
        #expect(masthead.year == 2023)
        #expect(masthead.number == 35)
        #expect(masthead.date == DateText("2023-10-08"))
        #expect(masthead.coverage.printed == "2023年9月25日—9月28日")
        #expect(masthead.coverage != .text("2023年9月25日—9月28日"))
    }

    @Test func 五个栏目十四个条目十四段() throws {
        let bulletin = try imported().0
        #expect(bulletin.sections.map(\.title) == ["重要讲话", "重要政策", "营商大事件", "他山之石", "红旗动态"])
        #expect(bulletin.sections.map { $0.items.count } == [1, 2, 2, 0, 0])
        #expect(bulletin.sections[3].subsections.map(\.title) == ["国内省市动态", "省内地域亮点"])
        #expect(bulletin.sections[3].subsections.map { $0.items.count } == [2, 2])
        #expect(bulletin.sections[4].subsections.map(\.title) == ["各镇办、红开区", "各指标牵头单位", "指标配合单位"])
        #expect(bulletin.sections[4].subsections.map { $0.items.count } == [2, 2, 1])
        #expect(bulletin.items.count == 14)
        #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 1 })
    }

    @Test func 来稿单位与标题在第一个冒号处分开() throws {
        let items = try imported().0.items
        #expect(
            items.map(\.contributor) == [
                "", "", "", "", "", "重庆市江北区", "陕西", "长垣市", "息县", "东街街道", "洪门镇", "区大数据局", "区市场监管局", "区人社局",
            ])
        #expect(items[9].headline == "助企纾困，护航发展")
    }

    @Test func 不丢一字不添一字() throws {
        let bulletin = try imported().0
        let file = DecodedText(RealBulletin.bytes).text
            .replacing("(一)", with: "（一）").replacing("(2023年第三十五期)", with: "（2023年第三十五期）")
            .replacing("(此页无正文)", with: "")
        let printed = Printed.lines(bulletin).joined(separator: "\n")
        #expect(Printed.characters(printed).isIdentical(to: Printed.characters(file)))
    }

    @Test func 五处断页接好且每处都报告() throws {
        let (bulletin, report) = try imported()
        let joins = report.entries.filter { $0.kind == .joined }
        #expect(joins.map(\.line) == [31, 43, 57, 69, 79])
        let messages = report.messages(in: bulletin)
        #expect(messages.contains { $0.contains("第79行，五（一）1第1段") && $0.contains("问题。｜题，做到") })
        #expect(bulletin.items[9].paragraphs[0].text.contains("重点难点问题。题，做到访企情"))
    }

    @Test func 此页无正文只报告不入正文() throws {
        let (bulletin, report) = try imported()
        #expect(report.entries.filter { $0.kind == .setAside }.map(\.line) == [103])
        #expect(!bulletin.items.contains { $0.paragraphs.contains { $0.text.contains("此页无正文") } })
    }

    @Test func 读过再写成JSON再读是同一期() throws {
        let bulletin = try imported().0
        #expect(try Bulletin(json: bulletin.json) == bulletin)
    }
}
