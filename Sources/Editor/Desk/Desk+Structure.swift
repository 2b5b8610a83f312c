import Bulletins
import Recognition

extension Desk {
    /// A new, empty item after the present one; in a section's title, the first of that section.
    mutating func newItem() throws(EditError) {
        let location: Location
        switch bulletin.path(of: structuralPart) {
        case .item(let s, let u, let i)?:
            let parent = u.map { bulletin.sections[s].subsections[$0].id } ?? bulletin.sections[s].id
            location = Location(parent, i + 1)
        case .subsection(let s, let u)?: location = Location(bulletin.sections[s].subsections[u].id, 0)
        case .section(let s)?:
            let section = bulletin.sections[s]
            let first = section.items.isEmpty ? section.subsections.first?.id : nil
            location = Location(first ?? section.id, 0)
        case .attachment?, nil:
            // Before all items, or behind them: at their nearer end.
            let isBefore = [.masthead, .note].contains(part)
            guard let section = isBefore ? bulletin.sections.first : bulletin.sections.last else {
                return try newSection()
            }
            let inner = isBefore ? section.subsections.first : section.subsections.last
            location = Location(inner?.id ?? section.id, isBefore ? 0 : (inner?.items ?? section.items).count)
        }
        let item = Item(id: .random(using: &ids))
        let isLocal = bulletin.part(location.parent ?? .masthead).map {
            if case .subsection = $0 { true } else { false }
        }
        let start = Position(item.id, isLocal ?? false ? .contributor : .headline)
        try perform(.all(emptyEnd + [.insert(.item(item), at: location)]), "新条目", caret: start)
        focus = .page
        anchor = nil
    }

    /// Takes out the paragraph that Enter made at the end of a text, where nobody went on in it.
    private var emptyEnd: [Edit] {
        guard case .paragraph(let index)? = caret.position.place.field, index > 0,
            let paragraphs = bulletin.item(part)?.paragraphs, index == paragraphs.count - 1,
            paragraphs[index] == .plain("")
        else { return [] }
        return [.paragraphs(part, index..<index + 1, [])]
    }

    mutating func newSection() throws(EditError) {
        let section = Section(id: .random(using: &ids))
        let index = bulletin.path(of: structuralPart)?.section.map { $0 + 1 } ?? bulletin.sections.count
        try perform(
            .insert(.section(section), at: Location(nil, index)), "新栏目", caret: Position(section.id, .title))
        focus = .page
        anchor = nil
    }

    /// A new subsection after the present one, or the first of the present section.
    mutating func newSubsection() throws(EditError) {
        guard let path = bulletin.path(of: structuralPart), let s = path.section else { return }
        let index =
            switch path {
            case .subsection(_, let u), .item(_, let u?, _): u + 1
            case .section, .item, .attachment: 0
            }
        let subsection = Subsection(id: .random(using: &ids))
        try perform(
            .insert(.subsection(subsection), at: Location(bulletin.sections[s].id, index)), "新二级栏目",
            caret: Position(subsection.id, .title))
        focus = .page
        anchor = nil
    }

    /// Takes a part out; the caret goes to what stood before it.
    mutating func removePart(_ id: PartID) throws(EditError) {
        if bulletin.note(id) != nil { return try removeNote(id) }
        guard let path = bulletin.path(of: id) else { return }
        let title =
            switch path {
            case .section: "删除栏目"
            case .subsection: "删除二级栏目"
            case .item: "删除条目"
            case .attachment: "删除附件"
            }
        let gone = Set(bulletin.part(at: path).ids)
        var next = layout.firstPlace(ofPart: id)
        while let place = next, gone.contains(place.part) { next = placeBefore(place) }
        anchor = nil
        let target = next.map { Position($0, text($0).scalarCount) }
        try perform(.remove(id), title, caret: target ?? Position(.masthead(.title)))
    }

    /// Moves a part one place up or down among its like; at an end, into the neighbouring section.
    mutating func movePart(_ id: PartID, _ step: Int) throws(EditError) -> Bool {
        guard let path = bulletin.path(of: id), let target = slot(beside: path, step) else { return false }
        let caret = caret
        try perform(.move(id, to: target), step < 0 ? "上移" : "下移", caret: caret.position)
        outlineRow = outline.visibleRow(of: id, in: bulletin)
        return true
    }

    private func slot(beside path: PartPath, _ step: Int) -> Location? {
        switch path {
        case .attachment(let a):
            return bulletin.attachments.indices.contains(a + step) ? Location(.attachments, a + step) : nil
        case .section(let s):
            return bulletin.sections.indices.contains(s + step) ? Location(nil, s + step) : nil
        case .subsection(let s, let u):
            let section = bulletin.sections[s]
            if section.subsections.indices.contains(u + step) { return Location(section.id, u + step) }
            guard bulletin.sections.indices.contains(s + step) else { return nil }
            let next = bulletin.sections[s + step]
            return Location(next.id, step < 0 ? next.subsections.count : 0)
        case .item(_, _, let i):
            let here = bulletin.location(of: path)
            let containers = bulletin.containers
            guard let at = containers.firstIndex(where: { $0.id == here.parent }) else { return nil }
            if (0..<containers[at].count).contains(i + step) { return Location(here.parent, i + step) }
            guard containers.indices.contains(at + step) else { return nil }
            let next = containers[at + step]
            return Location(next.id, step < 0 ? next.count : 0)
        }
    }

