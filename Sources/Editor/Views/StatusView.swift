import Bulletins
import Screen
import Typesetting

/// The title line: which issue, which page, saved or not.
struct StatusView {
    let desk: Desk
    let sync: (text: String, style: Style)?
    let isSample: Bool

    func draw(_ areas: Areas, _ frame: inout Frame) {
        guard let row = areas.titleRow else { return }
        let masthead = desk.bulletin.masthead
        let state = saveState
        var end = frame.putRight(state.text, before: areas.size.columns, row: row, style: state.style)
        if let sync { end = frame.putRight(sync.text + "  ", before: end, row: row, style: sync.style) }
        if let page = pageText { end = frame.putRight(page + "  ", before: end, row: row, style: .faint) }
        var left = "\(masthead.name) 第\(masthead.number)期"
        if !desk.people.isEmpty {
            left += "  在场：" + desk.people.joined(separator: "、")
        } else {
            left += "  \(masthead.date.printed)"
        }
        var start = 1
        if isSample { start += frame.put(SampleMark.text, at: Point(column: 1, row: row), style: SampleMark.style) }
        frame.putShort(
            left, at: Point(column: start, row: row), style: Style(.accent, .bold), limit: max(0, end - 1 - start))
    }

    private var pageText: String? {
        let layout = desk.printed ?? desk.layout
        let caret = desk.caret
        let point =
            desk.printed.map { $0.point(of: caret.position, atLineEnd: caret.atLineEnd) } ?? desk.caretPoint
        guard let rows = layout.measure.rowsPerPage, let point else { return nil }
        let page = "第\(point.row / rows + 1)页/共\(layout.pageCount)页"
        return desk.printed == nil ? page : "窄窗 " + page
    }

    private var saveState: (text: String, style: Style) {
        if desk.bulletin.isReadOnly { return ("只读", Style(.alarm, .bold)) }
        if let trouble = desk.fileTrouble { return (trouble, Style(.alarm, .bold)) }
        if !desk.draft.isSaved { return ("未存", Style(.alarm)) }
        return (desk.savedAt.map { "已存 \($0)" } ?? "已存", Style(.good))
    }
}
