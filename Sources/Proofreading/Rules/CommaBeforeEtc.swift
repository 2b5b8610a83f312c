extension Rule {
    static let commaBeforeEtc = Rule(
        "P25", "“等”前的顿号", .must,
        looksFor: "“、等”。",
        why: "“等”与前面的并列成分之间不用顿号。",
        source: "GB/T 15834—2011 4.5（顿号用于并列词语之间）",
        wrong: "企业、群众⟦、⟧等反映的问题", right: "企业、群众等反映的问题",
        falseAlarms: "“、等级”“、等候”“坐不住、等不得”等以“等”开头的词和说法不报。", isSure: true,
        onlyWith: "等",
        check: .passage { passage, _ in
            passage.occurrences(of: "、等").compactMap { index in
                guard passage[index - 1].isHan || passage[index - 1].isClosing || passage[index - 1].isAlphanumeric,
                    !words.contains(passage[index + 2]), passage.word(at: index + 1).count == 1
                else { return nil }
                // 企业、群众、等反映的问题: that what follows is no object of 等 only a person can tell.
                let after = passage[index + 2]
                let isEnd = after.isStop || after.isClosing || after == .edge || after == "的"
                return Mark(index..<index + 1, "“等”前不用顿号", [""], isSure: isEnd)
            }
        })

    /// What makes a word together with 等.
    private static let words = Set("级候待额比效同离温闲价量值次边差距身式号腰到着高位宽于、靠不来一你我他她谁人客死".unicodeScalars)
}
