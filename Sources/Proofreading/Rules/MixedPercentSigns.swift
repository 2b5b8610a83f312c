extension Rule {
    static let mixedPercentSigns = Rule(
        "P20", "百分号不统一", .advice,
        looksFor: "同一期里全角“％”与半角“%”混用。",
        why: "同一份文稿里同一个符号只用一种写法。",
        source: "GB/T 15835—2011 3（同类别同形式）",
        wrong: "办结率超过95⟦％⟧，满意率超过98%。", right: "办结率超过95%，满意率超过98%。",
        falseAlarms: "全期都用“％”的不报。", isSure: true,
        check: .issue { reading, _ in
            let hasNarrow = reading.texts.contains { $0.passage.scalars.contains("%") }
            guard hasNarrow else { return [] }
            return reading.texts.flatMap { text in
                text.passage.scalars.indices.compactMap { index -> PlacedMark? in
                    // Behind full-width digits it is put right together with them.
                    guard text.passage[index] == "％", text.passage[index - 1].value < 0xFF10 else { return nil }
                    return PlacedMark(text.place, Mark(index..<index + 1, "本期别处用“%”，百分号写法要统一", ["%"]))
                }
            }
        })
}
