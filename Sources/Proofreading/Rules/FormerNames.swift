extension Rule {
    static let formerNames = Rule(
        "F15", "机构旧称", .hint,
        looksFor: "机构改革以前的名称，和单位表里的曾用名（词表 names.txt、刊的单位表）。",
        why: "机构名称以现行的为准。",
        source: "体例",
        wrong: "到区⟦行政服务中心⟧办理", right: "到区政务服务中心办理",
        falseAlarms: "叙述往事、引用旧文件时可以忽略；“原工商局”不报。",
        check: .passage { passage, lexicon in lexicon.table(.names).marks(in: passage) })
}
