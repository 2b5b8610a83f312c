/// The red rule: an empty paragraph with a border, one row of the grid high in all.
enum WordRule {
    /// Eighths of a point: 0.44 mm.
    private static let eighths = 10

    static func border(_ style: WordStyle, _ xml: inout XMLWriter) {
        guard style == .rule else { return }
        xml.element("w:pBdr") { xml in
            xml.element(
                "w:bottom",
                ["w:val": "single", "w:sz": String(eighths), "w:space": "0", "w:color": "FF0000"])
        }
    }

    /// The rule stands 4 mm below what is above it (GB/T 9704-2012, 7.2.7).
    static let line = 227

    /// What is left of the row.
    ///
    /// It belongs to the space before the title: of two spaces that meet, Word takes the larger.
    static let rest = WordMeasure.line - line - eighths * 20 / 8
}
