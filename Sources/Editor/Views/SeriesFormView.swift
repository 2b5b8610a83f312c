import Bulletins
import Screen
import Typesetting

/// The settings of the series: the form, and beside it the page of the next issue.
struct SeriesFormView {
    let form: SeriesForm
    let isSample: Bool

    func draw(_ areas: FormAreas, _ page: inout DrawnPage, _ frame: inout Frame) {
        drawTitle(areas, &frame)
        if let columns = areas.form { FormView(form: form.form).draw(columns, areas.body, &frame) }
        if areas.page != nil {
            PageView(desk: form.preview, marks: .none, isFocused: false).draw(
                Areas(size: areas.size, body: areas.body, page: areas.page), &page, &frame)
        }
        if let edge = areas.form?.upperBound, areas.page != nil {
            for row in areas.body { frame.put(PaneEdges.mark, at: Point(column: edge, row: row), style: .faint) }
        }
    }

    private func drawTitle(_ areas: FormAreas, _ frame: inout Frame) {
        let state: (text: String, style: Style) =
            switch form.purpose {
            case .setUp: ("还没有设好", Style(.alarm))
            case .view: ("只读", Style(.alarm, .bold))
            case .edit: form.isSaved ? ("已存", Style(.good)) : ("未存", Style(.alarm))
            }
        var end = frame.putRight(state.text, before: areas.size.columns, row: 0, style: state.style)
        if areas.page != nil {
            end = frame.putRight("下一期印出来的样子  ", before: end, row: 0, style: .faint)
        }
        let title = (form.isNew ? "设好刊物" : "刊物设置") + (form.series.name.isEmpty ? "" : "  \(form.series.name)")
        var start = 1
        if isSample { start += frame.put(SampleMark.text, at: Point(column: 1, row: 0), style: SampleMark.style) + 1 }
        frame.putShort(
            title, at: Point(column: start, row: 0), style: Style(.accent, .bold), limit: max(0, end - start - 1))
    }
}

/// What stands in the head wherever the sample is worked in.
enum SampleMark {
    static let text = "【示例】"
    static let style = Style(.alarm, .bold)
}
