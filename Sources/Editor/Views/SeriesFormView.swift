import Bulletins
import Screen
import Typesetting

/// The settings of the series: the form, and beside it the page of the next issue.
struct SeriesFormView {
    let form: SeriesForm
    let isSample: Bool

    private static let labelColumns = 14

    func draw(_ areas: FormAreas, _ page: inout DrawnPage, _ frame: inout Frame) {
        drawTitle(areas, &frame)
        if let columns = areas.form { drawRows(columns, areas.body, &frame) }
        if areas.page != nil {
            PageView(desk: form.preview, marks: .none, isFocused: false).draw(
                Areas(size: areas.size, body: areas.body, page: areas.page), &page, &frame)
        }
        if let edge = areas.form?.upperBound, areas.page != nil {
            for row in areas.body { frame.put("|", at: Point(column: edge, row: row), style: .faint) }
        }
    }

    private func drawTitle(_ areas: FormAreas, _ frame: inout Frame) {
        let state: (text: String, style: Style) =
            switch form.purpose {
            case .setUp: ("还没有设好", Style(.alarm))
            case .view: ("只读", Style(.alarm, .bold))
            case .edit: form.isSaved ? ("已存", Style(.good)) : ("未存", Style(.alarm))
            }
        var end = frame.putRight(state.text, before: areas.size.columns, row: 0, style: state.style)
        if areas.page != nil {
            end = frame.putRight("下一期印出来的样子  ", before: end, row: 0, style: .faint)
        }
        let title = (form.isNew ? "设好刊物" : "刊物设置") + (form.series.name.isEmpty ? "" : "  \(form.series.name)")
        var start = 1
        if isSample { start += frame.put(SampleMark.text, at: Point(column: 1, row: 0), style: SampleMark.style) + 1 }
        frame.putShort(
            title, at: Point(column: start, row: 0), style: Style(.accent, .bold), limit: max(0, end - start - 1))
    }

    private func drawRows(_ columns: Range<Int>, _ lines: Range<Int>, _ frame: inout Frame) {
        for (offset, y) in lines.enumerated() {
            let index = form.form.scroll + offset
            guard form.form.rows.indices.contains(index) else { break }
            draw(form.form.rows[index], isSelected: index == form.form.selected, columns, y, &frame)
        }
    }

    private func draw(_ row: FormRow, isSelected: Bool, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame) {
        let start = columns.lowerBound + 1
        let room = max(0, columns.upperBound - start - 1)
        switch row.kind {
        case .heading:
            frame.putShort(row.label, at: Point(column: start, row: y), style: Style(.text, .bold), limit: room)
            return
        case .remark:
            let style = isSelected ? Style(.text, .reverse) : .faint
            frame.putShort(row.label, at: Point(column: start + 1, row: y), style: style, limit: room - 1)
            if isSelected { frame.cursor = Point(column: start + 1, row: y) }
            return
        case .text, .choice, .action: break
        }
        if isSelected { frame.put(">", at: Point(column: columns.lowerBound, row: y), style: Style(.accent, .bold)) }
        let isAddition = if case .addition = row.id { true } else { false }
        frame.putShort(
            row.label, at: Point(column: start + 1 + row.indent, row: y),
            style: isSelected ? Style(.accent, .bold) : isAddition ? .faint : .text,
            limit: SeriesFormView.labelColumns - row.indent)
        let value = start + 1 + SeriesFormView.labelColumns
        let limit = max(1, columns.upperBound - value - 1)
        guard isSelected else {
            frame.putShort(row.text, at: Point(column: value, row: y), limit: limit)
            return
        }
        switch row.kind {
        case .choice:
            let shown = frame.put("< ", at: Point(column: value, row: y), style: Style(.key, .bold))
            let used = frame.putShort(
                form.form.line.text, at: Point(column: value + shown, row: y), style: Style(.text, .bold),
                limit: max(0, limit - 4))
            frame.put(" >", at: Point(column: value + shown + used, row: y), style: Style(.key, .bold))
            frame.cursor = Point(column: value, row: y)
        case .action:
            frame.putShort(row.text, at: Point(column: value, row: y), limit: limit)
            frame.cursor = Point(column: start + 1, row: y)
        case .text, .heading, .remark:
            frame.put(form.form.line, at: Point(column: value, row: y), limit: limit)
            frame.restyle(row: y, columns: value..<value + limit) { $0.adding(.underline) }
        }
    }
}

/// What stands in the head wherever the sample is worked in.
enum SampleMark {
    static let text = "【示例】"
    static let style = Style(.alarm, .bold)
}
