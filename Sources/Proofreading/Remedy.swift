import Bulletins

extension PlacedMark.Remedy {
    init(removing index: Int, of part: PartID) {
        self.init(title: "删去这一段", change: .paragraphs(part, index..<index + 1, []))
    }

    /// Two paragraphs of an item become one; what is empty between them goes as well.
    init?(joining first: Place, _ second: Place, into text: String) {
        guard case .paragraph(let upper) = first.field, case .paragraph(let lower) = second.field,
            first.part == second.part, upper < lower
        else { return nil }
        self.init(title: "并为一段", change: .paragraphs(first.part, upper..<lower + 1, [text]))
    }
}
