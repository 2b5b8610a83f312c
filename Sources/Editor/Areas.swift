import Screen
import Typesetting

/// Where things stand on the screen.
package struct Areas: Equatable, Sendable {
    /// From this width up the outline stands beside the page: 22 + 2 + 56 columns.
    static let widthForBoth = 80
    /// From here up the chosen issue of the shelf is shown beside the list.
    static let widthForPreview = 100

    let size: Size
    /// Rows between the title line and the two lines at the foot.
    let body: Range<Int>
    /// Columns of the outline; `nil` where the page has the screen for itself.
    let outline: Range<Int>?
    /// Columns of the page.
    let page: Range<Int>?
    let measure: Measure
    let isZen: Bool

    var titleRow: Int? { isZen ? nil : 0 }
    var statusRow: Int { size.rows - 2 }
    var helpRow: Int { size.rows - 1 }

    /// For a page beside something else than an outline.
    init(size: Size, body: Range<Int>, page: Range<Int>?) {
        self.size = size
        self.body = body
        self.page = page
        outline = nil
        measure = .page
        isZen = false
    }

    /// - Parameters:
    ///   - isLinear: the outline never stands beside the page.
    ///   - paper: the page of the series.
    ///   - listRows: rows above the foot that a list takes from the page.
    init(
        size: Size, isZen: Bool, isLinear: Bool = false, focus: Desk.Focus, paper: Measure = .page, listRows: Int = 0
    ) {
        self.size = size
        self.isZen = isZen
        let bottom = max(0, size.rows - (isZen && listRows == 0 ? 0 : 2) - listRows)
        body = min(isZen ? 0 : 1, bottom)..<bottom
        let grid = paper.columns
        let hasBoth = size.columns >= max(Areas.widthForBoth, 24 + grid) && !isZen && !isLinear
        let side = hasBoth ? min(40, 22 + (size.columns - Areas.widthForBoth) / 2) : 0
        measure =
            size.columns >= grid ? paper : .reflowed(columns: size.columns / 2 * 2 - 2)
        let room = size.columns - (hasBoth ? side + 2 : 0)
        let left = (hasBoth ? side + 2 : 0) + max(0, (room - measure.columns) / 2)
        let pageColumns =
            left..<min(size.columns, left + measure.columns + (size.columns > left + measure.columns ? 1 : 0))
        if hasBoth {
            outline = 0..<side
            page = pageColumns
        } else if focus == .outline && !isZen {
            outline = 0..<size.columns
            page = nil
        } else {
            outline = nil
            page = pageColumns
        }
    }
}
