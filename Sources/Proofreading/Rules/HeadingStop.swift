extension Rule {
    static let headingStop = Rule(
        "P14", "标题末尾的标点", .must,
        looksFor: "单独成行的标题末尾有句号、逗号、分号、冒号、顿号。",
        why: "标题单独成行，末尾不加标点。",
        source: "GB/T 15834—2011 附录A（标题末尾一般不用标点）；GB/T 9704—2012 7.3.3",
        wrong: "工作开展情况⟦。⟧", right: "工作开展情况",
        falseAlarms: "问号、叹号、引号、省略号结尾的标题不报；与正文接排的小标题不报。", isSure: true, kinds: [.heading],
        check: .passage { passage, _ in
            let end = passage.start(before: passage.count) { $0.isSpace }
            let start = passage.start(before: end) { ["。", "，", "；", "：", "、", ",", ";", "."].contains($0) }
            // 1. alone is a number still without its heading, and a heading with a full stop inside is a sentence.
            guard start < end, start > 1, !passage.scalars[..<start].contains("。"), passage[start - 1] != "." else {
                return []
            }
            if passage[start] == "." && !passage[start - 1].isHan { return [] }
            return [Mark(start..<end, "标题末尾不加标点", [""])]
        })
}
