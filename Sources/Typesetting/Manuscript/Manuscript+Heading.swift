import Bulletins

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
}
