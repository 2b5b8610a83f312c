/// 编者按, 按语: what the editors say of the issue before its text, or of an item before that.
package struct Note: Equatable, Sendable {
    /// 编者按, 按语, 导读; printed before the first paragraph with a colon.
    @Exact package var label: String
    package var paragraphs: [Paragraph]
    package var unknown: [JSONKey: JSON]

    package init(label: String = "编者按", paragraphs: [Paragraph] = [], unknown: [JSONKey: JSON] = [:]) {
        self.label = label
        self.paragraphs = paragraphs
        self.unknown = unknown
    }
}
