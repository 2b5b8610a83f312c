/// A bulletin being worked on, with its history.
///
/// The only door through which a bulletin changes.
package struct Draft: Equatable, Sendable {
    package private(set) var bulletin: Bulletin
    package private(set) var history: History
    private var savedRevision: Int?

    /// A draft that is saved as it is; `history` belongs to that very text.
    package init(_ bulletin: Bulletin, history: History = History()) {
        self.bulletin = bulletin
        self.history = history
        savedRevision = history.revision
    }

    /// Whether the file holds what the draft holds.
    package var isSaved: Bool { savedRevision == history.revision }

    /// Names the present state; two equal revisions of one draft are the same text.
    package var revision: Int { history.revision }

    /// Applies an edit as a step of its own, or as part of the last one where `joins` and that one is still open.
    ///
    /// - Throws: what is wrong with the edit; nothing has changed then.
    @discardableResult
    package mutating func perform(
        _ edit: Edit, title: String, before: Position? = nil, after: Position? = nil, time: Int = 0,
        joins: Bool = false
    ) throws(EditError) -> Change {
        guard !bulletin.isReadOnly else { throw .readOnly(format: bulletin.format) }
        let inverse = try bulletin.apply(edit)
        let revision = history.nextRevision()
        history.future = []
        let step = joins && history.isOpen ? history.past.indices.last : nil
        if let last = step {
            history.past[last].add(edit, inverse: inverse, after: after, time: time, revision: revision)
        } else {
            history.past.append(
                Step(
                    title: title, edits: [edit], inverses: [inverse], before: before, after: after, time: time,
                    revision: revision))
        }
        history.isOpen = joins
        return .edit(edit, title: title, before: before, after: after, time: time, joins: step != nil)
    }

    /// The next edit begins a step of its own.
    package mutating func closeStep() { history.isOpen = false }

    /// Takes the last step back; returns it, with what was applied, or `nil` when there is none.
    package mutating func undo() -> (step: Step, applied: [Edit])? {
        guard let step = history.past.popLast() else { return nil }
        history.isOpen = false
        for inverse in step.inverses { reapply(inverse) }
        history.future.append(step)
        return (step, step.inverses)
    }

    /// Does the last undone step again.
    package mutating func redo() -> (step: Step, applied: [Edit])? {
        guard let step = history.future.popLast() else { return nil }
        history.isOpen = false
        for edit in step.edits { reapply(edit) }
        history.past.append(step)
        return (step, step.edits)
    }

    /// Others' changes come in: the text becomes `bulletin`, which is ours with theirs.
    ///
    /// It is no step of ours. The steps are taken over to the new text, so that undo takes back what we did and nothing
    /// that others did; where they have worked on what a step made, their words stand, and a step of which nothing is
    /// left is dropped.
    ///
    /// - Parameter saved: what the file holds now.
    @discardableResult
    package mutating func adopt(_ bulletin: Bulletin, saved: Bulletin? = nil) -> Change {
        let seen = history.rebase(from: self.bulletin, to: bulletin, watching: savedRevision)
        self.bulletin = bulletin
        savedRevision = nil
        if bulletin == saved {
            savedRevision = history.revision
        } else if let seen, seen.state == saved {
            savedRevision = seen.revision
        }
        return .adopt(bulletin)
    }

    /// What is in memory is now on disk.
    package mutating func markSaved() { markSaved(revision: history.revision) }

    /// The state of that revision is now on disk; later edits are not.
    package mutating func markSaved(revision: Int) {
        savedRevision = revision
        history.isOpen = false
    }

    /// No file holds this text, whatever the history says.
    package mutating func markUnsaved() { savedRevision = nil }

    /// An edit of the history fits the text it was made from; that it does not is a fault of ours worth stopping at.
    private mutating func reapply(_ edit: Edit) {
        do throws(EditError) { _ = try bulletin.apply(edit) } catch {
            preconditionFailure("the history does not fit the text: \(error)")
        }
    }
}

extension Step {
    /// Joins a further edit; a run of typing at one place stays one edit.
    mutating func add(_ edit: Edit, inverse: Edit, after: Position?, time: Int, revision: Int) {
        // What is parsed may not be what was typed; typing it at one go could read as something else.
        if case .replace(let place, let range, let text)? = edits.last, !place.isParsed,
            case .replace(place, let next, let more) = edit, next.isEmpty,
            next.lowerBound == range.lowerBound + text.scalarCount,
            case .replace(place, let undone, let old)? = inverses.first,
            undone == range.lowerBound..<next.lowerBound, case .replace(place, let added, with: "") = inverse
        {
            edits[edits.count - 1] = .replace(place, range, with: text + more)
            inverses[0] = .replace(place, undone.lowerBound..<undone.upperBound + added.count, with: old)
        } else {
            edits.append(edit)
            inverses.insert(inverse, at: 0)
        }
        self.after = after ?? self.after
        self.time = time
        self.revision = revision
    }
}

extension Draft {
    /// What was done to a draft, as the journal writes it: enough to do it again and to undo it.
    package enum Change: Equatable, Sendable {
        /// An edit. `joins` says that it became part of the step before it.
        case edit(
            Edit, title: String, before: Position? = nil, after: Position? = nil, time: Int = 0, joins: Bool = false)
        /// A step taken back, and what that applied.
        case undo([Edit])
        /// A step done again, and what that applied.
        case redo([Edit])
        /// Not what a person did: the text with others' changes, which took its place; see ``Draft/adopt(_:saved:)``.
        case adopt(Bulletin)
    }
}
