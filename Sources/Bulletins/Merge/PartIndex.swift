/// The parts of a bulletin by their ids, without the parts in them.
struct PartIndex {
    /// The children of one kind that a part has; `nil` holds the sections.
    struct Slot: Hashable {
        let parent: PartID?
        let kind: Part.Kind
    }

    private(set) var parts: [PartID: Part] = [:]
    private(set) var parents: [PartID: PartID] = [:]
    /// In printed order.
    private(set) var order: [Slot: [PartID]] = [:]

    init(_ bulletin: Bulletin) {
        bulletin.forEachPath { id, path in
            let parent = bulletin.location(of: path).parent
            parts[id] = bulletin.part(at: path).shell
            parents[id] = parent
            order[Slot(parent: parent, kind: path.kind), default: []].append(id)
        }
    }

    func ids(_ kind: Part.Kind) -> [PartID] { parts.filter { $0.value.kind == kind }.keys.sorted() }
}

extension Bulletin {
    /// With new ids for parts whose id names a part of another kind elsewhere, as files written by hand may have it.
    func withoutOtherKinds(of others: [PartID: Part.Kind]) -> Bulletin {
        let own = kinds
        let clashing = own.filter { others[$0.key] != nil && others[$0.key] != $0.value }.keys
        if clashing.isEmpty { return self }
        var names: [PartID: PartID] = [:]
        for id in clashing.sorted() {
            var name = id.text + "x"
            while own[PartID(name)] != nil || others[PartID(name)] != nil { name += "x" }
            names[id] = PartID(name)
        }
        return renamed { names[$0] ?? $0 }
    }
}
