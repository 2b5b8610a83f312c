/// 条目: a heading and its paragraphs, printed `1.东街街道：助企纾困，护航发展`.
package struct Item: Equatable, Sendable {
    package internal(set) var id: PartID
    /// 标题; an item that runs in may have none (简讯).
    @Exact package var headline: String
    /// 来稿单位 or 署名: printed before the headline with a full-width colon, or at the item's end, as the series has it;
    /// empty prints nothing.
    @Exact package var contributor: String
    /// 出处: where it was taken from; printed where the series has a place for it.
    @Exact package var source: String
    /// 正文.
    package var paragraphs: [Paragraph]
    /// 编者按, before the item.
    package var note: Note?
    /// Whether the heading runs into the first paragraph instead of having lines of its own.
    package var runsIn: Bool
    package var unknown: [JSONKey: JSON]

    package init(
        id: PartID = .random(), headline: String = "", contributor: String = "", source: String = "",
        paragraphs: [Paragraph] = [], note: Note? = nil, runsIn: Bool = false, unknown: [JSONKey: JSON] = [:]
    ) {
        self.id = id
        self.headline = headline
        self.contributor = contributor
        self.source = source
        self.paragraphs = paragraphs
        self.note = note
        self.runsIn = runsIn
        self.unknown = unknown
    }

    /// The same under another id.
    package func copy(_ id: PartID) -> Item {
        var copy = self
        copy.id = id
        return copy
    }

    /// One of its texts; `nil` for a field that an item has not.
    package func text(_ field: Field) -> String? {
        switch field {
        case .headline: headline
        case .contributor: contributor
        case .source: source
        case .title: nil
        default: field.slot.flatMap { slot in paragraphs.text(slot) }
        }
    }
}
