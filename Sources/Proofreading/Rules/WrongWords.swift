extension Rule {
    static let wrongWords = Rule(
        "W01", "错字错词", .must,
        looksFor: "几乎总是错的写法（词表 words.txt）。",
        why: "错别字。",
        source: "《现代汉语词典》《第一批异形词整理表》",
        wrong: "做好⟦帐户⟧管理", right: "做好账户管理",
        falseAlarms: "词表里写明了在什么地方不算错，如“发布署名文章”。", isSure: true, kinds: Kinds.all,
        check: .passage { passage, lexicon in lexicon.table(.words).marks(in: passage) })
}
