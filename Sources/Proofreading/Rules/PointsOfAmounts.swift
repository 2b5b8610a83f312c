extension Rule {
    static let pointsOfAmounts = Rule(
        "F29", "百分点说总量", .hint,
        looksFor: "“增加值增长7.1个百分点”这样，总量的增长用了百分点。",
        why: "百分点说的是两个百分数的差；总量的增长用百分数。",
        wrong: "规上工业增加值增长⟦7.1个百分点⟧", right: "规上工业增加值增长7.1%",
        falseAlarms: "增速、占比、某某率，以及“拉动增长7.1个百分点”说的本来是百分数，不报。", kinds: Kinds.prose,
        onlyWith: "点",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                let end = number.range.upperBound
                guard passage.has("个百分点", at: end) else { return nil }
                var start = number.range.lowerBound
                if let length = fillers.length(in: passage, before: start) { start -= length }
                guard let verb = changes.length(in: passage, before: start) else { return nil }
                start -= verb
                if passage[start - 1] == "，" { start -= 1 }
                if let length = bases.length(in: passage, before: start) { start -= length }
                if passage[start - 1] == "，" { start -= 1 }
                let clause = passage.clause(around: start)
                guard amounts.stands(in: passage, before: start),
                    !rates.stands(in: passage, within: clause.lowerBound..<start)
                else { return nil }
                let text = passage.text(number.range)
                return Mark(number.range.lowerBound..<end + 4, "总量的增减用百分数，不用百分点，请核对", ["\(text)%"])
            }
        })

    private static let fillers = WordSet("了 约 近 超 超过 达 达到")
    private static let changes = WordSet("增长 增加 下降 减少")
    private static let bases = WordSet("同比 环比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比去年同期 较去年同期")
    private static let amounts = WordSet(
        "增加值 生产总值 总产值 产值 投资 投资额 零售额 总额 销售额 收入 税收 利润 进出口 出口 进口 用电量 产量 存款余额 贷款余额 余额 户数 数量 办件量 客流量 货运量 成交量 GDP")
    private static let rates = WordSet("率 增速 增幅 降幅 涨幅 占比 比重 份额 占 贡献 拉动 带动 推动 比例 指数 覆盖面")
}
