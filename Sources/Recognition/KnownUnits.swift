package import Bulletins

/// The units that send items, by all the names under which they sign.
package struct KnownUnits: Equatable, Sendable {
    /// The names under which they are printed.
    package var names: Set<String>
    /// Full and old names with the names that are printed.
    package var aliases: [String: String]

    package init(names: Set<String> = [], aliases: [String: String] = [:]) {
        self.names = names
        self.aliases = aliases
    }

    /// Those of a series.
    package init(_ units: [Series.Unit]) {
        names = Set(units.map(\.name))
        aliases = [:]
        for unit in units {
            for alias in [unit.fullName] + unit.oldNames where !alias.isEmpty { aliases[alias] = unit.name }
        }
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
