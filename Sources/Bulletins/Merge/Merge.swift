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
        bulletin.note = note(.note, base.note, mine.note, theirs.note)
        bulletin.closing = closing()
        bulletin.imprint = imprint()
        mergeParts()
        bulletin.ignored = Merge.set(
            base.ignored.map(Exact.init), mine.ignored.map(Exact.init), theirs.ignored.map(Exact.init)
        ).map(\.text)
        bulletin.unknown = unknown(.masthead, base.unknown, mine.unknown, theirs.unknown)
        var living = PartID.fixed.union(bulletin.ids)
        if bulletin.note == nil { living.remove(.note) }
        for item in bulletin.items where item.note != nil { living.insert(item.id.noteOfItem) }
        let standing = Merge.set(base.conflicts, mine.conflicts, theirs.conflicts) + conflicts
        bulletin.conflicts = standing.reduce(into: []) { result, conflict in
            guard living.contains(conflict.part) else { return }
            // The same two texts are one choice, though the one who wrote the other is known only once.
            guard let index = result.firstIndex(where: { $0.isSameChoice(as: conflict) }) else {
                return result.append(conflict)
            }
            if result[index].from.isEmpty { result[index].from = conflict.from }
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
    private mutating func report(_ subject: Conflict.Subject, kept: [Paragraph] = [], other: [Paragraph] = []) {
        guard clash == .keepsBoth else { return }
        conflicts.append(Conflict(subject, kept: kept, other: other, from: from))
    }

    private mutating func text(_ place: Place, _ base: String, _ mine: String, _ theirs: String) -> String {
        let merge = TextMerge(base: base, mine: mine, theirs: theirs)
        if merge.other != nil, clash == .keepsMine { return mine }
        if let other = merge.other { report(.text(place), kept: [.plain(merge.text)], other: [.plain(other)]) }
        return merge.text
    }

    /// A value that is changed as a whole.
    private mutating func value<Value: Equatable>(
        _ place: Place, _ base: Value, _ mine: Value, _ theirs: Value, printed: (Value) -> String
    ) -> Value {
        if theirs == base || mine == theirs { return mine }
        if mine == base { return theirs }
        report(.text(place), kept: [.plain(printed(mine))], other: [.plain(printed(theirs))])
        return mine
    }

    private mutating func paragraphs(
        _ id: PartID, _ base: [Paragraph], _ mine: [Paragraph], _ theirs: [Paragraph]
    ) -> [Paragraph] {
        if theirs == base || mine == theirs { return mine }
        if mine == base { return theirs }
        let merge = ParagraphMerge(base: base, mine: mine, theirs: theirs, clash: clash)
        for clash in merge.clashes {
            report(.text(Place(id, .paragraph(clash.index))), kept: clash.kept, other: clash.other)
        }
        for (index, clash) in merge.inside {
            report(.text(Place(id, Field(index, clash.slot))), kept: [.plain(clash.kept)], other: [.plain(clash.other)])
        }
        return merge.paragraphs
    }

    /// The values of a table of fields, each by its form.
    private mutating func values<Table>(
        _ base: FieldValues<Table>, _ mine: FieldValues<Table>, _ theirs: FieldValues<Table>,
        _ place: (TableField<Table>) -> Place
    ) -> FieldValues<Table> {
        var result = mine
        for field in TableField<Table>.all {
            switch (base[field], mine[field], theirs[field]) {
            case (.text(let a), .text(let b), .text(let c)): result[field] = .text(text(place(field), a, b, c))
            case (.list(let a), .list(let b), .list(let c)): result[field] = .list(list(place(field), a, b, c))
            case (let a, let b, let c): result[field] = value(place(field), a, b, c, printed: \.printed)
            }
        }
        return result
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
                func text(_ value: JSON?) -> [Paragraph] {
                    value.map { [.plain(String(decoding: JSONWriter.compact($0), as: UTF8.self))] } ?? []
                }
                report(.unknown(part, key), kept: text(ours ?? others), other: text(ours == nil ? nil : others))
            }
        }
        return result
    }

    private mutating func note(_ id: PartID, _ base: Note?, _ mine: Note?, _ theirs: Note?) -> Note? {
        switch (mine, theirs) {
        case (nil, nil): return nil
        case (let mine?, let theirs?):
            return Note(
                label: text(Place(id, .title), base?.label ?? "", mine.label, theirs.label),
                paragraphs: paragraphs(id, base?.paragraphs ?? [], mine.paragraphs, theirs.paragraphs),
                unknown: unknown(id, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        case (let only?, nil), (nil, let only?):
            guard let base else { return only }
            if only == base || mine == nil && clash == .keepsMine { return nil }
            report(.part(id))
            return only
        }
    }

    private mutating func masthead() -> Masthead {
        let (a, b, c) = (base.masthead, mine.masthead, theirs.masthead)
        var result = Masthead(unknown: unknown(.masthead, a.unknown, b.unknown, c.unknown))
        result.values = values(a.values, b.values, c.values) { .masthead(.entry($0)) }
        result.issuers = issuers(a.issuers, b.issuers, c.issuers)
        return result
    }

    private mutating func closing() -> Closing {
        let (a, b, c) = (base.closing, mine.closing, theirs.closing)
        var result = Closing()
        result.values = values(a.values, b.values, c.values) { .closing($0) }
        result.unknown = unknown(.closing, a.unknown, b.unknown, c.unknown)
        return result
    }

    private mutating func imprint() -> Imprint {
        let (a, b, c) = (base.imprint, mine.imprint, theirs.imprint)
        var result = Imprint(unknown: unknown(.imprint, a.unknown, b.unknown, c.unknown))
        result.values = values(a.values, b.values, c.values) { .imprint(.entry($0)) }
        result.lines = labelled(a.lines, b.lines, c.lines, \.label) { merge, base, mine, theirs in
            let place = Place.imprint(.line(Exact(mine.label)))
            return Imprint.Line(
                label: mine.label, names: merge.list(place, base?.names ?? [], mine.names, theirs.names),
                unknown: merge.unknown(.imprint, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        } isEmpty: {
            $0.names.isEmpty && $0.unknown.isEmpty
        }
        result.people = labelled(a.people, b.people, c.people, \.label) { merge, base, mine, theirs in
            let place = Place.imprint(.person(Exact(mine.label)))
            return Imprint.Person(
                label: mine.label, name: merge.text(place, base?.name ?? "", mine.name, theirs.name),
                unknown: merge.unknown(.imprint, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        } isEmpty: {
            $0.name.isEmpty && $0.unknown.isEmpty
        }
        return result
    }

    /// Rows that their labels name: each is merged by itself, and their order like that of parts.
    private mutating func labelled<Row: Equatable>(
        _ base: [Row], _ mine: [Row], _ theirs: [Row], _ label: (Row) -> String,
        _ merge: (inout Merge, Row?, Row, Row) -> Row, isEmpty: (Row) -> Bool
    ) -> [Row] {
        if theirs == base || mine == theirs { return mine }
        if mine == base { return theirs }
        /// Two rows of one label are told apart by their order.
        func named(_ rows: [Row]) -> (names: [PartID], rows: [PartID: Row]) {
            var counts: [String: Int] = [:]
            let names = rows.map { row -> PartID in
                counts[label(row), default: 0] += 1
                return PartID("\(label(row))#\(counts[label(row)] ?? 0)")
            }
            return (names, Dictionary(zip(names, rows)) { first, _ in first })
        }
        let (old, ours, others) = (named(base), named(mine), named(theirs))
        var living: [PartID: Row] = [:]
        for name in ours.names + others.names where living[name] == nil {
            switch (ours.rows[name], others.rows[name]) {
            case (let mine?, let theirs?):
                let row = merge(&self, old.rows[name], mine, theirs)
                if !isEmpty(row) { living[name] = row }
            case (let only?, nil), (nil, let only?):
                let isMineGone = ours.rows[name] == nil
                guard let before = old.rows[name] else {
                    living[name] = only
                    continue
                }
                // What one deleted and the other changed stays.
                if only != before, !(isMineGone && clash == .keepsMine) { living[name] = only }
            case (nil, nil): break
            }
        }
        return OrderMerge.merged(
            base: old.names, mine: ours.names, theirs: others.names, living: Set(living.keys)
        ).compactMap { living[$0] }
    }

    /// Issuers are whole: changed by both at the same place, mine stand.
    private mutating func issuers(
        _ base: [Masthead.Issuer], _ mine: [Masthead.Issuer], _ theirs: [Masthead.Issuer]
    ) -> [Masthead.Issuer] {
        func printed(_ issuers: [Masthead.Issuer]) -> String {
            FieldValue.printed(issuers.map { $0.role.isEmpty ? $0.name : "\($0.role)：\($0.name)" })
        }
        return value(.masthead(.issuer(0)), base, mine, theirs, printed: printed)
    }

    /// Names are whole: changed by both at the same place, mine stand.
    private mutating func list(_ place: Place, _ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
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
        report(.text(place), kept: [.plain(FieldValue.printed(mine))], other: [.plain(FieldValue.printed(theirs))])
        return mine
    }
}

// The tree of parts.
extension Merge {
    /// The parts that live in the end, without the parts in them, and the slot that each stands in.
    private struct Living {
        var parts: [PartID: Part] = [:]
        var slots: [PartIndex.Slot: Set<PartID>] = [:]

        func hasChildren(_ id: PartID) -> Bool {
            [Part.Kind.item, .subsection].contains { slots[PartIndex.Slot(parent: id, kind: $0)] != nil }
        }
    }

    private mutating func mergeParts() {
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
                let parent = parent(old.parents[id], ours.parents[id], others.parents[id])
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
    private func parent(_ old: PartID?, _ mine: PartID?, _ theirs: PartID?) -> PartID? {
        guard let mine, let theirs else { return mine ?? theirs }
        if mine == old { return theirs }
        if theirs == old { return mine }
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
            var before = Item(id: id)
            if case .item(let item)? = old { before = item }
            return .item(merged(before, mine, theirs, unknown))
        case (.subsection(let mine), .subsection(let theirs)):
            return .subsection(
                Subsection(id: id, title: title(old?.title, mine.title, theirs.title), unknown: unknown))
        case (.section(let mine), .section(let theirs)):
            return .section(Section(id: id, title: title(old?.title, mine.title, theirs.title), unknown: unknown))
        case (.attachment(let mine), .attachment(let theirs)):
            var before = Attachment(id: id)
            if case .attachment(let attachment)? = old { before = attachment }
            return .attachment(
                Attachment(
                    id: id, title: title(before.title, mine.title, theirs.title),
                    paragraphs: paragraphs(id, before.paragraphs, mine.paragraphs, theirs.paragraphs),
                    unknown: unknown))
        // Ids of two kinds were told apart before.
        default: return mine
        }
    }

    private mutating func merged(_ old: Item, _ mine: Item, _ theirs: Item, _ unknown: [JSONKey: JSON]) -> Item {
        let id = mine.id
        func text(_ field: Field, _ part: KeyPath<Item, String>) -> String {
            self.text(Place(id, field), old[keyPath: part], mine[keyPath: part], theirs[keyPath: part])
        }
        return Item(
            id: id, headline: text(.headline, \.headline), contributor: text(.contributor, \.contributor),
            source: text(.source, \.source),
            paragraphs: paragraphs(id, old.paragraphs, mine.paragraphs, theirs.paragraphs),
            note: note(id.noteOfItem, old.note, mine.note, theirs.note),
            runsIn: theirs.runsIn == old.runsIn ? mine.runsIn : theirs.runsIn, unknown: unknown)
    }
}

extension Part {
    fileprivate var title: String? {
        switch self {
        case .section(let section): section.title
        case .subsection(let subsection): subsection.title
        case .attachment(let attachment): attachment.title
        case .item: nil
        }
    }
}
