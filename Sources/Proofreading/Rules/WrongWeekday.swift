import Bulletins

extension Rule {
    static let wrongWeekday = Rule(
        "F22", "星期不对", .must,
        looksFor: "日期后面的星期与日历不符。",
        why: "日期或星期有一个写错了。",
        wrong: "2023年10月8日（⟦星期一⟧）上午", right: "2023年10月8日（星期日）上午",
        falseAlarms: "没有写年份的按本期的年份推算，只作建议。", asksForFact: true, kinds: Kinds.prose,
        check: .issue { reading, _ in
            reading.texts.flatMap { text in
                text.passage.dates.compactMap { date -> PlacedMark? in
                    guard let written = text.passage.weekday(after: date.range.upperBound), let day = reading.day(date),
                        day.weekday != written.value
                    else { return nil }
                    let right =
                        text.passage.text(written.range.lowerBound..<written.range.upperBound - 1)
                        + names[day.weekday]
                    return PlacedMark(
                        text.place,
                        Mark(
                            written.range, "\(day.printed)是星期\(names[day.weekday])", [right],
                            level: date.year == nil ? .advice : nil))
                }
            }
        })

    private static let names = ["日", "一", "二", "三", "四", "五", "六"]
}

extension Passage {
    /// `（星期一）`, `（周一）`, `星期一` just behind a date; 0 is Sunday.
    fileprivate func weekday(after index: Int) -> (range: Range<Int>, value: Int)? {
        let start = self[index] == "（" || self[index] == "(" ? index + 1 : index
        for name in ["星期", "礼拜", "周"] where has(name, at: start) {
            let end = start + name.unicodeScalars.count
            if self[end] == "日" || self[end] == "天" { return (start..<end + 1, 0) }
            guard let value = self[end].chineseDigit, value <= 6 else { return nil }
            return (start..<end + 1, value)
        }
        return nil
    }
}
