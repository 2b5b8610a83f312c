import Bulletins

extension Rule {
    static let reversedRanges = Rule(
        "F36", "起止颠倒或不合", .advice,
        looksFor: "“2025—2021年”“6月20日至6月5日”这样后头早于前头的起止，“上半年（1月至8月）”这样对不上的月份，“第五季度”“5月6日至10日，为期3天”。",
        why: "起止写错，读者会误时误事。",
        wrong: "规划期为⟦2025—2021年⟧", right: "规划期为2021—2025年",
        falseAlarms: "跨年的日期（12月20日至1月5日、次年3月）不报；“为期”头尾算不算都可以。", asksForFact: true, kinds: Kinds.prose,
        onlyWith: "年月日时季",
        check: .passage { passage, _ in
            let written =
                passage.numbers.isEmpty
                ? []
                : years(in: passage) + days(in: passage) + hours(in: passage) + periods(in: passage)
                    + lengths(in: passage)
            return written + quarters(in: passage)
        })

    private static let marks: Set<Unicode.Scalar> = ["—", "-", "－", "–", "～", "~", "至", "到"]

    /// The number behind the mark of a range at an index, over ——.
    private static func second(behind index: Int, in passage: Passage) -> Passage.Number? {
        guard marks.contains(passage[index]) else { return nil }
        return passage.number(at: index + (passage[index + 1] == "—" ? 2 : 1))
    }

    /// 2025—2021年.
    private static func years(in passage: Passage) -> [Mark] {
        passage.numbers.compactMap { number in
            func isYear(_ number: Passage.Number) -> Bool {
                number.range.count == 4 && number.isWhole && (1900...2099).contains(number.value ?? 0)
            }
            let end = number.range.upperBound
            guard isYear(number), let next = second(behind: passage[end] == "年" ? end + 1 : end, in: passage),
                isYear(next), let first = number.value, let last = next.value, last < first,
                passage[next.range.upperBound] == "年",
                !"-—.".unicodeScalars.contains(passage[number.range.lowerBound - 1])
            else { return nil }
            let year = passage[end] == "年" ? "年" : ""
            let mark = passage.text(end + year.unicodeScalars.count..<next.range.lowerBound)
            return Mark(
                number.range.lowerBound..<next.range.upperBound + 1, "起止的年份颠倒了，请核对", ["\(last)\(year)\(mark)\(first)年"])
        }
    }

    /// 6月20日至6月5日, 6月20日至5日.
    private static func days(in passage: Passage) -> [Mark] {
        passage.dates.compactMap { first in
            guard let day = first.day, first.isPossible, let next = second(behind: first.range.upperBound, in: passage)
            else { return nil }
            var (month, end, last) = (first.month, next.range.upperBound, next)
            if passage[end] == "月", let written = passage.number(at: end + 1), let value = next.value {
                (month, end, last) = (value, written.range.upperBound, written)
            }
            let clause = passage.clause(around: first.range.lowerBound)
            // 申报时间为9月1日至8月30日, but 12月20日至1月5日.
            let isEarlier =
                first.month - month == 1 && first.year == nil
                && terms.stands(in: passage, within: clause.lowerBound..<first.range.lowerBound)
                && !anyYears.stands(in: passage, within: clause)
            guard passage[end] == "日", last.isWhole, let lastDay = last.value,
                month == first.month && lastDay < day || isEarlier && !isWholeYear(from: day, to: lastDay, of: month)
            else {
                return nil
            }
            return Mark(
                first.range.lowerBound..<end + 1, "起止的日期颠倒了，请核对", level: isEarlier ? .hint : nil)
        }
    }

    private static let terms = WordSet("申报 报名 受理 公示 征集 征求意见 投票 预约")

    /// From 9月1日 to 8月31日.
    private static func isWholeYear(from day: Int, to lastDay: Int, of month: Int) -> Bool {
        day == 1 && Day(year: 2001, month: month, day: lastDay + 1) == nil
    }

    /// They begin in any month.
    private static let anyYears = WordSet("学年 财年 年度 每年")

    /// 开放时间为21时至9时.
    private static func hours(in passage: Passage) -> [Mark] {
        passage.numbers.compactMap { number in
            let end = number.range.upperBound
            guard number.isWhole, passage[end] == "时", let next = second(behind: end + 1, in: passage),
                passage[next.range.upperBound] == "时", let first = number.value, let last = next.value, last < first,
                first <= 24, last > 5,
                case let clause = passage.clause(around: end),
                case let before = clause.lowerBound..<number.range.lowerBound,
                openings.stands(in: passage, within: before), !nights.stands(in: passage, within: before)
            else { return nil }
            return Mark(
                number.range.lowerBound..<next.range.upperBound + 1, "起止的时刻像是颠倒了，请核对", level: .hint)
        }
    }

