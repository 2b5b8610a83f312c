extension Rule {
    static let nestedTitles = Rule(
        "P08", "书名号套书名号", .advice,
        looksFor: "书名号里面又用了双书名号。",
        why: "书名号里还要用书名号时，外面用双书名号，里面用单书名号。",
        source: "GB/T 15834—2011 4.15.3.5",
        wrong: "印发《关于修改⟦《⟧优化办法⟦》⟧的通知》", right: "印发《关于修改〈优化办法〉的通知》",
        falseAlarms: "一个书名号没有成对时不报这一条，报“标点不成对”。",
        onlyWith: "《",
        check: .passage { passage, _ in
            passage.nestedPairs(open: "《", close: "》", between: ("〈", "〉")).flatMap { open, close in
                [
                    Mark(open..<open + 1, "书名号里的书名号用单书名号“〈〉”", ["〈"]),
                    Mark(close..<close + 1, "书名号里的书名号用单书名号“〈〉”", ["〉"]),
                ]
            }
        })
}
