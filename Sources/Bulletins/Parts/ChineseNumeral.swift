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

    /// Reads a numeral; `nil` for anything else, the empty text included.
    package static func value(of text: some StringProtocol) -> Int? {
        var total = 0
        var digit: Int?
        var smallestUnit = 10_000
        for character in text {
            if let value = digits.firstIndex(of: character == "〇" ? "零" : character) {
                if digit != nil && digit != 0 { return nil }
                digit = value
            } else if let index = units.firstIndex(of: character) {
                let unit = [1000, 100, 10][index]
                guard unit < smallestUnit else { return nil }
                smallestUnit = unit
                if digit == nil && unit != 10 { return nil }
                total += (digit ?? 1) * unit
                digit = nil
            } else {
                return nil
            }
        }
        guard !text.isEmpty else { return nil }
        return total + (digit ?? 0)
    }
}
