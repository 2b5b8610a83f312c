/// 一期: one issue of the bulletin, one JSON file.
///
/// A value: copying it is how the saved state, the merge base and the exporters hold it. It changes only through
/// ``Draft/perform(_:)``. What can be derived (numbers, pages, counts, the table of contents) is not in it.
package struct Bulletin: Equatable, Sendable {
    /// The file format that this version writes.
    package static let format = 1

    /// The format that the file had; above ``format`` the bulletin is read only.
    package var format: Int
    package var masthead: Masthead
    /// 编者按, before the text.
    package var note: Note?
    package var sections: [Section]
    package var attachments: [Attachment] = []
    /// 落款 and what goes with it.
    package var closing = Closing()
    package var imprint: Imprint
    /// How it prints, where the series looked otherwise before; see ``Series/printing(_:)``.
    package var look: PaperLook?
    /// Findings that the editors chose to let stand; see `Proofreading`.
    @Exact package var ignored: [String]
    /// What two people changed at the same place, and an editor has not yet decided; see ``Merge``.
    package var conflicts: [Conflict]
    package var unknown: [JSONKey: JSON]

    package init(
        format: Int = Bulletin.format, masthead: Masthead = Masthead(), sections: [Section] = [],
        imprint: Imprint = Imprint(), ignored: [String] = [], conflicts: [Conflict] = [], unknown: [JSONKey: JSON] = [:]
    ) {
        self.format = format
        self.masthead = masthead
        self.sections = sections
        self.imprint = imprint
        self.ignored = ignored
        self.conflicts = conflicts
        self.unknown = unknown
    }

    package var isReadOnly: Bool { format > Bulletin.format }

    /// `2023-35`: how people and files call the issue.
    package var name: String { "\(masthead.year)-\(masthead.number)" }

    /// Every item in printed order.
    package var items: [Item] { sections.flatMap(\.allItems) }
}
