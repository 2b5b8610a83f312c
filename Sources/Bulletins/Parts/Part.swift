/// A part with all that is in it, as it is inserted and removed.
package enum Part: Equatable, Sendable {
    case section(Section)
    case subsection(Subsection)
    case item(Item)
    case attachment(Attachment)

    package var id: PartID {
        switch self {
        case .section(let section): section.id
        case .subsection(let subsection): subsection.id
        case .item(let item): item.id
        case .attachment(let attachment): attachment.id
        }
    }

    /// `nil` for an item, which has a headline.
    package var title: String? {
        switch self {
        case .section(let section): section.title
        case .subsection(let subsection): subsection.title
        case .attachment(let attachment): attachment.title
        case .item: nil
        }
    }

    /// The ids of the part and of everything in it, in printed order.
    package var ids: [PartID] { [id] + children.flatMap(\.ids) }

    /// The parts directly in it, in printed order.
    package var children: [Part] {
        switch self {
        case .section(let section): section.items.map(Part.item) + section.subsections.map(Part.subsection)
        case .subsection(let subsection): subsection.items.map(Part.item)
        case .item, .attachment: []
        }
    }

    /// The part without the parts in it.
    var shell: Part {
        switch self {
        case .section(let section):
            .section(Section(id: section.id, title: section.title, unknown: section.unknown))
        case .subsection(let subsection):
            .subsection(Subsection(id: subsection.id, title: subsection.title, unknown: subsection.unknown))
        case .item, .attachment: self
        }
    }

    package var unknown: [JSONKey: JSON] {
        switch self {
        case .section(let section): section.unknown
        case .subsection(let subsection): subsection.unknown
        case .item(let item): item.unknown
        case .attachment(let attachment): attachment.unknown
        }
    }

    /// What a part is, whichever it is.
    package enum Kind: Hashable, Sendable { case section, subsection, item, attachment }

    package var kind: Kind {
        switch self {
        case .section: .section
        case .subsection: .subsection
        case .item: .item
        case .attachment: .attachment
        }
    }
}

/// The way to a part by indices; it holds until the next structural edit.
package enum PartPath: Hashable, Sendable {
    case section(Int)
    case subsection(section: Int, Int)
    /// Of a section itself where `subsection` is `nil`.
    case item(section: Int, subsection: Int?, Int)
    case attachment(Int)

    /// The index of the section in which the part stands; `nil` for an attachment.
    package var section: Int? {
        switch self {
        case .section(let index): index
        case .subsection(let section, _): section
        case .item(let section, _, _): section
        case .attachment: nil
        }
    }
}
