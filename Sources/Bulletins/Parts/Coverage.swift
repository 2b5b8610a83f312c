/// The days that an issue covers, `2023年9月25日—9月28日`: a real period once it reads as one, text until then.
package enum Coverage: Hashable, Sendable {
    case days(first: Day, last: Day)
    case text(String)

    /// What stands between the dates: the dash of the standard (GB/T 15834-2011, 4.13) and what is typed for it.
    private static let marks: Set<Character> = ["—", "-", "–", "－", "～", "~", "至"]

    /// Reads the printed form; the second date leaves out a year that it shares with the first.
    ///
    /// Another mark between the dates becomes the standard's; any other difference from the printed form stays a text.
    package init(_ typed: String) {
        let dates = typed.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: Coverage.marks.contains)
        if let period = Coverage.period(dates), period.printed == dates.joined(separator: "—") {
            self = period
        } else {
            self = .text(typed)
        }
    }

    package static func == (one: Coverage, other: Coverage) -> Bool {
        switch (one, other) {
        case (.days(let a, let b), .days(let x, let y)): a == x && b == y
        case (.text(let one), .text(let other)): one.isIdentical(to: other)
        case (.days, _), (.text, _): false
        }
    }

    package func hash(into hasher: inout Hasher) { printed.hashScalars(into: &hasher) }

    package var printed: String {
        switch self {
        case .text(let text): return text
        case .days(let first, let last):
            if first == last { return first.printed }
            if first.year != last.year { return "\(first.printed)—\(last.printed)" }
            return "\(first.printed)—\(last.month)月\(last.day)日"
        }
    }

    private static func period(_ dates: [Substring]) -> Coverage? {
        guard let first = Day(printed: String(dates[0])) else { return nil }
        guard dates.count == 2 else { return .days(first: first, last: first) }
        let end = String(dates[1])
        guard let last = Day(printed: end) ?? Day(printed: "\(first.year)年\(end)") else { return nil }
        return .days(first: first, last: last)
    }
}
