/// One undoable step: what a person did at one go.
package struct Step: Equatable, Sendable {
    /// What it was, as the undo command names it.
    @Exact package var title: String
    package var edits: [Edit]
    /// In the order in which they take the edits back.
    package var inverses: [Edit]
    /// The caret before the step, where undo puts it back.
    package var before: Position?
    package var after: Position?
    /// Seconds since 1970 of its last edit.
    package var time: Int
    /// Distinguishes every state the bulletin was ever in.
    var revision = 0
}

/// The steps done and undone, without limit.
package struct History: Equatable, Sendable {
    package internal(set) var past: [Step] = []
    package internal(set) var future: [Step] = []
    /// Whether the next edit may join the last step.
    package internal(set) var isOpen = false
    var lastRevision = 0
    /// Of the text before all steps.
    private var firstRevision = 0

    package init() {}

    package init(past: [Step], future: [Step]) {
        self.past = past
        self.future = future
        for index in self.past.indices { self.past[index].revision = -1 - index }
        for index in self.future.indices { self.future[index].revision = -1 - past.count - index }
    }

    var revision: Int { past.last?.revision ?? firstRevision }

    mutating func nextRevision() -> Int {
        lastRevision += 1
        return lastRevision
    }

    /// Takes the steps over from `old`, the present text, to `new`, which is the same with others' changes.
    ///
    /// - Returns: the state that had the revision `watched`, with the others' changes, and its new revision.
    mutating func rebase(
        from old: Bulletin, to new: Bulletin, watching watched: Int?
    ) -> (state: Bulletin, revision: Int)? {
        isOpen = false
        var seen: (state: Bulletin, revision: Int)?
        var here = (revision: revision, new: nextRevision())
        func look(_ state: Bulletin) {
            if here.revision == watched { seen = (state, here.new) }
        }
        let present = here
        var line = Rebase(from: old, to: new)
        var kept: [Step] = []
        look(line.new)
        for (index, step) in past.enumerated().reversed() {
            let before = index > 0 ? past[index - 1].revision : firstRevision
            do throws(EditError) {
                guard var step = try line.back(over: step) else {
                    // Both states are the same now.
                    here.revision = before
                    look(line.new)
                    continue
                }
                step.revision = here.new
                kept.append(step)
                here = (before, nextRevision())
                look(line.new)
            } catch {
                break
            }
        }
        past = kept.reversed()
        firstRevision = here.new
        line = Rebase(from: old, to: new)
        kept = []
        here = present
        for step in future.reversed() {
            do throws(EditError) {
                guard var again = try line.forth(over: step) else {
                    here.revision = step.revision
                    look(line.new)
                    continue
                }
                here = (step.revision, nextRevision())
                again.revision = here.new
                kept.append(again)
                look(line.new)
            } catch {
                break
            }
        }
        future = kept.reversed()
        return seen
    }
}
