import Bulletins
import Screen

/// A list over the screen: title, what is typed, rows.
struct PickerView {
    let picker: Picker

    func draw(_ frame: inout Frame) {
        let columns = min(frame.size.columns, 72)
        let rows = min(frame.size.rows - 1, max(6, min(frame.size.rows - 4, 24)))
        let left = (frame.size.columns - columns) / 2
        let top = max(0, (frame.size.rows - rows) / 2 - 1)
        let range = left..<left + columns
        for row in top..<top + rows { frame.clear(row: row, columns: range) }
        let bar = Style(.text, .reverse)
        frame.clear(row: top, columns: range, style: bar)
        frame.put(picker.title, at: Point(column: left + 1, row: top), style: bar.adding(.bold))
        frame.putRight(
            "\(picker.rows.filter { !$0.isHeading }.count)", before: left + columns - 1, row: top, style: bar)
        let query = Point(column: left + 1, row: top + 1)
        let typed = frame.put("> " + picker.query.text, at: query, style: .text, limit: columns - 2)
        frame.cursor = Point(
            column: left + 1 + 2 + frame.width.columns(picker.query.text.scalars(0..<picker.query.offset)), row: top + 1
        )
        if picker.query.text.isEmpty {
            frame.put("打字筛选", at: Point(column: query.column + typed, row: query.row), style: .faint)
        }
        let visible = rows - 3
        guard visible > 0 else { return }
        let scroll = max(0, min(picker.selected - visible / 2, picker.rows.count - visible))
        for offset in 0..<visible where picker.rows.indices.contains(scroll + offset) {
            draw(
                picker.rows[scroll + offset], isSelected: scroll + offset == picker.selected, left, columns,
                top + 2 + offset, &frame)
        }
        frame.restyle(row: top + rows - 1, columns: range) { _ in Style(.faint, .underline) }
    }

    private func draw(
        _ row: Picker.Row, isSelected: Bool, _ left: Int, _ columns: Int, _ y: Int, _ frame: inout Frame
    ) {
        var style: Style = row.isHeading ? Style(.accent, .bold) : .text
        if isSelected {
            style = style.adding(.reverse)
            frame.clear(row: y, columns: left..<left + columns, style: style)
        }
        let width = min(frame.width.columns(row.detail), columns / 2)
        let start = left + columns - 1 - width
        frame.putShort(row.detail, at: Point(column: start, row: y), style: isSelected ? style : .faint, limit: width)
        frame.putShort(
            row.title, at: Point(column: left + (row.isHeading ? 1 : 2), row: y), style: style,
            limit: max(0, start - left - 4))
    }
}
