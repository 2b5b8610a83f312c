import Bulletins

/// A date as people type it into a field: 2023.10.8, 2023/10/8, 10-8, ２０２３年１０月８日, 10月8号.
///
/// On the page a date is read only as it is printed, since it would change under the hands; a field is read when it is
/// done.
enum TypedDate {
    private static let separators: Set<Character> = [".", "-", "/", "、", "年", "月", "日", "号", " "]
    private static let periodMarks: Set<Character> = ["—", "–", "-", "~", "至", "到"]

    /// What is left out (year, month) is that of `model`.
    static func day(_ typed: some StringProtocol, like model: Day?) -> Day? {
        numbers(typed, like: model).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// Why a text that is written as a date is none: no month has so many days; `nil` where it is not written so.
    static func impossible(_ typed: String, like model: Day?) -> String? {
        guard let (year, month, day) = numbers(typed, like: model), Day(year: year, month: month, day: day) == nil
        else {
            return nil
        }
        return (1...12).contains(month) ? "\(year)年\(month)月没有\(day)日" : "没有\(month)月"
    }

    private static func numbers(
        _ typed: some StringProtocol, like model: Day?
    ) -> (year: Int, month: Int, day: Int)? {
        let plain = String(typed.map(\.halfWidth))
        guard plain.allSatisfy({ ($0.isASCII && $0.isNumber) || separators.contains($0) }) else { return nil }
        var numbers = plain.split(whereSeparator: separators.contains).compactMap { Int($0) }
        if numbers.count == 1, let model { numbers.insert(model.month, at: 0) }
        if numbers.count == 2, let model { numbers.insert(model.year, at: 0) }
        guard numbers.count == 3 else { return nil }
        return (numbers[0] < 100 ? 2000 + numbers[0] : numbers[0], numbers[1], numbers[2])
    }

    /// 9月25日—28日, 2023.9.25-9.28: parted at the mark at which both sides are dates.
    static func period(_ typed: String, like model: Day?) -> (first: Day, last: Day)? {
        let plain = String(typed.map(\.halfWidth))
        for index in plain.indices where periodMarks.contains(plain[index]) {
            guard let first = day(plain[..<index], like: model) else { continue }
            let rest = plain[index...].drop(while: periodMarks.contains)
            guard let last = day(rest, like: first) else { continue }
            if first <= last { return (first, last) }
            // 12.29-1.4 of an issue of January began in the year before.
            if last.month < first.month, day(plain[..<index], like: nil) == nil,
                let before = Day(year: first.year - 1, month: first.month, day: first.day)
            {
                return (before, last)
            }
        }
        return nil
    }
}
