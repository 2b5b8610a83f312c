// Which parts live, and where.
extension Merge {
    /// The parts that live in the end, without the parts in them, and the slot that each stands in.
    private struct Living {
        var parts: [PartID: Part] = [:]
        var slots: [PartIndex.Slot: Set<PartID>] = [:]

        func hasChildren(_ id: PartID) -> Bool {
            [Part.Kind.item, .subsection].contains { slots[PartIndex.Slot(parent: id, kind: $0)] != nil }
        }
    }

    mutating func mergeParts() {
        let (old, ours, others) = (PartIndex(base), PartIndex(mine), PartIndex(theirs))
        var living = Living()
        // Inner parts first: whether a part goes hangs on whether something in it lives.
        for kind in [Part.Kind.item, .subsection, .section, .attachment] {
            for id in ours.ids(kind) + others.ids(kind) where living.parts[id] == nil {
                guard
                    let part = survivor(
                        old.parts[id], ours.parts[id], others.parts[id], hasChildren: living.hasChildren(id))
                else { continue }
                living.parts[id] = part
                let parent = parent(of: id, old.parents[id], ours.parents[id], others.parents[id])
                living.slots[PartIndex.Slot(parent: parent, kind: kind), default: []].insert(id)
            }
        }
        func children(_ parent: PartID?, _ kind: Part.Kind) -> [Part] {
            let slot = PartIndex.Slot(parent: parent, kind: kind)
            return OrderMerge.merged(
                base: old.order[slot] ?? [], mine: ours.order[slot] ?? [], theirs: others.order[slot] ?? [],
                living: living.slots[slot] ?? []
            ).compactMap { living.parts[$0] }
        }
        func items(_ parent: PartID) -> [Item] {
            children(parent, .item).compactMap { if case .item(let item) = $0 { item } else { nil } }
        }
        bulletin.sections = children(nil, .section).compactMap { part in
            guard case .section(var section) = part else { return nil }
            section.items = items(section.id)
            section.subsections = children(section.id, .subsection).compactMap { part in
                guard case .subsection(var subsection) = part else { return nil }
                subsection.items = items(subsection.id)
                return subsection
            }
            return section
        }
        bulletin.attachments = children(.attachments, .attachment).compactMap {
            if case .attachment(let attachment) = $0 { attachment } else { nil }
        }
    }

    /// What becomes of a part: both have it; or one has it, and the other never had it, or deleted it.
    private mutating func survivor(_ old: Part?, _ mine: Part?, _ theirs: Part?, hasChildren: Bool) -> Part? {
        switch (mine, theirs) {
        case (nil, nil): return nil
        case (let mine?, let theirs?):
            // Taken back and there already: it came back by another's hand, with his words.
            if old == nil, clash == .keepsMine { return mine }
            return merged(old, mine, theirs)
        case (let only?, nil), (nil, let only?):
            guard let old else { return only }
            if only == old || mine == nil && clash == .keepsMine, !hasChildren { return nil }
            report(.part(only.id))
            return only
        }
    }

    /// Where a part stands that one or both have moved; moved by both to different places, one of the two, whoever is
    /// asked.
    private mutating func parent(
        of id: PartID, _ old: PartID?, _ mine: PartID?, _ theirs: PartID?
    ) -> PartID? {
        guard let mine, let theirs else { return mine ?? theirs }
        if mine == old || mine == theirs { return theirs }
        if theirs == old { return mine }
        movedApart.append(id)
        return min(mine, theirs)
    }

    /// The texts of a part; the parts in it are merged by themselves.
    private mutating func merged(_ old: Part?, _ mine: Part, _ theirs: Part) -> Part {
        let id = mine.id
        let unknown = unknown(id, old?.unknown ?? [:], mine.unknown, theirs.unknown)
        func title(_ old: String?, _ mine: String, _ theirs: String) -> String {
            text(Place(id, .title), old ?? "", mine, theirs)
        }
        switch (mine, theirs) {
        case (.item(let mine), .item(let theirs)):
            var before: Item?
            if case .item(let item)? = old { before = item }
            return .item(merged(before, mine, theirs, unknown))
        case (.subsection(let mine), .subsection(let theirs)):
            return .subsection(
                Subsection(id: id, title: title(old?.title, mine.title, theirs.title), unknown: unknown))
        case (.section(let mine), .section(let theirs)):
            return .section(Section(id: id, title: title(old?.title, mine.title, theirs.title), unknown: unknown))
        case (.attachment(let mine), .attachment(let theirs)):
            var before: Attachment?
            if case .attachment(let attachment)? = old { before = attachment }
            return .attachment(
                Attachment(
                    id: id, title: title(before?.title, mine.title, theirs.title),
                    paragraphs: paragraphs(id, before?.paragraphs, mine.paragraphs, theirs.paragraphs),
                    unknown: unknown))
        // Ids of two kinds were told apart before.
        default: return mine
        }
    }

    private mutating func merged(_ known: Item?, _ mine: Item, _ theirs: Item, _ unknown: [JSONKey: JSON]) -> Item {
        let id = mine.id
        let old = known ?? Item(id: id)
        func text(_ field: Field, _ part: KeyPath<Item, String>) -> String {
            self.text(Place(id, field), old[keyPath: part], mine[keyPath: part], theirs[keyPath: part])
        }
        return Item(
            id: id, headline: text(.headline, \.headline), contributor: text(.contributor, \.contributor),
            source: text(.source, \.source),
            paragraphs: paragraphs(id, known?.paragraphs, mine.paragraphs, theirs.paragraphs),
            note: note(id.noteOfItem, old.note, mine.note, theirs.note),
            runsIn: theirs.runsIn == old.runsIn ? mine.runsIn : theirs.runsIn, unknown: unknown)
    }
}
