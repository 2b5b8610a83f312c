extension Rule {
    static let halfWidthStops = Rule(
        "P02", "半角标点", .must,
        looksFor: "汉字旁边的半角逗号、分号、冒号、问号、叹号。",
        why: "中文里的点号占一个字的位置，用全角。",
        source: "GB/T 15834—2011 5.1.1",
        wrong: "会议要求⟦,⟧各单位抓好落实", right: "会议要求，各单位抓好落实",
        falseAlarms: "数字之间的 12:30、1:500、1,200 和网址、邮箱、路径里的标点不报；“?”也许是丢了的字，只报不改。", isSure: true, kinds: Kinds.all,
        onlyWith: ",;:?!",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index].isASCII, let wide = wideStops[passage[index]],
                    isChineseStop(at: index, in: passage)
                else { return nil }
                // The blank that typists put after a half-width stop goes with it.
                let end = passage.end(of: index + 1) { $0 == " " }
                let isInside = end < passage.count
                // Programs put ? where a character was lost.
                if passage[index] == "?", isInside, passage[end].isHan, passage[index - 1].isHan,
                    !isQuestion(passage.clause(around: index).lowerBound..<index, in: passage)
                {
                    return Mark(index..<index + 1, "这里的“?”可能是丢了的字，请对照原稿", level: .advice)
                }
                return Mark(
                    index..<(isInside ? end : index + 1), "半角“\(passage[index])”应改为全角“\(wide)”", [String(wide)],
                    isSure: passage[index] == "?" || isAmongMarks(index, in: passage) ? false : nil)
            }
        })

    /// In ：;!Kv somebody has slipped on the keyboard; what was meant is anybody's guess.
    private static func isAmongMarks(_ index: Int, in passage: Passage) -> Bool {
        let (before, after) = (passage[index - 1], passage[index + 1])
        return [before, after].allSatisfy { $0.isStop || wideStops[$0] != nil }
    }

    private static func isQuestion(_ range: Range<Int>, in passage: Passage) -> Bool {
        // 行不行
        questions.stands(in: passage, within: range)
            || range.contains { passage[$0] == passage[$0 - 2] && ["不", "没"].contains(passage[$0 - 1]) }
    }

    private static let questions = WordSet("吗 呢 么 什么 怎么 怎样 如何 谁 哪 几 多少 为何 为什么 何 是不是 能不能 有没有 是否 能否")
    private static let wideStops: [Unicode.Scalar: Unicode.Scalar] = [
        ",": "，", ";": "；", ":": "：", "?": "？", "!": "！",
    ]

    private static func isChineseStop(at index: Int, in passage: Passage) -> Bool {
        let left = passage[index - 1]
        let right = passage[index + 1]
        if left.isDigit && right.isDigit { return false }
        let isChinese =
            left.isChinese || (right.isHan && left != " " && left != .edge) || wideStops[left] != nil && right.isHan
        return isChinese && !passage.isInAddress(index)
    }
}

extension Passage {
    /// Whether the run of ASCII characters around an index is a web or mail address or a path.
    func isInAddress(_ index: Int) -> Bool {
        func isPart(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }
        let lower = start(before: index, while: isPart)
        let upper = max(lower, end(of: index, while: isPart))
        let run = lower..<upper
        if self[index] == ":", index == lower { return false }
        return contains("://", in: run) || contains("@", in: run) || contains("www.", in: run)
            || contains("\\", in: run)
    }
}
