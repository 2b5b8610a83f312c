import Bulletins

extension Rule {
    static let pointNumbers = Rule(
        "L05", "序号不连续", .advice,
        looksFor: "“一是、二是、四是”或“（1）（2）（2）”这样跳号、重号的序号。",
        why: "序号漏了或重了，读者会以为少了一项。",
        source: "体例",
        wrong: "一是抓项目；二是抓服务；⟦四⟧是抓作风。", right: "一是抓项目；二是抓服务；三是抓作风。",
        falseAlarms: "序号从一开始才数；引号里的不数。", kinds: [.paragraph],
        onlyWith: "是第要（",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            for series in [passage.points, passage.demands, passage.ordinals, passage.bracketed] {
                var expected = 1
                // After a number that is off, the next may follow it or the one that should have stood there.
                var alternative: Int?
                for point in series {
                    if point.value != 1, point.value != expected, point.value != alternative, expected > 1 {
                        let isArabic = passage[point.range.lowerBound].isDigit
                        let right = isArabic ? String(expected) : ChineseNumeral.text(expected)
                        let what = point.value < expected ? "重复" : "跳号"
                        marks.append(Mark(point.range, "序号\(what)，这里应是“\(right)”", [right]))
                    }
                    alternative = expected + 1
                    expected = point.value == 1 ? 2 : expected > 1 ? point.value + 1 : 1
                }
            }
            return marks
        })
}
