import Language
import TestSupport
import Testing

/// Words as a person would move over them, in sentences of the bulletin's manner.
struct WordsTests {
    @Test(arguments: [
        "优化|营商|环境|，|推动|高质量|发展|。",
        "9月|26日|，|第十四届|中国|河南|国际|投资|贸易|洽谈会|在|郑州|开幕|。",
        "从|支持|提质|增效|、|加快|数字化|转型|、|支持|招才引智|等|七个|方面|明确|提出|27条|具体|措施",
        "构建|“|1+5+N+1|”|项目|推进|体系|，|实施|项目管理",
        "零售额|近|10亿元|，|同比|增长|29%|。|营业|收入|近|1.2亿元|，|同比|增长|10.3%|。",
        "办结率|、|满意率|均|超过|95%|。",
        "劳动者|申请|仲裁|，|要求|解决|劳资|纠纷|。",
        "公司|负责人|当场|通过|微信|支付|工资|2700元|。",
        "3个|驿站|共|接待|咨询|260余次|，|代办|事项|74件",
        "进场|求职|1300余人次|，|最高|5万元|，|提前|46天|开工",
        "《|河南省|标准化|条例|（|草案|）》|第二十条|提出",
        "2023年|第三十五期|，|第35期|，|共|6章|18条",
        "研究|生命|的|起源|，|使|用户|满意",
        "中国|广电|5G|数字|生活",
        "GB/T |9704-2012|、|iPhone |15 |Pro",
        "气温|5℃|，|占|30％",
        "办|——|好|……",
    ])
    func `一句话分成词，数字连着单位`(_ expected: String) {
        let text = expected.unmarked

        #expect(text.marked(at: Words.boundaries(in: text)) == expected)
    }

    @Test func `空文字只有一处边界`() {
        #expect(Words.boundaries(in: "") == [0])
        #expect(Words.next(after: 0, in: "") == 0)
        #expect(Words.previous(before: 0, in: "") == 0)
        #expect(Words.range(at: 0, in: "") == 0..<0)
    }

    @Test func `向右一词到下一词的开头，空格跟着前一词`() {
        let text = "优化 营商环境，好"

        #expect(Words.next(after: 0, in: text) == 3)
        #expect(Words.next(after: 1, in: text) == 3)
        #expect(Words.next(after: 3, in: text) == 5)
        #expect(Words.next(after: 5, in: text) == 7)
        #expect(Words.next(after: 7, in: text) == 8)
        #expect(Words.next(after: 8, in: text) == 9)
        #expect(Words.next(after: 9, in: text) == 9)
        #expect(Words.next(after: 99, in: text) == 9)
    }

    @Test func `向左一词到这一词或前一词的开头`() {
        let text = "优化 营商环境，好"

        #expect(Words.previous(before: 9, in: text) == 8)
        #expect(Words.previous(before: 8, in: text) == 7)
        #expect(Words.previous(before: 6, in: text) == 5)
        #expect(Words.previous(before: 5, in: text) == 3)
        #expect(Words.previous(before: 3, in: text) == 0)
        #expect(Words.previous(before: 0, in: text) == 0)
        #expect(Words.previous(before: 99, in: text) == 9)
    }

    @Test func `双击选中一个词，不带空格；在空格上选中空格`() {
        let text = "优化  环境27条。"

        #expect(text.slice(Words.range(at: 0, in: text)) == "优化")
        #expect(text.slice(Words.range(at: 1, in: text)) == "优化")
        #expect(Words.range(at: 2, in: text) == 2..<4)
        #expect(Words.range(at: 3, in: text) == 2..<4)
        #expect(text.slice(Words.range(at: 5, in: text)) == "环境")
        #expect(text.slice(Words.range(at: 7, in: text)) == "27条")
        #expect(text.slice(Words.range(at: 9, in: text)) == "。")
        #expect(text.slice(Words.range(at: 10, in: text)) == "。")
        #expect(Words.range(at: 1, in: "  ") == 0..<2)
        #expect(Words.range(at: 2, in: "  ") == 0..<2)
        #expect(Words.range(at: 0, in: "　　优化") == 0..<2)
    }

    @Test func `组合字符、表情和生僻字不会被拆开`() {
        let text = "e\u{301}tude👩‍🌾𠮷野家e\u{301}"

        let boundaries = Words.boundaries(in: text)

        #expect(boundaries == [0, 6, 9, 10, 11, 12, 14])
    }

    @Test(arguments: 1...200)
    func `任何文字的边界都从头到尾递增，落在字与字之间，前后相接`(_ seed: Int) {
        let text = RandomText(seed: seed).text

        let boundaries = Words.boundaries(in: text)

        let length = text.unicodeScalars.count
        #expect(boundaries.first == 0)
        #expect(boundaries.last == length)
        #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
        let between = Set(text.indices.map { text.unicodeScalars.distance(from: text.startIndex, to: $0) } + [length])
        #expect(between.isSuperset(of: boundaries))
        for (lower, upper) in zip(boundaries, boundaries.dropFirst()) {
            #expect(Words.next(after: lower, in: text) == upper)
            #expect(Words.previous(before: upper, in: text) == lower)
            let word = Words.range(at: lower, in: text)
            #expect(word.lowerBound == lower && word.upperBound <= upper && !word.isEmpty)
        }
    }
}

/// Texts of anything, the same for the same seed.
struct RandomText {
    let text: String

    init(seed: Int) {
        let pieces = [
            "营商环境", "第", "三十", "五", "期", "27", "条", "亿", "多", "元", "%", "1.2", "+", "N", "a", "é", "e\u{301}", "，", "“",
            "”", "——", "（", " ", "\u{3000}", "\n", "\u{0}", "👩‍🌾", "🇨🇳", "𠮷", "ひらがな", "한국", "\u{200D}", "\u{FE0F}", "·",
            "。", "！",
        ]
        var random = SeededGenerator(seed: seed)
        text = (0..<seed % 25).map { _ in random.pick(pieces) }.joined()
    }
}
