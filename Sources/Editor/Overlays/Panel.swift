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
    static let margin = 2
}
