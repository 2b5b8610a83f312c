extension Rule {
    static let rangeMarks = Rule(
        "P17", "起止的连接号", .advice,
        looksFor: "数字、日期之间用短横“-”、波纹“~”表示起止。",
        why: "起止用一字线“—”或浪纹线“～”，短横只用于编号、型号、电话。",
        source: "GB/T 15834—2011 4.13.3",
        wrong: "每天受理5⟦-⟧10件", right: "每天受理5—10件",
        falseAlarms: "2023-10-08、0373-12345、楼号房号、比分和型号里的短横不报。", kinds: Kinds.printed,
        onlyWith: "-~－–∼〜",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index + 1].isDigit, let wide = marks[passage[index]] else { return nil }
                let isRange =
                    isNumberRange(index, in: passage) || isDateRange(index, in: passage)
                    || isRepeatedUnit(index, in: passage) || isTimeRange(index, in: passage)
                return isRange ? Mark(index..<index + 1, "表示起止用“\(wide)”，不用“\(passage[index])”", [wide]) : nil
            }
        })

    private static let marks: [Unicode.Scalar: String] = ["-": "—", "~": "～", "－": "—", "–": "—", "∼": "～", "〜": "～"]

    private static func isNumberRange(_ index: Int, in passage: Passage) -> Bool {
        guard let low = passage.number(before: index), let high = passage.number(at: index + 1) else { return false }
        let before = passage[low.range.lowerBound - 1]
        let after = passage[high.range.upperBound]
        // The rule for percentages and 万, 亿 repeats the unit as well.
        guard !"%％万亿‰".unicodeScalars.contains(after), !"-—~～－–/.:：".unicodeScalars.contains(before),
            !before.isLetter, passage[low.range.lowerBound] != "0" || low.range.count == 1,
            passage[high.range.lowerBound] != "0", low.range.count <= 4, high.range.count <= 4,
            let (a, b) = both(low.tenThousandths, high.tenThousandths), a < b
        else { return false }
        return (after.isHan || after == "℃") && !addresses.stands(in: passage, at: high.range.upperBound)
            && !scores.stands(in: passage, before: low.range.lowerBound)
            && !addresses.stands(in: passage, before: low.range.lowerBound)
    }

    private static func both(_ a: Int?, _ b: Int?) -> (Int, Int)? {
        guard let a, let b else { return nil }
        return (a, b)
    }

    /// `9月25日-9月28日`, `2021年-2023年`, `9:00-17:00`.
    private static func isDateRange(_ index: Int, in passage: Passage) -> Bool {
        let left = passage[index - 1]
        guard passage[index + 1].isDigit, ["年", "月", "日", "时", "点"].contains(left),
            passage[index - 2].isDigit, let high = passage.number(at: index + 1)
        else { return false }
        return ["年", "月", "日", "时", "点"].contains(passage[high.range.upperBound])
    }

    /// `5%-10%`, `8万元-10万元`: the same unit on both sides.
    private static func isRepeatedUnit(_ index: Int, in passage: Passage) -> Bool {
        guard let high = passage.number(at: index + 1) else { return false }
        let end = passage.end(of: high.range.upperBound) { $0.isHan || $0 == "%" || $0 == "％" || $0 == "℃" }
        for length in 1...2 where high.range.upperBound + length <= end {
            let unit = passage.text(high.range.upperBound..<high.range.upperBound + length)
            if passage.has(unit, before: index), passage.number(before: index - length) != nil { return true }
        }
        return false
    }

    /// `9:00-17:30`.
    private static func isTimeRange(_ index: Int, in passage: Passage) -> Bool {
        func isClock(_ start: Int, _ end: Int) -> Bool {
            let colon = passage.end(of: start) { $0.isDigit }
            let last = passage.end(of: colon + 1) { $0.isDigit }
            return (1...2).contains(colon - start) && (passage[colon] == ":" || passage[colon] == "：") && last == end
                && end - colon == 3
        }
        let start = passage.start(before: index) { $0.isDigit || $0 == ":" || $0 == "：" }
        let end = passage.end(of: index + 1) { $0.isDigit || $0 == ":" || $0 == "：" }
        return isClock(start, index) && isClock(index + 1, end)
    }

    private static let addresses = WordSet("地块 标段 宗地 号 室 栋 幢 单元 楼 弄 巷 座 区 院 门 户型 分 级别 型 款 系列 版 班")
    private static let scores = WordSet("比分 比 以 编号 车牌 型号 电话 热线 波音 空客 安 苏 图 歼 运 直 轰 东风 长征 神舟 快舟 巨浪 米格 房号 楼号 股票 代码")
}
