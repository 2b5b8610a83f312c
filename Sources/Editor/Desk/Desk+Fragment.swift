import Bulletins

extension Desk {
    /// Inserts parts that were read out of a paste where the caret is, each behind its like, as one undo step.
    mutating func insert(_ parts: [Part]) throws(EditError) {
        guard let first = parts.first else { return }
        closeRun()
        if anchor != nil { try deleteSelection(joins: true) }
        try perform(insertion(of: parts), "粘贴条目", caret: Position(first.id, first.field), joins: true)
        closeRun()
    }

    private mutating func insertion(of parts: [Part]) -> Edit {
        let slots = Insertion(
            item: slotForItem, subsection: slotForSubsection,
            section: bulletin.path(of: part).map { $0.section + 1 } ?? sectionBesideCaret)
        return slots.edit(inserting: parts) { .random(using: &ids) }
    }

    /// Before all sections where the caret is in the masthead, behind them where it is in the imprint.
    private var sectionBesideCaret: Int { part == .masthead ? 0 : bulletin.sections.count }

    /// Behind the present item, or first in the present section; `nil` where there is no section.
    private var slotForItem: Location? {
        switch bulletin.path(of: part) {
        case .item(let s, let u, let i)?:
            let section = bulletin.sections[s]
            return Location(u.map { section.subsections[$0].id } ?? section.id, i + 1)
        case .subsection(let s, let u)?: return Location(bulletin.sections[s].subsections[u].id, 0)
        case .section(let s)?: return Location(homeOfItems(in: bulletin.sections[s]), 0)
        case nil:
            if part == .masthead { return bulletin.sections.first.map { Location(homeOfItems(in: $0), 0) } }
            return bulletin.containers.last.map { Location($0.id, $0.count) }
        }
    }

    /// A section that has only subsections takes no items of its own.
    private func homeOfItems(in section: Section) -> PartID {
        section.items.isEmpty ? section.subsections.first?.id ?? section.id : section.id
    }

    private var slotForSubsection: Location? {
        switch bulletin.path(of: part) {
        case .item(let s, let u?, _)?, .subsection(let s, let u)?: return Location(bulletin.sections[s].id, u + 1)
        case .item(let s, nil, _)?, .section(let s)?: return Location(bulletin.sections[s].id, 0)
        case nil:
            let section = part == .masthead ? bulletin.sections.first : bulletin.sections.last
            return section.map { Location($0.id, part == .masthead ? 0 : $0.subsections.count) }
        }
    }
}

extension Part {
    /// Where the caret goes in it.
    fileprivate var field: Field {
        if case .item = self { return .headline }
        return .title
    }
}
