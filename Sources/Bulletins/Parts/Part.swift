/// A part with all that is in it, as it is inserted and removed.
package enum Part: Equatable, Sendable {
    case section(Section)
    case subsection(Subsection)
    case item(Item)

    package var id: PartID {
        switch self {
        case .section(let section): section.id
        case .subsection(let subsection): subsection.id
        case .item(let item): item.id
        }
    }

    /// The ids of the part and of everything in it.
    package var ids: [PartID] {
        switch self {
        case .section(let section):
            [section.id] + section.items.map(\.id) + section.subsections.flatMap { Part.subsection($0).ids }
        case .subsection(let subsection): [subsection.id] + subsection.items.map(\.id)
        case .item(let item): [item.id]
        }
    }
}

/// The way to a part by indices; it holds until the next structural edit.
package enum PartPath: Hashable, Sendable {
    case section(Int)
    case subsection(section: Int, Int)
    case item(section: Int, subsection: Int?, Int)

    /// The index of the section in which the part stands.
    package var section: Int {
        switch self {
        case .section(let index): index
        case .subsection(let section, _): section
        case .item(let section, _, _): section
        }
    }
}
