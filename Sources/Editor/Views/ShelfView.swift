import Screen
import Typesetting

/// The shelf: the issues, newest first.
struct ShelfView {
    let shelf: ShelfList
    let sync: (text: String, style: Style)?
    let clock: Clock
    /// Whether the chosen issue may stand beside the list.
    let showsPreview: Bool
    /// With a mark before the chosen issue.
    let isLinear: Bool

    /// Below this width of the list the year of a date has no room.
    private static let widthForYear = 64

    /// What stands behind the titles, from the left.
    private struct Column: Sendable {
        let title: String
        /// The widths of the list at which there is room for it.
        let widths: PartialRangeFrom<Int>
        /// With a blank beside it.
        let width: Int
        let isNumber: Bool
        let text: @Sendable (ShelfEntry, ShelfCount?, Clock) -> String

        /// When each was saved: `2023年12月31日 14:32` at the longest.
        static let saved = Column(title: "存盘", widths: 100..., width: 22, isNumber: false) { entry, _, clock in
            entry.saved.map(clock.moment) ?? ""
        }

        /// What there is none of is left blank, so that what is left to do is seen.
        static let all = [
            saved,
            Column(title: "导出", widths: 76..., width: 7, isNumber: false) { _, count, _ in
                count?.printing.label ?? ""
            },
            Column(title: "必改", widths: 44..., width: 5, isNumber: true) { _, count, _ in
                count.flatMap { $0.must > 0 ? "\($0.must)" : nil } ?? ""
            },
            Column(title: "条目", widths: 64..., width: 5, isNumber: true) { entry, _, _ in "\(entry.items)" },
            Column(title: "字数", widths: 0..., width: 7, isNumber: true) { entry, _, _ in "\(entry.words)" },
        ]
    }

    /// The columns of the list, and of what stands beside it.
    private func split(_ columns: Int) -> (list: Range<Int>, preview: Range<Int>?) {
        guard showsPreview else { return (0..<columns, nil) }
        let width = min(Measure.page.columns + 1, columns * 2 / 5)
        return (0..<columns - width - 2, columns - width..<columns - 1)
    }

    func draw(_ areas: Areas, _ frame: inout Frame) {
        let columns = areas.size.columns
        let count = shelf.isWhole ? "共 \(shelf.count) 期" : "正在读较早的各期…"
        let end = frame.putRight(count, before: columns - 1, row: 0, style: .faint)
        var start = end
        if let sync { start = frame.putRight(sync.text + "  ", before: end, row: 0, style: sync.style) }
        if let problem = shelf.problem {
            frame.putShort(problem, at: Point(column: 1, row: 0), style: Style(.alarm, .bold), limit: max(0, start - 2))
        } else {
            let name = shelf.name.isEmpty ? "简报" : shelf.name
            var column = 1
            if shelf.state.isSample {
                column += frame.put(SampleMark.text, at: Point(column: 1, row: 0), style: SampleMark.style)
            }
            column += frame.putShort(
                name, at: Point(column: column, row: 0), style: Style(.accent, .bold), limit: max(0, start - column - 1)
            )
            // What is to be done next is said where one looks first.
            let hint =
                !shelf.filter.isEmpty
                ? "筛选：\(shelf.filter.text)（\(Command.key("shelf-all")) 全列）"
                : !shelf.state.hasSeries && !shelf.isLoading
                    ? "还没有设好刊物，按 \(Command.key("series"))"
                    : shelf.state.hasOthers ? "\(Command.key("shelves")) 换书架" : ""
            frame.putShort(
                hint, at: Point(column: column + 2, row: 0), style: .faint, limit: max(0, start - column - 3))
        }
        let header = areas.body.lowerBound + 1
        guard areas.body.contains(header) else { return }
        if shelf.isEmpty { return drawWays(header, &frame) }
        let (list, beside) = split(columns)
        if beside != nil {
            for row in header..<areas.body.upperBound {
                frame.put(PaneEdges.mark, at: Point(column: list.upperBound, row: row), style: .faint)
            }
        }
        if let beside, let preview = shelf.preview, preview.reference == shelf.current?.reference {
            let left = [shelf.current?.waiting, shelf.findings(in: preview.reference)].compactMap { $0 }
            ShelfPreviewView(preview: preview, left: left.joined(separator: "  "), clock: clock)
                .draw(in: beside, header..<areas.body.upperBound, &frame)
        }
        draw(
            ShelfEntry(reference: "", name: "", number: "期号", date: "印发日期", title: "标题"), list, header, style: .faint,
            &frame
        ) { $0.title }
        for (offset, row) in (header + 1..<max(header + 1, areas.body.upperBound)).enumerated() {
            let index = shelf.scroll + offset
            guard shelf.entries.indices.contains(index) else { break }
            let entry = shelf.entries[index]
            var style: Style = entry.problem == nil ? .text : Style(.alarm)
            if index == shelf.selected {
                style = Style(.text, .reverse)
                frame.clear(row: row, columns: list, style: style)
                frame.cursor = Point(column: 0, row: row)
                if isLinear { frame.put(">", at: Point(column: 0, row: row), style: style) }
            }
            if let problem = entry.problem {
                frame.put(entry.name, at: Point(column: 1, row: row), style: style, limit: 10)
                frame.putShort(
                    "读不出：\(problem)", at: Point(column: 12, row: row), style: style, limit: max(0, list.count - 13))
            } else {
                let count = shelf.counts[entry.reference]
                draw(entry, list, row, style: style, &frame) { $0.text(entry, count, clock) }
            }
        }
        if frame.cursor == nil { frame.cursor = Point(column: 0, row: header) }
    }

