extension Rule {
    static let fallingByTimes = Rule(
        "F10", "减少不用“倍”", .advice,
        looksFor: "“降低了2倍”“时限压缩3倍”。",
        why: "减少不能用倍数表示，减少一倍就是零，应写百分数或几分之几。",
        source: "GB/T 15835—2011；体例",
        wrong: "办理时限⟦减少了2倍⟧", right: "办理时限减少了三分之二",
        falseAlarms: "“缩小为原来的2倍”等不紧挨着的不报。", kinds: Kinds.prose,
        onlyWith: "倍",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard let length = verbs.length(in: passage, at: index) else { return nil }
                var start = index + length
                while let skipped = fillers.length(in: passage, at: start) { start += skipped }
                var end = start
                if let number = passage.number(at: start) {
                    end = number.range.upperBound
                } else {
                    end = passage.end(of: start) { $0.chineseDigit != nil || $0 == "两" || $0 == "几" || $0 == "数" }
                }
                guard end > start, passage[end] == "倍" else {
                    return nil
                }
                return Mark(index..<end + 1, "减少不用“倍”，请改为百分数或几分之几")
            }
        })

    private static let verbs = WordSet("降低 减少 下降 缩短 缩减 压缩 减轻 缩小 压减 精简")
    private static let fillers = WordSet("了 近 约 超 超过 达 将近")
}
