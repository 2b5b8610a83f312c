package import Bulletins

/// The outline's rows: masthead, sections, subsections, items, imprint.
///
/// Rebuilt when the structure changes, never by typing.
package struct OutlineTree: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package let part: PartID
        /// `nil` for masthead and imprint.
        package let path: PartPath?
        /// Columns of indentation.
        package let indent: Int
        /// How many items are in it; `nil` for an item.
        package let items: Int?
        package let isFolded: Bool
    }

    package private(set) var rows: [Row] = []
    private var index: [PartID: Int] = [:]
    /// Sections and subsections whose content is hidden.
    package private(set) var folded: Set<PartID> = []

    init(_ bulletin: Bulletin) { rebuild(bulletin) }

    mutating func rebuild(_ bulletin: Bulletin) {
        rows = [Row(part: .masthead, path: nil, indent: 0, items: nil, isFolded: false)]
        for s in bulletin.sections.indices { add(section: s, of: bulletin) }
        rows.append(Row(part: .imprint, path: nil, indent: 0, items: nil, isFolded: false))
        index = Dictionary(rows.indices.map { (rows[$0].part, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func toggleFold(_ part: PartID, of bulletin: Bulletin) {
        if folded.remove(part) == nil { folded.insert(part) }
        rebuild(bulletin)
    }

    mutating func foldAll(_ bulletin: Bulletin) {
        folded = folded.isEmpty ? Set(bulletin.sections.map(\.id)) : []
        rebuild(bulletin)
    }

    package func row(of part: PartID) -> Int? { index[part] }

    /// The row that stands for a part: its own, or that of the folded part around it.
    package func visibleRow(of part: PartID, in bulletin: Bulletin) -> Int {
        if let row = index[part] { return row }
        return bulletin.ancestors(of: part).reversed().lazy.compactMap { index[$0] }.first ?? 0
    }

    private mutating func add(section s: Int, of bulletin: Bulletin) {
        let section = bulletin.sections[s]
        let count = section.items.count + section.subsections.reduce(0) { $0 + $1.items.count }
        let isFolded = folded.contains(section.id)
        rows.append(Row(part: section.id, path: .section(s), indent: 0, items: count, isFolded: isFolded))
        if isFolded { return }
        for i in section.items.indices {
            rows.append(item(section.items[i].id, .item(section: s, subsection: nil, i), indent: 1))
        }
        for (u, subsection) in section.subsections.enumerated() {
            let isFolded = folded.contains(subsection.id)
            rows.append(
                Row(
                    part: subsection.id, path: .subsection(section: s, u), indent: 1, items: subsection.items.count,
                    isFolded: isFolded))
            if isFolded { continue }
            for i in subsection.items.indices {
                rows.append(item(subsection.items[i].id, .item(section: s, subsection: u, i), indent: 3))
            }
        }
    }

    private func item(_ id: PartID, _ path: PartPath, indent: Int) -> Row {
        Row(part: id, path: path, indent: indent, items: nil, isFolded: false)
    }
}
