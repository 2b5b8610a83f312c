import Screen

/// The lines at the left of what stands beside each other: coloured where the keys go, so that it is seen at a glance.
struct PaneEdges {
    let areas: Areas
    /// The pane that has the keys; `nil` where something over the panes has them.
    let focus: Desk.Focus?

    func draw(on frame: inout Frame) {
        guard let outline = areas.outline, areas.page != nil else { return }
        // At the left of the outline stands the mark of the current row, where the page has the keys.
        if focus == .outline { draw(outline.lowerBound, .accent, &frame) }
        draw(outline.upperBound, focus == .page ? .accent : .faint, &frame)
        if let findings = areas.findings { draw(findings.lowerBound - 2, .faint, &frame) }
    }

    private func draw(_ column: Int, _ style: Style, _ frame: inout Frame) {
        for row in areas.body where frame.cell(column, row) == .blank {
            frame.put(PaneEdges.mark, at: Point(column: column, row: row), style: style)
        }
    }

    /// Of one column on every terminal, as the lines between the cells of a table.
    static let mark = "|"
}
