extension Rule {
    static let doubledStops = Rule(
        "P11", "重复标点", .must,
        looksFor: "两个点号连在一起，相同的或不同的。",
        why: "一处停顿只用一个点号。",
        source: "GB/T 15834—2011 3.1",
        wrong: "改革取得实效⟦。。⟧", right: "改革取得实效。",
        falseAlarms: "？！、！！！是允许的连用，不报；三个以上的句号按省略号报。", isSure: true,
        onlyWith: "，。、；：？！",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let end = passage.end(of: index) { $0.isStop }
                if end - index >= 2, let mark = doubled(index..<end, in: passage) { marks.append(mark) }
                if passage[index] == "。", passage[index + 1] == "”", passage[index + 2] == "。" {
                    marks.append(
                        Mark(index..<index + 3, "引文已用句号收住，引号外不再用句号", ["。”", "”。"], level: .advice, isSure: false))
                }
                index = max(end, index + 1)
            }
            return marks
        })

    private static func doubled(_ range: Range<Int>, in passage: Passage) -> Mark? {
        let stops = passage.scalars[range]
        if stops.allSatisfy({ $0 == "？" || $0 == "！" }) { return nil }
        guard let first = stops.first, let strongest = stops.max(by: { strength($0) < strength($1) }) else {
            return nil
        }
        let shown = passage.text(range)
        if stops.allSatisfy({ $0 == first }) {
            // Three full stops stand for an ellipsis; see the rule for it.
            if first == "。" && range.count >= 3 { return nil }
            return Mark(range, "标点重复：“\(shown)”只留一个", [String(first)])
        }
        // ，。，: what stood there stands on both sides of the slip.
        if range.count >= 3, stops.last == first, range.upperBound < passage.count {
            return Mark(range, "标点连用：“\(shown)”只留一个", [String(first)], isSure: false)
        }
        let others = stops.filter { $0 != strongest }.map { String($0) }
        return Mark(range, "两个标点连用：“\(shown)”只留一个", [String(strongest)] + others.prefix(1), isSure: false)
    }

    /// What closes a sentence is the strongest.
    private static func strength(_ stop: Unicode.Scalar) -> Int { weaker.firstIndex(of: stop) ?? weaker.count }

    private static let weaker: [Unicode.Scalar] = ["、", "，", "：", "；"]
}
