import Bulletins
import Screen

/// The chosen issue beside the list: when it was saved, whether it is on paper, what is left to do, and its outline.
struct ShelfPreviewView {
    let preview: ShelfPreview
    let clock: Clock

    func draw(in columns: Range<Int>, _ rows: Range<Int>, _ frame: inout Frame) {
        var lines: [(text: String, style: Style)] = [
            ("存于 \(moment(preview.saved))", .text),
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
        return "\(preview.printing)  \(newest.name)  \(moment(newest.time))"
    }

    /// `14:32` today, `3月4日 14:32` before.
    private func moment(_ seconds: Int) -> String {
        let then = Clock(seconds: seconds, offset: clock.offset)
        guard let day = then.day, day != clock.day else { return then.hourAndMinute }
        let year = day.year == clock.day?.year ? "" : "\(day.year)年"
        return "\(year)\(day.month)月\(day.day)日 \(then.hourAndMinute)"
    }
}
