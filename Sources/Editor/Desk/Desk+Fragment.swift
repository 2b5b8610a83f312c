import Bulletins

extension Desk {
    /// Inserts what was cut or copied elsewhere, with ids of its own, as one undo step: lines at the caret, parts behind
    /// the present one.
    mutating func insert(_ fragment: Clipping.Fragment) throws(EditError) {
        closeRun()
        let position = try deleteReplaced()
        if !fragment.paragraphs.isEmpty { try put(fragment.paragraphs, at: position) }
        if fragment.parts.isEmpty { return closeRun() }
        var ids = ids
        let parts = fragment.parts.map { $0.copy { .random(using: &ids) } }
        self.ids = ids
        guard let last = parts.last else { return }
        try perform(
            .all([insertion(of: parts)] + leavingBlankItem(for: parts)), "粘贴", caret: last.end, joins: true)
        closeRun()
    }

    private mutating func insertion(of parts: [Part]) -> Edit {
        slots.edit(inserting: parts) { .random(using: &ids) }
    }

    /// Behind the caret's part, each kind behind its like.
    var slots: Insertion {
        Insertion(
            item: slotForItem, subsection: slotForSubsection,
            section: bulletin.path(of: structuralPart)?.section.map { $0 + 1 } ?? sectionBesideCaret,
            attachment: bulletin.attachments.count)
    }

    /// Before all sections where the caret is in the masthead, behind them where it is in the imprint.
    private var sectionBesideCaret: Int { part == .masthead ? 0 : bulletin.sections.count }

    /// Behind the present item, or before it where the caret stands at its very head; first in the present section; `nil`
    /// where there is no section.
    private var slotForItem: Location? {
        switch bulletin.path(of: structuralPart) {
        case .item(let s, let u, let i)?:
            let section = bulletin.sections[s]
            let parent = u.map { section.subsections[$0].id } ?? section.id
            return Location(parent, isAtHead(of: bulletin.item(part)) ? i : i + 1)
        case .subsection(let s, let u)?: return Location(bulletin.sections[s].subsections[u].id, 0)
        case .section(let s)?: return Location(homeOfItems(in: bulletin.sections[s]), 0)
        case nil:
            if part == .masthead { return bulletin.sections.first.map { Location(homeOfItems(in: $0), 0) } }
            return bulletin.containers.last.map { Location($0.id, $0.count) }
        case .attachment?: return bulletin.containers.last.map { Location($0.id, $0.count) }
        }
    }

    private func isAtHead(of item: Item?) -> Bool {
        guard let item, caret.position.offset == 0 else { return false }
        return caret.position.place == texts(of: item.id).first && !item.heading.isEmpty
    }

    /// A section that has only subsections takes no items of its own.
    private func homeOfItems(in section: Section) -> PartID {
        section.items.isEmpty ? section.subsections.first?.id ?? section.id : section.id
    }

    private var slotForSubsection: Location? {
        switch bulletin.path(of: structuralPart) {
        case .item(let s, let u?, _)?, .subsection(let s, let u)?: return Location(bulletin.sections[s].id, u + 1)
        case .item(let s, nil, _)?, .section(let s)?: return Location(bulletin.sections[s].id, 0)
        case .attachment?, nil:
            let section = part == .masthead ? bulletin.sections.first : bulletin.sections.last
            return section.map { Location($0.id, part == .masthead ? 0 : $0.subsections.count) }
        }
    }
}

extension Part {
    /// Where the caret goes when it is new.
    var head: Position { Position(id, field) }

    /// The end of its last text.
    fileprivate var end: Position {
        switch self {
        case .section(let section):
            section.subsections.last.map { Part.subsection($0).end } ?? section.items.last.map { Part.item($0).end }
                ?? Position(section.id, .title, section.title.scalarCount)
        case .subsection(let subsection):
            subsection.items.last.map { Part.item($0).end }
                ?? Position(subsection.id, .title, subsection.title.scalarCount)
        case .item(let item):
            Part.end(of: item.paragraphs, item.id) ?? Position(item.id, .headline, item.headline.scalarCount)
        case .attachment(let attachment):
            Part.end(of: attachment.paragraphs, attachment.id)
                ?? Position(attachment.id, .title, attachment.title.scalarCount)
        }
    }

    private static func end(of paragraphs: [Paragraph], _ id: PartID) -> Position? {
        guard let index = paragraphs.indices.last, let (slot, text) = paragraphs[index].texts.last else { return nil }
        return Position(id, Field(index, slot), text.scalarCount)
    }

    /// Where the caret goes in it.
    fileprivate var field: Field {
        if case .item = self { return .headline }
        return .title
    }
}
