import Bulletins
import Screen

/// The list of the places to be replaced, under the page that shows them.
struct ReplacementView {
    let replacement: Replacement
    let bulletin: Bulletin

    func draw(in rows: Range<Int>, _ frame: inout Frame) {
        guard let top = rows.first else { return }
        let columns = frame.size.columns
        let bar = Style(.text, .reverse)
        frame.clear(row: top, columns: 0..<columns, style: bar)
        let count = "换 \(replacement.count)/\(replacement.matches.count) 处"
        let end = frame.putRight(count, before: columns - 1, row: top, style: bar)
        frame.putShort(title, at: Point(column: 1, row: top), style: bar.adding(.bold), limit: end - 2)
        let visible = rows.count - 1
        guard visible > 0 else { return }
        let scroll = max(0, min(replacement.selected - visible / 2, replacement.matches.count - visible))
        for offset in 0..<visible where replacement.matches.indices.contains(scroll + offset) {
            draw(scroll + offset, top + 1 + offset, &frame)
        }
        frame.cursor = Point(column: 0, row: min(top + 1 + replacement.selected - scroll, rows.upperBound - 1))
    }

    private var title: String {
        let new =
            replacement.template.isEmpty
            ? "删去“\(replacement.query.text)”" : "“\(replacement.query.text)”换成“\(replacement.template)”"
        return replacement.numbers > 0 ? new + "（期号、日期里的 \(replacement.numbers) 处不换）" : new
    }

    private func draw(_ index: Int, _ row: Int, _ frame: inout Frame) {
        let match = replacement.matches[index]
        let isDropped = replacement.isDropped(match)
        var style: Style = isDropped ? .faint : .text
        if index == replacement.selected {
            style = style.adding(.reverse)
            frame.clear(row: row, columns: 0..<frame.size.columns, style: style)
        }
        frame.put(isDropped ? "留" : "换", at: Point(column: 1, row: row), style: isDropped ? style : style.adding(.bold))
        let name = bulletin.name(of: match.place)
        let text = bulletin.text(at: match.place) ?? ""
        let start = 4 + frame.putShort(name, at: Point(column: 4, row: row), style: style, limit: 14) + 2
        let traits = style.traits.union(.underline)
        Excerpt(match.range, of: text).draw(
            at: Point(column: start, row: row), style: style,
            match: isDropped ? style : Style(.removed, traits),
            replacement: isDropped
                ? nil : (replacement.replacement(of: match, in: text), Style(.added, style.traits.union(.bold))),
            limit: frame.size.columns - start - 1, &frame)
    }
}
