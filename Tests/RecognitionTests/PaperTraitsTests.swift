import Bulletins
import Testing

@testable import Recognition

/// What a paper shows of how its series looks, so that the next issue looks so too.
@Suite struct PaperTraitsTests {
    private func style(_ papers: String...) -> PaperStyle {
        PaperStyle(papers: papers.map { Recognizer().bulletin(from: SourceLine.lines(of: $0)).1.traits })
    }

    private let paper = """
        工作动态
        〔2024〕第12期（总第376期）
        红旗区委办公室　　2024年3月25日

        本期要目
        【重要讲话】
        ◆区长调研营商环境
        【基层动态】
        ◆东街街道助企纾困

        【重要讲话】
        ◆区长调研营商环境
        3月20日，区长到政务大厅调研，与窗口人员座谈。（区政府办）
        【基层动态】
        ◆东街街道助企纾困
        东街街道走访企业六十家，解决问题二十一个。（东街街道）
        """

    @Test func `期号、层次、署名和目录都照旧简报`() {
        let style = style(paper)
        #expect(style.numberForm == "〔2024〕第12期（总第376期）")
        #expect(style.levels?.map(\.mark) == ["【】", "◆"])
        #expect(style.signature == .bracket)
        #expect(style.contents == PaperStyle.Contents(title: "本期要目"))
        #expect(style.mastheadLines == [.marks, .name, .number, .office, .rule])
    }

    @Test func `本来就这样印的，什么也不必说`() {
        let style = style(
            """
            工作动态
            第35期
            红旗区委办公室　　2023年10月8日
            红旗区优化营商环境信息周报
            （2023年第三十五期）
            2023年9月25日—9月28日
            一、重要讲话
            （一）区长调研
            区长到企业调研。
            二、基层动态
            （一）各镇办
            1.东街街道：助企纾困
            东街街道走访企业。
            """)
        #expect(style == PaperStyle())
    }

    @Test func `几份里听多数的，序号接着排也看得出`() {
        let numbered = """
            工作动态
            第3期
            红旗区委办公室　　2024年3月25日
            一、重要讲话
            1.区长调研
            区长到企业调研。
            二、基层动态
            2.助企纾困
            东街街道走访企业。
            """
        #expect(style(paper, numbered, numbered).numberForm == nil)
        #expect(style(numbered).levels?.map(\.runsOn) == [nil, true])
    }
}
