internal import Bulletins

/// The unit that signs a piece at its end: `（东街街道供稿）`, `供稿：东街街道`, or its name above a date.
struct Signature: Equatable {
    let unit: String
    /// Who wrote it, behind the unit: 陈涛 of `（应急办　陈涛）`.
    let author: String
    /// What stood there.
    let text: String
    /// The lines, from the end, that are nothing but the signature.
    let lineCount: Int
    /// The last line without the signature that ended it; `nil` where the lines are the signature.
    let rest: String?

    /// As who sent an item is printed.
    var printed: String { author.isEmpty ? unit : "\(unit)\u{3000}\(author)" }

    private typealias Name = (unit: String, author: String)

    /// Finds it at the end of what was sent.
    init?(_ lines: [SourceLine], _ units: KnownUnits) {
        guard let last = lines.last else { return nil }
        if let (rest, inner) = Signature.bracketed(last.text),
            let name = Signature.signing(inner, units, isLine: rest.isEmpty),
            rest.isEmpty || "。！？”".unicodeScalars.contains(rest.unicodeScalars.last ?? " ")
        {
            self.init(name, text: rest.isEmpty ? last.text : "（\(inner)）", lines: 1, rest: rest)
        } else if let name = Signature.labelled(last.text).flatMap({ Signature.parted($0, units) }) {
            self.init(name, text: last.text, lines: 1, rest: "")
        } else if let (unit, text) = Signature.above(lines, units) {
            self.init((unit, ""), text: text, lines: 2, rest: "")
        } else {
            return nil
        }
    }

    private init(_ name: Name, text: String, lines: Int, rest: String) {
        unit = name.unit
        author = name.author
        self.text = text
        lineCount = rest.isEmpty ? lines : 0
        self.rest = rest.isEmpty ? nil : rest
    }

    /// A known unit and a date on lines of their own.
    private static func above(_ lines: [SourceLine], _ units: KnownUnits) -> (unit: String, text: String)? {
        guard lines.count >= 2, let last = lines.last, case let before = lines[lines.count - 2] else { return nil }
        for (name, date) in [(before.text, last.text), (last.text, before.text)] {
            guard MastheadPiece(date).isDate else { continue }
            // Far to the right any unit signs.
            let bare = name.removingBlanks()
            let isApart = last.indent >= 16 && before.indent >= 16 && name == before.text
            if let unit = units.printedName(of: bare) ?? (isApart && Signed.isUnit(bare, units) ? bare : nil) {
                return (unit, "\(before.text)　\(last.text)")
            }
        }
        return nil
    }

    /// What stands in the bracket that ends a line.
    private static func bracketed(_ text: String) -> (rest: String, inner: String)? {
        let scalars = Array(text.unicodeScalars)
        guard let close = scalars.last, "）)".unicodeScalars.contains(close),
            let open = scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }), scalars.count - open <= 30
        else { return nil }
        let inner = String(String.UnicodeScalarView(scalars[(open + 1)..<(scalars.count - 1)])).trimmingBlanks()
        return (String(String.UnicodeScalarView(scalars[..<open])).trimmingBlanks(), inner)
    }

    private static let labels: Set<String> = ["供稿", "供稿单位", "来稿单位", "报送单位", "作者单位", "报送", "单位"]
    private static let endings = ["供稿", "报送", "来稿"]

    /// The value of `供稿：…`.
    static func labelled(_ text: String) -> String? {
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }),
            case let label = String(text.unicodeScalars[..<colon]).removingBlanks(), labels.contains(label),
            case let value = String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks(),
            !Signed.isMeasure(label, value)
        else { return nil }
        return value
    }

    /// - Parameter isLine: whether the bracket is all there is on its line.
    private static func signing(_ inner: String, _ units: KnownUnits, isLine: Bool) -> Name? {
        if let value = labelled(inner) { return parted(value, units) }
        if let ending = endings.first(where: { inner.hasSuffix($0) }) {
            return parted(String(inner.dropLast(ending.count)).trimmingBlanks(), units)
        }
        if isLine, !inner.unicodeScalars.contains(where: \.isBlank), !LineForm.contains(inner, "：:") {
            return parted(inner, units)
        }
        // A unit, and who wrote it.
        let words = inner.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        let isNamed = words.dropFirst().allSatisfy { word in
            (1...4).contains(word.scalarCount) && word.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        }
        guard (2...3).contains(words.count), isNamed, isLine || units.printedName(of: words[0]) != nil else {
            return nil
        }
        return parted(inner, units)
    }

    /// A unit that is known, or has a name as units have.
    static func name(_ text: String, _ units: KnownUnits) -> String? { parted(text, units)?.unit }

    /// The same, and who is named behind it.
    private static func parted(_ text: String, _ units: KnownUnits) -> Name? {
        let words = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        guard let word = words.first, (2...16).contains(word.scalarCount),
            !LineForm.contains(word, "，。；：、“”《》"),
            words.count == 1 || words.dropFirst().allSatisfy({ $0.scalarCount <= 4 })
        else { return nil }
        if let known = units.printedName(of: text.removingBlanks()) { return (known, "") }
        guard let unit = units.printedName(of: word) ?? (Signed.isUnit(word, units) ? word : nil) else { return nil }
        // A name of two characters may be set as wide as one of three: 柏　舟.
        let names = words.dropFirst()
        return (unit, names.joined(separator: names.allSatisfy { $0.scalarCount == 1 } ? "" : "\u{3000}"))
    }
}
