import Bulletins
import Screen

/// The outline: automatic numbers, titles cut to fit, and how many items are in each section.
struct OutlineView {
    let desk: Desk

    func draw(in columns: Range<Int>, _ rows: Range<Int>, _ frame: inout Frame) {
        for (offset, y) in rows.enumerated() {
            let index = desk.outlineScroll + offset
            guard desk.outline.rows.indices.contains(index) else { break }
            draw(desk.outline.rows[index], isSelected: index == desk.outlineRow, columns, y, &frame)
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
        frame.putShort(title(row), at: Point(column: start, row: y), style: style, limit: end - start)
    }

    private func faint(_ style: Style) -> Style { Style(.faint, style.traits.subtracting(.bold)) }

    private func title(_ row: OutlineTree.Row) -> String {
        guard let path = row.path else { return row.part == .masthead ? "版头" : "版记" }
        let number = Numbering.number(of: path, in: desk.bulletin)
        switch desk.bulletin.part(at: path) {
        case .section(let section): return number + named(section.title)
        case .subsection(let subsection): return number + named(subsection.title)
        case .item(let item) where item.headline.isEmpty && item.contributor.isEmpty: return number + named("")
        case .item(let item):
            return number + (item.contributor.isEmpty ? item.headline : "\(item.contributor)：\(item.headline)")
        }
    }

    /// What has no title yet can be seen, too.
    private func named(_ title: String) -> String { title.isEmpty ? "〔无标题〕" : title }
}
