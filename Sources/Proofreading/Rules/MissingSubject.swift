extension Rule {
    static let missingSubject = Rule(
        "W07", "缺主语", .hint,
        looksFor: "一句以“通过”“经过”“由于”“随着”开头，逗号后紧跟“使”“让”。",
        why: "“通过…，使…”没有主语，去掉其中一个。",
        source: "体例（语法）",
        wrong: "⟦通过⟧专题培训，使干部的服务意识明显增强。", right: "专题培训使干部的服务意识明显增强。",
        falseAlarms: "只看句子开头、下一个分句紧跟“使”“让”的。", kinds: [.paragraph],
        onlyWith: "使让",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard openers.stands(in: passage, at: index),
                    passage[index - 1] == .edge || passage[index - 1].isSentenceEnd || passage[index - 1].isSpace
                else { return nil }
                let comma = passage.end(of: index) { !$0.isStop || $0 == "、" }
                // 在…下，使…
                if passage[index] == "在", passage[comma - 1] != "下" { return nil }
                guard passage[comma] == "，", comma - index <= 30,
                    passage[comma + 1] == "使" && !uses.contains(passage[comma + 2])
                        || passage[comma + 1] == "让" && !yields.contains(passage[comma + 2])
                            && !passage.has("我们", at: comma + 2)
                else { return nil }
                let length = passage[index] == "在" ? 1 : 2
                let opener = passage.text(index..<index + length) + (length == 1 ? "…下" : "…")
                return Mark(index..<index + length, "“\(opener)，使…”缺主语，两个去掉一个")
            }
        })

    private static let openers = WordSet("通过 经过 由于 随着 在")
    private static let uses = Set("用命者馆团".unicodeScalars)
    private static let yields = Set("利步位渡座".unicodeScalars)
}
