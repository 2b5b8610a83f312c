internal import Bulletins

/// What a line, or a part of one, says in a masthead.
enum MastheadPiece: Equatable {
    case name(String)
    case title(String)
    /// A further line of it.
    case titleGoesOn
    /// The second line of a name.
    case nameGoesOn
    case office(String)
    case number(Int, serial: Int?, kind: String?)
    case serial(Int)
    case yearAndNumber(Int, Int, serial: Int?, kind: String?)
    case date(DateText)
    case coverage(Coverage)
    /// One of several who publish, with what it does: 主办：….
    case issuer(name: String, role: String)
    /// What belongs to a copy or says what kind of issue it is, by the name of its field: 秘密★1年, 编号：000035, 增刊.
    case extra(Masthead.Entry, String)
    /// Who worked on it, 签发：…, or to whom it goes.
    case marginal
    case other

    /// Whether it is no field of old, and no text either.
    var isBesideFields: Bool {
        switch self {
        case .marginal, .extra: true
        default: false
        }
    }
    var isNumber: Bool { if case .number = self { true } else { false } }
    var isYearAndNumber: Bool { if case .yearAndNumber = self { true } else { false } }
    /// Whether it says which issue it is, with its year or without.
    var isIssue: Bool { isNumber || isYearAndNumber }
    var isDate: Bool { if case .date = self { true } else { false } }

