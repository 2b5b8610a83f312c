/// Two people's versions of one issue, made from the same `base`, as one.
///
/// Parts are matched by their ids. Every field is merged by itself; a text also within itself, where the two changes do
/// not touch; paragraphs by what they say. Where both changed the same place, mine stands, and theirs goes to
/// ``Bulletin/conflicts``. What one deleted and the other changed stays, and is marked there too; a part that was only
/// moved by the other is deleted. No character disappears that its writer did not delete.
///
/// It is the same whoever asks, but for which of two texts stands in a place and which in its conflict, and the order of
/// the conflicts. With a side that changed nothing the result is the other side.
package struct Merge {
    package private(set) var bulletin: Bulletin
    /// The conflicts that this merge found; they are in the bulletin too.
    package private(set) var conflicts: [Conflict] = []

    private let base: Bulletin
    private let mine: Bulletin
    private let theirs: Bulletin
    private let from: String
    private let clash: Clash

    /// What becomes of a place that both changed.
    enum Clash: Sendable {
        /// Both texts are kept, as the summary says.
        case keepsBoth
        /// Mine stands, be it that I deleted the place, and theirs is dropped: how a step is taken back or done again
        /// in a text in which others have worked since.
        case keepsMine
    }

    /// - Parameter from: who made `theirs`, for the conflicts.
    package init(base: Bulletin, mine: Bulletin, theirs: Bulletin, from: String = "") {
        self.init(base: base, mine: mine, theirs: theirs, from: from, clash: .keepsBoth)
    }

    init(base: Bulletin, mine: Bulletin, theirs: Bulletin, from: String = "", clash: Clash) {
        self.base = base
        self.mine = mine
        self.theirs = theirs.withoutOtherKinds(of: mine.kinds.merging(base.kinds) { kind, _ in kind })
        self.from = from
        self.clash = clash
        bulletin = mine
        if theirs == base || mine == theirs { return }
        if mine == base {
            bulletin = theirs
            return
        }
        bulletin.format = max(mine.format, theirs.format)
        bulletin.masthead = masthead()
        bulletin.imprint = imprint()
        bulletin.sections = sections()
        bulletin.ignored = Merge.set(
            base.ignored.map(Exact.init), mine.ignored.map(Exact.init), theirs.ignored.map(Exact.init)
        ).map(\.text)
        bulletin.unknown = unknown(.masthead, base.unknown, mine.unknown, theirs.unknown)
        let living = Set(bulletin.ids + [.masthead, .imprint])
        let standing = Merge.set(base.conflicts, mine.conflicts, theirs.conflicts) + conflicts
        bulletin.conflicts = standing.reduce(into: []) { result, conflict in
            if living.contains(conflict.part), !result.contains(conflict) { result.append(conflict) }
        }
    }

    /// What is in both, or was added by one; in my order, then theirs.
    private static func set<Element: Equatable>(
        _ base: [Element], _ mine: [Element], _ theirs: [Element]
    ) -> [Element] {
        if mine == base { return theirs }
        return mine.filter { theirs.contains($0) || !base.contains($0) }
            + theirs.filter { !mine.contains($0) && !base.contains($0) }
    }
}

// Texts and fields.
extension Merge {
    private mutating func note(_ part: PartID, _ subject: Conflict.Subject, kept: [String] = [], other: [String] = []) {
        guard clash == .keepsBoth else { return }
        conflicts.append(Conflict(part: part, subject: subject, kept: kept, other: other, from: from))
    }

    private mutating func text(_ place: Place, _ base: String, _ mine: String, _ theirs: String) -> String {
        let merge = TextMerge(base: base, mine: mine, theirs: theirs)
        if merge.other != nil, clash == .keepsMine { return mine }
        if let other = merge.other { note(place.part, .text(place.field), kept: [merge.text], other: [other]) }
        return merge.text
    }

    /// A value that is changed as a whole.
    private mutating func value<Value: Equatable>(
        _ place: Place, _ base: Value, _ mine: Value, _ theirs: Value, printed: (Value) -> String
    ) -> Value {
        if theirs == base || mine == theirs { return mine }
        if mine == base { return theirs }
        note(place.part, .text(place.field), kept: [printed(mine)], other: [printed(theirs)])
        return mine
    }

    private mutating func paragraphs(_ id: PartID, _ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
        if theirs.isIdentical(to: base) || mine.isIdentical(to: theirs) { return mine }
        if mine.isIdentical(to: base) { return theirs }
        let merge = ParagraphMerge(base: base, mine: mine, theirs: theirs, clash: clash)
        for clash in merge.clashes {
            note(id, .text(.paragraph(clash.index)), kept: clash.kept, other: clash.other)
        }
        return merge.paragraphs
    }

