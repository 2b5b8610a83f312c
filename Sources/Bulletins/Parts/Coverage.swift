/// The days that an issue covers, `2023年9月25日—9月28日`: a real period once it reads as one, text until then.
package enum Coverage: Hashable, Sendable {
    case days(first: Day, last: Day)
    case text(String)

    /// Reads the printed form; the second date may leave out what it shares with the first.
    package init(_ typed: String) {
        let marks: Set<Character> = ["—", "-", "–", "－", "～", "~", "至"]
        let halves = typed.split(separator: "—", maxSplits: 1, omittingEmptySubsequences: false)
        let loose = typed.split(whereSeparator: { marks.contains($0) })
        if let period = Coverage.period(halves), period.printed == typed {
            self = period
        } else if let period = Coverage.period(loose), period.printed.count == typed.count {
            // The same dates with another range mark: it becomes the standard's (GB/T 15834-2011, 4.13).
            self = period
        } else {
            self = .text(typed)
        }
    }

    package var printed: String {
        switch self {
        case .text(let text): return text
        case .days(let first, let last):
            if first == last { return first.printed }
            if first.year != last.year { return "\(first.printed)—\(last.printed)" }
            return "\(first.printed)—\(last.month)月\(last.day)日"
        }
    }

    private static func period(_ halves: [Substring]) -> Coverage? {
        guard halves.count == 2, let first = Day(printed: String(halves[0])) else {
            guard halves.count == 1, let only = Day(printed: String(halves[0])) else { return nil }
            return .days(first: only, last: only)
        }
        let end = String(halves[1])
        let candidates = [end, "\(first.year)年\(end)", "\(first.year)年\(first.month)月\(end)"]
        guard let last = candidates.lazy.compactMap({ Day(printed: $0) }).first else { return nil }
        return .days(first: first, last: last)
    }
}
