import Screen

/// Part of the screen as it was drawn last, so that it is drawn again only when something that it shows has changed.
///
/// What the drawing depends on is compared, so copies of a session may share it.
final class DrawnRegion<Inputs: Equatable>: @unchecked Sendable {
    private var inputs: Inputs?
    private var rows: [[Cell]] = []

    /// Puts the region on the frame as it was drawn from these inputs, or draws it.
    func put(
        _ columns: Range<Int>, _ rows: Range<Int>, from inputs: Inputs, on frame: inout Frame,
        draw: (inout Frame) -> Void
    ) {
        if self.inputs == inputs {
            for (cells, row) in zip(self.rows, rows) {
                frame.put(cells, at: Point(column: columns.lowerBound, row: row))
            }
            return
        }
        draw(&frame)
        self.inputs = inputs
        self.rows = rows.map { Array(frame.row($0).dropFirst(columns.lowerBound).prefix(columns.count)) }
    }
}
