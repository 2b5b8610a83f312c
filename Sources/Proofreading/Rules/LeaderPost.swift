import Bulletins

extension Rule {
    static let leaderPost = Rule(
        "F17", "领导职务与次序", .advice,
        looksFor: "职务写在姓名后面、职务与词表（leaders.txt）不符、并提时次序颠倒。",
        why: "职务写在姓名前面；提及的次序按职务排列。",
        wrong: "⟦张某某书记⟧主持会议", right: "书记张某某主持会议",
        falseAlarms: "词表由本单位填写，出厂是空的；引语里的称呼可以忽略。", kinds: Kinds.prose,
        check: .issue { reading, lexicon in
            let leaders = lexicon.leaders.filter { $0.holds(on: reading.issueDay) || ($0.from == nil && $0.to == nil) }
            guard !leaders.isEmpty else { return [] }
            return reading.texts.filter { $0.passage.kind == .paragraph || $0.passage.kind == .heading }.flatMap {
                text in
                (posts(leaders, in: text.passage) + order(leaders, in: text.passage))
                    .map { PlacedMark(text.place, $0) }
            }
        })

    private static func posts(_ leaders: [Leader], in passage: Passage) -> [Mark] {
        leaders.flatMap { leader in
            passage.occurrences(of: leader.name).compactMap { start -> Mark? in
                let end = start + leader.name.scalarCount
                // The office writes 区委书记, a speaker says 书记 alone.
                for title in [leader.post, String(leader.post.suffix(2))] where passage.has(title, at: end) {
                    let range = start..<end + title.scalarCount
                    return Mark(range, "职务写在姓名前面", ["\(title)\(leader.name)"])
                }
                return nil
            }
        }
    }

    /// `乙、甲`: names joined by 、 in the wrong order.
    private static func order(_ leaders: [Leader], in passage: Passage) -> [Mark] {
        leaders.flatMap { first in
            leaders.compactMap { second -> Mark? in
                guard second.rank < first.rank, second.name != first.name else { return nil }
                let pair = "\(first.name)、\(second.name)"
                guard let start = passage.occurrences(of: pair).first else { return nil }
                return Mark(
                    start..<start + pair.scalarCount, "“\(second.name)”应在“\(first.name)”之前",
                    ["\(second.name)、\(first.name)"])
            }
        }
    }
}
