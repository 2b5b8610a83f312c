extension Rule {
    static let digitsBeforeHundred = Rule(
        "F21", "数字加“千”“百”", .advice,
        looksFor: "阿拉伯数字后面跟“十、百、千”。",
        why: "阿拉伯数字可以与“万、亿”连用，不与“十、百、千”连用。",
        source: "GB/T 15835—2011 4.2、5.1",
        wrong: "惠及⟦3百⟧人", right: "惠及300人",
        falseAlarms: "千米、千克、千瓦、百分点、百货等词不报。", kinds: Kinds.prose,
        onlyWith: "十百千",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                let end = number.range.upperBound
                let unit = passage[end]
                guard let factor = factors[unit], let amount = number.tenThousandths, amount != 0, amount < 10_000_000,
                    !words.stands(in: passage, at: end), isAmount(number.range, in: passage)
                else { return nil }
                // 3千万 is 3000万, 3百多 is 300多.
                let value = amount * factor
                guard value.isMultiple(of: 10_000) else { return nil }
                let right = String(value / 10_000)
                return Mark(number.range.lowerBound..<end + 1, "阿拉伯数字不与“\(unit)”连用，写作“\(right)”", [right])
            }
        })

    private static let factors: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]

    private static func isAmount(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        return !before.isLetter && before != "第" && before != "“" && before != "-" && before != "+" && before != "."
    }

    private static let words = WordSet(
        "千米 千克 千瓦 千伏 千帕 千焦 千赫 千卡 千兆 千字 千安 千牛 千吨级 千分 千升 百分 百帕 百货 百姓 百合 百科 百度 百花 百草 百强 百日 百年 百度 百亩方 百亿亿 千万亿 百万亿 百家争鸣 百里 千里 十字 十大 十佳 十项 十分 十条 十四五 十五五 十三五 十一 十二 十三 十堰 百米 千家万户 千万工程 百万庄"
    )
}
