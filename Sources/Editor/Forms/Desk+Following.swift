import Bulletins
import Proofreading
import Typesetting

/// What the series says otherwise than before, and an open issue may follow.
struct SeriesChange: Sendable {
    let title: String
    let detail: String
    /// Whether it is how an issue prints, and nothing that stands in it.
    var isLook = false
    /// What follows it in an issue; `nil` where there is nothing to do.
    let edit: @Sendable (Bulletin) -> Edit?

    /// What an issue that was made by the old series may follow of the new one.
    static func all(from old: Series, to new: Series, in bulletin: Bulletin) -> [SeriesChange] {
        let changes =
            texts.compactMap { place, label, path -> SeriesChange? in
                let (before, after) = (old[keyPath: path], new[keyPath: path])
                guard !before.isIdentical(to: after) else { return nil }
                return SeriesChange(title: label, detail: after.isEmpty ? "不印" : after) { bulletin in
                    // What the issue has of its own stays.
                    guard let text = bulletin.text(at: place), text.isIdentical(to: before) else { return nil }
                    return .replace(place, 0..<text.scalarCount, with: after)
                }
            } + look(from: old, to: new) + sections(from: old, to: new) + imprint(from: old, to: new)
        return changes.filter { $0.edit(bulletin) != nil }
    }

    private static let texts: [(Place, String, any KeyPath<Series, String> & Sendable)] = [
        (.masthead(.name), "刊名", \.name), (.masthead(.office), "编发单位", \.office),
        (.masthead(.title), "本期标题", \.title), (.masthead(.entry(.secrecy)), "密级", \.secrecy),
        (.masthead(.entry(.notice)), "提示语", \.notice), (.closing(.signature), "落款", \.signature),
    ]

    /// How the issue prints is its own; what the series has now is there to be taken, now or later.
    private static func look(from old: Series, to new: Series) -> [SeriesChange] {
        guard old.look != new.look else { return [] }
        return [
            SeriesChange(
                title: "样子：期号、序号、版面", detail: "以后用“\(Command["take-look"]?.title ?? "")”", isLook: true
            ) { bulletin in
                bulletin.takingLook(of: new)
            }
        ]
    }

    private static func imprint(from old: Series, to new: Series) -> [SeriesChange] {
        guard old.imprint != new.imprint else { return [] }
        return [
            SeriesChange(title: "版记", detail: "报、送、发、份数、人员") { bulletin in
                let changed = bulletin.imprint.changed(from: old.imprint, to: new.imprint)
                return changed == bulletin.imprint ? nil : .imprint(changed)
            }
        ]
    }

    /// Titles that took the place of others: between the same neighbours.
    private static func renamed(_ before: [String], _ after: [String]) -> [(String, String)] {
        var pairs: [(String, String)] = []
        var rest = after[...]
        var gone: [String] = []
        func settle(_ new: some Sequence<String>) {
            pairs += zip(gone, new.filter { !before.contains($0) })
            gone = []
        }
        for title in before {
            guard after.contains(title) else {
                gone.append(title)
                continue
            }
            guard let index = rest.firstIndex(of: title) else { return [] }
            settle(rest[..<index])
            rest = rest[rest.index(after: index)...]
        }
        settle(rest)
        return pairs
    }

    private static func sections(from old: Series, to new: Series) -> [SeriesChange] {
        let (before, after) = (old.sections.map(\.title), new.sections.map(\.title))
        guard before != after else { return [] }
        let added = after.filter { !before.contains($0) }
        let renamed = renamed(before, after)
        let renames = renamed.map { from, to in
            SeriesChange(title: "栏目改名", detail: "\(from) → \(to)") { bulletin in
                guard let section = bulletin.sections.first(where: { $0.title == from }) else { return nil }
                return .replace(Place(section.id, .title), 0..<from.scalarCount, with: to)
            }
        }
        let inserts = new.sections.filter { section in
            added.contains(section.title) && !renamed.contains { $0.1 == section.title }
        }.map { standing in
            SeriesChange(title: "加栏目", detail: standing.title) { bulletin in
                guard !bulletin.sections.contains(where: { $0.title == standing.title }) else { return nil }
                let section = Section(
                    title: standing.title, subsections: standing.subsections.map { Subsection(title: $0) })
                let index = Desk.slot(for: standing.title, among: bulletin.sections.map(\.title), order: after)
                return .insert(.section(section), at: Location(nil, index))
            }
        }
        return renames + inserts
    }
}

extension Bulletin {
    /// The edit by which the issue prints as the next one will; `nil` where it does so already.
    func takingLook(of series: Series) -> Edit? {
        let (kind, present) = (masthead.kind, series.printing(self).look)
        return present.of(kind: kind) == series.look.of(kind: kind) ? nil : .look(series.ownLook)
    }
}

extension Desk {
    /// The issue is laid out and proofread as the series has it now.
    mutating func take(_ new: Series) {
        set(by: new)
        proofreader?.rulesOff = Set(new.rulesOff)
        proofreader?.readsSources = series.style.printsSources
        // Its words may have changed with the units.
        hasAskedKnowledge = false
    }

    /// Follows what the series says now, as one step.
    mutating func follow(_ changes: [SeriesChange]) throws(EditError) {
        var draft = Draft(bulletin)
        var edits: [Edit] = []
        for change in changes {
            guard let edit = change.edit(draft.bulletin) else { continue }
            try draft.perform(edit, title: change.title)
            edits.append(edit)
        }
        if !edits.isEmpty { try perform(.all(edits), "照新的刊物设置", caret: caret.position) }
    }
}
