extension Rule {
    static let commaInQuotedList = Rule(
        "P22", "一对引号括了两个", .hint,
        looksFor: "一对引号里用逗号隔开两个结构相同的短语。",
        why: "并列的两个名称应各用一对引号。",
        source: "GB/T 15834—2011 4.8",
        wrong: "实现⟦“一窗式，一站式”⟧服务", right: "实现“一窗式”“一站式”服务",
        falseAlarms: "引号里是一句完整的话时不报；两半字数相等、尾字相同才报。",
        onlyWith: "“",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { open in
                guard passage[open] == "“" else { return nil }
                let close = passage.end(of: open + 1) { $0 != "”" && $0 != "“" }
                guard passage[close] == "”",
                    let comma = (open..<close).first(where: { passage[$0] == "，" }),
                    !(comma + 1..<close).contains(where: { passage[$0].isStop })
                else { return nil }
                let (first, second) = (passage.text(open + 1..<comma), passage.text(comma + 1..<close))
                let lengths = (comma - open - 1, close - comma - 1)
                guard lengths.0 == lengths.1, (3...4).contains(lengths.0), first != second,
                    passage[comma - 1] == passage[close - 1],
                    !isSaying(open + 1, comma + 1, lengths.0, in: passage)
                else { return nil }
                return Mark(open..<close + 1, "并列的两个名称各用一对引号", ["“\(first)”“\(second)”"])
            }
        })

    /// 冬病夏治，春病冬治: halves of a saying mirror each other within.
    private static func isSaying(_ first: Int, _ second: Int, _ length: Int, in passage: Passage) -> Bool {
        length == 4 && passage[first + 1] == passage[second + 1] && passage[first + 2] != passage[second + 2]
    }
}
