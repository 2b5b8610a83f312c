extension Rule {
    static let pairedConnectives = Rule(
        "W08", "关联词不配", .hint,
        looksFor: "“除了…，又…”。",
        why: "“除了”与“还、也”配。",
        source: "体例（语法）",
        wrong: "⟦除了⟧帮助企业排忧解难，又开设绿色通道。", right: "除了帮助企业排忧解难，还开设绿色通道。",
        falseAlarms: "只看紧接着的下一个分句。", kinds: [.paragraph],
        onlyWith: "除",
        check: .passage { passage, _ in
            passage.occurrences(of: "除了").compactMap { index in
                let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
                let clause = index..<comma
                guard passage[comma] == "，", passage[comma + 1] == "又", !passage.contains("外", in: clause) else {
                    return nil
                }
                return Mark(index..<index + 2, "“除了”与“还”“也”配，不与“又”配")
            }
        })
}
