extension Rule {
    static let approximateNumbers = Rule(
        "N02", "概数里的顿号", .advice,
        looksFor: "“五、六家”这样相邻两个数字之间用了顿号的概数。",
        why: "相邻两个数字连用表示概数，中间不用顿号。",
        source: "GB/T 15834—2011 4.5.3.3；GB/T 15835—2011 5.2.5",
        wrong: "走访了⟦五、六⟧家企业", right: "走访了五六家企业",
        falseAlarms: "三、四季度，一、二号线等分别指两个的不报。", kinds: Kinds.prose,
        onlyWith: "、",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                if let mark = digits(index, in: passage) { return mark }
                guard passage[index + 1] == "、", let low = passage[index].chineseDigit,
                    let high = passage[index + 2].chineseDigit, high == low + 1 || low == 3 && high == 5, high < 10,
                    passage[index - 1].chineseDigit == nil || passage[index - 1] == "十" && passage[index - 2].isHan,
                    passage[index - 1] != "第", passage[index - 1] != "、",
                    passage[index - 1] != .edge, !passage[index - 1].isSpace,
                    !"获列居为".unicodeScalars.contains(passage[index - 1]),
                    measures.stands(in: passage, at: index + 3)
                else { return nil }
                let text = passage.text(index..<index + 1) + passage.text(index + 2..<index + 3)
                return Mark(index..<index + 3, "概数中间不用顿号", [text])
            }
        })

    /// `2、3天`: an approximate number is written in Chinese numerals.
    private static func digits(_ index: Int, in passage: Passage) -> Mark? {
        guard passage[index + 1] == "、", passage[index].isDigit, passage[index + 2].isDigit,
            passage[index].value + 1 == passage[index + 2].value, passage[index] != "0",
            passage[index - 1].isHan, passage[index - 1] != "第", spans.stands(in: passage, at: index + 3)
        else { return nil }
        let numerals = Array("零一两三四五六七八九".unicodeScalars)
        let (low, high) = (Int(passage[index].value) - 0x30, Int(passage[index + 2].value) - 0x30)
        let first = low == 1 ? "一" : String(numerals[low])
        let second = low == 1 ? "两" : String(numerals[high])
        return Mark(index..<index + 3, "概数用汉字，中间不用顿号", [first + second], level: .hint)
    }

    private static let spans = WordSet("天 次 趟 分钟 小时 个月 个小时 个星期 年时间 人")
    private static let measures = WordSet("家 个 名 位 人次 天 年时间 年的 万 百 千 十 户 件 次 公里 元 倍 米 吨 台 辆 分钟 小时 成")
}
