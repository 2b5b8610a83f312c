import Bulletins

extension Desk {
    /// Takes back so many steps, or does so many again where `count` is negative; the caret goes where it was.
    mutating func travel(_ count: Int) {
        var applied: [Edit] = []
        var position: Position?
        for _ in 0..<abs(count) {
            if count > 0, let (step, edits) = journaled.undo() {
                applied += edits
                position = step.before
            } else if count < 0, let (step, edits) = journaled.redo() {
                applied += edits
                position = step.after
            }
        }
        if !applied.isEmpty { settle(position, applied) }
    }

    /// How many steps were done after a time, in seconds since 1970.
    func steps(since time: Int) -> Int { draft.history.past.reversed().prefix { $0.time > time }.count }
}

extension Step {
    /// What it was, with the text that came or went: `输入“以来”`.
    var summary: String {
        Step.summary(title, texts.first { !$0.isEmpty } ?? "")
    }

    static func summary(_ title: String, _ text: String) -> String {
        if text.isEmpty { return title }
        let text = text.replacing("\t", with: "　")
        let line = text.scalarCount > 24 ? text.scalars(0..<23) + "…" : text
        return "\(title)“\(line)”"
    }

    /// What it put in; what it took out, where it put in nothing.
    private var texts: [String] { edits.flatMap(\.texts) + inverses.flatMap(\.texts) }
}

extension Edit {
    /// What it puts in.
    package var texts: [String] {
        switch self {
        case .replace(_, _, let text): [text]
        case .paragraphs(_, _, let texts): texts.flatMap(\.lines)
        case .note(_, let note): note.map { $0.paragraphs.flatMap(\.lines) } ?? []
        case .insert(let part, _): [part.heading]
        case .all(let edits): edits.flatMap(\.texts)
        case .remove, .move, .runIn, .masthead, .imprint, .look, .ignore, .become: []
        }
    }
}
