import Bulletins

extension Rule {
    static let impossibleDate = Rule(
        "F06", "没有这一天", .must,
        looksFor: "日历上没有的日期，如2月30日、11月28日至31日、本月32日、1月160日、13月份。",
        why: "日期写错，读者无从核对。",
        wrong: "⟦9月31日⟧前完成整改", right: "9月30日前完成整改",
        falseAlarms: "没有写年份的2月29日不报；农历用汉字写，不报。",
        onlyWith: "月日",
        check: .passage { passage, _ in
            (passage.dates + passage.furtherDates).compactMap { date in
                guard !date.isPossible else { return nil }
                return Mark(date.range, "日历上没有“\(passage.text(date.range))”，请核对")
            }
        })
}

/// `2023年9月31日`, `9月31日` or `2023年13月` in a text.
struct WrittenDate {
    let range: Range<Int>
    let year: Int?
    let month: Int
    let day: Int?

    var isPossible: Bool {
        guard (1...12).contains(month) else { return false }
        guard let day else { return true }
        // 2000 is a leap year: what no year can have is wrong.
        return Day(year: year ?? 2000, month: month, day: day) != nil
    }
}

extension Passage {
    /// The dates written in Arabic digits, from left to right.
    var dates: [WrittenDate] {
        scalars.indices.compactMap { index in
            guard self[index] == "月", let month = whole(before: index), month.range.count <= 2 else { return nil }
            var start = month.range.lowerBound
            var year: Int?
            if self[start - 1] == "年", let written = whole(before: start - 1), written.range.count == 4 {
                year = written.value
                start = written.range.lowerBound
            }
            guard !"第共近约.—-～~".unicodeScalars.contains(self[start - 1]) || year != nil || self[start - 1] == "—",
                let monthValue = month.value
            else { return nil }
            if let day = number(at: index + 1), day.isWhole, self[day.range.upperBound] == "日",
                day.range.count <= 2 || day.range.count == 3 && isEnd(day.range.upperBound + 1)
            {
                return WrittenDate(
                    range: start..<day.range.upperBound + 1, year: year, month: monthValue, day: day.value)
            }
            return year == nil ? nil : WrittenDate(range: start..<index + 1, year: year, month: monthValue, day: nil)
        }
    }

    /// Those without a month of their own, and months alone: 11月28日至31日, 本月32日, 32日上午, 13月份.
    fileprivate var furtherDates: [WrittenDate] {
        numbers.compactMap { number in
            let (start, end) = (number.range.lowerBound, number.range.upperBound)
            guard number.isWhole, number.range.count <= 2, let value = number.value, self[start - 1] != "第" else {
                return nil
            }
            if self[end] == "月", self[end + 1] == "份" || value > 12 && monthParts.stands(in: self, at: end + 1),
                self[start - 1] != "年"
            {
                return WrittenDate(
                    range: start..<end + (self[end + 1] == "份" ? 2 : 1), year: nil, month: value, day: nil)
            }
            guard self[end] == "日", !lengths.contains(self[end + 1]) else { return nil }
            let date = { WrittenDate(range: start..<end + 1, year: nil, month: $0, day: value) }
            if let month = month(before: start) { return date(month) }
            // Of any month.
            return thisMonth.stands(in: self, before: start) || value > 31 && hours.stands(in: self, at: end + 1)
                ? date(1) : nil
        }
    }

    /// The month of the day to which one at an index is joined by 至 or 、.
    private func month(before index: Int) -> Int? {
        guard joiners.contains(self[index - 1]),
            let day = whole(before: self[index - 2] == "日" ? index - 2 : index - 1)
        else { return nil }
        let start = day.range.lowerBound
        return self[start - 1] == "月" ? whole(before: start - 1)?.value : month(before: start)
    }

    /// Whether a date of three digits ends there; 9月100日龄 and 100日攻坚 are lengths of time.
    private func isEnd(_ index: Int) -> Bool { !self[index].isHan || "上下至起在".unicodeScalars.contains(self[index]) }

    private func whole(before index: Int) -> Number? {
        number(before: index).flatMap { number in
            number.range.allSatisfy { self[$0].isDigit } ? number : nil
        }
    }
}

private let joiners = Set("至到—-－～~、和".unicodeScalars)
/// 30日内, 45日龄: no days of a month.
private let lengths = Set("内后龄间期均游".unicodeScalars)
private let thisMonth = WordSet("本月 当月 上月 次月 下月 同月")
private let monthParts = WordSet("底 初 末前 末， 中旬 上旬 下旬")
private let hours = WordSet("上午 下午 中午 晚 凌晨 早上 清晨 傍晚")
