package import Bulletins

/// The units that send items, by all the names under which they sign.
package struct KnownUnits: Equatable, Sendable {
    /// The names under which they are printed.
    package var names: Set<String>
    /// Full and old names with the names that are printed.
    package var aliases: [String: String]
    /// The office that they send to, which begins with the name of the place: 青云镇人民政府办公室.
    private var office = ""

    package init(names: Set<String> = [], aliases: [String: String] = [:]) {
        self.names = names
        self.aliases = aliases
    }

    /// Those of a series.
    package init(_ series: Series) {
        names = Set(series.units.map(\.name))
        aliases = [:]
        office = series.office.hasPrefix("中共") ? String(series.office.dropFirst(2)) : series.office
        for unit in series.units {
            for alias in [unit.fullName] + unit.oldNames where !alias.isEmpty { aliases[alias] = unit.name }
        }
    }

    /// The name of a unit that signs as `text`, which may begin with that of the place: 青云派出所 is 派出所, 县教育局办公室
    /// another office than 办公室; `nil` where it does not end as a known one.
    func signing(_ text: String) -> String? {
        if let name = printedName(of: text) { return name }
        let name = names.filter { $0.scalarCount > 1 && text.hasSuffix($0) }.max { $0.count < $1.count }
        guard let name, text.scalarCount <= 16, !LineForm.contains(text, "，。；：、（）“”") else { return nil }
        let place = String(text.dropLast(name.count))
        let isHere = place.scalarCount > 1 && office.hasPrefix(place)
        let isPlace =
            (3...6).contains(place.scalarCount) && ["县", "区", "镇", "乡", "街道"].contains(where: place.hasSuffix)
        if isHere || isPlace { return name }
        // 转发给洪门镇 is no unit.
        return place.scalarCount <= 8 && Contributor.endsAsUnit(place) ? text : nil
    }

    /// The name under which a unit is printed that signs as `text`: `东街街道办事处` is 东街街道; `nil` where it is not known.
    package func printedName(of text: String) -> String? {
        if names.contains(text) { return text }
        if let name = aliases[text] { return name }
        return names.first { name in
            !name.isEmpty && text.hasPrefix(name) && KnownUnits.offices.contains(String(text.dropFirst(name.count)))
        }
    }

    /// What stands behind the name of a place where its office signs.
    private static let offices: Set<String> = [
        "办事处", "党工委", "党委", "党政办", "党政办公室", "人民政府", "政府", "办公室", "党工委办公室", "党委办公室", "综合办", "管委会",
    ]
}

extension KnownUnits: ExpressibleByArrayLiteral {
    package init(arrayLiteral names: String...) { self.init(names: Set(names)) }
}
