import Bulletins

extension Rule {
    static let mixedNumerals = Rule(
        "N04", "汉字数字和阿拉伯数字混写", .advice,
        looksFor: "“三百20万元”“2024年十月8日”这样，一个数、一个日期里两种数字混用。",
        why: "一个数、一个日期用一种数字写到底。",
        source: "GB/T 15835—2011 4.3",
        wrong: "会议于⟦2024年十月8日⟧召开", right: "会议于2024年10月8日召开",
        falseAlarms: "“2024年腊月初八”等农历的不报。", kinds: Kinds.prose, onlyWith: "百千月",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                halfAndHalf(number, in: passage) ?? date(number, in: passage) ?? day(number, in: passage)
            }
        })

    /// 三百20.
    private static func halfAndHalf(_ number: Passage.Number, in passage: Passage) -> Mark? {
        let end = number.range.lowerBound
        guard number.isWhole, passage[end - 1] == "百" || passage[end - 1] == "千" else { return nil }
        let start = passage.start(before: end) { $0.chineseDigit != nil || "百千两".unicodeScalars.contains($0) }
        guard end - start >= 2, let head = ChineseNumeral.value(of: passage.text(start..<end).replacingTwo),
            let tail = number.value, tail < (passage[end - 1] == "百" ? 100 : 1000),
            passage[number.range.upperBound].isHan,
            passage[number.range.upperBound] != "年"
        else { return nil }
        let range = start..<number.range.upperBound
        return Mark(range, "一个数里两种数字混用", [ChineseNumeral.text(head + tail), String(head + tail)])
    }

    /// 2024年十月8日, 2024年10月八日.
    private static func date(_ year: Passage.Number, in passage: Passage) -> Mark? {
        let start = year.range.lowerBound
        guard year.range.count == 4, passage[year.range.upperBound] == "年",
            let (month, monthEnd) = part(at: year.range.upperBound + 1, in: passage), passage[monthEnd] == "月",
            let (day, dayEnd) = part(at: monthEnd + 1, in: passage), passage[dayEnd] == "日",
            passage[year.range.upperBound + 1].isDigit != passage[monthEnd + 1].isDigit
                || !passage[year.range.upperBound + 1].isDigit
        else { return nil }
        return Mark(
            start..<dayEnd + 1, "一个日期里两种数字混用", ["\(passage.text(year.range))年\(month)月\(day)日"])
    }

    /// 十月15日: what stands before is no year.
    private static func day(_ day: Passage.Number, in passage: Passage) -> Mark? {
        let end = day.range.lowerBound - 1
        guard passage[day.range.upperBound] == "日", passage[end] == "月", passage[end - 1].chineseDigit != nil,
            case let start = passage.start(before: end, while: { $0.chineseDigit != nil }), passage[start - 1] != "年",
            let month = ChineseNumeral.value(of: passage.text(start..<end)), (1...12).contains(month)
        else { return nil }
        return Mark(
            start..<day.range.upperBound + 1, "一个日期里两种数字混用", ["\(month)月\(passage.text(day.range))日"])
    }

    private static func part(at index: Int, in passage: Passage) -> (value: Int, end: Int)? {
        if let number = passage.number(at: index) { return number.value.map { ($0, number.range.upperBound) } }
        let end = passage.end(of: index) { $0.chineseDigit != nil }
        return ChineseNumeral.value(of: passage.text(index..<end)).map { ($0, end) }
    }
}

extension String {
    /// 两百 as numerals are read: 二百.
    fileprivate var replacingTwo: String { String(map { $0 == "两" ? "二" : $0 }) }
}
