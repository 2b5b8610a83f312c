import Bulletins

extension Rule {
    static let issueNumber = Rule(
        "F07", "期号对不上", .advice,
        looksFor: "版头里两处期号不同，或年份与印发日期的年份不同。",
        why: "期号写错，存档和引用都会错。",
        wrong: "营商环境工作动态\n第35期\n2023年10月8日\n（2023年⟦第三十四期⟧）\n一、重要讲话",
        right: "营商环境工作动态\n第35期\n2023年10月8日\n（2023年第三十五期）\n一、重要讲话",
        falseAlarms: "“35”与“三十五”是同一个数，不报；正文里提到的别的期不报。", kinds: [.masthead, .line],
        check: .issue { reading, _ in
            let masthead = reading.bulletin.masthead
            var marks: [PlacedMark] = []
            var number: Int? = reading.isRaw || masthead.number == 0 ? nil : masthead.number
            for text in reading.texts.prefix(while: { [.line, .masthead].contains($0.passage.kind) }) {
                for issue in text.passage.issueNumbers {
                    if let number, number != issue.value {
                        marks.append(
                            PlacedMark(text.place, Mark(issue.range, "期号与前面的第\(number)期对不上，请核对")))
                    }
                    number = number ?? issue.value
                }
            }
            if !reading.isRaw, masthead.year != 0, let day = masthead.date.day, day.year != masthead.year {
                let length = String(day.year).count
                marks.append(
                    PlacedMark(
                        Place.masthead(.date), Mark(0..<length, "印发日期的年份与本期的年份\(masthead.year)不同，请核对")))
            }
            return marks
        })
}

extension Passage {
    /// `第35期`, `第 35 期`, `第三十五期`.
    fileprivate var issueNumbers: [(range: Range<Int>, value: Int)] {
        occurrences(of: "第").compactMap { start in
            let first = end(of: start + 1) { $0.isSpace }
            let last = end(of: first) { $0.isDigit || $0.chineseDigit != nil || "百零〇".unicodeScalars.contains($0) }
            let end = end(of: last) { $0.isSpace }
            // 总第326期 counts all years.
            guard last > first, self[end] == "期", !["总", "累", "计"].contains(self[start - 1]) else { return nil }
            let numeral = text(first..<last)
            guard let value = Int(numeral) ?? ChineseNumeral.value(of: numeral) else { return nil }
            return (start..<end + 1, value)
        }
    }
}
