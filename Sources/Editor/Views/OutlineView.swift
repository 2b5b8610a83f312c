import Bulletins
import Screen

/// The outline: automatic numbers, titles cut to fit, and how many items are in each section.
struct OutlineView {
    let desk: Desk

    /// All that the drawing depends on; without an edit of a title, the rows are the same array.
    struct Inputs: Equatable {
        let rows: [OutlineTree.Row]
        let selected: Int
        let scroll: Int
        let focus: Desk.Focus
        let columns: Range<Int>
        let lines: Range<Int>
        let width: DisplayWidth
    }

    func draw(in columns: Range<Int>, _ lines: Range<Int>, _ frame: inout Frame) {
        let inputs = Inputs(
            rows: desk.outline.rows, selected: desk.outlineRow, scroll: desk.outlineScroll, focus: desk.focus,
            columns: columns, lines: lines, width: frame.width)
        desk.drawnOutline.put(columns, lines, from: inputs, on: &frame) { frame in
            for (index, line) in zip(inputs.scroll..<max(inputs.scroll, inputs.rows.count), lines) {
                draw(inputs.rows[index], isSelected: index == inputs.selected, columns, line, &frame)
            }
        }
    }

    private func draw(
        _ row: OutlineTree.Row, isSelected: Bool, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame
    ) {
        let isHere = isSelected && desk.focus == .page
        var style: Style = row.items == nil ? .text : Style(.text, .bold)
        if isHere { style = Style(.accent, .bold) }
        if isSelected, desk.focus == .outline {
            style = style.adding(.reverse)
            frame.clear(row: y, columns: columns, style: style)
        }
        var end = columns.upperBound
        if let items = row.items {
            let count = row.isFolded ? "+\(items)" : "\(items)"
            end = frame.putRight(count, before: end - 1, row: y, style: style.ink == .text ? faint(style) : style) - 1
        }
        if isHere, columns.lowerBound == 0 { frame.put(">", at: Point(column: 0, row: y), style: style) }
        let start = columns.lowerBound + row.indent + 1
        frame.putShort(row.title, at: Point(column: start, row: y), style: style, limit: end - start)
    }

    private func faint(_ style: Style) -> Style { Style(.faint, style.traits.subtracting(.bold)) }
}
