import Bulletins

/// The draft of an open issue, with what was done to it that the journal has not been told.
///
/// The desk has no other way to the draft, so nothing can be done to it and be forgotten.
struct JournaledDraft: Sendable {
    private(set) var draft: Draft
    /// In order.
    private var unjournaled: [Draft.Change] = []

    init(_ draft: Draft) { self.draft = draft }

    mutating func perform(
        _ edit: Edit, title: String, before: Position, after: Position?, time: Int, joins: Bool
    ) throws(EditError) {
        unjournaled.append(
            try draft.perform(edit, title: title, before: before, after: after, time: time, joins: joins))
    }

    mutating func undo() -> (step: Step, applied: [Edit])? {
        guard let (step, applied) = draft.undo() else { return nil }
        unjournaled.append(.undo(applied))
        return (step, applied)
    }

    mutating func redo() -> (step: Step, applied: [Edit])? {
        guard let (step, applied) = draft.redo() else { return nil }
        unjournaled.append(.redo(applied))
        return (step, applied)
    }

    mutating func adopt(_ bulletin: Bulletin, saved: Bulletin?) {
        unjournaled.append(draft.adopt(bulletin, saved: saved))
    }

    /// What the journal must be told now; whoever takes it tells it.
    mutating func takeUnjournaled() -> [Draft.Change] {
        defer { unjournaled = [] }
        return unjournaled
    }

    // What the file holds and where a step ends is not of the journal.

    mutating func closeStep() { draft.closeStep() }

    mutating func markSaved(revision: Int) { draft.markSaved(revision: revision) }

    mutating func markUnsaved() { draft.markUnsaved() }
}
