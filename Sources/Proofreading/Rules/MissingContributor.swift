import Bulletins

extension Rule {
    static let missingContributor = Rule(
        "L14", "缺来稿单位", .advice,
        looksFor: "同一栏目的别的条目都写了来稿单位，这一条没有写。",
        why: "本地动态按来稿单位编排、统计，缺了单位读者不知道是谁做的。",
        wrong: "⟦助企纾困，护航发展⟧", right: "东街街道：助企纾困，护航发展",
        falseAlarms: "摘编类栏目的条目本来不写单位，整栏都不写时不报。", kinds: [.heading],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            return reading.bulletin.sections.flatMap { section -> [PlacedMark] in
                let items = section.allItems.filter { !$0.headline.isEmpty }
                let missing = items.filter { $0.contributor.isEmpty && !$0.headline.contains("：") }
                // The section wants one where at least two and most of its items have it.
                guard items.count - missing.count >= 2, missing.count * 2 <= items.count else { return [] }
                return missing.map { item in
                    PlacedMark(
                        Place(item.id, .headline),
                        Mark(0..<item.headline.scalarCount, "本栏目别的条目都写了来稿单位，这一条没有写"))
                }
            }
        })
}
