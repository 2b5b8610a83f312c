extension Bulletin {
    /// The edits that turn this bulletin into `target`, as small as its parts and texts allow; none where the two are
    /// the same.
    func edits(to target: Bulletin) -> [Edit] {
        var work = self
        var edits: [Edit] = []
        do throws(EditError) {
            func perform(_ edit: Edit) throws(EditError) {
                _ = try work.apply(edit)
                edits.append(edit)
            }
            for id in work.superfluous(for: target) { try perform(.remove(id)) }
            try Bulletin.place(target.slots, perform) { work }
            // What is left over gave up the parts that it held.
            for id in work.leftOver(for: target) { try perform(.remove(id)) }
            for edit in work.textEdits(to: target) { try perform(edit) }
        } catch {
            return [.become(target)]
        }
        if !work.ignored.isIdentical(to: target.ignored) {
            work.ignored = target.ignored
            edits.append(.ignore(target.ignored))
        }
        return work == target ? edits : [.become(target)]
    }

    /// Each part without its children, and where it stands, parents before children.
    private var slots: [(part: Part, location: Location)] {
        var result: [(Part, Location)] = []
        for (s, section) in sections.enumerated() {
            let shell = Section(id: section.id, title: section.title, unknown: section.unknown)
            result.append((.section(shell), Location(nil, s)))
            for (i, item) in section.items.enumerated() { result.append((.item(item), Location(section.id, i))) }
            for (u, subsection) in section.subsections.enumerated() {
                let shell = Subsection(id: subsection.id, title: subsection.title, unknown: subsection.unknown)
                result.append((.subsection(shell), Location(section.id, u)))
                for (i, item) in subsection.items.enumerated() {
                    result.append((.item(item), Location(subsection.id, i)))
                }
            }
        }
        return result
    }

    /// The places are taken from the first to the last, so that those before stay as they are.
    private static func place(
        _ slots: [(part: Part, location: Location)], _ perform: (Edit) throws(EditError) -> Void,
        in work: () -> Bulletin
    ) throws(EditError) {
        var standing: [PartID: Location] = [:]
        var isStale = true
        for (part, location) in slots {
            // After a change of the tree the places are other ones.
            if isStale { standing = work().locations }
            let here = standing[part.id]
            isStale = here != location
            if here == nil {
                try perform(.insert(part, at: location))
            } else if isStale {
                try perform(.move(part.id, to: location))
            }
        }
    }

    private var locations: [PartID: Location] {
        Dictionary(slots.map { ($0.part.id, $0.location) }) { first, _ in first }
    }

    /// The outermost parts that `target` has neither itself nor any part of.
    private func superfluous(for target: Bulletin) -> [PartID] {
        let wanted = Set(target.ids)
        func isDead(_ part: Part) -> Bool { part.ids.allSatisfy { !wanted.contains($0) } }
        return sections.flatMap { section -> [PartID] in
            if isDead(.section(section)) { return [section.id] }
            return section.items.map(\.id).filter { !wanted.contains($0) }
                + section.subsections.flatMap { subsection -> [PartID] in
                    if isDead(.subsection(subsection)) { return [subsection.id] }
                    return subsection.items.map(\.id).filter { !wanted.contains($0) }
                }
        }
    }

    /// The parts that `target` does not have, inner ones first.
    private func leftOver(for target: Bulletin) -> [PartID] {
        let wanted = Set(target.ids)
        return ids.filter { !wanted.contains($0) }.reversed()
    }

    /// The texts that differ, where both have the same parts.
    private func textEdits(to target: Bulletin) -> [Edit] {
        var edits: [Edit] = []
        func compare(_ place: Place, _ old: String, _ new: String) {
            if let edit = Edit(at: place, from: old, to: new) { edits.append(edit) }
        }
        compare(Place(.masthead, .name), masthead.name, target.masthead.name)
        compare(Place(.masthead, .title), masthead.title, target.masthead.title)
        compare(Place(.masthead, .office), masthead.office, target.masthead.office)
        let old = Dictionary(slots.map { ($0.part.id, $0.part) }) { first, _ in first }
        for (part, _) in target.slots {
            switch (old[part.id], part) {
            case (.section(let old)?, .section(let new)): compare(Place(new.id, .title), old.title, new.title)
            case (.subsection(let old)?, .subsection(let new)): compare(Place(new.id, .title), old.title, new.title)
            case (.item(let old)?, .item(let new)):
                compare(Place(new.id, .headline), old.headline, new.headline)
                compare(Place(new.id, .contributor), old.contributor, new.contributor)
                compare(Place(new.id, .source), old.source, new.source)
                edits += old.paragraphEdits(to: new)
            default: break
            }
        }
        return edits
    }
}

extension Item {
    fileprivate func paragraphEdits(to other: Item) -> [Edit] {
        let (old, new) = (paragraphs, other.paragraphs)
        if old.count == new.count {
            return old.indices.compactMap { Edit(at: Place(id, .paragraph($0)), from: old[$0], to: new[$0]) }
        }
        let head = zip(old, new).prefix { $0.isIdentical(to: $1) }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
            .prefix { $0.isIdentical(to: $1) }.count
        return [.paragraphs(id, head..<old.count - tail, Array(new[head..<new.count - tail]))]
    }
}

extension Edit {
    /// What turns one text into another, between their common beginning and end; `nil` where they are the same.
    fileprivate init?(at place: Place, from old: String, to new: String) {
        if old.isIdentical(to: new) { return nil }
        let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        var text = String.UnicodeScalarView()
        text.append(contentsOf: b[head..<b.count - tail])
        self = .replace(place, head..<a.count - tail, with: String(text))
    }
}
