import Bulletins
import Screen
import Typesetting

/// The title line: which issue, which page, saved or not.
struct StatusView: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    @Exact private var name: String
    @Exact private var number: String
    @Exact private var date: String
    /// Who else is in the issue.
    private let people: [String]
    private let page: Page?
    @Exact private var sync: String
    private let syncStyle: Style
    @Exact private var state: String
    private let stateStyle: Style
    private let isSample: Bool

    private struct Page: Equatable {
        let number: Int
        let count: Int
        /// Whether the page is that of print, and the screen too narrow to show it.
        let isElsewhere: Bool
    }

    /// `nil` where the line is hidden.
    init?(_ desk: borrowing Desk, sync: (text: String, style: Style)?, isSample: Bool, _ areas: Areas) {
        guard let row = areas.titleRow else { return nil }
        columns = 0..<areas.size.columns
        rows = row..<row + 1
        let masthead = desk.bulletin.masthead
        name = masthead.name
        let spoken = masthead.spokenNumber
        number = spoken
        // Said once where it stands for the number.
        date = spoken.hasSuffix(masthead.date.printed) ? "" : masthead.date.printed
        people = desk.people
        page = StatusView.page(of: desk)
        self.sync = sync.map { $0.text + "  " } ?? ""
        syncStyle = sync?.style ?? .text
        (state, stateStyle) = StatusView.state(of: desk)
        self.isSample = isSample
    }

    func draw(on frame: inout Frame) {
        let row = rows.lowerBound
        var end = frame.putRight(state, before: columns.upperBound, row: row, style: stateStyle)
        if !sync.isEmpty { end = frame.putRight(sync, before: end, row: row, style: syncStyle) }
        if let page {
            let text = (page.isElsewhere ? "窄窗 " : "") + "第\(page.number)页/共\(page.count)页  "
            end = frame.putRight(text, before: end, row: row, style: .faint)
        }
        let company = people.isEmpty ? date : "在场：" + people.joined(separator: "、")
        var start = 1
        if isSample { start += frame.put(SampleMark.text, at: Point(column: 1, row: row), style: SampleMark.style) }
        frame.putShort(
            "\(name) \(number)  \(company)", at: Point(column: start, row: row), style: Style(.accent, .bold),
            limit: max(0, end - 1 - start))
    }

    private static func page(of desk: Desk) -> Page? {
        let layout = desk.printed ?? desk.layout
        let caret = desk.caret
        let point =
            desk.printed.map { $0.point(of: caret.position, atLineEnd: caret.atLineEnd) } ?? desk.caretPoint
        guard let rows = layout.measure.rowsPerPage, let point else { return nil }
        return Page(number: point.row / rows + 1, count: layout.pageCount, isElsewhere: desk.printed != nil)
    }

    private static func state(of desk: Desk) -> (text: String, style: Style) {
        if desk.bulletin.isReadOnly { return ("只读", Style(.alarm, .bold)) }
        if let trouble = desk.fileTrouble { return (trouble, Style(.alarm, .bold)) }
        if !desk.draft.isSaved { return ("未存", Style(.alarm)) }
        return (desk.savedAt.map { "已存 \($0)" } ?? "已存", Style(.good))
    }
}
