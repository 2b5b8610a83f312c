extension Rule {
    static let stopInBrackets = Rule(
        "P29", "句号写进了括号", .advice,
        looksFor: "“占地十二亩（约合八千平方米。）”这样，注释句子一部分的括号里收了句号。",
        why: "句内括号里的话不用句号，句号写在括号后面。",
        source: "GB/T 15834—2011 4.9、附录B.2",
        wrong: "占地十二亩（约合八千平方米⟦。）⟧", right: "占地十二亩（约合八千平方米）。",
        falseAlarms: "括号前面已有句号的，括号里有几句话的，不报。", kinds: Kinds.prose, onlyWith: "）",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index] == "。", passage[index + 1] == "）" else { return nil }
                let open = passage.start(before: index) { $0 != "（" && $0 != "）" && !$0.isSentenceEnd } - 1
                guard passage[open] == "（",
                    passage[open - 1].isHan || passage[open - 1].isDigit || passage[open - 1].isClosing
                else { return nil }
                let isFollowed = passage[index + 2].isStop
                return Mark(index..<index + 2, "句号写在括号后面", [isFollowed ? "）" : "）。"])
            }
        })
}
