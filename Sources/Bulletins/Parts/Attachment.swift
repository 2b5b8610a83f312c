/// 附件: listed under the text, and printed on pages of its own.
package struct Attachment: Equatable, Sendable {
    package internal(set) var id: PartID
    @Exact package var title: String
    package var paragraphs: [Paragraph]
    package var unknown: [JSONKey: JSON]

    /// Whether it is only named under the text, and has no page: it goes with the paper in an envelope of its own.
    package var isListedOnly: Bool { paragraphs.isEmpty }

    package init(
        id: PartID = .random(), title: String = "", paragraphs: [Paragraph] = [], unknown: [JSONKey: JSON] = [:]
    ) {
        self.id = id
        self.title = title
        self.paragraphs = paragraphs
        self.unknown = unknown
    }
}
