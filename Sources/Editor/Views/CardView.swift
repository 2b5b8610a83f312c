import Screen
import Typesetting

/// A few lines over the screen, gone at the next key.
struct CardView {
    let card: Card

    func draw(_ frame: inout Frame) {
        let room = frame.size.columns - 5
        let lines = card.lines.flatMap { wrapped($0, columns: room, frame.width) }
        let width = (([card.title] + lines).map(frame.width.columns).max() ?? 0) + 6
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

    /// A line too long for the screen goes on below, indented; no line begins or ends in a mark that may not.
    private func wrapped(_ line: String, columns: Int, _ width: DisplayWidth) -> [String] {
        var lines: [String] = []
        var rest = line[...]
        while width.columns(String(rest)) > columns {
            let indent = lines.isEmpty ? 0 : CardView.indent.count
            var end = rest.startIndex
            var used = indent
            while end < rest.endIndex, used + width.columns(String(rest[end])) <= columns {
                used += width.columns(String(rest[end]))
                end = rest.index(after: end)
            }
            while end < rest.endIndex, end > rest.startIndex,
                ForbiddenMarks.atLineStart.contains(rest[end])
                    || ForbiddenMarks.atLineEnd.contains(rest[rest.index(before: end)])
            {
                end = rest.index(before: end)
            }
            if end == rest.startIndex { break }
            lines.append((lines.isEmpty ? "" : CardView.indent) + rest[..<end])
            rest = rest[end...]
        }
        return lines + [(lines.isEmpty ? "" : CardView.indent) + rest]
    }

    private static let indent = "      "
}
