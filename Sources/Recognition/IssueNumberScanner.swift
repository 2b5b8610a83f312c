internal import Bulletins

/// Reads the number of an issue: `第35期`, `（总第135期）`, `2023年第三十五期`, `〔2023〕35号`.
struct IssueNumberScanner {
    /// What a line says of the issue; what was never filled in (`年第期`) is 0.
    struct Reading: Equatable {
        var year: Int?
        var number: Int?
        /// Of all years.
        var serial: Int?
        /// 增刊, 专报: what counts by itself.
        var kind: String?
    }

    private var rest: Substring.UnicodeScalarView
    /// Whether a bracket stands at its head: behind 〔2023〕 a bare number counts.
    private let isBracketed: Bool

    /// - Parameter text: without blanks.
    init(_ text: String) {
        rest = Substring(text).unicodeScalars
        isBracketed = rest.first.map { "〔[［".unicodeScalars.contains($0) } ?? false
    }

    static func number(of text: String) -> Int? {
        var scanner = IssueNumberScanner(text.removingBlanks())
        return scanner.reading()?.number
    }

    /// The whole text as a number; `nil` where it is anything else.
    mutating func reading() -> Reading? {
        var reading = Reading()
        skipBrackets()
        // 第〔2021〕26期.
        let start = rest
        if take("第"), skipBrackets(), let year = year() {
            reading.year = year
        } else {
            rest = start
            reading.year = year()
        }
        if reading.year != nil { skipMonth() }
        reading.kind = kind()
        if reading.kind != nil, reading.year == nil {
            // 专报〔2021〕8号.
            let behind = rest
            skipBrackets()
            reading.year = year()
            if reading.year == nil { rest = behind }
        }
        reading.number = number(afterYear: reading.year != nil) ?? (reading.kind == nil ? nil : numberOfKind())
        guard reading.year == nil || reading.number != nil else { return nil }
        skipBrackets()
        reading.kind = reading.kind ?? kind()
        skipBrackets()
        if take("总第") || take("总期第") || take("总期数第") || reading.number != nil && take("总") {
            guard let serial = integer(), take("期") || take("号") else { return nil }
            reading.serial = serial
            skipBrackets()
            reading.kind = reading.kind ?? kind()
            skipBrackets()
        }
        return rest.isEmpty && (reading.number != nil || reading.serial != nil) ? reading : nil
    }

    static let kinds = ["增刊", "专刊", "特刊", "号外", "专报", "试刊", "创刊号", "合刊", "专辑", "特辑", "快报", "特辑", "专期"]

    private mutating func kind() -> String? {
        guard let kind = IssueNumberScanner.kinds.first(where: { rest.starts(with: $0.unicodeScalars) }) else {
            return nil
        }
        _ = take(kind)
        return kind
    }

    private mutating func year() -> Int? {
        let start = rest
        if take("年第") {
            rest = start.dropFirst()
            return 0
        }
        guard let year = integer(), (1000...9999).contains(year) else {
            rest = start
            return nil
        }
        let isMarked = take("年")
        let isBracketed = skipBrackets()
        if isMarked || isBracketed || rest.first == "第" { return year }
        rest = start
        return nil
    }

    /// 2024年3月第2期.
    private mutating func skipMonth() {
        let start = rest
        guard let month = integer(), (1...12).contains(month), take("月"), take("份") || true, rest.first == "第" else {
            rest = start
            return
        }
    }

    /// Only behind a year the `第` may be left out.
    private mutating func number(afterYear: Bool) -> Int? {
        let start = rest
        for mark in ["NO.", "No.", "no.", "NO：", "No:", "NO:", "№", "NO", "No", "VOL.", "Vol.", "vol.", "VOL", "Vol"]
        where take(mark) {
            if let number = integer(), rest.isEmpty || take("期") || skipBrackets() { return number }
            rest = start
            return nil
        }
        if take("第") {
            // 第（42）期.
            skipBrackets()
            let number = integer() ?? 0
            skipBrackets()
            if take("期") || number > 0 && take("号") { return number }
        } else if afterYear, let number = integer() {
            // 2022〔31〕期.
            skipBrackets()
            if take("期") || take("号") || isBracketed && rest.isEmpty { return number }
        }
        rest = start
        return nil
    }

    /// `增刊（2）`, `专刊之三`.
    private mutating func numberOfKind() -> Int? {
        let start = rest
        let isMarked = skipBrackets() || take("之")
        if isMarked, let number = integer() {
            skipBrackets()
            if rest.isEmpty { return number }
        }
        rest = start
        return nil
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    @discardableResult private mutating func skipBrackets() -> Bool {
        let count = rest.prefix { "（）()〔〕［］[]【】·,，/｜|".unicodeScalars.contains($0) }.count
        rest = rest.dropFirst(count)
        return count > 0
    }

    /// Arabic in either width or Chinese.
    private mutating func integer() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
        if !digits.isEmpty, digits.count <= 6 {
            rest = rest.dropFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + Int(($1.value & 0xFF) - ($1.value > 0xFF ? 0x10 : 0x30)) }
        }
        let numerals = rest.prefix { "〇○零一二三四五六七八九十百千".unicodeScalars.contains($0) }
        guard let value = IssueNumberScanner.digits(String(numerals)) ?? ChineseNumeral.value(of: String(numerals))
        else { return nil }
        rest = rest.dropFirst(numerals.count)
        return value
    }

    /// `二〇二三`, `〇〇七`, digit by digit.
    private static func digits(_ numerals: String) -> Int? {
        let digits = numerals.unicodeScalars.compactMap { numeral in
            Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: numeral == "零" || numeral == "○" ? "〇" : numeral)
        }
        guard (2...4).contains(digits.count), numerals.unicodeScalars.count == digits.count else { return nil }
        return digits.reduce(0) { $0 * 10 + $1 }
    }
}
