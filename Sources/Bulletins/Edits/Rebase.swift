/// The two lines of states while a history is taken over to a text with others' changes in it: the states as they were,
/// and the same ones with those changes.
///
/// A step that nobody else has touched stays the edit that it was. Of another, what still stands is taken back, by
/// merging: where others have worked since, their words stand.
struct Rebase {
    /// The state in the line of the history.
    private(set) var old: Bulletin
    /// The same state with the others' changes.
    private(set) var new: Bulletin

    init(from old: Bulletin, to new: Bulletin) {
        self.old = old
        self.new = new
    }

    /// Goes back over a step; `nil` where nothing of it is left to take back.
    ///
    /// - Throws: where the step does not fit the line of states; nothing before it does then.
    mutating func back(over step: Step) throws(EditError) -> Step? {
        if follow(step, step.inverses) { return step }
        guard let (edits, inverses) = try pass(step.inverses, step) else { return nil }
        return step.with(edits: inverses, inverses: edits)
    }

    /// Goes forth over an undone step; `nil` where nothing of it can be done again.
    mutating func forth(over step: Step) throws(EditError) -> Step? {
        if follow(step, step.edits) { return step }
        guard let (edits, inverses) = try pass(step.edits, step) else { return nil }
        return step.with(edits: edits, inverses: inverses)
    }

    /// Applies edits that mean the same in both lines to both; `false`, with nothing changed, where one does not.
    private mutating func follow(_ step: Step, _ edits: [Edit]) -> Bool {
        guard !(step.edits + step.inverses).contains(where: \.isWhole) else { return false }
        let before = self
        for edit in edits.flatMap(\.parts) {
            guard agree(on: edit), (try? old.apply(edit)) != nil, (try? new.apply(edit)) != nil else {
                self = before
                return false
            }
        }
        return true
    }

    /// Applies edits to the line of the history, and to the other what of them stands there.
    private mutating func pass(
        _ edits: [Edit], _ step: Step
    ) throws(EditError) -> (edits: [Edit], inverses: [Edit])? {
        let items = Bulletin.items(in: step.edits + step.inverses) { [old] in old.item($0) != nil }
        // Texts of items are merged by themselves, however large the issue is.
        func extract(_ bulletin: Bulletin) -> Bulletin {
            guard let items else { return bulletin }
            return Bulletin(sections: [Section(id: PartID(""), items: items.compactMap { bulletin.item($0) })])
        }
        let before = extract(old)
        for edit in edits { _ = try old.apply(edit) }
        let mine = extract(new)
        let merged = Merge(base: before, mine: mine, theirs: extract(old), clash: .keepsMine).bulletin
        let passed = mine.edits(to: merged)
        if passed.isEmpty { return nil }
        var inverses: [Edit] = []
        for edit in passed { inverses.insert(try new.apply(edit), at: 0) }
        return (passed, inverses)
    }

    /// Whether an edit finds the same in both lines.
    private func agree(on edit: Edit) -> Bool {
        switch edit {
        case .replace(let place, _, _):
            if place.field?.slot != nil { return haveSameParagraphs(place.part) }
            guard let text = old.text(at: place), let other = new.text(at: place), text.isIdentical(to: other) else {
                return false
            }
            return !place.isParsed
                || old.masthead == new.masthead && old.imprint == new.imprint && old.closing == new.closing
        case .paragraphs(let id, _, _): return haveSameParagraphs(id)
        case .note(let id, _):
            return old.hasRoomForNote(id) && new.hasRoomForNote(id) && old.note(id) == new.note(id)
        case .runIn(let id, _): return old.item(id).map { $0.runsIn == new.item(id)?.runsIn } ?? false
        case .masthead: return old.masthead == new.masthead
        case .imprint: return old.imprint == new.imprint
        case .look: return old.look == new.look
        case .insert(let part, let location):
            return haveSameChildren(location.parent, like: part) && Set(part.ids).isDisjoint(with: new.ids)
        case .remove(let id):
            guard let part = old.part(id), let other = new.part(id), part == other else { return false }
            return haveSamePlace(id, part)
        case .move(let id, let location):
            guard let part = old.part(id) else { return false }
            return haveSamePlace(id, part) && haveSameChildren(location.parent, like: part)
        case .ignore: return old.ignored.isIdentical(to: new.ignored)
        case .become, .all: return false
        }
    }

    private func haveSameParagraphs(_ id: PartID) -> Bool {
        guard let body = old.paragraphs(of: id), let other = new.paragraphs(of: id) else { return false }
        return body == other
    }

    private func haveSamePlace(_ id: PartID, _ part: Part) -> Bool {
        guard let location = old.location(of: id), location == new.location(of: id) else { return false }
        return haveSameChildren(location.parent, like: part)
    }

    private func haveSameChildren(_ parent: PartID?, like part: Part) -> Bool {
        guard let children = old.children(of: parent, like: part) else { return false }
        return children == new.children(of: parent, like: part)
    }
}

extension Step {
    fileprivate func with(edits: [Edit], inverses: [Edit]) -> Step {
        var step = self
        step.edits = edits
        step.inverses = inverses
        return step
    }
}

extension Edit {
    /// Several as one, one by one.
    fileprivate var parts: [Edit] {
        if case .all(let edits) = self { edits.flatMap(\.parts) } else { [self] }
    }

    /// Whether it replaces the whole bulletin, somewhere.
    fileprivate var isWhole: Bool {
        parts.contains { if case .become = $0 { true } else { false } }
    }
}

extension Bulletin {
    /// The items in whose texts edits work; `nil` where one works elsewhere.
    fileprivate static func items(in edits: [Edit], isItem: (PartID) -> Bool) -> Set<PartID>? {
        var items: Set<PartID> = []
        for edit in edits.flatMap(\.parts) {
            switch edit {
            case .paragraphs(let id, _, _), .replace(.part(let id, _), _, _), .note(let id, _), .runIn(let id, _):
                let item = id.owner
                guard isItem(item) else { return nil }
                items.insert(item)
            default: return nil
            }
        }
        return items
    }

    /// The ids of the children of a part that are of the kind of `part`; the sections without a parent.
    fileprivate func children(of parent: PartID?, like part: Part) -> [PartID]? {
        guard let parent else { return sections.map(\.id) }
        if parent == .attachments { return attachments.map(\.id) }
        return self.part(parent)?.children.filter { $0.kind == part.kind }.map(\.id)
    }
}
