extension Rule {
    static let largeAmount = Rule(
        "F25", "一万以上的“万元”", .hint,
        looksFor: "“12000万元”这样一万以上的“万元”。",
        why: "一万个万就是亿，写作“1.2亿元”更清楚。",
        wrong: "完成投资⟦12000万元⟧", right: "完成投资1.2亿元",
        falseAlarms: "财务口径要求统一用“万元”的，请关闭这一条。", kinds: Kinds.prose,
        onlyWith: "万",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                let end = number.range.upperBound
                guard passage.has("万元", at: end), let amount = number.tenThousandths, amount >= 100_000_000,
                    // In 亿, with at most four decimals.
                    amount.isMultiple(of: 10_000)
                else { return nil }
                let hundredMillions = amount / 10_000
                var right = String(hundredMillions / 10_000)
                var decimals = String(10_000 + hundredMillions % 10_000).dropFirst()
                while decimals.last == "0" { decimals.removeLast() }
                if !decimals.isEmpty { right += "." + decimals }
                return Mark(number.range.lowerBound..<end + 2, "可写作“\(right)亿元”", ["\(right)亿元"])
            }
        })
}
