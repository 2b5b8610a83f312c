internal import Typesetting

/// The rows of a table as elements; the table opens with the first and closes with the last.
enum HTMLTableWriter {
    static func write(_ block: Block, _ xml: inout XMLWriter) {
        guard let row = block.row else { return }
        if row.index == 0 {
            xml.raw("<table \(HTMLBlock.mark)=\"table\" style=\"\(HTMLStyle.table)\">")
            if row.heads > 0 { xml.raw("<thead>") }
            xml.newline()
        }
        let isHead = row.index < row.heads
        xml.element("tr") { xml in
            for cell in row.cells where cell.above == 0 {
                xml.raw(isHead ? "<th" : "<td")
                if cell.span.count > 1 { xml.raw(" colspan=\"\(cell.span.count)\"") }
                if cell.down > 1 { xml.raw(" rowspan=\"\(cell.down)\"") }
                xml.raw(" style=\"\(HTMLStyle.cell(isHead: isHead, cell.alignment))\">")
                xml.text(block.runs[cell.run].string)
                xml.raw(isHead ? "</th>" : "</td>")
            }
        }
        if row.index + 1 == row.heads { xml.raw("</thead>") }
        if row.index + 1 == row.count { xml.raw("</table>") }
    }
}
