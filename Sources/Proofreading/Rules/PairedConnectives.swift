extension Rule {
    static let pairedConnectives = Rule(
        "W08", "关联词不配", .hint,
        looksFor: "“除了…，又…”“之所以…，因为…”“虽然…，所以…”“只有…，就…”“无论…，但…”。",
        why: "“除了”与“还、也”配，“之所以”与“是因为”配，“虽然”与“但是”配，“只有”与“才”配，“无论”与“都”配。",
        source: "体例（语法）",
        wrong: "⟦除了⟧帮助企业排忧解难，又开设绿色通道。", right: "除了帮助企业排忧解难，还开设绿色通道。",
        falseAlarms: "只看紧接着的下一个分句。", kinds: [.paragraph],
        onlyWith: "除之虽尽只无不",
        check: .passage { passage, _ in
            causes(in: passage) + mismatched(in: passage)
                + passage.occurrences(of: "除了").compactMap { index in
                    let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
                    let clause = index..<comma
                    guard passage[comma] == "，", passage[comma + 1] == "又", !passage.contains("外", in: clause) else {
                        return nil
                    }
                    return Mark(index..<index + 2, "“除了”与“还”“也”配，不与“又”配")
                }
        })

    /// A first word at the head of a sentence, and one at the head of the next clause that does not go with it.
    private static func mismatched(in passage: Passage) -> [Mark] {
        mismatches.flatMap { first, seconds, right in
            passage.occurrences(of: first).compactMap { index -> Mark? in
                let before = passage[index - 1]
                guard before == .edge || before.isStop || before.isSpace else { return nil }
                let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
                guard passage[comma] == "，", let length = seconds.length(in: passage, at: comma + 1) else { return nil }
                let second = passage.text(comma + 1..<comma + 1 + length)
                return Mark(comma + 1..<comma + 1 + length, "“\(first)”与“\(right)”配，不与“\(second)”配")
            }
        }
    }

    private static let mismatches: [(String, WordSet, String)] = [
        ("虽然", WordSet("所以 因此 因而"), "但是"), ("尽管", WordSet("所以 因此 因而"), "但是"), ("只有", WordSet("就能 就会 就可以 就"), "才"),
        ("无论", WordSet("但 但是 却"), "都"), ("不论", WordSet("但 但是 却"), "都"), ("不管", WordSet("但 但是 却"), "都"),
        ("不仅", WordSet("但是 可是"), "而且"), ("不但", WordSet("但是 可是"), "而且"),
    ]

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
