import Screen

extension Panel {
    /// Clears the room and draws the bar, with `count` at its right end, and the sides where the page is seen beside it.
    func draw(_ title: String, count: String = "", _ frame: inout Frame) {
        let isOverPage = columns.count < frame.size.columns && frame.cells.contains { $0 != .blank }
        let cleared =
            max(0, columns.lowerBound - Panel.margin)..<min(frame.size.columns, columns.upperBound + Panel.margin)
        for row in rows { frame.clear(row: row, columns: cleared) }
        guard !rows.isEmpty else { return }
        let bar = Style(.text, .reverse)
        let outer = isOverPage ? columns.lowerBound - 1..<columns.upperBound + 1 : columns
        frame.clear(row: rows.lowerBound, columns: outer, style: bar)
        // Coloured as the pane that has the keys.
        for row in rows.dropFirst() where isOverPage {
            for column in [outer.lowerBound, columns.upperBound] {
                frame.put(PaneEdges.mark, at: Point(column: column, row: row), style: .accent)
            }
        }
        let end = frame.putRight(count, before: columns.upperBound - 1, row: rows.lowerBound, style: bar)
        frame.putShort(
            title, at: Point(column: columns.lowerBound + 1, row: rows.lowerBound), style: bar.adding(.bold),
            limit: max(0, end - columns.lowerBound - 2))
        frame.restyle(row: rows.upperBound - 1, columns: columns) { _ in Style(.faint, .underline) }
    }
}
