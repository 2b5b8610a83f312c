import Bulletins
import Testing

@testable import Recognition

/// A list of contents that names the headlines and nothing else.
@Suite struct 目录只列标题 {
    private static let report = """
        关于养老服务情况的调查
        近期，县民政局对16个乡镇开展了调研，情况如下：
        一、基本情况
        全县建成互助养老点134个，覆盖九成的村。
        二、存在问题
        主要是设施偏旧、护理人员偏少。
        三、几点建议
        建议把运营经费列入县级预算。
        （县民政局）
        """

    private func paper(_ sections: [String]) -> Bulletin {
        let texts = [
            "推动项目提速\n今年以来，我县坚持一套专班抓项目，全力推动建设。\n（县发改局）",
            "网格员夜访解民忧\n大桥镇组织86名网格员入户走访，收集意见312条。\n（大桥镇）", Self.report,
        ]
        let body = zip(sections, texts).map { $0.isEmpty ? $1 : "\($0)\n\($1)" }.joined(separator: "\n")
        let text = """
            清河信息
            第19期
            中共清河县委办公室　　2026年9月28日

            本期要目
            ◇推动项目提速
            ◇网格员夜访解民忧
            ◇关于养老服务情况的调查

            \(body)
            报：市委办公室
            """
        return Recognizer().bulletin(from: SourceLine.lines(of: text)).0
    }

    @Test(arguments: [["【工作动态】", "【基层之声】", "【调查研究】"], ["", "", ""]])
    func `调查里的一、二、三是文内的标题，栏目是目录以外的`(sections: [String]) throws {
        let bulletin = paper(sections)
        let titles = bulletin.sections.map(\.title).filter { !$0.isEmpty }
        #expect(titles == sections.map { $0.filter { !"【】".contains($0) } }.filter { !$0.isEmpty })
        #expect(bulletin.items.map(\.headline) == ["推动项目提速", "网格员夜访解民忧", "关于养老服务情况的调查"])
        #expect(bulletin.items.map(\.contributor) == ["县发改局", "大桥镇", "县民政局"])
        #expect(bulletin.items[2].paragraphs.count == 7)
    }
}
