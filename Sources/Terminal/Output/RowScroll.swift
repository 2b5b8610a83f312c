internal import Screen

/// Rows of a region that stand the same as before, but some rows further up or down.
///
/// The page scrolls beside an outline that does not. A terminal with margins at the sides moves the page alone; any other
/// moves whole rows, and the outline is written again, which is cheaper where that is short.
struct RowScroll: Equatable {
    /// Rows upwards; downwards where negative.
    var distance: Int
    /// The columns that move.
    var columns: Range<Int>

    /// Bytes for setting margins, scrolling and going back.
    private static let operation = 40
    /// So many bytes must be saved.
    private static let gain = 100

    /// The scroll that saves most against writing what differs; nil where none saves enough.
    ///
    /// - Parameter hasSideMargins: whether the terminal can move part of its rows.
    static func best(in region: Region, from old: [Cell], to new: Frame, hasSideMargins: Bool) -> RowScroll? {
        let page = Rows(region: region, width: new.size.columns)
        guard let distance = page.distance(from: old, to: new) else { return nil }
        let isNarrow = hasSideMargins && page.cutsNothing(in: old)
        let columns = isNarrow ? region.columns : 0..<new.size.columns
        let scroll = RowScroll(distance: distance, columns: columns)
        let plain = page.cost(from: old, to: new)
        let scrolled = page.cost(from: scroll.applied(to: old, rows: region.rows, width: new.size.columns), to: new)
        return scrolled + operation + gain <= plain ? scroll : nil
    }

    /// The cells as they stand after it.
    func applied(to cells: [Cell], rows: Range<Int>, width: Int) -> [Cell] {
        var moved = cells
        for row in rows {
            let source = row + distance
            for column in columns {
                moved[row * width + column] = rows.contains(source) ? cells[source * width + column] : .blank
            }
        }
        return moved
    }

    /// The rows of a region in a screen of so many columns.
    private struct Rows {
        let region: Region
        let width: Int

        private func cells(_ row: Int, of screen: [Cell]) -> ArraySlice<Cell> {
            screen[row * width + region.columns.lowerBound..<row * width + region.columns.upperBound]
        }

        /// By how much most of the rows have moved.
        func distance(from old: [Cell], to new: Frame) -> Int? {
            var best: (distance: Int, rows: Int)?
            for distance in 1..<max(2, region.rows.count - 1) {
                for signed in [distance, -distance] {
                    var same = 0
                    for row in region.rows where region.rows.contains(row + signed) {
                        let after = cells(row, of: new.cells)
                        if after.contains(where: { $0 != .blank }), after == cells(row + signed, of: old) { same += 1 }
                    }
                    if same > best?.rows ?? 2 { best = (signed, same) }
                }
            }
            return best?.distance
        }

        /// Whether no wide character stands across the edges of the region.
        func cutsNothing(in old: [Cell]) -> Bool {
            region.rows.allSatisfy { row in
                let start = row * width
                let end = region.columns.upperBound
                return old[start + region.columns.lowerBound].columns != 0
                    && (end == width || old[start + end].columns != 0)
            }
        }

        /// The bytes of the characters that differ in these rows, and of going to them.
        func cost(from old: [Cell], to new: Frame) -> Int {
            var bytes = 0
            for row in region.rows {
                var isInRun = false
                for index in row * width..<(row + 1) * width {
                    let differs = old[index] != new.cells[index]
                    if differs { bytes += new.cells[index].text.utf8Count + (isInRun ? 0 : 6) }
                    isInRun = differs
                }
            }
            return bytes
        }
    }
}
