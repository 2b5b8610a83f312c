import Bulletins
import Screen

/// The chosen issue beside the list: when it was saved, whether it is on paper, what is left to do, and its outline.
struct ShelfPreviewView {
    let preview: ShelfPreview
    let clock: Clock

    func draw(in columns: Range<Int>, _ rows: Range<Int>, _ frame: inout Frame) {
        var lines: [(text: String, style: Style)] = [
            ("存于 \(clock.moment(preview.saved))" + (preview.author.map { "（\($0)）" } ?? ""), .text),
            (printing, preview.exports.isEmpty ? .faint : .text),
            (preview.findings.map { $0.isEmpty ? "没有查出差错" : $0 } ?? "正在校对…", .text),
            ("", .text),
        ]
        lines += preview.outline.map { row in
            (String(repeating: " ", count: row.indent) + row.title, row.items == nil ? .text : Style(.text, .bold))
        }
        let room = max(0, rows.count)
        if lines.count > room, room > 0 {
            lines = lines.prefix(room - 1) + [("… 还有 \(lines.count - room + 1) 行", .faint)]
        }
        for (line, row) in zip(lines, rows) {
            frame.putShort(
                line.text, at: Point(column: columns.lowerBound, row: row), style: line.style, limit: columns.count)
        }
    }

    /// `已导出  动态第35期.docx  3月4日 14:32`.
    private var printing: String {
        guard let newest = preview.exports.first else { return preview.printing }
        return "\(preview.printing)  \(newest.name)  \(clock.moment(newest.time))"
    }
}
