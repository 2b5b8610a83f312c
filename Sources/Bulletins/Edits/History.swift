/// One undoable step: what a person did at one go.
package struct Step: Equatable, Sendable {
    /// What it was, as the undo command names it.
    package var title: String
    package var edits: [Edit]
    /// In the order in which they take the edits back.
    package var inverses: [Edit]
    /// The caret before the step, where undo puts it back.
    package var before: Position?
    package var after: Position?
    /// Seconds since 1970 of its last edit.
    package var time: Int
    /// Distinguishes every state the bulletin was ever in.
    var revision: Int

    package init(
        title: String, edits: [Edit], inverses: [Edit], before: Position?, after: Position?, time: Int,
        revision: Int = 0
    ) {
        self.title = title
        self.edits = edits
        self.inverses = inverses
        self.before = before
        self.after = after
        self.time = time
        self.revision = revision
    }
}

/// The steps done and undone, without limit.
package struct History: Equatable, Sendable {
    package internal(set) var past: [Step] = []
    package internal(set) var future: [Step] = []
    /// Whether the next edit may join the last step.
    package internal(set) var isOpen = false
    var lastRevision = 0

    package init() {}

    package init(past: [Step], future: [Step]) {
        self.past = past
        self.future = future
        for index in self.past.indices { self.past[index].revision = -1 - index }
        for index in self.future.indices { self.future[index].revision = -1 - past.count - index }
    }

    var revision: Int { past.last?.revision ?? 0 }

    mutating func nextRevision() -> Int {
        lastRevision += 1
        return lastRevision
    }
}