    private mutating func unknown(
        _ part: PartID, _ base: [JSONKey: JSON], _ mine: [JSONKey: JSON], _ theirs: [JSONKey: JSON]
    ) -> [JSONKey: JSON] {
        var result: [JSONKey: JSON] = [:]
        for key in Set(mine.keys).union(theirs.keys).sorted() {
            let (old, ours, others) = (base[key], mine[key], theirs[key])
            if others == old || ours == others {
                result[key] = ours
            } else if ours == old {
                result[key] = others
            } else {
                // What one deleted and the other changed stays.
                result[key] = clash == .keepsMine ? ours : ours ?? others
                func text(_ value: JSON?) -> [String] {
                    value.map { [String(decoding: JSONWriter.compact($0), as: UTF8.self)] } ?? []
                }
                note(part, .unknown(key), kept: text(ours ?? others), other: text(ours == nil ? nil : others))
            }
        }
        return result
    }

    private mutating func masthead() -> Masthead {
        let (a, b, c) = (base.masthead, mine.masthead, theirs.masthead)
        func place(_ field: Field) -> Place { Place(.masthead, field) }
        func number(_ value: Int?) -> String { value.map { $0 == 0 ? "" : String($0) } ?? "" }
        return Masthead(
            name: text(place(.name), a.name, b.name, c.name), title: text(place(.title), a.title, b.title, c.title),
            year: value(place(.year), a.year, b.year, c.year, printed: number),
            number: value(place(.number), a.number, b.number, c.number, printed: number),
            serial: value(place(.serial), a.serial, b.serial, c.serial, printed: number),
            office: text(place(.office), a.office, b.office, c.office),
            date: value(place(.date), a.date, b.date, c.date, printed: \.printed),
            coverage: value(place(.coverage), a.coverage, b.coverage, c.coverage, printed: \.printed),
            unknown: unknown(.masthead, a.unknown, b.unknown, c.unknown))
    }

    private mutating func imprint() -> Imprint {
        let (a, b, c) = (base.imprint, mine.imprint, theirs.imprint)
        return Imprint(
            reportTo: list(.reportTo, a.reportTo, b.reportTo, c.reportTo),
            sendTo: list(.sendTo, a.sendTo, b.sendTo, c.sendTo),
            distributeTo: list(.distributeTo, a.distributeTo, b.distributeTo, c.distributeTo),
            copies: value(Place(.imprint, .copies), a.copies, b.copies, c.copies) { $0.map { String($0) } ?? "" },
            unknown: unknown(.imprint, a.unknown, b.unknown, c.unknown))
    }

    /// Names are whole: changed by both at the same place, mine stand.
    private mutating func list(_ field: Field, _ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
        if theirs.isIdentical(to: base) || mine.isIdentical(to: theirs) { return mine }
        if mine.isIdentical(to: base) { return theirs }
        let names = base.map(Exact.init)
        let merge = SequenceMerge(
            base: names, mine: Hunk.changes(from: names, to: mine.map(Exact.init)),
            theirs: Hunk.changes(from: names, to: theirs.map(Exact.init)))
        var isClear = true
        let merged = merge.merged { mine, _, _ in
            isClear = false
            return mine
        }
        if isClear { return merged.map(\.text) }
        note(.imprint, .text(field), kept: [mine.joined(separator: "，")], other: [theirs.joined(separator: "，")])
        return mine
    }
}

// The tree of parts.
extension Merge {
    /// The parts that live in the end, by the part that they stand in.
    private struct Living {
        var items: [PartID: Item] = [:]
        var itemParents: [PartID: PartID] = [:]
        var subsections: [PartID: Subsection] = [:]
        var subsectionParents: [PartID: PartID] = [:]
    }

