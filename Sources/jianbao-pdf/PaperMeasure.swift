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
    static let columns = 56
    static let rows = 22
    /// 28.99 points.
    static let row = textHeight / Double(rows)
    /// The middle of the dashes of a page number (GB/T 9704-2012, 7.5).
    static let pageNumber = top + textHeight + 7 * millimetre

    /// The size of a row of large characters, in points: one that is too long for the text width is made smaller.
    static func fittedSize(of row: Row, _ style: BlockStyle) -> Int {
        let columns = row.glyphs.reduce(0) { $0 + $1.columns }
        guard style.size > 29, Double(columns * style.size) / 2 > textWidth else { return style.size }
        return max(16, Int(textWidth * 2 / Double(columns)))
    }

    /// A half-width column: of the body text what fills the line with 56, else half of the size.
    static func column(_ size: Int) -> Double { size == 16 ? textWidth / Double(columns) : Double(size) / 2 }
}
