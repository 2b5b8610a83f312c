/// A format that the world can write, as the editor shows it.
package struct ExportFormat: Equatable, Sendable {
    /// `docx`.
    package let name: String
    /// What a person calls it.
    package let title: String

    package init(name: String, title: String) {
        self.name = name
        self.title = title
    }
}

extension Session {
    /// C-e: in which format.
    mutating func chooseFormat() {
        guard desk != nil else { return }
        show(
            Picker(
                "导出为",
                rows: formats.map { format in
                    Picker.Row(format.title, detail: format.name) { $0.export(format.name, isForced: false) }
                }))
    }

    mutating func export(_ format: String, isForced: Bool) {
        guard let desk else { return }
        emit(.export(desk.bulletin, desk.series, format: format, isForced: isForced))
    }

    mutating func askToOverwrite(_ name: String, format: String) {
        ask(
            Question(
                "“\(name)”已经有了。",
                answers: [Answer("覆盖", letter: "y", chinese: "是") { $0.export(format, isForced: true) }],
                acceptsEnter: false))
    }
}
