extension Rule {
    static let longHeading = Rule(
        "L11", "标题过长", .hint,
        looksFor: "印出来超过两行的标题。",
        why: "标题以一行为宜，最多两行（每行28字）。",
        source: "GB/T 9704—2012 7.3.1（标题分一行或多行居中排布，词意完整）；体例",
        wrong: "⟦关于进一步优化营商环境更好服务各类经营主体健康发展推动全区经济社会高质量发展走在前列作出更大贡献的若干具体措施和工作安排⟧",
        right: "关于进一步优化营商环境的若干措施",
        falseAlarms: "只看字数。", kinds: [.heading],
        check: .passage { passage, _ in
            let width = passage.scalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
            return width > 2 * 56 - 6 ? [Mark(0..<passage.count, "标题印出来超过两行，请精简")] : []
        })
}
