extension Bulletin {
    /// The edit that puts imported parts at the end of the issue, or, where there is a `parent`, into that section or
    /// subsection.
    ///
    /// Parts that cannot stand there go where the last of their kind stands.
    package func insertion(of parts: [Part], into parent: PartID? = nil) -> Edit {
        var edits: [Edit] = []
        var sectionCount = sections.count
        let home = parent.flatMap { part($0) } ?? sections.last.map(Part.section)
        var itemCount = 0
        for part in parts {
            switch (part, home) {
            case (.section, _):
                edits.append(.insert(part, at: Location(nil, sectionCount)))
                sectionCount += 1
            case (.subsection, .section(let section)?):
                edits.append(.insert(part, at: Location(section.id, section.subsections.count + itemCount)))
                itemCount += 1
            case (.item, .section(let section)?):
                edits.append(.insert(part, at: Location(section.id, section.items.count + itemCount)))
                itemCount += 1
            case (.item, .subsection(let subsection)?):
                edits.append(.insert(part, at: Location(subsection.id, subsection.items.count + itemCount)))
                itemCount += 1
            default:
                let section =
                    switch part {
                    case .item(let item): Section(items: [item])
                    case .subsection(let subsection): Section(subsections: [subsection])
                    case .section(let section): section
                    }
                edits.append(.insert(.section(section), at: Location(nil, sectionCount)))
                sectionCount += 1
            }
        }
        return .all(edits)
    }
}