    /// What there is to do where there is no issue yet.
    private func drawWays(_ top: Int, _ frame: inout Frame) {
        frame.put("书架上还没有简报。", at: Point(column: 1, row: top))
        for (offset, way) in ShelfView.ways.enumerated() {
            let row = top + 2 + offset
            let key = frame.put(Command.key(way.command), at: Point(column: 3, row: row), style: Style(.key, .bold))
            frame.putShort(
                way.sentence, at: Point(column: 3 + key + 2, row: row), limit: frame.size.columns - key - 6)
        }
        frame.cursor = Point(column: 0, row: top)
    }

    private static let ways: [(command: String, sentence: String)] = [
        ("new-issue", "新建一期：栏目、期号、日期照刊物设置来"),
        ("import-issue", "读入一份旧简报，成为一期：docx、txt、md、网页"),
        ("palette", "再打“入门”：五步，三分钟，边做边会"),
    ]

    private func draw(
        _ entry: ShelfEntry, _ list: Range<Int>, _ row: Int, style: Style, _ frame: inout Frame,
        text: (Column) -> String
    ) {
        let columns = list.upperBound
        // What is printed; the file may be called otherwise.
        var name = [entry.otherNumber, entry.name, entry.number].first { !$0.isEmpty } ?? ""
        // The year stands in the date, too.
        if frame.width.columns(name) > 10, let short = name.split(separator: "-").last { name = String(short) }
        frame.putShort(name, at: Point(column: 1, row: row), style: style, limit: 10)
        // On a narrow screen the year is said once, in the number.
        let isNarrow = columns < ShelfView.widthForYear
        let date = isNarrow ? String(entry.date.split(separator: "年").last ?? "") : entry.date
        let title = isNarrow ? 23 : 28
        frame.put(date, at: Point(column: 12, row: row), style: style, limit: title - 13)
        var (end, usual) = (columns - 1, columns)
        for column in visible(at: columns).reversed() {
            let text = text(column)
            let right = usual - 1
            usual -= column.width
            if column.isNumber {
                let start = frame.putRight(text, before: right, row: row, style: style)
                if !text.isEmpty { end = start }
            } else {
                frame.put(text, at: Point(column: usual, row: row), style: style, limit: column.width - 1)
                if !text.isEmpty { end = usual }
            }
        }
        // A title that is whole by it comes as near as one blank to the numbers; others end below each other.
        let whole = entry.text(within: max(0, end - 1 - title), frame.width)
        let limit = max(0, (whole.contains(entry.title) ? end : usual) - 1 - title)
        frame.putShort(
            entry.text(within: limit, frame.width), at: Point(column: title, row: row), style: style, limit: limit)
    }

    /// The columns for which a list of that width has room; when it was saved is not known of every shelf.
    private func visible(at columns: Int) -> [Column] {
        Column.all.filter { column in
            column.widths.contains(columns)
                && (column.title != Column.saved.title || shelf.entries.contains { $0.saved != nil })
        }
    }
}
