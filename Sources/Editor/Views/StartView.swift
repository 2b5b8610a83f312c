import Screen

/// The first screen of an empty shelf: the ways to begin.
struct StartView {
    let start: StartScreen

    func draw(_ areas: Areas, _ frame: inout Frame) {
        let columns = areas.size.columns
        frame.put("简报", at: Point(column: 1, row: 0), style: Style(.accent, .bold))
        let left = max(1, min(8, (columns - 60) / 4))
        let room = max(0, min(columns - left - 2, 72))
        var row = areas.body.lowerBound + (areas.body.count > 16 ? 2 : 1)
        func put(_ text: String, _ style: Style, indent: Int = 0) {
            for line in frame.width.wrapped(text, columns: room - indent) {
                guard areas.body.contains(row) else { return }
                frame.put(line, at: Point(column: left + indent, row: row), style: style, limit: room - indent)
                row += 1
            }
        }
        put("这个书架还没有设好刊物。怎么开始？", .text)
        row += 1
        for (index, way) in StartScreen.Way.allCases.enumerated() {
            let isSelected = index == start.selected
            if isSelected, areas.body.contains(row) {
                frame.clear(row: row, columns: left..<left + room, style: Style(.text, .reverse))
                frame.cursor = Point(column: left, row: row)
            }
            put(" \(index + 1)  \(way.title)", Style(.text, isSelected ? [.bold, .reverse] : .bold))
            put(way.help, .faint, indent: 4)
            row += 1
        }
    }
}
