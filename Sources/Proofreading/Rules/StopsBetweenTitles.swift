extension Rule {
    static let stopsBetweenTitles = Rule(
        "P10", "书名号之间的顿号", .advice,
        looksFor: "并列的书名号之间用了顿号。",
        why: "标有书名号的并列成分之间通常不用顿号。",
        source: "GB/T 15834—2011 4.5.3.5",
        wrong: "落实《优化办法》⟦、⟧《实施细则》", right: "落实《优化办法》《实施细则》",
        falseAlarms: "书名号后面还有括号或别的字，如《办法》（试行）、《细则》，顿号应留，整串都不报。",
        onlyWith: "》",
        check: .passage { passage, _ in
            passage.commasBetween(closing: "》", opening: "《").map {
                Mark($0..<$0 + 1, "并列的书名号之间不用顿号", [""])
            }
        })
}
