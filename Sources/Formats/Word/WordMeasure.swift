internal import Typesetting

/// The page of GB/T 9704-2012 in the units of Word: twentieths of a point.
///
/// Measured against our own grid, line by line; the reasons stand at the figures.
struct WordMeasure {
    static let pageWidth = 11_906
    static let pageHeight = 16_838
    static let top = 2098
    static let left = 1588
    static let right = 1474
    static let textWidth = 8844
    /// 14-point page numbers, their dash 7 mm below the text (GB/T 9704-2012, 7.5).
    static let footer = 1388
    static let footerLine = 400
    /// One character of the page number in from the edge.
    static let footerIndent = 280

    /// A row of the grid; exactly 29 points where a page has 22.
    let line: Int
    /// 22 lines of 29 points are 4 twips more than the standard's 225 mm: the bottom margin gives them, and 6 to spare.
    let bottom: Int
    /// 28 characters of 16 points are 448 points and the text is 442.2 wide: each gives up 0.3 points.
    let spacing: Int
    /// A half-width character gives up half of that.
    var halfSpacing: Int { spacing / 2 }

    private let sheet: StyleSheet
    /// A half-width column of the body text: 7.85 points where a line has 56.
    private let column: Int

    init(_ sheet: StyleSheet) {
        self.sheet = sheet
        let lines = sheet.page.rowsPerPage ?? 22
        line = Int((225 / 25.4 * 1440 / Double(lines)).rounded())
        bottom = WordMeasure.pageHeight - WordMeasure.top - lines * line - 6
        // 28 × 15.7 points: with more, LibreOffice sets a character less.
        column = 8792 / sheet.page.columns
        spacing = 2 * column - sheet.textSize * 20
    }

    /// Half-width columns of the grid in twips: of the body text 7.85 points, else half of the size.
    func columns(_ count: Int, size: Int) -> Int { size == sheet.textSize ? count * column : count * size * 10 }

    func spacing(size: Int) -> Int { size == sheet.textSize ? spacing : 0 }

    /// The size of a name that is too long for its own, in points: its one line fills the text width.
    func fittedSize(_ block: Block) -> Int? {
        let size = block.style.size
        guard isHigh(size) else { return nil }
        let columns = block.text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return columns * size * 10 <= WordMeasure.textWidth ? nil : max(16, WordMeasure.textWidth / (columns * 10))
    }

    /// Whether characters of a size are higher than a row.
    func isHigh(_ size: Int) -> Bool { size * 20 > line }

    /// What a smaller text must leave free at the right so that its lines break where they do on the grid.
    func rightIndent(_ style: BlockStyle) -> Int {
        // A point to spare; the next half character would need seven.
        style.margin == 0
            ? 0 : WordMeasure.textWidth - columns(sheet.page.columns - style.margin, size: style.size) - 20
    }
}
