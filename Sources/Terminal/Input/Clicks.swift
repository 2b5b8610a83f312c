internal import Screen

/// Counts clicks that follow one another on the same cell, and knows what the mouse's numbers mean.
struct Clicks {
    /// What the terminal reports: xterm's button code, and the cell from 1.
    struct Report: Equatable {
        var code: Int
        var column: Int
        var row: Int
        var isRelease: Bool
    }

    /// Milliseconds between clicks that belong together.
    private static let pause = 400

    private var last: (at: Point, moment: Int, count: Int)?

    /// The event, or nil where it means nothing here: other buttons, moves without a button.
    mutating func mouse(_ report: Report, at moment: Int) -> Mouse? {
        let point = Point(column: max(0, report.column - 1), row: max(0, report.row - 1))
        var modifiers: Key.Modifiers = []
        if report.code & 4 != 0 { modifiers.insert(.shift) }
        if report.code & 8 != 0 { modifiers.insert(.alt) }
        if report.code & 16 != 0 { modifiers.insert(.control) }
        let button = report.code & 0b1100_0011
        let isMotion = report.code & 32 != 0
        if button == 64 { return Mouse(.wheelUp, at: point, modifiers: modifiers) }
        if button == 65 { return Mouse(.wheelDown, at: point, modifiers: modifiers) }
        // Button 3 without the SGR form says that some button was let go.
        let isRelease = report.isRelease || (button == 3 && !isMotion)
        guard button == 0 || (button == 3 && isRelease) else { return nil }
        if isRelease { return Mouse(.release, at: point, clicks: last?.count ?? 1, modifiers: modifiers) }
        if isMotion { return Mouse(.drag, at: point, clicks: last?.count ?? 1, modifiers: modifiers) }
        var count = 1
        if let last, last.at == point, moment - last.moment <= Clicks.pause { count = last.count % 3 + 1 }
        last = (point, moment, count)
        return Mouse(.press, at: point, clicks: count, modifiers: modifiers)
    }
}
