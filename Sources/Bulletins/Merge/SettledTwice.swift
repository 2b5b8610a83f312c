/// A conflict that two people have settled, neither knowing of the other.
struct SettledTwice {
    private let conflict: Conflict
    private let mine: Outcome
    private let theirs: Outcome

    /// How it was settled, and what stands in its place then.
    private struct Outcome {
        let choice: ConflictChoice
        let texts: [Paragraph]
    }

    /// Those about texts that stood in `base` and are settled on both sides; a deletion is none, as what one of two who
    /// knew both texts deleted is deleted.
    static func all(base: Bulletin, mine: Bulletin, theirs: Bulletin) -> [SettledTwice] {
        base.conflicts.compactMap { conflict in
            guard case .text = conflict.subject, !conflict.isDeletion,
                ![mine, theirs].contains(where: { $0.conflicts.contains { $0.isSameChoice(as: conflict) } }),
                let ours = outcome(of: conflict, from: base, to: mine),
                let others = outcome(of: conflict, from: base, to: theirs)
            else { return nil }
            return SettledTwice(conflict: conflict, mine: ours, theirs: others)
        }
    }

    /// How a side has settled it: by the choice that leaves least that is otherwise there.
    private static func outcome(of conflict: Conflict, from base: Bulletin, to side: Bulletin) -> Outcome? {
        let texts = side.texts(of: conflict.part)
        let outcomes = ConflictChoice.allCases.compactMap { choice -> (outcome: Outcome, distance: Int)? in
            guard case .become(let settled)? = base.edit(settling: conflict, by: choice) else { return nil }
            let hunks = Hunk.changes(from: settled.texts(of: conflict.part), to: texts)
            let standing = standing(conflict, choice, in: settled)
            return (
                Outcome(choice: choice, texts: standing),
                hunks.reduce(0) { $0 + max($1.range.count, $1.text.count) }
            )
        }
        return outcomes.min { $0.distance < $1.distance }?.outcome
    }

    private static func standing(_ conflict: Conflict, _ choice: ConflictChoice, in settled: Bulletin) -> [Paragraph] {
        switch choice {
        case .kept: conflict.kept
        case .other: conflict.other
        case .both:
            if case .text(let place) = conflict.subject, place.field?.slot == nil, let text = settled.text(at: place) {
                [.plain(text)]
            } else {
                conflict.kept + conflict.other
            }
        }
    }

    /// The bulletin in which it stood, as they have settled it.
    func settled(_ base: Bulletin) -> Bulletin {
        if case .become(let settled)? = base.edit(settling: conflict, by: theirs.choice) { settled } else { base }
    }

    /// To be asked again; `nil` where both chose alike.
    func conflict(from other: String) -> Conflict? {
        mine.choice == theirs.choice
            ? nil : Conflict(conflict.subject, kept: mine.texts, other: theirs.texts, from: other)
    }
}

extension Bulletin {
    fileprivate func texts(of part: PartID) -> [Exact<String>] {
        var texts: [Exact<String>] = []
        forEachText { place, text in if place.part == part { texts.append(Exact(text)) } }
        return texts
    }
}