    /// Whether it is the same number, with that of all years.
    func addsSerial(to other: MastheadPiece) -> Bool {
        guard case .yearAndNumber(let year, let number, _?, _) = self, case .yearAndNumber(year, number, nil, _) = other
        else { return false }
        return true
    }

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
        case .titleGoesOn, .nameGoesOn, .issuer, .extra, .marginal, .other: nil
        }
    }

    /// The line of the printed masthead in which it stands.
    var line: PaperStyle.MastheadLine? {
        switch self {
        case .name: .name
        case .number, .serial, .yearAndNumber: .number
        case .office, .issuer, .date: .office
        case .title: .title
        case .coverage: .coverage
        case .extra: .marks
        case .titleGoesOn, .nameGoesOn, .marginal, .other: nil
        }
    }

    /// What stands behind the label of a line, or all of it.
    static func value(of text: String) -> String {
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return text }
        return String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks()
    }

    init(_ line: SourceLine) {
        switch line.role {
        case .masthead(.name): self = .name(line.text)
        case .masthead(.title): self = .title(line.text)
        case .masthead(.coverage): self = .coverage(Coverage(line.text))
        case .masthead(.officeAndDate): self = MastheadPiece.ofOffice(line.text)
        default: self.init(line.text)
        }
    }

    /// The office or the date of the line that has both; a monthly has a month there, or a season.
    private static func ofOffice(_ text: String) -> MastheadPiece {
        switch MastheadPiece(text) {
        case .date where hour(of: text) != nil: .date(.text(text))
        case .date(let date): .date(date)
        case .coverage: .date(DateText(text))
        case .other where !text.isEmpty: .office(text)
        case let piece: piece
        }
    }

    init(_ text: String) {
        guard text.scalarCount <= 40 else {
            self = .other
            return
        }
        let bare = MastheadPiece.withoutClock(text).removingBlanks()
        // Every line is asked: most have no figure, and so no number and no day.
        let counts = text.unicodeScalars.contains(where: MastheadPiece.figures.contains)
        self =
            MastheadPiece.labelled(text) ?? (counts ? MastheadPiece.counted(text, bare) : nil)
            ?? MastheadPiece.extra(text)
            ?? (MastheadPiece.isSignature(bare) && !MastheadPiece.saysMore(text) ? .marginal : .other)
    }

    private static func counted(_ text: String, _ bare: String) -> MastheadPiece? {
        // ＊ 第四十六期 ＊.
        let inner = Decoration(bare).flatMap { $0.isClosed && $0.title.hasPrefix("第") ? issue($0.title) : nil }
        return inner ?? issue(bare) ?? day(bare) ?? impossibleDay(text)
    }

    /// Of one of these every number, year and day has some; 年第期 was never filled in.
    private static let figures = Set("0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千年第".unicodeScalars)

    private static func issue(_ bare: String) -> MastheadPiece? {
        var scanner = IssueNumberScanner(bare)
        if let reading = scanner.reading() {
            switch (reading.year, reading.number, reading.serial) {
            case (let year?, let number?, let serial):
                return .yearAndNumber(year, number, serial: serial, kind: reading.kind)
            case (nil, let number?, let serial): return .number(number, serial: serial, kind: reading.kind)
            case (_, nil, let serial?): return .serial(serial)
            default: return nil
            }
        }
        // 20期.
        if bare.hasSuffix("期"), case let digits = halfWidth(String(bare.dropLast())), (1...4).contains(digits.count),
            let number = Int(digits), number > 0, digits.allSatisfy(\.isASCII)
        {
            return .number(number, serial: nil, kind: nil)
        }
        // 2024·7.
        let halves = bare.split(omittingEmptySubsequences: false) { "·•・".contains($0) }.map { Int($0) ?? 0 }
        if halves.count == 2, (1900...2999).contains(halves[0]), (1...999).contains(halves[1]) {
            return .yearAndNumber(halves[0], halves[1], serial: nil, kind: nil)
        }
        // （36） alone.
        if let (mark, rest) = NumberMark.split(bare), mark.kind == .bracketed, rest.isEmpty,
            "（(".contains(bare.first ?? " ")
        {
            return .number(mark.value, serial: nil, kind: nil)
        }
        return nil
    }

    private static func day(_ bare: String) -> MastheadPiece? {
        let bare = withoutHour(withoutRemark(bare))
        if let day = chineseDay(bare) { return .date(.day(day)) }
        if isChineseDate(bare) { return .date(DateText(bare)) }
        if let day = Day(printed: bare) { return .date(.day(day)) }
        let plain = halfWidth(withoutHour(withoutWeekday(withoutVerb(Signed.unbracketed(bare) ?? bare))))
        if let day = Day(printed: plain) ?? numericDay(plain) { return .date(.day(day)) }
        if let period = period(bare) { return .coverage(.text(period)) }
        if let month = month(Signed.unbracketed(plain) ?? plain) { return .coverage(.text(month)) }
        let period = bare.hasPrefix("（") && bare.hasSuffix("）") ? bare.scalars(1..<bare.scalarCount - 1) : bare
        if case .days(let first, let last) = Coverage(period), period == bare || first != last {
            return .coverage(Coverage(period))
        }
        return nil
    }

    /// `二〇二三年十月八日`.
    private static func chineseDay(_ text: String) -> Day? {
        guard isChineseDate(text) else { return nil }
        let parts = text.split { "年月日".contains($0) }
        let digits = parts[0].unicodeScalars.map { scalar in
            zeros.contains(scalar) ? 0 : ChineseNumeral.value(of: String(scalar)) ?? 10
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
            && scalars.allSatisfy { "一二三四五六七八九十年月日".unicodeScalars.contains($0) || zeros.contains($0) }
            && scalars.contains { "一二三四五六七八九十".unicodeScalars.contains($0) }
    }

    /// What is typed for 〇.
    private static let zeros = "〇○零0０OＯoо".unicodeScalars

    /// `2022-07-03 17:30`, `2022-07-03 17时30分` without the hour.
    private static func withoutClock(_ text: String) -> String {
        guard let gap = text.lastIndex(where: { $0.isWhitespace }), case let time = text[text.index(after: gap)...],
            (3...8).contains(time.count), time.first?.isNumber == true,
            time.allSatisfy({ $0.isNumber || ":：时点分".contains($0) }),
            time.contains(where: { ":：时点".contains($0) })
        else { return text }
        return String(text[..<gap])
    }

    /// `18时30分` of `2023年10月8日18时30分`, `17:30` of `2022-07-03 17:30`: what a date says besides the day.
    static func hour(of text: String) -> String? {
        let text = text.trimmingBlanks()
        guard MastheadPiece(text).isDate else { return nil }
        let day = withoutHour(withoutClock(text).removingBlanks())
        let whole = text.removingBlanks()
        guard whole.hasPrefix(day), whole.count > day.count else { return nil }
        let hour = String(whole.dropFirst(day.count))
        return hour.first.map { $0.isNumber || "一二三四五六七八九十".contains($0) } == true ? hour : nil
    }

    /// `2023年10月8日18时30分`, `二〇二三年十月八日十时` without its end.
    static func withoutHour(_ text: String) -> String {
        guard let day = text.firstIndex(of: "日"), case let end = text[text.index(after: day)...], !end.isEmpty,
            let first = end.first, first.isNumber || "一二三四五六七八九十".contains(first),
            end.allSatisfy({ $0.isNumber || "一二三四五六七八九十时点分整:：".contains($0) }),
            end.contains(where: { "时点:：".contains($0) })
        else { return text }
        return String(text[...day])
    }

    /// `2023年10月8日印`, `3月16日出刊` without its end.
    static func withoutVerb(_ text: String) -> String {
        for verb in ["编印", "印发", "印制", "出版", "出刊", "编发", "刊出", "发布", "公布", "刊发", "发出", "印", "出"]
        where text.hasSuffix("日" + verb) {
            return String(text.dropLast(verb.count))
        }
        return text
    }

    /// `2024年6月`, `二○一八年十一月`, `2022年12月上旬`, what a monthly covers; as it is written.
    private static func month(_ text: String) -> String? {
        var plain = text
        for part in ["上旬", "中旬", "下旬", "份", "号", "刊"] where plain.hasSuffix("月" + part) {
            plain = String(plain.dropLast(part.count))
        }
        // 2023/11, be it a month or a number of the year.
        let fields = plain.split(omittingEmptySubsequences: false) { "/／".contains($0) }
        if fields.count == 2, fields[0].count == 4, (1...2).contains(fields[1].count),
            fields.joined().allSatisfy({ $0.isASCII && $0.isNumber }), plain.hasPrefix("20") || plain.hasPrefix("19")
        {
            return text
        }
        guard plain.hasSuffix("月"), let end = plain.firstIndex(of: "年"),
            let year = year(of: .text(String(plain[...end]))), (1900...2999).contains(year)
        else { return nil }
        let month = plain[plain.index(after: end)...].dropLast()
        let value = Int(month) ?? ChineseNumeral.value(of: String(month))
        return value.map { (1...12).contains($0) } == true && month.count <= 3 ? text : nil
    }

    /// `2017年第四季度`, `2023年第14周`, `2024年上半年`, `2023.4.3-2023.4.9`; as it is written.
    private static func period(_ text: String) -> String? {
        let inner = Signed.unbracketed(text) ?? text
        let ends = inner.split(omittingEmptySubsequences: false) { "-—–~～至".contains($0) }.filter { !$0.isEmpty }
        if ends.count == 2, ends.allSatisfy({ numericDay(halfWidth(String($0))) != nil }) { return inner }
        if let week = week(text) { return week }
        guard let mark = inner.firstIndex(of: "年"), let year = year(of: .text(String(inner[...mark]))),
            (1900...2999).contains(year)
        else { return nil }
        var part = inner[inner.index(after: mark)...]
        if ["上半年", "下半年", "全年", "春季号", "夏季号", "秋季号", "冬季号", "春季", "夏季", "秋季", "冬季"].contains(where: { part == $0 }) {
            return inner
        }
        // 2025年1—3月合刊.
        if let end = part.firstIndex(of: "月"), part[part.index(after: end)...].isEmpty || part.hasSuffix("月合刊"),
            case let months = part[..<end].split(
                omittingEmptySubsequences: false, whereSeparator: { "-—–~～至".contains($0) }),
            months.count == 2, months.allSatisfy({ (1...12).contains(Int(halfWidth(String($0))) ?? 0) })
        {
            return inner
        }
        if part.hasPrefix("第") { part = part.dropFirst() }
        guard let unit = ["季度", "季", "周"].first(where: part.hasSuffix) else { return nil }
        let count = String(part.dropLast(unit.count))
        let value = Int(count) ?? ChineseNumeral.value(of: count)
        return value.map { (1...53).contains($0) } == true ? inner : nil
    }

    /// `2023年10月8日（星期日）` without its end.
    static func withoutWeekday(_ text: String) -> String {
        for mark in ["星期", "周"] where text.unicodeScalars.contains(where: { $0 == mark.unicodeScalars.first }) {
            guard let start = text.firstRange(of: mark), start.lowerBound > text.startIndex else { continue }
            let end = text[start.upperBound...].filter { !"（）()".contains($0) }
            let head = text[..<start.lowerBound].filter { !"（）()".contains($0) }
            if end.count == 1, "一二三四五六日天".contains(end) { return String(head) }
        }
        return text
    }

    /// `2023.10.8`, `2023-10-08`, `2023/10/8`, `20231008`.
    private static func numericDay(_ text: String) -> Day? {
        if text.count == 8, let number = Int(text), text.allSatisfy(\.isASCII),
            (19_000_101...29_991_231).contains(number)
        {
            return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        for mark: Character in [".", "-", "/"] {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].count == 4 else { continue }
            let numbers = parts.compactMap { $0.count <= 4 && $0.allSatisfy(\.isASCII) ? Int($0) : nil }
            if numbers.count == 3 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        }
        return nil
    }

    private static let labels: [(label: String, field: Masthead.Field)] = [
        ("编发单位", .office), ("编印单位", .office), ("编辑单位", .office), ("编制单位", .office), ("编印", .office), ("编发", .office),
        ("编制", .office), ("编报", .office), ("编报单位", .office), ("主编单位", .office), ("填报单位", .office), ("编写单位", .office),
        ("发布单位", .office), ("印发单位", .office), ("发文单位", .office),
        ("编", .office), ("出版", .office), ("出版单位", .office), ("发布", .office), ("发布机构", .office),
        ("期号", .number), ("刊号", .number), ("期数", .number),
        ("期次", .number), ("印发日期", .date), ("编印日期", .date), ("出刊", .date), ("出刊日期", .date), ("出版日期", .date),
        ("发布日期", .date),
        ("印发时间", .date), ("签发日期", .date), ("签发时间", .date), ("编发日期", .date), ("编发时间", .date), ("发布时间", .date),
        ("出刊时间", .date), ("印制日期", .date), ("日期", .date), ("时间", .date), ("刊名", .name), ("简报名称", .name),
    ]

    /// What an office does for a bulletin, as labels say it.
    private static let roles: [String: String] = [
        "主办": "主办", "主办单位": "主办", "承办": "承办", "承办单位": "承办", "协办": "协办", "协办单位": "协办", "主管": "主管", "主管单位": "主管",
        "指导": "指导", "指导单位": "指导", "联合主办": "联合主办", "执行单位": "执行",
    ]

    /// `编发单位：…`, `期号：…`: the value without its label.
    private static func labelled(_ text: String) -> MastheadPiece? {
        // （时段：7月4日8时至5日8时）.
        let text = Signed.unbracketed(text) ?? text
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let label = String(text.unicodeScalars[..<colon]).removingBlanks()
        let value = String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks()
        guard !value.isEmpty else { return nil }
        if saysMore(value) { return nil }
        if let role = roles[label] { return .issuer(name: value, role: role) }
        // 知悉范围：县级领导.
        if label == "知悉范围" { return .extra(.notice, text) }
        if let (_, field) = copyLabels.first(where: { $0.label.isIdentical(to: label) }) { return .extra(field, value) }
        guard let field = labels.first(where: { $0.label.isIdentical(to: label) })?.field else {
            return dated(label, value)
        }
        // 编：柏青 is who worked on it.
        if label == "编", !MastheadReader.isOffice(value) { return nil }
        if field == .office { return .office(value) }
        if field == .name { return .name(value) }
        let piece = MastheadPiece(value)
        if field == .number && piece.isIssue || field == .date && piece.isDate { return piece }
        return field == .date ? dated(label, value) : nil
    }

    /// `编制时间：2023年5月8日`, `统计区间：…`: whatever the label, what stands behind it is a day or a period.
    private static func dated(_ label: String, _ value: String) -> MastheadPiece? {
        // 报送时间 stands above what a unit sends.
        let isOfPiece = ["报送", "来稿", "投稿", "供稿"].contains(where: label.hasPrefix)
        guard label.scalarCount <= 8, !isOfPiece, !label.contains(where: \.isNumber) else { return nil }
        switch MastheadPiece(value) {
        case .date(let date) where ["日期", "时间"].contains(where: label.hasSuffix): return .date(date)
        case .coverage(let coverage): return .coverage(coverage)
        // 本周统计时段：5月6日—5月12日.
        case .other where isRangeOfYear(value): return .coverage(.text(value))
        // 时段：2024年7月4日8时至5日8时.
        case .other
        where ["时段", "区间", "期间", "周期"].contains(where: label.hasSuffix) && value.first?.isNumber == true
            && LineForm.contains(value, "年月日") && LineForm.contains(value, "-—–~～至"):
            return .coverage(.text(value))
        // 时间：5月6日21时.
        case .other
        where ["时间", "统计时间", "数据时间", "截止时间", "截至时间", "监测时间", "信息时间"].contains(where: label.isIdentical(to:))
            && isDayOfYear(withoutHour(value)) && withoutHour(value) != value:
            return .coverage(.text(value))
        default: return nil
        }
    }

    /// Whether a date, a notice or another label stands behind a gap.
    private static func saysMore(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.indices.contains { index in
            // 第 5 期.
            scalars[index].isBlank && !scalars[..<index].reversed().drop(while: \.isBlank).starts(with: ["第"])
                && MastheadPiece(String(scalars[index...]).trimmingBlanks()) != .other
        }
    }

    private static let copyLabels: [(label: String, field: Masthead.Entry)] = [
        ("编号", .code), ("文件编号", .code), ("编码", .code), ("准印证号", .code), ("准印证", .code), ("份号", .copyNumber),
        ("密级", .secrecy), ("秘密等级", .secrecy), ("紧急程度", .urgency), ("缓急", .urgency), ("刊型", .kind),
    ]
}
