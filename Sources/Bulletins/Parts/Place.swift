/// Which text of a part that has an id.
package enum Field: Hashable, Sendable {
    /// Of a section, a subsection or an attachment; the label of a note.
    case title
    // of an item
    case headline, contributor, source
    // of the paragraph at an index of a body
    /// Its text: of a plain one, or the one that a heading runs into.
    case paragraph(Int)
    case head(Int)
    case caption(Int)
    case cell(Int, row: Int, column: Int)

    /// The paragraph that has the text, and which of its texts it is.
    package var slot: (paragraph: Int, slot: ParagraphSlot)? {
        switch self {
        case .paragraph(let index): (index, .text)
        case .head(let index): (index, .head)
        case .caption(let index): (index, .caption)
        case .cell(let index, let row, let column): (index, .cell(row: row, column: column))
        case .title, .headline, .contributor, .source: nil
        }
    }

    package init(_ index: Int, _ slot: ParagraphSlot) {
        self =
            switch slot {
            case .text: .paragraph(index)
            case .head: .head(index)
            case .caption: .caption(index)
            case .cell(let row, let column): .cell(index, row: row, column: column)
            }
    }
}

/// Where a text stands.
package enum Place: Hashable, Sendable {
    case masthead(Masthead.Field)
    case imprint(Imprint.Field)
    case closing(Closing.Field)
    /// In a part with an id of its own, or in a note.
    case part(PartID, Field)

    package init(_ part: PartID, _ field: Field) { self = .part(part, field) }

    /// The part that it stands in.
    package var part: PartID {
        switch self {
        case .masthead: .masthead
        case .imprint: .imprint
        case .closing: .closing
        case .part(let part, _): part
        }
    }

    /// Which text of a part with an id; `nil` in the masthead, the imprint and the closing.
    package var field: Field? { if case .part(_, let field) = self { field } else { nil } }

    /// How what is typed there is read; `nil` for what is never anything but text.
    package var form: FieldForm? {
        switch self {
        case .masthead(.entry(let entry)): entry.row.form
        case .imprint(.entry(let entry)): entry.row.form
        case .imprint(.line): .list
        case .closing(let entry): entry.row.form
        case .masthead, .imprint, .part: nil
        }
    }

    /// Whether the text is read as a number, a date or a list, or makes and unmakes what holds it: it may print
    /// otherwise than it was typed.
    var isParsed: Bool {
        if case .part = self { return false }
        if case .text? = form { return false }
        return true
    }
}

/// A point in a text: before its `offset`-th character.
///
/// Offsets count Unicode scalars everywhere in jianbao: unlike grapheme clusters, they add up when texts are joined,
/// so an edit and its inverse are exact whatever is typed.
package struct Position: Hashable, Sendable {
    package var place: Place
    package var offset: Int

    package init(_ place: Place, _ offset: Int = 0) {
        self.place = place
        self.offset = offset
    }

    package init(_ part: PartID, _ field: Field, _ offset: Int = 0) {
        self.init(Place(part, field), offset)
    }
}

/// A slot among the children of `parent`; `parent` is `nil` for a section, and ``PartID/attachments`` for an attachment.
///
/// A section's items and its subsections are counted apart.
package struct Location: Hashable, Sendable {
    package var parent: PartID?
    package var index: Int

    package init(_ parent: PartID?, _ index: Int) {
        self.parent = parent
        self.index = index
    }
}
