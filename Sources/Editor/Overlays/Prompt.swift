/// One line to type, with what Enter does.
package struct Prompt: Sendable {
    package let label: String
    package var line: TextLine
    let accept: @Sendable (inout Session, String) -> Void

    /// - Parameter isSelected: whether what is typed replaces the text, which is only a proposal.
    init(
        _ label: String, text: String = "", isSelected: Bool = false,
        accept: @escaping @Sendable (inout Session, String) -> Void
    ) {
        self.label = label
        line = TextLine(text, isSelected: isSelected)
        self.accept = accept
    }
}
