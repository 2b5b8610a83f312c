import Bulletins

extension Manuscript {
    /// The blocks of a body; its headings are of `level`, from 0, and the one below.
    static func body(_ paragraphs: [Paragraph], _ id: PartID, level: Int, _ sheet: StyleSheet) -> [Block] {
        let numbers = Numbering.headings(in: paragraphs)
        return paragraphs.indices.flatMap { index in
            blocks(paragraphs[index], index, id, number: numbers[index] ?? 0, level: level, sheet)
        }
    }

    /// What one paragraph prints.
    static func blocks(
        _ paragraph: Paragraph, _ index: Int, _ id: PartID, number: Int, level: Int, _ sheet: StyleSheet
    ) -> [Block] {
        switch paragraph {
        case .plain(let text): [plain(text, index, id, sheet)]
        case .heading(let heading): [self.heading(heading, index, id, number: number, level: level, sheet)]
        case .table(let table): self.table(table, index, id, sheet)
        case .picture(let picture): self.picture(picture, index, id, sheet)
        case .unknown: []
        }
    }

    static func plain(_ text: String, _ index: Int, _ id: PartID, _ sheet: StyleSheet) -> Block {
        let lead = sheet.paper.openings.flatMap { emphasis in
            Opening.length(in: text).map { Block.Lead(scalars: $0, emphasis) }
        }
        return sheet.block(
            .paragraph(index), id, [.text(Place(id, .paragraph(index)), text)], paragraph: index, lead: lead)
    }
}

extension StyleSheet {
    /// A block set as its kind is.
    func block(
        _ kind: BlockKind, _ part: PartID, _ runs: [Run], paragraph: Int = -1, lead: Block.Lead? = nil
    ) -> Block {
        Block(kind, part, runs, style: style(of: kind), paragraph: paragraph, lead: lead)
    }
}

extension Manuscript {
    /// A heading inside a body: on a line of its own, or run into its text.
    static func heading(
        _ heading: Heading, _ index: Int, _ id: PartID, number: Int, level: Int, _ sheet: StyleSheet
    ) -> Block {
        let depth = level + heading.level - 1
        let mark = sheet.paper.mark(depth)
        let before = mark.before(number)
        var runs = [Run.text(Place(id, .head(index)), heading.head)]
        if !before.isEmpty { runs.insert(.derived(before), at: 0) }
        if !mark.after.isEmpty { runs.append(.derived(mark.after)) }
        let kind = BlockKind.innerHeading(level: depth + 1, own: heading.level)
        guard let text = heading.text else { return sheet.block(kind, id, runs, paragraph: index) }
        var style = sheet.style(of: kind)
        if style.typeface == .text { style.isBold = true }
        let lead = Block.Lead(scalars: runs.reduce(0) { $0 + $1.string.scalarCount }, style)
        return sheet.block(
            .paragraph(index), id, runs + [.text(Place(id, .paragraph(index)), text)], paragraph: index, lead: lead)
    }

    /// The frame of a picture with the name of its file, and the caption below it.
    static func picture(_ picture: Picture, _ index: Int, _ id: PartID, _ sheet: StyleSheet) -> [Block] {
        [
            sheet.block(
                .picture(index, rows: picture.height), id, [.derived("［图：\(picture.name)］")], paragraph: index),
            sheet.block(.pictureCaption, id, [.text(Place(id, .caption(index)), picture.caption)], paragraph: index),
        ]
    }
}
