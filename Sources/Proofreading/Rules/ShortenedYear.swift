extension Rule {
    static let shortenedYear = Rule(
        "F01", "年份写全", .advice,
        looksFor: "“23年底”这样只写后两位的年份。",
        why: "年份应写全，不用简写。",
        source: "GB/T 15835—2011 5.2.2（年份一般不简写）",
        wrong: "⟦23⟧年底前全部建成", right: "2023年底前全部建成",
        falseAlarms: "10年来、20年间、30年以上等说的是长短，不报。", kinds: Kinds.prose,
        onlyWith: "年",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                if let span = span(endingWith: number, in: passage) { return span }
                let end = number.range.upperBound
                guard number.range.count == 2, number.isWhole, let value = number.value, passage[end] == "年" else {
                    return nil
                }
                let century: String
                switch value {
                // 08年: no length of time is written so.
                case 0...9 where isDoneIn(number.range, in: passage): century = "20"
                case 10...40 where isYear(number.range, in: passage): century = "20"
                // 23年以来 may be as long, but is hardly meant so.
                case 21...29 where isSince(number.range, in: passage):
                    let digits = passage.text(number.range)
                    return Mark(number.range, "年份写全：“20\(digits)年”", ["20" + digits], level: .hint)
                case 78...99 where isLongAgo(number.range, in: passage): century = "19"
                default: return nil
                }
                let digits = passage.text(number.range)
                return Mark(number.range, "年份写全：“\(century)\(digits)年”", [century + digits])
            }
        })

    /// Only what cannot be a length of time: 底, 初, a month or a half of the year must follow.
    private static func isYear(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        let next = range.upperBound + 1
        if isEndOfSpan(range, in: passage) || isSecondYear(range, in: passage) || isStartOfSpan(range, in: passage)
            || isGoneTo(range, in: passage)
        {
            return true
        }
        // 自23年以来; 23年以来 alone may be as long.
        if since.contains(before), sinceThen.stands(in: passage, at: next) { return true }
        // 同21年相比, 较22年增长
        if compared.contains(before), comparing.stands(in: passage, at: next) { return true }
        guard !"第近约满超共过每这那前后达逾整-—－～~.．’".unicodeScalars.contains(before), !before.isLetter else { return false }
        if let month = passage.number(at: next), passage[month.range.upperBound] == "月" {
            // 10年5月 is a length of time only with 个 in it.
            return month.value.map { (1...12).contains($0) } ?? false
        }
        // 24年全市完成投资; 用24年 would be a length of time.
        if before == .edge || before.isStop || before == "）", whole.stands(in: passage, at: next) { return true }
        return followers.stands(in: passage, at: next) && !words.stands(in: passage, at: next)
    }

    /// 22—24年, 21至23年: no length of time is so odd.
    private static func span(endingWith last: Passage.Number, in passage: Passage) -> Mark? {
        let joiner = last.range.lowerBound - 1
        guard passage[last.range.upperBound] == "年", "—-－～~至到".unicodeScalars.contains(passage[joiner]),
            let first = passage.number(before: joiner), first.range.count == 2, last.range.count == 2,
            let (from, to) = first.value.flatMap({ from in last.value.map { (from, $0) } }),
            (20...29).contains(from), from < to, to <= 30, !from.isMultiple(of: 5), !to.isMultiple(of: 5),
            case let before = passage[first.range.lowerBound - 1], before == .edge || !before.isHan && before != ".",
            !"级的".unicodeScalars.contains(passage[last.range.upperBound + 1])
        else { return nil }
        let range = first.range.lowerBound..<last.range.upperBound
        let right = "20\(passage.text(first.range))\(passage[joiner])20\(passage.text(last.range))"
        return Mark(range, "年份写全：“\(right)年”", [right], level: .hint)
    }

    /// 23年以来，: since then, at the head of a clause.
    private static func isSince(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        return (before == .edge || before.isSpace || before.isStop) && passage.has("年以来，", at: range.upperBound)
            && !passage.has("25", at: range.lowerBound)
            // 从教23年，23年以来.
            && !passage.numbers.contains {
                $0.range.upperBound < range.lowerBound && passage[$0.range.upperBound] == "年"
                    && passage.text($0.range) == passage.text(range)
            }
    }

    /// 由20年的8万元增加到2024年, 从21年到24年: a later year is what it goes to.
    private static func isStartOfSpan(_ range: Range<Int>, in passage: Passage) -> Bool {
        guard "由从".unicodeScalars.contains(passage[range.lowerBound - 1]),
            let from = passage.number(at: range.lowerBound)?.value
        else { return false }
        let clause = passage.clause(around: range.lowerBound)
        return passage.numbers.contains { to in
            guard clause.contains(to.range.lowerBound), to.range.lowerBound > range.upperBound,
                passage[to.range.upperBound] == "年", let year = to.value
            else { return false }
            // 由20年的8万元增加到2024年; 20年前 is as long ago.
            let isFull =
                to.range.count == 4 && (2000 + from + 1...2040).contains(year)
                && passage[range.upperBound + 1] == "的" && passage[range.upperBound + 2].isDigit
            let isNext =
                to.range.count == 2 && from > 20 && (from + 1...29).contains(year) && year != 25
                && !"不级的".unicodeScalars.contains(passage[to.range.upperBound + 1])
                && "到至".unicodeScalars.contains(passage[to.range.lowerBound - 1])
                && to.range.lowerBound == range.upperBound + 2
            return isFull || isNext
        }
    }

    /// 从21年到24年: the one before is a year too.
    private static func isGoneTo(_ range: Range<Int>, in passage: Passage) -> Bool {
        guard "到至".unicodeScalars.contains(passage[range.lowerBound - 1]), passage[range.lowerBound - 2] == "年",
            let from = passage.number(before: range.lowerBound - 2), from.range.count == 2
        else { return false }
        return isStartOfSpan(from.range, in: passage)
    }

    /// 2021—23年, 2021年至23年: a year in full stands before.
    private static func isEndOfSpan(_ range: Range<Int>, in passage: Passage) -> Bool {
        guard "—-－～~至到".unicodeScalars.contains(passage[range.lowerBound - 1]) else { return false }
        var end = range.lowerBound - 1
        if passage[end - 1] == "年" { end -= 1 }
        guard let from = passage.number(before: end), from.range.count == 4, let start = from.value,
            let short = passage.number(at: range.lowerBound)?.value
        else { return false }
        return (1949...2099).contains(start) && short > start % 100
    }

    /// 2023年和24年, 2022年、23年: a year in full stands before, and the next one is meant.
    private static func isSecondYear(_ range: Range<Int>, in passage: Passage) -> Bool {
        let joiner = range.lowerBound - 1
        guard "和与及、".unicodeScalars.contains(passage[joiner]), passage[joiner - 1] == "年",
            let from = passage.number(before: joiner - 1), from.range.count == 4, let start = from.value,
            let short = passage.number(at: range.lowerBound)?.value
        else {
            // 去年和23年; 今年和15年前 is a length of time.
            return "和与及、".unicodeScalars.contains(passage[joiner]) && known.stands(in: passage, before: joiner)
                && !"前来间内以之后".unicodeScalars.contains(passage[range.upperBound + 1])
        }
        return (1949...2099).contains(start) && short == start % 100 + 1
    }

    /// 08年以来, 05年入党; 08年式 and 2008/09年度 are no years of something done.
    private static func isDoneIn(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        return (before == .edge || before.isStop || before.isHan)
            && (sinceThen.stands(in: passage, at: range.upperBound + 1)
                || doings.stands(in: passage, at: range.upperBound + 1))
    }

    private static let doings = WordSet("底 初 入党 入伍 参加 毕业 退伍 建成 投产 成立 当选 获评 被评")

    /// 98年以来, 自98年起: nobody has done anything for so long.
    private static func isLongAgo(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        return (since.contains(before) || before == .edge || before.isStop)
            && sinceThen.stands(in: passage, at: range.upperBound + 1)
    }

    private static let compared = Set("同与和比较".unicodeScalars)
    private static let comparing = WordSet("相比 同期 增长 增加 增幅 提高 提升 上升 下降 减少 降低 翻了 翻一番")
    private static let known = WordSet("去年 前年 今年 上年")
    private static let since = Set("自从".unicodeScalars)
    private static let sinceThen = WordSet("以来 起 开始")

    /// Words that begin as those do: 30年底蕴, 20年初心, 10年度过.
    private static let words = WordSet("底蕴 底子 底色 底气 底盘 底部 底座 底片 底层 初心 初衷 初中 初期 初始 初步 度过 度假 度夏 度日")
    private static let whole = WordSet("全市 全区 全县 全省 全镇 全街道 全国 我市 我区 我县 全年")
    private static let followers = WordSet("底 初 末 年底 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 度 全年")
}
