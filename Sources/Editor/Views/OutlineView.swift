import Bulletins
import Screen

/// The outline: automatic numbers, titles cut to fit, and how many items are in each section.
///
/// Without an edit of a title, the entries are the same array and compared at once.
struct OutlineView: RegionView {
    let entries: [OutlineTree.Row]
    let selected: Int
    let scroll: Int
    let focus: Desk.Focus
    let columns: Range<Int>
    let rows: Range<Int>
    /// Whether a page stands at the right, from which the last column parts it.
    private let isBesidePage: Bool

    /// `nil` where the screen has no room for it.
    init?(_ desk: borrowing Desk, _ areas: Areas) {
        guard let columns = areas.outline else { return nil }
        entries = desk.outline.rows
        selected = desk.outlineRow
        scroll = desk.outlineScroll
        focus = desk.focus
        self.columns = columns
        rows = areas.body
        isBesidePage = areas.page != nil
    }

    func draw(on frame: inout Frame) {
        for (index, row) in zip(scroll..<max(scroll, entries.count), rows) {
            draw(entries[index], isSelected: index == selected, row, &frame)
        }
    }

    private func draw(_ entry: OutlineTree.Row, isSelected: Bool, _ row: Int, _ frame: inout Frame) {
        let isHere = isSelected && focus == .page
        var style: Style = entry.items == nil ? .text : Style(.text, .bold)
        if isHere { style = Style(.accent, .bold) }
        // The last column stays blank but for a title that is whole by it.
        var end = columns.upperBound - (isBesidePage ? 1 : 0)
        if isSelected, focus == .outline {
            style = style.adding(.reverse)
            frame.clear(row: row, columns: columns.lowerBound..<end, style: style)
        }
        if let items = entry.items {
            let count = entry.isFolded ? "+\(items)" : "\(items)"
            end =
                frame.putRight(
                    count, before: isBesidePage ? end : end - 1, row: row,
                    style: style.ink == .text ? faint(style) : style) - 1
        }
        // Alone on the screen, as where it is read aloud, the chosen row has the mark, too.
        if isHere || isSelected && !isBesidePage, columns.lowerBound == 0 {
            frame.put(">", at: Point(column: 0, row: row), style: style)
        }
        let start = columns.lowerBound + entry.indent + 1
        let isWhole = frame.width.extent(entry.title) <= columns.upperBound - start
        if entry.items == nil, isWhole { end = columns.upperBound }
        frame.putShort(entry.title, at: Point(column: start, row: row), style: style, limit: end - start)
    }

    private func faint(_ style: Style) -> Style { Style(.faint, style.traits.subtracting(.bold)) }
}
