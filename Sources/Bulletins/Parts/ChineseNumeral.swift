/// Whole numbers in Chinese numerals, as headings and issue lines count: 一, 十, 三十五, 一百零一.
package enum ChineseNumeral {
    private static let digits = Array("零一二三四五六七八九")
    private static let units: [Character] = ["千", "百", "十"]

    /// The numeral of `value`; beyond 0…9999, where no heading goes, the Arabic digits.
    package static func text(_ value: Int) -> String {
        guard (0...9999).contains(value) else { return String(value) }
        guard value > 0 else { return "零" }
        var result = ""
        var rest = value
        var pendingZero = false
        for (unit, size) in zip(units + [" "], [1000, 100, 10, 1]) {
            let digit = rest / size
            rest %= size
            if digit == 0 {
                pendingZero = pendingZero || !result.isEmpty
                continue
            }
            if pendingZero { result.append("零") }
            pendingZero = false
            // 十五, not 一十五, at the head of a number.
            if !(digit == 1 && size == 10 && result.isEmpty) { result.append(digits[digit]) }
            if size > 1 { result.append(unit) }
        }
        return result
    }

    /// Reads a numeral up to 9999; `nil` for anything else, the empty text and careless forms (一百五) included.
    package static func value(of numeral: some StringProtocol) -> Int? {
        var total = 0
        var digit = 0
        for character in numeral {
            if let value = digits.firstIndex(of: character == "〇" ? "零" : character) {
                digit = value
            } else if let index = units.firstIndex(of: character) {
                total += (total == 0 && digit == 0 ? 1 : digit) * [1000, 100, 10][index]
                digit = 0
            } else {
                return nil
            }
        }
        total += digit
        // What it is written as settles the order of digits and units, and where a 零 must and must not stand.
        let written = text(total)
        let plain = String(numeral.map { $0 == "〇" ? "零" : $0 })
        return plain == written || plain == "一" + written && written.first == "十" ? total : nil
    }
}
