import Bulletins

extension Manuscript {
    /// A heading inside a body: on a line of its own, or run into its text.
    static func heading(
        _ heading: Heading, _ index: Int, _ id: PartID, number: Int, level: Int, _ style: PaperStyle
    ) -> Block {
        let depth = level + heading.level - 1
        let mark = style.mark(depth)
        let before = mark.before(number)
        var runs = [Run.text(Place(id, .head(index)), heading.head)]
        if !before.isEmpty { runs.insert(.derived(before), at: 0) }
        if !mark.after.isEmpty { runs.append(.derived(mark.after)) }
        guard let text = heading.text else {
            return Block(.innerHeading(level: depth + 1), id, runs, paragraph: index)
        }
        let scalars = runs.reduce(0) { $0 + $1.string.scalarCount }
        let face = BlockKind.innerHeading(level: depth + 1).style.typeface
        return Block(
            .paragraph(index), id, runs + [.text(Place(id, .paragraph(index)), text)], paragraph: index,
            lead: Block.Lead(scalars: scalars, typeface: face, isBold: face == .text))
    }
}
