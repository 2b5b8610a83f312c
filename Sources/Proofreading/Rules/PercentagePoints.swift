extension Rule {
    static let percentagePoints = Rule(
        "F09", "百分点", .must,
        looksFor: "两个百分数相减的差写成了百分数。",
        why: "百分数之间的差用“个百分点”表示。",
        wrong: "办结率由92%提高到95%，提高⟦3%⟧", right: "办结率由92%提高到95%，提高3个百分点",
        falseAlarms: "只在能算出差数正好相等时报。", kinds: Kinds.prose,
        onlyWith: "%％",
        check: .passage { passage, _ in
            let rates = passage.numbers.filter { ["%", "％"].contains(passage[$0.range.upperBound]) }
            guard rates.count >= 3 else { return [] }
            return (2..<rates.count).compactMap { index in
                let (first, second, change) = (rates[index - 2], rates[index - 1], rates[index])
                guard let a = first.tenThousandths, let b = second.tenThousandths,
                    let difference = change.tenThousandths,
                    difference != 0, abs(b - a) == difference, a != 1_000_000,
                    passage.contains("到", in: first.range.upperBound..<second.range.lowerBound)
                        || passage.contains("至", in: first.range.upperBound..<second.range.lowerBound),
                    second.range.lowerBound - first.range.upperBound <= 10,
                    isChange(second.range.upperBound + 1, change.range.lowerBound, in: passage)
                else { return nil }
                // From 100% on, points and per cent are the same.
                let end = change.range.upperBound + 1
                let text = passage.text(change.range)
                return Mark(change.range.lowerBound..<end, "两个百分数的差用“个百分点”", ["\(text)个百分点"])
            }
        })

    private static func isChange(_ start: Int, _ end: Int, in passage: Passage) -> Bool {
        guard start < end, end - start <= 8 else { return false }
        return changes.stands(in: passage, within: start..<end)
    }

    private static let changes = WordSet("提高 提升 上升 增长 增加 下降 降低 减少 升 降 增")
}
