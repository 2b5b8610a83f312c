/// 条目: a heading and its paragraphs, printed `1.东街街道：助企纾困，护航发展`.
package struct Item: Equatable, Sendable {
    package let id: PartID
    /// 标题.
    @Exact package var headline: String
    /// 来稿单位, printed before the headline with a full-width colon; empty prints neither.
    @Exact package var contributor: String
    /// 出处: where it was taken from; kept, not printed.
    @Exact package var source: String
    /// 正文, one text a paragraph.
    @Exact package var paragraphs: [String]
    package var unknown: [JSONKey: JSON]

    package init(
        id: PartID = .random(), headline: String = "", contributor: String = "", source: String = "",
        paragraphs: [String] = [], unknown: [JSONKey: JSON] = [:]
    ) {
        self.id = id
        self.headline = headline
        self.contributor = contributor
        self.source = source
        self.paragraphs = paragraphs
        self.unknown = unknown
    }
}
