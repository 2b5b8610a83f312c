// The one way through the parts: every other walk, search and change of the tree goes by these.
extension Bulletin {
    /// Visits every part with its path, in printed order, until `visit` returns a value.
    ///
    /// By indices: handing out every part on the way would count references to all its texts.
    package func firstPath<Found>(_ visit: (PartID, PartPath) -> Found?) -> Found? {
        for s in sections.indices {
            if let found = visit(sections[s].id, .section(s)) { return found }
            for i in sections[s].items.indices {
                if let found = visit(sections[s].items[i].id, .item(section: s, subsection: nil, i)) { return found }
            }
            for u in sections[s].subsections.indices {
                if let found = visit(sections[s].subsections[u].id, .subsection(section: s, u)) { return found }
                for i in sections[s].subsections[u].items.indices {
                    let path = PartPath.item(section: s, subsection: u, i)
                    if let found = visit(sections[s].subsections[u].items[i].id, path) { return found }
                }
            }
        }
        for a in attachments.indices {
            if let found = visit(attachments[a].id, .attachment(a)) { return found }
        }
        return nil
    }

    /// Visits every part with its path, in printed order.
    package func forEachPath(_ visit: (PartID, PartPath) -> Void) {
        _ = firstPath { id, path -> Never? in
            visit(id, path)
            return nil
        }
    }

    /// The items of a section itself, or of one of its subsections.
    package subscript(section s: Int, subsection u: Int?) -> [Item] {
        get { u.map { sections[s].subsections[$0].items } ?? sections[s].items }
        _modify {
            if let u {
                yield &sections[s].subsections[u].items
            } else {
                yield &sections[s].items
            }
        }
    }

    /// Where the part stands; `nil` for what has no id of its own and for unknown ids.
    package func path(of id: PartID) -> PartPath? { firstPath { $0 == id ? $1 : nil } }

    package func part(at path: PartPath) -> Part {
        switch path {
        case .section(let s): .section(sections[s])
        case .subsection(let s, let u): .subsection(sections[s].subsections[u])
        case .item(let s, let u, let i): .item(self[section: s, subsection: u][i])
        case .attachment(let a): .attachment(attachments[a])
        }
    }

    package func part(_ id: PartID) -> Part? { path(of: id).map(part(at:)) }

    /// The item at a path, without a search and without copying the path's part.
    package func item(at path: PartPath) -> Item? {
        guard case .item(let s, let u, let i) = path else { return nil }
        return u.map { sections[s].subsections[$0].items[i] } ?? sections[s].items[i]
    }

    package func item(_ id: PartID) -> Item? { path(of: id).flatMap(item(at:)) }

    package func attachment(_ id: PartID) -> Attachment? { attachments.first { $0.id == id } }

    package func location(of path: PartPath) -> Location {
        switch path {
        case .section(let s): Location(nil, s)
        case .subsection(let s, let u): Location(sections[s].id, u)
        case .item(let s, let u, let i): Location(u.map { sections[s].subsections[$0].id } ?? sections[s].id, i)
        case .attachment(let a): Location(.attachments, a)
        }
    }

    package func location(of id: PartID) -> Location? { path(of: id).map(location(of:)) }

    /// The parts that hold `id`, outermost first, without itself.
    package func ancestors(of id: PartID) -> [PartID] {
        switch path(of: id) {
        case nil, .section, .attachment: []
        case .subsection(let s, _): [sections[s].id]
        case .item(let s, let u, _): [sections[s].id] + (u.map { [sections[s].subsections[$0].id] } ?? [])
        }
    }

    /// Every id in the bulletin, in printed order.
    package var ids: [PartID] {
        var ids: [PartID] = []
        forEachPath { id, _ in ids.append(id) }
        return ids
    }

    /// What each part is.
    var kinds: [PartID: Part.Kind] {
        var kinds: [PartID: Part.Kind] = [:]
        forEachPath { id, path in kinds[id] = path.kind }
        return kinds
    }

    /// Takes a part out; the path must be valid.
    mutating func take(_ path: PartPath) -> Part {
        switch path {
        case .section(let s): .section(sections.remove(at: s))
        case .subsection(let s, let u): .subsection(sections[s].subsections.remove(at: u))
        case .item(let s, let u, let i): .item(self[section: s, subsection: u].remove(at: i))
        case .attachment(let a): .attachment(attachments.remove(at: a))
        }
    }

    /// Puts a part in; throws where there is no such slot for its kind, with nothing changed.
    mutating func put(_ part: Part, at location: Location) throws(EditError) {
        let parent = location.parent.flatMap { path(of: $0) }
        func put<Child>(_ child: Child, _ children: inout [Child]) throws(EditError) {
            guard (0...children.count).contains(location.index) else { throw .noSuchSlot(location) }
            children.insert(child, at: location.index)
        }
        switch (part, parent) {
        case (.section(let section), nil) where location.parent == nil: try put(section, &sections)
        case (.attachment(let attachment), nil) where location.parent == .attachments: try put(attachment, &attachments)
        case (.subsection(let subsection), .section(let s)?): try put(subsection, &sections[s].subsections)
        case (.item(let item), .section(let s)?): try put(item, &sections[s].items)
        case (.item(let item), .subsection(let s, let u)?): try put(item, &sections[s].subsections[u].items)
        default: throw .noSuchSlot(location)
        }
    }
}

extension PartPath {
    package var kind: Part.Kind {
        switch self {
        case .section: .section
        case .subsection: .subsection
        case .item: .item
        case .attachment: .attachment
        }
    }
}
