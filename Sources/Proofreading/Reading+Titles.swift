extension Reading {
    /// Whether the text at `index` is a title without a number that stands right before its text, as in a news sheet.
    ///
    /// It says no sentence to its end, is no longer than a headline, follows a paragraph that is closed, and what comes
    /// next is longer, closed, and begins a thought of its own: with a day, a person or a place, or as the title does.
    func isTitle(_ index: Int) -> Bool {
        let (text, passage) = (texts[index], texts[index].passage)
        guard index + 1 < texts.count, passage.kind == .paragraph, let last = passage.openEnd,
            (8...45).contains(last + 1), passage[last].isHan || passage[last].isAlphanumeric,
            !passage.scalars.contains(where: { $0 == "。" || $0 == "；" || $0 == "：" })
        else { return false }
        let next = texts[index + 1]
        guard next.item == text.item, next.passage.kind == .paragraph, next.passage.openEnd == nil,
            next.passage.count * 2 >= passage.count * 3
        else { return false }
        if index > 0, texts[index - 1].item == text.item, texts[index - 1].passage.kind == .paragraph,
            texts[index - 1].passage.openEnd != nil
        {
            return false
        }
        return Reading.begins(next.passage, under: passage, end: last)
    }

    private static func begins(_ next: Passage, under title: Passage, end: Int) -> Bool {
        let start = next.end(of: 0) { $0.isSpace || $0 == "\t" }
        let head = title.end(of: 0) { $0.isSpace || $0 == "\t" }
        // A word that goes on in the next line was cut.
        let joined = Passage(title.text(max(0, end - 7)..<end + 1) + next.text(start..<start + 8))
        let seam = min(8, end + 1)
        if joined.word(at: seam).lowerBound < seam { return false }
        if next[start].isDigit || datelines.stands(in: next, at: start) { return true }
        if (0..<2).allSatisfy({ next[start + $0].isHan && next[start + $0] == title[head + $0] }) { return true }
        // 红旗区、区税务局、某某公司: whose doing it is.
        let stop = next.end(of: start) { $0.isHan }
        return (start + 2..<max(start + 2, min(stop, start + 14))).contains { at in
            bodies.length(in: next, at: at).map { $0 + at <= stop } ?? false
        }
    }

    private static let datelines = WordSet("本报讯 讯 记者 近日 日前 近期 近来 今年 去年 今天 昨日 为 截至 据 随着 在 “ 连日来")
    private static let bodies = WordSet("省 市 县 区 镇 乡 街道 社区 局 委 办 院 政府 公司 集团 中心 管委会 工商联 协会 商会 银行 支行 学校 大队 支队 分局")
}
