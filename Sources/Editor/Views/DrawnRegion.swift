import Screen

/// A rectangle of the screen that is drawn from what the view holds and from nothing else.
protocol RegionView: Equatable, Sendable {
    var columns: Range<Int> { get }
    var rows: Range<Int> { get }

    /// Draws within the rectangle, on blank cells.
    func draw(on frame: inout Frame)
}

/// A region as it was drawn last; it is drawn again only when what it shows has changed.
struct DrawnRegion<View: RegionView>: Sendable {
    private var view: View?
    private var width: DisplayWidth?
    private var rows: [[Cell]] = []

    mutating func put(_ view: View, on frame: inout Frame) {
        if self.view == view, width == frame.width {
            for (cells, row) in zip(rows, view.rows) {
                frame.put(cells, at: Point(column: view.columns.lowerBound, row: row))
            }
            return
        }
        view.draw(on: &frame)
        self.view = view
        width = frame.width
        rows = view.rows.map { Array(frame.row($0).dropFirst(view.columns.lowerBound).prefix(view.columns.count)) }
    }
}
