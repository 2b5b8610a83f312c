extension Part {
    /// The same with ids of its own, so that both may stand in one bulletin.
    package func copy(makeID: () -> PartID = { .random() }) -> Part {
        switch self {
        case .section(let section):
            .section(
                Section(
                    id: makeID(), title: section.title, items: section.items.map { $0.copy(makeID()) },
                    subsections: section.subsections.map { $0.copy(makeID) }, unknown: section.unknown))
        case .subsection(let subsection): .subsection(subsection.copy(makeID))
        case .item(let item): .item(item.copy(makeID()))
        }
    }
}

extension Subsection {
    fileprivate func copy(_ makeID: () -> PartID) -> Subsection {
        Subsection(id: makeID(), title: title, items: items.map { $0.copy(makeID()) }, unknown: unknown)
    }
}

extension Item {
    package func copy(_ id: PartID) -> Item {
        Item(
            id: id, headline: headline, contributor: contributor, source: source, paragraphs: paragraphs,
            unknown: unknown)
    }
}
