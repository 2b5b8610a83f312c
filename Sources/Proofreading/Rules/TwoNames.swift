import Bulletins

extension Rule {
    static let twoNames = Rule(
        "F16", "一事两名", .hint,
        looksFor: "同一期里一件事用了两个名称（词表 pairs.txt）。",
        why: "同一事物在一份文稿里只用一个名称。",
        wrong: "激发经营主体活力，让⟦市场主体⟧放心发展。", right: "激发经营主体活力，让经营主体放心发展。",
        falseAlarms: "引用旧文件的原文时可以忽略。", kinds: Kinds.prose,
        check: .issue { reading, lexicon in
            lexicon.synonyms.flatMap { names -> [PlacedMark] in
                var hits: [String: [(Place, Range<Int>)]] = [:]
                for name in names {
                    let longer = names.filter { $0 != name && $0.contains(name) }
                    for text in reading.texts where text.passage.kind == .paragraph || text.passage.kind == .heading {
                        for start in text.passage.occurrences(of: name) {
                            if longer.contains(where: { text.passage.has($0, at: start) }) { continue }
                            hits[name, default: []].append((text.place, start..<start + name.scalarCount))
                        }
                    }
                }
                // The name that is used most stands; of two equally frequent ones, the later in the list.
                guard hits.count > 1,
                    let kept = names.reversed().max(by: { (hits[$0]?.count ?? 0) < (hits[$1]?.count ?? 0) })
                else { return [] }
                return hits.filter { $0.key != kept }.flatMap { name, places in
                    places.map { place, range in
                        PlacedMark(place, Mark(range, "本期又称“\(kept)”，同一事物只用一个名称", [kept]))
                    }
                }
            }
        })
}
