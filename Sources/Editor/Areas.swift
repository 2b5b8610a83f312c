import Screen
import Typesetting

/// Where things stand on the screen.
package struct Areas: Equatable, Sendable {
    /// From this width up the outline stands beside the page: 22 + 2 + 56 columns.
    static let widthForBoth = 80
    /// From here up the chosen issue of the shelf is shown beside the list.
    static let widthForPreview = 100
    /// From here up something may stand at the right of the page: 22 + 2 + 2 × 56 columns and their gaps, and some more
    /// for the titles of the outline.
    static let widthForBeside = 160
    /// Blank columns between two pages.
    private static let gap = 4

    let size: Size
    /// Rows between the title line and the two lines at the foot.
    let body: Range<Int>
    /// Columns of the outline; `nil` where the page has the screen for itself.
    let outline: Range<Int>?
    /// Columns of the page.
    let page: Range<Int>?
    /// Columns of the page that reads on at the right.
    let secondPage: Range<Int>?
    /// Columns of the list of what is found in it.
    let findings: Range<Int>?
    let measure: Measure
    let isZen: Bool

    var titleRow: Int? { isZen ? nil : 0 }
    var statusRow: Int { size.rows - 2 }
    var helpRow: Int { size.rows - 1 }

    /// The pages from the left; each goes on where the one before it ends.
    var pages: [Range<Int>] { [page, secondPage].compactMap { $0 } }

    /// Lines of the page view that are seen.
    var lines: Int { body.count * max(1, pages.count) }

    /// How many columns are seen of a page and of what is wider than its text; as many at the right as at the left.
    func visibleColumns(ofPage page: Range<Int>) -> Int {
        guard let next = secondPage ?? findings else { return max(0, size.columns - page.lowerBound) }
        let room = next.lowerBound - 1 - page.lowerBound
        return secondPage == nil ? room : min(room, size.columns - next.lowerBound)
    }

    /// For a page beside something else than an outline.
    init(size: Size, body: Range<Int>, page: Range<Int>?) {
        self.size = size
        self.body = body
        self.page = page
        outline = nil
        secondPage = nil
        findings = nil
        measure = .page
        isZen = false
    }

    /// Whether something may stand at the right of a page of the series.
    static func haveBeside(_ size: Size, paper: Measure) -> Bool {
        size.columns >= max(widthForBeside, 24 + 2 * (paper.columns + gap))
    }

    /// - Parameters:
    ///   - isLinear: the outline never stands beside the page.
    ///   - paper: the page of the series.
    ///   - beside: what stands at the right of the page, where there is room.
    ///   - listRows: rows above the foot that a list takes from the page.
    init(
        size: Size, isZen: Bool, isLinear: Bool = false, focus: Desk.Focus, paper: Measure = .page,
        beside: Beside = .nothing, listRows: Int = 0
    ) {
        self.size = size
        self.isZen = isZen
        let bottom = max(0, size.rows - (isZen && listRows == 0 ? 0 : 2) - listRows)
        body = min(isZen ? 0 : 1, bottom)..<bottom
        let grid = paper.columns
        let hasBoth = size.columns >= max(Areas.widthForBoth, 24 + grid) && !isZen && !isLinear
        let beside = isLinear || !Areas.haveBeside(size, paper: paper) ? .nothing : beside
        let width = beside == .nothing ? grid : 2 * grid + Areas.gap
        let widest = beside == .nothing ? 40 : min(40, size.columns - 4 - width)
        let side = hasBoth ? min(widest, 22 + (size.columns - Areas.widthForBoth) / 2) : 0
        measure =
            size.columns >= grid ? paper : .reflowed(columns: size.columns / 2 * 2 - 2)
        let start = hasBoth ? side + 2 : 0
        let left = start + max(0, (size.columns - start - (beside == .nothing ? measure.columns : width)) / 2)
        let pageColumns =
            left..<min(size.columns, left + measure.columns + (size.columns > left + measure.columns ? 1 : 0))
        let right = left + grid + Areas.gap
        secondPage = beside == .pages ? right..<min(size.columns, right + grid + 1) : nil
        findings = beside == .findings ? right..<size.columns - 1 : nil
        if hasBoth {
            // A title may take one of the two columns between, where it is whole by it.
            outline = 0..<side + 1
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
