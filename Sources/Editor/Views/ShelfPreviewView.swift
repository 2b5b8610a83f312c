import Bulletins
import Screen
import Typesetting

/// The chosen issue beside the list: when it was saved, whether it is on paper, what is left to do, its first page where
/// there is room for it, and its outline.
struct ShelfPreviewView {
    let preview: ShelfPreview
    /// What is left to do, in words.
    let left: String
    let clock: Clock

    /// Rows that the outline has at least below the page.
    private static let leastOutline = 12

    func draw(in columns: Range<Int>, _ rows: Range<Int>, _ frame: inout Frame) {
        var rows = rows
        let state: [(text: String, style: Style)] = [
            ("存于 \(clock.moment(preview.saved))" + (preview.author.map { "（\($0)）" } ?? ""), .text),
            (printing, preview.exports.isEmpty ? .faint : .text),
            (left, .text),
            ("", .text),
        ]
        put(state, in: columns, &rows, &frame)
        if columns.count >= Measure.page.columns, rows.count >= preview.page.count + ShelfPreviewView.leastOutline {
            drawPage(in: columns, &rows, &frame)
        }
        var lines = preview.outline.map { row -> (text: String, style: Style) in
            (String(repeating: " ", count: row.indent) + row.title, row.items == nil ? .text : Style(.text, .bold))
        }
        if lines.count > rows.count, !rows.isEmpty {
            lines = lines.prefix(rows.count - 1) + [("… 还有 \(lines.count - rows.count + 1) 行", .faint)]
        }
        put(lines, in: columns, &rows, &frame)
    }

    /// Puts lines below each other; the rows that are left stay.
    private func put(
        _ lines: [(text: String, style: Style)], in columns: Range<Int>, _ rows: inout Range<Int>, _ frame: inout Frame
    ) {
        for (line, row) in zip(lines, rows) {
            frame.putShort(
                line.text, at: Point(column: columns.lowerBound, row: row), style: line.style, limit: columns.count)
        }
        rows = rows.dropFirst(lines.count)
    }

    /// The first page as it will be printed, with the edge of the paper below it.
    private func drawPage(in columns: Range<Int>, _ rows: inout Range<Int>, _ frame: inout Frame) {
        for (row, y) in zip(preview.page, rows) {
            let style = PageView.style(of: row.kind)
            if row.isRule { frame.clear(row: y, columns: columns, style: style.adding(.underline)) }
            frame.put(
                row.textWithBars, at: Point(column: columns.lowerBound, row: y), style: style, limit: columns.count)
        }
        rows = rows.dropFirst(preview.page.count)
        guard let edge = rows.first else { return }
        frame.clear(row: edge, columns: columns, style: Style(.faint, .underline))
        rows = rows.dropFirst()
    }

    /// `已导出  动态第35期.docx  3月4日 14:32`.
    private var printing: String {
        guard let newest = preview.exports.first else { return preview.printing.sentence }
        return "\(preview.printing.sentence)  \(newest.name)  \(clock.moment(newest.time))"
    }
}
