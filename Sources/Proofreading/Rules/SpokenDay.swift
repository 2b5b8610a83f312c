extension Rule {
    static let spokenDay = Rule(
        "F33", "几月几号", .hint,
        looksFor: "“12月5号”这样口语的日子。",
        why: "公文里的日期写到“日”。",
        wrong: "于12月5⟦号⟧前报送", right: "于12月5日前报送",
        falseAlarms: "“5号楼”“2号线”前面没有月份，不报；句子里引用了别人的话，不报。", kinds: Kinds.prose, onlyWith: "号",
        check: .passage { passage, _ in
            passage.numbers.compactMap { day in
                let end = day.range.upperBound
                guard passage[end] == "号", passage[day.range.lowerBound - 1] == "月",
                    let value = day.value, day.isWhole, (1...31).contains(value),
                    passage.number(before: day.range.lowerBound - 1) != nil,
                    isEnd(passage[end + 1]), !passage.contains("“", in: passage.sentence(around: end))
                else { return nil }
                return Mark(end..<end + 1, "书面写“日”", ["日"])
            }
        })

    /// What may stand behind a day; 11月2号高炉 and 12月5号楼 are things with a number.
    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isHan && !scalar.isAlphanumeric || "前后起至到以上下晚凌早夜中在召开和与".unicodeScalars.contains(scalar)
    }
}
