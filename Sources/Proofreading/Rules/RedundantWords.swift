extension Rule {
    static let redundantWords = Rule(
        "W04", "赘余", .advice,
        looksFor: "两个词说了同一件事（词表 redundant.txt）。",
        why: "多出的词不增加意思。",
        wrong: "⟦截至目前为止⟧，已办结20件", right: "截至目前，已办结20件",
        falseAlarms: "习用已久的只作提示。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in lexicon.table(.redundant).marks(in: passage) })
}