    private mutating func sections() -> [Section] {
        let (old, ours, others) = (PartIndex(base), PartIndex(mine), PartIndex(theirs))
        var living = Living()
        for id in ours.items.keys.sorted() + others.items.keys.sorted() where living.items[id] == nil {
            guard
                let item = survivor(
                    id, old.items[id], ours.items[id], others.items[id], hasChildren: false, merge: Merge.item)
            else { continue }
            living.items[id] = item
            living.itemParents[id] = parent(old.parents[id], ours.parents[id], others.parents[id])
        }
        let itemsByParent = Dictionary(grouping: living.itemParents.keys) { living.itemParents[$0] }
        for id in ours.subsections.keys.sorted() + others.subsections.keys.sorted() where living.subsections[id] == nil
        {
            guard
                let subsection = survivor(
                    id, old.subsections[id], ours.subsections[id], others.subsections[id],
                    hasChildren: itemsByParent[id] != nil, merge: Merge.subsection)
            else { continue }
            living.subsections[id] = subsection
            living.subsectionParents[id] = parent(old.parents[id], ours.parents[id], others.parents[id])
        }
        let subsectionsByParent = Dictionary(grouping: living.subsectionParents.keys) { living.subsectionParents[$0] }
        var sections: [PartID: Section] = [:]
        for id in ours.sections.keys.sorted() + others.sections.keys.sorted() where sections[id] == nil {
            let hasChildren = itemsByParent[id] != nil || subsectionsByParent[id] != nil
            sections[id] = survivor(
                id, old.sections[id], ours.sections[id], others.sections[id], hasChildren: hasChildren,
                merge: Merge.section)
        }
        func items(_ parent: PartID) -> [Item] {
            OrderMerge.merged(
                base: old.itemOrder[parent] ?? [], mine: ours.itemOrder[parent] ?? [],
                theirs: others.itemOrder[parent] ?? [], living: Set(itemsByParent[parent] ?? [])
            ).compactMap { living.items[$0] }
        }
        return OrderMerge.merged(
            base: base.sections.map(\.id), mine: mine.sections.map(\.id), theirs: theirs.sections.map(\.id),
            living: Set(sections.keys)
        ).compactMap { id in
            guard var section = sections[id] else { return nil }
            section.items = items(id)
            section.subsections = OrderMerge.merged(
                base: old.subsectionOrder[id] ?? [], mine: ours.subsectionOrder[id] ?? [],
                theirs: others.subsectionOrder[id] ?? [], living: Set(subsectionsByParent[id] ?? [])
            ).compactMap { id in
                guard var subsection = living.subsections[id] else { return nil }
                subsection.items = items(id)
                return subsection
            }
            return section
        }
    }

    /// What becomes of a part: both have it; or one has it, and the other never had it, or deleted it.
    private mutating func survivor<Value: Equatable>(
        _ id: PartID, _ old: Value?, _ mine: Value?, _ theirs: Value?, hasChildren: Bool,
        merge: (inout Merge, Value?, Value, Value) -> Value
    ) -> Value? {
        switch (mine, theirs) {
        case (nil, nil): return nil
        case (let mine?, let theirs?):
            // Taken back and there already: it came back by another's hand, with his words.
            if old == nil, clash == .keepsMine { return mine }
            return merge(&self, old, mine, theirs)
        case (let only?, nil), (nil, let only?):
            guard let old else { return only }
            if only == old || mine == nil && clash == .keepsMine, !hasChildren { return nil }
            note(id, .part)
            return only
        }
    }

    /// Where a part stands that one or both have moved; moved by both to different places, one of the two, whoever is
    /// asked.
    private func parent(_ old: PartID?, _ mine: PartID?, _ theirs: PartID?) -> PartID? {
        guard let mine, let theirs else { return mine ?? theirs }
        if mine == old { return theirs }
        if theirs == old { return mine }
        return min(mine, theirs)
    }

    private static func item(_ merge: inout Merge, _ old: Item?, _ mine: Item, _ theirs: Item) -> Item {
        let id = mine.id
        func place(_ field: Field) -> Place { Place(id, field) }
        return Item(
            id: id, headline: merge.text(place(.headline), old?.headline ?? "", mine.headline, theirs.headline),
            contributor: merge.text(
                place(.contributor), old?.contributor ?? "", mine.contributor, theirs.contributor),
            source: merge.text(place(.source), old?.source ?? "", mine.source, theirs.source),
            paragraphs: merge.paragraphs(id, old?.paragraphs ?? [], mine.paragraphs, theirs.paragraphs),
            unknown: merge.unknown(id, old?.unknown ?? [:], mine.unknown, theirs.unknown))
    }

    /// Its title; what is in it is merged by itself.
    private static func subsection(
        _ merge: inout Merge, _ old: Subsection?, _ mine: Subsection, _ theirs: Subsection
    ) -> Subsection {
        Subsection(
            id: mine.id, title: merge.text(Place(mine.id, .title), old?.title ?? "", mine.title, theirs.title),
            unknown: merge.unknown(mine.id, old?.unknown ?? [:], mine.unknown, theirs.unknown))
    }

    private static func section(_ merge: inout Merge, _ old: Section?, _ mine: Section, _ theirs: Section) -> Section {
        Section(
            id: mine.id, title: merge.text(Place(mine.id, .title), old?.title ?? "", mine.title, theirs.title),
            unknown: merge.unknown(mine.id, old?.unknown ?? [:], mine.unknown, theirs.unknown))
    }
}
