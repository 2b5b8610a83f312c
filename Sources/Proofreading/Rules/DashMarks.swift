extension Rule {
    static let dashMarks = Rule(
        "P16", "破折号", .advice,
        looksFor: "用 -- 或单个“—”代替破折号。",
        why: "破折号占两个字的位置，中间不断开。",
        source: "GB/T 15834—2011 4.10.2",
        wrong: "优化环境⟦--⟧企业减负增效", right: "优化环境——企业减负增效",
        falseAlarms: "起止日期、地名、线路、流程之间的单个“—”是连接号，不报。",
        onlyWith: "-—–－─",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let scalar = passage[index]
                guard scalar == "-" || scalar == "—" || scalar == "–" || scalar == "－" || scalar == "─" else {
                    index += 1
                    continue
                }
                let end = passage.end(of: index) { $0 == scalar }
                if isDash(index..<end, in: passage) {
                    // Between two names that no verb tells apart a single one may join what belongs together.
                    let mayJoin = end - index == 1 && !verbs.stands(in: passage, within: passage.clause(around: index))
                    marks.append(Mark(index..<end, "破折号应为“——”", ["——"], level: mayJoin ? .hint : nil))
                }
                index = end
            }
            return marks
        })

    private static func isDash(_ range: Range<Int>, in passage: Passage) -> Bool {
        let (left, right) = (passage[range.lowerBound - 1], passage[range.upperBound])
        guard left.isHan || left.isClosing, right.isHan || right.isOpening else { return false }
        switch (passage[range.lowerBound], range.count) {
        case ("—", 2): return false
        case ("—", 1), ("–", 1), ("－", 1), ("─", 1): return isLone(range, in: passage)
        // 坚持人民至上-一切为了人民: a hyphen joins no two sentences.
        case ("-", 1):
            return left.isHan && right.isHan && isLone(range, in: passage)
                && verbs.stands(in: passage, within: passage.clause(around: range.lowerBound))
        case (_, 1): return false
        default: return true
        }
    }

    /// A single — parts two clauses, where a range or a route would join two names.
    private static func isLone(_ range: Range<Int>, in passage: Passage) -> Bool {
        let clause = passage.clause(around: range.lowerBound)
        let others = clause.contains { !range.contains($0) && (passage[$0] == "—" || passage[$0] == "～") }
        let quote = passage.start(before: range.lowerBound) { $0 != "“" && $0 != "”" }
        let before = passage.start(before: range.lowerBound) { $0.isHan }
        let after = passage.end(of: range.upperBound) { $0.isHan }
        return !others && !passage[range.lowerBound - 1].isTransliterating
            && !passage[range.upperBound].isTransliterating
            && passage[quote - 1] != "“" && range.lowerBound - before >= 6 && after - range.upperBound >= 6
            && !placeEnds.contains(passage[range.lowerBound - 1])
            && !rangeWords.stands(in: passage, within: clause)
            && !passage.scalars[clause].contains(where: \.isDigit)
    }

    /// With these end the names of countries and places: 中国—东盟, 沙漠—沙山.
    private static let placeEnds = Set("国省市区县州盟洲亚欧港澳台京津沪渝山河江湖海岛湾漠原站路桥镇乡村坦会".unicodeScalars)
    private static let verbs = WordSet("坚持 为了 是 就 了 在于 让 把 要 能 没有 必须 一直 始终 永远 优化 强化 提升 打造 推动 推进 建设 服务 赋能 聚焦")
    private static let rangeWords = WordSet(
        "命运共同体 自贸 自由贸易 经济带 论坛 峰会 博览会 班轮 航运 线 路 段 高速 铁路 航线 班列 专列 航班 公交 通道 走廊 期间 方向 往返 管道 口岸 港 站 河 江 运河 城际 学年 年 月 日 周 时 星期 级 度"
    )
}
