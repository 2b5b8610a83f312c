internal import Typesetting

/// The page of GB/T 9704-2012 in points.
enum PaperMeasure {
    static let millimetre = 72 / 25.4
    static let width = 210 * millimetre
    static let height = 297 * millimetre
    static let left = 28 * millimetre
    static let top = 37 * millimetre
    static let textWidth = 156 * millimetre
    static let textHeight = 225 * millimetre
    /// The middle of the dashes of a page number (GB/T 9704-2012, 7.5).
    static let pageNumber = top + textHeight + 7 * millimetre
}

/// The grid of a series on it.
struct PaperGrid {
    let rows: Int
    let columns: Int
    /// 28.99 points where a page has 22.
    let row: Double
    private let textSize: Int

    init(_ sheet: StyleSheet) {
        columns = sheet.page.columns
        rows = sheet.page.rowsPerPage ?? 22
        row = PaperMeasure.textHeight / Double(rows)
        textSize = sheet.textSize
    }

    /// The size of a row of large characters, in points: one that is too long for the text width is made smaller.
    func fittedSize(of row: Row, _ style: BlockStyle) -> Int {
        let columns = row.glyphs.reduce(0) { $0 + $1.columns }
        guard isHigh(style.size), Double(columns * style.size) / 2 > PaperMeasure.textWidth else { return style.size }
        return max(16, Int(PaperMeasure.textWidth * 2 / Double(columns)))
    }

    /// Whether characters of a size are higher than a row.
    func isHigh(_ size: Int) -> Bool { Double(size) > row.rounded(.up) }

    /// A half-width column: of the body text what fills the line with all of them, else half of the size.
    func column(_ size: Int) -> Double {
        size == textSize ? PaperMeasure.textWidth / Double(columns) : Double(size) / 2
    }
}
