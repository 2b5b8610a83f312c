package import Bulletins

/// What a rule says about a stretch of one text, before it is known where that text stands.
package struct Mark: Hashable, Sendable {
    package var range: Range<Int>
    /// One Chinese sentence: what is wrong and why.
    package var message: String
    /// What may stand in place of the marked characters; the best first, none where only a person can tell.
    package var replacements: [String]
    /// The rule's own, unless this case is clearer or less clear than the rest.
    package var level: Level?
    package var isSure: Bool?
    /// Whether it goes where the marked characters stand like that elsewhere in the issue too: what is written twice is a
    /// name or a coinage.
    package var isFamiliarWhenRepeated = false

    init(
        _ range: Range<Int>, _ message: String, _ replacements: [String] = [], level: Level? = nil,
        isSure: Bool? = nil, isFamiliarWhenRepeated: Bool = false
    ) {
        self.range = range
        self.message = message
        self.replacements = replacements
        self.level = level
        self.isSure = isSure
        self.isFamiliarWhenRepeated = isFamiliarWhenRepeated
    }
}

/// A mark of a rule that reads more than one text.
package struct PlacedMark: Hashable, Sendable {
    package var place: Place
    package var mark: Mark
    /// Cures that are no replacement of the marked characters.
    package var remedies: [Remedy]

    init(_ place: Place, _ mark: Mark, remedies: [Remedy] = []) {
        self.place = place
        self.mark = mark
        self.remedies = remedies
    }

    /// A cure in the shape of an edit of paragraphs or of another stretch of text.
    package struct Remedy: Hashable, Sendable {
        /// As the editor reads it.
        let title: String
        let change: Change
    }

    package enum Change: Hashable, Sendable {
        case replace(Place, Range<Int>, String)
        case paragraphs(PartID, Range<Int>, [String])

        var edit: Edit {
            switch self {
            case .replace(let place, let range, let text): .replace(place, range, with: text)
            case .paragraphs(let part, let range, let texts): .paragraphs(part, range, texts.map(Paragraph.plain))
            }
        }
    }
}
