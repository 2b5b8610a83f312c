import Bulletins
import Screen

/// The rows of a form: what is asked for, and what stands there.
struct FormView {
    let form: Form

    private static let labelColumns = 14

    func draw(_ columns: Range<Int>, _ lines: Range<Int>, _ frame: inout Frame) {
        for (offset, y) in lines.enumerated() {
            let index = form.scroll + offset
            guard form.rows.indices.contains(index) else { break }
            draw(form.rows[index], isSelected: index == form.selected, columns, y, &frame)
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
            limit: FormView.labelColumns - row.indent)
        let value = start + 1 + FormView.labelColumns
        let limit = max(1, columns.upperBound - value - 1)
        guard isSelected else {
            frame.putShort(row.text, at: Point(column: value, row: y), limit: limit)
            return
        }
        switch row.kind {
        case .choice:
            let shown = frame.put("< ", at: Point(column: value, row: y), style: Style(.key, .bold))
            let used = frame.putShort(
                form.line.text, at: Point(column: value + shown, row: y), style: Style(.text, .bold),
                limit: max(0, limit - 4))
            frame.put(" >", at: Point(column: value + shown + used, row: y), style: Style(.key, .bold))
            frame.cursor = Point(column: value, row: y)
        case .action:
            frame.putShort(row.text, at: Point(column: value, row: y), limit: limit)
            frame.cursor = Point(column: start + 1, row: y)
        case .text, .heading, .remark:
            frame.put(form.line, at: Point(column: value, row: y), limit: limit)
            frame.restyle(row: y, columns: value..<value + limit) { $0.adding(.underline) }
        }
    }
}

/// The fields of masthead and imprint over the page.
struct FieldsView {
    let fields: FieldsForm

    func draw(_ frame: inout Frame) {
        let panel = fields.panel(in: frame.size)
        panel.draw("版头、版记", &frame)
        FormView(form: fields.form).draw(panel.columns, panel.content, &frame)
    }
}
