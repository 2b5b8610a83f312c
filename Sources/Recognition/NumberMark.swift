internal import Bulletins

/// The number at the head of a line, in any of the widths and marks that people type: `一、` `（一）` `1.` `1．` `1、` `（1）`.
struct NumberMark: Equatable {
    enum Kind: Int {
        /// `一、`.
        case section
        /// `（一）`.
        case subsection
        /// `1.`.
        case item
        /// `（1）` `1）`: an item where no `1.` stands beside it, text otherwise.
        case bracketed
        /// `①`: the same below `（1）`.
        case circled

        /// How deep a heading with it stands beside those with others.
        var depth: Int { rawValue }
    }

    let kind: Kind
    let value: Int
    /// As it was written.
    let text: String

    /// Parts a line, whose ends are trimmed, into its number and the rest; `nil` where it begins with none.
    static func split(_ line: String) -> (mark: NumberMark, rest: String)? {
        // A number with its brackets and inner spaces is short; the rest of the line is not looked at.
        let head = Array(line.unicodeScalars.prefix(12))
        guard let (kind, value, length) = bracketed(head) ?? enclosed(head) ?? plain(head) ?? named(head) else {
            return nil
        }
        let cut = line.scalarIndex(length)
        let rest = String(line[cut...]).trimmingBlanks()
        return (NumberMark(kind: kind, value: value, text: String(line[..<cut])), rest)
    }

    /// Whether it is written as it is printed (GB/T 9704-2012, 7.3.3).
    var isStandard: Bool {
        switch kind {
        case .section: text.isIdentical(to: "\(ChineseNumeral.text(value))、")
        case .subsection: text.isIdentical(to: "（\(ChineseNumeral.text(value))）")
        case .item: text.isIdentical(to: "\(value).")
        // An item's number is printed without brackets.
        case .bracketed, .circled: false
        }
    }

    private typealias Reading = (kind: Kind, value: Int, length: Int)

    private static func bracketed(_ head: [Unicode.Scalar]) -> Reading? {
        guard let open = head.first, "（(﹙".unicodeScalars.contains(open),
            let close = head.firstIndex(where: { "）)﹚".unicodeScalars.contains($0) })
        else { return nil }
        let inner = head[1..<close].filter { !$0.isBlank }
        // （一）、 is a common slip.
        let end = close + 1 < head.count && "、．.".unicodeScalars.contains(head[close + 1]) ? close + 2 : close + 1
        if let value = chinese(inner) { return (.subsection, value, end) }
        if let value = arabic(inner) { return (.bracketed, value, end) }
        return nil
    }

    /// The ready-made `㈠`, `⒈`, `⑴` and `①`.
    private static func enclosed(_ head: [Unicode.Scalar]) -> Reading? {
        guard let first = head.first?.value else { return nil }
        switch first {
        case 0x3220...0x3229: return (.subsection, Int(first - 0x3220) + 1, 1)
        case 0x2488...0x249B: return (.item, Int(first - 0x2488) + 1, 1)
        case 0x2474...0x2487: return (.bracketed, Int(first - 0x2474) + 1, 1)
        case 0x2460...0x2473: return (.circled, Int(first - 0x2460) + 1, 1)
        // Ⅰ．, Ⅱ、.
        case 0x2160...0x216B where head.count > 1 && "、．.".unicodeScalars.contains(head[1]):
            return (.section, Int(first - 0x2160) + 1, 2)
        default: return nil
        }
    }

    private static func plain(_ head: [Unicode.Scalar]) -> Reading? {
        let numerals = head.prefix { isNumeral(plainNumeral($0)) }
        let digits = head.prefix { digit($0) != nil }
        let run = max(numerals.count, digits.count)
        guard run > 0, let dot = head[run...].firstIndex(where: { !$0.isBlank }) else { return nil }
        if ")）".unicodeScalars.contains(head[dot]) { return arabic(Array(digits)).map { (.bracketed, $0, dot + 1) } }
        guard "、．.､﹒".unicodeScalars.contains(head[dot]) else { return nil }
        if let value = chinese(Array(numerals.map(NumberMark.plainNumeral))) { return (.section, value, dot + 1) }
        guard let value = arabic(Array(digits)),
            !goesOnAsNumber(head[(dot + 1)...], behind: value, head[dot])
        else { return nil }
        return (.item, value, dot + 1)
    }

