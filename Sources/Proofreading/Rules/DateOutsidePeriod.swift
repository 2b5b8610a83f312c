import Bulletins

extension Rule {
    static let dateOutsidePeriod = Rule(
        "F04", "不在本期起止之内", .hint,
        looksFor: "一条的第一个日期比本期起止日期早一周以上，全条又没有起止之内的日期。",
        why: "可能是旧稿，或日期写错了。",
        wrong: "第35期\n2023年10月8日\n2023年9月25日—9月28日\n一、重要讲话\n⟦8月3日⟧，区政府召开营商环境推进会，部署下一步工作。",
        right: "第35期\n2023年10月8日\n2023年9月25日—9月28日\n一、重要讲话\n9月26日，区政府召开营商环境推进会，部署下一步工作。",
        falseAlarms: "背景里的日期、施行日期、统计截止日期不报。", kinds: [.paragraph],
        check: .issue { reading, _ in
            guard let period = reading.period else { return [] }
            return reading.items.compactMap { item in
                let paragraphs = item.filter { $0.passage.kind == .paragraph }
                guard let text = paragraphs.first, let date = text.passage.dates.first, let day = reading.day(date),
                    !text.passage.scalars[..<date.range.lowerBound].contains(where: \.isSentenceEnd),
                    !leads.stands(in: text.passage, before: date.range.lowerBound)
                else { return nil }
                // A year well back, written out, is meant.
                guard day.ordinal < period.lowerBound.ordinal - 7,
                    date.year.map({ $0 >= period.lowerBound.year - 1 }) ?? true,
                    !openers.stands(in: text.passage, at: date.range.upperBound)
                else { return nil }
                let hasOwnDay = paragraphs.contains { text in
                    text.passage.dates.contains { reading.day($0).map(period.contains) ?? false }
                }
                return hasOwnDay ? nil : PlacedMark(text.place, Mark(date.range, "不在本期起止日期之内，请核对"))
            }
        })

    private static let leads = WordSet("自 从 截至 至 到 — 于 在 将于 定于 拟于 （ 时间为 时间： 期限为")
    private static let openers = WordSet("起 前 以来 至 到 — 以后 后 之前 施行 实施 印发 发布 出台 入职 成立 注册")
}
