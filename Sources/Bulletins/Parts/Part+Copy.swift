extension Part {
    /// The same with ids of its own, so that both may stand in one bulletin.
    package func copy(makeID: () -> PartID = { .random() }) -> Part { renamed { _ in makeID() } }

    /// The same with other ids.
    package func renamed(_ name: (PartID) -> PartID) -> Part {
        switch self {
        case .section(let section):
            .section(
                Section(
                    id: name(section.id), title: section.title, items: section.items.map { $0.copy(name($0.id)) },
                    subsections: section.subsections.map { $0.renamed(name) }, unknown: section.unknown))
        case .subsection(let subsection): .subsection(subsection.renamed(name))
        case .item(let item): .item(item.copy(name(item.id)))
        case .attachment(let attachment): .attachment(attachment.copy(name(attachment.id)))
        }
    }
}

extension Subsection {
    fileprivate func renamed(_ name: (PartID) -> PartID) -> Subsection {
        Subsection(id: name(id), title: title, items: items.map { $0.copy(name($0.id)) }, unknown: unknown)
    }
}

extension Attachment {
    fileprivate func copy(_ id: PartID) -> Attachment {
        Attachment(id: id, title: title, paragraphs: paragraphs, unknown: unknown)
    }
}
