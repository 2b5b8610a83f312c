extension Bulletin {
    /// Where the part stands; `nil` for the masthead, the imprint and unknown ids.
    package func path(of id: PartID) -> PartPath? {
        // By indices: handing out every part on the way would count references to all its texts.
        for s in sections.indices {
            if sections[s].id == id { return .section(s) }
            for i in sections[s].items.indices where sections[s].items[i].id == id {
                return .item(section: s, subsection: nil, i)
            }
            for u in sections[s].subsections.indices {
                if sections[s].subsections[u].id == id { return .subsection(section: s, u) }
                for i in sections[s].subsections[u].items.indices where sections[s].subsections[u].items[i].id == id {
                    return .item(section: s, subsection: u, i)
                }
            }
        }
        return nil
    }

    package func part(at path: PartPath) -> Part {
        switch path {
        case .section(let s): .section(sections[s])
        case .subsection(let s, let u): .subsection(sections[s].subsections[u])
        case .item(let s, nil, let i): .item(sections[s].items[i])
        case .item(let s, let u?, let i): .item(sections[s].subsections[u].items[i])
        }
    }

    package func part(_ id: PartID) -> Part? { path(of: id).map(part(at:)) }

    package func item(_ id: PartID) -> Item? {
        guard case .item(let item)? = part(id) else { return nil }
        return item
    }

    package func location(of path: PartPath) -> Location {
        switch path {
        case .section(let s): Location(nil, s)
        case .subsection(let s, let u): Location(sections[s].id, u)
        case .item(let s, nil, let i): Location(sections[s].id, i)
        case .item(let s, let u?, let i): Location(sections[s].subsections[u].id, i)
        }
    }

    package func location(of id: PartID) -> Location? { path(of: id).map(location(of:)) }

    /// The parts that hold `id`, outermost first, without itself.
    package func ancestors(of id: PartID) -> [PartID] {
        switch path(of: id) {
        case nil, .section: []
        case .subsection(let s, _), .item(let s, nil, _): [sections[s].id]
        case .item(let s, let u?, _): [sections[s].id, sections[s].subsections[u].id]
        }
    }

    /// Every id in the bulletin, in printed order.
    package var ids: [PartID] { sections.flatMap { Part.section($0).ids } }

    mutating func changeItem(at path: PartPath, _ change: (inout Item) -> Void) {
        switch path {
        case .item(let s, nil, let i): change(&sections[s].items[i])
        case .item(let s, let u?, let i): change(&sections[s].subsections[u].items[i])
        case .section, .subsection: break
        }
    }

    /// Takes a part out; the path must be valid.
    mutating func take(_ path: PartPath) -> Part {
        switch path {
        case .section(let s): .section(sections.remove(at: s))
        case .subsection(let s, let u): .subsection(sections[s].subsections.remove(at: u))
        case .item(let s, nil, let i): .item(sections[s].items.remove(at: i))
        case .item(let s, let u?, let i): .item(sections[s].subsections[u].items.remove(at: i))
        }
    }

    /// Puts a part in; throws where there is no such slot for its kind, with nothing changed.
    mutating func put(_ part: Part, at location: Location) throws(EditError) {
        let parent = location.parent.flatMap { path(of: $0) }
        func check(_ count: Int) throws(EditError) {
            guard (0...count).contains(location.index) else { throw .noSuchSlot(location) }
        }
        switch (part, parent) {
        case (.section(let section), nil) where location.parent == nil:
            try check(sections.count)
            sections.insert(section, at: location.index)
        case (.subsection(let subsection), .section(let s)?):
            try check(sections[s].subsections.count)
            sections[s].subsections.insert(subsection, at: location.index)
        case (.item(let item), .section(let s)?):
            try check(sections[s].items.count)
            sections[s].items.insert(item, at: location.index)
        case (.item(let item), .subsection(let s, let u)?):
            try check(sections[s].subsections[u].items.count)
            sections[s].subsections[u].items.insert(item, at: location.index)
        default:
            throw .noSuchSlot(location)
        }
    }
}
