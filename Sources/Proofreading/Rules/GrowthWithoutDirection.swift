extension Rule {
    static let growthWithoutDirection = Rule(
        "F08", "同比没有说增减", .must,
        looksFor: "“同比”“环比”“较上年同期”后面直接跟数字，没有增长、下降一类的词。",
        why: "只有数字，读者不知道是增还是减。",
        wrong: "零售额近10亿元，⟦同比29%⟧。", right: "零售额近10亿元，同比增长29%。",
        falseAlarms: "同比增速29%、同比+29%、同比29%的增长等已说明方向的不报。", asksForFact: true, kinds: Kinds.prose,
        onlyWith: "同环较比",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard let length = comparisons.length(in: passage, at: index) else { return nil }
                var start = passage.end(of: index + length) { $0 == " " }
                if let skipped = approximations.length(in: passage, at: start) { start += skipped }
                // 同比为12% may name the rate itself.
                let isNamed = passage[start] == "为" || passage[start] == "是"
                if isNamed { start += 1 }
                start = passage.end(of: start) { $0 == " " }
                guard let number = passage.number(at: start),
                    let unit = units.length(in: passage, at: number.range.upperBound)
                else { return nil }
                let end = number.range.upperBound + unit
                // 比上年12件 compares two amounts; only a rate is sure to be a change.
                if isOfYear(index, length, in: passage), !["%", "％", "个"].contains(passage[number.range.upperBound]) {
                    return nil
                }
                let around = max(0, index - 6)..<index
                let clause = passage.clause(around: index)
                guard !rates.stands(in: passage, within: around.clamped(to: clause)),
                    !directions.stands(in: passage, within: end..<max(end, min(clause.upperBound, end + 8)))
                else { return nil }
                let head = passage.text(index..<index + length)
                // A stray space beside the number goes with the cure, and 为 has no place behind 增长.
                let tail = passage.text(index + length..<end).filter { $0 != " " && $0 != "为" && $0 != "是" }
                return Mark(
                    index..<end, "“\(head)”后缺“增长”或“下降”，请核对方向", ["\(head)增长\(tail)", "\(head)下降\(tail)"],
                    level: isNamed ? .advice : nil)
            }
        })

    private static let comparisons = WordSet(
        "同比 环比 同期相比 与上年同期相比 与去年同期相比 较上年同期 比上年同期 较去年同期 比去年同期 较上月 比上月 较上年 比上年 较去年 比去年 较上季度 比上季度 较上期 比上期 较年初 比年初 较同期 比同期")
    /// Before the comparison these say that a rate follows: 增速同比29%.
    private static let rates = WordSet("增幅 增速 降幅 涨幅 跌幅 增长率 增长 下降 上升 减少 回落 提高 扩大 收窄 翻番 变化")

    private static func isOfYear(_ index: Int, _ length: Int, in passage: Passage) -> Bool {
        length <= 3 && passage[index] != "同" && passage[index] != "环" && !passage.has("上月", at: index + 1)
    }

    private static let approximations = WordSet("约 近 超 超过 达 达到 逾")
    private static let units = WordSet("% ％ 个百分点 倍 万 亿 家 户 件 个 人 元 项 宗 起")
    private static let directions = WordSet("增 减 降 升 涨 跌 翻 扩 收窄 提高 回落 持平 多 少 快 慢 高 低 幅 速")
}
