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
        let style = series.style
        let cutting = Cutting(covered: covered, text: text, style: style) { id in
            self.texts(of: id).first { !self.text($0).isEmpty }
        }
        let found = bulletin.sections.map(cutting.section) + bulletin.attachments.map(cutting.attachment)
        var fragment = Clipping.Fragment(paragraphs: found.flatMap(\.paragraphs), parts: found.flatMap(\.parts))
        // Of one item only the whole: its beginning may be meant as text.
        if fragment.parts.count == 1, fragment.paragraphs.isEmpty, case .item(var item) = fragment.parts[0],
            bulletin.item(item.id) != item || item.heading.isEmpty
        {
            // What has no place on the page is not selected.
            if style.signatureStanding == .none { item.contributor = "" }
            if style.sourceStanding == .none { item.source = "" }
            fragment = Clipping.Fragment(paragraphs: item.paragraphs(in: style), parts: [])
        }
        return fragment.parts.isEmpty && fragment.paragraphs.allSatisfy(\.isPlain) ? nil : fragment
    }
}

/// Takes from parts what a selection covers.
private struct Cutting {
    let covered: [Place: Range<Int>]
    let text: (Place) -> String
    let style: PaperStyle
    /// The first text of a part that is not empty.
    let first: (PartID) -> Place?

    typealias Found = (paragraphs: [Paragraph], parts: [Part])

    func section(_ section: Section) -> Found {
        let title = Place(section.id, .title)
        let items = section.items.map { item($0, isInside: isBegun(title)) }
        let subsections = section.subsections.map(subsection)
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
        let title = Place(subsection.id, .title)
        let items = subsection.items.map { item($0, isInside: isBegun(title)) }
        guard isBegun(title) else { return joined(title, items) }
        var taken = subsection
        taken.title = piece(title) ?? ""
        taken.items = items.flatMap(\.parts).compactMap { if case .item(let item) = $0 { item } else { nil } }
        return ([], [.subsection(taken)])
    }

    /// - Parameter isInside: whether what it stands in is selected from its beginning: what is selected of it is an item.
    private func item(_ item: Item, isInside: Bool) -> Found {
        let isBegun = first(item.id).map(isBegun) ?? false
        func field(_ field: Field, _ kept: String) -> String {
            isBegun && style.standing(of: field) == PaperStyle.Standing.none ? kept : piece(Place(item.id, field)) ?? ""
        }
        var taken = item
        taken.contributor = field(.contributor, item.contributor)
        taken.source = field(.source, item.source)
        taken.headline = piece(Place(item.id, .headline)) ?? ""
        taken.paragraphs = paragraphs(item.paragraphs, of: item.id)
        if item.note != nil {
            let id = item.id.noteOfItem
            taken.note?.label = piece(Place(id, .title)) ?? ""
            taken.note?.paragraphs = paragraphs(item.note?.paragraphs ?? [], of: id)
            if taken.note?.label.isEmpty == true, taken.note?.paragraphs.isEmpty == true { taken.note = nil }
        }
        let lines = taken.paragraphs(in: style)
        return isBegun || isInside && !lines.isEmpty ? ([], [.item(taken)]) : (lines, [])
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
