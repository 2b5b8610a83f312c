import Proofreading
import Screen

/// What the proofreader has found, beside the page: where, and how it reads and would read.
///
/// As of the last pause; the one at the caret, or the next behind it, is marked and in the middle.
struct FindingsView: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    private let list: FindingList

    /// `nil` where there is no room for it.
    init?(_ desk: borrowing Desk, _ areas: Areas) {
        guard let columns = areas.findings else { return nil }
        self.columns = columns
        rows = areas.body
        list = FindingList(desk, rows: areas.body.count)
    }

    func draw(on frame: inout Frame) {
        guard let first = rows.first else { return }
        let left = columns.lowerBound
        let title = list.count == 0 ? "没有发现差错" : "差错 \(list.count) 处"
        frame.putShort(title, at: Point(column: left, row: first), style: .faint, limit: columns.count)
        for (index, finding) in list.shown.enumerated() {
            let row = first + 1 + index * FindingList.height
            let isCurrent = index == list.current
            if isCurrent, list.isAtCaret {
                frame.put(">", at: Point(column: left, row: row), style: Style(.accent, .bold))
            }
            let level = frame.put(
                finding.level.title, at: Point(column: left + 2, row: row),
                style: Style(finding.level.sentenceInk, isCurrent ? .bold : []))
            frame.putShort(
                "\(list.places[index])  \(finding.message)", at: Point(column: left + level + 4, row: row),
                style: isCurrent ? .text : .faint, limit: columns.count - level - 4)
            let cure = finding.cure.map { " → \($0)" } ?? ""
            frame.putShort(
                finding.excerpt + cure, at: Point(column: left + 4, row: row + 1),
                style: isCurrent ? Style(.text, .bold) : .text, limit: columns.count - 4)
        }
    }
}

extension Level {
    /// How the marked characters look: underlined, so that no colour is needed.
    var ink: Ink {
        switch self {
        case .must: .must
        case .advice: .advice
        case .hint: .hint
        }
    }

    /// How a sentence about them looks; its first word says the level.
    var sentenceInk: Ink { self == .must ? .alarm : .text }
}
