extension Rule {
    static let stopAfterAdverbial = Rule(
        "P32", "状语后断了句", .advice,
        looksFor: "“截至10月底！全市……”“在全市经济工作会议上。市长……”这样，只说了时间、场合就用了句末标点；“以及”前面用了句号。",
        why: "时间、场合不是一句话，后面接着说时用逗号。",
        source: "GB/T 15834—2011 4.1、4.4",
        wrong: "截至10月底⟦。⟧全市完成造林5.6万亩。", right: "截至10月底，全市完成造林5.6万亩。",
        falseAlarms: "只看以“截至”和“在…会议上”开头、中间没有停顿的短句；段末的不报。", kinds: [.paragraph], onlyWith: "截在以",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index].isSentenceEnd, passage[index] != "；", passage[index + 1].isHan,
                    passage[index - 1].isHan
                else { return nil }
                if passage[index] == "。", passage.has("以及", at: index + 1) {
                    return Mark(index..<index + 1, "“以及”接着前面说，不用句号", ["，"])
                }
                let start = passage.start(before: index, within: 24) { $0.isHan || $0.isDigit }
                guard passage[start - 1] == .edge || passage[start - 1].isSentenceEnd,
                    // What was asked is answered.
                    passage[start - 1] != "？",
                    // 截至12月底。下同。: a note.
                    passage.has("截至", at: start) && points.stands(in: passage, before: index) && passage.count >= 14
                        || passage[start] == "在" && occasions.stands(in: passage, before: index)
                else { return nil }
                return Mark(index..<index + 1, "话没有说完，用逗号", ["，"])
            }
        })

    private static let points = WordSet("底 末 目前 日 日前 上旬 中旬 下旬 今年 去年")
    private static let occasions = WordSet("会上 会议上 仪式上 活动上 活动中 会议期间 活动期间")
}
