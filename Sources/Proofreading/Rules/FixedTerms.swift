extension Rule {
    static let fixedTerms = Rule(
        "F38", "机构、职务、提法写错", .advice,
        looksFor: "张冠李戴的机构和职务（政协主任、法院检察长、市公安厅），写走样的制度、会议和提法（词表 terms.txt）。",
        why: "机构、职务和重要提法各有固定的写法，错一个字就是差错。",
        source: "体例（以宪法、法律和权威文件的写法为准）",
        wrong: "⟦县政协主任⟧率队视察", right: "县政协主席率队视察",
        falseAlarms: "词表里写明了在什么地方不算错，如“自治区公安厅”“县纪委主任科员”；本单位可以增补。", kinds: Kinds.all,
        check: .passage { passage, lexicon in lexicon.table(.terms).marks(in: passage) })
}
