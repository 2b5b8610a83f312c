import Testing

@testable import Proofreading

struct ColumnTests {
    @Test func `分栏的全角空格至多提示，从不径改`() {
        let rows = [
            "市司法局、市总工会　0373-5171003", "第1名　长垣市　95.82分", "15:00—17:00　分组审议", "市科协　0373-5171001", "操作工　30人",
            "会议时间　9月8日上午", "张　三　男　汉族", "序号　单位　件数　满意率", "封丘县   12件   98%",
        ]
        for row in rows {
            for kind in [Passage.Kind.paragraph, .heading, .line] {
                let marks = Rule.straySpaces.marks(in: Passage(row, kind: kind), .standard)
                #expect(marks.allSatisfy { $0.level == .hint && $0.isSure == false }, "\(row) \(kind) \(marks)")
            }
        }
    }

    @Test func `时间、名次后面和电话前面的空格不报`() {
        expect(
            .straySpaces,
            isSilentAbout: [
                "9:00—11:30 分组审议", "第1名 长垣市 95.82分", "市科协 0373-5171001", "9月8日上午 报到", "咨询电话 13800000000",
                "市农业农村局局长　马建军", "区委书记 李某某",
            ])
    }

    @Test func `句子里的空格照样报`() {
        expect(
            .straySpaces,
            marks: [
                "辖区共有⟦ →⟧5⟦ →⟧家企业", "截至9月底，⟦ →⟧全市新增企业1200⟦ →⟧家。", "各项工作有序推进。⟦　　→⟧下一步，区政府将加大力度。",
                "持续优⟦　→⟧化营商环境。",
            ])
    }
}