    private static let openings = WordSet("开放时间 办公时间 营业时间 开馆时间 上班时间 办理时间 服务时间 工作时间")

    private static let nights = WordSet("夜 晚")

    /// 上半年（1月至8月）.
    private static func periods(in passage: Passage) -> [Mark] {
        passage.scalars.indices.compactMap { index in
            guard passage[index] == "（",
                let (name, months) = months.first(where: { passage.has($0.0, before: index) }),
                let first = passage.number(at: index + 1), let from = first.value,
                case let dash = first.range.upperBound + (passage[first.range.upperBound] == "月" ? 1 : 0),
                let last = second(behind: dash, in: passage), let to = last.value,
                passage[last.range.upperBound] == "月",
                passage[last.range.upperBound + 1] == "）" || passage[last.range.upperBound + 1] == "份",
                from != months.lowerBound || to != months.upperBound
            else { return nil }
            return Mark(
                index + 1..<last.range.upperBound + 1, "\(name)是\(months.lowerBound)月至\(months.upperBound)月，请核对")
        }
    }

    private static let months: [(String, ClosedRange<Int>)] = [
        ("上半年", 1...6), ("下半年", 7...12), ("前三季度", 1...9), ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9),
        ("四季度", 10...12),
    ]

    /// 第五季度.
    private static func quarters(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "季度").compactMap { index in
            let number = passage[index - 1]
            // 第五季|度假旅游节
            guard passage[index - 2] == "第", passage[index + 2] != "假",
                (number.chineseDigit ?? Int(number.value) - 0x30) > 4,
                number.chineseDigit != nil || number.isDigit, !runs.stands(in: passage, before: index - 2)
            else { return nil }
            return Mark(index - 2..<index + 2, "一年只有四个季度，请核对")
        }
    }

    private static let runs = WordSet("连续 第连续 是 的 来")

    /// `5月6日开班、5月10日结业，为期3天`: counted with both ends or with one.
    private static func lengths(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "为期").compactMap { index in
            let sentence = passage.sentence(around: index)
            guard let said = passage.amount(at: index + 2), passage[said.end] == "天" || passage[said.end] == "日",
                !loose.stands(in: passage, within: sentence),
                case let before = passage[index - 1].isStop ? ends(in: sentence.lowerBound..<index, of: passage) : nil,
                let ends = before ?? endsBehind(said.end + 1, sentence, of: passage),
                // 5日至8日举办，会前举办培训，为期2天
                before == nil || passage.clause(around: index - 2).contains(ends.end),
                case let days = ends.last.ordinal - ends.first.ordinal, days > 0, days < 200,
                said.value != days * 10_000, said.value != (days + 1) * 10_000
            else { return nil }
            return Mark(index..<said.end + 1, "按前面的起止算，是\(days + 1)天，请核对")
        }
    }

    /// `活动为期三天，将于5月8日开始，5月18日结束`, not 报名于5月8日开始.
    private static func endsBehind(_ index: Int, _ sentence: Range<Int>, of passage: Passage) -> (
        first: Day, last: Day, end: Int
    )? {
        let date = passage.end(of: index) { "，将于从自定".unicodeScalars.contains($0) }
        return passage[date].isDigit && date > index ? ends(in: date..<sentence.upperBound, of: passage) : nil
    }

    private static let loose = WordSet("择期 期间 之间 阶段 除外 工作日")
    private static let endings = WordSet("结业 结束 闭幕 结营 闭营 收官 散会 为止")

    /// The two days that a range of the text names, if there are just two, and where the second is named.
    private static func ends(in range: Range<Int>, of passage: Passage) -> (first: Day, last: Day, end: Int)? {
        let dates = passage.dates.filter { range.contains($0.range.lowerBound) && $0.day != nil }
        guard let first = dates.first, let firstDay = first.day, dates.count <= 2 else { return nil }
        var (month, day, end) = (first.month, firstDay, first.range.lowerBound)
        let more = second(behind: first.range.upperBound, in: passage)
        if dates.count == 2, let last = dates.last, let lastDay = last.day,
            // 6月1日印发通知，6月5日起: no range.
            marks.contains(passage[first.range.upperBound]) && last.range.lowerBound - first.range.upperBound <= 2
                || endings.stands(in: passage, at: last.range.upperBound)
        {
            (month, day, end) = (last.month, lastDay, last.range.lowerBound)
        } else if let more, let value = more.value, passage[more.range.upperBound] == "日",
            more.range.upperBound < range.upperBound
        {
            day = value
        } else {
            return nil
        }
        let year = first.year ?? 2001
        guard let from = Day(year: year, month: first.month, day: firstDay),
            let to = Day(year: year, month: month, day: day)
        else { return nil }
        return (from, to, end)
    }
}