    /// `第一部分 …`, `第一章、…`, `第二版　…`; what goes on without a mark is a sentence.
    private static func named(_ head: [Unicode.Scalar]) -> Reading? {
        guard head.first == "第" else { return nil }
        let number = head.dropFirst().prefix { isNumeral($0) || digit($0) != nil }
        guard let value = chinese(Array(number)) ?? arabic(Array(number)) else { return nil }
        let rest = head.dropFirst(1 + number.count)
        for name in ["部分", "章", "篇", "版"] where rest.starts(with: name.unicodeScalars) {
            let end = 1 + number.count + name.unicodeScalars.count
            if end == head.count { return (.section, value, end) }
            if "、：:".unicodeScalars.contains(head[end]) { return (.section, value, end + 1) }
            if head[end].isBlank { return (.section, value, end) }
        }
        return nil
    }

    /// 1.2亿元, 11.28日 and 1、2号线 are no numbered lines; 1.2024年, 1.2月21日, 6、1—10月, 1．22日 and 1.12345热线 are.
    private static func goesOnAsNumber(
        _ rest: ArraySlice<Unicode.Scalar>, behind number: Int, _ dot: Unicode.Scalar
    ) -> Bool {
        let digits = rest.prefix { digit($0) != nil }
        let last = rest.dropFirst(digits.count).drop { "-—–~～至".unicodeScalars.contains($0) }
        let end = last.drop { digit($0) != nil }
        if end.first == "月", end.count < last.count, last.count < rest.count - digits.count { return false }
        guard (1...4).contains(digits.count) else { return false }
        let value = digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
        let behind = rest.dropFirst(digits.count)
        // Of 11.28 the first may be a month.
        if behind.first == "日", dot == ".", number <= 12 { return true }
        let isList = "、､".unicodeScalars.contains(dot)
        // 1、4.2万名快递员.
        if isList, behind.first == ".", behind.dropFirst().first.map({ digit($0) != nil }) == true { return false }
        // 1、8个站点; but 3、8妇女节.
        if isList, value > number + 1, behind.first.map({ "个名家户项件次位人条".unicodeScalars.contains($0) }) == true {
            return false
        }
        // 8、42名干部; but 2、13号线, 4、16、18号楼.
        if isList, value > number + 10, behind.first.map({ !"号栋幢楼路组标届师团、-—~～至".unicodeScalars.contains($0) }) == true {
            return false
        }
        return !startsTime(behind, value, isNext: isList && value == number + 1)
    }

    /// Whether a number and what stands behind it are a year, a month, a day or an hour.
    ///
    /// - Parameter isNext: whether it may be the second of two, 1、2月份 and 1、2日; 2、6月以来 and 2.3月中旬 are not.
    private static func startsTime(_ rest: ArraySlice<Unicode.Scalar>, _ value: Int, isNext: Bool) -> Bool {
        let next = rest.dropFirst().first
        let isFollowedByDigit = next.map { digit($0) != nil } == true
        return switch rest.first {
        case "年": (1900...2999).contains(value)
        case "月": (1...12).contains(value) && (isFollowedByDigit || !isNext)
        // 3．5日均接待量.
        case "日": (1...31).contains(value) && !isNext && next.map { !"均产报常租".unicodeScalars.contains($0) } == true
        case "时": value <= 24 && (isFollowedByDigit || next == "许")
        default: false
        }
    }

    /// 壹 is 一.
    static func plainNumeral(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        zip("壹贰叁肆伍陆柒捌玖拾".unicodeScalars, "一二三四五六七八九十".unicodeScalars).first { $0.0 == scalar }?.1 ?? scalar
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        "〇零一二三四五六七八九十百".unicodeScalars.contains(scalar)
    }

    private static func chinese(_ scalars: [Unicode.Scalar]) -> Int? {
        guard !scalars.isEmpty, scalars.allSatisfy(isNumeral) else { return nil }
        let value = ChineseNumeral.value(of: String(String.UnicodeScalarView(scalars)))
        return value == 0 ? nil : value
    }

    private static func arabic(_ scalars: [Unicode.Scalar]) -> Int? {
        guard (1...3).contains(scalars.count) else { return nil }
        var value = 0
        for scalar in scalars {
            guard let digit = digit(scalar) else { return nil }
            value = value * 10 + digit
        }
        return value == 0 ? nil : value
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// A space of any kind, with which lines are indented and padded.
    package var isBlank: Bool {
        switch value {
        case 0x09, 0x20, 0xA0, 0x2000...0x200B, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// Without the spaces, of any kind, at both ends.
    package func trimmingBlanks() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Without any space.
    func removingBlanks() -> String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank })) }
}
