import Bulletins

extension Rule {
    static let pointNumbers = Rule(
        "L05", "序号不连续", .advice,
        looksFor: "“一是、二是、四是”“其一、其二、其二”或“（1）（2）（2）”这样跳号、重号的序号，“首先…首先…最后”。",
        why: "序号漏了或重了，读者会以为少了一项。",
        wrong: "一是抓项目；二是抓服务；⟦四⟧是抓作风。", right: "一是抓项目；二是抓服务；三是抓作风。",
        falseAlarms: "序号从一开始才数；引号里的不数。", kinds: [.paragraph],
        onlyWith: "是第要（其.首看抓查促强建盯",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            let all = [
                passage.points, passage.demands, passage.ordinals, passage.bracketed, passage.oneOfThem,
                passage.numbers.isEmpty ? [] : passage.numbered, passage.grasped,
            ]
            for series in all {
                if let mark = wrongStart(of: series, in: passage) { marks.append(mark) }
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
            return marks + firstTwice(in: passage)
        })

    /// 二要…，二要…，三要…, or 做到二看…，二看…，三看…: the first of them is 一.
    private static func wrongStart(of series: [CountedPoint], in passage: Passage) -> Mark? {
        guard series.count >= 3, let first = series.first, first.value == 2 else { return nil }
        if series[1].value == 2, series[2].value == 3 { return Mark(first.range, "序号重复，这里应是“一”", ["一"]) }
        guard series[1].value == 3, passage[first.start - 1].isStop else { return nil }
        // The first stands within its clause.
        let clause = passage.clause(around: first.start - 2)
        let marks = (clause.lowerBound..<first.start - 1).filter {
            passage[$0].chineseDigit != nil && passage[$0 + 1] == passage[first.range.upperBound]
        }
        guard marks.count == 1, let only = marks.first, passage[only].chineseDigit == 2 else { return nil }
        return Mark(only..<only + 1, "序号重复，这里应是“一”", ["一"])
    }

    /// 首先…，首先…，最后…: the second is 其次.
    private static func firstTwice(in passage: Passage) -> [Mark] {
        let heads = passage.occurrences(of: "首先").filter { passage[$0 - 1] == .edge || passage[$0 - 1].isStop }
        return zip(heads, heads.dropFirst()).compactMap { first, second in
            let sentence = passage.sentence(around: first)
            guard sentence.contains(second), later.stands(in: passage, within: second..<sentence.upperBound),
                !passage.contains("其次", in: first..<second)
            else { return nil }
            return Mark(second..<second + 2, "“首先”重复，这里应是“其次”", ["其次"])
        }
    }

    private static let later = WordSet("再次 然后 最后 第三")
}
