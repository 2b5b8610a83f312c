extension Rule {
    static let unknownUnit = Rule(
        "F26", "单位不在单位表", .advice,
        looksFor: "来稿单位不是刊的单位表里的名称或全称。",
        why: "同一单位名称不一，统计来稿时会算成两家。",
        source: "体例",
        wrong: "⟦区大数据⟧", right: "区大数据局",
        falseAlarms: "刊没有填单位表时不报；新来稿的单位请先补进单位表。", kinds: [.contributor],
        check: .passage { passage, lexicon in
            let name = passage.text(0..<passage.count)
            guard !lexicon.units.isEmpty, !lexicon.units.contains(name),
                lexicon.table(.names).marks(in: passage).isEmpty
            else { return [] }
            let alike = lexicon.units.filter { $0.contains(name) || name.contains($0) }.sorted()
            return [Mark(0..<passage.count, "“\(name)”不在单位表里，请核对名称", alike)]
        })
}
