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
