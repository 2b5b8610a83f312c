import Bulletins

/// Cures in the shape of an edit of paragraphs or of another stretch of text.
extension Finding.Suggestion {
    static func remedy(_ title: String, _ edit: Edit) -> Self {
        Self(text: title, edit: edit, isReplacement: false)
    }

    static func removing(_ index: Int, of part: PartID) -> Self {
        remedy("删去这一段", .paragraphs(part, index..<index + 1, []))
    }

    /// Two paragraphs of an item become one; what is empty between them goes as well.
    static func joining(_ first: Place, _ second: Place, into text: String) -> Self? {
        guard case .paragraph(let upper) = first.field, case .paragraph(let lower) = second.field,
            first.part == second.part, upper < lower
        else { return nil }
        return remedy("并为一段", .paragraphs(first.part, upper..<lower + 1, [.plain(text)]))
    }
}
