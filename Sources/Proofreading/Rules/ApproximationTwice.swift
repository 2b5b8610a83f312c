extension Rule {
    static let approximationTwice = Rule(
        "W06", "概数说了两遍", .advice,
        looksFor: "“约…左右”“近…余家”“超过…以上”。",
        why: "两头都说是大概，多了一个。",
        wrong: "⟦约50家左右⟧", right: "约50家",
        falseAlarms: "“达…以上”通行已久，不报。", kinds: Kinds.prose,
        onlyWith: "约近超逾不至最左上余",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                if let mark = more(index, in: passage) { return mark }
                // 三十余多名
                if passage.has("余多", at: index), passage[index - 1].isDigit || numerals.contains(passage[index - 1]) {
                    return Mark(index..<index + 2, "“余”与“多”留一个", ["余"])
                }
                guard let length = heads.length(in: passage, at: index) else { return nil }
                // 约有50家左右
                let start = index + length + (linking.contains(passage[index + length]) ? 1 : 0)
                var end = start
                if let number = passage.number(at: start) {
                    end = number.range.upperBound
                } else {
                    end = passage.end(of: start) { $0.chineseDigit != nil || "百千两".unicodeScalars.contains($0) }
                    // 近六成以上
                    if end > start, passage[end] == "成" { end += 1 }
                }
                guard end > start else { return nil }
                guard let mark = mark(index, start, end, in: passage), leads(passage, index) else { return nil }
                return mark
            }
        })

    /// `50多家左右`: 多 and 左右 say the same.
    private static func more(_ index: Int, in passage: Passage) -> Mark? {
        guard passage[index] == "多" || passage[index] == "余",
            passage[index - 1].isDigit || numerals.contains(passage[index - 1])
        else { return nil }
        guard
            let tail = (index + 1..<index + 5).first(where: {
                !passage[$0].isHan || limits.stands(in: passage, at: $0)
            }), tail > index + 1, limits.stands(in: passage, at: tail), !scales.stands(in: passage, before: tail),
            !together.stands(in: passage, at: tail + 2),
            // 30余家单位左右协同
            tail == index + 2 || !passage[tail + 2].isHan || passage[tail + 2] == "的",
            !heads.stands(in: passage, before: passage.start(before: index) { $0.isDigit || numerals.contains($0) })
        else { return nil }
        let last = passage.text(tail..<tail + 2)
        return Mark(index..<tail + 2, "“\(passage[index])”与“\(last)”留一个", [passage.text(index..<tail)])
    }

    /// What is done by those above and below, left and right: 20余人上下齐心.
    private static let together = WordSet("齐心 同心 一心 联动 协同 贯通 互动 配合 两侧 两边 两旁 游 邻居 逢源 为难")
    private static let numerals = Set("十百千万".unicodeScalars)
    private static let heads = WordSet("约 约有 大约 近 将近 超过 超 逾 不少于 不低于 至少 最少 不超过 不高于 不多于")
    private static let linking = Set("有为达需占".unicodeScalars)
    private static let times = WordSet("年 天 日 个月 个多月 周 个小时 小时")
    private static let tails = WordSet("左右 上下")
    /// 100多家以上: behind 多 or 余 these say nothing more.
    private static let limits = WordSet("左右 上下 以上")

    private static func mark(_ index: Int, _ start: Int, _ end: Int, in passage: Passage) -> Mark? {
        let head = passage.text(index..<start)
        if let ends = bounds[head] { return bound(index, start, end, ends, in: passage) }
        // 近十多年 is the last ten years and more, not nearly ten.
        if head == "近", times.stands(in: passage, at: end) || times.stands(in: passage, at: end + 1) { return nil }
        if passage[end] == "余" || passage[end] == "多" {
            let text = passage.text(index..<end)
            return Mark(index..<end + 1, "“\(head)”与“\(passage[end])”留一个", [text, passage.text(start..<end + 1)])
        }
        // The unit between number and 左右: 50家左右, 3万元以上.
        guard
            let tail = (end..<end + 5).first(where: {
                passage[$0].isStop || passage[$0] == "的" || isTail($0, head, in: passage)
            }), isTail(tail, head, in: passage)
        else { return nil }
        let text = passage.text(index..<tail)
        return Mark(
            index..<tail + 2, "“\(head)”与“\(passage.text(tail..<tail + 2))”留一个", [text, passage.text(start..<tail + 2)])
    }

    /// 不少于…以上, 不超过…以内: the limit said twice.
    private static let bounds: [String: WordSet] = {
        let least = WordSet("以上")
        let most = WordSet("以下 以内 之内")
        return [
            "不少于": least, "不低于": least, "至少": least, "最少": least, "不超过": most, "不高于": most, "不多于": most,
        ]
    }()

    private static func bound(_ index: Int, _ start: Int, _ end: Int, _ ends: WordSet, in passage: Passage) -> Mark? {
        guard
            let tail = (end..<end + 5).first(where: {
                passage[$0].isStop || passage[$0] == "的" || ends.stands(in: passage, at: $0)
            }), ends.stands(in: passage, at: tail), !scales.stands(in: passage, before: tail)
        else { return nil }
        let (head, last) = (passage.text(index..<start), passage.text(tail..<tail + 2))
        return Mark(
            index..<tail + 2, "“\(head)”与“\(last)”留一个",
            [passage.text(index..<tail), passage.text(start..<tail + 2)])
    }

    private static func isTail(_ index: Int, _ head: String, in passage: Passage) -> Bool {
        if tails.stands(in: passage, at: index) { return true }
        return isLimit(head) && passage.has("以上", at: index)
            && !scales.stands(in: passage, before: index)
    }

    /// 超过 and 近 before 以上: one says more or nearly, the other more.
    private static func isLimit(_ head: String) -> Bool { ["超过", "超", "逾", "近", "将近", "大约"].contains(head) }

    /// 规模以上 and 限额以上 are kinds of enterprises.
    private static let scales = WordSet("规模 限额 县处级 副科级 科级 处级 厅级 区级 市级 省级 县级")

    /// 近 and 约 must begin the number's phrase: 附近50家, 签约30余家, 条约 are other words.
    private static func leads(_ passage: Passage, _ index: Int) -> Bool {
        !"集和续解走贴逼挨迫拉附签条合预契靠邻接临最远相亲节公违履特制大邀靠将反赶高".unicodeScalars.contains(passage[index - 1])
            && passage.word(at: index).lowerBound == index
            || passage.has("大约", at: index) || passage.has("将近", at: index)
    }
}
