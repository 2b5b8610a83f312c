extension Rule {
    static let spokenWords = Rule(
        "W05", "口语", .hint,
        looksFor: "口语词（词表 spoken.txt）。",
        why: "简报用书面语。",
        wrong: "⟦立马⟧启动速调程序", right: "立即启动速调程序",
        falseAlarms: "引用群众原话时可以忽略。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in lexicon.table(.spoken).marks(in: passage) })
}
