import Bulletins
import Recognition
import Testing

@testable import Proofreading

struct LineNumberTests {
    private static let prose = "各单位要抓好落实，确保完成任务。"

    @Test func `段首序号跳号、重号`() {
        expect(
            .lineNumbers,
            marksIn: [
                "一、甲\n\(Self.prose)\n二、乙\n\(Self.prose)\n⟦四→三⟧、丁\n\(Self.prose)", "1.甲。\n2.乙。\n⟦4→3⟧.丁。",
                "（一）甲\n\(Self.prose)\n（⟦三→二⟧）丙", "1.甲。\n2.乙。\n⟦2→3⟧.丙。",
                "（1）甲；\n（2）乙；\n（⟦4→3⟧）丁。", "①甲；\n②乙；\n⟦④→③⟧丁。", "1、甲。\n⟦3→2⟧、丙。\n4、丁。",
                "一、甲\n（一）子\n（二）丑\n⟦三→二⟧、丙\n（一）子\n（⟦三→二⟧）寅", "一、甲\n1.子。\n2.丑。\n二、乙\n1.子。\n⟦3→2⟧.寅。",
                "一、甲\n二、乙\n⟦二→三⟧、丙\n四、丁",
            ], isRaw: true)
        expect(.lineNumbers, marksIn: ["1.甲。\n2.乙。\n⟦4→3⟧.丁。", "（1）甲。\n（⟦3→2⟧）丙。"])
    }

    @Test func `接得上的、另起一组的、看不出从哪数起的不报`() {
        expect(
            .lineNumbers,
            marksIn: [
                "一、甲\n（一）子\n1.寅。\n2.卯。\n（二）丑\n1.寅。\n二、乙\n（一）子", "三、甲\n四、乙", "1.甲。\n2.乙。\n1.丙。\n2.丁。",
                "（一）甲\n1.子。\n2.丑。\n（二）乙\n3.寅。\n4.卯。", "1.甲。2.乙。\n3.丙。", "一、甲\n二、乙。三、丙。\n四、丁",
                "附件：1.清单\n      2.分工\n1.甲。\n2.乙。", "1.甲。\n2.乙。\n附件：1.清单\n2.分工", "1.5万户企业受益。\n3.2亿元到位。",
                "一、二季度开门红。\n三、四季度再加力。",
                "1\t甲\t20\n2\t乙\t30\n4\t丁\t50", "会议要求：1.甲；\n2.乙；\n3.丙。", "一、甲\n二、乙\n一、丙\n二、丁", "1.甲。\n10.癸。",
            ], isRaw: true)
        expect(.lineNumbers, marksIn: ["1.甲。\n2.乙。\n3.丙。"])
    }

    @Test func `文本里标题后面的标点也看得见`() {
        func stops(_ text: String) -> [String] {
            let lines = text.split(separator: "\n").map(String.init)
            return Proofreader().read(Reading(lines: lines)).filter { $0.rule == "P14" }.map { $0.before + $0.text }
        }
        let prose = Self.prose
        #expect(stops("一、重要讲话。\n\(prose)\n二、重要政策\n\(prose)\n三、他山之石\n\(prose)") == ["重要讲话。"])
        #expect(stops("一、工作情况。\n\(prose)\n二、存在问题。\n\(prose)") == ["工作情况。", "存在问题。"])
        #expect(stops("1.强化调度\n\(prose)\n2.优化服务：\n\(prose)\n3.严格督导\n\(prose)") == ["优化服务："])
        #expect(
            stops("（一）坚持党建引领，切实压实各级各部门的主体责任。\n\(prose)\n（二）强化调度\n\(prose)\n（三）优化服务\n\(prose)") == ["主体责任。"])
        #expect(stops("1.强化调度；\n\(prose)\n2.优化服务\n\(prose)\n3.严格督导\n\(prose)") == [])
        for right in [
            "一、认真学习。\n二、抓好落实。\n三、加强督查。", "一、关于项目工作\n\(prose)\n二、关于服务工作\n\(prose)\n三、会议还研究了其他事项。\n\(prose)",
            "1.强化调度。\n2.优化服务。\n3.严格督导。", "一、会议同意召开全区推进大会。\n\(prose)\n二、会议听取汇报。\n\(prose)",
            "（一）压实责任。落实“一岗双责”要求；\n（二）排查隐患。开展拉网式排查；", "1.修订办法；\n2.印发通知；\n\(prose)",
        ] { #expect(stops(right).isEmpty, "\(right)") }
    }

    @Test func `导入时编号不符的标题，直接检查 Word 文件也报`() {
        let bulletin = Bulletin(
            sections: [
                Section(id: PartID("s1"), title: "甲", items: []), Section(id: PartID("s2"), title: "丁", items: []),
            ])
        var report = ImportReport()
        report.add(.renumbered, line: 3, place: Place(PartID("s2"), .title), found: "编号“四、”与次序不符", done: "编号按次序自动排")
        let found = Proofreader().read(Reading(bulletin, report: report)).filter { $0.rule == "L20" }
        #expect(found.map(\.text) == ["丁"] && found.map(\.message) == ["编号“四、”与次序不符，请核对有无缺漏"])
        #expect(Proofreader().read(Reading(bulletin)).allSatisfy { $0.rule != "L20" })
    }
}
