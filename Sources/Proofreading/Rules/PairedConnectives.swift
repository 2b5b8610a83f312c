extension Rule {
    static let pairedConnectives = Rule(
        "W08", "关联词不配", .hint,
        looksFor: "“除了…，又…”“之所以…，因为…”。",
        why: "“除了”与“还、也”配，“之所以”与“是因为”配。",
        source: "体例（语法）",
        wrong: "⟦除了⟧帮助企业排忧解难，又开设绿色通道。", right: "除了帮助企业排忧解难，还开设绿色通道。",
        falseAlarms: "只看紧接着的下一个分句。", kinds: [.paragraph],
        onlyWith: "除之",
        check: .passage { passage, _ in
            causes(in: passage)
                + passage.occurrences(of: "除了").compactMap { index in
                    let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
                    let clause = index..<comma
                    guard passage[comma] == "，", passage[comma + 1] == "又", !passage.contains("外", in: clause) else {
                        return nil
                    }
                    return Mark(index..<index + 2, "“除了”与“还”“也”配，不与“又”配")
                }
        })

    /// `之所以…，因为…`: 是 is missing.
    private static func causes(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "之所以").compactMap { index in
            let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
            guard passage[comma] == "，", passage.has("因为", at: comma + 1) || passage.has("由于", at: comma + 1) else {
                return nil
            }
            let cause = passage.text(comma + 1..<comma + 3)
            return Mark(comma + 1..<comma + 3, "“之所以”与“是\(cause)”配", ["是\(cause)"])
        }
    }
}
