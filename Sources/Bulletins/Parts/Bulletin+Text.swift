extension Bulletin {
    /// The text at a place as it is printed and typed; `nil` where there is no such place.
    package func text(at place: Place) -> String? {
        switch place {
        case .masthead(let field): masthead.text(field)
        case .imprint(let field): imprint.text(field)
        case .closing(let field): closing.values.text(field)
        case .part(let id, let field): text(field, of: id)
        }
    }

    private func text(_ field: Field, of id: PartID) -> String? {
        if field == .title { return note(id)?.label ?? part(id)?.title }
        if let slot = field.slot { return paragraphs(of: id)?.text(slot) }
        return item(id)?.text(field)
    }

    /// Puts a text at a place.
    ///
    /// Numbers and dates read it; it comes out again as they print it.
    mutating func setText(_ text: String, at place: Place) throws(EditError) {
        switch place {
        case .masthead(let field): try masthead.setText(text, field)
        case .imprint(let field): try imprint.setText(text, field)
        case .closing(let field):
            guard closing.values.setText(text, field) else { throw .notANumber(place, text) }
        case .part(let id, let field):
            if let (index, slot) = field.slot {
                var isThere = false
                try changeParagraphs(of: id) { paragraphs in
                    isThere = paragraphs.indices.contains(index) && paragraphs[index].setText(text, in: slot)
                }
                if !isThere { throw .noSuchPlace(place) }
            } else {
                try setHeading(text, field, of: id)
            }
        }
    }

    private mutating func setHeading(_ text: String, _ field: Field, of id: PartID) throws(EditError) {
        if field == .title, var note = note(id) {
            note.label = text
            try setNote(note, id)
            return
        }
        switch (path(of: id), field) {
        case (.section(let s)?, .title): sections[s].title = text
        case (.subsection(let s, let u)?, .title): sections[s].subsections[u].title = text
        case (.attachment(let a)?, .title): attachments[a].title = text
        case (.item(let s, let u, let i)?, .headline): self[section: s, subsection: u][i].headline = text
        case (.item(let s, let u, let i)?, .contributor): self[section: s, subsection: u][i].contributor = text
        case (.item(let s, let u, let i)?, .source): self[section: s, subsection: u][i].source = text
        case (nil, _): throw .noSuchPart(id)
        default: throw .noSuchPlace(Place(id, field))
        }
    }
}

// Bodies: what has paragraphs, whatever it is.
extension Bulletin {
    /// The paragraphs of an item, a note or an attachment; `nil` for what has none.
    package func paragraphs(of id: PartID) -> [Paragraph]? {
        if let path = path(of: id) {
            if case .attachment(let a) = path { return attachments[a].paragraphs }
            return item(at: path)?.paragraphs
        }
        return note(id)?.paragraphs
    }

    mutating func changeParagraphs(of id: PartID, _ change: (inout [Paragraph]) -> Void) throws(EditError) {
        switch path(of: id) {
        case .attachment(let a)?: change(&attachments[a].paragraphs)
        case .item(let s, let u, let i)?: change(&self[section: s, subsection: u][i].paragraphs)
        case .section?, .subsection?: throw .noSuchPart(id)
        case nil:
            guard var note = note(id) else { throw .noSuchPart(id) }
            change(&note.paragraphs)
            try setNote(note, id)
        }
    }

    /// The note of the issue, or of the item whose note has that id.
    package func note(_ id: PartID) -> Note? {
        if id == .note { return note }
        return id.itemOfNote.flatMap { item($0)?.note }
    }

    /// Whether there could be a note of that id.
    func hasRoomForNote(_ id: PartID) -> Bool { id == .note || id.itemOfNote.map { item($0) != nil } ?? false }

    mutating func setNote(_ new: Note?, _ id: PartID) throws(EditError) {
        if id == .note {
            note = new
        } else if let item = id.itemOfNote, case .item(let s, let u, let i)? = path(of: item) {
            self[section: s, subsection: u][i].note = new
        } else {
            throw .noSuchPart(id)
        }
    }
}

extension [Paragraph] {
    package func text(_ slot: (paragraph: Int, slot: ParagraphSlot)) -> String? {
        indices.contains(slot.paragraph) ? self[slot.paragraph].text(slot.slot) : nil
    }
}
