import Bulletins

extension Desk {
    /// What a selection is made of, where it is more than the text of one part; `nil` for mere text.
    ///
    /// A part belongs to it whose heading is selected from its beginning; what is selected of the part before that is
    /// paragraphs.
    func fragment(of selection: Selection) -> Clipping.Fragment? {
        var covered: [Place: Range<Int>] = [:]
        let pieces = pieces(of: selection)
        for (index, piece) in pieces.enumerated() {
            // Between two others an empty paragraph is selected too, and a picture without a caption everywhere.
            let isInside = pieces.indices.dropFirst().dropLast().contains(index)
            guard !piece.range.isEmpty || isInside || piece.place.field?.slot?.slot == .caption else { continue }
            covered[piece.place] = piece.range
        }
        guard covered.keys.allSatisfy({ bulletin.path(of: $0.part.owner) != nil }) else { return nil }
        let cutting = Cutting(covered: covered, text: text)
        let found = bulletin.sections.map(cutting.section) + bulletin.attachments.map(cutting.attachment)
        var fragment = Clipping.Fragment(paragraphs: found.flatMap(\.paragraphs), parts: found.flatMap(\.parts))
        // Of one item only the whole: its beginning may be meant as text.
        if fragment.parts.count == 1, fragment.paragraphs.isEmpty, case .item(var item) = fragment.parts[0],
            bulletin.item(item.id) != item
        {
            // It has no place on the page that could be selected.
            item.source = ""
            fragment = Clipping.Fragment(paragraphs: item.asParagraphs, parts: [])
        }
        return fragment.parts.isEmpty && fragment.paragraphs.allSatisfy(\.isPlain) ? nil : fragment
    }
}

/// Takes from parts what a selection covers.
private struct Cutting {
    let covered: [Place: Range<Int>]
    let text: (Place) -> String

    typealias Found = (paragraphs: [Paragraph], parts: [Part])

    func section(_ section: Section) -> Found {
        let items = section.items.map(item)
        let subsections = section.subsections.map(subsection)
        let title = Place(section.id, .title)
        guard isBegun(title) else { return joined(title, items + subsections) }
        var taken = section
        taken.title = piece(title) ?? ""
        taken.items = items.flatMap(\.parts).compactMap { if case .item(let item) = $0 { item } else { nil } }
        taken.subsections = subsections.flatMap(\.parts).compactMap {
            if case .subsection(let subsection) = $0 { subsection } else { nil }
        }
        return ([], [.section(taken)])
    }

    /// An attachment stands nowhere else: of it there are its lines.
    func attachment(_ attachment: Attachment) -> Found {
        joined(Place(attachment.id, .title), [(paragraphs(attachment.paragraphs, of: attachment.id), [])])
    }

    private func subsection(_ subsection: Subsection) -> Found {
        let items = subsection.items.map(item)
        let title = Place(subsection.id, .title)
        guard isBegun(title) else { return joined(title, items) }
        var taken = subsection
        taken.title = piece(title) ?? ""
        taken.items = items.flatMap(\.parts).compactMap { if case .item(let item) = $0 { item } else { nil } }
        return ([], [.subsection(taken)])
    }

    private func item(_ item: Item) -> Found {
        let (contributor, headline) = (Place(item.id, .contributor), Place(item.id, .headline))
        let paragraphs = self.paragraphs(item.paragraphs, of: item.id)
        let note = item.note.map { self.paragraphs($0.paragraphs, of: item.id.noteOfItem) } ?? []
        guard isBegun(item.contributor.isEmpty ? headline : contributor) else {
            let heading = [piece(contributor), piece(headline)].compactMap { $0 }.joined(separator: "：")
            return ((heading.isEmpty ? [] : [.plain(heading)]) + note + paragraphs, [])
        }
        var taken = item
        taken.contributor = piece(contributor) ?? ""
        taken.headline = piece(headline) ?? ""
        taken.paragraphs = paragraphs
        if note.isEmpty { taken.note = nil } else { taken.note?.paragraphs = note }
        return ([], [.item(taken)])
    }

    private func paragraphs(_ paragraphs: [Paragraph], of id: PartID) -> [Paragraph] {
        paragraphs.indices.compactMap { paragraph(paragraphs[$0], $0, of: id) }
    }

    /// What is covered of a paragraph: a table or a heading as it is where all of its texts are, and as text otherwise.
    private func paragraph(_ paragraph: Paragraph, _ index: Int, of id: PartID) -> Paragraph? {
        if paragraph.isPlain { return piece(Place(id, .paragraph(index))).map(Paragraph.plain) }
        let pieces = paragraph.texts.map { (text: $0.text, piece: piece(Place(id, Field(index, $0.slot)))) }
        if pieces.contains(where: { $0.piece != nil }), pieces.allSatisfy({ $0.text.isEmpty || $0.piece == $0.text }) {
            return paragraph
        }
        let covered = pieces.compactMap(\.piece).filter { !$0.isEmpty }
        return covered.isEmpty ? nil : .plain(covered.joined(separator: "　"))
    }

    /// Parts whose heading is not selected from its beginning: the end of the heading is a line.
    private func joined(_ title: Place, _ inside: [Found]) -> Found {
        ([piece(title)].compactMap { $0.map(Paragraph.plain) } + inside.flatMap(\.paragraphs), inside.flatMap(\.parts))
    }

    private func piece(_ place: Place) -> String? { covered[place].map { text(place).scalars($0) } }

    private func isBegun(_ place: Place) -> Bool { covered[place].map { $0.lowerBound == 0 && !$0.isEmpty } ?? false }
}
