/// Two people changed the same place, each not knowing of the other: one text stands there, the other stands here.
///
/// It is part of the bulletin and of its file (`conflicts`), so that no save loses either text, and is gone when an
/// editor has chosen. While there is one, the issue is not ready to print.
package struct Conflict: Equatable, Sendable {
    package enum Subject: Equatable, Sendable {
        /// The whole part: the other deleted it, and it stays because it was changed.
        case part(PartID)
        /// A text. For one of a paragraph the index is where it stood when they met.
        case text(Place)
        /// A field that this version does not know, of a part, as JSON.
        case unknown(PartID, JSONKey)
    }

    package var subject: Subject
    /// What stood in the place when the two met: one text, or several paragraphs.
    package var kept: [Paragraph]
    /// What the other made of it; nothing where the other deleted it.
    package var other: [Paragraph]
    /// Who the other is, where that is known.
    @Exact package var from: String

    package init(_ subject: Subject, kept: [Paragraph] = [], other: [Paragraph] = [], from: String = "") {
        self.subject = subject
        self.kept = kept
        self.other = other
        self.from = from
    }

    package var part: PartID {
        switch subject {
        case .part(let id), .unknown(let id, _): id
        case .text(let place): place.part
        }
    }

    /// Whether both let choose between the same texts at the same place, whoever the other is.
    func isSameChoice(as conflict: Conflict) -> Bool {
        subject == conflict.subject && kept == conflict.kept && other == conflict.other
    }

    /// Whether the other deleted what stands there.
    package var isDeletion: Bool { other.isEmpty }
}
