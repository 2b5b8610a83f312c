/// How much room the text has.
package struct Measure: Hashable, Sendable {
    /// Half-width columns of a line; at least ``fewestColumns``.
    package let columns: Int
    /// Rows of a page; `nil` for one endless page, as a narrow terminal shows it.
    package let rowsPerPage: Int?

    package init(columns: Int, rowsPerPage: Int?) {
        self.columns = max(columns, Measure.fewestColumns)
        self.rowsPerPage = rowsPerPage.map { max($0, 1) }
    }

    /// Room for an indented line to hold a character.
    package static let fewestColumns = 12

    /// 22 lines of 28 characters (GB/T 9704-2012, 5.2.3).
    package static let page = Measure(columns: 56, rowsPerPage: 22)

    /// The same text without pages, reflowed to a narrower width.
    package static func reflowed(columns: Int) -> Measure { Measure(columns: columns, rowsPerPage: nil) }
}
