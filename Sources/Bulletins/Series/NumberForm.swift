/// How the number of an issue is printed, read from an example: `第35期`, `第三十五期`, `〔2024〕12期`, `第3期（总第52期）`.
///
/// Every numeral of the example is one of the counts: behind 总 or 总第 the serial number, before 年 or in four
/// digits the year, else the number.
package struct NumberForm: Equatable, Sendable {
    package enum Piece: Equatable, Sendable {
        case literal(String)
        case year(Numeral)
        case number(Numeral)
        case serial(Numeral)
    }

    package enum Numeral: Equatable, Sendable {
        /// 35.
        case digits
        /// 三十五; of a year, digit by digit.
        case chinese
        /// 003: as many digits as the example has.
        case padded(Int)

        package func text(_ value: Int, isYear: Bool = false) -> String {
            switch self {
            case .digits: String(value)
            case .padded(let count): String(repeating: "0", count: max(0, count - String(value).count)) + String(value)
            case .chinese where isYear:
                String(String(value).map { $0.wholeNumberValue.map { NumberForm.yearDigits[$0] } ?? $0 })
            case .chinese: ChineseNumeral.text(value)
            }
        }
    }

    package let pieces: [Piece]

    fileprivate static let yearDigits = Array("〇一二三四五六七八九")
    private static let chinese = Set("零〇○一二三四五六七八九十百千")
    private static let brackets: [Character: Character] = ["（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "［": "］"]

    package init(_ example: String) {
        var pieces: [Piece] = []
        var literal = ""
        var rest = Substring(example)
        while let first = rest.first {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let numeral = digits.isEmpty ? rest.prefix { NumberForm.chinese.contains($0) } : digits
            guard !numeral.isEmpty else {
                literal.append(first)
                rest = rest.dropFirst()
                continue
            }
            rest = rest[numeral.endIndex...]
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            pieces.append(NumberForm.piece(numeral, after: literal, before: rest))
            literal = ""
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        self.pieces = pieces
    }

    private static func piece(_ numeral: Substring, after: String, before rest: Substring) -> Piece {
        let isChinese = !(numeral.first?.isASCII ?? true)
        let form: Numeral = isChinese ? .chinese : numeral.first == "0" ? .padded(numeral.count) : .digits
        if after.hasSuffix("总") || after.hasSuffix("总第") { return .serial(form) }
        let isYear = rest.first == "年" || numeral.count == 4 && !rest.hasPrefix("期") && !rest.hasPrefix("号")
        return isYear ? .year(form) : .number(form)
    }

    /// The number of an issue in this form; counts that it has not are none.
    package func text(of masthead: Masthead) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .year(let numeral): numeral.text(masthead.year, isYear: true)
            case .number(let numeral): numeral.text(masthead.number)
            case .serial(let numeral): masthead.serial.map { numeral.text($0) } ?? ""
            }
        }.joined()
    }

    package var hasNumber: Bool { pieces.contains { if case .number = $0 { true } else { false } } }
    package var hasSerial: Bool { pieces.contains { if case .serial = $0 { true } else { false } } }

    /// Without the brackets that only say the serial number, for an issue that has none.
    package var withoutSerial: NumberForm {
        guard let index = pieces.firstIndex(where: { if case .serial = $0 { true } else { false } }),
            index > 0, index + 1 < pieces.count, case .literal(let before) = pieces[index - 1],
            case .literal(let after) = pieces[index + 1],
            let open = before.lastIndex(where: { NumberForm.brackets[$0] != nil }),
            let close = after.firstIndex(where: { $0 == NumberForm.brackets[before[open]] })
        else { return self }
        let (head, tail) = (String(before[..<open]), String(after[after.index(after: close)...]))
        let literals = [head, tail].filter { !$0.isEmpty }.map(Piece.literal)
        return NumberForm(pieces: Array(pieces[..<(index - 1)]) + literals + Array(pieces[(index + 2)...]))
    }

    private init(pieces: [Piece]) { self.pieces = pieces }
}

extension Series {
    /// How the number of an issue of a kind is printed; `nil` for as usual.
    package func numberForm(ofKind kind: String) -> NumberForm? {
        let own = kinds.first { $0.name.isIdentical(to: kind) }?.numberForm
        return (own ?? style.numberForm).map { NumberForm($0) }
    }

    /// Whether the number of a kind says the kind itself: `增刊第3期`.
    package func numberSaysKind(_ kind: String) -> Bool {
        (kinds.first { $0.name.isIdentical(to: kind) }?.numberForm ?? style.numberForm)?.contains(kind) ?? false
    }
}
