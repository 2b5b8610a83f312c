extension Rule {
    static let pointMarks = Rule(
        "P30", "序次语的标点", .advice,
        looksFor: "行文里的“第一、要……第二，要……”，以及“一要……，二要……，三要，……”中多出的逗号。",
        why: "“第一”“首先”后面用逗号；“一是”“一要”后面不停顿，前后要一样。",
        source: "GB/T 15834—2011 4.4.3.3、4.5.3.4",
        wrong: "第一⟦、⟧要提高站位；第二，要强化责任", right: "第一，要提高站位；第二，要强化责任",
        falseAlarms: "“第一、第二产业”不报；每一项后面都有逗号的不报。", kinds: [.paragraph], onlyWith: "第是要",
        check: .passage { passage, _ in ordinalCommas(in: passage) + strayCommas(in: passage) })

    /// 第一、 where the others, or the same behind it, are points of a text.
    private static func ordinalCommas(in passage: Passage) -> [Mark] {
        let commas = passage.scalars.indices.filter { index in
            guard passage[index] == "第", let (_, end) = passage.chineseCount(at: index + 1), passage[end] == "、" else {
                return false
            }
            let before = passage[index - 1]
            return (before == .edge || before.isSpace || before.isStop && before != "、") && passage[end + 1] != "第"
                && passage[end + 1].isHan && passage[end + 1].chineseDigit == nil
        }
        guard !commas.isEmpty, commas.count + passage.ordinals.count >= 2 else { return [] }
        return commas.compactMap { index in
            guard let (_, end) = passage.chineseCount(at: index + 1) else { return nil }
            return Mark(end..<end + 1, "行文里的“\(passage.text(index..<end))”后面用逗号", ["，"])
        }
    }

    /// The comma behind one of several 三要.
    private static func strayCommas(in passage: Passage) -> [Mark] {
        [passage.points, passage.demands].compactMap { series in
            let parted = series.filter { passage[$0.range.upperBound + 1] == "，" }
            guard series.count >= 3, parted.count == 1, let point = parted.first else { return nil }
            let comma = point.range.upperBound + 1
            return Mark(comma..<comma + 1, "“\(passage.text(point.range.lowerBound..<comma))”后面多了逗号", [""])
        }
    }
}
