internal import Bulletins

/// What a line, or a part of one, says in a masthead.
enum MastheadPiece: Equatable {
    case name(String)
    case title(String)
    /// A further line of it.
    case titleGoesOn
    case office(String)
    case number(Int, serial: Int?)
    case serial(Int)
    case yearAndNumber(Int, Int, serial: Int?)
    case date(DateText)
    case coverage(Coverage)
    /// What belongs to a copy or to its signing, and is no field of an issue: 秘密★1年, 签发：….
    case marginal
    case other

    var isNumber: Bool { if case .number = self { true } else { false } }
    var isYearAndNumber: Bool { if case .yearAndNumber = self { true } else { false } }
    var isDate: Bool { if case .date = self { true } else { false } }

    /// Whether both are the same line of a masthead, whatever it says.
    func isLike(_ other: MastheadPiece) -> Bool { field != nil && field == other.field }

    /// The field of the masthead that it is.
    var field: Masthead.Field? {
        switch self {
        case .name: .name
        case .title: .title
        case .office: .office
        case .number: .number
        case .serial: .serial
        case .yearAndNumber: .year
        case .date: .date
        case .coverage: .coverage
        case .titleGoesOn, .marginal, .other: nil
        }
    }

    init(_ line: SourceLine) {
        switch line.role {
        case .masthead(.name): self = .name(line.text)
        case .masthead(.title): self = .title(line.text)
        case .masthead(.coverage): self = .coverage(Coverage(line.text))
        default: self.init(line.text)
        }
    }

    init(_ text: String) {
        guard text.scalarCount <= 40 else {
            self = .other
            return
        }
        let bare = text.removingBlanks()
        self =
            MastheadPiece.labelled(text) ?? MastheadPiece.issue(bare) ?? MastheadPiece.day(bare)
            ?? MastheadPiece.impossibleDay(text)
            ?? (MastheadPiece.isMarginal(bare) ? .marginal : .other)
    }

    private static func issue(_ bare: String) -> MastheadPiece? {
        var scanner = IssueNumberScanner(bare)
        if let reading = scanner.reading() {
            switch (reading.year, reading.number, reading.serial) {
            case (let year?, let number?, let serial): return .yearAndNumber(year, number, serial: serial)
            case (nil, let number?, let serial): return .number(number, serial: serial)
            case (_, nil, let serial?): return .serial(serial)
            default: return nil
            }
        }
        // （36） alone.
        if let (mark, rest) = NumberMark.split(bare), mark.kind == .bracketed, rest.isEmpty {
            return .number(mark.value, serial: nil)
        }
        return nil
    }

    private static func day(_ bare: String) -> MastheadPiece? {
        if let day = chineseDay(bare) { return .date(.day(day)) }
        if isChineseDate(bare) { return .date(DateText(bare)) }
        if let day = Day(printed: bare) { return .date(day.printed == bare ? .day(day) : .text(bare)) }
        let plain = halfWidth(withoutWeekday(bare))
        if let day = Day(printed: plain) ?? numericDay(plain) { return .date(.day(day)) }
        let period = bare.hasPrefix("（") && bare.hasSuffix("）") ? bare.scalars(1..<bare.scalarCount - 1) : bare
        if case .days(let first, let last) = Coverage(period), period == bare || first != last {
            return .coverage(Coverage(period))
        }
        return nil
    }

    /// `2023年11月31日`, `2023.9.31`: written as a date, on a day that no calendar has; kept as it is written.
    private static func impossibleDay(_ text: String) -> MastheadPiece? {
        let plain = halfWidth(withoutWeekday(text.removingBlanks()))
        let isPrinted = plain.hasSuffix("日")
        let fields = plain.split(omittingEmptySubsequences: false) { (isPrinted ? "年月日" : ".-/").contains($0) }
        let numbers = fields.prefix(3).compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard numbers.count == 3, fields.count == (isPrinted ? 4 : 3), fields[0].count == 4,
            fields[1...2].allSatisfy({ (1...2).contains($0.count) }), isPrinted == (fields.last?.isEmpty ?? false),
            isPrinted || (1...12).contains(numbers[1]) && (1...31).contains(numbers[2]),
            Day(year: numbers[0], month: numbers[1], day: numbers[2]) == nil
        else { return nil }
        return .date(.text(text))
    }

