extension Rule {
    static let stopsBetweenQuotes = Rule(
        "P09", "引号之间的顿号", .advice,
        looksFor: "并列的引号之间用了顿号。",
        why: "标有引号的并列成分之间通常不用顿号。",
        source: "GB/T 15834—2011 4.5.3.5",
        wrong: "实行“一门”⟦、⟧“一窗”⟦、⟧“一次”办理", right: "实行“一门”“一窗”“一次”办理",
        falseAlarms: "并列成分里有的带引号以外的字，如“一门”（大厅）、“一窗”，顿号应留，整串都不报。",
        onlyWith: "”",
        check: .passage { passage, _ in
            passage.commasBetween(closing: "”", opening: "“").map {
                Mark($0..<$0 + 1, "并列的引号之间不用顿号", [""])
            }
        })
}
