extension Rule {
    static let nestedQuotes = Rule(
        "P07", "引号套引号", .advice,
        looksFor: "双引号里面又用了双引号。",
        why: "引号里还要用引号时，外面用双引号，里面用单引号。",
        source: "GB/T 15834—2011 4.8.3.3",
        wrong: "提出“打造⟦“⟧一网通办⟦”⟧品牌”", right: "提出“打造‘一网通办’品牌”",
        falseAlarms: "前后相邻的两处引用不是套用，不报；引号没有成对时报“标点不成对”。",
        onlyWith: "“",
        check: .passage { passage, _ in
            passage.nestedPairs(open: "“", close: "”", between: ("‘", "’")).flatMap { open, close in
                [
                    Mark(open..<open + 1, "引号里的引号用单引号“‘’”", ["‘"]),
                    Mark(close..<close + 1, "引号里的引号用单引号“‘’”", ["’"]),
                ]
            }
        })
}
