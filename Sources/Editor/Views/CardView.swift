import Screen

/// A few lines over the screen, gone at the next key.
struct CardView {
    let card: Card

    func draw(_ frame: inout Frame) {
        let columns = min(frame.size.columns, (card.lines.map(frame.width.columns).max() ?? 0) + 6)
        let rows = card.lines.count + 3
        let left = (frame.size.columns - columns) / 2
        // Not over the place that it speaks of.
        let isCaretAbove = (frame.cursor?.row ?? 0) < frame.size.rows / 2
        let top = max(0, isCaretAbove ? frame.size.rows - 2 - rows : 1)
        for row in top..<top + rows { frame.clear(row: row, columns: left..<left + columns) }
        let bar = Style(.text, .reverse)
        frame.clear(row: top, columns: left..<left + columns, style: bar)
        frame.put(card.title, at: Point(column: left + 1, row: top), style: bar.adding(.bold))
        for (offset, line) in card.lines.enumerated() {
            frame.putShort(line, at: Point(column: left + 3, row: top + 1 + offset), limit: columns - 4)
        }
        frame.restyle(row: top + rows - 2, columns: left..<left + columns) { _ in Style(.faint, .underline) }
    }
}
