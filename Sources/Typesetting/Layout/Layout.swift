package import Bulletins

/// A bulletin on the grid: which character of which place stands at which row and column, both ways.
///
/// Rows and columns count from 0 over all pages: with pages, row `n` is row `n % 22` of page `n / 22`. Lines are broken
/// once and kept per block; ``update(to:after:)`` breaks only what an edit changed.
package struct Layout: Sendable {
    package let measure: Measure
    package internal(set) var manuscript: Manuscript
    /// The total of rows; with pages, a multiple of the rows of a page.
    package internal(set) var rowCount = 0
    /// Whether the imprint has the last page for itself.
    package internal(set) var imprintStandsAlone = false

    /// How its blocks are set.
    package let sheet: StyleSheet

    /// Whether the bulletin had a lead when it was set: on it hang the numbers of all sections.
    var hasLead = false

    let series: Series?
    var lines: [BlockLines] = []
    var extents: ContiguousArray<Extent> = []
    var homes: [PartID: Home] = [:]
    /// The first block of every part in printed order, and the end of the last.
    var partStarts: ContiguousArray<Int> = []

    /// - Parameters:
    ///   - series: says how the issue looks, and whether （此页无正文） is printed.
    ///   - measure: the room; the page of the series where it is not given.
    package init(_ bulletin: Bulletin, series: Series? = nil, measure: Measure? = nil) {
        sheet = series?.sheet ?? .usual
        self.measure = measure ?? sheet.page
        self.series = series
        manuscript = Manuscript(bulletin, series: series, sheet)
        rebuild(bulletin, reusing: nil)
    }

    /// The blocks on the grid, in printed order.
    package var blocks: [Block] { manuscript.blocks }

    /// The pages; 1 where the measure has none.
    package var pageCount: Int { measure.rowsPerPage.map { rowCount / $0 } ?? 1 }

    /// The page of a row, from 0.
    package func page(ofRow row: Int) -> Int { measure.rowsPerPage.map { row / $0 } ?? 0 }

    /// A part's own blocks, without those of the parts in it.
    func blocks(ofPart part: PartID) -> Range<Int>? {
        homes[part].map { partStarts[$0.ordinal]..<partStarts[$0.ordinal + 1] }
    }

    /// The first block of what stands at the foot of the last page, （此页无正文） included.
    var imprintStart: Int { partStarts[partStarts.count - 2] }

    /// The column at which the text of a line begins and those it may fill.
    func room(_ style: BlockStyle, line: Int) -> (start: Int, columns: Int) {
        let indent = line == 0 ? style.firstIndent : style.indent
        return (indent, min(style.columns ?? measure.columns, measure.columns) - indent - style.margin)
    }
}
