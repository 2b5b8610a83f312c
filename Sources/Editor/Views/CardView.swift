import Screen

/// A few lines over the screen, gone at the next key.
struct CardView {
    let card: Card

    func draw(_ frame: inout Frame) {
        let width = (([card.title] + card.lines).map(frame.width.columns).max() ?? 0) + 6
        // Not over the place that it speaks of.
        let isCaretAbove = (frame.cursor?.row ?? 0) < frame.size.rows / 2
        let panel = Panel(
            in: frame.size, width: width, height: card.lines.count, at: isCaretAbove ? .bottom : .top)
        panel.draw(card.title, &frame)
        for (line, row) in zip(card.lines, panel.content) {
            frame.putShort(
                line, at: Point(column: panel.columns.lowerBound + 3, row: row), limit: panel.columns.count - 4)
        }
    }
}
