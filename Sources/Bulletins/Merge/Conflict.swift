/// Two people changed the same place, each not knowing of the other: one text stands there, the other stands here.
///
/// It is part of the bulletin and of its file (`conflicts`), so that no save loses either text, and is gone when an
/// editor has chosen. While there is one, the issue is not ready to print.
package struct Conflict: Equatable, Sendable {
    package enum Subject: Equatable, Sendable {
        /// The whole part: the other deleted it, and it stays because it was changed.
        case part
        /// A text of the part. For a paragraph the index is where it stood when they met.
        case text(Field)
        /// A field that this version does not know, as JSON.
        case unknown(JSONKey)
    }

    package var part: PartID
    package var subject: Subject
    /// What stood in the place when the two met: one text, or several paragraphs.
    @Exact package var kept: [String]
    /// What the other made of it; nothing where the other deleted it.
    @Exact package var other: [String]
    /// Who the other is, where that is known.
    @Exact package var from: String

    package init(part: PartID, subject: Subject, kept: [String] = [], other: [String] = [], from: String = "") {
        self.part = part
        self.subject = subject
        self.kept = kept
        self.other = other
        self.from = from
    }

    /// Whether the other deleted what stands there.
    package var isDeletion: Bool { other.isEmpty }
}
