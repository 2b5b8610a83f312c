/// Which text of a part.
package enum Field: Hashable, Sendable {
    // masthead
    case name, year, number, serial, office, date, coverage
    /// The masthead's title (本期标题), a section's or a subsection's.
    case title
    // item
    case headline, contributor, source
    case paragraph(Int)
    // imprint
    case reportTo, sendTo, distributeTo, copies

    /// Whether the text is read as a number, a date or a list, and may print otherwise than it was typed.
    var isParsed: Bool {
        switch self {
        case .year, .number, .serial, .date, .coverage, .reportTo, .sendTo, .distributeTo, .copies: true
        case .name, .office, .title, .headline, .contributor, .source, .paragraph: false
        }
    }
}

/// Where a text stands: the part by its id, and which of its texts.
package struct Place: Hashable, Sendable {
    package let part: PartID
    package let field: Field

    package init(_ part: PartID, _ field: Field) {
        self.part = part
        self.field = field
    }
}

/// A point in a text: before its `offset`-th character.
///
/// Offsets count Unicode scalars everywhere in jianbao: unlike grapheme clusters, they add up when texts are joined,
/// so an edit and its inverse are exact whatever is typed.
package struct Position: Hashable, Sendable {
    package var place: Place
    package var offset: Int

    package init(_ place: Place, _ offset: Int) {
        self.place = place
        self.offset = offset
    }

    package init(_ part: PartID, _ field: Field, _ offset: Int = 0) {
        self.init(Place(part, field), offset)
    }
}

/// A slot among the children of `parent`; `parent` is `nil` for a section.
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
