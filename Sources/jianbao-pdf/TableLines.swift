internal import CCairo
internal import Typesetting

/// The lines around the cells of a table.
struct TableLines {
    private let cairo: OpaquePointer
    private let grid: PaperGrid

    init(_ cairo: OpaquePointer, _ grid: PaperGrid) {
        self.cairo = cairo
        self.grid = grid
    }

    /// Draws those of one row of the grid.
    ///
    /// - Parameter isLast: whether the row of the table ends with it.
    func draw(_ table: TableRow, _ row: Row, isLast: Bool, _ top: Double) {
        let column = PaperMeasure.textWidth / Double(table.columns)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        cairo_set_line_width(cairo, 0.5)
        let bottom = top + grid.row
        for cell in table.cells {
            let left = PaperMeasure.left + Double(cell.start - TableRow.margin) * column
            let right = left + Double(cell.columns + 2 * TableRow.margin) * column
            line(left, top, left, bottom)
            line(right, top, right, bottom)
            if row.line == 0 && cell.above == 0 || row.rowOnPage == 0 { line(left, top, right, top) }
            if isLast && cell.above == cell.down - 1 || row.rowOnPage == grid.rows - 1 {
                line(left, bottom, right, bottom)
            }
        }
        cairo_stroke(cairo)
    }

    private func line(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double) {
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, endX, endY)
    }
}
