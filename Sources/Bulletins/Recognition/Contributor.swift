/// Parts `东街街道：助企纾困，护航发展` into the unit that sent it and its headline.
enum Contributor {
    /// - Parameter isLoose: whether any short name before the colon is taken for a unit, as under a subsection; else only
    ///   one that is known or ends as units do.
    static func split(_ heading: String, units: Set<String>, isLoose: Bool) -> (unit: String, headline: String)? {
        let scalars = heading.unicodeScalars
        guard let colon = scalars.firstIndex(of: "：") else { return nil }
        let unit = String(scalars[..<colon])
        let headline = String(scalars[scalars.index(after: colon)...])
        guard (1...24).contains(unit.scalarCount), !headline.isEmpty,
            !unit.unicodeScalars.contains(where: { "，。；！？、“”‘’《》（）()".unicodeScalars.contains($0) })
        else { return nil }
        // The spaces beside the colon belong to the texts; only there can they be given back.
        return isLoose || units.contains(unit) || endsAsUnit(unit) ? (unit, headline) : nil
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
