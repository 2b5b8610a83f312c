/// What an editor makes of a conflict.
package enum ConflictChoice: Sendable, CaseIterable {
    /// What stands, stands.
    case kept
    /// What the other made of it takes its place; for a deletion, it goes.
    case other
    /// Both stand, the other's after it.
    case both
}

extension Conflict {
    /// Whether both texts can stand in the place, one after the other: a number or a date is one.
    package var canKeepBoth: Bool {
        guard case .text(let place) = subject else { return false }
        return !isDeletion && (!place.isParsed || place.isList)
    }
}

extension Conflict {
    /// Whether it is about the text inside a paragraph that is more than its text, and not about the whole of it.
    fileprivate func isInside(_ paragraph: Paragraph) -> Bool {
        !paragraph.isPlain && kept.count == 1 && (kept + other).allSatisfy(\.isPlain)
    }
}

extension Place {
    fileprivate var isList: Bool { if case .list? = form { true } else { false } }
}

extension Bulletin {
    /// Where a conflict stands now; `nil` for a part that is gone, or for one as a whole.
    ///
    /// Its paragraph is found again by what it says, wherever it has been moved in its item and however it was edited
    /// since.
    package func place(of conflict: Conflict) -> Place? {
        guard case .text(let place) = conflict.subject else { return nil }
        guard case .paragraph(let index) = place.field else { return text(at: place) == nil ? nil : place }
        guard let paragraphs = paragraphs(of: place.part), !paragraphs.isEmpty else { return nil }
        let anchor = conflict.kept.first ?? ""
        let found = paragraphs.indices.min { a, b in
            func order(_ i: Int) -> (Int, Int) { (-likeness(paragraphs[i], anchor), abs(i - index)) }
            return order(a) < order(b)
        }
        return found.map { Place(place.part, .paragraph($0)) }
    }

    /// The edit that settles a conflict; `nil` where there is nothing to settle.
    package func edit(settling conflict: Conflict, by choice: ConflictChoice) -> Edit? {
        guard let index = conflicts.firstIndex(of: conflict) else { return nil }
        var settled = self
        settled.conflicts.remove(at: index)
        if choice != .kept {
            do throws(EditError) { try settled.take(conflict, in: self, keepingBoth: choice == .both) } catch {
                return nil
            }
        }
        return .become(settled)
    }

    private mutating func take(
        _ conflict: Conflict, in present: Bulletin, keepingBoth isBoth: Bool
    ) throws(EditError) {
        switch conflict.subject {
        case .part(let id):
            if !isBoth { _ = try apply(note(id) == nil ? .remove(id) : .note(id, nil)) }
        case .unknown(let id, let key):
            guard !isBoth else { return }
            let value = conflict.other.first.flatMap { JSON.read($0.text.utf8) }
            try setUnknown(value, key, of: id)
        case .text:
            guard let place = present.place(of: conflict) else { return }
            if let (index, shorter) = present.removing(conflict, at: place) {
                if !isBoth { _ = try apply(.paragraphs(place.part, index..<index + 1, [.table(shorter)])) }
                return
            }
            guard case .paragraph(let first) = place.field, let paragraphs = present.paragraphs(of: place.part),
                !conflict.isInside(paragraphs[first])
            else {
                let other = conflict.other.first?.text ?? ""
                guard isBoth, let text = present.text(at: place), !text.isEmpty, !other.isEmpty else {
                    return try setText(other, at: place)
                }
                let mark = place.isList ? "，" : conflict.canKeepBoth ? "；" : ""
                return try setText(text + mark + other, at: place)
            }
            let end = min(first + max(1, conflict.kept.count), paragraphs.count)
            _ = try apply(.paragraphs(place.part, (isBoth ? end : first)..<end, conflict.other))
        }
    }

    /// The table without the row or the column that the other deleted; `nil` for a conflict about anything else, or where
    /// the line is gone.
    ///
    /// - Returns: the index of the table among the paragraphs, too.
    private func removing(_ conflict: Conflict, at place: Place) -> (index: Int, table: Table)? {
        guard conflict.isDeletion, let line = conflict.kept.first?.table,
            case .cell(let index, let row, let column)? = place.field,
            let table = paragraphs(of: place.part)?[index].table
        else { return nil }
        // It is found again by what it says, wherever it was moved and however it was edited since.
        func nearest(_ lines: [[String]], to old: [String], from here: Int) -> Int? {
            lines.indices.max { a, b in
                func order(_ i: Int) -> (Int, Int) {
                    (zip(lines[i], old).count { $0.isIdentical(to: $1) }, -abs(i - here))
                }
                return order(a) < order(b)
            }
        }
        let isRow = line.rows.count == 1
        let old = isRow ? line.rows[0].map(\.text) : line.rows.map { $0[0].text }
        let lines =
            isRow
            ? table.rows.map { $0.map(\.text) }
            : (0..<table.columnCount).map { column in table.rows.map { $0[column].text } }
        guard let found = nearest(lines, to: old, from: isRow ? row : column),
            let shorter = isRow ? table.removingRow(found) : table.removingColumn(found)
        else { return nil }
        return (index, shorter)
    }

    private mutating func setUnknown(_ value: JSON?, _ key: JSONKey, of id: PartID) throws(EditError) {
        switch id {
        case .masthead where masthead.unknown[key] != nil: masthead.unknown[key] = value
        case .masthead: unknown[key] = value
        case .imprint: imprint.unknown[key] = value
        case .closing: closing.unknown[key] = value
        default:
            if var note = note(id) {
                note.unknown[key] = value
                return try setNote(note, id)
            }
            switch path(of: id) {
            case .section(let s)?: sections[s].unknown[key] = value
            case .subsection(let s, let u)?: sections[s].subsections[u].unknown[key] = value
            case .item(let s, let u, let i)?: self[section: s, subsection: u][i].unknown[key] = value
            case .attachment(let a)?: attachments[a].unknown[key] = value
            case nil: return
            }
        }
    }

    private func likeness(_ a: Paragraph, _ b: Paragraph) -> Int {
        if a == b { return Int.max }
        // Of the text behind a head only the text is known.
        if let text = a.heading?.text, let kept = b.plain { return likeness(text, kept) }
        return likeness(a.lines.joined(), b.lines.joined()) - (a.isLike(b) ? 0 : 1000)
    }

    /// How much two texts have in common: all of it is the highest, then by the characters that are in both.
    private func likeness(_ a: String, _ b: String) -> Int {
        if a.isIdentical(to: b) { return Int.max }
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in b.unicodeScalars { counts[scalar, default: 0] += 1 }
        var common = 0
        for scalar in a.unicodeScalars where counts[scalar, default: 0] > 0 {
            counts[scalar, default: 0] -= 1
            common += 1
        }
        return common * 1000 / max(1, max(a.scalarCount, b.scalarCount))
    }
}
