extension Rule {
    static let unitNames = Rule(
        "F20", "计量单位", .advice,
        looksFor: "不用的单位名称和写错的单位符号（词表 units.txt）。",
        why: "计量单位用法定的名称和符号。",
        source: "GB/T 15835—2011 4.1.1；《中华人民共和国法定计量单位》",
        wrong: "新建厂房500⟦平米⟧", right: "新建厂房500平方米",
        falseAlarms: "型号、专名里的字母不报，只看数字后面的。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in lexicon.table(.units).marks(in: passage) })
}
