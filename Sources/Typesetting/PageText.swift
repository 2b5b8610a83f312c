package import Bulletins
import Screen

/// The printed pages as plain text, for a pipe: every row as on paper, the page number under each page.
///
/// It has no control characters but the line ends. Rules are drawn in ASCII, since `─` is one or two columns wide as
/// the terminal likes.
package enum PageText {
    package static func text(of bulletin: Bulletin, series: Series? = nil) -> String {
        let layout = Layout(bulletin, series: series)
        let rowsPerPage = layout.rowCount / layout.pageCount
        var text = ""
        for row in 0..<layout.rowCount {
            text += line(layout.row(row), columns: layout.measure.columns)
            if (row + 1).isMultiple(of: rowsPerPage) {
                let number = row / rowsPerPage + 1
                text += foot(number, columns: layout.measure.columns)
                if number < layout.pageCount { text += "\n" }
            }
        }
        return text
    }

    /// How many columns of the grid a text takes in one line.
    package static func columns(_ text: String) -> Int { Manuscript.columns(text) }

    private static func line(_ row: Row, columns: Int) -> String {
        if row.isRule { return String(repeating: row.kind == .rule ? "=" : "-", count: columns) + "\n" }
        // A tab is seen where it is edited; on paper it is a blank.
        let text = row.textWithBars.replacing(String(VisibleMark.shown("\t")), with: " ")
        return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }

    /// `— 1 —`, at the right of odd pages and at the left of even ones, one character free (GB/T 9704-2012, 7.5).
    private static func foot(_ number: Int, columns: Int) -> String {
        let margin = 2
        let foot = "— \(number) —"
        // Each dash is two columns wide in print.
        let indent = number.isMultiple(of: 2) ? margin : columns - margin - (foot.count + 2)
        return String(repeating: " ", count: indent) + foot + "\n"
    }
}
