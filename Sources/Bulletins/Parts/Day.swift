/// A day of the Gregorian calendar, without time or zone.
package struct Day: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` where the calendar has no such day (2月30日).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2023-10-08`, exactly.
    package init?(iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        let numbers = parts.map { Day.number($0) }
        guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `2023年10月8日`; a leading zero (`08日`) is understood.
    package init?(printed: String) {
        var fields: [Int] = []
        var digits = ""
        var marks = ["日", "月", "年"]
        for character in printed {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                guard let mark = marks.popLast(), String(character) == mark, let value = Int(digits) else { return nil }
                fields.append(value)
                digits = ""
            }
        }
        guard marks.isEmpty, digits.isEmpty, fields.count == 3 else { return nil }
        self.init(year: fields[0], month: fields[1], day: fields[2])
    }

    /// `2023-10-08`, as files hold it.
    package var iso: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `2023年10月8日`: Arabic digits, no leading zero (GB/T 9704-2012, 7.3.5.4).
    package var printed: String { "\(year)年\(month)月\(day)日" }

    /// Days since 1970-01-01.
    package var ordinal: Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day `ordinal` days after 1970-01-01.
    package init?(ordinal: Int) {
        guard (-719_162...2_932_896).contains(ordinal) else { return nil }
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// 0 Sunday … 6 Saturday.
    package var weekday: Int { ((ordinal + 4) % 7 + 7) % 7 }

    package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func number(_ digits: some Sequence<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