    /// `二〇二三年十月八日`.
    private static func chineseDay(_ text: String) -> Day? {
        guard isChineseDate(text) else { return nil }
        let parts = text.split { "年月日".contains($0) }
        let digits = parts[0].unicodeScalars.map { scalar in
            scalar == "○" || scalar == "零" ? 0 : ChineseNumeral.value(of: String(scalar)) ?? (scalar == "〇" ? 0 : 10)
        }
        guard parts.count == 3, digits.count == 4, digits.allSatisfy({ $0 < 10 }),
            let month = ChineseNumeral.value(of: String(parts[1])), let day = ChineseNumeral.value(of: String(parts[2]))
        else { return nil }
        return Day(year: digits.reduce(0) { $0 * 10 + $1 }, month: month, day: day)
    }

    /// A date in Chinese numerals; what is no day is kept as it is written.
    private static func isChineseDate(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.count >= 8 && scalars.last == "日" && scalars.contains("年") && scalars.contains("月")
            && scalars.allSatisfy { "〇○零一二三四五六七八九十年月日".unicodeScalars.contains($0) }
    }

    /// `2023年10月8日（星期日）` without its end.
    private static func withoutWeekday(_ text: String) -> String {
        for mark in ["星期", "周"] {
            guard let start = text.firstRange(of: mark), start.lowerBound > text.startIndex else { continue }
            let end = text[start.upperBound...].filter { !"（）()".contains($0) }
            let head = text[..<start.lowerBound].filter { !"（）()".contains($0) }
            if end.count == 1, "一二三四五六日天".contains(end) { return String(head) }
        }
        return text
    }

    /// With the digits of ASCII.
    private static func halfWidth(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// `2023.10.8`, `2023-10-08`, `2023/10/8`.
    private static func numericDay(_ text: String) -> Day? {
        for mark: Character in [".", "-", "/"] {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].count == 4 else { continue }
            let numbers = parts.compactMap { $0.count <= 4 && $0.allSatisfy(\.isASCII) ? Int($0) : nil }
            if numbers.count == 3 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        }
        return nil
    }

    /// The year of a date, however it is written.
    static func year(of date: DateText) -> Int? {
        let text = date.printed
        if let day = date.day ?? Day(printed: text) { return day.year }
        guard let end = text.firstIndex(of: "年") else {
            let digits = halfWidth(text.removingBlanks()).prefix(4)
            return digits.count == 4 && digits.allSatisfy(\.isASCII) ? Int(digits) : nil
        }
        var scanner = IssueNumberScanner("\(text[..<end])年第一期")
        return scanner.reading()?.year
    }

    private static let labels: [(label: String, field: Masthead.Field)] = [
        ("编发单位", .office), ("编印单位", .office), ("编辑单位", .office), ("主办单位", .office), ("主办", .office), ("编印", .office),
        ("编发", .office), ("期号", .number), ("刊号", .number), ("期数", .number), ("印发日期", .date), ("编印日期", .date),
        ("出刊日期", .date), ("印发时间", .date), ("日期", .date), ("时间", .date),
    ]

    /// `编发单位：…`, `期号：…`: the value without its label.
    private static func labelled(_ text: String) -> MastheadPiece? {
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let label = String(text.unicodeScalars[..<colon]).removingBlanks()
        let value = String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks()
        guard let field = labels.first(where: { $0.label.isIdentical(to: label) })?.field, !value.isEmpty else {
            return nil
        }
        if field == .office { return .office(value) }
        let piece = MastheadPiece(value)
        let isNumber = piece.isNumber || piece.isYearAndNumber
        return field == .number && isNumber || field == .date && piece.isDate ? piece : nil
    }

    private static func isMarginal(_ bare: String) -> Bool {
        if ["秘密", "机密", "绝密"].contains(where: { bare.isIdentical(to: $0) || bare.hasPrefix($0 + "★") }) { return true }
        if ["特急", "急件", "加急", "平急"].contains(where: { bare.isIdentical(to: $0) }) { return true }
        if ["内部资料", "内部文件", "内部刊物", "内部参考"].contains(where: bare.hasPrefix), bare.scalarCount <= 12 { return true }
        if ["注意保存", "请注意保存", "妥善保存", "请勿外传", "不得外传", "仅供参考"].contains(where: { bare.isIdentical(to: $0) }) {
            return true
        }
        return isSignature(bare)
    }

    /// `签发：…`, `编辑：…`: who worked on it.
    static func isSignature(_ bare: String) -> Bool {
        guard let colon = bare.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
        let label = String(bare.unicodeScalars[..<colon])
        return ["签发", "签发人", "编辑", "责任编辑", "责编", "审核", "审签", "核稿", "校对", "主编", "副主编", "撰稿", "拟稿"]
            .contains { label.isIdentical(to: $0) }
    }
}
