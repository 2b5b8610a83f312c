import Bulletins
import Screen

/// Where the caret is, and the numbers of words: `五（二）1 区大数据局  本条 176 字  全期 3812 字`.
struct PlaceLine: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    @Exact private var here: String
    private let part: PartID
    private let summary: Desk.Summary
    private let wordLimit: Int?
    /// 字数 of what is selected.
    private let selected: Int?

    init(_ desk: borrowing Desk, at point: Point, limit: Int) {
        columns = point.column..<point.column + max(0, limit)
        rows = point.row..<point.row + 1
        here = desk.whereStands(desk.structuralPart) ?? desk.caret.position.place.partName
        part = desk.structuralPart
        summary = desk.summary
        wordLimit = desk.series.wordLimit
        selected = desk.selectedCount
    }

    /// What has no room is left out whole.
    func draw(on frame: inout Frame) {
        var words = [here]
        if let selected { words.append("已选 \(selected) 字") }
        if summary.part == part, summary.item.total > 0 {
            let bound = wordLimit.map { "/\($0)" } ?? ""
            words.append("本条 \(summary.item.total)\(bound) 字")
        }
        words.append("全期 \(summary.issue.total) 字")
        words.append("不计标点 \(summary.issue.withoutMarks) 字")
        while words.count > 1, frame.width.advance(words.joined(separator: "  ")) > columns.count { words.removeLast() }
        frame.putShort(
            words.joined(separator: "  "), at: Point(column: columns.lowerBound, row: rows.lowerBound), style: .faint,
            limit: columns.count)
    }
}
