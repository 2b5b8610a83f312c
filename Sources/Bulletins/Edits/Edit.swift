/// One change of a bulletin, as data: it can be applied, inverted, written to the journal and sent to a merge.
package enum Edit: Equatable, Sendable {
    /// In the text at a place, the characters of the range become `with`.
    case replace(Place, Range<Int>, with: String)
    /// In a body, the paragraphs of the range become others.
    case paragraphs(PartID, Range<Int>, [Paragraph])
    case insert(Part, at: Location)
    case remove(PartID)
    /// The location counts as if the part had been taken out first.
    case move(PartID, to: Location)
    /// The note of that id becomes another, or goes.
    case note(PartID, Note?)
    /// Whether an item's heading runs into its first paragraph.
    case runIn(PartID, Bool)
    /// The masthead becomes another: issuers in another order.
    case masthead(Masthead)
    /// The imprint becomes another: lines and people come, go and change their order and labels.
    case imprint(Imprint)
    /// How the issue prints; `nil` for as those that say nothing.
    case look(PaperLook?)
    /// The findings that are let stand.
    case ignore([String])
    /// The whole bulletin becomes another: an import, a merge, an older version.
    case become(Bulletin)
    /// Several, in order, as one.
    case all([Edit])

    package static func == (one: Edit, other: Edit) -> Bool {
        switch (one, other) {
        case (.replace(let a, let b, let one), .replace(let x, let y, let other)):
            a == x && b == y && one.isIdentical(to: other)
        case (.paragraphs(let a, let b, let one), .paragraphs(let x, let y, let other)):
            a == x && b == y && one == other
        case (.insert(let a, let b), .insert(let x, let y)): a == x && b == y
        case (.remove(let one), .remove(let other)): one == other
        case (.move(let a, let b), .move(let x, let y)): a == x && b == y
        case (.note(let a, let one), .note(let x, let other)): a == x && one == other
        case (.runIn(let a, let one), .runIn(let x, let other)): a == x && one == other
        case (.masthead(let one), .masthead(let other)): one == other
        case (.imprint(let one), .imprint(let other)): one == other
        case (.look(let one), .look(let other)): one == other
        case (.ignore(let one), .ignore(let other)): one.isIdentical(to: other)
        case (.become(let one), .become(let other)): one == other
        case (.all(let one), .all(let other)): one == other
        // Two of a kind stand above: to list the kinds here again is more than the compiler takes.
        default: false
        }
    }
}

extension Bulletin {
    /// Applies the edit and returns its inverse.
    ///
    /// Throws with nothing changed.
    mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
        switch edit {
        case .replace(let place, let range, let text):
            return try replace(at: place, range, with: text)

        case .paragraphs(let id, let range, let texts):
            guard let old = paragraphs(of: id) else { throw .noSuchPart(id) }
            guard range.lowerBound >= 0, range.upperBound <= old.count else {
                throw .outOfRange(Place(id, .paragraph(range.lowerBound)), range)
            }
            try changeParagraphs(of: id) { $0.replaceSubrange(range, with: texts) }
            return .paragraphs(id, range.lowerBound..<range.lowerBound + texts.count, Array(old[range]))

        case .insert(let part, let location):
            var taken = PartID.fixed.union(ids)
            for id in part.ids where id.itemOfNote != nil || !taken.insert(id).inserted { throw .duplicateID(id) }
            try put(part, at: location)
            return .remove(part.id)

        case .remove(let id):
            guard let path = path(of: id) else { throw .noSuchPart(id) }
            let location = location(of: path)
            return .insert(take(path), at: location)

        case .move(let id, let location):
            return try move(id, to: location)

        case .note(let id, let new):
            guard hasRoomForNote(id) else { throw .noSuchPart(id) }
            let old = note(id)
            try setNote(new, id)
            return .note(id, old)

        case .runIn(let id, let runsIn):
            guard case .item(let s, let u, let i)? = path(of: id) else { throw .noSuchPart(id) }
            let old = self[section: s, subsection: u][i].runsIn
            self[section: s, subsection: u][i].runsIn = runsIn
            return .runIn(id, old)

        case .masthead(let other):
            defer { masthead = other }
            return .masthead(masthead)

        case .imprint(let other):
            defer { imprint = other }
            return .imprint(imprint)

        case .look(let other):
            defer { look = other }
            return .look(look)

        case .ignore(let findings):
            defer { ignored = findings }
            return .ignore(ignored)

        case .become(let other):
            defer { self = other }
            return .become(self)

        case .all(let edits):
            return try apply(all: edits)
        }
    }
}

extension Bulletin {
    private mutating func replace(at place: Place, _ range: Range<Int>, with text: String) throws(EditError) -> Edit {
        guard let old = self.text(at: place) else { throw .noSuchPlace(place) }
        guard range.lowerBound >= 0, range.upperBound <= old.scalarCount else { throw .outOfRange(place, range) }
        let before = place.isParsed ? self : nil
        try setText(old.replacingScalars(range, with: text), at: place)
        if let before { return inverse(at: place, before: before) }
        return .replace(place, range.lowerBound..<range.lowerBound + text.scalarCount, with: old.scalars(range))
    }

    private mutating func move(_ id: PartID, to location: Location) throws(EditError) -> Edit {
        guard let path = path(of: id) else { throw .noSuchPart(id) }
        let old = self.location(of: path)
        let part = take(path)
        do throws(EditError) { try put(part, at: location) } catch {
            try put(part, at: old)
            throw error
        }
        return .move(id, to: old)
    }

    private mutating func apply(all edits: [Edit]) throws(EditError) -> Edit {
        var inverses: [Edit] = []
        do throws(EditError) {
            for edit in edits { inverses.append(try apply(edit)) }
        } catch {
            for inverse in inverses.reversed() { _ = try apply(inverse) }
            throw error
        }
        return .all(inverses.reversed())
    }

    /// What takes back a change of a number, date or list.
    ///
    /// These may print otherwise than they were typed, and two values may print alike (a list of one name with a comma
    /// in it, and of two names). So the old text is tried first, and the old bulletin is taken where that is not exact.
    private func inverse(at place: Place, before: Bulletin) -> Edit {
        let old = before.text(at: place) ?? ""
        let new = self.text(at: place) ?? ""
        let edit = Edit.replace(place, 0..<new.scalarCount, with: old)
        var trial = self
        guard (try? trial.setText(old, at: place)) != nil else { return before.edit(restoring: place) }
        let isExact =
            trial.masthead == before.masthead && trial.imprint == before.imprint && trial.closing == before.closing
        return isExact ? edit : before.edit(restoring: place)
    }

    /// What makes all of the part of a place as it is here, where its text alone would not.
    private func edit(restoring place: Place) -> Edit {
        switch place {
        case .masthead: .masthead(masthead)
        case .imprint: .imprint(imprint)
        case .closing, .part: .become(self)
        }
    }
}
