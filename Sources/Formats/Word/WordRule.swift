/// The red rule: an empty paragraph with a border, one row of the grid high in all.
enum WordRule {
    /// Eighths of a point: 0.44 mm.
    private static let eighths = 10

    static func border(_ style: WordStyle, isPreprinted: Bool, _ xml: inout XMLWriter) {
        guard style == .rule, !isPreprinted else { return }
        xml.element("w:pBdr") { xml in
            xml.element(
                "w:bottom",
                ["w:val": "single", "w:sz": String(eighths), "w:space": "0", "w:color": "FF0000"])
        }
    }

    /// Free rows below it, and what is left of its own, where no title follows that could have them above it.
    static func room(_ measure: WordMeasure, rows: Int, _ xml: inout XMLWriter) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.element(
                    "w:spacing", ["w:line": String(rows * measure.line + rest(measure)), "w:lineRule": "exact"])
                xml.element("w:ind", ["w:firstLineChars": "0", "w:firstLine": "0"])
            }
        }
        xml.newline()
    }

    /// The rule stands 4 mm below what is above it (GB/T 9704-2012, 7.2.7).
    static let line = 227

    /// What is left of the row.
    ///
    /// It belongs to the space before the title: of two spaces that meet, Word takes the larger.
    static func rest(_ measure: WordMeasure) -> Int { measure.line - line - eighths * 20 / 8 }
}
