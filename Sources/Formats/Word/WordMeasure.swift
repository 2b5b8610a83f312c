internal import Typesetting

/// The page of GB/T 9704-2012 in the units of Word: twentieths of a point.
///
/// Measured against our own grid, line by line; the reasons stand at the figures.
enum WordMeasure {
    static let pageWidth = 11_906
    static let pageHeight = 16_838
    static let top = 2098
    static let left = 1588
    static let right = 1474
    /// 22 lines of 29 points are 4 twips more than the standard's 225 mm: the bottom margin gives them, and 6 to spare.
    static let bottom = 1974
    static let textWidth = 8844
    /// Exactly 29 points a line.
    static let line = 580
    /// 28 characters of 16 points are 448 points and the text is 442.2 wide: each gives up 0.3 points.
    static let spacing = -6
    /// A half-width character gives up half of that.
    static let halfSpacing = -3
    /// 14-point page numbers, their dash 7 mm below the text (GB/T 9704-2012, 7.5).
    static let footer = 1388
    static let footerLine = 400
    /// One character of the page number in from the edge.
    static let footerIndent = 280

    /// Half-width columns of the grid in twips: of the body text 7.85 points, else half of the size.
    static func columns(_ count: Int, size: Int) -> Int { size == 16 ? count * 157 : count * size * 10 }

    /// The size of a name that is too long for its own, in points: its one line fills the text width.
    static func fittedSize(_ block: Block) -> Int? {
        let size = block.kind.style.size
        guard size > 29 else { return nil }
        let columns = block.text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return columns * size * 10 <= textWidth ? nil : max(16, textWidth / (columns * 10))
    }

    /// What a smaller text must leave free at the right so that its lines break where they do on the grid.
    static func rightIndent(_ style: BlockStyle) -> Int {
        // A point to spare; the next half character would need seven.
        style.margin == 0 ? 0 : textWidth - columns(Measure.page.columns - style.margin, size: style.size) - 20
    }
}
