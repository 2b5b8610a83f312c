import Bulletins
import Recognition

/// What a text becomes in an item: its paragraphs, and what of it is a field.
struct TidiedText {
    var paragraphs: [Paragraph]
    /// Empty where the item has one or the text says none.
    var contributor = ""
    /// What was said beside that and has no place.
    var dropped: [String] = []
}

// What is made of a pasted text.
extension Desk {
    /// Whether the caret stands in an item in which nothing is written yet.
    var isInBlankItem: Bool {
        guard anchor == nil, let item = bulletin.item(part) else { return false }
        return item.headline.isEmpty && item.contributor.isEmpty && item.source.isEmpty
            && item.paragraphs.allSatisfy { $0.isPlain && $0.text.isEmpty }
    }

    /// Whether the caret stands in a blank item that a piece may become.
    func isBlankItem(_ piece: Item) -> Bool { isInBlankItem && !piece.headline.isEmpty && !piece.paragraphs.isEmpty }

    /// Whether the caret stands in the heading of an item.
    var isInHeading: Bool {
        let place = caret.position.place
        return bulletin.item(part) != nil && [.headline, .contributor].contains(place.field) && !isBehindText(place)
    }

    /// Whether the caret stands in the heading of an item that has no headline yet.
    var isInEmptyHeading: Bool { isInHeading && bulletin.item(part)?.headline.isEmpty == true }

    /// Whether the caret stands in a paragraph of an item.
    var isInText: Bool {
        if case .paragraph? = caret.position.place.field { bulletin.item(part) != nil } else { false }
    }

    /// Whether the caret stands in the title of a section or subsection.
    var isInTitle: Bool {
        guard caret.position.place.field == .title else { return false }
        return switch bulletin.path(of: part) {
        case .section, .subsection: true
        case .item, .attachment, nil: false
        }
    }

    /// Puts parts where their like stands, and what has no place of its own behind the caret's part.
    mutating func placement(of parts: [Part], homes: [String: String]) -> Edit {
        var placement = Placement(bulletin, homes: homes, near: slots)
        var ids = ids
        defer { self.ids = ids }
        return .all([placement.edit(placing: parts) { .random(using: &ids) }] + leavingBlankItem(for: parts))
    }

    /// The item in which nothing is written yet makes way for those that are pasted there.
    func leavingBlankItem(for parts: [Part]) -> [Edit] {
        let areItems = parts.contains { if case .item = $0 { true } else { false } }
        return areItems && isInBlankItem ? [.remove(part)] : []
    }

    /// What a piece without a place of its own is at the caret; `nil` where it is the text as it came, or the caret
    /// stands where no paragraphs go.
    func tidied(
        _ piece: Item, _ text: String, _ recognizer: Recognizer, replacing selection: Selection? = nil
    ) -> TidiedText? {
        let position = selection?.start ?? caret.position
        guard let field = position.place.field, let item = bulletin.item(position.place.part) else { return nil }
        let headline = piece.headline.isEmpty ? [] : [Paragraph.plain(piece.headline)]
        var tidied = TidiedText(paragraphs: headline + piece.paragraphs)
        if item.contributor.isEmpty, !item.headline.isEmpty {
            if !piece.contributor.isEmpty {
                tidied.contributor = piece.contributor
            } else if let signed = recognizer.signature(of: tidied.paragraphs) {
                tidied = TidiedText(paragraphs: signed.rest, contributor: signed.unit, dropped: signed.dropped)
            }
        } else if !piece.contributor.isEmpty {
            tidied.paragraphs.append(.plain("（\(piece.contributor)）"))
        }
        if !piece.source.isEmpty { tidied.paragraphs.append(.source(piece.source)) }
        switch field {
        case .paragraph: break
        // Lines go into a heading and below it.
        case .headline, .contributor:
            guard !isBehindText(position.place), anchor == nil, tidied.contributor.isEmpty,
                tidied.paragraphs.allSatisfy(\.isPlain)
            else { return nil }
        default: return nil
        }
        let isAsItCame =
            tidied.contributor.isEmpty && tidied.paragraphs == Desk.lines(text).map(Paragraph.plain)
        return isAsItCame || tidied.paragraphs.isEmpty ? nil : tidied
    }

