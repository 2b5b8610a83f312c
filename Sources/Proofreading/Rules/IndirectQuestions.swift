extension Rule {
    static let indirectQuestions = Rule(
        "P31", "问号用错", .advice,
        looksFor: "“就怎样增加收入？同大家讨论”“什么时候召开？都要提前报”这样，话没说完却用了问号；“满意吗。”这样，问话用了句号。",
        why: "问号用在问句末尾；“怎样、如何、是否”作句子的一部分时不用。",
        source: "GB/T 15834—2011 4.2",
        wrong: "就怎样增加收入⟦？⟧同大家讨论", right: "就怎样增加收入，同大家讨论",
        falseAlarms: "引号里的问话不报。", kinds: Kinds.prose, onlyWith: "？吗",
        check: .passage { passage, _ in
            unasked(in: passage)
                + passage.occurrences(of: "？").compactMap { index in
                    let start = passage.start(before: index) {
                        !$0.isSentenceEnd && $0 != "“" && $0 != "”" && $0 != "："
                    }
                    if passage[start - 1] != "“", summing.stands(in: passage, at: index + 1),
                        passage.scalars[start..<index].contains("、"), asking.stands(in: passage, within: start..<index)
                    {
                        return Mark(index..<index + 1, "话没有说完，不用问号", ["，"], level: .hint)
                    }
                    guard goingOn.stands(in: passage, at: index + 1),
                        topics.length(in: passage, at: start) == passage.word(at: start).count,
                        asking.stands(in: passage, within: start..<index)
                    else { return nil }
                    return Mark(index..<index + 1, "话没有说完，不用问号", ["，"])
                }
        })

    /// `您对我们的服务满意吗。`: a question.
    private static func unasked(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "吗。").compactMap { index in
            "干喵".unicodeScalars.contains(passage[index - 1]) || passage.word(at: index).count > 1
                // 都想知道这办法管用吗。
                || wondering.stands(in: passage, within: passage.sentence(around: index).lowerBound..<index)
                ? nil
                : Mark(
                    index + 1..<index + 2, "问话的末尾用问号", ["？"], level: passage[index + 2] == "”" ? .hint : nil)
        }
    }

    private static let wondering = WordSet("问 想知道 不知道 看看")
    /// 由谁主持、什么时候召开？都要提前报.
    private static let summing = WordSet("都要 都应 都须 都必须 均要 均应 均须 都得 都由 均由")
    private static let topics = WordSet("就 围绕 关于 针对")
    private static let asking = WordSet("怎样 如何 怎么 是否 哪些 什么 为何 能否 谁")
    private static let goingOn = WordSet("同 与会人员 与大家 与干部 进行 展开 开展 作了 作出 向 发表 一一")
}
