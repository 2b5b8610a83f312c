extension Rule {
    static let indirectQuestions = Rule(
        "P31", "不是问句用了问号", .advice,
        looksFor: "“就怎样增加收入？同大家讨论”这样，话没说完、只是说要谈什么，却用了问号。",
        why: "问号用在问句末尾；“怎样、如何、是否”作句子的一部分时不用。",
        source: "GB/T 15834—2011 4.2",
        wrong: "就怎样增加收入⟦？⟧同大家讨论", right: "就怎样增加收入，同大家讨论",
        falseAlarms: "引号里的问话不报。", kinds: Kinds.prose, onlyWith: "？",
        check: .passage { passage, _ in
            passage.occurrences(of: "？").compactMap { index in
                let start = passage.start(before: index) { !$0.isSentenceEnd && $0 != "“" && $0 != "”" && $0 != "：" }
                guard goingOn.stands(in: passage, at: index + 1),
                    topics.length(in: passage, at: start) == passage.word(at: start).count,
                    asking.stands(in: passage, within: start..<index)
                else { return nil }
                return Mark(index..<index + 1, "话没有说完，不用问号", ["，"])
            }
        })

    private static let topics = WordSet("就 围绕 关于 针对")
    private static let asking = WordSet("怎样 如何 怎么 是否 哪些 什么 为何 能否")
    private static let goingOn = WordSet("同 与会人员 与大家 与干部 进行 展开 开展 作了 作出 向 发表 一一")
}
