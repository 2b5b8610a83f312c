extension Rule {
    static let reversedPairs = Rule(
        "P06", "引号反了", .must,
        looksFor: "后引号开头，或同一个引号用了两次。",
        why: "前引号是“，后引号是”，位置不能颠倒。",
        source: "GB/T 15834—2011 4.8.2",
        wrong: "深化⟦”⟧放管服⟦“⟧改革", right: "深化“放管服”改革",
        falseAlarms: "引号缺一半、又看不出配哪一个的，不报这一条，报“标点不成对”。", kinds: Kinds.printed,
        onlyWith: "“”",
        check: .passage { passage, _ in reversedQuotes(in: passage) })

    /// The quotes that should be their partners; none where it cannot be told.
    static func reversedQuotes(in passage: Passage) -> [Mark] {
        let quotes = passage.scalars.indices.filter { passage[$0] == "“" || passage[$0] == "”" }
        // Only where every quote can be told; ““…”” is a nested quotation, not a reversed one.
        guard quotes.count.isMultiple(of: 2), !areBalanced(quotes, in: passage) else { return [] }
        var marks: [Mark] = []
        for pair in stride(from: 0, to: quotes.count, by: 2) {
            let (first, second) = (quotes[pair], quotes[pair + 1])
            guard passage[first] != "“" || passage[second] != "”" else { continue }
            guard second - first <= 16, !passage.scalars[first..<second].contains(where: \.isSentenceEnd) else {
                return []
            }
            if passage[first] != "“" {
                marks.append(Mark(first..<first + 1, "这里应是前引号“", ["“"]))
            }
            if passage[second] != "”" {
                marks.append(Mark(second..<second + 1, "这里应是后引号”", ["”"]))
            }
        }
        return marks
    }

    private static func areBalanced(_ quotes: [Int], in passage: Passage) -> Bool {
        var depth = 0
        for index in quotes {
            depth += passage[index] == "“" ? 1 : -1
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
