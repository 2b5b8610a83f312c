import Screen

/// A few lines over the screen, gone at the next key.
struct CardView {
    let card: Card

    func draw(_ frame: inout Frame) {
        let room = frame.size.columns - 5
        let ways =
            (card.file == nil ? [] : ["按 s 送到自己的电脑"]) + (card.copied == nil ? [] : ["按 c 复制这一行", "按 t 整行显示"])
        let hint = ways.isEmpty ? [] : ["", (ways + ["按别的键继续"]).joined(separator: "，")]
        let lines = (card.lines + hint).flatMap { frame.width.wrapped($0, columns: room, indent: CardView.indent) }
        let width = (([card.title] + lines).map(frame.width.advance).max() ?? 0) + 6
        // Not over the place that it speaks of.
        let isCaretAbove = (frame.cursor?.row ?? 0) < frame.size.rows / 2
        let panel = Panel(
            in: frame.size, width: width, height: lines.count, at: isCaretAbove ? .bottom : .top)
        panel.draw(card.title, &frame)
        for (line, row) in zip(lines, panel.content) {
            frame.putShort(
                line, at: Point(column: panel.columns.lowerBound + 3, row: row), limit: panel.columns.count - 4)
        }
    }

    private static let indent = "      "
}
