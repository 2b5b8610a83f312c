extension Rule {
    static let unknownUnit = Rule(
        "F26", "单位不在单位表", .advice,
        looksFor: "来稿单位与刊的单位表里的某一个只差一两个字。",
        why: "同一单位名称不一，统计来稿时会算成两家。",
        wrong: "⟦区大数据⟧", right: "区大数据局",
        falseAlarms: "刊没有填单位表时不报；外地的、单位表里没有相近名称的单位不报。", kinds: [.contributor],
        check: .passage { passage, lexicon in
            let name = passage.text(0..<passage.count)
            guard !lexicon.units.isEmpty, !lexicon.units.contains(name),
                lexicon.table(.names).marks(in: passage).isEmpty
            else { return [] }
            let likeness = lexicon.units.sorted().compactMap { unit in Likeness(name, unit).map { ($0, unit) } }
            // A unit from elsewhere, as in a column of other places, is like none of the table.
            guard let best = likeness.map(\.0).min() else { return [] }
            let alike = likeness.filter { $0.0 == best }.map(\.1)
            return [
                Mark(
                    0..<passage.count, "“\(name)”不在单位表里，请核对名称", alike,
                    level: best == .exchanged ? .hint : nil)
            ]
        })
}

/// How a name may have come from another by a slip.
private enum Likeness: Comparable {
    /// 区大数据 for 区大数据局, 区市场监局 for 区市场监管局.
    case shortened
    /// 东衔街道 for 东街街道; but 区财政局 is another than 区民政局.
    case exchanged

    init?(_ name: String, _ unit: String) {
        let (name, unit) = (Array(name.unicodeScalars), Array(unit.unicodeScalars))
        let (short, long) = name.count < unit.count ? (name, unit) : (unit, name)
        let head = zip(short, long).prefix { $0 == $1 }.count
        let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        guard short.count >= 2, short != long else { return nil }
        switch long.count - short.count {
        case 0 where long.count >= 4 && head > 0 && head + tail == long.count - 1: self = .exchanged
        case 1 where long.count >= 4 && head + tail >= short.count: self = .shortened
        case 1...2 where head == short.count || tail == short.count: self = .shortened
        default: return nil
        }
    }
}