    /// Inserts a text as it came, and then, as a step of its own, what was made of it.
    mutating func insert(_ text: String, _ made: (inout Desk) -> (Edit, Position?)) throws(EditError) {
        closeRun()
        if anchor != nil {
            try deleteSelection(joins: false)
            closeRun()
        }
        let (edit, caret) = made(&self)
        let steps = draft.history.past.count
        if bulletin.item(part) != nil {
            try insertLines(text)
        } else if isInTitle {
            // In the title it would be one line.
            let item = Item(id: .random(using: &ids), headline: "", paragraphs: Desk.lines(text).map(Paragraph.plain))
            try perform(placement(of: [.item(item)], homes: [:]), "粘贴", caret: self.caret.position)
        }
        closeRun()
        let raw = draft.history.past.count > steps ? draft.history.past.last?.inverses ?? [] : []
        try perform(.all(raw + [edit]), raw.isEmpty ? "粘贴条目" : "整理", caret: caret ?? self.caret.position)
        closeRun()
    }

    /// An item with what a piece says, in place of one in which nothing is written.
    func filling(_ id: PartID, with piece: Item) -> (Edit, Position?) {
        guard let item = bulletin.item(id) else { return (.all([]), nil) }
        var edits: [Edit] = [
            .replace(Place(id, .headline), 0..<0, with: piece.headline),
            .paragraphs(id, 0..<item.paragraphs.count, piece.paragraphs),
        ]
        if !piece.contributor.isEmpty {
            edits.append(.replace(Place(id, .contributor), 0..<0, with: piece.contributor))
        }
        if !piece.source.isEmpty { edits.append(.replace(Place(id, .source), 0..<0, with: piece.source)) }
        if let note = piece.note { edits.append(.note(id, note)) }
        let last = piece.paragraphs.count - 1
        let end = piece.paragraphs.last.map { Position(id, .paragraph(last), $0.isPlain ? $0.text.scalarCount : 0) }
        return (.all(edits), end)
    }

    /// A tidied text at the caret.
    func inserting(_ tidied: TidiedText) -> (Edit, Position?) {
        let position = caret.position
        if case .paragraph = position.place.field {
            return replacing(Selection(start: position, end: position), with: tidied)
        }
        let (edits, caret) = heading(tidied.paragraphs.map(\.text), at: position)
        return (.all(edits), caret)
    }

    /// The paragraphs that a selection in one item covers; `nil` where it covers something else.
    func paragraphs(of selection: Selection) -> ClosedRange<Int>? {
        guard case .paragraph(let first) = selection.start.place.field,
            case .paragraph(let last) = selection.end.place.field,
            selection.start.place.part == selection.end.place.part, first <= last,
            let item = bulletin.item(selection.start.place.part), item.paragraphs.indices.contains(last),
            item.paragraphs[first...last].allSatisfy(\.isPlain)
        else { return nil }
        return first...last
    }

    /// All paragraphs of the caret's item, where they are plain.
    var wholeText: Selection? {
        guard let item = bulletin.item(part), let last = item.paragraphs.last, last.isPlain else { return nil }
        let count = item.paragraphs.count
        return Selection(
            start: Position(part, .paragraph(0), 0), end: Position(part, .paragraph(count - 1), last.text.scalarCount))
    }

    /// A tidied text in place of a stretch of an item's paragraphs.
    func replacing(_ selection: Selection, with tidied: TidiedText) -> (Edit, Position?) {
        guard let covered = paragraphs(of: selection) else { return (.all([]), nil) }
        let id = selection.start.place.part
        var paragraphs = tidied.paragraphs
        let before = text(selection.start.place).scalars(0..<selection.start.offset)
        let last = text(selection.end.place)
        let after = last.scalars(selection.end.offset..<last.scalarCount)
        // What stood before and behind goes on, beside a table as a paragraph of its own.
        if !before.isEmpty {
            if let first = paragraphs.first, first.isPlain {
                paragraphs[0] = .plain(before + first.text)
            } else {
                paragraphs.insert(.plain(before), at: 0)
            }
        }
        var caret = Position(
            id, .paragraph(covered.lowerBound + paragraphs.count - 1), paragraphs.last?.text.scalarCount ?? 0)
        if !after.isEmpty {
            if let end = paragraphs.last, end.isPlain {
                paragraphs[paragraphs.count - 1] = .plain(end.text + after)
            } else {
                paragraphs.append(.plain(after))
                caret = Position(id, .paragraph(covered.lowerBound + paragraphs.count - 1), 0)
            }
        }
        var edits: [Edit] = [.paragraphs(id, covered.lowerBound..<covered.upperBound + 1, paragraphs)]
        if !tidied.contributor.isEmpty {
            edits.append(.replace(Place(id, .contributor), 0..<0, with: tidied.contributor))
        }
        return (.all(edits), caret)
    }
}
