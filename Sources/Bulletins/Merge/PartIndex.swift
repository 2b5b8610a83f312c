/// The parts of a bulletin by their ids, without what is in them.
struct PartIndex {
    private(set) var items: [PartID: Item] = [:]
    private(set) var subsections: [PartID: Subsection] = [:]
    private(set) var sections: [PartID: Section] = [:]
    private(set) var parents: [PartID: PartID] = [:]
    /// The children of each part, in order.
    private(set) var itemOrder: [PartID: [PartID]] = [:]
    private(set) var subsectionOrder: [PartID: [PartID]] = [:]

    init(_ bulletin: Bulletin) {
        for section in bulletin.sections {
            sections[section.id] = Section(id: section.id, title: section.title, unknown: section.unknown)
            add(section.items, to: section.id)
            subsectionOrder[section.id] = section.subsections.map(\.id)
            for subsection in section.subsections {
                subsections[subsection.id] = Subsection(
                    id: subsection.id, title: subsection.title, unknown: subsection.unknown)
                parents[subsection.id] = section.id
                add(subsection.items, to: subsection.id)
            }
        }
    }

    private mutating func add(_ children: [Item], to parent: PartID) {
        itemOrder[parent] = children.map(\.id)
        for item in children {
            items[item.id] = item
            parents[item.id] = parent
        }
    }
}

extension Bulletin {
    enum Kind { case section, subsection, item }

    var kinds: [PartID: Kind] {
        var kinds: [PartID: Kind] = [:]
        for section in sections {
            kinds[section.id] = .section
            for item in section.items { kinds[item.id] = .item }
            for subsection in section.subsections {
                kinds[subsection.id] = .subsection
                for item in subsection.items { kinds[item.id] = .item }
            }
        }
        return kinds
    }

    /// With new ids for parts whose id names a part of another kind elsewhere, as files written by hand may have it.
    func withoutOtherKinds(of others: [PartID: Kind]) -> Bulletin {
        let own = kinds
        let clashing = own.filter { others[$0.key] != nil && others[$0.key] != $0.value }.keys
        if clashing.isEmpty { return self }
        var names: [PartID: PartID] = [:]
        for id in clashing.sorted() {
            var name = id.text + "x"
            while own[PartID(name)] != nil || others[PartID(name)] != nil { name += "x" }
            names[id] = PartID(name)
        }
        func items(_ items: [Item]) -> [Item] {
            items.map { item in
                guard let id = names[item.id] else { return item }
                return Item(
                    id: id, headline: item.headline, contributor: item.contributor, source: item.source,
                    paragraphs: item.paragraphs, unknown: item.unknown)
            }
        }
        var result = self
        result.sections = sections.map { section in
            Section(
                id: names[section.id] ?? section.id, title: section.title, items: items(section.items),
                subsections: section.subsections.map { subsection in
                    Subsection(
                        id: names[subsection.id] ?? subsection.id, title: subsection.title,
                        items: items(subsection.items), unknown: subsection.unknown)
                }, unknown: section.unknown)
        }
        return result
    }
}
