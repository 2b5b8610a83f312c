extension Rule {
    static let negativeFall = Rule(
        "F28", "下降又写负号", .must,
        looksFor: "“下降-3.5%”这样方向词后面又写负号的数。",
        why: "“下降”已经说了方向，再写负号就成了上升。",
        wrong: "零售额同比⟦下降-3.5%⟧", right: "零售额同比下降3.5%",
        falseAlarms: "“增长-3.5%”是统计口径的写法，只作提示；“降至-3℃”说的是降到的数，不报。", kinds: Kinds.prose,
        onlyWith: "-－−–",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { sign in
                guard signs.contains(passage[sign]), let number = passage.number(at: sign + 1) else { return nil }
                var start = passage.start(before: sign) { $0.isSpace || $0 == "了" || $0 == "约" }
                let isFall = falls.length(in: passage, before: start)
                let isRise = rises.length(in: passage, before: start)
                guard let length = isFall ?? isRise ?? (passage.has("增长", before: start) ? 2 : nil) else {
                    return nil
                }
                start -= length
                let unit = units.length(in: passage, at: number.range.upperBound) ?? 0
                let end = number.range.upperBound + unit
                // 下降-3%至-5% is a range of rates.
                guard unit > 0, !ranges.contains(passage[end]) else { return nil }
                let amount = passage.text(sign + 1..<end)
                let word = passage.text(start..<start + length)
                if isRise != nil {
                    return Mark(
                        start..<end, "“\(word)”后面写了负号，是升是降请核对", ["\(word)\(amount)", "下降\(amount)"], level: .advice,
                        isSure: false)
                }
                guard isFall != nil else {
                    return Mark(start..<end, "增长的是负数，可写作“下降\(amount)”", ["下降\(amount)"], level: .hint)
                }
                return Mark(start..<end, "“\(word)”与负号留一个", ["\(word)\(amount)"], isSure: false)
            }
        })

    private static let signs: Set<Unicode.Scalar> = ["-", "－", "−", "–"]
    private static let rises = WordSet("提高 上升 提升 增加 上涨 回升")
    private static let falls = WordSet("下降 降低 减少 回落 下滑 下跌 缩减 收窄 压缩 缩短 负增长 亏损")
    private static let units = WordSet("% ％ 个百分点 万 亿 元 倍 家 户 件 个 人 吨 天 ℃")
    private static let ranges: Set<Unicode.Scalar> = ["至", "到", "-", "—", "～", "~"]
}
