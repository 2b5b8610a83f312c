import Bulletins

extension Manuscript {
    /// The blocks of a body; its headings are of `level`, from 0, and the one below.
    static func body(_ paragraphs: [Paragraph], _ id: PartID, level: Int, _ style: PaperStyle) -> [Block] {
        let numbers = Numbering.headings(in: paragraphs)
        return paragraphs.indices.flatMap { index in
            blocks(paragraphs[index], index, id, number: numbers[index] ?? 0, level: level, style)
        }
    }

    /// What one paragraph prints.
    static func blocks(
        _ paragraph: Paragraph, _ index: Int, _ id: PartID, number: Int, level: Int, _ style: PaperStyle
    ) -> [Block] {
        switch paragraph {
        case .plain(let text): [plain(text, index, id)]
        case .heading(let heading): [self.heading(heading, index, id, number: number, level: level, style)]
        case .table(let table): self.table(table, index, id)
        case .picture(let picture): self.picture(picture, index, id)
        case .unknown: []
        }
    }

    static func plain(_ text: String, _ index: Int, _ id: PartID) -> Block {
        Block(.paragraph(index), id, [.text(Place(id, .paragraph(index)), text)], paragraph: index)
    }
}
