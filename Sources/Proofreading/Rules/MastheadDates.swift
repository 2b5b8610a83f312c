import Bulletins

extension Rule {
    static let mastheadDates = Rule(
        "F23", "版头日期不完整", .advice,
        looksFor: "印发日期、起止日期读不成日期；止在起之前；印发在所报的日子之前。",
        why: "日期写成“2023年10月8日”的样子，程序才能核对和排序。",
        source: "GB/T 9704—2012 7.3.5.4",
        wrong: "⟦2023年10月⟧", right: "2023年10月8日",
        falseAlarms: "空着的不报。", kinds: [.masthead],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            let masthead = reading.bulletin.masthead
            var marks: [PlacedMark] = []
            // A day that no calendar has is the other rule's.
            if case .text(let text) = masthead.date, !text.isEmpty, Passage(text).dates.allSatisfy(\.isPossible) {
                marks.append(
                    PlacedMark(
                        Place.masthead(.date), Mark(0..<text.scalarCount, "印发日期应写成“2023年10月8日”的样子")))
            }
            if case .text(let text) = masthead.coverage, !text.isEmpty {
                marks.append(
                    PlacedMark(
                        Place.masthead(.coverage),
                        Mark(0..<text.scalarCount, "起止日期应写成“2023年9月25日—9月28日”的样子")))
            }
            if case .days(let first, let last) = masthead.coverage, last < first {
                marks.append(
                    PlacedMark(
                        Place.masthead(.coverage),
                        Mark(
                            0..<masthead.coverage.printed.scalarCount,
                            "起止日期止于\(last.printed)，早于\(first.printed)，请核对；跨年的要写出年份")))
            }
            if let date = masthead.date.day, case .days(_, let last) = masthead.coverage, date < last {
                marks.append(
                    PlacedMark(
                        Place.masthead(.date),
                        Mark(0..<date.printed.scalarCount, "印发日期早于本期所报的\(last.printed)，请核对")))
            }
            return marks
        })
}
