extension Rule {
    static let collocations = Rule(
        "W11", "句式和搭配", .hint,
        looksFor: "“原因是…造成的”“防止…不再发生”这样两种说法混在一起，“发挥…精神”“起到…意义”“取得了显著提高”“掀开…高潮”这样不能搭配的词。",
        why: "两种说法只能用一种；动词和宾语要配得上。",
        source: "体例（语法）",
        wrong: "事故的原因是操作不当⟦造成的⟧。", right: "事故的原因是操作不当。",
        falseAlarms: "隔得远的、分句中间另有主语的看不出来。", kinds: [.paragraph], onlyWith: "因防避杜发起取掀",
        check: .passage { passage, _ in
            pairs.flatMap { pair in
                passage.scalars.indices.compactMap { index in
                    pair.first.length(in: passage, at: index).flatMap { mark(pair, index, $0, in: passage) }
                }
            }
        })

    /// A word, and another behind it in the same clause that does not go with it.
    private struct Pair: Sendable {
        let first: WordSet
        let last: WordSet
        /// How far the second may stand behind the first.
        let reach: Int
        /// Whether the clause ends behind the second.
        let ends: Bool
        /// What none of it may have between the two.
        let barring: WordSet
        /// What stands in place of the first or of the second; none where only a person can tell.
        let right: (first: String?, last: String?)
        let says: String

        init(
            _ first: String, _ last: String, reach: Int, ends: Bool = false, barring: String = "",
            first newFirst: String? = nil, last newLast: String? = nil, _ says: String
        ) {
            (self.first, self.last, self.reach) = (WordSet(first), WordSet(last), reach)
            (self.ends, self.says, self.barring) = (ends, says, WordSet(barring))
            right = (newFirst, newLast)
        }
    }

    private static let pairs = [
        Pair(
            "原因是 原因就是 原因主要是 原因在于", "造成的 导致的 引起的 引发的 所致 所导致的", reach: 30, ends: true,
            barring: "系 由 并非 是", last: "", "“原因是”后面不再说“造成的”"),
        Pair(
            "防止 避免 杜绝", "不再发生 不再出现 不再重演", reach: 12, barring: "后 到位 不等于", last: "再次",
            "防止的是“再次发生”，多了否定"),
        Pair(
            "发挥", "的精神", reach: 14, ends: true, barring: "、 作用 余热 优势 特长 专长", first: "发扬",
            "“精神”与“发扬”配"),
        Pair("起到", "重要意义 重大意义 积极意义 深远意义", reach: 6, first: "具有", "“意义”与“具有”配"),
        Pair("取得 取得了", "显著提高 明显提高 较大提高 很大提高 显著提升 明显提升 显著增强 明显增强 显著的提高 明显的提高", reach: 0, "“取得”与“成效”配，不与“提高”配"),
        Pair("掀开", "高潮 热潮 新高潮", reach: 20, ends: true, barring: "、", first: "掀起", "“高潮”与“掀起”配"),
    ]

    private static func mark(_ pair: Pair, _ index: Int, _ length: Int, in passage: Passage) -> Mark? {
        let clause = passage.clause(around: index)
        let start = index + length
        guard
            let last = (start..<min(clause.upperBound, start + pair.reach + 1)).first(where: {
                pair.last.stands(in: passage, at: $0)
            }), let size = pair.last.length(in: passage, at: last),
            !pair.ends || last + size == clause.upperBound,
            // 取得了明显提升的成效
            passage[last + size] != "的", !pair.barring.stands(in: passage, within: start..<last)
        else { return nil }
        if let right = pair.right.first {
            return Mark(index..<start, "\(pair.says)，请核对", [right], level: .advice)
        }
        guard let right = pair.right.last else { return Mark(index..<last + size, "\(pair.says)，请核对", level: .advice) }
        // 不再|发生
        let end = right.isEmpty ? last + size : last + right.unicodeScalars.count
        return Mark(last..<end, "\(pair.says)，请核对", [right], level: .advice)
    }
}
