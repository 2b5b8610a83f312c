/// One line to type, with what Enter does.
package struct Prompt: Sendable {
    package let label: String
    package var line: TextLine
    let accept: @Sendable (inout Session, String) -> Void

    init(_ label: String, text: String = "", accept: @escaping @Sendable (inout Session, String) -> Void) {
        self.label = label
        line = TextLine(text)
        self.accept = accept
    }
}
