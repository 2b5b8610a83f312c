import Bulletins
import Screen

/// F2: the fields of masthead, closing and imprint under each other, typed into one after the other.
package struct FieldsForm: Sendable {
    var form = Form()
    /// Whether fields that the issue has no use for so far are there, too.
    private var isUnfolded = false
    /// The fields in the order in which they were first shown: a row that is filled or emptied stays where it is.
    private var placed: [Place] = []
    /// Steps of this form that can be taken back, and done again.
    private(set) var done = 0
    private(set) var undone = 0

    /// What was typed when it was said that it cannot be what the field holds.
    var refused: String?

    /// Begins where the caret is, else at what changes with each issue: the paper's name does not.
    init(_ desk: Desk) {
        show(desk)
        let masthead = desk.bulletin.masthead
        if form.select(.field(desk.caret.position.place.path)) || masthead.name.isEmpty { return }
        form.select(.field(Place.masthead(.number).path))
    }

    /// Shows what the issue has now; what is being typed stays.
    mutating func show(_ desk: Desk) {
        let (used, empty) = MastheadField.all(of: desk.bulletin, desk.series)
        let known = Dictionary((used + empty).map { ($0.place, $0) }) { first, _ in first }
        let shown = used + (isUnfolded ? empty : [])
        placed.removeAll { known[$0] == nil }
        for (index, field) in shown.enumerated() where !placed.contains(field.place) {
            let before = index == 0 ? nil : placed.firstIndex(of: shown[index - 1].place)
            placed.insert(field.place, at: before.map { $0 + 1 } ?? placed.count)
        }
        placed = MastheadField.inPaperOrder(placed, desk.bulletin.imprint)
        form.show(rows(placed.compactMap { known[$0] }, desk))
    }

    mutating func toggleMore(_ desk: Desk) {
        isUnfolded.toggle()
        placed = []
        show(desk)
    }

    /// To be called when the issue has taken what was typed.
    mutating func taken(_ desk: Desk) {
        (done, undone) = (done + 1, 0)
        form.revert()
        show(desk)
    }

    /// To be called when what stands at a row was moved, and where it stands then.
    mutating func moved(to place: Place, _ desk: Desk) {
        taken(desk)
        form.select(.field(place.path))
    }

    /// A step was taken back, or with -1 done again.
    mutating func travelled(_ steps: Int, _ desk: Desk) {
        (done, undone) = (done - steps, undone + steps)
        form.revert()
        show(desk)
    }

    /// The room that it takes of a screen.
    func panel(in size: Size) -> Panel { Panel(in: size, width: FieldsForm.width, height: max(6, form.rows.count)) }

    private static let width = 64

    /// Rows for a line of the imprint with a label of one's own, by the list of a series that has its like.
    private static let additions = [
        FormRow(.addition("recipients", 0), "别的称呼", help: "称呼｜单位，单位；如 赠阅｜各村，各社区"),
        FormRow(.addition("people", 0), "别的人员", help: "称呼｜姓名；如 统稿｜张三"),
    ]

    private func rows(_ fields: [MastheadField], _ desk: Desk) -> [FormRow] {
        let groups = MastheadField.Group.allCases.flatMap { group -> [FormRow] in
            let rows = fields.filter { $0.group == group }.map { field in
                FormRow(
                    .field(field.place.path), field.title, desk.text(field.place), help: field.help, place: field.place)
            }
            let additions = group == .imprint && isUnfolded ? FieldsForm.additions : []
            return rows.isEmpty ? [] : [.heading(group.rawValue)] + rows + additions
        }
        let more = FormRow(
            .more, isUnfolded ? "收起没填的" : "更多…", kind: .action,
            help: isUnfolded ? "Enter 收起没有填的各项" : "Enter 展开没有填的各项：密级、紧急程度、份号、主办承办、落款、抄送、签发……")
        return groups + [more]
    }
}
