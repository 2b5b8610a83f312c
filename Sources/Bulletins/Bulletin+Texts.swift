extension Bulletin {
    /// Hands over every text with its place, in the order in which a style prints them, the sources of items too.
    package func forEachText(in style: PaperStyle = PaperStyle(), _ body: (Place, String) -> Void) {
        _ = firstText(in: style) { place, text -> Never? in
            body(place, text)
            return nil
        }
    }

    /// Hands over every text with its place, in printed order, until `body` returns a value.
    package func firstText<Found>(
        in style: PaperStyle = PaperStyle(), _ body: (Place, String) -> Found?
    ) -> Found? {
        for field in masthead.fields {
            if let found = body(.masthead(field), masthead.text(field) ?? "") { return found }
        }
        if let note, let found = firstText(of: note, .note, body) { return found }
        let found = firstPath { id, path -> Found? in
            // What is attached stands behind the closing.
            if case .attachment = path { return nil }
            return firstText(id, path, style, body)
        }
        if let found { return found }
        for field in Closing.Field.all {
            if let found = body(.closing(field), closing.values.text(field)) { return found }
        }
        for attachment in attachments {
            if let found = body(Place(attachment.id, .title), attachment.title)
                ?? firstText(of: attachment.paragraphs, attachment.id, body)
            {
                return found
            }
        }
        for field in imprint.fields {
            if let found = body(.imprint(field), imprint.text(field)) { return found }
        }
        return nil
    }

    private func firstText<Found>(
        _ id: PartID, _ path: PartPath, _ style: PaperStyle, _ body: (Place, String) -> Found?
    ) -> Found? {
        switch path {
        case .section(let s): return body(Place(id, .title), sections[s].title)
        case .subsection(let s, let u): return body(Place(id, .title), sections[s].subsections[u].title)
        case .item:
            guard let item = item(at: path) else { return nil }
            if let note = item.note, let found = firstText(of: note, id.noteOfItem, body) { return found }
            func found(_ field: Field) -> Found? { body(Place(id, field), item.text(field) ?? "") }
            let isSigned = style.signatureStanding.isBehind
            let isSourced = style.sourceStanding != .before
            return (isSigned ? nil : found(.contributor)) ?? (isSourced ? nil : found(.source)) ?? found(.headline)
                ?? firstText(of: item.paragraphs, id, body) ?? (isSigned ? found(.contributor) : nil)
                ?? (isSourced ? found(.source) : nil)
        case .attachment: return nil
        }
    }

    private func firstText<Found>(of note: Note, _ id: PartID, _ body: (Place, String) -> Found?) -> Found? {
        body(Place(id, .title), note.label) ?? firstText(of: note.paragraphs, id, body)
    }

    private func firstText<Found>(
        of paragraphs: [Paragraph], _ id: PartID, _ body: (Place, String) -> Found?
    ) -> Found? {
        for (index, paragraph) in paragraphs.enumerated() {
            if let text = paragraph.plain {
                if let found = body(Place(id, .paragraph(index)), text) { return found }
                continue
            }
            for (slot, text) in paragraph.texts {
                if let found = body(Place(id, Field(index, slot)), text) { return found }
            }
        }
        return nil
    }
}
