extension Rule {
    static let formerNames = Rule(
        "F15", "机构旧称", .hint,
        looksFor: "机构改革以前的名称，和单位表里的曾用名（词表 names.txt、刊的单位表）。",
        why: "机构名称以现行的为准。",
        wrong: "到区⟦行政服务中心⟧办理", right: "到区政务服务中心办理",
        falseAlarms: "同一句里写明2018年以前年份的、“原工商局”不报；引用旧文件时可以忽略。",
        check: .passage { passage, lexicon in
            lexicon.table(.names).marks(in: passage).filter { !isPast($0.range.lowerBound, in: passage) }
        })

    /// The names were right until the reform of 2018.
    private static func isPast(_ index: Int, in passage: Passage) -> Bool {
        let sentence = passage.sentence(around: index)
        if careers.stands(in: passage, within: sentence.lowerBound..<index) { return true }
        return passage.numbers.contains { number in
            sentence.contains(number.range.lowerBound) && number.range.count == 4
                && passage[number.range.upperBound] == "年" && number.value.map { (1949...2018).contains($0) } ?? false
        }
    }

    /// 他先后在县农业局、县水利局工作: where somebody was.
    private static let careers = WordSet("先后在 历任 曾任 曾在 先后任 先后担任 时任 当时 毕业后 退休前")
}
