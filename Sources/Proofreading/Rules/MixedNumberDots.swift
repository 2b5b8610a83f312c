extension Rule {
    static let mixedNumberDots = Rule(
        "L08", "序号的点不统一", .advice,
        looksFor: "同一期里段首序号“1.”与“1．”混用。",
        why: "同一层的序号只用一种写法。",
        source: "GB/T 9704—2012 7.3.3",
        wrong: "1.强化督导。每周通报一次。\n2⟦．⟧优化服务。设立专门窗口。", right: "1.强化督导。每周通报一次。\n2.优化服务。设立专门窗口。",
        falseAlarms: "全期都用“1．”的不报。", kinds: [.paragraph, .heading],
        check: .issue { reading, _ in
            var wide: [PlacedMark] = []
            var hasNarrow = false
            for text in reading.texts where text.passage.kind == .paragraph || text.passage.kind == .heading {
                guard let number = LineKind.headingNumber(in: text.passage), text.passage[0].isDigit else { continue }
                let dot = number.upperBound - 1
                if text.passage[dot] == "．" {
                    wide.append(PlacedMark(text.place, Mark(dot..<dot + 1, "本期别处的序号用“.”，写法要统一", ["."])))
                } else if text.passage[dot] == "." {
                    hasNarrow = true
                }
            }
            return hasNarrow ? wide : []
        })
}
