import Bulletins

extension Rule {
    static let repeatedItem = Rule(
        "L18", "同一条登了两次", .advice,
        looksFor: "本期两个条目的句子大半相同。",
        why: "同一条稿件经两个渠道报来，会登两次。",
        wrong: "⟦东街街道走访企业⟧", right: "东街街道走访企业",
        falseAlarms: "十四个字以下的句子不算，套话相同不报。", kinds: [.heading],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            var seen: [UInt64: Item] = [:]
            return reading.bulletin.items.compactMap { item in
                let print = Fingerprint(item)
                var hits: [PartID: Int] = [:]
                for sentence in print.sentences {
                    if let earlier = seen[sentence] { hits[earlier.id, default: 0] += 1 }
                }
                for sentence in print.sentences where seen[sentence] == nil { seen[sentence] = item }
                guard let best = hits.max(by: { $0.value < $1.value }), print.isMostly(best.value),
                    let earlier = reading.bulletin.item(best.key)
                else { return nil }
                return PlacedMark(item.place, Mark(0..<item.shown, "与本期“\(earlier.headline)”是同一条"))
            }
        })
}

extension Item {
    /// Where a finding about the whole item is shown.
    var place: Place { Place(id, headline.isEmpty ? .paragraph(0) : .headline) }
    fileprivate var firstText: String { headline.isEmpty ? paragraphs.first?.text ?? "" : headline }
    /// The length of the text that is marked then.
    var shown: Int { firstText.scalarCount }
}
