import Screen

/// A screen written down: its rows, and under them how they look.
///
/// A look is given as columns, from 0, and the ink with its traits: `1-16 accent bold`; ordinary text is left out.
enum ScreenText {
    static func text(_ frame: Frame) -> String {
        let cursor = frame.cursor.map { "光标 \($0.column + 1),\($0.row + 1)" } ?? "没有光标"
        let width = frame.width.ambiguousIsWide ? "两列" : "一列"
        var lines = ["== \(frame.size.columns)×\(frame.size.rows)  “ 占\(width)  \(cursor)", frame.text, "--"]
        for row in 0..<frame.size.rows {
            let looks = looks(frame.row(row))
            if !looks.isEmpty { lines.append("\(row + 1): \(looks.joined(separator: ", "))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func looks(_ cells: ArraySlice<Cell>) -> [String] {
        let styles = cells.map(\.style)
        var looks: [String] = []
        var start = 0
        for end in 1...max(1, styles.count) where end == styles.count || styles[end] != styles[start] {
            if styles[start] != .text { looks.append("\(start + 1)-\(end) \(name(styles[start]))") }
            start = end
        }
        return looks
    }

    private static func name(_ style: Style) -> String {
        let traits: [(Style.Traits, String)] = [(.bold, "bold"), (.underline, "underline"), (.reverse, "reverse")]
        return (["\(style.ink)"] + traits.filter { style.traits.contains($0.0) }.map(\.1)).joined(separator: " ")
    }
}
