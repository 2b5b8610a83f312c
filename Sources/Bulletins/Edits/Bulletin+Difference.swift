extension Bulletin {
    /// The edits that turn this bulletin into `target`, as small as its parts and texts allow; none where the two are
    /// the same.
    package func edits(to target: Bulletin) -> [Edit] {
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
        if work.masthead != target.masthead {
            work.masthead = target.masthead
            edits.append(.masthead(target.masthead))
        }
        if work.imprint != target.imprint {
            work.imprint = target.imprint
            edits.append(.imprint(target.imprint))
        }
        if work.look != target.look {
            work.look = target.look
            edits.append(.look(target.look))
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
        forEachPath { _, path in result.append((part(at: path).shell, location(of: path))) }
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
        func outermost(_ part: Part) -> [PartID] {
            part.ids.allSatisfy { !wanted.contains($0) } ? [part.id] : part.children.flatMap(outermost)
        }
        return (sections.map(Part.section) + attachments.map(Part.attachment)).flatMap(outermost)
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
        for field in masthead.fields where !Place.masthead(field).isParsed {
            compare(.masthead(field), masthead.text(field) ?? "", target.masthead.text(field) ?? "")
        }
        for field in Closing.Field.all {
            compare(.closing(field), closing.values.text(field), target.closing.values.text(field))
        }
        edits += Bulletin.noteEdits(.note, from: note, to: target.note)
        let old = Dictionary(slots.map { ($0.part.id, $0.part) }) { first, _ in first }
        for (part, _) in target.slots {
            let id = part.id
            switch (old[id], part) {
            case (.section(let old)?, .section(let new)): compare(Place(id, .title), old.title, new.title)
            case (.subsection(let old)?, .subsection(let new)): compare(Place(id, .title), old.title, new.title)
            case (.attachment(let old)?, .attachment(let new)):
                compare(Place(id, .title), old.title, new.title)
                edits += old.paragraphs.edits(to: new.paragraphs, of: id)
            case (.item(let old)?, .item(let new)):
                compare(Place(id, .headline), old.headline, new.headline)
                compare(Place(id, .contributor), old.contributor, new.contributor)
                compare(Place(id, .source), old.source, new.source)
                if old.runsIn != new.runsIn { edits.append(.runIn(id, new.runsIn)) }
                edits += Bulletin.noteEdits(id.noteOfItem, from: old.note, to: new.note)
                edits += old.paragraphs.edits(to: new.paragraphs, of: id)
            default: break
            }
        }
        return edits
    }

    private static func noteEdits(_ id: PartID, from old: Note?, to new: Note?) -> [Edit] {
        guard let old, let new, old.unknown == new.unknown else {
            return old == new ? [] : [.note(id, new)]
        }
        return [Edit(at: Place(id, .title), from: old.label, to: new.label)].compactMap { $0 }
            + old.paragraphs.edits(to: new.paragraphs, of: id)
    }
}

extension [Paragraph] {
    fileprivate func edits(to new: [Paragraph], of id: PartID) -> [Edit] {
        if count == new.count {
            return indices.flatMap { index -> [Edit] in
                if self[index] == new[index] { return [] }
                return self[index].edits(to: new[index], at: index, of: id)
                    ?? [.paragraphs(id, index..<index + 1, [new[index]])]
            }
        }
        let (range, replacement) = difference(to: new)
        return [.paragraphs(id, range, Array(new[replacement]))]
    }
}

extension Paragraph {
    /// Replacements in its texts; `nil` where they are not all that differs.
    fileprivate func edits(to new: Paragraph, at index: Int, of id: PartID) -> [Edit]? {
        var changed = self
        var edits: [Edit] = []
        for (slot, text) in new.texts {
            guard let old = self.text(slot), changed.setText(text, in: slot) else { return nil }
            if let edit = Edit(at: Place(id, Field(index, slot)), from: old, to: text) { edits.append(edit) }
        }
        return changed == new ? edits : nil
    }
}

extension Edit {
    /// What turns one text into another, between their common beginning and end; `nil` where they are the same.
    fileprivate init?(at place: Place, from old: String, to new: String) {
        if old.isIdentical(to: new) { return nil }
        let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let (range, replacement) = a.difference(to: b)
        self = .replace(place, range, with: String(String.UnicodeScalarView(b[replacement])))
    }
}

extension Array where Element: Equatable {
    /// What remains of both between their common beginning and their common end.
    func difference(to new: [Element]) -> (old: Range<Int>, new: Range<Int>) {
        let head = zip(self, new).prefix { $0 == $1 }.count
        let tail = zip(dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        return (head..<count - tail, head..<new.count - tail)
    }
}
