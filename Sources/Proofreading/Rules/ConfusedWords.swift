extension Rule {
    static let confusedWords = Rule(
        "W02", "易混词", .advice,
        looksFor: "放在这里多半用错了的词（词表 context.txt）。",
        why: "两个词音近义近，用处不同。",
        source: "《现代汉语词典》",
        wrong: "及时⟦做出部署⟧", right: "及时作出部署",
        falseAlarms: "词表里写明了前后的字；拿不准的只作提示。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in lexicon.table(.context).marks(in: passage) })
}
