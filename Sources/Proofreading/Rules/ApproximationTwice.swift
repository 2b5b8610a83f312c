extension Rule {
    static let approximationTwice = Rule(
        "W06", "概数说了两遍", .advice,
        looksFor: "“约…左右”“近…余家”“超过…以上”。",
        why: "两头都说是大概，多了一个。",
        source: "体例",
        wrong: "⟦约50家左右⟧", right: "约50家",
        falseAlarms: "“达…以上”通行已久，不报。", kinds: Kinds.prose,
        onlyWith: "约近超逾",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard let length = heads.length(in: passage, at: index) else { return nil }
                let start = index + length
                var end = start
                if let number = passage.number(at: start) {
                    end = number.range.upperBound
                } else {
                    end = passage.end(of: start) { $0.chineseDigit != nil || "百千两".unicodeScalars.contains($0) }
                }
                guard end > start else { return nil }
                return mark(index, start, end, in: passage)
            }
        })

    private static let heads = WordSet("约 大约 近 将近 超过 超 逾")
    private static let times = WordSet("年 天 日 个月 个多月 周 个小时 小时")
    private static let tails = WordSet("左右 上下")

    private static func mark(_ index: Int, _ start: Int, _ end: Int, in passage: Passage) -> Mark? {
        let head = passage.text(index..<start)
        if !leads(passage, index) { return nil }
        // 近十多年 is the last ten years and more, not nearly ten.
        if head == "近", times.stands(in: passage, at: end) || times.stands(in: passage, at: end + 1) { return nil }
        if passage[end] == "余" || passage[end] == "多" {
            let text = passage.text(index..<end)
            return Mark(index..<end + 1, "“\(head)”与“\(passage[end])”留一个", [text, passage.text(start..<end + 1)])
        }
        // The unit between number and 左右: 50家左右, 3万元以上.
        let limit = min(end + 5, passage.count)
        guard
            let tail = (end..<max(end, limit)).first(where: {
                passage[$0].isStop || passage[$0] == "的" || isTail($0, head, in: passage)
            }), isTail(tail, head, in: passage)
        else { return nil }
        let text = passage.text(index..<tail)
        return Mark(
            index..<tail + 2, "“\(head)”与“\(passage.text(tail..<tail + 2))”留一个", [text, passage.text(start..<tail + 2)])
    }

    private static func isTail(_ index: Int, _ head: String, in passage: Passage) -> Bool {
        if tails.stands(in: passage, at: index) { return true }
        return (head == "超过" || head == "超" || head == "逾") && passage.has("以上", at: index)
            && !scales.stands(in: passage, before: index)
    }

    /// 规模以上 and 限额以上 are kinds of enterprises.
    private static let scales = WordSet("规模 限额 县处级 副科级 科级 处级 厅级 区级 市级 省级 县级")

    /// 近 and 约 must begin the number's phrase: 附近50家, 签约30余家, 条约 are other words.
    private static func leads(_ passage: Passage, _ index: Int) -> Bool {
        !"集和续解走贴逼挨迫拉附签条合预契靠邻接临最远相亲节公违履特制大邀靠将反赶高".unicodeScalars.contains(passage[index - 1])
            && passage.word(at: index).lowerBound == index
            || passage.has("大约", at: index) || passage.has("将近", at: index)
    }
}
