internal import Bulletins

/// Parts `东街街道：助企纾困，护航发展` into the unit that sent it and its headline.
enum Contributor {
    /// - Parameter isLoose: whether any short name before the colon is taken for a unit, as under a subsection; else only
    ///   one that is known or ends as units do.
    static func split(_ heading: String, units: KnownUnits, isLoose: Bool) -> (unit: String, headline: String)? {
        // The spaces beside the colon belong to the texts; only there can they be given back.
        let (tag, text) = tagged(heading)
        guard let (unit, headline) = parts(text, at: "："), isUnit(unit, units, isLoose: isLoose) else { return nil }
        return (unit, tag + headline)
    }

    /// The same at a half-width colon, which also stands in hours, ratios and addresses.
    static func splitAtHalfWidth(
        _ heading: String, units: KnownUnits, isLoose: Bool
    ) -> (unit: String, headline: String)? {
        guard !heading.unicodeScalars.contains("："), let (unit, rest) = parts(heading, at: ":"),
            isUnit(unit, units, isLoose: isLoose), unit.unicodeScalars.last?.isASCII == false,
            case let headline = rest.trimmingBlanks(), headline.unicodeScalars.first.map({ $0 != "/" }) == true
        else { return nil }
        return (unit, headline)
    }

    /// `【助企行动】东街街道：…`: the tag belongs to the headline.
    private static func tagged(_ heading: String) -> (tag: String, rest: String) {
        guard heading.hasPrefix("【"), let close = heading.firstIndex(of: "】") else { return ("", heading) }
        let rest = heading[heading.index(after: close)...]
        let tag = String(heading[...close])
        return rest.contains("：") && !tag.contains("：") ? (tag, String(rest)) : ("", heading)
    }

    private static func parts(_ heading: String, at mark: Unicode.Scalar) -> (unit: String, headline: String)? {
        let scalars = heading.unicodeScalars
        guard let colon = scalars.firstIndex(of: mark) else { return nil }
        let unit = String(scalars[..<colon])
        let headline = String(scalars[scalars.index(after: colon)...])
        guard (1...24).contains(unit.scalarCount), !headline.isEmpty,
            !unit.unicodeScalars.contains(where: { "，。；！？、“”‘’《》（）()".unicodeScalars.contains($0) })
        else { return nil }
        return (unit, headline)
    }

    private static func isUnit(_ unit: String, _ units: KnownUnits, isLoose: Bool) -> Bool {
        isLoose && !LineForm.isTag(unit) && !LineForm.isCounted(unit) || units.printedName(of: unit) != nil
            || endsAsUnit(unit)
            || Signed.endsAsUnit(unit)
    }

    /// Endings of the names of places and offices.
    static func endsAsUnit(_ text: String) -> Bool {
        [
            "省", "市", "县", "区", "旗", "州", "镇", "乡", "街道", "办事处", "社区", "村", "局", "厅", "委", "办", "部", "处",
            "科", "室", "院", "所", "站", "中心", "委员会", "办公室", "政府", "公司", "集团", "银行", "学校", "协会", "商会",
            "专班", "指挥部", "领导小组",
        ].contains { text.hasSuffix($0) }
    }
}
