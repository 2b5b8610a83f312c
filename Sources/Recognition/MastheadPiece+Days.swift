internal import Bulletins

// Days of a year that is not said, and the year of what is said.
extension MastheadPiece {
    /// With the digits of ASCII.
    static func halfWidth(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// `2024年2月22日（正月十三）`, `2024年6月28日（截至8时）` without its end.
    static func withoutRemark(_ text: String) -> String {
        guard text.hasSuffix("）") || text.hasSuffix(")"),
            let open = text.lastIndex(where: { "（(".contains($0) }), text[..<open].hasSuffix("日"),
            case let inner = text[text.index(after: open)...].dropLast(), (2...16).contains(inner.count),
            case let isOfMoon = ["正月", "腊月", "农历", "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "除夕"]
                .contains(where: inner.contains),
            // （截至8时）, （正月初五，春运第20天）.
            isOfMoon || inner.hasPrefix("截至") && inner.hasSuffix("时")
                || ["月", "节", "年", "元旦", "中秋", "国庆", "清明", "端午", "五一"].contains(where: inner.contains)
                    && !inner.contains(where: { $0.isASCII && $0.isNumber })
        else { return text }
        return String(text[..<open])
    }

    /// `4月19日`, `（6月1日—6月7日）`: a day or days of a year that is not said.
    static func isDayOfYear(_ text: String) -> Bool {
        let bare = withoutRemark(halfWidth((Signed.unbracketed(text) ?? text).removingBlanks()))
        let plain = withoutWeekday(withoutVerb(bare))
        let days = plain.split(omittingEmptySubsequences: false) { "-—–~～至".contains($0) }.filter { !$0.isEmpty }
        return (1...2).contains(days.count)
            && days.allSatisfy { day in
                let day = withoutHour(days.count == 2 ? withMarks(day) : String(day))
                guard day.hasSuffix("日"), let month = day.firstIndex(of: "月") else { return false }
                let numbers = [day[..<month], day[day.index(after: month)...].dropLast()].map {
                    Int($0) ?? ChineseNumeral.value(of: String($0)) ?? 0
                }
                return (1...12).contains(numbers[0]) && (1...31).contains(numbers[1])
            }
    }

    /// `4.10` of `4.10—4.16` as `4月10日`.
    private static func withMarks(_ day: Substring) -> String {
        let numbers = day.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 2 ? "\(numbers[0])月\(numbers[1])日" : String(day)
    }

    /// `3月29日`, `（8月3日 星期四）` of a year that is said elsewhere; `nil` where it is no single day of it.
    static func day(_ text: String, of year: Int) -> Day? {
        let bare = halfWidth((Signed.unbracketed(text) ?? text).removingBlanks())
        let plain = withoutHour(withoutWeekday(withoutVerb(bare)))
        guard isDayOfYear(plain), !isRangeOfYear(plain) else { return nil }
        return Day(printed: "\(year)年\(plain)")
    }

    /// `5月6日—5月12日`.
    static func isRangeOfYear(_ text: String) -> Bool {
        isDayOfYear(text) && LineForm.contains(text, "-—–~～至")
    }

    /// `第20周`, `第20周（5月13日—5月19日）`, `2019年10月第2周`, `2024年8月12日至18日`: of a year that is not said, or a month
    /// that is not said twice.
    static func week(_ text: String) -> String? {
        let halves = text.split(maxSplits: 1) { "（(".contains($0) }
        if let head = halves.first.map(withoutYear), head.hasPrefix("第"), head.hasSuffix("周"),
            case let count = String(head.dropFirst().dropLast()),
            let value = Int(count) ?? ChineseNumeral.value(of: count), (1...53).contains(value),
            halves.count == 1 || isDayOfYear(halves[1].filter { !"）)".contains($0) })
        {
            return text
        }
        let ends = text.split(omittingEmptySubsequences: false) { "-—–~～至".contains($0) }.filter { !$0.isEmpty }
        guard ends.count == 2, ends[1].hasSuffix("日"), (1...31).contains(Int(ends[1].dropLast()) ?? 0),
            let first = Day(printed: String(ends[0]))
        else { return nil }
        return first.day <= Int(ends[1].dropLast()) ?? 0 ? text : nil
    }

    /// `第32周` of `2024年第32周`, `第2周` of `2019年10月第2周`.
    private static func withoutYear(_ text: Substring) -> Substring {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, text.dropFirst(4).first == "年", case let rest = text.dropFirst(5) else { return text }
        let month = rest.prefix { $0.isASCII && $0.isNumber }
        return (1...2).contains(month.count) && rest.dropFirst(month.count).first == "月"
            ? rest.dropFirst(month.count + 1) : rest
    }

    /// The year that it names.
    var year: Int? {
        switch self {
        case .yearAndNumber(let year, _, _, _): year
        // A week of two years says of none whose day it is.
        case .coverage(let coverage) where MastheadPiece.endsYear(coverage.printed): nil
        case .coverage(let coverage): MastheadPiece.year(of: .text(coverage.printed))
        default: nil
        }
    }

    /// `12月30日至1月5日`.
    private static func endsYear(_ text: String) -> Bool {
        let months = text.split(separator: "月").dropLast().map { part in
            String(part.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        }
        return months.contains("12") && months.contains("1")
    }

    /// The year of a date, however it is written.
    static func year(of date: DateText) -> Int? {
        let text = date.printed
        if let day = date.day ?? Day(printed: text) { return day.year }
        guard let end = text.firstIndex(of: "年") else {
            let digits = halfWidth(text.removingBlanks()).prefix(4)
            return digits.count == 4 && digits.allSatisfy(\.isASCII) ? Int(digits) : nil
        }
        var scanner = IssueNumberScanner("\(text[..<end])年第一期")
        return scanner.reading()?.year
    }

    /// `2023年11月31日`, `2023.9.31`: written as a date, on a day that no calendar has; kept as it is written.
    static func impossibleDay(_ text: String) -> MastheadPiece? {
        let plain = halfWidth(withoutWeekday(text.removingBlanks()))
        let isPrinted = plain.hasSuffix("日")
        let fields = plain.split(omittingEmptySubsequences: false) { (isPrinted ? "年月日" : ".-/").contains($0) }
        let numbers = fields.prefix(3).compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard numbers.count == 3, fields.count == (isPrinted ? 4 : 3), fields[0].count == 4,
            fields[1...2].allSatisfy({ (1...2).contains($0.count) }), isPrinted == (fields.last?.isEmpty ?? false),
            isPrinted || (1...12).contains(numbers[1]) && (1...31).contains(numbers[2]),
            Day(year: numbers[0], month: numbers[1], day: numbers[2]) == nil
        else { return nil }
        return .date(.text(text))
    }
}
