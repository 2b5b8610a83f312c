import Screen

/// The fields of masthead and imprint over the page.
struct FieldsView {
    let fields: FieldsForm

    func draw(_ frame: inout Frame) {
        let panel = fields.panel(in: frame.size)
        panel.draw("版头、版记", &frame)
        FormView(form: fields.form).draw(panel.columns, panel.content, &frame)
    }
}
