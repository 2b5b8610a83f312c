internal import Bulletins

/// The unit that signs a piece at its end: `（东街街道供稿）`, `供稿：东街街道`, or its name above a date.
struct Signature: Equatable {
    /// The unit, who wrote it, and what has no place: 陈涛 of `（应急办　陈涛）`, a telephone.
    let signed: Signed
    /// What stood there.
    let text: String
    /// The lines, from the end, that are nothing but the signature.
    let lineCount: Int
    /// The last line that stays without the signature that ended it; `nil` where whole lines are the signature.
    let rest: String?

    /// As who sent an item is printed.
    var printed: String { signed.printed }

    /// Finds it at the end of what was sent; the date of sending may stand below or beside it.
    init?(_ lines: [SourceLine], _ units: KnownUnits) {
        let dates = lines.last.map { MastheadPiece($0.text).isDate } == true ? 1 : 0
        let above = lines.dropLast(dates)
        let labelled = above.reversed().prefix { Signed.isSignLine($0.text) }.reversed()
        if let signed = Signature.names(labelled.map(\.text).joined(separator: "\u{3000}"), units) {
            self.init(signed, lines, labelled.count + dates)
        } else if let last = above.last, let (rest, inner) = Signature.bracketed(last.text),
            let signed = Signature.signing(inner, units, isLine: rest.isEmpty),
            rest.isEmpty || "。！？”".unicodeScalars.contains(rest.unicodeScalars.last ?? " ")
        {
            self.init(signed, lines, rest.isEmpty ? 1 + dates : dates, rest: rest, bracket: "（\(inner)）")
        } else if let (unit, count) = Signature.dated(lines, units) {
            self.init(Signed(unit: unit), lines, count)
        } else if let unit = Signature.alone(lines, units) {
            self.init(Signed(unit: unit), lines, 1)
        } else {
            return nil
        }
    }

    private init(_ signed: Signed, _ lines: [SourceLine], _ count: Int, rest: String = "", bracket: String = "") {
        self.signed = signed
        let whole = lines.suffix(count).map(\.text)
        text = ((rest.isEmpty ? [] : [bracket]) + whole).joined(separator: "　")
        lineCount = count
        self.rest = rest.isEmpty ? nil : rest
    }

    /// Half-width columns from which on any unit signs.
    static let farRight = 16

    /// A known unit and a date, on one line or on lines of their own.
    private static func dated(_ lines: [SourceLine], _ units: KnownUnits) -> (unit: String, count: Int)? {
        guard let last = lines.last else { return nil }
        let columns = LineForm.columns(of: last.text)
        if columns.count == 2, MastheadPiece(columns[1]).isDate, let unit = units.signing(columns[0]) {
            return (unit, 1)
        }
        guard lines.count >= 2, case let before = lines[lines.count - 2] else { return nil }
        for (name, date) in [(before.text, last.text), (last.text, before.text)] {
            guard MastheadPiece(date).isDate else { continue }
            // Far to the right any unit signs.
            let bare = name.removingBlanks()
            let isApart = last.indent >= farRight && before.indent >= farRight && name == before.text
            if let unit = units.signing(bare) ?? (isApart && Signed.isUnit(bare, units) ? bare : nil) {
                return (unit, 2)
            }
        }
        return nil
    }

    /// A unit and nothing else, below a text that is at its end.
    private static func alone(_ lines: [SourceLine], _ units: KnownUnits) -> String? {
        guard lines.count >= 2, let last = lines.last, case let above = lines[lines.count - 2].text,
            LineForm.isProse(above), above.unicodeScalars.last == "。",
            // 走访了下列单位。 goes on in its names.
            !["以下", "下列", "如下", "分别是"].contains(where: above.contains),
            case let name = last.text.removingBlanks(), (3...20).contains(name.scalarCount),
            name.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        else { return nil }
        if let known = units.signing(name) { return known }
        // One that nobody knows is what the text is about, or stands where who signs does.
        let isNamed = last.indent >= farRight || lines.dropLast().contains { $0.text.contains(name) }
        return isNamed && Signed.isUnit(name, units) ? name : nil
    }

    /// What stands in the bracket that ends a line.
    private static func bracketed(_ text: String) -> (rest: String, inner: String)? {
        let scalars = Array(text.unicodeScalars)
        guard let close = scalars.last, "）)".unicodeScalars.contains(close),
            let open = scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }), scalars.count - open <= 40
        else { return nil }
        let inner = String(String.UnicodeScalarView(scalars[(open + 1)..<(scalars.count - 1)])).trimmingBlanks()
        return (String(String.UnicodeScalarView(scalars[..<open])).trimmingBlanks(), inner)
    }

    /// Before what a signature says that no item has a place for; so no row of a report leads there.
    static let besides = "落款里的"

    private static let endings = ["供稿", "报送", "来稿"]

    /// - Parameter isLine: whether the bracket is all there is on its line.
    private static func signing(_ inner: String, _ units: KnownUnits, isLine: Bool) -> Signed? {
        guard let signed = names(inner, units) else { return nil }
        // Behind a sentence it may be of the sentence: only who says so, or a known unit with a name.
        let isSaid = Signed.isLabelled(inner) || endings.contains(where: inner.hasSuffix)
        // （数据由市统计局提供） says whose the figures are.
        if !isSaid, Signed.saysSo(inner) { return nil }
        let isKnown = units.printedName(of: signed.unit) != nil && !signed.author.isEmpty
        return isLine || isSaid || isKnown ? signed : nil
    }

    /// A unit that is known, or has a name as units have, and who is named behind it.
    static func names(_ text: String, _ units: KnownUnits) -> Signed? {
        if let known = units.printedName(of: text.removingBlanks()) { return Signed(unit: known) }
        guard var signed = Signed(text, units, isCertain: false), signed.source.isEmpty,
            Signed.isUnit(signed.unit, units), !signed.saysMore || !signed.others.isEmpty
        else { return nil }
        signed.unit = units.signing(signed.unit) ?? signed.unit
        signed.saysMore = false
        return signed
    }
}
