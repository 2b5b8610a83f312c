import Bulletins

extension Rule {
    static let repeatedFromEarlierIssue = Rule(
        "L19", "以前登过", .advice,
        looksFor: "条目的句子大半在以前某一期登过。",
        why: "单位把旧稿又报了一次。",
        wrong: "⟦东街街道走访企业⟧", right: "东街街道走访企业",
        falseAlarms: "十四个字以下的句子不算。", kinds: [.heading],
        check: .shelf { reading, archive in
            guard !reading.isRaw else { return [] }
            return reading.bulletin.items.compactMap { item in
                guard let source = archive.source(of: Fingerprint(item), before: reading.bulletin) else { return nil }
                return PlacedMark(
                    item.place, Mark(0..<item.shown, "\(source.issue.name)已登过这一条（“\(source.headline)”）"))
            }
        })
}
