import Bulletins
import Screen

/// A list over the screen: title, what is typed, rows.
struct PickerView {
    let picker: Picker
    /// Over the whole screen, and with a mark before the chosen row.
    let isLinear: Bool

    private static let width = 72
    /// Where notes begin, behind the titles of commands.
    private static let noteColumn = 10

    func draw(_ frame: inout Frame) {
        let panel =
            isLinear
            ? Panel(in: frame.size, width: frame.size.columns, height: max(6, picker.count + 1), at: .top)
            : Panel(in: frame.size, width: PickerView.width, height: max(6, picker.count + 1))
        panel.draw(picker.title, count: "\(picker.rows.filter { !$0.isHeading }.count)", &frame)
        guard let first = panel.content.first else { return }
        drawQuery(panel.columns, first, &frame)
        let rows = first + 1..<panel.content.upperBound
        guard !rows.isEmpty else { return }
        if picker.rows.isEmpty, !picker.query.text.isEmpty { drawNothing(panel.columns, rows, &frame) }
        let scroll = max(0, min(picker.selected - rows.count / 2, picker.rows.count - rows.count))
        let keys = picker.showsKeysFirst ? keyColumns(frame.width) : nil
        for (offset, y) in rows.enumerated() where picker.rows.indices.contains(scroll + offset) {
            let isSelected = scroll + offset == picker.selected
            draw(picker.rows[scroll + offset], isSelected: isSelected, keys, panel.columns, y, &frame)
            // Readers of screens, and magnifiers, follow the cursor.
            guard isSelected, picker.current != nil else { continue }
            if isLinear {
                frame.put(">", at: Point(column: panel.columns.lowerBound, row: y), style: Style(.text, .reverse))
            }
            if !picker.isTyping { frame.cursor = Point(column: panel.columns.lowerBound, row: y) }
        }
    }

    /// That nothing answers, and what to do then.
    private func drawNothing(_ columns: Range<Int>, _ rows: Range<Int>, _ frame: inout Frame) {
        var lines = ["没有“\(picker.query.text)”", "换个说法，或少打一两个字；打拼音也行"]
        if picker.isPalette || picker.showsKeysFirst { lines.append(Vocabulary.limits) }
        for (index, (line, row)) in zip(lines, rows).enumerated() {
            frame.putShort(
                line, at: Point(column: columns.lowerBound + 2, row: row), style: index == 0 ? .text : .faint,
                limit: columns.count - 3)
        }
    }

    /// What is typed, or that typing narrows the list.
    private func drawQuery(_ columns: Range<Int>, _ row: Int, _ frame: inout Frame) {
        let start = columns.lowerBound + 1 + frame.put("> ", at: Point(column: columns.lowerBound + 1, row: row))
        let room = max(0, columns.upperBound - start - 1)
        if picker.query.text.isEmpty {
            frame.put("打字筛选", at: Point(column: start, row: row), style: .faint, limit: room)
        }
        frame.put(picker.query, at: Point(column: start, row: row), limit: room)
    }

    /// The columns that the widest keys take, at the left.
    private func keyColumns(_ width: DisplayWidth) -> Int {
        min(14, picker.rows.map { width.advance($0.detail) }.max() ?? 0) + 2
    }

    private func draw(
        _ row: Picker.Row, isSelected: Bool, _ keys: Int?, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame
    ) {
        var style: Style = row.isHeading ? Style(.accent, .bold) : .text
        if isSelected {
            style = style.adding(.reverse)
            frame.clear(row: y, columns: columns, style: style)
        }
        let start = columns.lowerBound + (row.isHeading ? 1 : 2)
        let detail = isSelected ? style : picker.showsKeysFirst ? Style(.key, .bold) : .faint
        if let keys, !row.isHeading {
            frame.putShort(row.detail, at: Point(column: start, row: y), style: detail, limit: keys - 1)
            let room = max(0, columns.upperBound - start - keys - 1)
            let used = frame.putShort(row.title, at: Point(column: start + keys, row: y), style: style, limit: room)
            let note = max(PickerView.noteColumn, used + 2)
            frame.putShort(
                row.note, at: Point(column: start + keys + note, row: y), style: isSelected ? style : .faint,
                limit: max(0, room - note))
            return
        }
        let width = min(frame.width.advance(row.detail), columns.count / 2)
        let right = columns.upperBound - 1 - width
        frame.putShort(row.detail, at: Point(column: right, row: y), style: detail, limit: width)
        let limit = max(0, right - start - 2)
        let used = frame.putShort(row.title, at: Point(column: start, row: y), style: style, limit: limit)
        let note = max(PickerView.noteColumn, used + 2)
        if !row.note.isEmpty, note < limit {
            frame.putShort(
                row.note, at: Point(column: start + note, row: y), style: isSelected ? style : .faint,
                limit: limit - note)
        }
        guard let emphasis = row.emphasis else { return }
        let from = frame.width.advance(row.title.scalars(0..<emphasis.lowerBound))
        let to = min(used, from + frame.width.advance(row.title.scalars(emphasis)))
        guard from < to else { return }
        frame.restyle(row: y, columns: start + from..<start + to) { old in
            Style(.match, old.traits.union([.bold, .underline]))
        }
    }
}
