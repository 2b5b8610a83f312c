import Screen

/// The room over the screen for a list or a few lines: a bar with a title, rows, and a line that closes it.
///
/// Where hardly anything of the page would be seen beside it, it takes the whole width.
struct Panel {
    let columns: Range<Int>
    /// The bar and the closing line included.
    let rows: Range<Int>

    /// Rows between the bar and the closing line.
    var content: Range<Int> { rows.lowerBound + 1..<max(rows.lowerBound + 1, rows.upperBound - 1) }

    enum Position { case middle, top, bottom }

    /// - Parameters:
    ///   - width: columns wanted.
    ///   - height: rows of content wanted.
    init(in size: Size, width: Int, height: Int, at position: Position = .middle) {
        let width = size.columns - width < Panel.leastBeside ? size.columns : width
        let left = (size.columns - width) / 2
        columns = left..<left + width
        // The title line and the two lines at the foot stay.
        let room = max(0, size.rows - 3)
        let height = min(room, height + 2)
        let top =
            switch position {
            case .middle: 1 + (room - height) / 3
            case .top: 1
            case .bottom: 1 + room - height
            }
        rows = top..<top + height
    }

    /// Columns of the page that are worth leaving, both sides together.
    private static let leastBeside = 24
    /// Blank columns around it where the page is seen beside it.
    private static let margin = 2

    /// Clears the room and draws the bar, with `count` at its right end.
    func draw(_ title: String, count: String = "", _ frame: inout Frame) {
        let cleared =
            max(0, columns.lowerBound - Panel.margin)..<min(frame.size.columns, columns.upperBound + Panel.margin)
        for row in rows { frame.clear(row: row, columns: cleared) }
        guard !rows.isEmpty else { return }
        let bar = Style(.text, .reverse)
        frame.clear(row: rows.lowerBound, columns: columns, style: bar)
        let end = frame.putRight(count, before: columns.upperBound - 1, row: rows.lowerBound, style: bar)
        frame.putShort(
            title, at: Point(column: columns.lowerBound + 1, row: rows.lowerBound), style: bar.adding(.bold),
            limit: max(0, end - columns.lowerBound - 2))
        frame.restyle(row: rows.upperBound - 1, columns: columns) { _ in Style(.faint, .underline) }
    }
}