    /// Moves a part to the end of a section or subsection, chosen from a list.
    mutating func movePart(_ id: PartID, into container: PartID) throws(EditError) {
        guard let target = bulletin.containers.first(where: { $0.id == container }) else { return }
        let isThere = bulletin.location(of: id)?.parent == container
        try perform(
            .move(id, to: Location(container, target.count - (isThere ? 1 : 0))), "移到栏目", caret: caret.position)
    }

    /// A copy of the item after it, with ids of its own.
    mutating func duplicateItem(_ id: PartID) throws(EditError) {
        guard let location = bulletin.location(of: id), let item = bulletin.item(id) else { return }
        let copy = item.copy(.random(using: &ids))
        try perform(
            .insert(.item(copy), at: Location(location.parent, location.index + 1)), "复制条目",
            caret: Position(copy.id, .headline))
    }

    /// The item's text goes to the end of the item before it; its headline becomes a paragraph.
    mutating func mergeIntoPrevious(_ id: PartID) throws(EditError) -> Bool {
        guard let location = bulletin.location(of: id), location.index > 0, let item = bulletin.item(id),
            let previous = bulletin.items(in: location.parent)?[location.index - 1]
        else { return false }
        let count = previous.paragraphs.count
        let texts = item.asParagraphs
        try perform(
            .all([.remove(id), .paragraphs(previous.id, count..<count, texts)]), "并入上一条",
            caret: Position(previous.id, texts.isEmpty ? .headline : .paragraph(count)))
        return true
    }

    /// A-←: a paragraph becomes an item, an item leaves its subsection, a subsection becomes a section.
    mutating func raise() throws(EditError) -> Bool {
        guard let path = bulletin.path(of: structuralPart) else { return false }
        switch (bulletin.part(at: path), caret.position.place.field) {
        case (.item(let item), .paragraph(let index)) where item.paragraphs[index].isPlain:
            let location = bulletin.location(of: path)
            var next = Item(id: .random(using: &ids), headline: item.paragraphs[index].text)
            next.paragraphs = Array(item.paragraphs[(index + 1)...])
            let units = KnownUnits(series)
            let isInSubsection = if case .item(_, .some, _) = path { true } else { false }
            if let (unit, headline) = Recognizer(units: units).contributor(before: next.headline),
                isInSubsection || units.printedName(of: unit) != nil
            {
                (next.contributor, next.headline) = (unit, headline)
            }
            try perform(
                .all([
                    .paragraphs(item.id, index..<item.paragraphs.count, []),
                    .insert(.item(next), at: Location(location.parent, location.index + 1)),
                ]), "段落升为条目", caret: Position(next.id, .headline))
            return true
        case (.item(let item), _):
            guard case .item(let s, .some, _) = path else { return false }
            let section = bulletin.sections[s]
            try perform(
                .move(item.id, to: Location(section.id, section.items.count)), "升一级", caret: caret.position)
            return true
        case (.subsection(let subsection), _):
            let section = Section(id: .random(using: &ids), title: subsection.title, items: subsection.items)
            try perform(
                .all([.remove(subsection.id), .insert(.section(section), at: Location(nil, (path.section ?? 0) + 1))]),
                "升为栏目", caret: Position(section.id, .title, caret.position.offset))
            return true
        case (.section, _), (.attachment, _): return false
        }
    }

    /// A-→: an item goes into the section's first subsection, or becomes paragraphs of the item before; a section
    /// becomes a subsection of the one before.
    mutating func lower() throws(EditError) -> Bool {
        guard let path = bulletin.path(of: structuralPart) else { return false }
        switch bulletin.part(at: path) {
        case .item(let item):
            if case .item(let s, nil, _) = path, let subsection = bulletin.sections[s].subsections.first {
                try perform(.move(item.id, to: Location(subsection.id, 0)), "降一级", caret: caret.position)
                return true
            }
            return try mergeIntoPrevious(item.id)
        case .section(let section):
            guard let s = path.section, s > 0, section.subsections.isEmpty else { return false }
            let previous = bulletin.sections[s - 1]
            let subsection = Subsection(id: .random(using: &ids), title: section.title, items: section.items)
            try perform(
                .all([
                    .remove(section.id),
                    .insert(.subsection(subsection), at: Location(previous.id, previous.subsections.count)),
                ]), "降为二级栏目", caret: Position(subsection.id, .title, caret.position.offset))
            return true
        case .subsection, .attachment: return false
        }
    }

    /// Sections in the standing order of the series; others keep their places after them.
    mutating func sortBySeries() throws(EditError) -> Bool {
        let order = series.sections.map(\.title)
        let ranked = bulletin.sections.enumerated().sorted { a, b in
            let left = order.firstIndex(of: a.element.title) ?? order.count
            let right = order.firstIndex(of: b.element.title) ?? order.count
            return (left, a.offset) < (right, b.offset)
        }.map(\.element.id)
        guard ranked != bulletin.sections.map(\.id) else { return false }
        try perform(
            .all(ranked.enumerated().map { .move($1, to: Location(nil, $0)) }), "按刊物顺序排栏目",
            caret: caret.position)
        return true
    }
}

extension Bulletin {
    /// What holds items, in printed order: each section, and each subsection.
    var containers: [(id: PartID, count: Int)] {
        sections.flatMap { section in
            // A section that has only subsections is no place where an item would go by itself.
            let own = section.items.isEmpty && !section.subsections.isEmpty ? [] : [(section.id, section.items.count)]
            return own + section.subsections.map { ($0.id, $0.items.count) }
        }
    }

    func items(in container: PartID?) -> [Item]? {
        switch container.flatMap({ part($0) }) {
        case .section(let section)?: section.items
        case .subsection(let subsection)?: subsection.items
        default: nil
        }
    }
}
