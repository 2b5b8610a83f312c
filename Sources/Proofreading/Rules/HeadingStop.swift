extension Rule {
    static let headingStop = Rule(
        "P14", "标题末尾的标点", .must,
        looksFor: "单独成行的标题末尾有句号、逗号、分号、冒号、顿号。",
        why: "标题单独成行，末尾不加标点。",
        source: "GB/T 15834—2011 附录A（标题末尾一般不用标点）；GB/T 9704—2012 7.3.3",
        wrong: "工作开展情况⟦。⟧", right: "工作开展情况",
        falseAlarms: "问号、叹号、引号、省略号结尾的标题不报；与正文接排的小标题不报；冒号可能引起下文，只报不改。", isSure: true, kinds: [.heading],
        check: .passage { passage, _ in
            let end = passage.start(before: passage.count) { $0.isSpace }
            let start = passage.start(before: end) { ["。", "，", "；", "：", "、", ",", ";", "."].contains($0) }
            // 1. alone is a number still without its heading, and a heading with a full stop inside is a sentence.
            guard start < end, start > 1, !passage.scalars[..<start].contains("。") else { return [] }
            if passage[start] == "." && !passage[start - 1].isHan { return [] }
            if isSentence(..<start, in: passage) { return [] }
            // 营商环境： may be the head of a glossary or of a list.
            let isColon = passage.scalars[start..<end].contains { $0 == "：" || $0 == ":" }
            return [
                Mark(start..<end, "标题末尾不加标点", [""], level: isColon ? .advice : nil, isSure: isColon ? false : nil)
            ]
        })
    /// A numbered note that was taken for a heading: 部分数据因四舍五入，存在总计与分项合计不等的情况.
    private static func isSentence(_ range: PartialRangeUpTo<Int>, in passage: Passage) -> Bool {
        let end = range.upperBound
        guard passage[end] == "。", end > 18 else { return false }
        return (0..<end).contains { telling.contains(passage[$0]) && passage.word(at: $0).count == 1 }
            || causes.stands(in: passage, within: 0..<end)
    }

    private static let telling = Set("了因由均系指按须应将".unicodeScalars)
    private static let causes = WordSet("由于 因为 如有 均为 不得 应当 可以 不含 包括")
}
