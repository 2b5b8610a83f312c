/// Reads the number of an issue: `第35期`, `2023年第三十五期`.
struct IssueNumberScanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    /// `2023年第三十五期`, to the end; what was never filled in (`年第期`) is 0.
    mutating func yearAndNumber() -> (Int, Int)? {
        let start = rest
        let year = integer() ?? 0
        if year == 0 || (1000...9999).contains(year), take("年第") {
            let number = integer() ?? 0
            if take("期"), rest.isEmpty { return (year, number) }
        }
        rest = start
        return nil
    }

    /// `第35期`, `第35期总第135期`, to the end; `第期` is 0.
    mutating func number() -> (Int, serial: Int?)? {
        let start = rest
        if take("第"), case let number = integer() ?? 0, take("期") {
            if rest.isEmpty { return (number, nil) }
            if take("总第"), let serial = integer(), take("期"), rest.isEmpty { return (number, serial) }
        }
        rest = start
        return nil
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    /// Arabic in either width or Chinese.
    private mutating func integer() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
        if !digits.isEmpty, digits.count <= 6 {
            rest = rest.dropFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + Int(($1.value & 0xFF) - ($1.value > 0xFF ? 0x10 : 0x30)) }
        }
        let numerals = rest.prefix { "〇零一二三四五六七八九十百千".unicodeScalars.contains($0) }
        guard let value = ChineseNumeral.value(of: String(numerals)) else { return nil }
        rest = rest.dropFirst(numerals.count)
        return value
    }
}
